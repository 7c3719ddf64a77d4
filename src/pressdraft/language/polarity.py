"""What a sentence denies, demands and allows, told by its little words.

Everything here is meant for comparing a sentence with its translation: a word that may deny counts
as a doubt, so that only what is certain in both languages is set against one another. A doubt that
both languages have, *only* beside *tikai*, is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from typing import Literal, NamedTuple

from pressdraft.language.tenses import SURE_FUTURE, SURE_PAST

Code = Literal["en", "lv"]


class Denials(NamedTuple):
    """How often a text surely denies something, how often it may do so, and whether by a verb.

    What English denies by a noun, *no money*, Latvian may say in many ways.
    """

    sure: int
    possible: int
    by_verb: bool


class Mode(StrEnum):
    """What a sentence does with an action; `FREE` is what need not be done."""

    DEMANDED = "demanded"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    FREE = "free"


_BLANK = r"[ \u00a0\n]"

_IDIOMS: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\bnot (?:only|just|least|to mention|far from|until|hesitate|before|quite|unlike)\b"
        r"|\bnot (?:care|mind|matter)\b|\b(?:no|not) [a-z]+er than\b"
        r"|\bnot (?:more|less|fewer|later|earlier|longer) than\b|\bwhether or not\b"
        r"|\bif not\b"
        r"|\b(?:nobody|no one|none)\b[^,.;:!?]*\b(?:left|excluded|forgotten|missing|refused)\b"
        r"|\bnot (?:to )?exceed(?:s|ed|ing)?\b"
        r"|\bno (?:later|earlier|sooner|more|fewer|less|doubt|matter|other)\b"
        r"|\b(?:do|does|did|is|was|are|were|has|have|had|can|could|will|would) not(?=[,.;:!?–—])"
        r"|\bcould not (?:agree more|help)\b|\bnothing (?:but|less|like)\b"
        r"|\bnothing (?:is |was |has been |had been |to be )?(?:\w+ly )?"
        r"(?:wrong|amiss|missing|changed"
        r"|special|unusual|suspicious|hidden|broken|new|out of (?:order|place))\b"
        r"|\bnone other\b|\bnever before\b|\bno\.?[ \u00a0]?\d|\bnever mind\b|\bwhy not\b"
        r"|\bwithout (?:delay|exception|doubt|fail|interruption|charge)\b|\bcannot wait\b"
    ),
    "lv": re.compile(
        r"\bne(?:vis)? (?:tikai|vien)\b|\bne (?:mazāk|vairāk|vēlāk|agrāk)\b|\bkā ne\b|\bja ne\b"
        r"|\bvai(?: [^\W\d_]+){0,3}? n(?:av\b|e[^\W\d_]*)"
        r"|\bnepārsnie[dg]\w*|\bnepārsniegt\w*|\bvairs n(?:av|e[^\W\d_]+)\b"
        r"|\bn(?:av|ebija|ebūs)(?: [^\W\d_]+)? (?!vairs)[^\W\d_]{3,}āk(?:[sauiā]|us|as|ie|o|ās)?\b"
        r"|\bneviens cits kā\b|\bnekas cits kā\b|\bnekā\b|\bnav jāaizmirst\b"
        r"|\bkamēr[^,.;:!?]*? n(?:av|e[^\W\d_]+)\b|\bneiztik\w*(?: arī)? bez\b"
        r"|\btikai tad, ja [^,.;:!?]*? n(?:av|e[^\W\d_]+)\b"
    ),
}
"""Phrases that look like a denial and are none, or have a translation without one."""

_DENIES: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?P<verb>not|never|cannot)\b"
        r"|\b(?:nobody|nothing|none|neither|nor|nowhere|no|without)\b"
    ),
    "lv": re.compile(
        r"\b(?:nav|nebij\w+|nebūs\w*|nebūt\w*|neesmu|neesam|neesi|nekad|neviens|neviena|nevienu"
        r"|nevienam|nevienai|nevienā|neviem|nekād\w+|nekur|nekas|neko|nedrīkst\w*|nevar\w*"
        r"|nevajag|nevajadz\w+|nemaksā\w*|negaida\w*|nedarbo\w+|nestrādā\w*|neprasa\w*|nenotiek"
        r"|nesaņem\w*|neatrad\w+|neskar|neattiec\w+|neparedz|neatbild|nezina|nespēj|netika|netiks"
        r"|ne (?:vis[iaus]|visiem|visām|visur|vienmēr|katrs|katra|katram|ikviens|viens|viena|vienu)"
        r"|nevēlas|negrib\w*|nezin(?:a|u|ot|āj\w+)|neļau\w+|nedod\w*|nepatīk|nekļūst|netic|nedomā\w*"
        r"|nepiedal[āī]\w*|neizdodas|nepiekrīt|neprot|nesaka|nesāk\w*|neizmanto|nepazīst|nelieto"
        r"|nesniedz|nepieņem\w*|nemaina|neatļauj"
        r"|ne(?:aiz|ap|at|ie|iz|no|pie|pa|pār|sa|uz)(?!tik)[^\W\d_]+(?:[kgjndcs]a|dza)"
        rf"|(?=ne)(?!nes[aī])(?:{SURE_PAST['lv']}|{SURE_FUTURE['lv']})"
        r"|ne[^\W\d_]{3,}(?:ja|jās|sies|sim|šu|jām|jāmies)|ne[^\W\d_]{2,}[bcdgjkļnņprtvzž])\b"
    ),
}
"""Words that deny; an English `verb` makes a denial of its own, the others may share one."""
_NOT = re.compile(r"(?<=ca)n't\b|n't\b")
_MAY_DENY = re.compile(r"\b(?:ne|nevis|nedz|nav|ne[^\W\d_]+|bez|bez[^\W\d_]{4,})\b")
"""All Latvian words that may deny."""
_CLAUSE = re.compile(r"[,;:.!?()–—…“”„\"]")
_LISTS = re.compile(r"\b(?:or|nor|neither|either|any\w*)\b")
_DOUBTS: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:hardly|barely|rarely|seldom|scarcely|few|fewer|little|less|least|only|except|excluding"
        r"|unless|until|before|than|rather|instead|yet|apart|beyond|outside|against|despite"
        r"|regardless|too|free|exempt\w*|waive\w*|spare\w*|lack\w*|fail\w*|refus\w+|den(?:y|ie)\w*"
        r"|reject\w*|prohibit\w*|bann?(?:ed|s)?|forb\w+|avoid\w*|prevent\w*|stop\w*|ceas\w+"
        r"|cancel\w*|miss\w*|absen\w+|los[et]\w*|wrong\w*|false|end(?:s|ed)?|clos\w+|rul\w+ out"
        r"|l(?:eave|eft|eaving) (?:\w+ ){0,4}alone|refrain\w*|abstain\w*|omit\w*|ignor\w+"
        r"|exclud\w+|leave out|left out|in vain|(?:turn|send|sent|stay|keep|kept)\w* (?:\w+ )?away"
        r"|(?:giv|gav|turn|call|put|hold|held|shut|fall|fell)\w* (?:up|down|off|back|out|through)"
        r"|abandon\w*|suspend\w*|withdr\w+|withh\w+|quit|neglect\w*|overlook\w*|forg[eo]t\w*|escap\w+"
        r"|nil|zero|minus"
        r"|up to|at most|at least|below|under|harmless|sparing|drop\w*|declin\w+|empty"
        r"|remain\w*|stay\w*|same|stable|unchanged|keeps?|kept|off|afraid|fear\w*|calm\w*|overcrowd\w*"
        r"|differ\w*|no-\w+|first|mere\w*|short\w*|difficult\w*|hard|un(?!der|ion|it|iv|iq|if)[a-z]{3,}"
        r"|in(?:ab|acc|ad|app|cap|com(?:pl|pat|par)|elig|suff|val|vis|depend|form)[a-z]+"
        r"|im(?:poss|pass|prop)[a-z]+|irre[a-z]+|ille[a-z]+"
        r"|dis(?!c(?:uss|over|ipl)|tri|tan|tin|play|patch|eas|h|k)[a-z]{3,}|non\W?[a-z]{3,}"
        r"|(?:high|larg|low|bigg|great|long|old|young|strong|small|fast|warm|cold|hott?|dri|wett?)est"
        r"|most|best|worst|record|releas\w+|reliev\w+|vanish\w*"
        r"|disappear\w*|gone|extinct|quiet\w*|vacan\w+|sold out|full\w*|packed"
        r"|[a-z]{3,}less(?:ly|ness)?)\b"
    ),
    "lv": re.compile(
        r"\b(?:izņemot|tikai|vien|vienīgi|vairs|pret|pretēji"
        r"|trūk\w+|trūc\w+|iztrūk\w*|atteik\w+|atteic\w+|liedz\w*|aizlie\w+|atsac\w+|atsak\w+"
        r"|maz|mazāk|retāk|reti|pārtrauc\w+|beig\w+|citād\w*|drīzāk|tukš\w*|brīv\w*|atbrīvo\w*"
        r"|novērs\w+|zaud\w+|zuda|zūd|pirmo reizi|pirmoreiz|kamēr|iekams|vietā|grūt\w*|pazu\w+"
        r"|paliek|palik\w+|pal[ie]k\w*|tīr[aiuāsī]\w*|klus\w+|tāpat|pa vecam|droši|pilnībā"
        r"|atšķir\w*|slēgt\w*|aizvērt\w*|sarežģīt\w*|gandrīz|knapi|tikko|ārpus|vesel\w*|noraid\w*)\b"
    ),
}
"""Words that may deny too, or may stand where the other language denies."""
_SHARED = tuple(
    (re.compile(rf"\b(?:{english})\b"), re.compile(rf"\b(?:{latvian})\b"))
    for english, latvian in (
        (r"only|solely|just|merely", r"tikai|vien|vienīgi"),
        (r"first", r"pirm\w+"),
        (r"end(?:s|ed)?|expir\w*", r"beig\w+|noslēg\w+"),
        (r"clos\w+|shut", r"slēg\w+|aizv[eē]r\w*"),
        (r"until", r"līdz"),
        (r"differ\w*", r"atšķir\w*"),
        (r"before", r"pirms|līdz"),
        (r"too", r"par|pārāk|arī"),
        (r"few|fewer|little|less|least", r"maz\w*"),
        (r"than", r"nekā|par|kā"),
        (r"free(?:\s+of\s+charge)?|without\s+charge", r"bez\s?maksas|brīv\w*"),
        (r"disappear\w*|vanish\w*", r"pazu\w+|izzu\w+"),
        (r"hard|difficult\w*", r"grūt\w*|sarežģīt\w*"),
        (r"refus\w+|reject\w*|den(?:y|ie)\w*", r"noraid\w*|atteic\w+|atteik\w+"),
        (r"lack\w*", r"trūk\w+|trūc\w+"),
        (r"against", r"pret"),
        (r"yet", r"vēl"),
        (r"remain\w*|stay\w*", r"paliek|palik\w+|uztur\w*"),
        (r"keeps?|kept", r"glab\w*|patur\w*|saglab\w*|tur|turēj\w*"),
        (r"same", r"t\w+ (?:pat|paš)\w*|vien\w+|tikpat"),
        (r"fear\w*|afraid", r"bail\w*|baid\w+"),
        (
            r"(?:un(?!der|ion|it|iv|iq|if|til|less)"
            r"|in(?=cap|comp|corr|def|dep|dir|disp|eff|secu|suff|sens|vis|val)|ir|il|im)[a-z]{4,}",
            r"ne[^\W\d_]{3,}(?:[āa]m|īg|t|oš|isk|ēj)(?:s|a|u|o|i|us|os|ie|ais|aj\w+|a[sim]|iem|ā[ms]?)",
        ),
        (r"outside|beyond", r"ārpus|pāri"),
        (r"stop\w*|ceas\w+", r"pārtrauc\w+|apstā\w+"),
        (r"prohibit\w*|bann?(?:ed|s)?|forb\w+", r"aizlie\w+|liedz\w*"),
        (r"rarely|seldom", r"reti|retāk"),
        (r"los[et]\w*", r"zaud\w+|zuda|pazu\w+"),
        (r"short\w*", r"īs\w*"),
        (r"avoid\w*|prevent\w*", r"novērs\w+|izvair\w+"),
    )
)
"""Doubts by what they say in both languages: where both texts have them, they are none."""
_HARMLESS = re.compile(
    r"\b(?:nedēļ\w*|nesen\w*|nepieciešam\w*|neatkarī\w*|neliel\w*|nepāl\w*|neto|nekustam\w*|nest|nesa"
    r"|nes|negadījum\w*|nerv\w*|neitrāl\w*|neatņemam\w*|nevalstisk\w*|nelegāl\w*|nelikumīg\w*"
    r"|nedaudz|nemier\w*|nelaim\w*|neatbilstīg\w*|neaizsargāt\w*|neatliekam\w*|nepilngadīg\w*)\b"
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
        (
            Mode.ALLOWED,
            re.compile(r"\b(?:may|can(?! expect)|(?:is|are|be) (?:allowed|permitted) to)\b"),
        ),
    ),
    "lv": (
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
        r"\b(?:only|should|ought|could|might|would|supposed|necessary|essential|compulsory|mandatory"
        r"|obligatory|duty|duties|obligations?|need|needs|needed|requires?|requirements?|able"
        r"|possible|possibly|unless|until)\b"
    ),
    "lv": re.compile(
        r"\b(?:tikai|vienīgi|vien|ieteic|ieteica|ieteicam\w+|iesaka|vēlam\w*|prasa|pras[īi]\w*"
        r"|kamēr|ja ne\w*)\b"
    ),
}
"""Words beside which it is not certain what a sentence demands or allows."""
_BOTH_DOUBT = (
    (re.compile(r"\bonly\b", re.I), re.compile(r"\b(?:tikai|vienīgi|vien)\b", re.I)),
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
    {frozenset({Mode.DEMANDED, Mode.ALLOWED}), frozenset({Mode.FORBIDDEN, Mode.FREE})}
)
_ALLOWS = re.compile(r"\bmay\b|\b(?:allow|permit)\w*")
"""What allows, while *can* may only tell that somebody is able to."""
_DOUBTED = frozenset({Mode.DEMANDED, Mode.ALLOWED})
_NUMBERED = re.compile(
    r"\bNos?\b\.?[ \u00a0](?=[\w/.-]{0,20}\d)|\b[Nn]os?\.[ \u00a0](?=[\w/. -]{0,20}\d)"
    r"|(?<=[^\W\d_] )no (?=[^\W\d_]{1,30}(?:iem|ām|as|es|[aā])\b[^.]*)(?=[A-ZĀČĒĢĪĶĻŅŠŪŽ])"
)
"""The sign for a number, which looks like a denial: *case No SKC-147/2016*; Latvian for *from*."""
_NAMES = re.compile(r"\bMay\b|\bJā[nņ]\w*")
"""The month, and Jānis, which look like *may* and *jā-* in lower case."""


def may_deny(english: str, latvian: str) -> bool:
    """Tell whether either text has a word that surely denies, whatever stands beside it."""
    english = _lowered(english)
    return bool(
        _DENIES["en"].search(english) or "n't" in english or _DENIES["lv"].search(latvian.lower())
    )


def denials(english: str, latvian: str) -> Mapping[Code, Denials]:
    """Return how often each of two texts that translate one another denies something."""
    texts: dict[Code, str] = {
        "en": _IDIOMS["en"].sub(" … ", _NOT.sub(" not", _lowered(english))),
        "lv": _HARMLESS.sub(" ", _IDIOMS["lv"].sub(" … ", latvian.lower())),
    }
    texts["en"], texts["lv"] = _without_shared(texts["en"], texts["lv"])
    return {code: _denials(text, code) for code, text in texts.items()}


def _lowered(english: str) -> str:
    """Return a text in lower case, with one sign for the apostrophe and none for a number."""
    return _NUMBERED.sub(" ", english).lower().replace("’", "'")


def _without_shared(english: str, latvian: str) -> tuple[str, str]:
    """Return two texts without the doubts that both have."""
    for one, other in _SHARED:
        if one.search(english) and other.search(latvian):
            both = min(len(one.findall(english)), len(other.findall(latvian)))
            english, latvian = one.sub(" ", english, both), other.sub(" ", latvian, both)
    return english, latvian


def _denials(text: str, language: Code) -> Denials:
    doubts = text.count("…") + len(_DOUBTS[language].findall(text))
    if language == "lv":
        sure = sum(bool(_DENIES["lv"].search(clause)) for clause in _CLAUSE.split(text))
        return Denials(sure, max(sure, len(_MAY_DENY.findall(text))) + doubts, bool(sure))
    found = list(_DENIES["en"].finditer(text))
    verbs = sum(bool(match["verb"]) for match in found)
    sure = verbs + (verbs < len(found))
    possible = len(found) + doubts + (bool(found) and bool(_LISTS.search(text)))
    return Denials(sure, possible, bool(verbs))


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
    is_able = more[0] is Mode.ALLOWED and not _ALLOWS.search(one)
    return None if is_able else (more[0], less[0])
