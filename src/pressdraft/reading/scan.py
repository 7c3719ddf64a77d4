"""The pass over a text: at each token that can begin a value, the grammars that know it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pressdraft.reading.abbreviations import read_abbreviation
from pressdraft.reading.contacts import read_address, read_phones
from pressdraft.reading.counts import read_compound, read_number, read_ordinal_word
from pressdraft.reading.dates import read_date
from pressdraft.reading.english import ENGLISH
from pressdraft.reading.latvian import LATVIAN
from pressdraft.reading.money import read_money_first, read_vague_size
from pressdraft.reading.months import read_latvian_month, read_month_first
from pressdraft.reading.names import read_roman
from pressdraft.reading.numbers import chain_end, glued
from pressdraft.reading.numeric_dates import read_numeric_date
from pressdraft.reading.prose import Found, Prose, prepare
from pressdraft.reading.times import NAMED_HOURS, read_time
from pressdraft.reading.values import Kind, Reading
from pressdraft.reading.vocabulary import CODES, SIGNS, LanguageCode, Vocabulary
from pressdraft.reading.years import read_years

Grammar = Callable[[Prose, int, int], Found | None]
Plain = Callable[[Prose, int], Found | None]

_VOCABULARIES = {"en": ENGLISH, "lv": LATVIAN}
_THIS_YEAR = ("š", "šī", "šā", "šogad")


def readings(
    text: str, language: LanguageCode, *, year: int | None, region: str | None
) -> tuple[Reading, ...]:
    """Return every value that `text` states, in order."""
    prose = prepare(text, _VOCABULARIES[language], year=year, region=region)
    return tuple(_scan(prose))


def _scan(prose: Prose) -> Iterator[Reading]:
    starts = _word_grammars(prose.words.language)
    floor = 0
    for index, token in enumerate(prose.tokens):
        if index < floor:
            continue
        if token.cut == "digits":
            grammars = _FIGURES
        elif token.cut == "word":
            grammars = starts.get(token.low) or (_CAPITALS if _is_capitals(token.text) else ())
        else:
            grammars = _MARKS if token.cut != "mark" or token.text in _MARK_STARTS else ()
        for grammar in grammars:
            found = grammar(prose, index, floor)
            if found is not None:
                yield from found.readings
                floor = found.next
                break


def _is_capitals(text: str) -> bool:
    return text[0].isupper() and (text.isupper() or text[:-1].isupper())


def _plain(grammar: Plain) -> Grammar:
    """Return a grammar that needs not know what has been read before."""

    def read(prose: Prose, index: int, _floor: int) -> Found | None:
        return grammar(prose, index)

    return read


def _read_figure(prose: Prose, index: int, floor: int) -> Found | None:
    """Return what digits begin, tried by how many there are; those of COVID-19 state nothing."""
    found = read_phones(prose, index)
    if found is not None:
        return found
    if glued(prose, index):
        return Found((), chain_end(prose, index))
    for grammar in _BY_LENGTH.get(len(prose.tokens[index].text), ()):
        found = grammar(prose, index)
        if found is not None:
            return found
    return read_number(prose, index, floor)


def _read_weekday(prose: Prose, index: int) -> Found | None:
    """Return the day of the week, Monday as 0."""
    token = prose.tokens[index]
    if prose.language == "en" and token.text[0].islower():
        return None
    day = prose.words.weekdays[token.low]
    return Found((Reading(Kind.WEEKDAY, day, token.start, token.end),), index + 1)


_DAY: tuple[Plain, ...] = (read_numeric_date, read_date, read_time)
_YEAR: tuple[Plain, ...] = (read_numeric_date, read_date, read_latvian_month, read_years)
_BY_LENGTH = {1: _DAY, 2: _DAY, 4: _YEAR}
_FIGURES: tuple[Grammar, ...] = (_read_figure,)
_MARKS: tuple[Grammar, ...] = (_plain(read_address), _plain(read_phones), read_money_first)
_MARK_STARTS = frozenset({"+", "(", *SIGNS})
_CAPITALS: tuple[Grammar, ...] = (_plain(read_roman), _plain(read_abbreviation))
_NUMBER_WORDS: tuple[Grammar, ...] = (read_number, read_vague_size)


@cache
def _word_grammars(language: LanguageCode) -> dict[str, tuple[Grammar, ...]]:
    """Return which grammars a word can begin, by the word in lower case."""
    words: Vocabulary = _VOCABULARIES[language]
    table: dict[str, tuple[Grammar, ...]] = {}

    def add(keys: Iterable[str], *grammars: Grammar) -> None:
        for key in keys:
            table[key] = (*table.get(key, ()), *grammars)

    numbers = {*words.units, *words.teens, *words.tens, *words.hundreds, *words.magnitudes}
    add({code.lower() for code in CODES} | {"meur", "musd", "ls"}, read_money_first)
    add(numbers | words.halves.keys() | words.vague.keys(), *_NUMBER_WORDS)
    add(words.compounds, read_compound)
    add(words.ordinals, read_ordinal_word)
    add(NAMED_HOURS, _plain(read_time))
    add(words.weekdays, _plain(_read_weekday))
    add({*words.months, *words.month_abbreviations}, _plain(read_month_first))
    if language == "lv":
        add(_THIS_YEAR, _plain(read_date), _plain(read_latvian_month), _plain(read_years))
    return table
