"""Latvian nouns whose endings contradict the words around them, told without any dictionary.

Only endings that are of one case and nothing else are judged: *-nieki* is a nominative, *-enti* may
be the accusative of a woman.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pressdraft.i18n import N_, _

LOW = "[a-zāčēģīķļņšūž]"
CAPITAL = "[A-ZĀČĒĢĪĶĻŅŠŪŽ]"
_END = r"(?=[ \u00a0]*(?:[.,;:!?)–—]|$|(?:un|vai|bet|kas|kurš|kura|kuri|kuras|ko|lai)\b))"
_STOP = r"(?=[ \u00a0]*(?:[.;:!?)]|$))"
_END_OR_NAME = rf"(?:{_END}|(?= {CAPITAL}))"
_PLURALS = r"(?:niek|tāj|[^vprd]ēj|[^a]um)i"
_SINGULARS = r"(?:niek|tāj|[^v]ēj|ist|ent|ant|um|tor|ekt|ej|ntr|rk|āl|ment)s"
"""How nouns end that are nominatives and nothing else."""
_SURE_PLURAL = re.compile(rf"{LOW}{{2}}{_PLURALS}$")
_WITH_ACCUSATIVE = "[Aa]r|[Pp]ar|[Cc]aur|[Pp]ret|[Ss]tarp|[Aa]p|[Uu]z"
_WITH_GENITIVE = "[Nn]o|[Pp]ie|[Pp]ēc|[Bb]ez|[Aa]iz|[Kk]opš|[Pp]irms|[Vv]irs|[Zz]em"
_PLURAL_HEADS = (
    rf"(?:{_PLURALS}|(?:dienest|ekspert|speciālist|policist|sarg|biedr|student|projekt|centr"
    r"|institūt|departament|biroj|muzej|pārstāvj|kolektīv|komandier|direktor|redaktor|profesor|doktor|ārst)i)"
)
"""Nominatives of the plural, also those that end like an accusative, which they never are."""
_NAME = rf"{CAPITAL}\w{{1,30}}(?:as|es|u|a)"
_NAMES = rf"{_NAME}(?:(?:, | un | vai ){_NAME}){{0,9}} "
_VERB = (
    r"(?= (?:(?:tas|tā|tās|tie|viņš|viņa|viņi|viņas|mēs|es|jūs) )?"
    rf"(?:jā(?!tniek|ņog){LOW}{{4,}}|ir|nav|bija|nebija|būs|nebūs|tiek|tika|tiks)\b)"
)
"""What tells that a phrase has ended: *saskaņā ar līgumu tās jāaizpilda*."""
_NOMINATIVE = N_("no nominative")
_NO_MORE = r"(?![\w@-]|\.\w|[ \u00a0](?:of|for|and|the|in)\b)"
"""What stands behind no Latvian word: the rest of a foreign one, or of an address."""
_UNGOVERNED: Mapping[re.Pattern[str], str] = {
    re.compile(
        rf"\b(?P<preposition>{_WITH_ACCUSATIVE}|{_WITH_GENITIVE}|[Ll]īdz) "
        rf"(?P<before>(?:{LOW}+[ae]s )?)(?P<noun>{LOW}{{3,}}{_PLURALS}){_END_OR_NAME}"
    ): _NOMINATIVE,
    re.compile(
        rf"\b(?P<preposition>{_WITH_ACCUSATIVE}) (?P<before>(?:[^\W\d_]{{2,}}[ae]s ){{0,3}})"
        rf"(?P<noun>{LOW}{{2,}}{_SINGULARS}){_END}"
    ): _NOMINATIVE,
    re.compile(
        r"\b(?P<preposition>[Nn]o|[Pp]ie|[Bb]ez|[Aa]iz|[Kk]opš|[Pp]irms|[Vv]irs|[Zz]em|[Ll]īdz)"
        rf" (?P<before>)(?P<noun>{LOW}{{2,}}{_SINGULARS}){_END}"
    ): _NOMINATIVE,
    re.compile(
        r"\b(?P<preposition>[Ii]eskaitot|[Nn]eskaitot|[Ii]zņemot|[Aa]tskaitot) "
        r"(?P<before>[\d,.]+[ \u00a0])(?P<noun>(?:miljon|miljard|tūkstoš)iem)\b"
    ): N_("the accusative"),
    re.compile(
        rf"\b(?P<preposition>{_WITH_GENITIVE}) "
        rf"(?P<before>(?:(?!{LOW}+(?:[ae]s|a) {LOW}+ ){LOW}+ ){{0,2}})"
        rf"(?P<noun>{LOW}{{3,}}[^jš\W\d_]u){_END}"
    ): N_("the genitive, in the plural the dative"),
    re.compile(
        r"\b(?P<preposition>[Aa]r|[Nn]o|[Pp]ie|[Pp]ar|[Pp]ēc|[Bb]ez|[Ss]tarp|[Ll]īdz|[Pp]ret) "
        rf"(?P<before>(?:{LOW}+(?:as|es|u) )?)(?P<noun>{LOW}{{2,}}(?:[ļņžč]|[^kp]š)i){_END}"
    ): _NOMINATIVE,
    re.compile(
        r"\b(?P<preposition>[Nn]o|[Ll]īdz|[Pp]ar|[Uu]z|[Kk]opš|[Pp]irms|[Pp]ēc|[Aa]r) "
        r"(?P<before>)"
        r"(?P<noun>(?:pirm|otr|treš|ceturt|piekt|sest|svēt)diena"
        r"|(?:janvār|februār|aprīl|septembr|oktobr|novembr|decembr)is|(?:jūnij|jūlij|maij)s)\b"
    ): _NOMINATIVE,
    re.compile(
        rf"\b(?P<preposition>{_WITH_ACCUSATIVE}|{_WITH_GENITIVE}|[Ll]īdz) "
        rf"(?P<before>(?:{LOW}+[aā] )?)(?P<noun>{LOW}{{3,}}e){_NO_MORE}"
    ): _NOMINATIVE,
    re.compile(
        r"\b(?P<preposition>[Aa]r|[Pp]ar|[Cc]aur|[Pp]ret|[Ss]tarp|[Aa]p) "
        rf"(?P<before>(?:{LOW}+(?:ā|a|as|es) ){{0,2}})(?P<noun>{LOW}{{3,}}a)(?:{_STOP}|{_VERB})"
    ): N_("the accusative, in the plural the dative"),
    re.compile(
        rf"\b(?P<preposition>[Ss]tarp) (?P<before>)(?P<noun>{CAPITAL}\w{{1,30}}[ae]s)"
        rf"(?= un {CAPITAL}\w{{1,30}}[ui][.;:!?)])"
    ): N_("the accusative, in the plural the dative"),
    re.compile(
        rf"\b(?P<preposition>{_WITH_ACCUSATIVE}|{_WITH_GENITIVE}) "
        rf"{_NAMES}(?P<before>(?:{LOW}+(?:as|es|u|a) ){{0,2}})"
        rf"(?P<noun>{LOW}{{0,30}}{_PLURAL_HEADS}){_STOP}"
    ): _NOMINATIVE,
    re.compile(
        rf"\b(?P<preposition>{_WITH_ACCUSATIVE}|{_WITH_GENITIVE}) (?P<before>(?:{LOW}+[au]s? )?)"
        rf"(?P<noun>{LOW}{{2,}}(?:ībai|šanai|cijai|tātei|sardzei|niekam|tājam|umam)){_STOP}"
    ): N_("no dative of the singular"),
}
"""What no preposition governs: *no trim dienestu*, *ar līdzekļi*, *līdz otrdiena*."""
_PREPOSITION = re.compile(
    rf"\b(?:{_WITH_ACCUSATIVE}|{_WITH_GENITIVE}|[Ll]īdz|[Ii]eskaitot|[Nn]eskaitot|[Ii]zņemot"
    r"|[Aa]tskaitot) "
)
"""What each of those begins with, so that a text is searched once."""
_WITHIN = re.compile(
    r" (?:laikā|garumā|ietvaros|gaitā|rezultātā|vadībā|klātbūtnē|uzdevumā)\b(?! no \d)"
)
_NO_GENITIVE = re.compile(
    rf"(?<!{LOW}){LOW}*(?:(?:gad|mēnes|ceturksn)i?s|diena|stunda|nedēļa|minūte|sezona"
    rf"|{LOW}{{3}}(?:e|šana|ība|cija|tāte|iem|ām|ējs|tājs|nieks|nieki|umi|um[su]s|ņi|ļi))$"
)
"""Another case than the genitive before what asks for it: *pusgads laikā*, *vizīte laikā*."""
_LONGEST = 30
"""So many letters has such a word at most."""
_UNDECLINED = frozenset({"papildu", "visu", "viņu", "kādu", "kaut", "abu", "kuru"})
_FUNCTION = re.compile(
    r"\b(?:un|vai|bet|kas|ko|ka|kā|lai|tā|to|kur|jo|ja|no|ar|par|uz|pie|pēc|pa|līdz)\b"
)
_GOVERNED = re.compile(r"(?:uz|bez|no|pēc|pie|pirms|kopš|aiz|virs|zem) [^ ]{2,}(?:[aei]s|a) $")
"""A preposition that the next word may satisfy already: *bez maksas ukraiņu valodā*."""
_DATIVE_PLURAL = re.compile(r"(?:iem|ām|ēm|īm) ")
"""What every preposition governs already: *no simtiem kravas automobiļu*."""
_DATIVES = r"(?:(?:div|četr|piec|seš|septiņ|astoņ|deviņ)(?:iem|ām)|trim|trijiem|trijām)"
_DISAGREEING = (
    re.compile(rf"\b(?P<first>{_DATIVES}) (?P<noun>{LOW}{{3,}}(?:eki|ji|ri|ņi|ļi))\b"),
    re.compile(
        rf"\b(?P<first>{_DATIVES}) (?P<noun>{LOW}{{3,}}[^jš\W\d_]u)\b"
        r"(?!(?: (?!(?:par|ar|no|uz|pie|pēc|un|kas|ko)\b)[^\W\d_]+){0,4}"
        r" [^\W\d_]*(?:iem|ām|ēm|īm)\b)"
    ),
    re.compile(rf"\b(?P<first>[^\W\d_]+ajiem) (?P<noun>{LOW}{{3,}}(?:{_PLURALS}|[ļņš]i))\b"),
    re.compile(
        rf"\b(?P<first>[^\W\d_]+(?:ajā|ajam|ajai)) (?P<noun>{LOW}*(?:tāt|īb|cij|skol|zāl|šan|sardz"
        rf"|aģentūr|sistēm|nedēļ|dien|pus|programm|konferenc|sesij|sēd|daļ|grup|kart|viet)[ae]){_END}"
    ),
)
"""A numeral or adjective in one case beside a noun in another: *pieciem partneri*."""
_DEFINITE_OR_NUMERAL = re.compile(rf"\b(?:{_DATIVES}|[^\W\d_]+(?:ajiem|ajā|ajam|ajai)) ")
"""What each of those begins with."""
_PLACES = (
    "pils|muzejs|zāle|bibliotēka|baznīca|centrs|parks|laukums|universitāte|koledža|vidusskola"
    "|ģimnāzija|teātris|ministrija|vēstniecība|akadēmija|stadions|nams|estrāde|osta|lidosta|viesnīca"
    "|galerija|katedrāle|dārzs|novads|pilsēta|ciems|ēka|telpa|arēna|halle"
)
HAPPENS = re.compile(r"[ \u00a0](?:notiks|notika|notiek|norisināsies|norisinājās|norisinās)\b")
_PLACE_HAPPENS = re.compile(rf"\b(?P<noun>(?i:{_PLACES})){HAPPENS.pattern}")
"""A place in the nominative, which cannot happen: *Bauskas pils notiks koncerts*."""
_TWO_OBJECTS = re.compile(
    rf"(?:^|(?<=[.!?] )){CAPITAL}{LOW}*(?: {LOW}+)*?(?:u|us)(?: –[^–.]*–)? "
    r"(?:vad(?:a|īs|īja)|īsteno(?:s|ja)?|finansē(?:s|ja)?|sedz|segs|sedza|rīko(?:s|ja)?"
    r"|organizē(?:s|ja)?|atbalst(?:a|īs|īja)|izstrādā(?:s|ja)?|sagatavo(?:s|ja)|vei(?:c|ks|ca)"
    r"|nodrošin(?:a|ās|āja)|uzrau(?:ga|dzīs|dzīja)|koordinē(?:s|ja)?|apmaksā(?:s|ja)?"
    r"|atklā(?:s|ja)) "
    r"(?:[^\W\d_]+(?:as|es|a|u|s|is) )*"
    r"(?P<noun>[^\W\d_]+(?:[^jš\W\d_]u|iju|(?:sardz|padom|tāt|dom)i))(?=[.](?: |$))"
)
"""A sentence of an object, a verb and another object, without anybody who does it."""


class Misfit(NamedTuple):
    """A noun at `start` to `end`, code points, half-open, and what is wrong with it."""

    start: int
    end: int
    message: str


def is_nominative_plural(noun: str) -> bool:
    """Tell whether a noun can be nothing but a nominative of the plural: *dalībnieki*."""
    return _SURE_PLURAL.search(noun) is not None


def misfits(text: str) -> Iterator[Misfit]:
    """Yield each noun whose ending contradicts the words around it, once."""
    marked = set()
    for found in _misfits(text):
        if found.start not in marked:
            marked.add(found.start)
            yield found


def _misfits(text: str) -> Iterator[Misfit]:
    for match in _all(_DISAGREEING, _DEFINITE_OR_NUMERAL, text):
        message = _(
            "‘{first} {noun}’: the noun stands in the case of the word before it",
            first=match["first"],
            noun=match["noun"],
        )
        yield Misfit(*match.span("noun"), message)
    for match in _PLACE_HAPPENS.finditer(text) if HAPPENS.search(text) else ():
        message = _("‘{words}’: where it happens stands in the locative", words=match[0])
        yield Misfit(*match.span("noun"), message)
    for match in _TWO_OBJECTS.finditer(text):
        message = _("‘{noun}’: who does it stands in the nominative", noun=match["noun"])
        yield Misfit(*match.span("noun"), message)
    for match in _WITHIN.finditer(text):
        begins = max(0, match.start() - _LONGEST)
        if noun := _NO_GENITIVE.search(text[begins : match.start()]):
            message = _(
                "‘{words}’: before ‘{after}’ the genitive is expected",
                words=noun[0] + match[0],
                after=match[0].strip(),
            )
            yield Misfit(begins + noun.start(), match.start(), message)
    for match in _all(_UNGOVERNED, _PREPOSITION, text):
        if match["noun"].lower() in _UNDECLINED or _FUNCTION.search(match["before"]):
            continue
        if _GOVERNED.match(match["preposition"].lower() + " " + match["before"]):
            continue
        if _DATIVE_PLURAL.search(match["before"]) or is_conjunction(text, match.start()):
            continue
        message = _(
            "‘{words}’: after ‘{preposition}’ {wanted} is expected",
            words=match[0],
            preposition=match["preposition"],
            wanted=_(_UNGOVERNED[match.re]),
        )
        yield Misfit(*match.span("noun"), message)


def is_conjunction(text: str, start: int) -> bool:
    """Tell whether a clause begins with *līdz* at `start`: *gaidīja, līdz darbs bija pabeigts*."""
    return text.startswith("līdz", start) and text.endswith(", ", 0, start)


def _all(
    patterns: Iterable[re.Pattern[str]], first: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """Yield where patterns match that all begin with what `first` finds."""
    for begins in first.finditer(text):
        for pattern in patterns:
            if match := pattern.match(text, begins.start()):
                yield match
