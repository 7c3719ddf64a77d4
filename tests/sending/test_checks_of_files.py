from __future__ import annotations

from pathlib import Path

import pytest

from pressdraft.checking import Checker
from pressdraft.folders import SAMPLES
from pressdraft.sending.batch import Choice, export
from pressdraft.sending.order import Order
from pressdraft.workspace import Workspace

WORKSPACE = Workspace()
OPEN_ENDED = ("missing-end",)
"""True of the sample whose mission has an open end, which only its facts can tell."""


@pytest.mark.parametrize("name", ["txt", "html", "docx", "eml"])
def test_the_checks_find_nothing_in_files_that_they_did_not_find_in_the_drafts(
    tmp_path: Path, name: str
) -> None:
    assert not export(WORKSPACE, Choice(SAMPLES), tmp_path, Order((name,))).refused
    results = list(Checker(WORKSPACE).folder(tmp_path))
    assert [result.name for result in results] == sorted(SAMPLES)
    for result in results:
        told = [one for one in result.findings if one.check not in OPEN_ENDED]
        assert [one.message for one in told] == []
