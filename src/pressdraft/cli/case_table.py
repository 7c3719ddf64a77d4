"""Latvian case forms as a grammar book prints them, within 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from pressdraft.i18n import N_, _
from pressdraft.language.values import Case, Forms

WIDTH = 80
GAP = "  "
CASES: Mapping[Case, tuple[str, str, str]] = {
    Case.NOMINATIVE: ("nom.", "nominatīvs", "kas?"),
    Case.GENITIVE: ("gen.", "ģenitīvs", "kā?"),
    Case.DATIVE: ("dat.", "datīvs", "kam?"),
    Case.ACCUSATIVE: ("acc.", "akuzatīvs", "ko?"),
    Case.LOCATIVE: ("loc.", "lokatīvs", "kur?"),
}
"""Each case in English, as templates name it, in Latvian, and the question that it answers."""

WORDS = (
    *(N_("nominative"), N_("genitive"), N_("dative"), N_("accusative"), N_("locative")),
    *(N_("masculine"), N_("feminine"), N_("singular"), N_("plural")),
    *(N_("stated"), N_("certain"), N_("guess")),
)
"""What grammar and the glossary call things, as messages."""

_PLACE = ("te ir …", "… karte", "tuvojas …", "apmeklē …", "dzīvo …")
_PHRASES: Mapping[str, tuple[str, str, str, str, str]] = {
    "place": _PLACE,
    "country": _PLACE,
    "person": ("te ir …", "… vārdā", "palīdz …", "aicina …", "klausās …"),
    "organisation": ("te ir …", "… vārdā", "palīdz …", "aicina …", "strādā …"),
    "body": ("te ir …", "… vārdā", "palīdz …", "aicina …", "strādā …"),
}
"""Words that ask for the case whatever the number, as after a preposition they would not."""
_ANYTHING = ("te ir …", "… dēļ", "palīdz …", "min …", "atrodas …")


def block(
    text: str, forms: Forms, kind: str | None, origin: str, *, note: str = "", filled: bool = False
) -> str:
    """Return a name with what is known of it and its forms; `filled` sets them into the phrases."""
    lines = [*_wrapped(text, WIDTH), *_known(forms, origin), *_indented(note), ""]
    phrases = dict(zip(Case, _PHRASES.get(kind or "", _ANYTHING), strict=True))
    lines += _filled(forms, phrases) if filled else _table(forms, phrases)
    return "\n".join(lines) + "\n"


def certainty(forms: Forms) -> str:
    """Return in words how sure the forms are."""
    if forms.source == "glossary":
        return _("stated in the glossary")
    return _("sure by rule") if forms.certain else _("a guess: {reason}", reason=_(forms.reason))


def _known(forms: Forms, origin: str) -> list[str]:
    unchanged = len({forms[case] for case in Case}) == 1
    known = [
        _(forms.number),
        _(forms.gender) if forms.gender else "",
        _("never changes") if unchanged else "",
    ]
    return _indented(f"{', '.join(word for word in known if word)}; {origin}")


def _indented(text: str) -> list[str]:
    return [
        f"{GAP * 2 if index else GAP}{line}"
        for index, line in enumerate(_wrapped(text, WIDTH - len(GAP * 2)))
    ]


def _lead(case: Case) -> str:
    short, latvian, question = CASES[case]
    return f"{GAP}{short}{GAP}{latvian:10}{GAP}{question:4}{GAP}"


def _table(forms: Forms, phrases: Mapping[Case, str]) -> Iterator[str]:
    """Yield a line for each case, or several where forms and phrases are too long for one."""
    room = WIDTH - len(_lead(Case.NOMINATIVE))
    longest = max(len(forms[case]) for case in Case)
    side_by_side = longest + len(GAP) + max(map(len, phrases.values())) + 2 <= room
    for case, phrase in phrases.items():
        if side_by_side:
            yield f"{_lead(case)}{forms[case]:{longest}}{GAP}({phrase})"
        else:
            yield from _hanging(_lead(case), _wrapped_with(forms[case], f"({phrase})", room))


def _filled(forms: Forms, phrases: Mapping[Case, str]) -> Iterator[str]:
    room = WIDTH - len(_lead(Case.NOMINATIVE))
    for case, phrase in phrases.items():
        sentence = phrase.replace("…", forms[case])
        yield from _hanging(_lead(case), _wrapped(f"{sentence[0].upper()}{sentence[1:]}.", room))


def _wrapped(text: str, room: int) -> list[str]:
    return textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)


def _wrapped_with(text: str, remark: str, room: int) -> list[str]:
    """Return the text in lines, with a remark behind the last one or on a line of its own."""
    *lines, last = _wrapped(text, room)
    both = f"{last}{GAP}{remark}"
    return [*lines, both] if len(both) <= room else [*lines, last, remark]


def _hanging(lead: str, lines: list[str]) -> Iterator[str]:
    for index, line in enumerate(lines):
        yield (" " * len(lead) if index else lead) + line
