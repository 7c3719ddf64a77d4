"""Plain text: paragraphs, their places, and line ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.documents import read_text
from pressdraft.errors import PressdraftError


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("Rīga, 6 June\n", ["Rīga, 6 June"]),
        ("One\ntwo\n\nThree", ["One\ntwo", "Three"]),
        ("One\r\ntwo\r\n\r\nThree\r\n", ["One\ntwo", "Three"]),
        ("One\rtwo\r\rThree", ["One\ntwo", "Three"]),
        ("\n\n  One  \n \t \n\n\tThree\n", ["One", "Three"]),
        ("One\n\u00a0\nThree", ["One", "Three"]),
        ("\u00a0One\u00a0", ["\u00a0One\u00a0"]),
        ("One  two\u200b", ["One  two\u200b"]),
        ("a\u0304", ["a\u0304"]),
    ],
    ids=[
        "one",
        "line ends stay",
        "Windows line ends are one line feed",
        "old Macintosh line ends",
        "white space around is trimmed",
        "a line with a no-break space is empty",
        "a no-break space is text",
        "double and zero-width spaces stay for the checks",
        "decomposed letters stay for the checks",
    ],
)
def test_empty_lines_part_paragraphs(source: str, paragraphs: list[str]) -> None:
    document = read_text(source.encode(), "en.txt", "txt")

    assert [paragraph.text for paragraph in document.paragraphs] == paragraphs
    assert {paragraph.role for paragraph in document.paragraphs} == {"paragraph"}
    assert document.text == source


def test_a_place_counts_code_points_of_the_decoded_file() -> None:
    document = read_text("\ufeffĀ 😀\r\n\r\n  3 500 eiro\r\nun 10".encode(), "lv.txt", "txt")
    second = document.paragraphs[1]

    assert second.start == document.text.index("3 500")
    assert document.offset(1, second.text.index("un")) == document.text.index("un 10")
    assert document.text[slice(*second.span(0, 5))] == "3 500"
    assert document.text[slice(*second.span(10, 11))] == "\r\n"


def test_a_place_outside_of_the_paragraph_is_refused() -> None:
    document = read_text(b"abc", "en.txt", "txt")

    assert document.offset(0, 3) == 3
    with pytest.raises(IndexError):
        document.offset(0, 4)
    assert document.paragraphs[0].span(1, 1) == (1, 1)


@given(st.text(alphabet="ab ā\u00a0\n\r\t😀", min_size=1))
def test_every_character_maps_back_to_itself(source: str) -> None:
    try:
        document = read_text(source.encode(), "en.txt", "txt")
    except PressdraftError:
        assert not source.strip()
        return
    for number, paragraph in enumerate(document.paragraphs):
        for index, character in enumerate(paragraph.text):
            written = document.text[document.offset(number, index)]
            assert written == character or (written == "\r" and character == "\n")
    words = " ".join(paragraph.text for paragraph in document.paragraphs).split()
    assert words == source.split()
