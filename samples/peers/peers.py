#!/usr/bin/env python3
"""Runs the dense twin of our network on other engines and the pattern-sparse ones on Patina, and prints a table."""

import argparse
import importlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

import check
import network
import table

# Those that read the ONNX file of any network.
READERS = ["onnxruntime", "openvino", "mnn"]
ENGINES = ["onnxruntime", "openvino", "ncnn", "mnn", "litert"]
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patina", default=f"{ROOT}/.build/release/patina", help="the program")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured, one after the other")
    parser.add_argument("--seconds", type=float, default=2, help="how long each is measured in a round")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--model", help="a network that takes and makes colour, such as style-wave, in place of random ones")
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=ENGINES)
    options = parser.parse_args()
    if not shutil.which(options.patina):
        parser.error(f"there is no program {options.patina}; `swift build -c release` makes it, --patina names another")
    return options


def prepare(patina, folder, model):
    """Writes the networks, as model files and as ONNX, and returns the dense one's multiply-accumulates per frame."""
    if model:
        # Pruned weights are zeros in the ONNX files, of which the other engines make no use.
        subprocess.run([patina, "export", model, "--onnx", f"{folder}/dense.onnx"], check=True)
        subprocess.run([patina, "export", model, "--float", "--onnx", f"{folder}/dense-float.onnx"], check=True)
        with open(f"{folder}/model.json", "w") as file:
            json.dump({"channels": 3}, file)
        facts = bench(patina, model, 1, 0.1)
        return facts["dense_equivalent_gmac_per_s"] / facts["fps"] * 1e9
    for kind in ("dense", "patterns", "half"):
        layers = network.make(kind)
        network.write(layers, f"{folder}/{kind}.safetensors")
        if kind == "dense":
            network.write(layers, f"{folder}/dense-float.safetensors", integer=False)
    for kind in ("dense", "dense-float", "patterns", "half"):
        model = f"{folder}/{kind}"
        subprocess.run([patina, "export", f"{model}.safetensors", "--onnx", f"{model}.onnx"], check=True)
    return sum(layer.macs for layer in layers) * network.WIDTH * network.HEIGHT


def bench(patina, model, threads, seconds):
    """What `patina bench` says."""
    command = [patina, "bench", "--model", model, "--size", f"{network.WIDTH}x{network.HEIGHT}"]
    command += ["--threads", str(threads), "--seconds", str(seconds), "--json", "-"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def contenders(engines, model):
    """Who is measured, as (engine, precision), and who is not, as (name, precision, reason)."""
    able, unable = [("patina", kind) for kind in ([model] if model else ("dense", "patterns", "half"))], []
    for engine in engines:
        if model and engine not in READERS:
            unable.append((engine, "all", "its file is written for the network of luma"))
            continue
        try:
            peer = importlib.import_module(f"peer_{engine}")
        except Exception as error:
            unable.append((engine, "all", f"cannot be loaded: {error}"))
            continue
        for precision, reason in peer.PRECISIONS.items():
            if reason:
                unable.append((f"{peer.NAME} {peer.VERSION}", precision, reason))
            else:
                able.append((engine, precision))
    return able, unable


def measure(contender, threads, options, folder):
    """The median time of a frame in milliseconds, or an exception that says why there is none."""
    engine, precision = contender
    if engine == "patina":
        model = options.model or f"{folder}/{precision}.safetensors"
        return bench(options.patina, model, threads, options.seconds)["latency_ms"]["p50"]
    result = f"{folder}/result.json"
    command = [sys.executable, f"{HERE}/worker.py", engine, precision, str(threads), str(options.seconds)]
    done = subprocess.run(command + [folder, result], capture_output=True, text=True, cwd=HERE)
    if done.returncode:
        lines = (done.stderr.strip() or "no message").splitlines()
        raise RuntimeError(f"ended with {done.returncode}: {lines[-1]}")
    with open(result) as file:
        return json.load(file)["ms"]


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        macs = prepare(options.patina, folder, options.model)
        able, unable = contenders(options.engines, options.model)
        times, failures = {}, {}
        total = len(options.threads) * options.rounds
        for number in range(total):
            threads = options.threads[number // options.rounds]
            # Each round begins with another one, so that none always follows the same.
            shift = number % len(able)
            for contender in able[shift:] + able[:shift]:
                if contender in failures:
                    continue
                print(f"\r\033[Kround {number + 1} of {total}: {' '.join(contender)}", end="", file=sys.stderr)
                try:
                    times.setdefault((contender, threads), []).append(measure(contender, threads, options, folder))
                except (RuntimeError, subprocess.CalledProcessError) as error:
                    failures[contender] = str(error)
        print("\r\033[K", end="", file=sys.stderr)
        outputs = check.outputs([c for c in able if c not in failures], options.patina, folder, options.model)
    names = {engine: table.name(engine) for engine, _ in able}
    for (engine, precision), reason in failures.items():
        unable.append((names[engine], precision, reason))
    unable += [(names[e], p, o.text) for (e, p), o in outputs.items() if o.is_other_precision]
    shown = [c for c in able if c not in failures and not outputs[c].is_other_precision]
    medians = {key: statistics.median(values) for key, values in times.items() if key[0] in shown}
    table.show(medians, outputs, names, unable, macs, options, ROOT)
    sys.exit(0 if all(outputs[c].is_right for c in shown) else 1)


if __name__ == "__main__":
    main()
