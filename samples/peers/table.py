"""The table, as Markdown."""

import importlib
import subprocess


def name(engine):
    if engine == "patina":
        return "**Patina**"
    peer = importlib.import_module(f"peer_{engine}")
    return f"{peer.NAME} {peer.VERSION}"


PATINA = {"dense": "int8, all weights", "patterns": "int8, patterns", "half": "int8, patterns, half of the kernels"}


def show(medians, outputs, names, unable, macs, options, root):
    print(f"{cpu()}; commit {commit(root)}; {options.rounds} rounds of {options.seconds} s each\n")
    kinds = {options.model: options.model} if options.model else {"patterns": "patterns", "half": "patterns, half"}
    print("| threads | engine | | ms per frame | dense GMAC/s |" + "".join(f" of {k} |" for k in kinds.values()) + " output |")
    print("|--:|---|---|--:|--:|" + "--:|" * len(kinds) + "---|")
    for threads in options.threads:
        ours = [medians.get((("patina", kind), threads)) for kind in kinds]
        rows = sorted((ms, contender) for (contender, count), ms in medians.items() if count == threads)
        for ms, (engine, precision) in rows:
            ratios = " | ".join(f"{ms / own:.2f}×" if own else "–" for own in ours)
            verdict = outputs[engine, precision]
            text = verdict.text if verdict.is_right else f"**wrong**: {verdict.text}"
            label = PATINA.get(precision, f"int8, {precision}") if engine == "patina" else precision
            print(f"| {threads} | {names[engine]} | {label} | {ms:.1f} | {macs / ms / 1e6:.0f} | {ratios} | {text} |")
    if unable:
        print("\nNot measured:\n")
        for engine, precision, reason in unable:
            print(f"* {engine}, {precision}: {reason}")


def commit(root):
    done = subprocess.run(["git", "-C", root, "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return done.stdout.strip() or "unknown"


def cpu():
    with open("/proc/cpuinfo") as file:
        return next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "unknown CPU")
