#!/usr/bin/env bash
# Fuzzes one of the readers that strangers' bytes go into, with libFuzzer and the address sanitizer, for some seconds of
# processor time (600 by default).
#   Fuzz/run.sh TARGET [SECONDS [LIBFUZZER-OPTION …]]    TARGET: model, recipe, manifest, media
# New inputs go to .build/fuzz/corpus/TARGET, what breaks a reader to .build/fuzz/findings/TARGET; a finding that is mended
# goes into Fuzz/Corpus/TARGET, which the tests read.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${1:?usage: Fuzz/run.sh TARGET [SECONDS [LIBFUZZER-OPTION …]]}
seconds=${2:-600}
shift $(($# < 2 ? $# : 2))
[ -d "Fuzz/Corpus/$target" ] || { echo "Fuzz/run.sh: there is no target $target" >&2; exit 2; }

scratch=.build/fuzz
sanitizers=-sanitize=fuzzer,address
# SwiftPM links no program whose main is libFuzzer's: it makes the objects, the compiler links them.
swift build --scratch-path "$scratch" -c release --target FuzzTargets -Xswiftc $sanitizers
find -L "$scratch/release" -path '*.build/*.swift.o' -printf '"%p"\n' >"$scratch/objects"
swiftc $sanitizers @"$scratch/objects" -o "$scratch/fuzzer"

corpus=$scratch/corpus/$target findings=$scratch/findings/$target
mkdir -p "$corpus" "$findings"
# On a busy machine a second on the clock is little work: rounds go on until the fuzzer has had its time of a processor.
spent=0
TIMEFORMAT=%0U
while [ "$spent" -lt "$seconds" ]; do
    round=$({ time PATINA_FUZZ_TARGET=$target "$scratch/fuzzer" "$corpus" "Fuzz/Corpus/$target" \
        -artifact_prefix="$findings/" -max_total_time=$((seconds - spent < 60 ? seconds - spent : 60)) -timeout=60 \
        -rss_limit_mb=3000 -max_len=65536 "$@" \
        >"$scratch/$target.log" 2>&1; } 2>&1) || {
        tail -n 40 "$scratch/$target.log"
        exit 1
    }
    spent=$((spent + round + 1))
    echo "$target: $spent s of processor time, $(grep -a 'cov:' "$scratch/$target.log" | tail -n 1)"
done
