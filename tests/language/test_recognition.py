"""Finding names and terms in finished prose, in any case."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.language.declension import forms, plural_of
from pressdraft.language.recognition import Found, Lexicon
from pressdraft.language.values import Case, EnglishName, Forms, LatvianName

IOM = LatvianName(forms("Starptautiskā migrācijas organizācija", kind="body"), abbreviation="SMO")
PARTICIPANT = LatvianName(forms("dalībnieks"), plural_of("dalībnieks"))
BORDER_GUARD = LatvianName(
    forms("Valsts robežsardze", kind="body"),
    long=forms("Latvijas Republikas Valsts robežsardze", kind="body"),
)
LATVIAN = Lexicon.build(
    [
        ("iom", IOM),
        ("participant", PARTICIPANT),
        ("border-guard", BORDER_GUARD),
        ("latvia", forms("Latvija", kind="place")),
        ("nur-sultan", forms("Nursultana", kind="place")),
        ("almaty", forms("Almati", kind="place")),
        ("bank", 'AS "Rietumu Banka"'),
    ]
)
ENGLISH = Lexicon.build(
    [
        ("iom", EnglishName("International Organization for Migration", abbreviation="IOM")),
        ("nur-sultan", EnglishName("Nur-Sultan")),
        ("participant", EnglishName("participant", plural="participants")),
        ("ivory-coast", EnglishName("Côte d'Ivoire")),
    ]
)


def seen(lexicon: Lexicon, text: str) -> list[tuple[str, str]]:
    return [(found.key, text[found.start : found.end]) for found in lexicon.find(text)]


def only(text: str) -> Found:
    (found,) = LATVIAN.find(text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sadarbībā ar Starptautisko migrācijas organizāciju", "accusative"),
        ("palīdz Starptautiskajai migrācijas organizācijai.", "dative"),
        ("Nursultanā tika atklāts", "locative"),
        ("pie Nursultanas", "genitive"),
        ("25 dalībnieki", "nominative"),
        ("ar 25 dalībniekiem", "dative"),
        ("dalībnieku", "accusative genitive"),
        ("Latvijas Republikas Valsts robežsardzē", "locative"),
        ("Almati", "accusative dative genitive locative nominative"),
        ("SMO", "accusative dative genitive locative nominative"),
    ],
)
def test_tells_the_cases(text: str, expected: str) -> None:
    assert " ".join(sorted(only(text).cases)) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [("dalībnieks", "singular"), ("dalībniekiem", "plural"), ("dalībnieku", None)],
)
def test_tells_the_number_where_the_form_does(text: str, number: str | None) -> None:
    assert only(text).number == number


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Valsts robežsardzei", "name"),
        ("Latvijas Republikas Valsts robežsardzei", "long"),
        ("SMO", "abbreviation"),
    ],
)
def test_tells_which_part_of_the_entry_it_is(text: str, part: str) -> None:
    assert [reading.part for reading in only(text).readings] == [part]


def test_the_longest_name_wins_and_none_is_found_inside_another() -> None:
    text = "Latvijas Republikas Valsts robežsardze un Latvijas partneri"
    assert seen(LATVIAN, text) == [
        ("border-guard", "Latvijas Republikas Valsts robežsardze"),
        ("latvia", "Latvijas"),
    ]


def test_a_longer_name_that_breaks_off_leaves_the_shorter_one() -> None:
    assert seen(LATVIAN, "Latvijas Republikas Saeima") == [("latvia", "Latvijas")]


@pytest.mark.parametrize(
    "text",
    [
        "Starptautiskā\u00a0migrācijas organizācija",
        "Starptautiskā migrācijas\norganizācija",
        "Starptautiskā migrācijas  \r\n    organizācija",
        "Starptautiskā mig\u00adrācijas organizācija",
        unicodedata.normalize("NFD", "Starptautiskā migrācijas organizācija"),
    ],
)
def test_blanks_line_breaks_and_decomposed_letters_inside_a_name(text: str) -> None:
    assert seen(LATVIAN, f"Rīgā: {text}, un") == [("iom", text)]


def test_a_name_does_not_go_on_in_the_next_paragraph() -> None:
    assert seen(LATVIAN, "Valsts\n\nrobežsardze") == []


@pytest.mark.parametrize(
    "text",
    [
        "Starptautiska migrācijas organizācija",
        "starptautiskā migrācijas organizācija",
        "Nursultanām",
        "xNursultana",
        "Nursultana2",
        "smo",
        "Bija Dalībnieki",
    ],
)
def test_other_letters_marks_or_capitals_are_not_the_name(text: str) -> None:
    assert seen(LATVIAN, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dalībnieki",
        "Notika mācības. Dalībnieki",
        "“Dalībnieki",
        "– Dalībnieki",
        "virsraksts\nDalībnieki",
        "VISI DALĪBNIEKI",
    ],
)
def test_capitals_at_the_start_of_a_sentence_and_throughout(text: str) -> None:
    assert [key for key, _ in seen(LATVIAN, text)] == ["participant"]


@pytest.mark.parametrize(
    ("text", "key", "found"),
    [
        ("the IOM's office", "iom", "IOM"),
        ("in Nur\u2011Sultan,", "nur-sultan", "Nur\u2011Sultan"),
        ("Côte d’Ivoire", "ivory-coast", "Côte d’Ivoire"),
        ("The 25 participants", "participant", "participants"),
    ],
)
def test_english_names_are_found_without_cases(text: str, key: str, found: str) -> None:
    assert seen(ENGLISH, text) == [(key, found)]
    assert not ENGLISH.find(text)[0].cases


def test_signs_inside_a_name_may_be_typographic() -> None:
    text = "Banku AS „Rietumu Banka” atvēra"
    assert seen(LATVIAN, text) == [("bank", "AS „Rietumu Banka”")]


def test_a_form_that_two_entries_share_names_both() -> None:
    lexicon = Lexicon.build([("kz", "Border Service"), ("kg", "Border Service")])
    assert lexicon.find("the Border Service")[0].keys == ("kz", "kg")


def test_an_entry_without_a_word_is_left_out() -> None:
    assert Lexicon.build([("nothing", "…"), ("blank", "")]).find("… und so weiter") == []


NAMES = {
    "seminar": forms("seminārs"),
    "commissioner": forms("ANO Augstais komisārs bēgļu jautājumos"),
    "cesis": forms("Cēsis", kind="place", number="plural"),
    "ministry": forms("Iekšlietu ministrija"),
}
ANY_CASE = st.tuples(st.sampled_from(sorted(NAMES)), st.sampled_from(list(Case)))
FILLER = st.text(alphabet="aābcč .,\n\u00a0\u0304-'", max_size=12)


@given(st.lists(st.tuples(FILLER, ANY_CASE), max_size=6), FILLER)
def test_every_form_that_was_written_is_read_back(
    parts: list[tuple[str, tuple[str, Case]]], end: str
) -> None:
    lexicon = Lexicon.build(NAMES.items())
    text, expected = "", []
    for filler, (key, case) in parts:
        text += filler + " ; "
        form = NAMES[key][case]
        expected.append((key, len(text), len(text) + len(form), case))
        text += form + " ;"
    found = lexicon.find(text + end)
    assert [(f.key, f.start, f.end) for f in found] == [e[:3] for e in expected]
    assert all(case in f.cases for f, (*_, case) in zip(found, expected, strict=True))


@given(st.text(max_size=200), st.text(min_size=1, max_size=40))
def test_any_text_and_any_name_give_an_answer(text: str, name: str) -> None:
    lexicon = Lexicon.build([("name", name), ("seminar", forms("seminārs"))])
    found = lexicon.find(f"{text} {name} {text}")
    ends = [0, *(f.end for f in found)]
    assert all(before <= f.start < f.end for before, f in zip(ends, found, strict=False))


def test_a_long_text_of_beginnings_ends_soon() -> None:
    assert Lexicon.build([("a", "a a a a a a a a b")]).find("a " * 20_000 + " " * 50_000) == []


def test_forms_stated_by_the_glossary_are_found_like_proposed_ones() -> None:
    stated = Forms("Baku", "Baku", "Baku", "Baku", "Baku", gender="feminine")
    found = Lexicon.build([("baku", stated)]).find("Konference Baku notiks")
    assert found[0].cases == frozenset(Case)
