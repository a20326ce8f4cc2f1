#!/bin/bash
# The experiments of Models/EXPERIMENTS.md: trains every network of list.txt that OUT does not have yet, with each seed,
# scores it, and measures it where no other program disturbs.
#
#     samples/experiments/run.sh OUT [PATTERN]      train and score what matches the pattern (a regular expression)
#     samples/experiments/run.sh OUT --time         measure the time of all that is there, one after the other
#     samples/experiments/run.sh OUT --table        print the table
#
# DATA (../shared/data), SEEDS ("1 2"), STEPS (4000 in all, before 8-bit training), QUANTIZED_STEPS (a tenth of them),
# BATCH (8 patches per step) and JOBS (as many networks at once, one thread each; one per core) may be set. A run that was
# stopped goes on where it was.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:?"usage: run.sh OUT [PATTERN | --time | --table]"}
mode=${2:-.}
data=${DATA:-../shared/data}
export data out patina=${PATINA:-$PWD/.build/release/patina}
export steps=${STEPS:-4000} batch=${BATCH:-8}
export quantized=${QUANTIZED_STEPS:-$((steps / 10))}
mkdir -p "$out"

train() {  # NAME SEED "RECIPE"
    local file=$out/$1.$2 share dense
    [ -e "$file.json" ] && return
    # The share of the steps that all weights are trained for, before any are pruned.
    share=$(sed -n 's/.*"dense_share": *\([0-9.]*\).*/\1/p' <<<"$3")
    dense=$(awk "BEGIN { printf \"%d\", $steps * ${share:-0} }")
    sed 's/"dense_share": *[0-9.]*,\{0,1\} *//; s/"float": true//' <<<"$3" >"$file.recipe"
    local quantized=$quantized
    [[ $3 == *'"float"'* ]] && quantized=0
    local resume=()
    [ -e "$file.checkpoint" ] && resume=(--resume)
    OMP_WAIT_POLICY=passive "$patina" train --recipe "$file.recipe" --data "$data/photos" --threads 1 --seed "$2" \
        --output "$file.safetensors" --checkpoint "$file.checkpoint" --log "$file.ndjson" --quiet \
        --batch "$batch" --dense-steps "$dense" --sparse-steps $((steps - dense)) --quantized-steps "$quantized" \
        --checkpoint-every 2000 "${resume[@]}"
    "$patina" evaluate "$file.safetensors" --set "$data/set5" --set "$data/set14" --set "$data/kodak" \
        --json "$file.json" >/dev/null
    rm -f "$file.checkpoint"
    echo "$1, seed $2: $(tail -n 1 "$file.ndjson" | sed 's/.*"psnr":\([0-9.]*\).*/validation \1 dB/')"
}
export -f train

list() { grep -v '^#' samples/experiments/list.txt | sed '/^ *$/d'; }

case $mode in
--time)
    for model in "$out"/*.1.safetensors; do
        "$patina" bench --model "$model" --size 960x540 --seconds 3 --json "${model%.safetensors}.time" >/dev/null
    done
    ;;
--table)
    echo "| network | kept MAC/pixel | ms | Set5 | Set14 | Kodak | mean | of each seed |"
    echo "|---|--:|--:|--:|--:|--:|--:|---|"
    list | while IFS='|' read -r name title _; do
        name=${name// /}
        set -- "$out/$name".[0-9]*.json
        [ -e "$1" ] || continue
        # The last four scores of a file are those of the network; the bicubic ones come first.
        scores=$(for file; do grep -o '"psnr" : [0-9.]*' "$file" | tail -n 4 | awk '{ printf "%s ", $3 } END { print "" }'
        done | awk '{ for (i = 1; i <= 4; i++) s[i] += $i; m[NR] = $1 }
            END { printf "%.3f | %.3f | %.3f | %.3f |", s[2] / NR, s[3] / NR, s[4] / NR, s[1] / NR
                for (i = 1; i <= NR; i++) printf " %.3f", m[i] }')
        macs=$("$patina" inspect "$out/$name.1.safetensors" | awk '/^total/ { print $(NF - 2) }')
        time=$(grep -A 4 latency_ms "$out/$name.1.time" 2>/dev/null | grep -o '"p50" : [0-9.]*' | awk '{ print $3 }' || true)
        echo "|$title| $macs | ${time:-–} | $scores |"
    done
    ;;
*)
    list | grep -E "$mode" | while IFS='|' read -r name _ recipe; do
        for seed in ${SEEDS:-1 2}; do printf '%s\0%s\0%s\0' "${name// /}" "$seed" "$recipe"; done
    done | xargs -0 -n 3 -P "${JOBS:-$(nproc)}" bash -c 'train "$@"' train
    ;;
esac
