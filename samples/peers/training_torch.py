"""PyTorch's training in one variant, in a process of its own.

usage: training_torch.py PRECISION MODE LAYOUT THREADS STEPS RESULT.json
with fp32 or bf16, eager or compile, contiguous or channels_last
"""

import json
import math
import sys
import time

import torch
import torch.nn.functional as F
from training_data import Sampler

# What `patina train` trains unless told otherwise.
SCALE, CHANNELS, LAYERS, PATCH, BATCH = 2, 32, 6, 32, 16
AVERAGING, RATE, WARM_UP = 0.999, 2e-3, 20


class Network(torch.nn.Module):
    """1→32, six 32→32 and 32→4, each 3×3; depth to space, and the bicubic enlargement is added."""

    def __init__(self):
        super().__init__()
        extents = [1] + [CHANNELS] * (LAYERS + 1) + [SCALE * SCALE]
        pairs = zip(extents, extents[1:])
        self.layers = torch.nn.ModuleList(torch.nn.Conv2d(i, o, 3, padding=1) for i, o in pairs)
        for layer in self.layers:
            gain = 0.1 if layer is self.layers[-1] else 1
            torch.nn.init.normal_(layer.weight, std=gain * math.sqrt(2 / (9 * layer.in_channels)))
            torch.nn.init.zeros_(layer.bias)

    def forward(self, x):
        y = x
        for layer in self.layers[:-1]:
            y = F.relu(layer(y))
        y = F.pixel_shuffle(self.layers[-1](y), SCALE)
        return y + F.interpolate(x, scale_factor=SCALE, mode="bicubic")


def charbonnier(result, target):
    return torch.sqrt((result.float() - target) ** 2 + 1e-6).mean()


def main(precision, mode, layout, threads, steps, result):
    torch.set_num_threads(int(threads))
    torch.manual_seed(1)
    order = torch.channels_last if layout == "channels_last" else torch.contiguous_format
    network = Network().to(memory_format=order)
    average = [parameter.detach().clone() for parameter in network.parameters()]
    # The fused one is PyTorch's fastest on a CPU.
    optimizer = torch.optim.Adam(network.parameters(), lr=RATE, fused=True)
    sampler = Sampler(SCALE, PATCH, BATCH)

    def loss_of(low, high):
        with torch.autocast("cpu", torch.bfloat16, enabled=precision == "bf16"):
            return charbonnier(network(low), high)

    computed = torch.compile(loss_of) if mode == "compile" else loss_of

    def step():
        low, high = (torch.from_numpy(array).to(memory_format=order) for array in sampler.next())
        optimizer.zero_grad(set_to_none=True)
        loss = computed(low, high)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            torch._foreach_lerp_(average, list(network.parameters()), 1 - AVERAGING)
        return loss.item()

    first = step()
    for _ in range(WARM_UP):
        step()
    start = time.perf_counter()
    losses = [step() for _ in range(int(steps))]
    seconds = time.perf_counter() - start
    last = sum(losses[-10:]) / len(losses[-10:])
    if not last < first:
        sys.exit(f"does not learn: the loss went from {first} to {last}")
    shapes = [list(layer.weight.shape) for layer in network.layers]
    with open(result, "w") as file:
        json.dump({"steps_per_second": int(steps) / seconds, "shapes": shapes, "version": torch.__version__}, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
