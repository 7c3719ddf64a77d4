from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.exporters.pieces import ContactGroup, contact_groups, pieces


def links(text: str) -> dict[str, str]:
    return {piece.text: piece.href for piece in pieces(text) if piece.href}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "see https://example.org/a_(b).",
            {"https://example.org/a_(b": "https://example.org/a_(b"},
        ),
        ("(https://example.org)", {"https://example.org": "https://example.org"}),
        ("E-mail: a.b@example.org,", {"a.b@example.org": "mailto:a.b@example.org"}),
        ("<a@example.org>", {"a@example.org": "mailto:a@example.org"}),
        ("+371\u00a067913535 / +7 1", {"+371\u00a067913535": "tel:+37167913535"}),
        ("a@b and @name and +5 and http:// and 3@ 4", {}),
        ("javascript:alert(1) file:///etc/passwd", {}),
    ],
)
def test_addresses_are_found_without_what_stands_around_them(
    text: str, found: dict[str, str]
) -> None:
    assert links(text) == found


@given(st.text(st.sampled_from("ab @.:/+0\u00a0\n,()<>h-") | st.characters(), max_size=80))
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(piece.text for piece in pieces(text)) == text


def test_each_contact_is_who_and_how() -> None:
    text = (
        "Ann\nOffice\nTel.: +371\u00a067000000\nE-mail: a@example.org\nBen\nWeb: https://b.example"
    )
    assert contact_groups(text) == [
        ContactGroup(("Ann", "Office"), ("Tel.: +371\u00a067000000", "E-mail: a@example.org")),
        ContactGroup(("Ben",), ("Web: https://b.example",)),
    ]


def test_a_contact_without_an_address_stands_alone() -> None:
    assert contact_groups("Ann\n[to be confirmed: phone]") == [
        ContactGroup(("Ann", "[to be confirmed: phone]"), ())
    ]


@pytest.mark.parametrize(
    "text", ["a" * 300_000, "a@" * 150_000, "+1\u00a0" * 100_000, "http://" * 40_000]
)
def test_long_texts_take_little_time(text: str) -> None:
    start = time.perf_counter()
    list(pieces(text))
    assert time.perf_counter() - start < 1
