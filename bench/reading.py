"""Measure how fast figures are read, on prose and on text made to be slow.

    python bench/reading.py [FILE...]

Prose is made of the sentences of the tests, or of the files given (their names end in -en or -lv).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

from pressdraft.reading import read
from pressdraft.reading.vocabulary import LanguageCode

TABLES = Path(__file__).parents[1] / "tests" / "reading"
FILLER = {
    "en": "Participants discussed how institutions of the region work together at the border. ",
    "lv": "Dalībnieki pārrunāja, kā reģiona iestādes sadarbojas robežu pārvaldības jomā. ",
}
SIZE = 1_000_000
HOSTILE = {
    "digits": "1234567890",
    "points": "1.",
    "commas": "1,",
    "figures": "1 ",
    "days": "1, 2, 3, 4, 5, 6, 7, ",
    "years": "2015. un ",
    "spaces": " ",
    "no": "no ",
    "brackets": "((((",
    "plus": "+371 ",
    "at": "a.b@",
    "hosts": ".org",
    "strokes": "A1/",
    "one": "one hundred and ",
    "capitals": "ABC (ABC ",
    "quotes": "“",
    "mixed": "no 26. līdz 28.–29. EUR 1, 2 (ABC) +7 a@b ",
}


def prose(language: LanguageCode) -> str:
    """Return the tests' sentences in `language`, thinned with a sentence without figures."""
    sentences: list[str] = []
    for path in sorted(TABLES.glob("*.yaml")):
        table = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        rows = table.get(language)
        sentences += list(rows) if isinstance(rows, dict) else []
    return "".join(f"{sentence} {FILLER[language]}\n" for sentence in sentences)


def megabytes_a_second(text: str, language: LanguageCode) -> float:
    """Return the best of three."""
    size = len(text.encode())
    return max(size / seconds(text, language) for _ in range(3)) / 1e6


def seconds(text: str, language: LanguageCode) -> float:
    start = time.perf_counter()
    read(text, language)
    return time.perf_counter() - start


def repeated(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def hostile() -> Iterator[tuple[str, LanguageCode, float, float]]:
    """Yield, for each slow text, the seconds for a megabyte and how many times a quarter's."""
    for name, piece in HOSTILE.items():
        for language in ("en", "lv"):
            code: LanguageCode = "en" if language == "en" else "lv"
            quarter = seconds(repeated(piece, SIZE // 4), code)
            whole = seconds(repeated(piece, SIZE), code)
            yield name, code, whole, whole / quarter


def main() -> None:
    parser = argparse.ArgumentParser(description="How fast figures are read.")
    parser.add_argument("files", nargs="*", type=Path)
    texts = parser.parse_args().files
    for path in texts:
        code: LanguageCode = "lv" if path.stem.endswith("lv") else "en"
        text = repeated(path.read_text(encoding="utf-8"), SIZE)
        print(f"{path.name}: {megabytes_a_second(text, code):.2f} MB/s")
    if not texts:
        print(f"en: {megabytes_a_second(repeated(prose('en'), SIZE), 'en'):.2f} MB/s")
        print(f"lv: {megabytes_a_second(repeated(prose('lv'), SIZE), 'lv'):.2f} MB/s")
        for name, language, whole, ratio in hostile():
            print(f"{name:10} {language} {whole:6.2f} s, {ratio:.1f} times a quarter")


if __name__ == "__main__":
    main()
