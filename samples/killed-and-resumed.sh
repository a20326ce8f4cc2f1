#!/bin/bash
# Ten minutes of 640x360 video at a variable rate, with sound, are filtered once without a break and once killed with
# SIGKILL at random moments and resumed each time; frames and sound must be the same.
# usage: samples/killed-and-resumed.sh [PATINA [MODEL [SECONDS [KILLS [SEED]]]]]
set -euo pipefail
patina=${1:-.build/release/patina}
model=${2:-sr2-fast}
seconds=${3:-600}
kills=${4:-5}
RANDOM=${5:-1}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ffmpeg -v error -f lavfi -i "testsrc2=size=640x360:rate=30:duration=$seconds" \
    -f lavfi -i "sine=frequency=440:duration=$seconds" \
    -vf "select='not(between(mod(n\,90)\,30\,44)*mod(n\,3))'" -fps_mode vfr \
    -c:v libx264 -preset veryfast -bf 3 -pix_fmt yuv420p -c:a aac "$work/in.mkv"
echo "source: $(ffprobe -v error -select_streams v -count_packets -show_entries stream=nb_read_packets -of csv=p=0 \
    "$work/in.mkv") frames in $seconds s"

run() { "$patina" filter "$work/in.mkv" "$1" --model "$model" --resume --encoder-option preset=ultrafast; }

began=$SECONDS
run "$work/whole.mkv" --quiet 2>&1 | grep -v '^ '
length=$((SECONDS - began))
echo "unbroken: $length s"

for number in $(seq "$kills"); do
    run "$work/out.mkv" 2>"$work/log" & job=$!
    # Anywhere within what is left, so that every kill hits.
    left=$((length * 10 * (kills + 1 - number) / (kills + 1)))
    sleep "$(awk -v t="$((RANDOM % (left / 2 + 1) + left / 10))" 'BEGIN { print t / 10 }')"
    kill -KILL "$job" && wait "$job" || true
    echo "killed: $(grep -c . "$work/log" >/dev/null; find "$work/.out.mkv.patina-parts" -name '*.part' | wc -l) parts whole"
    [ ! -e "$work/out.mkv" ]
done
run "$work/out.mkv" 2>&1 | grep -v '^ '
[ ! -e "$work/.out.mkv.patina-parts" ]

sums() { ffmpeg -v error -i "$1" -map 0:v -f framemd5 - | grep -v '^#' | md5sum; ffmpeg -v error -i "$1" -map 0:a -c copy -f framemd5 - | md5sum; }
diff <(sums "$work/whole.mkv") <(sums "$work/out.mkv")
diff <(ffmpeg -v error -i "$work/in.mkv" -map 0:a -c copy -f md5 -) <(ffmpeg -v error -i "$work/out.mkv" -map 0:a -c copy -f md5 -)
echo "the same: $(ffprobe -v error -select_streams v -count_packets -show_entries stream=nb_read_packets -of csv=p=0 \
    "$work/out.mkv") frames, their times and the sound"
