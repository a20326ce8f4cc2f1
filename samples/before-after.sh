#!/usr/bin/env bash
# Draws README's picture: a part of the sample clip's frame at 3 s, enlarged bicubically by FFmpeg and by `sr2`.
#
#   swift build -c release && samples/before-after.sh [OUT.jpg]
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-samples/before-after.jpg}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

.build/release/patina filter samples/harbour.mkv "$folder/sr2.mkv" --start 3 --duration 0.04 --preset archive --quiet
ffmpeg -v error -i samples/harbour.mkv -ss 3 -frames:v 1 -vf scale=1280:720:flags=bicubic -c:v ffv1 "$folder/bicubic.mkv"

label() { echo "drawtext=text='$1':x=10:y=h-34:fontsize=24:fontcolor=white:box=1:boxcolor=black@0.6:boxborderw=6"; }
part=crop=320:216:440:200,scale=640:432:flags=neighbor,setsar=1
ffmpeg -v error -y -i "$folder/bicubic.mkv" -i "$folder/sr2.mkv" -filter_complex \
    "[0]$part,$(label bicubic)[a];[1]$part,$(label 'patina filter')[b];[a][b]hstack" -frames:v 1 -q:v 3 "$out"
