#!/usr/bin/env bash
# Live runs on this machine, measured: a 640x360 source of 30 frames a second, over UDP and from a virtual source, each
# enlarged and sent on over UDP; then too slow a model under every policy; then a page that nobody looks at, and one that
# 50 slow clients look at while 1000 requests come, from this same machine.
#   samples/live.sh PATINA MODEL [SLOW-MODEL [SECONDS]]
# MODEL has to keep up here (`patina bench --realtime 640x360p30` says which do); SLOW-MODEL has not to (sr2-quality).
# Needs ffmpeg, ffprobe, jq and curl. Prints for every run what came, what was written, the latency, the memory and what the
# receiver decoded.
set -euo pipefail
patina=${1:?usage: samples/live.sh PATINA MODEL [SLOW-MODEL [SECONDS]]}
model=${2:?usage: samples/live.sh PATINA MODEL [SLOW-MODEL [SECONDS]]}
slow=${3:-sr2-quality} seconds=${4:-60}
folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$folder"' EXIT
picture=testsrc2=size=640x360:rate=30
in=$((20000 + RANDOM % 10000)) out=$((30001 + RANDOM % 10000))

# The resident memory of a process after 15 seconds, when its buffers have been used,, then the most it had.
watch_memory() {
    local process=$1 early=0 peak=0 now second=0
    while now=$(awk '/VmRSS/ { print $2 }' "/proc/$process/status" 2>/dev/null) && [ -n "$now" ]; do
        second=$((second + 1))
        [ "$second" -eq 15 ] && early=$now
        [ "$now" -gt "$peak" ] && peak=$now
        sleep 1
    done
    echo "memory: $early kB after 15 seconds, at most $peak kB" >"$folder/memory"
}

# What a record says, in a line.
summary() {
    jq -r '"in \(.counts.frames_in) = out \(.counts.frames_out) + dropped \(.counts.overload + .counts.unwritten + .counts.thinned)"
        + ", repeated \(.counts.repeated), late \(.counts.late), lost \(.counts.lost), errors \(.counts.decode_errors)"
        + "; ms p50 \(.stages[-1].p50) p99 \(.stages[-1].p99) max \(.stages[-1].max); network p99 \(.stages[1].p99)"
        + "; mean queue \([.timeline[].queue_depth] | add / length * 100 | round / 100)"
        + "; modes \([.timeline[].mode] | unique | join(" "))"' "$1"
}

run() { # NAME INPUT OUTPUT MODEL SECONDS [OPTION …]
    local name=$1 input=$2 output=$3 network=$4 time=$5
    shift 5
    local status=0
    "$patina" live "$input" --output "$output" --model "$network" --duration "$time" --quiet \
        --json "$folder/$name.json" "$@" 2>"$folder/$name.log" &
    local process=$!
    watch_memory $process &
    local watcher=$!
    if [ "$input" = "udp://127.0.0.1:$in" ]; then
        sleep 0.5
        ffmpeg -v error -nostdin -re -f lavfi -i "$picture" -t "$seconds" -c:v libx264 -preset ultrafast \
            -tune zerolatency -g 30 -pix_fmt yuv420p -f mpegts "udp://127.0.0.1:$in?pkt_size=1316"
    fi
    wait $process || status=$?
    wait $watcher
    echo "$name: exit $status; $(summary "$folder/$name.json")"
    echo "  $(cat "$folder/memory")"
    sed 's/^/  /' "$folder/$name.log"
}

received() { # FILE
    ffprobe -v error -select_streams v:0 -show_entries frame=best_effort_timestamp_time -of csv=p=0 "$1" |
        awk -F, '!/^[0-9]/ { next } n++ { step = $1 - last; if (n == 2 || step > most) most = step; if (n == 2 || step < least) least = step }
            { last = $1 } END { printf "  the receiver decoded %d frames, %.4f to %.4f s apart\n", n, least, most }'
}

for name in udp lavfi; do
    ffmpeg -v error -nostdin -i "udp://127.0.0.1:$out?fifo_size=100000" -map 0:v -c copy -flush_packets 1 -y "$folder/$name.ts" &
    receiver=$!
    if [ $name = udp ]; then
        run udp "udp://127.0.0.1:$in" "udp://127.0.0.1:$out" "$model" $((seconds + 3))
    else
        run lavfi "lavfi:$picture" "udp://127.0.0.1:$out" "$model" "$seconds"
    fi
    sleep 1
    kill -KILL $receiver
    wait $receiver 2>/dev/null || true
    received "$folder/$name.ts"
done
for policy in drop repeat degrade; do
    run "overload-$policy" "lavfi:$picture" null: "$slow" "$seconds" --overload $policy
done

port=$((10000 + RANDOM % 10000)) page=http://127.0.0.1:$port
for crowd in 0 50; do
    run "page-$crowd" "lavfi:$picture" null: "$model" $((seconds / 2)) --http ":$port" &
    running=$!
    sleep 2
    if [ $crowd -gt 0 ]; then
        # One process for all of them: that many programs starting would be what is measured.
        for ((client = 0; client < crowd; client++)); do
            printf 'url = %s/stream.mjpg\noutput = /dev/null\n' "$page"
        done >"$folder/streams"
        nice curl --silent --no-progress-meter --parallel --parallel-max $crowd --limit-rate 4k \
            --max-time $((seconds / 2 - 4)) --config "$folder/streams" >/dev/null 2>&1 &
        # Spread over the run; an answer of 503 is one, too.
        for ((request = 0; request < 500; request++)); do
            printf 'url = %s/%s\noutput = /dev/null\n' "$page" fragment "$page" record.json
        done >"$folder/requests"
        nice curl --silent --rate $((1000 / (seconds / 2 - 4)))/s --config "$folder/requests" || true
    fi
    wait $running
done
