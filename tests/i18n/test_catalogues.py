"""Whatever the source says is in the catalogues, translated, with the same values."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.extract import extract

from bench.messages import (
    CATALOGUES,
    OWN_CATALOGUE,
    Key,
    all_messages,
    forms_of,
    read_catalogue,
    translated,
)
from pressdraft.cli import localised
from pressdraft.errors import did_you_mean
from pressdraft.i18n import _read_po, speak, spoken

DOMAINS = (*OWN_CATALOGUE, "core")


@pytest.fixture(scope="module")
def messages() -> dict[str, dict[Key, list[str]]]:
    return all_messages()


def entry(catalogue: Catalog, key: Key) -> Message | None:
    context, message = key
    return catalogue.get(message if isinstance(message, str) else message[0], context or None)


def values_of(text: str) -> set[str]:
    """The values a message names, with their conversion: `{name!r}` is not `{name}`."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        return {"a brace that stands for itself"}
    return {f"{name}!{conversion or ''}" for _, name, _, conversion in parts if name is not None}


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_message_is_translated(
    domain: str, messages: dict[str, dict[Key, list[str]]]
) -> None:
    catalogue = read_catalogue(domain)
    missing = []
    for key, files in messages[domain].items():
        found = entry(catalogue, key)
        if found is None or found.fuzzy or not translated(found):
            missing.append((key, files))
    assert not missing, "write their msgstr, after `python -m bench.messages`"


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_message_is_kept_that_nothing_says(
    domain: str, messages: dict[str, dict[Key, list[str]]]
) -> None:
    kept = {(one.context or "", one.id) for one in read_catalogue(domain) if one.id}
    assert kept == set(messages[domain]), "`python -m bench.messages` brings them together"


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_translation_has_the_values_of_its_message(domain: str) -> None:
    wrong = []
    for one in read_catalogue(domain):
        english = [one.id] if isinstance(one.id, str) else list(one.id)
        values = list(map(values_of, english))
        may, must = set().union(*values), set.intersection(*values)
        if len(english) > 1:
            may, must = may | {"n!"}, must - {"n!"}
        wrong += [text for text in forms_of(one) if not must <= values_of(text) <= may]
    assert not wrong


def test_what_two_catalogues_say_is_the_same() -> None:
    said: dict[tuple[str, object], object] = {}
    for domain in DOMAINS:
        for one in read_catalogue(domain):
            if one.id:
                key = (one.context or "", one.id)
                assert said.setdefault(key, one.string) == one.string


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_program_reads_in_a_catalogue_what_babel_reads(domain: str) -> None:
    wanted = {}
    for one in read_catalogue(domain):
        if one.id:
            key = one.id if isinstance(one.id, str) else one.id[0]
            key = f"{one.context}\x04{key}" if one.context else key
            wanted[key] = one.string if isinstance(one.string, tuple) else (one.string,)
    assert dict(_read_po((CATALOGUES / f"{domain}.po").read_text("utf-8"))) == wanted


def test_clicks_own_words_are_among_ours() -> None:
    """Each of ours is a word of the installed click, so that none is a slip of the pen."""
    theirs: set[object] = set()
    for module in localised._MODULES:
        with Path(module.__file__).open("rb") as stream:
            theirs |= {message for _, message, _, _ in extract("python", stream)}
    ours = {*localised.WORDS, *localised._COUNTED}
    assert ours - theirs <= {"Arguments", "required"}


def test_speaking_another_language_changes_what_is_said_at_once() -> None:
    assert spoken() == "en"
    speak("lv")
    try:
        assert did_you_mean("sminar", ["seminar"]) == "vai domājāt „seminar”?"
    finally:
        speak("en")
    assert did_you_mean("sminar", ["seminar"]) == "did you mean 'seminar'?"
