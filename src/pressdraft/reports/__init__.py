"""Writes what checks found: one table, one function a format.

A report is a plain function from what one run found to the text that is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pressdraft.reports.github import github_report
from pressdraft.reports.html import html_report
from pressdraft.reports.jsons import json_report
from pressdraft.reports.results import Checked, Result
from pressdraft.reports.sarif import sarif_report
from pressdraft.reports.text import text_report

__all__ = ["REPORTS", "Checked", "Result"]

REPORTS: Mapping[str, Callable[[Checked], str]] = {
    "text": text_report,
    "json": json_report,
    "sarif": sarif_report,
    "github": github_report,
    "html": html_report,
}
"""Every format by the id that `check --format` takes."""
