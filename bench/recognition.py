"""Measure how fast names are found in Latvian prose, with a lexicon of many entries.

    python -m bench.recognition [--entries 500] [--megabytes 2]

The prose is made of the sample names in all their cases among ordinary words; nothing is random.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench.table import Row
from pressdraft.language.recognition import Lexicon
from pressdraft.language.values import Case, Forms

ENTRIES = 500
MEGABYTES = 2.0
SAMPLES = Path(__file__).parent.parent / "tests" / "data" / "declension_dev.tsv"
SENTENCES = (
    "No 26. līdz 28. jūlijam notika mācības, kurās piedalījās 21 dalībnieks un arī {}.",
    "Par to, kā uzlabot robežu pārvaldību Centrālajā Āzijā, runāja {}, kā arī vairāki eksperti.",
    "Vairāk nekā 6,6 miljonu eiro vērto projektu finansē Eiropas Savienība.",
    "“Mēs turpināsim darbu kopā ar {},” sacīja projekta vadītāja, atklājot pasākumu.",
    "Valsts robežsardzes pārstāvji iepazinās ar pieredzi, ko guvuši kolēģi citās valstīs.",
)


def load_forms(path: Path) -> list[Forms]:
    """Return the names of the table at `path` with their right forms."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [_forms(row[case.value] for case in Case) for row in rows]


def _forms(cases: Iterable[str]) -> Forms:
    nominative, genitive, dative, accusative, locative = cases
    return Forms(nominative, genitive, dative, accusative, locative)


def entries_of(samples: Sequence[Forms], count: int) -> Iterator[tuple[str, Forms]]:
    """Yield `count` entries: the samples, and when they are used up, compounds of two."""
    pairs = itertools.product(samples, samples)
    made = (
        _forms(f"{one.genitive} {other[case]}" for case in Case)
        for one, other in pairs
        if one is not other
    )
    forms = itertools.islice(itertools.chain(samples, made), count)
    return ((f"entry-{index}", each) for index, each in enumerate(forms))


def prose(entries: Sequence[tuple[str, Forms]], size: int) -> str:
    """Return at least `size` bytes of text that names the entries one after the other."""
    names = itertools.cycle(forms[case] for _, forms in entries for case in Case)
    sentences = itertools.cycle(SENTENCES)
    parts: list[str] = []
    written = 0
    while written < size:
        parts.append(next(sentences).format(next(names)))
        written += len(parts[-1].encode()) + 1
    return "\n".join(" ".join(parts[at : at + 5]) for at in range(0, len(parts), 5))


def best_of_three(lexicon: Lexicon, text: str) -> tuple[int, float]:
    """Return how many names `text` holds and the seconds of the fastest of three readings."""
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        found = len(lexicon.find(text))
        seconds.append(time.perf_counter() - start)
    return found, min(seconds)


def measure() -> Row:
    """Return the seconds for a megabyte of text against the one second that it may take."""
    entries = list(entries_of(load_forms(SAMPLES), ENTRIES))
    text = prose(entries, int(MEGABYTES * 1e6))
    _, seconds = best_of_three(Lexicon.build(entries), text)
    spent = seconds / MEGABYTES
    return Row(f"names found in 1 MB, {ENTRIES} entries", f"{spent:.2f} s", "1 s", spent, 1.0)


def main() -> None:
    """Build a lexicon, read the prose three times and print the best speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=ENTRIES)
    parser.add_argument("--megabytes", type=float, default=MEGABYTES)
    options = parser.parse_args()
    entries = list(entries_of(load_forms(SAMPLES), options.entries))
    text = prose(entries, int(options.megabytes * 1e6))
    start = time.perf_counter()
    lexicon = Lexicon.build(entries)
    print(f"lexicon of {len(entries)} entries built in {time.perf_counter() - start:.3f} s")
    found, seconds = best_of_three(lexicon, text)
    megabytes = len(text.encode()) / 1e6
    print(f"{found:,} names found in {megabytes:.1f} MB of text")
    print(f"{megabytes / seconds:.1f} MB a second")


if __name__ == "__main__":
    main()
