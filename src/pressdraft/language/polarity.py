"""Words that negate, allow and oblige, in both languages, for comparing two sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Code = Literal["en", "lv"]

_LATVIAN_AFFIRMED = (
    *("neatkarīg", "neliel", "nesen", "nedēļ", "nepieciešam", "neatbilst", "nelegāl", "nevalst"),
    *("nelaim", "nemater", "neaizsarg", "nepārtraukt", "neparast", "nekā", "nekustam", "neformāl"),
    *("negadījum", "nelikum", "neskaitām", "neierast", "neilg", "neto", "neiro", "nerūs", "nefrīt"),
    *("nelikumīg", "nemitīg", "nenoliedz", "nenovērtējam", "neizmērojam", "nepilngad", "nemier"),
    *("nedaudz", "nevien", "neitr"),
)
"""How Latvian words begin that have ne- and still negate no sentence."""

STRONG: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:not|never|neither|cannot|without|no longer)\b|n[’']t\b",
        re.IGNORECASE,
    ),
    "lv": re.compile(
        r"\b(?:nav|nebij\w*|nebūs|nebūt\w*|nedrīkst\w*|nevar\w*|nevajag\w*|neti[ek]k?\w*|neviens?\w*"
        r"|nekad|nekas|neko|nekam|nekur|nekād\w*|bez|ne|nevis|nedz|nejā\w*)\b",
        re.IGNORECASE,
    ),
}
"""Words that negate for certain."""

_WEAK_ENGLISH = re.compile(
    r"\b(?:no|nor|nobody|nothing|none|lack\w*|fail\w*|refus\w*|den[iy]\w*|except\w*|unless|hardly|few|little|only|instead"
    r"|rather|absen\w*|un[a-z]{3,}|free of|impossible|illegal|irregular|missing|avoid\w*|prevent\w*"
    r"|ban\w*|forbid\w*|prohibit\w*|stop\w*|less|non\w*|dis[a-z]{4,}|in(?:ability|eligible|valid)"
    r"|independent\w*|barely|nowhere|neutral)\b",
    re.IGNORECASE,
)
_WEAK_LATVIAN = re.compile(
    r"\b(?:ne\w+|bez\w*|tikai|trūk\w*|ārpus|citur|liedz\w*|aizlieg\w*|izņem\w*|maz\w*|pretē\w*|novērs\w*)\b",
    re.IGNORECASE,
)
NOT_ONLY = re.compile(r"\bnot (?:only|just|least)\b|\bne tikai\b|\bne mazāk\b", re.IGNORECASE)

ALLOWING: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?-i:may)|might|can|could|able to|allow\w*|permit\w*|possib\w*|free to|voluntar\w*)\b",
        re.IGNORECASE,
    ),
    "lv": re.compile(
        r"\b(?:var|varam|varēs|varēja|varētu|varēt|drīkst\w*|iespē\w*|atļau\w*|ļauj|ļaus|ļāva"
        r"|brīvprātīg\w*)\b",
        re.IGNORECASE,
    ),
}
OBLIGING: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:must|shall|ha(?:ve|s|d) to|needs? to|needed|required?|requires|oblig\w*|should|ought"
        r"|mandatory|compulsory|necessary)\b",
        re.IGNORECASE,
    ),
    "lv": re.compile(
        r"\b(?:jā[a-zāčēģīķļņšūž]{3,}|nāk(?:sies|as|tos)|vajag|vajadz\w*|nepieciešam\w*|obligāt\w*"
        r"|pienāk\w*|pras(?:a|īs|ītu|īt|ības)|spiest\w*)\b",
        re.IGNORECASE,
    ),
}


def negation(sentence: str, language: Code) -> re.Match[str] | None:
    """Return the word that negates a sentence for certain, if there is one."""
    if NOT_ONLY.search(sentence):
        return None
    return STRONG[language].search(sentence)


def may_negate(sentence: str, language: Code) -> bool:
    """Tell whether any word of a sentence may carry a negation."""
    if STRONG[language].search(sentence):
        return True
    if language == "en":
        return _WEAK_ENGLISH.search(sentence) is not None
    return any(
        not match[0].lower().startswith(_LATVIAN_AFFIRMED)
        for match in _WEAK_LATVIAN.finditer(sentence)
    )
