"""Whether what an engine computed is right."""

import subprocess
from typing import NamedTuple

import network
import numpy as np
import peer_onnxruntime as reference


class Verdict(NamedTuple):
    is_right: bool
    text: str
    # Asked for bf16, it computed in fp32.
    is_other_precision: bool = False


def outputs(contenders, patina, folder, model=None):
    picture = network.picture(3 if model else None)

    def run(model, exact):
        return reference.load(model, 1, None, folder, picture, exact)()

    real, dense = run("fp32", False), run("dense.onnx", True)
    verdicts = {}
    for engine, precision in contenders:
        if engine == "patina" and model:
            # LineUpTests does it: the interpreter that defines the arithmetic has the same bits.
            verdicts[engine, precision] = Verdict(True, "not checked here")
        elif engine == "patina":
            verdicts[engine, precision] = _integers(
                _patina(patina, folder, precision, picture), run(f"{precision}.onnx", True))
        if engine == "patina":
            continue
        output = np.load(f"{folder}/{engine}-{precision}.npy")
        if (engine, precision) == ("onnxruntime", "fp32"):
            verdicts[engine, precision] = (
                Verdict(True, "what the others are compared with") if model else _definition(output, picture))
            continue
        if output.dtype == np.uint8:
            verdicts[engine, precision] = _integers(output, dense)
        else:
            verdicts[engine, precision] = _reals(output, real, precision)
    return verdicts


def _definition(output, picture, side=96):
    """A corner of the picture, against the convolutions written out in NumPy."""
    layers = network.make("dense")
    x = picture[:side, :side].astype(np.float32)[None] / 255
    for layer in layers:
        x = network.convolve(x, layer)
    scale = network.SCALE
    expected = x.reshape(scale, scale, side, side).transpose(2, 0, 3, 1).reshape(scale * side, scale * side)
    # What the cut edges reach is left out.
    inner = scale * (side - len(layers))
    error = np.abs(output[0, 0, :inner, :inner] - expected[:inner, :inner]).max()
    return Verdict(error <= 1e-4, f"within {error:.0e} of NumPy, on a corner")


def _integers(output, exact):
    """Against the quantised graph, each node computed as it stands."""
    difference = np.abs(output.astype(int) - exact)
    text = f"{np.mean(difference == 0):.2%} equal to the graph, largest difference {difference.max()}"
    return Verdict(output.shape == exact.shape and difference.max() <= 3, text)


def _reals(output, real, precision):
    """Against ONNX Runtime's fp32."""
    if output.shape != real.shape:
        return Verdict(False, f"has the shape {output.shape}")
    # A picture ends at 1, and some engines quantise the output.
    difference = np.abs(np.clip(output, 0, 1) - np.clip(real, 0, 1)).astype(np.float64)
    if precision == "fp32":
        return Verdict(difference.max() <= 1e-4, f"within {difference.max():.0e} of ONNX Runtime")
    if difference.max() <= 1e-4:
        return Verdict(True, "takes the setting, but computes in fp32", True)
    psnr = -10 * np.log10(np.mean(difference**2))
    return Verdict(psnr >= 40, f"{psnr:.0f} dB PSNR to ONNX Runtime fp32")


def _patina(patina, folder, kind, picture):
    """What `patina filter` makes of the picture, through uncompressed video."""
    source, target = f"{folder}/in.y4m", f"{folder}/{kind}.nut"
    height, width = picture.shape
    with open(source, "wb") as file:
        file.write(f"YUV4MPEG2 W{width} H{height} F25:1 Ip A1:1 C420jpeg\nFRAME\n".encode())
        file.write(picture.tobytes() + bytes([128]) * (width * height // 2))
    command = [patina, "filter", source, target, "--model", f"{folder}/{kind}.safetensors", "--overwrite", "--quiet"]
    subprocess.run(command + ["--encoder", "rawvideo"], check=True)
    size = network.SCALE**2 * width * height
    with open(target, "rb") as file:
        data = file.read()
    # One packet of a luma plane and two of chroma; what follows it is the index, which is short.
    start = data.rfind(b"\x80" * 64) + 64 - size - size // 2
    return np.frombuffer(data, np.uint8, size, start).reshape(1, 1, 2 * height, 2 * width)
