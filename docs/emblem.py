"""Writes the emblem of the European Union, boilerplate/logos/eu.png, from its geometry.

The geometry is the one that the Union publishes: a blue rectangle of 2:3, and twelve golden stars
on a circle of a third of its height, as the hours on a clock. Each star stands upright, its points
on a circle of an eighteenth of the height. `python docs/emblem.py` needs nothing but Python.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

FILE = Path(__file__).parents[1] / "boilerplate" / "logos" / "eu.png"
HEIGHT = 600
BLUE, GOLD = (0x00, 0x33, 0x99), (0xFF, 0xCC, 0x00)
FINE = 4
"""So many samples a pixel in each direction make smooth edges."""
SHADES = FINE * FINE
DPI = 300


def centres() -> Iterator[tuple[float, float]]:
    """Yield the middle of each star, in pixels from the upper left corner."""
    for hour in range(12):
        turn = math.radians(30 * hour)
        yield (
            HEIGHT * 3 / 4 + HEIGHT / 3 * math.sin(turn),
            HEIGHT / 2 - HEIGHT / 3 * math.cos(turn),
        )


def in_star(x: float, y: float) -> bool:
    """Tell whether a point is inside an upright star of radius 1 around the origin.

    A star of five points holds what lies on the inner side of at least four of its five lines.
    """
    line = math.cos(math.radians(72))
    turns = (math.radians(72 * side) for side in range(5))
    return sum(x * math.sin(turn) - y * math.cos(turn) <= line for turn in turns) >= 4


def shades() -> list[bytearray]:
    """Return rows of pixels, each from 0 for blue to SHADES for gold."""
    rows = [bytearray(HEIGHT * 3 // 2) for _ in range(HEIGHT)]
    radius = HEIGHT / 18
    for x, y in centres():
        for row in range(int(y - radius), int(y + radius) + 2):
            for column in range(int(x - radius), int(x + radius) + 2):
                rows[row][column] = sum(
                    in_star(
                        (column + (i + 0.5) / FINE - x) / radius,
                        (row + (j + 0.5) / FINE - y) / radius,
                    )
                    for i in range(FINE)
                    for j in range(FINE)
                )
    return rows


def png(rows: list[bytearray]) -> bytes:
    """Return the picture with a palette from blue to gold."""
    palette = bytes(
        round(blue + (gold - blue) * shade / SHADES)
        for shade in range(SHADES + 1)
        for blue, gold in zip(BLUE, GOLD, strict=True)
    )
    per_metre = round(DPI / 0.0254)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0)),
        (b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)),
        (b"PLTE", palette),
        (b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


if __name__ == "__main__":
    FILE.write_bytes(png(shades()))
