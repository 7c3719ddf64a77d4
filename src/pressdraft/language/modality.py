"""What a sentence demands, advises, allows and forbids, told by its little words.

It is meant for comparing a sentence with its translation, so that only what is certain in both
languages is set against one another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

Code = Literal["en", "lv"]


class Mode(StrEnum):
    """What a sentence does with an action; `FREE` is what need not be done.

    `DISCOURAGED` is what should not be done.
    """

    DEMANDED = "demanded"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    FREE = "free"
    ADVISED = "advised"
    DISCOURAGED = "discouraged"


_BLANK = r"[ \u00a0\n]"

_MAY = r"(?<!there )may(?! (?:have|well|cause|vary|occur|happen|seem|contain)\b)"
"""*May* where it allows; *there may be delays* tells of what is likely."""
_MODES: Mapping[Code, tuple[tuple[Mode, re.Pattern[str]], ...]] = {
    "en": (
        (Mode.DISCOURAGED, re.compile(r"\b(?:should(?: not\b|n't\b)|ought not\b)")),
        (Mode.ADVISED, re.compile(r"\b(?:should|ought to)\b")),
        (
            Mode.FREE,
            re.compile(
                r"\b(?:need not|needn't|(?:do|does|did|will|would) not (?:have|need) to"
                r"|(?:do|does|did|wo|would)n't (?:have|need) to"
                r"|not (?:required|obliged|necessary) to)\b"
            ),
        ),
        (
            Mode.FORBIDDEN,
            re.compile(
                r"\b(?:must not|mustn't|may not|(?:may|can|must) no longer|cannot|can't|can not"
                r"|shall not|not (?:allowed|permitted) to|forbidden|prohibited)\b"
            ),
        ),
        (
            Mode.DEMANDED,
            re.compile(
                r"\b(?:must|(?:have|has|had) to(?! do with)"
                r"|(?:is|are|was|were|be) (?:required|obliged) to)\b"
                r"|(?<!\bi )(?<!\bwe )\bshall\b|(?<!the )(?<!a )\bneeds? to\b"
            ),
        ),
        (
            Mode.ALLOWED,
            re.compile(rf"\b(?:{_MAY}|can(?! expect)|(?:is|are|be) (?:allowed|permitted) to)\b"),
        ),
    ),
    "lv": (
        (
            Mode.DISCOURAGED,
            re.compile(rf"\b(?:nevajadzētu|(?:nav|nebūtu){_BLANK}(?:ieteicam|vēlam)[sai])\b"),
        ),
        (
            Mode.ADVISED,
            re.compile(
                rf"\b(?:būtu{_BLANK}jā(?!tn)[^\W\d_]{{3,}}|vajadzētu"
                rf"|(?:būtu{_BLANK})?(?:ieteicam|vēlam)[sai])\b"
            ),
        ),
        (
            Mode.FREE,
            re.compile(
                rf"\b(?:nav|nebūs|nebija|nebūtu){_BLANK}(?:obligāti{_BLANK})?(?:jā[^\W\d_]{{3,}}"
                r"|nepieciešam\w*"
                r"|obligāt\w*|pienākum\w*|vajadzīg\w*)|\bnevajag\b|\bnevajadz\w+"
            ),
        ),
        (
            Mode.FORBIDDEN,
            re.compile(r"\b(?:nedrīkst\w*|nevar\w*|aizlie\w+|nav atļaut\w*|nav ļauts)\b"),
        ),
        (
            Mode.DEMANDED,
            re.compile(
                r"\bjā(?!tn)[^\W\d_]{3,}|\bvajag\b|\bvajadz\w+|\bnepieciešam\w*|\bobligāt\w*"
                r"|\bpienākum\w*|\bnākas\b|\bnācās\b|\bspiest\w*"
            ),
        ),
        (
            Mode.ALLOWED,
            re.compile(
                r"\b(?:drīkst\w*|atļau(?!ja|ju)\w+|var|varu|vari|varam|varat|varēs\w*|varēt\w*|varēj\w+"
                r"|iespēj\w*|spēj\w*)\b"
            ),
        ),
    ),
}
_MODE_DOUBTS: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:only|could|might|would|supposed|necessary|essential|compulsory|mandatory"
        r"|obligatory|duty|duties|obligations?|need|needs|needed|requires?|requirements?|able"
        r"|possible|possibly|unless|until)\b"
    ),
    "lv": re.compile(
        r"\b(?:tikai|vienīgi|vien|ieteic|ieteica|ieteicam\w+|iesaka|vēlam\w*|prasa|pras[īi]\w*"
        r"|kamēr|ja ne\w*|no \d+ gadu)\b"
        r"|\b(?:drīkst|var) (?:[^\W\d_]+ )?(?:tie|tas|tās|ikviens|personas?), k[^\W\d_]+\b"
    ),
}
"""Words beside which it is not certain what a sentence demands or allows."""
_BOTH_DOUBT = (
    (
        re.compile(r"\b(?:only|alone|solely)\b", re.I),
        re.compile(r"\b(?:tikai|vienīgi|vien)\b", re.I),
    ),
    (re.compile(r"\buntil\b", re.I), re.compile(r"\blīdz\b", re.I)),
)
"""Doubts that are none where both languages have them."""
_PURPOSE: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(r"\bso that\b[^,.;:!?]*|\b[Uu]ntil further notice\b"),
    "lv": re.compile(r"\b[Ll]ai\b[^,.;:!?]*"),
}
"""The clause that tells what for, which one language may write without a verb."""
_BOTH = 2
_OPPOSED = frozenset(
    {
        frozenset({Mode.DEMANDED, Mode.ALLOWED}),
        frozenset({Mode.FORBIDDEN, Mode.FREE}),
        frozenset({Mode.ADVISED, Mode.ALLOWED}),
        frozenset({Mode.DISCOURAGED, Mode.FORBIDDEN}),
    }
)
_ALLOWS = re.compile(r"\bmay\b|\b(?:allow|permit)\w*")
"""What allows, while *can* may only tell that somebody is able to."""
_ALLOWS_TOO = re.compile(r"\b(?:drīkst|atļaut)\w*", re.I)
"""What allows in Latvian, while *var* may stand for what is advised."""
_DEADLINE = (
    re.compile(r"\bmust\b[^.;:!?]*\bby\b", re.I),
    re.compile(r"\bvar\b[^.;:!?]*\blīdz\b|\blīdz\b[^.;:!?]*\bvar\b", re.I),
)
"""What must be done by a day, which in Latvian can be done until then."""
_DOUBTED = frozenset({Mode.DEMANDED, Mode.ALLOWED, Mode.ADVISED})
_NAMES = re.compile(r"\bMay\b|\bJā[nņ]\w*")
"""The month, and Jānis, which look like *may* and *jā-* in lower case."""


def modes(text: str, language: Code) -> Counter[Mode]:
    """Return what `text` does with the actions it speaks of, and how often.

    Empty where nothing is certain.
    """
    low = _NAMES.sub(" ", text).lower().replace("’", "'")
    doubtful = _MODE_DOUBTS[language].search(low) is not None
    found: Counter[Mode] = Counter()
    for each, pattern in _MODES[language]:
        low, times = pattern.subn(" … ", low)
        if times:
            found[each] = times
    return Counter() if doubtful and found.keys() & _DOUBTED else found


def opposed(english: str, latvian: str) -> tuple[Mode, Mode] | None:
    """Return what only the English and what only the Latvian text does, where that is opposed."""
    one, other = _PURPOSE["en"].sub(" ", english), _PURPOSE["lv"].sub(" ", latvian)
    for doubt, same in _BOTH_DOUBT:
        if doubt.search(one) and same.search(other):
            one, other = doubt.sub(" ", one), same.sub(" ", other)
    ours, theirs = modes(one, "en"), modes(other, "lv")
    more, less = list((ours - theirs).elements()), list((theirs - ours).elements())
    if len(more) + len(less) > _BOTH:
        more = [mode for mode in more if mode != Mode.FREE]
        less = [mode for mode in less if mode != Mode.FREE]
    if len(more) != 1 or len(less) != 1 or frozenset((*more, *less)) not in _OPPOSED:
        return None
    return None if _is_loose(more[0], less[0], one, other) else (more[0], less[0])


def _is_loose(ours: Mode, theirs: Mode, english: str, latvian: str) -> bool:
    """Tell whether what allows may only tell that something can be done."""
    if ours is Mode.ALLOWED:
        return not _ALLOWS.search(english)
    if theirs is not Mode.ALLOWED:
        return False
    if ours is Mode.ADVISED:
        return not _ALLOWS_TOO.search(latvian)
    return all(each.search(text) for each, text in zip(_DEADLINE, (english, latvian), strict=True))
