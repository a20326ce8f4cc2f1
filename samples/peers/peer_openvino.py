"""OpenVINO, CPU plugin; int8 from the QuantizeLinear and DequantizeLinear of the ONNX file."""

import network
import numpy as np
import openvino

NAME, VERSION = "OpenVINO", openvino.__version__.split("-")[0]
PRECISIONS = {"fp32": None, "bf16": None, "int8": None}


def load(precision, threads, layers, folder, picture):
    core = openvino.Core()
    model = core.read_model(f"{folder}/{'dense' if precision == 'int8' else 'dense-float'}.onnx")
    x = network.batch(picture)
    model.reshape(list(x.shape))
    options = {
        "INFERENCE_NUM_THREADS": threads,
        "NUM_STREAMS": 1,
        "PERFORMANCE_HINT": "LATENCY",
        "INFERENCE_PRECISION_HINT": "bf16" if precision == "bf16" else "f32",
    }
    request = core.compile_model(model, "CPU", options).create_infer_request()
    x = x if precision == "int8" else x.astype(np.float32) / 255
    return lambda: request.infer([x], share_inputs=True, share_outputs=True)[0]
