"""Text made to be slow takes time in proportion to its length, and no text breaks the reading."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.reading import Reading, read, read_quotations
from pressdraft.reading.vocabulary import LanguageCode

MEGABYTE = 1_000_000
LANGUAGES: tuple[LanguageCode, ...] = ("en", "lv")
PIECES = (
    "1234567890",
    "1.",
    " ",
    "no no ",
    "((((",
    "a.b@",
    ".org",
    "“",
)
SLOW_PIECES = (
    "1 ",
    "1,",
    "1, 2, 3, 4, 5, 6, 7, ",
    "2015. un ",
    "+371 ",
    "A1/",
    "one hundred and ",
    "desmit tūkstoši un ",
    "ABC (ABC ",
    "26.–",
    "10.00–",
    "\n",
    "no 26. līdz 28.–29. EUR 1, 2 (ABC) +7 a@b ",
)
WORDS = """
    26 28 2022 2019 10.00 1 one two no No from to until at since on of and in the July May 26.
    gada jūlijā līdz un no plkst. kopš š. g. EUR € million miljoni eiro milj. almost gandrīz 40,1
    40.1 % + +371 67913535 tālr. tel. (BOMCA) BOMCA 9th 9. posms IX phase 13 - – / , . ( ) :
    DCI/2015/3
    a@b.lv www.rs.gov.lv viens simts hundred thousand dozens simtiem pusotrs half a am (EEST)
    pirmais otrdien Tuesday 225 000 000 Nr. 5 iela street 2015–2019 26.07.2022. US$ pēc Rīgas laika
"""


def seconds(text: str, language: LanguageCode) -> float:
    """Return the processor time of one reading; what else the machine does is left out."""
    start = time.process_time()
    read(text, language)
    read_quotations(text, language)
    return time.process_time() - start


def is_linear(text: str, language: LanguageCode) -> bool:
    """Tell whether four times the text takes about four times as long; quadratic is sixteen."""
    quarter = seconds(text[: MEGABYTE // 4], language)
    return seconds(text, language) < 6 * max(quarter, 0.1)


def assert_linear(piece: str, language: LanguageCode) -> None:
    """Measure again when the machine was busy."""
    text = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
    assert any(is_linear(text, language) for _ in range(3))


@pytest.mark.parametrize("piece", PIECES)
def test_a_hostile_megabyte_is_read_to_its_end(piece: str) -> None:
    text = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
    assert_in_order(text, read(text, LANGUAGES[len(piece) % 2]))


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", PIECES + SLOW_PIECES)
def test_every_hostile_megabyte_is_read_in_linear_time(piece: str, language: LanguageCode) -> None:
    assert_linear(piece, language)


def assert_in_order(text: str, found: tuple[Reading, ...]) -> None:
    """Readings stand one after the other, each on a stretch that begins and ends with a mark."""
    place = 0
    for reading in found:
        assert place <= reading.start < reading.end <= len(text), (text, reading)
        stretch = text[reading.start : reading.end]
        assert stretch == stretch.strip()
        place = reading.end


@given(st.lists(st.tuples(st.sampled_from(WORDS.split()), st.sampled_from(["", " ", " ", "\n"]))))
def test_readings_never_overlap(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces)
    for language in LANGUAGES:
        assert_in_order(text, read(text, language, year=2024))


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for language in LANGUAGES:
        assert_in_order(text, read(text, language))
        assert_in_order(text, read_quotations(text, language))


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12))
def test_reading_does_not_depend_on_what_stands_in_other_paragraphs(words: list[str]) -> None:
    text = " ".join(words)
    for language in LANGUAGES:
        alone = [(one.kind, one.value) for one in read(text, language)]
        behind = read(f"Pirms tā.\n\n{text}\n\nPēc tā.", language)
        assert [(one.kind, one.value) for one in behind] == alone
