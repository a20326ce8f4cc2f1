"""ncnn. Its own formats (.param, .bin) are written here: its converter comes with all of PyTorch."""

import struct

import ncnn
import numpy as np

NAME, VERSION = "ncnn", ncnn.__version__
PRECISIONS = {"fp32": None, "bf16": None, "int8": None}


def load(precision, threads, layers, folder, picture):
    path = f"{folder}/ncnn-{precision}"
    _write(path, layers, precision == "int8")
    net = ncnn.Net()
    net.opt.num_threads = threads
    net.opt.use_vulkan_compute = False
    for option in ("use_fp16_packed", "use_fp16_storage", "use_fp16_arithmetic"):
        setattr(net.opt, option, False)
    net.opt.use_bf16_storage = precision == "bf16"
    net.opt.use_int8_inference = precision == "int8"
    if net.load_param(f"{path}.param") or net.load_model(f"{path}.bin"):
        raise RuntimeError("ncnn cannot load its model")
    pixels = picture[None].astype(np.float32) / 255
    # A Mat of an array does not keep it alive.
    x = ncnn.Mat(pixels).clone()

    def run():
        extractor = net.create_extractor()
        extractor.input("input", x)
        code, output = extractor.extract("output")
        if code:
            raise RuntimeError(f"ncnn failed ({code})")
        return np.array(output)[None]

    return run


def _write(path, layers, integer):
    """int8: symmetric, the range of each activation that of our 8-bit tensor; weights are ours."""
    lines = ["Input input 0 1 input"]
    with open(f"{path}.bin", "wb") as file:
        previous = "input"
        # Multipliers to signed 8 bits.
        inputs = [127.0] + [127 / (255 * layer.activation) for layer in layers[:-1]]
        for index, layer in enumerate(layers):
            is_last = index == len(layers) - 1
            terms = {0: layer.codes.shape[0], 1: 3, 4: 1, 5: 1, 6: layer.codes.size, 9: int(layer.relu)}
            if integer:
                # Above 100 it gives 8 bits to the next layer.
                terms[8] = 1 if is_last else 101
                file.write(struct.pack("<I", 0x000D4B38))
                file.write(layer.codes.tobytes() + b"\0" * (-layer.codes.size % 4))
            else:
                file.write(struct.pack("<I", 0) + layer.weight.tobytes())
            file.write(layer.bias.tobytes())
            if integer:
                file.write((1 / layer.scale).astype(np.float32).tobytes() + struct.pack("<f", inputs[index]))
                if not is_last:
                    file.write(struct.pack("<f", inputs[index + 1]))
            fields = " ".join(f"{key}={value}" for key, value in terms.items())
            lines.append(f"Convolution {layer.name} 1 1 {previous} {layer.name} {fields}")
            previous = layer.name
        lines.append(f"PixelShuffle output 1 1 {previous} output 0=2 1=0")
    with open(f"{path}.param", "w") as file:
        file.write("\n".join(["7767517", f"{len(lines)} {len(lines)}"] + lines) + "\n")
