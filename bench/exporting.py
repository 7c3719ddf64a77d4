"""Measures the export: a Word file against a filled template, all processors against one, memory.

    python -m bench.exporting COUNT WORKERS

exports COUNT generated releases as txt, html, docx and eml, by so many processes, and prints the
seconds that this took, the most memory of any of them (in MB), and the seconds for which the
longest path through them kept a processor busy: the main process, then the busiest other. On a
machine that is shared, only that last figure says what two processors would gain.
"""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from docxtpl import DocxTemplate  # type: ignore[import-untyped]

from bench.generated import release_id, release_text
from bench.table import Row
from pressdraft.exporters.sheet import Sheet
from pressdraft.exporters.word import word
from pressdraft.sending import batch
from pressdraft.sending.batch import Choice, _made_elsewhere, cores, export
from pressdraft.sending.order import Order
from pressdraft.workspace import Workspace

SAMPLE = "2022-07-26-nur-sultan-seminar"
FORMATS = ("txt", "html", "docx", "eml")
ROUNDS = 30
FEW, SOME, MANY = 200, 500, 1_000
TURNS = 2
"""How often one process and two are measured in turn; the best of each counts."""
WORD_LIMIT = 1.0
MEMORY_LIMIT = 1.2
CORES_LIMIT = 1 / 1.7
"""With two processes the longest path is at most so long as the work of one."""


class Run(NamedTuple):
    """What an export took: seconds by the clock, megabytes, seconds of its longest path."""

    seconds: float
    megabytes: float
    path: float


def measure(root: Path) -> Iterator[Row]:
    """Yield how the export does against each of its limits."""
    yield _word(root)
    yield _cores(root)
    few = _run(FEW, min(2, cores()), root)
    many = _run(MANY, min(2, cores()), root)
    yield Row(
        f"memory of an export of {MANY:,} ({many.seconds:.0f} s) / of {FEW}",
        f"{many.megabytes:.0f} MB",
        f"{few.megabytes:.0f} MB",
        many.megabytes / few.megabytes,
        MEMORY_LIMIT,
    )


def _cores(root: Path) -> Row:
    """Return how long the longest path of two processes is against the work of one."""
    runs = [(_run(SOME, 1, root), _run(SOME, 2, root)) for _ in range(TURNS)]
    alone, together = (min(run.path for run in turns) for turns in zip(*runs, strict=True))
    clock = min(one.seconds for one, _ in runs) / min(two.seconds for _, two in runs)
    name = f"busy for {SOME} releases x {len(FORMATS)} formats, two processes ({clock:.1f}x) / one"
    return Row(name, f"{together:.1f} s", f"{alone:.1f} s", together / alone, CORES_LIMIT)


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

    ours, theirs = _fastest(lambda: word(sheet), filled)
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


def _fastest(*makers: Callable[[], bytes]) -> list[float]:
    """Return the seconds that each kept a processor busy in its best of several rounds."""
    times: list[list[float]] = [[] for _ in makers]
    for _ in range(ROUNDS):
        for make, taken in zip(makers, times, strict=True):
            start = time.process_time()
            make()
            taken.append(time.process_time() - start)
    return [min(taken) for taken in times]


def _run(count: int, workers: int, root: Path) -> Run:
    ran = subprocess.run(
        [sys.executable, "-m", "bench.exporting", str(count), str(workers)],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return Run(*(float(figure) for figure in ran.stdout.split()))


def timed(job: batch.Job) -> object:
    """Do the work of a process of the export, and note how long it has been busy by now."""
    made = _made_elsewhere(job)
    busy = job[-1].parent.parent / f"busy.{os.getpid()}"
    busy.write_text(str(time.process_time()), encoding="utf-8")
    return made


def export_generated(count: int, workers: int) -> tuple[float, float]:
    """Export so many generated releases and return its seconds, and those of its longest path."""
    with tempfile.TemporaryDirectory() as folder:
        office = Path(folder) / "office"
        for name in ("templates", "boilerplate", "releases"):
            (office / name).mkdir(parents=True)
        for number in range(count):
            path = office / "releases" / f"{release_id(number)}.yaml"
            path.write_text(release_text(number), encoding="utf-8")
        order = Order(FORMATS, draft=True)
        batch._made_elsewhere = timed  # type: ignore[assignment]
        start, busy = time.perf_counter(), time.process_time()
        outcome = export(Workspace(office), Choice(), Path(folder) / "out", order, workers=workers)
        seconds, busy = time.perf_counter() - start, time.process_time() - busy
        others = [float(path.read_text("utf-8")) for path in Path(folder).glob("busy.*")]
        if len(outcome.made) != count or outcome.refused:
            raise SystemExit(f"not every release was exported: {outcome.refused[:1]}")
    return seconds, busy + max(others, default=0)


def main() -> None:
    """Export as many releases as the command line says, and print what that took."""
    seconds, path = export_generated(int(sys.argv[1]), int(sys.argv[2]))
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    peak = max(usage.ru_maxrss for usage in usages)
    megabytes = peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    print(f"{seconds:.3f} {megabytes:.1f} {path:.3f}")


if __name__ == "__main__":
    main()
