#!/usr/bin/env python3
"""What rounding to 8 bits costs a network that enlarges luma: its samples, and what goes in and comes out.

usage: rounding.py MODEL.onnx FOLDER ...

MODEL.onnx is what `patina export MODEL --float` writes. Each folder of pictures is scored as `patina evaluate` does it, with
activations in real numbers, and with input and output rounded or not; none of Patina's code takes part. Needs the program ffmpeg.
"""

import pathlib
import subprocess
import sys

import numpy
import onnxruntime


def luma(file):
    """The luma of a picture by ITU-R BT.601, studio range, as real numbers."""
    decode = ["ffmpeg", "-v", "error", "-i", file, "-pix_fmt", "rgb24", "-c:v", "ppm", "-f", "image2pipe", "-"]
    _, size, _, pixels = subprocess.check_output(decode).split(b"\n", 3)
    width, height = map(int, size.split())
    rgb = numpy.frombuffer(pixels, numpy.uint8).reshape(height, width, 3)
    return 16 + rgb @ numpy.array([65.481, 128.553, 24.966]) / 255


def reduction(size, scale):
    """The matrix by which MATLAB's bicubic, with antialiasing, reduces a row of samples."""
    matrix = numpy.zeros((size // scale, size))
    for row in range(size // scale):
        centre = (row + 0.5) * scale - 0.5
        taps = numpy.arange(4 * scale + 2) + int(numpy.floor(centre - 2 * scale))
        x = abs(centre - taps) / scale
        near, far = 1.5 * x**3 - 2.5 * x**2 + 1, -0.5 * x**3 + 2.5 * x**2 - 4 * x + 2
        weights = numpy.where(x <= 1, near, numpy.where(x < 2, far, 0))
        mirrored = taps % (2 * size)
        mirrored = numpy.where(mirrored < size, mirrored, 2 * size - 1 - mirrored)
        numpy.add.at(matrix[row], mirrored, weights / weights.sum())
    return matrix


def rounded(plane):
    return numpy.clip(numpy.rint(plane), 0, 255)


def psnr(plane, truth, border):
    inside = (slice(border, -border),) * 2
    return 10 * numpy.log10(255**2 / numpy.mean((plane - truth)[inside] ** 2))


def run(session, plane):
    """What the network makes of luma, in real numbers from 0 to 255."""
    given = (plane[None, None] / 255).astype(numpy.float32)
    return session.run(None, {session.get_inputs()[0].name: given})[0][0, 0] * 255.0


def scores(session, folder):
    """Mean PSNR of a folder's pictures by what is rounded: input and output, the input, the output, neither."""
    scale = run(session, numpy.zeros((16, 16))).shape[0] // 16
    rows = []
    files = sorted(pathlib.Path(folder).glob("*.png"))
    if not files:
        sys.exit(f"rounding.py: there is no PNG file in {folder}; name a folder of pictures")
    for file in files:
        high = luma(file)
        high = high[: high.shape[0] // scale * scale, : high.shape[1] // scale * scale]
        low = reduction(high.shape[0], scale) @ high @ reduction(high.shape[1], scale).T
        row = []
        for given in (rounded(low), low):
            made = run(session, given)
            row += [psnr(rounded(made), high, scale), psnr(numpy.clip(made, 0, 255), high, scale)]
        rows.append(row)
    return numpy.mean(rows, axis=0)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    session = onnxruntime.InferenceSession(sys.argv[1])
    print("| pictures | input and output in 8 bits | input | output | neither |\n|---|--:|--:|--:|--:|")
    for folder in sys.argv[2:]:
        figures = " | ".join(f"{figure:.3f}" for figure in scores(session, folder))
        print(f"| {pathlib.Path(folder).name} | {figures} |")


main()
