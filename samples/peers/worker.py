"""One engine, one precision, one number of threads, in a process of its own: no engine's idle threads disturb another.

usage: worker.py ENGINE PRECISION THREADS SECONDS FOLDER RESULT.json
"""

import importlib
import json
import os
import statistics
import sys
import time

import network
import numpy as np


def main(engine, precision, threads, seconds, folder, result):
    peer = importlib.import_module(f"peer_{engine}")
    if os.path.exists(f"{folder}/model.json"):
        with open(f"{folder}/model.json") as file:
            layers, picture = None, network.picture(json.load(file)["channels"])
    else:
        layers, picture = network.make("dense"), network.picture()
    run = peer.load(precision, int(threads), layers, folder, picture)
    # The first frames pay for allocations.
    output = np.array(run())
    run()
    times = []
    end = time.perf_counter() + float(seconds)
    while time.perf_counter() < end or len(times) < 3:
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1e3)
    np.save(f"{folder}/{engine}-{precision}.npy", output)
    with open(result, "w") as file:
        json.dump({"ms": statistics.median(times), "frames": len(times)}, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
