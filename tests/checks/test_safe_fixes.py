from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.checks.base import Finding, Severity
from pressdraft.checks.safe_fixes import Change, changed, is_safe


@pytest.mark.parametrize(
    ("stands", "suggestion", "safe"),
    [
        ("  ", " ", True),
        ("26.-28.", "26.–28.", True),
        ("2022.gada", "2022.\u00a0gada", True),
        ('"Border"', "“Border”", True),
        ("Border \u200bguard", "Border guard", True),
        ("40, 1", "40.1", False),
        ("imple-mented", "implemented", False),
        ("organized", "organised", False),
        ("robezsardze", "robežsardze", False),
        ("26", "27", False),
        ("a", "A", False),
        ("same", "same", False),
        ("no suggestion", None, False),
        ("-1", "1", False),
    ],
)
def test_only_how_a_text_is_set_may_change(stands: str, suggestion: str | None, safe: bool) -> None:
    finding = Finding("c", "g", Severity.WARNING, "en", "lead", "m", 0, 1, suggestion)
    assert is_safe(finding, stands) is safe


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ([], "one two three"),
        ([Change(3, 4, "\u00a0")], "one\u00a0two three"),
        ([Change(8, 13, "3"), Change(0, 3, "1")], "1 two 3"),
        ([Change(0, 7, "1"), Change(4, 7, "2")], "1 three"),
        ([Change(3, 4, "-"), Change(3, 4, "-")], "one-two three"),
    ],
)
def test_changes_are_made_where_they_belong(changes: list[Change], text: str) -> None:
    assert changed("one two three", changes) == text


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5)), max_size=5))
def test_what_no_change_touches_stays(text: str, places: list[tuple[int, int]]) -> None:
    changes = [Change(a, a + n, "") for a, n in places if a + n <= len(text)]
    gone = {i for change in changes for i in range(change.start, change.end)}
    kept = "".join(letter for i, letter in enumerate(text) if i not in gone)
    assert len(changed(text, changes)) >= len(kept)
