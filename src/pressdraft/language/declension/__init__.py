"""Case forms of Latvian names and terms, proposed by rule.

`forms` reads a noun, a name of a body or place, a person or a term and gives its five cases;
`certain` tells whether the rules are sure, `reason` why not. No lexicon knows every name: hints
settle the gender, the number, the kind and the head. The parts:

    paradigms      tables of endings, palatalisation
    nouns          one noun: which declension
    adjectives     definite and indefinite adjectives, participles
    tokens         the words of a name and what each may be
    heads          which word is the head
    modifiers      which words before it agree, which stay
    phrases        all of it together, with 'un'
    persons        names of persons
    titles         ranks and offices before a name
    data/          exception lists, each with its reason
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from pressdraft.errors import PressdraftError
from pressdraft.i18n import N_, _
from pressdraft.language.declension.adjectives import is_feminine_adjective, read_adjective
from pressdraft.language.declension.persons import looks_like_person, read_person
from pressdraft.language.declension.phrases import Phrase, plural_doubts, read_phrase
from pressdraft.language.declension.wordlists import word_list
from pressdraft.language.telltales import ENGLISH_SURE
from pressdraft.language.values import Case, Forms, Gender, Number

Kind = Literal["place", "body", "person", "term"]

LONGEST = 400
"""The longest text, in code points, that is taken for a name."""
LONG_WORD = re.compile(r"[^\W\d_]{7}|[ĀČĒĢĪĶĻŅŠŪŽ]")
"""Capitals that are a word rather than an acronym."""
WORD = re.compile(r"[^\W\d_]+")
SENTENCE_END = re.compile(r"[^\W\d_]{5}\.$")
"""A full stop behind a word that is too long for an abbreviation."""
STOP_DOUBT = N_("the full stop at the end may not belong to the name")
CAPITALS_DOUBT = N_("all capitals: an acronym cannot be told from a word")


class DeclensionError(PressdraftError, ValueError):
    """A text that cannot be declined: empty, too long, not in Latin letters, not one line."""


def forms(
    text: str,
    *,
    kind: Kind | None = None,
    gender: Gender | None = None,
    number: Number | None = None,
    head: str | None = None,
) -> Forms:
    """Return the five case forms of `text`, a Latvian name or term in the nominative.

    `kind` tells what it names (a title with a name is a person), `gender` and `number` are the
    head's, `head` is the word that everything else belongs to. Raises DeclensionError for a text
    that is no name, and for a `head` that is not in it. The text may come in any Unicode form;
    the forms are NFC.
    """
    name = _checked(text)
    if name.isupper() and (LONG_WORD.search(name) or len(WORD.findall(name)) > 1):
        quiet = forms(name.lower(), kind=kind, gender=gender, number=number, head=head)
        loud = [quiet[case].upper() for case in Case]
        return _proposal(loud, quiet.gender, quiet.number, [_(CAPITALS_DOUBT)])
    if SENTENCE_END.search(name):
        bare = forms(name[:-1], kind=kind, gender=gender, number=number, head=head)
        ended = [bare[case] + "." for case in Case]
        doubts = [bare.reason, _(STOP_DOUBT)] if bare.reason else [_(STOP_DOUBT)]
        return _proposal(ended, bare.gender, bare.number, doubts)
    phrase = _read(name, kind, gender, number, head)
    nominative, *others = phrase.inflect()
    doubts = list(phrase.doubts)
    if nominative != name:
        doubts.append(_("capitals inside a word"))
    if english := next((word for word in name.split() if word in ENGLISH_SURE), ""):
        doubts.append(_("'{word}' is an English word", word=english))
    if not _is_balanced(name):
        doubts.append(_("a quotation mark or bracket has no partner"))
    return _proposal([name, *others], phrase.gender or gender, phrase.number, doubts)


def plural_of(text: str, *, gender: Gender | None = None) -> Forms:
    """Return the plural forms of `text`, a singular name or term: *eksperts*, eksperti, ekspertu.

    Raises DeclensionError as `forms` does.
    """
    phrase = _read(_checked(text), None, gender, "singular", None)
    return _proposal(phrase.inflect("plural"), phrase.gender, "plural", plural_doubts(phrase))


def agreeing(word: str, gender: Gender, number: Number = "singular") -> Forms:
    """Return the forms of `word`, an adjective or participle, that agree with a noun.

    `word` may stand in any nominative: *galvenais*, *atvēlēta*, *piedalījušies*. Raises
    DeclensionError as `forms` does.
    """
    reading = read_adjective(_checked(word), gender, number)
    return _proposal(reading.inflect(), gender, number, [reading.doubt])


def _read(
    name: str, kind: Kind | None, gender: Gender | None, number: Number | None, head: str | None
) -> Phrase:
    surname = kind is None and gender is None and head is None and _may_be_surname(name)
    doubt = _("'{name}' may be a person's name, a man's with the dative in -am or -em", name=name)
    shown = kind is None and looks_like_person(name)
    person = kind == "person" or (surname and " " in name) or shown
    if person and head is None and number != "plural":
        read = read_person(name, gender)
        if read is not None:
            return read if shown or not surname else replace(read, doubts=(*read.doubts, doubt))
    place = kind == "place" or (kind is None and name[0].isupper())
    named = unicodedata.normalize("NFC", head) if head is not None else None
    phrase = read_phrase(name, gender=gender, number=number, head=named, place=place)
    if phrase is None:
        raise DeclensionError(
            _("the head '{head}' is not a word of '{name}'", head=named, name=name)
        )
    return replace(phrase, doubts=(*phrase.doubts, doubt)) if surname else phrase


def _may_be_surname(name: str) -> bool:
    """Tell whether capitalised words in -a and -e, one to three, may name a person."""
    words = name.split()
    last = words[-1].lower()
    noun = last in word_list("exceptions", "place") or last in word_list("nouns", "feminine")
    noun = noun and not (len(words) == 2 and words[0].endswith("e"))
    if noun or len(words) > 3 or (len(words) > 1 and is_feminine_adjective(words[0].lower())):
        return False
    if words[0].endswith("ie") or not any(word.endswith(("a", "e")) for word in words):
        return False
    return all(
        word.istitle() and word.isalpha() and word.endswith(("a", "e", "o", "i", "u", "ī"))
        for word in words
    )


def _proposal(
    cases: Sequence[str], gender: Gender | None, number: Number, doubts: Iterable[str]
) -> Forms:
    nominative, genitive, dative, accusative, locative = cases
    reason = "; ".join(doubts)
    return Forms(
        nominative,
        genitive,
        dative,
        accusative,
        locative,
        gender=gender,
        number=number,
        source="rule",
        certain=not reason,
        reason=reason,
    )


def _is_balanced(name: str) -> bool:
    """Tell whether quotation marks and brackets come in pairs."""
    opening = sum(name.count(mark) for mark in "“„«([")
    closing = sum(name.count(mark) for mark in "”»)]")
    low_quotes = "„" in name and "”" not in name
    paired = opening == closing or (low_quotes and name.count("„") == name.count("“"))
    return paired and name.count('"') % 2 == 0


def _checked(text: str) -> str:
    """Return `text` in NFC without outer blanks; raise for what is no name."""
    name = unicodedata.normalize("NFC", text).strip()
    if not name:
        raise DeclensionError(_("there is no text to decline"))
    if len(name) > LONGEST:
        raise DeclensionError(
            _("the text has {count} characters", count=len(name)),
            _("a name has {longest} at most", longest=LONGEST),
        )
    for letter in name:
        if unicodedata.category(letter) == "Cs":
            raise DeclensionError(
                _("the text did not arrive as UTF-8"), _("set the locale to C.UTF-8")
            )
        if unicodedata.category(letter) in ("Cc", "Co", "Cn"):
            raise DeclensionError(_("the text holds a line break or a control character"))
        if unicodedata.category(letter) == "Cf":
            raise DeclensionError(
                _("the text holds an invisible character (U+{code:04X})", code=ord(letter)),
                _("type the name anew"),
            )
        if letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN"):
            raise DeclensionError(
                _("'{letter}' in '{name}' is not a Latin letter", letter=letter, name=name),
                _("transcribe the name first"),
            )
    if not any(letter.isalpha() for letter in name):
        raise DeclensionError(_("'{name}' holds no word to decline", name=name))
    return name
