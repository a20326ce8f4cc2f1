#!/bin/sh
# Renders harbour.mkv, the sample clip of Patina, beside this script.
# Copyright the Patina authors. Licensed under the Apache License, Version 2.0.
#
#   samples/render.sh          render into a temporary folder, then remove it
#   samples/render.sh FOLDER   keep the frames there; run again to go on
#
# It takes about a quarter of an hour on one core. It overwrites harbour.mkv.
set -eu

here=$(cd "$(dirname "$0")" && pwd)

missing=
for tool in povray ffmpeg; do
  command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done
if [ -n "$missing" ]; then
  echo "render.sh: not found:$missing. On Debian:" >&2
  echo "  apt-get install -y --no-install-recommends$missing" >&2
  exit 1
fi

if [ $# -gt 0 ]; then
  mkdir -p "$1"
  work=$(cd "$1" && pwd)
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT TERM
fi

# ---------------------------------------------------------------- the picture
# 200 frames of twice the size wanted, so that what is scaled down has detail
# of its own. No jitter and one thread: the same frames every time.
cd "$work"
echo "render.sh: rendering 200 frames" >&2
if ! nice -n 15 povray "+I$here/harbour.pov" "+Oframe.png" +FN8 +W1280 +H720 \
  +A0.5 +R2 -J +BM2 +WT1 +C -D \
  +KI0 +KF7.96 +KFI1 +KFF200 >povray.log 2>&1 </dev/null; then
  tail -n 20 povray.log >&2
  echo "render.sh: povray failed" >&2
  exit 1
fi

# ------------------------------------------------------------------ the sound
# The strokes fall when the bell is at the end of its swing (see harbour.pov).
rate=48000

# The bell: its partials, from the hum up, each dying away in its own time.
bell="0.30*sin(2*PI*196.0*t)*exp(-0.9*t)\
+0.34*sin(2*PI*392.4*t)*exp(-1.5*t)\
+0.30*sin(2*PI*466.8*t)*exp(-1.7*t)\
+0.14*sin(2*PI*589.5*t)*exp(-2.4*t)\
+0.30*sin(2*PI*784.9*t)*exp(-2.6*t)\
+0.16*sin(2*PI*786.7*t)*exp(-2.4*t)\
+0.13*sin(2*PI*1049.0*t)*exp(-4.2*t)\
+0.15*sin(2*PI*1181.0*t)*exp(-4.0*t)\
+0.12*sin(2*PI*1662.0*t)*exp(-5.5*t)\
+0.08*sin(2*PI*2197.0*t)*exp(-8*t)\
+0.05*sin(2*PI*2790.0*t)*exp(-12*t)"
bell="($bell)*(1-exp(-900*t))"

# The chords: E flat, C minor 7, A flat major 7, E flat; each "from to notes".
pad=0
chord() {
  from=$1
  to=$2
  shift 2
  notes=0
  for hertz in "$@"; do
    notes="$notes+sin(2*PI*$hertz*t)+0.6*sin(2*PI*$hertz*1.0021*t+1)+0.22*sin(4*PI*$hertz*t)"
  done
  pad="$pad+($notes)*clip((t-($from))/0.7,0,1)*clip(($to-t)/0.9,0,1)"
}
chord -0.6 3.1 77.78 155.56 233.08 311.13 392.00
chord 2.3 4.7 65.41 155.56 233.08 261.63 392.00
chord 3.9 6.3 51.91 155.56 207.65 261.63 392.00
chord 5.5 9.5 77.78 155.56 233.08 311.13 466.16

# The harp: one note of the chord every 0.4 seconds.
harp=0
at=0
for hertz in 311.13 466.16 622.25 783.99 622.25 466.16 \
  523.25 622.25 783.99 932.33 \
  415.30 523.25 622.25 783.99 \
  622.25 783.99 932.33 1244.51 932.33; do
  start="($at*0.4)"
  harp="$harp+gte(t,$start)*exp(-3.4*(t-$start))*(1-exp(-400*max(0,t-$start)))*(sin(2*PI*$hertz*(t-$start))+0.3*exp(-4*(t-$start))*sin(4*PI*$hertz*(t-$start)))"
  at=$((at + 1))
done

ffmpeg -hide_banner -loglevel error -y -bitexact -filter_complex "
  aevalsrc='$bell':s=$rate:d=8,asplit=5[b0][b1][b2][b3][b4];
  [b0]adelay=800[s0];[b1]adelay=2400[s1];[b2]adelay=4000[s2];
  [b3]adelay=5600[s3];[b4]adelay=7200[s4];
  [s0][s1][s2][s3][s4]amix=inputs=5:normalize=0:duration=longest,
    atrim=duration=8,volume=0.30,pan=stereo|c0=1.0*c0|c1=0.72*c0,
    aecho=0.9:0.9:61|97:0.16|0.11,atrim=duration=8[bell];
  aevalsrc='$pad':s=$rate:d=8,lowpass=f=1400,volume=0.026,
    pan=stereo|c0=c0|c1=c0,aphaser=type=t:speed=0.25:decay=0.3:out_gain=0.9[pad];
  aevalsrc='$harp':s=$rate:d=8,volume=0.085,pan=stereo|c0=0.75*c0|c1=1.0*c0,
    aecho=0.9:0.9:83|131:0.22|0.14,atrim=duration=8[harp];
  anoisesrc=color=pink:seed=1887:r=$rate:d=8:a=0.5,bandpass=f=480:w=520,
    volume='0.09*(1+0.55*sin(2*PI*t/2.7)+0.25*sin(2*PI*t/1.1))':eval=frame,
    pan=stereo|c0=c0|c1=0.8*c0[water];
  [bell][pad][harp][water]amix=inputs=4:normalize=0:duration=longest,
    volume=1.6,alimiter=limit=0.85:level=0,afade=t=in:d=0.25,
    afade=t=out:st=7.3:d=0.7,atrim=duration=8,asetpts=PTS-STARTPTS[out]
" -map '[out]' -c:a pcm_s16le -ar $rate sound.wav

# An AAC encoder begins with one frame (1024 samples) of its own. We leave out
# as much of the opening fade, so that picture and sound both start at 0 and
# both last 8 seconds.
ffmpeg -hide_banner -loglevel error -y -bitexact -i sound.wav \
  -af atrim=start_sample=1024,asetpts=PTS-STARTPTS -c:a aac -b:a 128k \
  -flags:a +bitexact -f adts sound.aac

# ----------------------------------------------------------------- the film
ffmpeg -hide_banner -loglevel error -y -framerate 25 -start_number 1 \
  -i frame%03d.png -i sound.aac -i "$here/harbour.srt" \
  -map 0:v -map 1:a -map 2:s -map_metadata -1 \
  -vf "scale=640:360:flags=bicubic+accurate_rnd+full_chroma_inp+full_chroma_int:out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1" \
  -c:v libx264 -preset slow -crf 18 -bf 3 -g 50 -threads 1 \
  -color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv \
  -c:a copy -c:s subrip \
  -metadata title="Harbour, the sample clip of Patina" \
  -metadata:s:a:0 language=eng -metadata:s:s:0 language=eng \
  -metadata:s:s:0 title="English" -disposition:s:0 default \
  -fflags +bitexact -flags:v +bitexact \
  harbour.mkv
mv harbour.mkv "$here/harbour.mkv"
echo "render.sh: wrote harbour.mkv" >&2
