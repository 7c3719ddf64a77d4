"""The second opinion of the real hunspell, where a machine has it with Latvian words."""

from __future__ import annotations

import itertools

import pytest

from pressdraft.language.declension import forms
from pressdraft.language.second_opinion import doubted_words

MADE_UP = [
    f"{start}{middle}viksnis"
    for start, middle in itertools.product(
        ("bro", "spri", "klu", "dre", "zma", "plo", "gņe", "vra", "sno", "tli"),
        ("ķa", "ļo", "rdu", "mpi", "zgu", "cze", "ņģa", "bdo", "fte", "hvi"),
    )
]


@pytest.fixture(autouse=True)
def _latvian() -> None:
    if not any(doubted_words([forms(MADE_UP[0])])):
        pytest.skip("hunspell has no Latvian dictionary")


@pytest.mark.needs("hunspell")
def test_words_that_hunspell_knows_are_not_doubted() -> None:
    assert doubted_words([forms("robeža"), forms("tirgus")]) == [(), ()]


@pytest.mark.needs("hunspell")
def test_many_unknown_words_are_judged_at_once() -> None:
    """With proposals for each, as its interactive mode makes them, it would run out of time."""
    assert all(doubted_words([forms(word) for word in MADE_UP]))
