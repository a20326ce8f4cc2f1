#!/usr/bin/env python3
"""Trains the same network with Patina and with PyTorch, in turns, and prints the steps per second as a table."""

import argparse
import itertools
import json
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time

import table
import training_data

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PRECISIONS, MODES, LAYOUTS = ["fp32", "bf16"], ["eager", "compile"], ["contiguous", "channels_last"]
# Patina's variants have no mode and no layout.
PATINA = {("bf16",): "bfloat16", ("fp32",): "float32"}
# A run's start and end, which the difference of two runs leaves out.
SHORT = 20


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patina", default=f"{ROOT}/.build/release/patina", help="the program")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured, one after the other")
    parser.add_argument("--steps", type=int, default=400, help="how many steps are measured in a round")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--precisions", nargs="+", choices=PRECISIONS, default=PRECISIONS, help="PyTorch's")
    parser.add_argument("--modes", nargs="+", choices=MODES, default=MODES)
    options = parser.parse_args()
    if not shutil.which(options.patina):
        parser.error(f"there is no program {options.patina}; `swift build -c release` makes it, --patina names another")
    if min(options.rounds, options.steps, options.threads) < 1:
        parser.error("--rounds, --steps and --threads are 1 or more")
    return options


def patina(variant, options, folder):
    """Steps per second, and the shapes of the network's weights."""

    with open(f"{folder}/recipe.json", "w") as file:
        # PyTorch trains with Adam.
        json.dump({"training": {"optimizer": "adam", "precision": PATINA[variant]}}, file)

    def seconds(steps):
        command = [options.patina, "train", "--data", f"{folder}/pictures", "--output", f"{folder}/model.safetensors"]
        command += ["--recipe", f"{folder}/recipe.json"]
        command += ["--dense-steps", str(steps), "--sparse-steps", "0", "--quantized-steps", "0"]
        command += ["--validation-share", "0", "--checkpoint-every", "1000000"]
        command += ["--threads", str(options.threads), "--quiet"]
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, text=True)
        return time.perf_counter() - start

    difference = seconds(SHORT + options.steps) - seconds(SHORT)
    if difference <= 0:
        raise RuntimeError(f"{options.steps} steps are too few to tell from the start of a run")
    with open(f"{folder}/model.safetensors", "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
    graph = json.loads(header["__metadata__"]["patina.network"])
    names = [node["name"] for node in graph["nodes"] if node["op"] == "convolution"]
    return options.steps / difference, [header[f"{name}.weight"]["shape"] for name in names]


def pytorch(variant, options, folder):
    """Steps per second, the shapes of the network's weights, and PyTorch's version."""
    result = f"{folder}/result.json"
    command = [sys.executable, f"{HERE}/training_torch.py", *variant, str(options.threads), str(options.steps), result]
    subprocess.run(command, check=True, capture_output=True, text=True, cwd=HERE)
    with open(result) as file:
        values = json.load(file)
    return values["steps_per_second"], values["shapes"], values["version"]


def show(rates, failures, version, options):
    medians = {variant: statistics.median(values) for variant, values in rates.items()}
    ours = medians.get(("bf16",))
    length = f"{options.rounds} rounds of {options.steps} steps each"
    print(f"{table.cpu()}; commit {table.commit(ROOT)}; {options.threads} threads; {length}\n")
    print("| | | steps per second | Patina in bf16 is faster by |")
    print("|---|---|--:|--:|")
    for variant, rate in sorted(medians.items(), key=lambda item: -item[1]):
        name = "**Patina**" if variant in PATINA else f"PyTorch {version}"
        ratio = f"{ours / rate:.2f}×" if ours else "–"
        print(f"| {name} | {', '.join(variant).replace('_', ' ')} | {rate:.1f} | {ratio} |")
    if failures:
        print("\nNot measured:\n")
        for variant, reason in failures.items():
            print(f"* {'Patina' if variant in PATINA else 'PyTorch'}, {', '.join(variant)}: {reason}")


def main():
    options = arguments()
    contenders = [*PATINA, *itertools.product(options.precisions, options.modes, LAYOUTS)]
    rates, failures, shapes, version = {}, {}, {}, ""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/pictures")
        for number, luma in enumerate(training_data.pictures()):
            training_data.write_png(luma, f"{folder}/pictures/{number}.png")
        for number in range(options.rounds):
            # Each round begins with another one, so that none always follows the same.
            shift = number % len(contenders)
            for variant in contenders[shift:] + contenders[:shift]:
                if variant in failures:
                    continue
                print(f"\r\033[Kround {number + 1} of {options.rounds}: {' '.join(variant)}", end="", file=sys.stderr)
                try:
                    if variant in PATINA:
                        rate, shapes[variant] = patina(variant, options, folder)
                    else:
                        rate, shapes[variant], version = pytorch(variant, options, folder)
                    rates.setdefault(variant, []).append(rate)
                except subprocess.CalledProcessError as error:
                    lines = (error.stderr.strip() or "no message").splitlines()
                    failures[variant] = f"ended with {error.returncode}: {lines[-1]}"
                except RuntimeError as error:
                    failures[variant] = str(error)
    print("\r\033[K", end="", file=sys.stderr)
    show({v: r for v, r in rates.items() if v not in failures}, failures, version, options)
    if len({str(shape) for shape in shapes.values()}) > 1:
        sys.exit(f"the networks differ: {shapes}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
