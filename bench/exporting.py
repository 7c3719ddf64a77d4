"""Measures the export: a Word file against a filled template, all processors against one, memory.

    python -m bench.exporting COUNT WORKERS

exports COUNT generated releases as txt, html, docx and eml, by so many processes, and prints the
seconds and the most memory of any of them (in MB).
"""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from docxtpl import DocxTemplate  # type: ignore[import-untyped]

from bench.generated import release_id, release_text
from bench.table import Row
from pressdraft.exporters.sheet import Sheet
from pressdraft.exporters.word import word
from pressdraft.sending.batch import Choice, cores, export
from pressdraft.sending.order import Order
from pressdraft.workspace import Workspace

SAMPLE = "2022-07-26-nur-sultan-seminar"
FORMATS = ("txt", "html", "docx", "eml")
ROUNDS = 30
FEW, SOME, MANY = 200, 500, 1_000
WORD_LIMIT = 1.0
MEMORY_LIMIT = 1.2
CORES_LIMIT = 1 / 1.7
"""On two processors the export takes at most so much of its time on one."""


def measure(root: Path) -> Iterator[Row]:
    """Yield how the export does against each of its limits."""
    yield _word(root)
    if cores() > 1:
        alone, _ = _run(SOME, 1, root)
        together, _ = _run(SOME, 2, root)
        name = f"{SOME} releases x {len(FORMATS)} formats, two processes / one"
        took = (f"{together:.1f} s", f"{alone:.1f} s")
        yield Row(name, *took, together / alone, CORES_LIMIT)
    _, few_megabytes = _run(FEW, min(2, cores()), root)
    many_seconds, many_megabytes = _run(MANY, min(2, cores()), root)
    yield Row(
        f"memory of an export of {MANY:,} ({many_seconds:.0f} s) / of {FEW}",
        f"{many_megabytes:.0f} MB",
        f"{few_megabytes:.0f} MB",
        many_megabytes / few_megabytes,
        MEMORY_LIMIT,
    )


def _word(root: Path) -> Row:
    """Return how long a Word file takes against the same one as a template that is filled."""
    workspace = Workspace(root)
    loaded = workspace.load(SAMPLE)
    release = workspace.compose(loaded)
    sheet = Sheet((release.drafts["en"],), release, loaded.facts)
    template = _template(word(sheet), sheet)
    texts = [segment.text.replace("\n", " ") for segment in sheet.draft.segments]

    def filled() -> bytes:
        document = DocxTemplate(io.BytesIO(template))
        document.render({"texts": texts}, autoescape=True)
        saved = io.BytesIO()
        document.save(saved)
        return saved.getvalue()

    ours, theirs = _fastest(lambda: word(sheet)), _fastest(filled)
    name = "a Word file / docxtpl filling an equal template"
    return Row(name, f"{ours * 1e3:.1f} ms", f"{theirs * 1e3:.1f} ms", ours / theirs, WORD_LIMIT)


def _template(data: bytes, sheet: Sheet) -> bytes:
    """Return our own file with a tag instead of each paragraph's text."""
    import docx

    document = docx.Document(io.BytesIO(data))
    by_text = {one.text: place for place, one in enumerate(sheet.draft.segments)}
    for paragraph in document.paragraphs:
        if paragraph.text in by_text:
            paragraph.text = f"{{{{ texts[{by_text[paragraph.text]}] }}}}"
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _fastest(make: Callable[[], bytes]) -> float:
    """Return the seconds of the fastest of several rounds."""
    make()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        make()
        times.append(time.perf_counter() - start)
    return min(times)


def _run(count: int, workers: int, root: Path) -> tuple[float, float]:
    ran = subprocess.run(
        [sys.executable, "-m", "bench.exporting", str(count), str(workers)],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    seconds, megabytes = ran.stdout.split()
    return float(seconds), float(megabytes)


def export_generated(count: int, workers: int) -> float:
    """Export so many generated releases and return the seconds that it took."""
    with tempfile.TemporaryDirectory() as folder:
        office = Path(folder) / "office"
        for name in ("templates", "boilerplate", "releases"):
            (office / name).mkdir(parents=True)
        for number in range(count):
            path = office / "releases" / f"{release_id(number)}.yaml"
            path.write_text(release_text(number), encoding="utf-8")
        order = Order(FORMATS, draft=True)
        start = time.perf_counter()
        outcome = export(Workspace(office), Choice(), Path(folder) / "out", order, workers=workers)
        seconds = time.perf_counter() - start
        if len(outcome.made) != count or outcome.refused:
            raise SystemExit(f"not every release was exported: {outcome.refused[:1]}")
    return seconds


def main() -> None:
    """Export as many releases as the command line says, and print what that took."""
    seconds = export_generated(int(sys.argv[1]), int(sys.argv[2]))
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    peak = max(usage.ru_maxrss for usage in usages)
    print(f"{seconds:.3f} {peak / (1 << 20 if sys.platform == 'darwin' else 1 << 10):.1f}")


if __name__ == "__main__":
    main()
