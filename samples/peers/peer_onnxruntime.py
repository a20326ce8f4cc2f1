"""ONNX Runtime, default CPU provider."""

import network
import numpy as np
import onnxruntime

NAME, VERSION = "ONNX Runtime", onnxruntime.__version__
PRECISIONS = {"fp32": None, "int8": None, "bf16": "its setting for bf16 is for ARM only"}


def load(precision, threads, layers, folder, picture, exact=False):
    """With `exact`, every node is computed as it stands, without fusing any."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.log_severity_level = 3
    for name, extent in zip(("height", "width"), picture.shape[-2:]):
        options.add_free_dimension_override_by_name(name, extent)
    if exact:
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    model = {"fp32": "dense-float.onnx", "int8": "dense.onnx"}.get(precision, precision)
    session = onnxruntime.InferenceSession(f"{folder}/{model}", options, providers=["CPUExecutionProvider"])
    x = network.batch(picture)
    if precision == "fp32":
        x = x.astype(np.float32) / 255
    return lambda: session.run(None, {"input": x})[0]
