"""The networks that are compared, and our model file (safetensors; Models/README.md documents it)."""

import json
import struct

import numpy as np

CHANNELS, LAYERS, SCALE = 32, 8, 2
WIDTH, HEIGHT = 960, 540
FILTERS_PER_BLOCK, CHANNELS_PER_BLOCK, REMOVED = 16, 4, 255
CODE_SPREAD = 37
# Eight patterns that keep 4 of the 9 positions, the centre among them; bit 3 * row + column.
PATTERNS = [0x1B, 0x36, 0xD8, 0x1B0, 0x3A, 0xB2, 0xB8, 0x9A]


class Layer:
    """A 3x3 convolution with real weights `weight` (OIHW), which are `codes` times `scale` of their filter."""

    def __init__(self, random, name, inputs, outputs, relu, gain):
        self.name, self.relu, self.patterns = name, relu, None
        # As trained weights are spread, about.
        codes = random.normal(0, CODE_SPREAD, (outputs, inputs, 3, 3))
        self.codes = np.clip(np.rint(codes), -127, 127).astype(np.int8)
        # The gain is that of a whole filter.
        scale = gain / (CODE_SPREAD * np.sqrt(9 * inputs))
        self.scale = (scale * random.uniform(0.8, 1.2, outputs)).astype(np.float32)
        self.bias = random.uniform(-0.05, 0.05, outputs).astype(np.float32)
        self.activation = None  # the scale of the 8-bit tensor it makes

    @property
    def weight(self):
        return self.codes.astype(np.float32) * self.scale[:, None, None, None]

    @property
    def macs(self):
        return self.codes.size

    def prune(self, random, share):
        """Gives every block of 16 filters x 4 channels a pattern and removes a share of the blocks of each row."""
        rows = self.codes.shape[0] // FILTERS_PER_BLOCK
        columns = self.codes.shape[1] // CHANNELS_PER_BLOCK
        self.patterns = random.integers(0, len(PATTERNS), (rows, columns)).astype(np.uint8)
        for row in self.patterns:
            row[random.permutation(columns)[: round(share * columns)]] = REMOVED
        for (row, column), pattern in np.ndenumerate(self.patterns):
            kept = positions(pattern)
            block = self._block(row, column)
            block[:, :, [p for p in range(9) if p not in kept]] = 0
        # As much signal as before.
        kept = np.count_nonzero(np.isin(self.patterns, REMOVED, invert=True)) * 4 / (rows * columns * 9)
        self.scale = (self.scale / np.sqrt(kept)).astype(np.float32)

    def _block(self, row, column):
        filters = slice(row * FILTERS_PER_BLOCK, (row + 1) * FILTERS_PER_BLOCK)
        channels = slice(column * CHANNELS_PER_BLOCK, (column + 1) * CHANNELS_PER_BLOCK)
        return self.codes.reshape(*self.codes.shape[:2], 9)[filters, channels]

    def stored(self):
        """The kept weights in the order of the file."""
        if self.patterns is None:
            return self.codes
        parts = [
            self._block(row, column)[:, :, positions(pattern)].transpose(2, 0, 1).ravel()
            for (row, column), pattern in np.ndenumerate(self.patterns)
            if pattern != REMOVED
        ]
        return np.concatenate(parts)


def positions(pattern):
    return [] if pattern == REMOVED else [p for p in range(9) if PATTERNS[pattern] >> p & 1]


def make(kind):
    """Head 1->32, eight layers 32->32, tail 32->4 and depth-to-space: `dense`, `patterns` or `half`."""
    random = np.random.default_rng(1)
    layers = [Layer(random, "head", 1, CHANNELS, True, 1.4)]
    layers += [Layer(random, f"trunk{i + 1}", CHANNELS, CHANNELS, True, 1.4) for i in range(LAYERS)]
    layers.append(Layer(random, "tail", CHANNELS, SCALE * SCALE, False, 0.3))
    layers[-1].bias += 0.5
    if kind != "dense":
        for layer in layers[1:-1]:
            layer.prune(random, 0.5 if kind == "half" else 0)
    # The activations' ranges on a part of the picture.
    x = picture()[:96, :96].astype(np.float32)[None] / 255
    for layer in layers:
        x = convolve(x, layer)
        layer.activation = float(np.percentile(x, 99.99)) / 255
    return layers


def convolve(x, layer):
    padded = np.pad(x, ((0, 0), (1, 1), (1, 1)))
    height, width = x.shape[1:]
    y = sum(
        np.einsum("oc,chw->ohw", layer.weight[:, :, i, j], padded[:, i : i + height, j : j + width], optimize=True)
        for i in range(3)
        for j in range(3)
    )
    y = y + layer.bias[:, None, None]
    return np.maximum(y, 0) if layer.relu else y


def picture(channels=None):
    """One frame of luma, or of as many channels: waves, edges and a little noise."""
    if channels:
        return np.stack([np.roll(picture(), 40 * channel, axis=1) for channel in range(channels)])
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    wave = 60 * np.sin(x / 23 + y / 51) + 40 * np.sin(x * y / 9000) + 30 * ((x // 64 + y // 48) % 2)
    noise = np.random.default_rng(2).normal(0, 4, wave.shape)
    return np.clip(110 + wave + noise, 0, 255).round().astype(np.uint8)


def batch(picture):
    """NCHW."""
    return picture.reshape(1, -1, *picture.shape[-2:])


def write(layers, path, integer=True):
    """Writes our model file; with `integer` false the same network in real numbers, dense."""
    tensors, nodes, previous = {}, [], "input"

    def node(name, op, inputs, scale=None, **fields):
        quantization = {"quantization": {"scale": scale, "zero_point": 0}} if scale and integer else {}
        nodes.append({"name": name, "op": op, "inputs": inputs, **fields, **quantization})

    for layer in layers:
        sparse = integer and layer.patterns is not None
        blocks = {"granularity": [FILTERS_PER_BLOCK, CHANNELS_PER_BLOCK]} if sparse else {}
        node(layer.name, "convolution", [previous], filters=layer.codes.shape[0], kernel=3, **blocks)
        tensors[f"{layer.name}.weight"] = layer.stored() if integer else layer.weight
        tensors[f"{layer.name}.bias"] = layer.bias
        if integer:
            tensors[f"{layer.name}.weight_scale"] = layer.scale
        if sparse:
            tensors[f"{layer.name}.patterns"] = layer.patterns
        previous = layer.name
        if layer.relu:
            previous += ".relu"
            node(previous, "relu", [layer.name], layer.activation)
    node("enlarged", "depth_to_space", [previous], 1 / 255, factor=SCALE)
    graph = {
        "version": 1,
        "summary": "random weights, for comparisons",
        "input": {"channels": 1, **({"quantization": {"scale": 1 / 255, "zero_point": 0}} if integer else {})},
        "patterns": [{"size": 3, "mask": mask} for mask in PATTERNS],
        "nodes": nodes,
    }
    header, body = {"__metadata__": {"patina.network": json.dumps(graph)}}, b""
    for name, tensor in tensors.items():
        data = np.ascontiguousarray(tensor).tobytes()
        kind = {"float32": "F32", "int8": "I8", "uint8": "U8"}[tensor.dtype.name]
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [len(body), len(body) + len(data)]}
        body += data
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + body)
