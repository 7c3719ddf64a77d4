"""The emblem that is shipped, against the geometry that the European Union publishes."""

from __future__ import annotations

import math
import struct
import zipfile
import zlib
from pathlib import Path

from pressdraft.folders import shipped_root
from pressdraft.sending.batch import Choice, export
from pressdraft.sending.order import Order
from pressdraft.workspace import Workspace

SEMINAR = "2022-07-26-nur-sultan-seminar"
ALT = {"en": "Emblem of the European Union", "lv": "Eiropas Savienības emblēma"}
BLUE, GOLD = (0x00, 0x33, 0x99), (0xFF, 0xCC, 0x00)


def test_twelve_upright_stars_stand_in_a_circle_on_blue() -> None:
    data = (shipped_root() / "boilerplate" / "logos" / "eu.png").read_bytes()
    chunks = dict(_chunks(data))
    width, height = struct.unpack(">II", chunks["IHDR"][:8])
    assert (width * 2, height % 36) == (height * 3, 24)
    pixels, palette = zlib.decompress(chunks["IDAT"]), chunks["PLTE"]

    def colour(x: float, y: float) -> tuple[int, ...]:
        shade = pixels[int(y) * (width + 1) + 1 + int(x)]
        return tuple(palette[3 * shade : 3 * shade + 3])

    radius = height / 18
    for hour in range(12):
        turn = math.radians(30 * hour)
        x = width / 2 + height / 3 * math.sin(turn)
        y = height / 2 - height / 3 * math.cos(turn)
        assert colour(x, y) == colour(x, y - 0.85 * radius) == GOLD
        assert colour(x, y + 0.85 * radius) == colour(x, y - 1.1 * radius) == BLUE
    assert colour(width / 2, height / 2) == colour(0, 0) == BLUE


def test_every_release_has_the_emblem_out_of_the_box(tmp_path: Path) -> None:
    order = Order(("docx", "html"))
    outcome = export(Workspace(shipped_root()), Choice((SEMINAR,)), tmp_path, order)
    assert not any("emblem" in warning for made in outcome.made for warning in made.warnings)
    for code, words in ALT.items():
        page = (tmp_path / SEMINAR / f"{SEMINAR}.{code}.html").read_text(encoding="utf-8")
        assert f'alt="{words}"' in page
        with zipfile.ZipFile(tmp_path / SEMINAR / f"{SEMINAR}.{code}.docx") as archive:
            assert f'descr="{words}"' in archive.read("word/document.xml").decode()


def _chunks(data: bytes) -> list[tuple[str, bytes]]:
    found, at = [], 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        found.append((data[at + 4 : at + 8].decode(), data[at + 8 : at + 8 + length]))
        at += length + 12
    return found
