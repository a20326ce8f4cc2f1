"""MNN. Its converter and its quantiser are called inside its wheel: their command-line wrappers install a package that
reports to the maker's servers."""

import contextlib
import json
import os
import struct
import zlib

import MNN
import network
import numpy as np

NAME, VERSION = "MNN", MNN.version() if hasattr(MNN, "version") else "?"
PRECISIONS = {"fp32": None, "int8": None, "bf16": None}


def load(precision, threads, layers, folder, picture):
    path = f"{folder}/mnn-{precision}.mnn"
    if not os.path.exists(path):
        _convert(path, folder, picture, precision == "int8")
    interpreter = MNN.Interpreter(path)
    session = interpreter.createSession(
        {
            "backend": "CPU",
            "numThread": threads,
            "precision": {"bf16": "Low_BF16", "fp32": "high", "int8": "normal"}[precision],
        })
    source = interpreter.getSessionInput(session)
    x = np.ascontiguousarray(network.batch(picture).astype(np.float32) / 255)
    interpreter.resizeTensor(source, x.shape)
    interpreter.resizeSession(session)
    host = MNN.Tensor(x.shape, MNN.Halide_Type_Float, x, MNN.Tensor_DimensionType_Caffe)
    output = interpreter.getSessionOutput(session)
    shape = output.getShape()
    result = MNN.Tensor(
        shape, MNN.Halide_Type_Float, np.zeros(shape, np.float32), MNN.Tensor_DimensionType_Caffe)

    def run():
        source.copyFrom(host)
        interpreter.runSession(session)
        output.copyToHostTensor(result)
        return np.array(result.getNumpyData()).reshape(shape)

    return run


def _convert(path, folder, picture, integer):
    import _tools

    plain = f"{folder}/mnn-plain.mnn"
    arguments = ["mnnconvert", "-f", "ONNX", "--modelFile", f"{folder}/dense-float.onnx", "--MNNModel", plain]
    with open(os.devnull, "w") as null, contextlib.redirect_stdout(null):
        _tools.mnnconvert(arguments + ["--bizCode", "patina"])
        if not integer:
            os.replace(plain, path)
            return
        pictures = f"{folder}/mnn-pictures"
        os.makedirs(pictures, exist_ok=True)
        _write_png(f"{pictures}/picture.png", picture)
        with open(f"{folder}/mnn.json", "w") as file:
            json.dump(
                {
                    "format": "GRAY" if picture.ndim == 2 else "RGB", "mean": [0.0] * network.batch(picture).shape[1],
                    "normal": [1 / 255] * network.batch(picture).shape[1], "width": picture.shape[-1],
                    "height": picture.shape[-2], "path": f"{pictures}/", "used_image_num": 1,
                    "feature_quantize_method": "KL", "weight_quantize_method": "MAX_ABS", "batch_size": 1,
                },
                file)
        _tools.mnnquant(["mnnquant", plain, path, f"{folder}/mnn.json"])


def _write_png(path, picture):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = picture if picture.ndim == 2 else picture.transpose(1, 2, 0)
    (height, width), kind = pixels.shape[:2], 0 if picture.ndim == 2 else 2
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)))
        file.write(chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
