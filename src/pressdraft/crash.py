"""The last resort of both front ends: keep what went wrong in a file, and say where it is."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

from pressdraft import __version__
from pressdraft.i18n import _


def write_report(error: BaseException) -> Path:
    """Write what is known about an unexpected error to a new file and return its path."""
    text = "".join(traceback.format_exception(error))
    with tempfile.NamedTemporaryFile(
        "w", prefix="pressdraft-report-", suffix=".txt", delete=False, encoding="utf-8"
    ) as report:
        report.write(f"pressdraft {__version__}, Python {sys.version}\n{text}")
    return Path(report.name)


def crash_words(error: BaseException, report: Path) -> str:
    """Return what to tell the user about an unexpected error and its report."""
    return _(
        "pressdraft: something went wrong that should not ({error}).\nWhat "
        "happened is written in {report}; please send it to us.",
        error=type(error).__name__,
        report=report,
    )
