"""What surely tells of the past or the future in a sentence, for comparing it with its translation.

Only what no other form looks like is sure; whatever may be a form of a tense counts as possible,
locatives in -ās and -os among the futures and participles among the pasts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

Code = Literal["en", "lv"]
Tense = Literal["past", "present", "future"]

_PREFIXED = r"(?:ne)?(?:aiz|ap|at|ie|iz|no|pa|pār|pie|sa|uz)?"
_NO_VERBS = (
    "iztika|nodeva|deva|pārtika|piedeva|uzlika|patika|cēla|kāpa|biroja|konvoja|boja|soja|koja|oboja"
    "|sniegs|slēgs|aizslēgs|pārslēgs|pustrīs"
)
"""Nouns and adjectives that look like verbs."""
_SHORT_PAST = (
    "tika|lika|vēra|deva|ņēma|gāja|nāca|sāka|cēla|nesa|veda|veica|sniedza|guva|kļuva|bija|teica"
    "|brauca|pirka|slēdza|beidza|lūdza|sedza|sprieda|bēga|kāpa|krita|lēma"
    "|(?:strādā|runā|maksā|dāvā|jautā|zinā|dziedā|gādā|domā|cīnī|piedāvā|atklā|krā)ja"
)
_SHORT_FUTURE = (
    "tik|lik|teik|brauk|pirk|nāk|sāk|ņem|cel|vēr|snieg|seg|slēg|beig|lūg|bū|kļū|gū|do|ie|vedī|nesī"
    "|notik|krit"
)
_REFLEXIVE_PAST = (
    "sākās|beidzās|noslēdzās|tikās|satikās|ieradās|devās|atteicās|piekritās|notikās|apņēmās"
    "|atgriezās|uzsākās|strādājās|runājās"
)
_LOCATIVES = (
    r"(?:šaj|taj|vis|ab|div|trij|četr|piec|seš|sav|cit|vair[āa]k|dažād|kur|mūs)[oā]s"
    r"|[^\W\d_]*(?:aj|īb|ij|um|nīc|tāj|niek|ist|ent|īv|gad|dien|viet|skol|pilsēt|grup|telp|daļ|stund"
    r"|mēneš|novad|pagast|posm|mež|lauk|puš|tirg|park|veikal|kurs|projekt|muzej|teātr|dom|reģion)[oā]s"
    r"|[^\W\d_]*(?:nedēļ|up|māj|draudz|lapp?us|reiz|robež)[āē]s"
)
"""Nouns and pronouns in the locative plural, which look like verbs of the future."""
_ENGLISH_PARTICIPLES = (
    "brought|bought|taught|sent|held|led|built|won|lost|left|kept|spent|told|paid"
)
_AFTER_SUBJECT = r"(?<=\bit )|(?<=\bhe )|(?<=\bwe )|(?<=\bthey )|(?<=\bwho )|(?<=\bwhich )"
_OBJECT = (
    r" (?:the|an?|their|its|his|her|our|themselves|itself|it|them|him|us)\b| \d"
    r"|(?-i: [A-ZĀČĒĢĪĶĻŅŠŪŽ])"
)
"""What follows a verb, and no participle: *built a ship*, but *the ship built in Riga*."""
SURE_PAST: Mapping[Code, str] = {
    "en": (
        r"(?:was|were)(?! to\b)|did|had|took|began|gave|came|went|became|wrote|chose|spoke|drove"
        r"|met|said|thought|arrived|happened|participated"
        rf"|(?:{_AFTER_SUBJECT})(?:{_ENGLISH_PARTICIPLES}|[a-z]+ed)(?! by\b)"
        rf"|(?:{_ENGLISH_PARTICIPLES}|(?<=[a-z]{{3}} )[a-z]+ed)(?={_OBJECT})"
    ),
    "lv": (
        rf"(?!(?:{_NO_VERBS})\b)(?:{_PREFIXED}(?:{_SHORT_PAST})|[^\W\d_]+(?:inā|ī|o)ja"
        r"|[^\W\d_]*(?:(?<!re)iz|blic|fic|nic|ns|kurs|kl|ort|ert|nt|tl|ktr|sk|st)ēja"
        r"|[^\W\d_]+(?:inā|ī|o)jās|[^\W\d_]*(?:(?<!re)iz|ic|ns|urs|ulc)ējās"
        rf"|(?:ne)?(?:{_REFLEXIVE_PAST}))"
    ),
}
SURE_FUTURE: Mapping[Code, str] = {
    "en": r"(?:will|shall)(?! have\b)|(?:is|are) going to(?! the\b)",
    "lv": (
        rf"(?!(?:{_NO_VERBS})\b)(?:{_PREFIXED}(?:{_SHORT_FUTURE})s)"
        r"|[^\W\d_]{2,}(?:(?<!u)sies|simies)"
        r"|(?!tr|valst|pil|sird|ac|aus|dur|brokast|debes|gov|ziv|pirt|cēs|pasaul|nakt|krūt|uguns|kūt"
        r"|aust|guļ|nodaļ)[^\W\d_]{2,}īs|(?:atklā|strādā|runā|maksā|izmaksā|piedāvā|apmeklē|varē|kursē"
        r"|ziņo|rīko|vadī|publicē|finansē|organizē|skatī|pētī|rādī|palīdzē|saņem)s"
    ),
}
_PARTICIPLES = (
    rf"(?:{_ENGLISH_PARTICIPLES})(?! by\b)"
    r"|(?<=[a-z]{3} )(?<!\ba )(?<!\ban )(?<!\bthe )[a-z]+ed"
    r"(?= (?:to|in|at|on|up|out|more|from|into)\b)"
)
"""English verbs of the past that may be participles, as in *a ship built in Riga*."""
_NO_PAST = (
    r"(?!bija\b|nebija\b)[^\W\d_]+ija|[^\W\d_]+aj(?:a|ās)|[^\W\d_]*(?:jekt|fekt|pekt|dukt|takt|flikt|punkt|dienest|ment"
    r"|dent|cent|stitūt|test|krast|parlament|klient|pacient)[sai]"
)
"""What ends like verbs and participles of the past: *ministrija*, *projekta*, *tajās*."""
_MAY_PAST: Mapping[Code, str] = {
    "en": (
        rf"(?<!\ba )(?<!\ban )(?<!\bthe )[a-z]+ed|{_ENGLISH_PARTICIPLES}|ago|yesterday|has|have"
        r"|having|been|made|set|put|let|cut|saw|found|got|grew|knew|ran"
        r"|rose|fell|stood|sold|lent|heard|caught|ate|drew|flew|hid|hit|hurt|cost|shut|spread|read|lay"
        r"|rode|sang|shot|slept|swam|threw|woke|wore|felt|dealt|fed|fought|meant|understood|sought"
        r"|struck|bore|froze|stole|tore|bound|bent|broke|burnt|learnt|swept|crept|laid|shook|sank|rang"
        r"|could|would|should|might|used to|was|were"
    ),
    "lv": rf"(?!(?:{_NO_PAST})\b)"
    r"(?:[^\W\d_]+(?:ja|jās|usi|uši|ušas|jis|jies)|[^\W\d_]{3,}(?:t[sai]|tas|dzās|cās))",
}
_MAY_FUTURE: Mapping[Code, str] = {
    "en": (
        r"will|shall|would|should|could|may|might|must|plan\w*|intend\w*|expect\w*|due|whether|if"
        r"|tomorrow|whoever|who|scheduled|set|promis\w+|agree\w*|invit\w+|(?:was|were) to"
    ),
    "lv": (
        rf"(?!(?:{_LOCATIVES})\b)[^\W\d_]+(?:[āēīū]s|os)|[^\W\d_]+(?:sies|simies|šu|šos|sim|siet)"
        r"|plān\w+|paredz\w*|gatavo\w+|lai|jā\w+"
    ),
}
_AFTER_HELPERS = re.compile(
    r"\b(?:is|are|be|been|being|has|have|having|not|without|get|gets)"
    r"(?: (?:being|been|not|no longer|\w+ly))*"
    r" (?!going\b|an?\b|the\b)\w+|-\w+"
)
"""Participles, which look like verbs of the past."""


_ADJECTIVES = re.compile(
    r"(?<=[^.!?] )[A-ZĀČĒĢĪĶĻŅŠŪŽ][^\W\d_]*"
    r"|\b[^\W\d_]+(?:āl|isk|oš|[aā]m|ēj|īg|ain|jaun|liel|vec)ās\b"
)
"""What is no verb in Latvian: names, and adjectives that end like the future."""


class Apart(NamedTuple):
    """What two sentences tell of that should tell the same: *past*, *future*, or else *present*."""

    english: Tense
    latvian: Tense
    sure: bool


def _in_text(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!-)\b(?:{alternatives})\b", re.I)


_PAST, _FUTURE = _in_text(SURE_PAST["en"]), _in_text(SURE_FUTURE["en"])
_PARTICIPLE = _in_text(_PARTICIPLES)
_PERHAPS_PAST = _in_text(f"{SURE_PAST['en']}|{_MAY_PAST['en']}")
_PERHAPS_FUTURE = _in_text(f"{SURE_FUTURE['en']}|{_MAY_FUTURE['en']}")
_LATVIAN = tuple(
    re.compile(alternatives)
    for alternatives in (SURE_PAST["lv"], SURE_FUTURE["lv"], _MAY_PAST["lv"], _MAY_FUTURE["lv"])
)
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?!\w)")
_PRESENT = re.compile(r"\b(?:is|are|does|do|can|must|may)\b")


class _Times(NamedTuple):
    """How many words surely tell of the past and of the future, and how many may."""

    past: int
    future: int
    may_past: int
    may_future: int


@lru_cache(maxsize=16384)
def _told_by(low: str) -> _Times:
    """Return what a Latvian word in lower case tells of."""
    past, future, may_past, may_future = (bool(each.fullmatch(low)) for each in _LATVIAN)
    return _Times(past, future, past or may_past, future or may_future)


def _latvian(text: str) -> _Times:
    words = (_told_by(word.lower()) for word in _WORD.findall(_ADJECTIVES.sub(" … ", text)))
    return _Times(*map(sum, zip((0, 0, 0, 0), *words, strict=True)))


def apart(english: str, latvian: str) -> Apart | None:
    """Return what two sentences tell of, where it is the future in one and not in the other.

    Of a Latvian sentence that may tell of the future as well, it is not sure.
    """
    one, other = _AFTER_HELPERS.sub(" … ", english), _latvian(latvian)
    if other.past:
        if _FUTURE.search(one):
            sure = not (other.future or other.may_future)
            return Apart("future", "past", sure) if _is_unmatched(one, other) else None
        is_present = _PRESENT.search(english) and not _PERHAPS_PAST.search(one)
        return Apart("present", "past", sure=False) if is_present else None
    if other.future and not other.may_past:
        is_past = _PAST.search(one) is not None
        if is_past or _PARTICIPLE.search(one):
            ahead = _FUTURE.search(one) or _PERHAPS_FUTURE.search(one)
            return Apart("past", "future", sure=is_past and not ahead)
    return None


def _is_unmatched(english: str, latvian: _Times) -> bool:
    """Tell whether a Latvian sentence surely tells of more that is past than the English one."""
    may_past = len(_PERHAPS_PAST.findall(english))
    ahead = latvian.future or latvian.may_future
    return not may_past or (not ahead and latvian.past > may_past)
