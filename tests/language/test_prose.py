"""What an author writes, in the typography of the house."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.language import LANGUAGES
from pressdraft.language.house import EnglishHouse, House, LatvianHouse

HOUSE = House()
OTHER = House(EnglishHouse(quotes="single"), LatvianHouse(quotes="low"))
HOUSES = st.sampled_from([HOUSE, OTHER, House(latvian=LatvianHouse(quotes="guillemets"))])
CODES = st.sampled_from(["en", "lv"])
TEXTS = st.lists(
    st.sampled_from(
        [
            *"\"'-.… %,;:()[]“”„«»‘’–1259aēZ\n\u00a0@/",
            *(" - ", "...", "\n\n", "EUR ", "Mr ", "plkst. ", "26. ", "jūlijā", "40,1 miljons"),
            *("https://a.lv/x...", "x@a.lv", " un ", "10 000", "gada"),
        ]
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize(
    ("text", "en", "lv"),
    [
        ('the "safe border" seminar', "the “safe border” seminar", "the “safe border” seminar"),
        ('("a") "b", "c".', "(“a”) “b”, “c”.", "(“a”) “b”, “c”."),
        ('two "a\n\nb" halves', 'two "a\n\nb" halves', 'two "a\n\nb" halves'),
        ('a 12" pipe, "open', 'a 12" pipe, "open', 'a 12" pipe, "open'),
        ('“a "b" c”', '“a "b" c”', '“a "b" c”'),
        ("guards - and others - met", "guards – and others – met", "guards – and others – met"),
        ("guards -- and others", "guards – and others", "guards – and others"),
        ("well-known, 5 - 3, - x", "well-known, 5 - 3, – x", "well-known, 5 - 3, – x"),
        ("- a list", "- a list", "- a list"),
        ("and so on ... [...]", "and so on … […]", "and so on … […]"),
        ("and so on ....", "and so on ....", "and so on ...."),
        ("the EU's and experts' work", "the EU’s and experts' work", "the EU’s and experts' work"),
        ("12 500 of 2016 100", "12\u00a0500 of 2016 100", "12\u00a0500 of 2016 100"),
        ("10 % and 10%.", "10\u00a0% and 10%.", "10\u00a0% and 10\u00a0%."),
        ("http://a.lv/x%20y...z", "http://a.lv/x%20y...z", "http://a.lv/x%20y...z"),
        ("o'x@a.lv - it's", "o'x@a.lv – it’s", "o'x@a.lv – it’s"),
    ],
)
def test_what_both_languages_do(text: str, en: str, lv: str) -> None:
    assert LANGUAGES["en"].prose(text, HOUSE) == en
    assert LANGUAGES["lv"].prose(text, HOUSE) == lv


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("EUR 40.1 million", "EUR~40.1~million"),
        ("Mr Smith, Mrs Smith and Dr Smith", "Mr~Smith, Mrs~Smith and Dr~Smith"),
        ("5 km of the EU 27", "5~km of the EU 27"),
        ("on 26 July 2022, the 9. phase", "on 26 July 2022, the 9. phase"),
    ],
)
def test_spaces_that_hold_in_english(text: str, written: str) -> None:
    assert LANGUAGES["en"].prose(text, HOUSE).replace("\u00a0", "~") == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2022. gada 26. jūlijā", "2022.~gada 26.~jūlijā"),
        ("9. un 10. posms", "9. un 10.~posms"),
        ("tas beidzās 2015. Tad", "tas beidzās 2015. Tad"),
        ("40,1 miljonu eiro, 225 eiro", "40,1~miljonu eiro, 225~eiro"),
        ("plkst. 10.00, Nr. 5, u. c.", "plkst.~10.00, Nr.~5, u.~c."),
        ("25 eksperti", "25 eksperti"),
    ],
)
def test_spaces_that_hold_in_latvian(text: str, written: str) -> None:
    assert LANGUAGES["lv"].prose(text, HOUSE).replace("\u00a0", "~") == written


def test_the_marks_are_those_of_the_house() -> None:
    assert LANGUAGES["en"].prose('a "b"', OTHER) == "a ‘b’"
    assert LANGUAGES["lv"].prose('a "b"', OTHER) == "a „b”"


def test_what_is_said_keeps_its_marks_for_the_quotation() -> None:
    assert LANGUAGES["en"].said('We "go" on ...', HOUSE) == 'We "go" on …'


@given(TEXTS, CODES, HOUSES)
def test_no_letter_or_digit_changes_and_twice_is_once(text: str, code: str, house: House) -> None:
    for write in (LANGUAGES[code].prose, LANGUAGES[code].said):
        once = write(text, house)
        assert re.findall(r"[^\W_]", once) == re.findall(r"[^\W_]", text)
        assert write(once, house) == once
        assert once.count("\n\n") == text.count("\n\n")


@given(TEXTS, CODES)
def test_only_marks_and_spaces_change(text: str, code: str) -> None:
    written = LANGUAGES[code].prose(text, HOUSE)

    def plain(words: str) -> str:
        for sign, typed in (("…", "..."), ("–", "-"), ("’", "'"), ("“", '"'), ("”", '"')):
            words = words.replace(sign, typed)
        return re.sub(r"\s|--?", lambda match: "" if match[0].isspace() else "-", words)

    assert plain(written) == plain(text)


@pytest.mark.parametrize("piece", ['"', "' ", " -", "1 000 ", "...", "x@", "26. ", '"a" ', "://"])
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    text = piece * (500_000 // len(piece))
    start = time.perf_counter()
    LANGUAGES["lv"].prose(text, HOUSE)
    assert time.perf_counter() - start < 5
