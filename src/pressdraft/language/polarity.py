"""What a sentence denies, demands and allows, told by its little words.

Everything here is meant for comparing a sentence with its translation: a word that may deny counts
as a doubt, so that only what is certain in both languages is set against one another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

Code = Literal["en", "lv"]


class Polarity(StrEnum):
    """Whether a sentence denies something."""

    DENIED = "denied"
    AFFIRMED = "affirmed"
    UNCLEAR = "unclear"


class Mode(StrEnum):
    """What a sentence does with an action; `FREE` is what need not be done."""

    DEMANDED = "demanded"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    FREE = "free"


_BLANK = r"[ \u00a0\n]"

_IDIOMS: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\bnot (?:only|just|least|to mention|far from|until|hesitate)\b|\bwhether or not\b"
        r"|\bif not\b"
        r"|\bno (?:later|earlier|sooner|more|fewer|less|doubt|matter|other)\b"
        r"|\bnothing (?:but|less)\b"
        r"|\bnone other\b|\bnever before\b|\bno\.? ?\d|\bnever mind\b|\bwhy not\b"
        r"|\bwithout (?:delay|exception|doubt|fail|interruption|charge)\b|\bcannot wait\b"
    ),
    "lv": re.compile(
        r"\bne(?:vis)? (?:tikai|vien)\b|\bne (?:mazāk|vairāk|vēlāk|agrāk)\b|\bkā ne\b|\bja ne\b"
        r"|\bvai ne\w*\b|\bneviens cits kā\b|\bnekas cits kā\b|\bnekā\b|\bnav jāaizmirst\b"
    ),
}
"""Phrases that look like a denial and are none, or have a translation without one."""

_DENIES: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:not|never|nobody|nothing|none|neither|nor|nowhere|cannot|no|without)\b|n't\b"
    ),
    "lv": re.compile(
        r"\b(?:nav|nebij\w+|nebūs\w*|nebūt\w*|neesmu|neesam|neesi|nekad|neviens|neviena|nevienu"
        r"|nevienam|nevienai|nevienā|neviem|nekād\w+|nekur|nekas|neko|nedrīkst\w*|nevar\w*"
        r"|nevajag|nevajadz\w+|nemaksā\w*|negaida\w*|nedarbo\w+|nestrādā\w*|neprasa\w*|nenotiek"
        r"|nesaņem\w*|neatrad\w+|neskar|neattiec\w+|neparedz|neatbild|nezina|nespēj"
        r"|ne[^\W\d_]{3,}(?:ja|jās|sies|sim|šu|jām|jāmies))\b"
    ),
}
_DOUBTS: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:hardly|barely|rarely|seldom|scarcely|few|fewer|little|less|least|only|except|excluding"
        r"|unless|until|before|than|rather|instead|yet|apart|beyond|outside|against|despite"
        r"|regardless|too|free|exempt\w*|waive\w*|spare\w*|lack\w*|fail\w*|refus\w+|den(?:y|ie)\w*"
        r"|reject\w*|prohibit\w*|bann?(?:ed|s)?|forb\w+|avoid\w*|prevent\w*|stop\w*|ceas\w+"
        r"|cancel\w*|miss\w*|absen\w+|los[et]\w*|wrong\w*|false|end(?:s|ed)?|clos\w+|rul\w+ out"
        r"|no-\w+|first|mere\w*|short\w*|difficult\w*|hard|un(?!der|ion|it|iv|iq|if)[a-z]{3,}"
        r"|in(?:ab|acc|ad|app|cap|com(?:pl|pat)|elig|suff|val|vis|depend|form)[a-z]+"
        r"|im(?:poss|pass|prop)[a-z]+|irre[a-z]+|ille[a-z]+|dis[a-z]{3,}|non\W?[a-z]{3,}"
        r"|[a-z]{3,}less(?:ly|ness)?)\b"
    ),
    "lv": re.compile(
        r"\b(?:ne|nevis|nedz|ne[^\W\d_]+|bez[^\W\d_]*|izņemot|tikai|vien|vienīgi|vairs|pret|pretēji"
        r"|trūk\w+|trūc\w+|iztrūk\w*|atteik\w+|atteic\w+|liedz\w*|aizlie\w+|atsac\w+|atsak\w+"
        r"|maz|mazāk|retāk|reti|pārtrauc\w+|beig\w+|citād\w*|drīzāk|tukš\w*|brīv\w*|atbrīvo\w*"
        r"|novērs\w+|zaud\w+|zuda|zūd|pirmo reizi|pirmoreiz|kamēr|iekams|grūt\w*|pazu\w+)\b"
    ),
}
"""Words that may deny too, or may stand where the other language denies."""
_HARMLESS = re.compile(
    r"\b(?:nedēļ\w*|nesen\w*|nepieciešam\w*|neatkarī\w*|neliel\w*|nepāl\w*|neto|nekustam\w*|nest|nesa"
    r"|nes|negadījum\w*|nerv\w*|neitrāl\w*|neatņemam\w*|nevalstisk\w*|nelegāl\w*|nelikumīg\w*"
    r"|neatbilstīg\w*|neaizsargāt\w*|neatliekam\w*|nepilngadīg\w*)\b"
)
"""Latvian words that begin with ne- and deny nothing."""

_MODES: Mapping[Code, tuple[tuple[Mode, re.Pattern[str]], ...]] = {
    "en": (
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
        (Mode.ALLOWED, re.compile(r"\b(?:may|can|(?:is|are|be) (?:allowed|permitted) to)\b")),
    ),
    "lv": (
        (
            Mode.FREE,
            re.compile(
                rf"\b(?:nav|nebūs|nebija|nebūtu){_BLANK}(?:jā[^\W\d_]{{3,}}|nepieciešam\w*"
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
                r"\b(?:drīkst\w*|atļau\w+|var|varu|vari|varam|varat|varēs\w*|varēt\w*|varēj\w+"
                r"|iespēj\w*|spēj\w*)\b"
            ),
        ),
    ),
}
_MODE_DOUBTS: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:only|should|ought|could|might|would|supposed|necessary|essential|compulsory|mandatory"
        r"|obligatory|duty|duties|obligations?|need|needs|needed|requires?|requirements?|able"
        r"|possible|possibly|unless|until)\b"
    ),
    "lv": re.compile(
        r"\b(?:tikai|vienīgi|vien|ieteic|ieteica|ieteicam\w+|iesaka|vēlam\w*|prasa|pras[īi]\w*"
        r"|lai|kamēr|ja ne\w*)\b"
    ),
}
"""Words beside which it is not certain what a sentence demands or allows."""
_DOUBTED = frozenset({Mode.DEMANDED, Mode.ALLOWED})
_NAMES = re.compile(r"\bMay\b|\bJā[nņ]\w*")
"""The month, and Jānis, which look like *may* and *jā-* in lower case."""


def polarity(text: str, language: Code) -> Polarity:
    """Return whether `text` denies something; unclear where it may be read either way."""
    low = _IDIOMS[language].sub(" … ", text.lower().replace("’", "'"))
    idiomatic = "…" in low
    if language == "lv":
        low = _HARMLESS.sub(" ", low)
    if _DENIES[language].search(low):
        return Polarity.DENIED
    return Polarity.UNCLEAR if idiomatic or _DOUBTS[language].search(low) else Polarity.AFFIRMED


def modes(text: str, language: Code) -> frozenset[Mode]:
    """Return what `text` does with the actions it speaks of; empty for nothing that is certain."""
    low = _NAMES.sub(" ", text).lower().replace("’", "'")
    doubtful = _MODE_DOUBTS[language].search(low) is not None
    found = set()
    for each, pattern in _MODES[language]:
        low, times = pattern.subn(" … ", low)
        if times:
            found.add(each)
    return frozenset() if doubtful and found & _DOUBTED else frozenset(found)
