#!/usr/bin/env bash
# Draws a contact sheet: photographs and frames of the sample clip, and below them what each network makes of them.
#
# usage: samples/contact-sheet.sh [-p PHOTOGRAPHS] [-w WIDTH] SHEET.jpg MODEL...
#   -p   a folder, of whose pictures five are taken, evenly; ../shared/data/kodak by default
#   -w   of a picture on the sheet in pixels; 200 by default
# PATINA names the program, .build/release/patina by default. Needs ffmpeg.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
photos=$here/../../shared/data/kodak
width=200
while getopts p:w: option; do
    case $option in
        p) photos=$OPTARG ;;
        w) width=$OPTARG ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
[ $# -ge 2 ] || { sed -n 2,7p "$0" >&2; exit 2; }
sheet=$1
shift
patina=${PATINA:-$here/../.build/release/patina}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mapfile -t found < <(find "$photos" -maxdepth 1 -type f \( -name '*.png' -o -name '*.jpg' -o -name '*.webp' \) | sort)
[ ${#found[@]} -ge 5 ] || { echo "contact-sheet.sh: $photos has fewer than five pictures; name another folder with -p." >&2; exit 3; }
# One size for all, so that they are one clip; the networks see each at this size.
fit="scale=768:512:force_original_aspect_ratio=increase,crop=768:512,setsar=1,format=gbrp"
make() { ffmpeg -nostdin -loglevel error -y "$@"; }
for number in 0 1 2 3 4; do
    make -i "${found[$((number * ${#found[@]} / 5))]}" -frames:v 1 -vf "$fit" "$folder/$number.png"
done
for number in 5 6 7; do
    make -ss $((number * 2 - 9)) -i "$here/harbour.mkv" -frames:v 1 -vf "$fit" "$folder/$number.png"
done
make -framerate 1 -i "$folder/%d.png" -c:v ffv1 "$folder/row0.mkv"
rows=("$folder/row0.mkv")
for model; do
    row=$folder/row${#rows[@]}.mkv
    "$patina" filter "$folder/row0.mkv" "$row" --model "$model" --encoder ffv1 --quiet
    rows+=("$row")
done
inputs=()
chain=
for number in "${!rows[@]}"; do
    inputs+=(-i "${rows[number]}")
    chain+="[$number]scale=$width:-2:flags=area,tile=8x1:padding=2[r$number];"
done
for number in "${!rows[@]}"; do chain+="[r$number]"; done
make "${inputs[@]}" -filter_complex "${chain}vstack=inputs=${#rows[@]}" -frames:v 1 -q:v 6 -update 1 "$sheet"
