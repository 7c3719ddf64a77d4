"""What a sentence denies, told by its little words.

Everything here is meant for comparing a sentence with its translation: a word that may deny counts
as a doubt, so that only what is certain in both languages is set against one another. A doubt that
both languages have, *only* beside *tikai*, is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from pressdraft.language.tenses import SURE_FUTURE, SURE_PAST

Code = Literal["en", "lv"]


class Denials(NamedTuple):
    """How often a text surely denies something, and how often it may do so."""

    sure: int
    possible: int


_IDIOMS: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\bnot (?:only|just|least|to mention|far from|until|hesitate|before|quite|unlike)\b"
        r"|\bnot (?:care|mind|matter)\b|\b(?:no|not) [a-z]+er than\b"
        r"|\bnot (?:more|less|fewer|later|earlier|longer) than\b|\bwhether or not\b"
        r"|\bif not\b|\b(?:has|have|had|is|are) yet to\b"
        r"|\b(?:could|can) not be (?:more|better|[a-z]+er)\b|\bcannot be (?:more|better|[a-z]+er)\b"
        r"|\b(?:nobody|no one|none|not (?:one|a single))\b[^,.;:!?]*"
        r"\b(?:left|excluded|forgotten|missing|refused)\b"
        r"|\bnot (?:to )?exceed(?:s|ed|ing)?\b"
        r"|\bno (?:later|earlier|sooner|more|fewer|less|doubt|matter|other)\b"
        r"|\b(?:do|does|did|is|was|are|were|has|have|had|can|could|will|would) not(?=[,.;:!?–—])"
        r"(?!, (?:however|though|therefore|of course|in fact|as yet|for example|for instance),)"
        r"|\bnot (?:entirely |completely |exactly |wholly )?without\b|\bnot (?:for )?long\b"
        r"|\bnot\b[^,.;:!?]{1,60}? for long\b"
        r"|\bnot (?:at all )?(?:un(?!der|i|til|less)|im(?=poss|prob)|in(?=sign|cons|freq))[a-z]+"
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
        r"|\b(?:kamēr|pirms|iekams)[^,.;:!?]*? n(?:av|e[^\W\d_]+)\b"
        r"|\bn(?:eiztik|epaliek|epalik|av|ebij|enotik)\w*"
        r"(?: arī| pilnīgi| gluži)? bez\b"
        r"|\b(?:arī|pat)(?: tad,)? ja [^,.;:!?]*?\bn(?:av|e[^\W\d_]+)\b"
        r"|\bnevien[^\W\d_]+, k[^\W\d_]+ [^,.;:!?]*?\bn(?:av|e[^\W\d_]+)\b"
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
_MAY_DENY = re.compile(r"\b(?:nē|ne|nevis|nedz|nav|ne[^\W\d_]+|bez|bez[^\W\d_]{4,})\b")
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
        r"|overturn\w*|annul\w*|quash\w*|revok\w*|scrap\w*|lift(?:s|ed|ing)?|repeal\w*|abolish\w*"
        r"|dismiss\w*|acquit\w*|halt\w*|block\w*|all but"
        r"|almost|nearly|barr?(?:ed|s)|surviv\w*|silen\w*"
        r"|abandon\w*|suspend\w*|withdr\w+|withh\w+|quit|neglect\w*|overlook\w*|forg[eo]t\w*|escap\w+"
        r"|nil|zero|minus"
        r"|up to|at most|at least|below|harmless"
        r"|under(?! the (?:age|agreement|contract|law|rules|terms|project|programme|title|name"
        r"|leadership|guidance|direction)\b)|sparing|drop\w*|declin\w+|empty"
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
        (r"too", r"pārāk|arī"),
        (r"almost|nearly", r"gandrīz"),
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
_LITOTES: Mapping[Code, re.Pattern[str]] = {
    "en": re.compile(
        r"\bnot (?:[a-z]+ly |ever |to |yet )?(?:los[et]|lose|lost|losing|forg[eo]t[a-z]*|hid[a-z]*"
        r"|stop[a-z]*|fail[a-z]*|refus[a-z]*|ignor[a-z]*|miss(?:ed|ing)?|lack[a-z]*|ceas[a-z]*"
        r"|escap[a-z]*|doubt[a-z]*|object[a-z]*|regret[a-z]*|neglect[a-z]*|overlook[a-z]*)\b"
    ),
    "lv": re.compile(
        r"\b(?:(?:nevien[^\W\d_]+|nekad) )?"
        r"ne(?:žēlo|(?:aiz|ap|no)?slē[gdp]|(?:aiz)?kavē|(?:pa)?zaudē|aiztur|pamet|pārstāj|beidz"
        r"|(?:no)?liedz|atsak|atteic|trūk|iebil|šaub|izlaid|traucē|skopo|baid|aizmirs)[^\W\d_]*\b"
        r"(?: nevien[^\W\d_]+\b)?"
        r"|\bnav (?:[^\W\d_]+ )?(?:iznīcin|zaudē|aizmirs|slēp)[^\W\d_]+\b"
    ),
}
"""Denials of what denies by itself: *did not forget*, for which others say *remembered*."""
_ANTONYMS = tuple(
    (re.compile(rf"\b(?:{english})\b"), re.compile(rf"\b(?:{latvian})\b"))
    for english, latvian in (
        (
            r"(?:do|does|did|will|would)\snot\s(?:need|have)\sto|need\snot|needn't",
            r"drīkst\w*|var|var[aē]\w*|brīvi",
        ),
    )
)
"""English denials, and what Latvian says without one instead."""
_HARMLESS = re.compile(
    r"\b(?:nedēļ\w*|nesen\w*|nepieciešam\w*|neatkarī\w*|neliel\w*|nepāl\w*|neto|nekustam\w*|nest|nesa"
    r"|nes|negadījum\w*|nerv\w*|neitrāl\w*|neatņemam\w*|nevalstisk\w*|nelegāl\w*|nelikumīg\w*"
    r"|nedaudz|nemier\w*|nelaim\w*|neatbilstīg\w*|neaizsargāt\w*|neatliekam\w*|nepilngadīg\w*)\b"
)
"""Latvian words that begin with ne- and deny nothing."""

_NUMBERED = re.compile(
    r"\bNos?\b\.?[ \u00a0](?=[\w/.-]{0,20}\d)|\b[Nn]os?\.[ \u00a0](?=[\w/. -]{0,20}\d)"
    r"|(?<=[^\W\d_] )no (?=[^\W\d_]{1,30}(?:iem|ām|as|es|[aā])\b[^.]*)(?=[A-ZĀČĒĢĪĶĻŅŠŪŽ])"
)
"""The sign for a number, which looks like a denial: *case No SKC-147/2016*; Latvian for *from*."""


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
    _leave_litotes(texts, "en", "lv")
    _leave_litotes(texts, "lv", "en")
    for denied, said in _ANTONYMS:
        if said.search(texts["lv"]):
            texts["en"] = denied.sub(" … ", texts["en"])
    texts["en"], texts["lv"] = _without_shared(texts["en"], texts["lv"])
    return {code: _denials(text, code) for code, text in texts.items()}


def _leave_litotes(texts: dict[Code, str], code: Code, other: Code) -> None:
    """Take denials of what denies by itself for doubts, where the other text has no such word."""
    if not _DOUBTS[other].search(texts[other]):
        texts[code] = _LITOTES[code].sub(" … ", texts[code])


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
        return Denials(sure, max(sure, len(_MAY_DENY.findall(text))) + doubts)
    found = list(_DENIES["en"].finditer(text))
    verbs = sum(bool(match["verb"]) for match in found)
    sure = verbs + (verbs < len(found))
    possible = len(found) + doubts + (bool(found) and bool(_LISTS.search(text)))
    return Denials(sure, possible)
