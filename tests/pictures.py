"""A picture for tests that need one."""

from __future__ import annotations

import struct
import zlib


def png(width: int = 180, height: int = 120) -> bytes:
    """Return a blue picture of so many pixels."""
    rows = (b"\0" + b"\x00\x33\x99" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
