#!/usr/bin/env bash
# Installs the engines into an environment of their own, outside the repository, and compares them with Patina.
# usage: samples/peers/run.sh [options of peers.py]; PATINA_PEERS names the environment's folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
environment=${PATINA_PEERS:-${XDG_CACHE_HOME:-$HOME/.cache}/patina-peers}

[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
# One after the other: what cannot be installed is reported by peers.py, and the others run.
for package in numpy onnxruntime openvino ncnn MNN "ai-edge-litert flatbuffers tflite"; do
    # shellcheck disable=SC2086 # a word per package
    "$environment/bin/pip" install --quiet --disable-pip-version-check $package ||
        echo "$package: could not be installed" >&2
done
exec env PYTHONDONTWRITEBYTECODE=1 "$environment/bin/python" "$here/peers.py" "$@"
