"""An empty frame that keeps the place of an emblem until an office puts its picture there."""

from __future__ import annotations

import struct
import zlib
from functools import cache

from pressdraft.exporters.sheet import Picture

_WIDTH, _HEIGHT = 180, 120
"""Two to three, the proportions of the emblem of the European Union."""
_DASH = 6
_WHITE, _GREY = 255, 170


@cache
def emblem_place() -> Picture:
    """Return the frame; its alternative text says what goes there."""
    alt = {
        "en": "Place for the emblem of the European Union",
        "lv": "Vieta Eiropas Savienības emblēmai",
    }
    return Picture("emblem", "image/png", _png(), {"en": alt["en"], "lv": alt["lv"]})


def _png() -> bytes:
    """Return a white picture within a dashed grey line, as a greyscale PNG."""
    rows = b"".join(
        b"\0" + bytes(_shade(across, down) for across in range(_WIDTH)) for down in range(_HEIGHT)
    )
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in chunks)


def _shade(across: int, down: int) -> int:
    is_side = across < 2 or across >= _WIDTH - 2
    is_edge = down < 2 or down >= _HEIGHT - 2
    along = down if is_side else across
    return _GREY if (is_side or is_edge) and along // _DASH % 2 == 0 else _WHITE


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
