"""Writes what checks found: one table, one function a format.

A report is a plain function from the results of several releases to the text that is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from pressdraft.reports.jsons import json_report
from pressdraft.reports.results import Result
from pressdraft.reports.text import text_report

__all__ = ["REPORTS", "Result"]

REPORTS: Mapping[str, Callable[[Sequence[Result]], str]] = {
    "text": text_report,
    "json": json_report,
}
"""Every format by the id that `check --format` takes."""
