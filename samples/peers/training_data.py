"""Made-up photographs, and random patches of them, for training at full speed from memory."""

import struct
import zlib

import numpy as np

PICTURES, SIDE = 8, 512


def pictures():
    """Luma of 0 to 255: waves, edges and a little noise, another mixture in each."""
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32)
    result = []
    for number in range(1, PICTURES + 1):
        wave = 60 * np.sin(x / (9 + 3 * number) + y / 51) + 40 * np.sin(x * y / (3000 * number))
        edges = 30 * ((x // (16 * number) + y // 48) % 2)
        noise = np.random.default_rng(number).normal(0, 4, wave.shape)
        result.append(np.clip(110 + wave + edges + noise, 0, 255).round().astype(np.uint8))
    return result


def write_png(luma, path):
    """A grey picture as RGB."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    height, width = luma.shape
    rows = np.zeros((height, 1 + 3 * width), np.uint8)  # the first byte of a row: no filter
    rows[:, 1:] = np.repeat(luma, 3, axis=1)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header))
        file.write(chunk(b"IDAT", zlib.compress(rows.tobytes())) + chunk(b"IEND", b""))


class Sampler:
    """Random patches, flipped and turned at random, as Patina's sampler draws them."""

    def __init__(self, scale, patch, batch):
        self.scale, self.patch, self.batch = scale, patch, batch
        self.random = np.random.default_rng(1)
        self.high = [p[: SIDE // scale * scale, : SIDE // scale * scale] for p in pictures()]
        # Means in place of the bicubic reduction: of no matter for the speed.
        blocks = [p.reshape(p.shape[0] // scale, scale, p.shape[1] // scale, scale) for p in self.high]
        self.low = [b.mean((1, 3)).round().astype(np.uint8) for b in blocks]

    def next(self):
        """Low and high resolution, NCHW with one channel, real values 0 to 1."""
        low, high = [], []
        for _ in range(self.batch):
            number = self.random.integers(len(self.low))
            y, x = self.random.integers(self.low[number].shape[0] - self.patch + 1, size=2)
            symmetry = self.random.integers(8)
            low.append(_crop(self.low[number], x, y, self.patch, symmetry))
            factor = self.scale
            high.append(_crop(self.high[number], x * factor, y * factor, self.patch * factor, symmetry))
        return [np.stack(patches)[:, None].astype(np.float32) / 255 for patches in (low, high)]


def _crop(picture, x, y, side, symmetry):
    patch = picture[y : y + side, x : x + side]
    patch = patch[::-1] if symmetry & 1 else patch
    patch = patch[:, ::-1] if symmetry & 2 else patch
    return patch.T if symmetry & 4 else patch
