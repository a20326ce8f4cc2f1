#!/bin/bash
# The frame rates of `patina filter` and of FFmpeg's Lanczos scaler with the same encoder settings, run alternately:
# the sample enlarged to 960×540, to 1920×1080. On an idle machine, after `swift build -c release`.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ffmpeg -v error -i samples/harbour.mkv -vf scale=960:540:flags=lanczos -c:v libx264 -crf 18 -c:a copy -sn "$work/in.mp4"
TIMEFORMAT=%R
settings=(--encoder-option preset=veryfast --encoder-option crf=23)
for round in 1 2 3; do
    lanczos=$({ time ffmpeg -v error -y -i "$work/in.mp4" -vf scale=1920:1080:flags=lanczos -c:v libx264 \
        -preset veryfast -crf 23 -c:a copy "$work/lanczos.mp4"; } 2>&1)
    for model in sr2 sr2-fast; do
        ours=$({ time .build/release/patina filter "$work/in.mp4" "$work/$model.mp4" --model "$model" --overwrite \
            --quiet "${settings[@]}"; } 2>&1)
        echo "round $round: ffmpeg $lanczos s, $model $ours s, ratio $(awk "BEGIN { printf \"%.2f\", $lanczos / $ours }")"
    done
done
