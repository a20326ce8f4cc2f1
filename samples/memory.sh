#!/usr/bin/env bash
# Whether memory stays flat over an hour of video: filters a small clip of that length with the smallest network and prints
# the memory that the program holds, minute by minute, and by how much it grew after the first.
#   samples/memory.sh [KIND [PROGRAM]]    KIND: interleaved (default), late-sound, sparse-subtitles
set -euo pipefail
cd "$(dirname "$0")/.."

kind=${1:-interleaved}
patina=${2:-.build/release/patina}
seconds=${SECONDS_OF_VIDEO:-3600}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

make() { ffmpeg -hide_banner -v error -y -f lavfi -i "testsrc2=size=64x48:rate=25:duration=$seconds" "$@"; }
sound=(-f lavfi -i "sine=frequency=440:duration=$seconds:sample_rate=8000")
video=(-pix_fmt yuv420p -c:v mpeg4 -q:v 12 -c:a aac -b:a 16k)
clock() { printf '%02d:%02d:%02d,000' $(($1 / 3600)) $(($1 / 60 % 60)) $(($1 % 60)); }
subtitles() {
    local number=0
    for ((at = 1; at < seconds; at += $1)); do
        printf '%d\n%s --> %s\nline %d\n\n' $((++number)) "$(clock $at)" "$(clock $((at + 2)))" $number
    done
}
input=$folder/in.mkv
case $kind in
interleaved)
    subtitles 5 >"$folder/in.srt"
    make "${sound[@]}" -i "$folder/in.srt" "${video[@]}" -c:s srt "$input"
    ;;
late-sound) # all of it in the last tenth
    make -itsoffset $((seconds * 9 / 10)) -f lavfi -i "sine=duration=$((seconds / 10)):sample_rate=8000" \
        "${video[@]}" "$input"
    ;;
sparse-subtitles) # three in the hour
    subtitles $((seconds / 2 - 5)) >"$folder/in.srt"
    make "${sound[@]}" -i "$folder/in.srt" "${video[@]}" -c:s srt "$input"
    ;;
*) echo "samples/memory.sh: there is no kind $kind" >&2; exit 2 ;;
esac

"$patina" filter "$input" "$folder/out.mkv" --model Models/sr2-fast.safetensors --encoder-option preset=ultrafast --quiet &
process=$!
value() { awk -v name="$1:" '$1 == name { print $2 }' "/proc/$process/status" 2>/dev/null; }
started=$SECONDS first= last= high=
while kill -0 $process 2>/dev/null; do
    now=$((SECONDS - started)) rss=$(value VmRSS || true) hwm=$(value VmHWM || true)
    [ -n "$hwm" ] || break
    high=$hwm last=$rss
    [ $now -lt 60 ] || first=${first:-$hwm}
    [ $((now % 30)) -ne 0 ] || echo "$now s: VmRSS $rss kB, VmHWM $hwm kB"
    sleep 1
done
wait $process
frames=$(ffprobe -v error -select_streams v:0 -count_packets -show_entries stream=nb_read_packets -of csv=p=0 \
    "$folder/out.mkv")
awk -v kind="$kind" -v first="${first:-$high}" -v high="$high" -v last="$last" -v frames="$frames" \
    -v seconds=$((SECONDS - started)) 'BEGIN {
    printf "%s: %d frames in %d s; peak %d kB after a minute, %d kB at the end: %+.2f %%\n", kind, frames, seconds,
        first, high, (high / first - 1) * 100
    exit high > first * 1.03
}'
