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

options=(--model "$model" --resume --encoder-option preset=ultrafast)
run() { "$patina" filter "$work/in.mkv" "$1" "${options[@]}" 2>&1 | grep -vE '^( |frame )'; }

began=$SECONDS
run "$work/whole.mkv"
length=$((SECONDS - began))
echo "unbroken: $length s"

for number in $(seq "$kills"); do
    "$patina" filter "$work/in.mkv" "$work/out.mkv" "${options[@]}" 2>/dev/null & job=$!
    # All moments together are earlier than the end of an unbroken run.
    sleep "$(awk -v t="$((RANDOM % (length * 100 / (kills + 1)) + 1))" 'BEGIN { print t / 100 }')"
    kill -KILL "$job" && wait "$job" || true
    echo "killed: $(find "$work/.out.mkv.patina-parts" -name '*.part' 2>/dev/null | wc -l) parts are whole"
    [ ! -e "$work/out.mkv" ]
done
run "$work/out.mkv"
[ ! -e "$work/.out.mkv.patina-parts" ]

frames() { ffmpeg -v error -i "$1" -map 0:v -fps_mode passthrough -f framemd5 -; }
sound() { ffmpeg -v error -i "$1" -map 0:a -c copy -f framemd5 -; }
packets() { ffmpeg -v error -i "$1" -map 0:a -c copy -f md5 -; }
diff <(frames "$work/whole.mkv") <(frames "$work/out.mkv")
diff <(sound "$work/whole.mkv") <(sound "$work/out.mkv")
diff <(packets "$work/in.mkv") <(packets "$work/out.mkv")
echo "the same: $(ffprobe -v error -select_streams v -count_packets -show_entries stream=nb_read_packets -of csv=p=0 \
    "$work/out.mkv") frames, their times and the sound"
