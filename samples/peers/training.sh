#!/usr/bin/env bash
# Installs PyTorch into the engines' environment, outside the repository, and compares its training speed with Patina's.
# usage: samples/peers/training.sh [options of training.py]; PATINA_PEERS names the environment's folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
environment=${PATINA_PEERS:-${XDG_CACHE_HOME:-$HOME/.cache}/patina-peers}

[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --disable-pip-version-check numpy
# The build for the CPU: the one on PyPI brings gigabytes of libraries for GPUs.
index=https://download.pytorch.org/whl/cpu
"$environment/bin/pip" install --quiet --disable-pip-version-check torch --index-url "$index"
exec env PYTHONDONTWRITEBYTECODE=1 "$environment/bin/python" "$here/training.py" "$@"
