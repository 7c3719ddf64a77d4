from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.exporters.text import plain_text
from pressdraft.release import Draft, Role, Segment


def draft(*texts: str) -> Draft:
    return Draft("en", tuple(Segment(f"s{n}", Role.BODY, text) for n, text in enumerate(texts)))


def test_segments_are_parted_by_an_empty_line() -> None:
    assert plain_text(draft("One", "Two\nThree")) == "One\n\nTwo\nThree\n"


def test_wrapped_text_breaks_at_spaces_that_may_break() -> None:
    text = plain_text(draft("It has 40.1\u00a0million in well-known places", "Tel.\nFax"), 20)
    assert text == "It has 40.1\u00a0million\nin well-known places\n\nTel.\nFax\n"


@pytest.mark.parametrize("word", ["https://example.org/a/very/long/address/indeed", "x" * 400])
def test_a_long_word_is_never_broken(word: str) -> None:
    assert word in plain_text(draft(f"see {word} there"), 20).split("\n")


words = st.lists(st.text("aāb\u00a0-", min_size=1, max_size=30), min_size=1, max_size=20)


@given(words.map(" ".join))
def test_wrapping_changes_nothing_but_line_ends(text: str) -> None:
    assert plain_text(draft(text), 24).split() == text.split()
