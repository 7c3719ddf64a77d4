"""Clauses of Latvian that begin without their comma."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.typography.places import places
from pressdraft.i18n import _
from pressdraft.release import LanguageCode, Role

_SURE = r"ka|kas|kurš|kuri|kurā|kuros|kurās"
_OPEN = r"kurai|kuram|kuru|kura|kuras|kuriem|kurām|kurus|lai|ja|jo|kad"
"""Words that may stand inside a clause too: *viens no kuriem*, *jo īpaši*, *reti kad*."""
_BEGINS: Mapping[LanguageCode, re.Pattern[str]] = {
    "lv": re.compile(
        rf"(?<![\w-])([^\W\d_]+)[ \u00a0]"
        rf"(?:({_SURE})|(?:{_OPEN})(?! īpaši| sevišķi| vairāk))(?![\w-])"
    )
}
_JOINING = """
    un bet vai ne nevis nedz arī pat tikai taču tomēr jo kā nekā it kaut lai diez nez tieši īpaši
    sevišķi galvenokārt gan ja ka kad vēl jau tā tik tāpēc tādēļ tālab tamdēļ reti ikreiz līdz
    tiklīdz kamēr tad ik sen
"""
_COPULAS = "ir nav būs nebūs bija nebija būtu nebūtu"
"""What stands before *kas* where it means *something*: *ja ir kas sakāms*."""
_PREPOSITIONS = """
    ar par no uz pie bez pēc pirms aiz ap caur gar kopš pa pār pret starp virs zem dēļ ārpus
    iepretim pretī pāri cauri apkārt līdzi pretēji
"""
_BEFORE = frozenset((*_JOINING.split(), *_COPULAS.split(), *_PREPOSITIONS.split()))
"""Words behind which no comma stands before a word that begins a clause."""


@check("missing-comma", Severity.WARNING, group="typography")
def missing_comma(pair: DraftPair) -> Iterator[Finding]:
    """Finds Latvian clauses with *ka*, *kas*, *kurš* before which no comma stands.

    Why:
        Latvian parts every such clause by a comma; without it the sentence is hard to read, and it
        is the first thing that a teacher of the language sees.

    Example:
        *Dalībnieki atzina ka mācības bija vērtīgas.* It is a suggestion before words that may stand
        inside a clause too, such as *lai*, *ja*, *kad*. Nothing is said behind *un*, *tāpēc* and
        the like, and behind prepositions.

    Instead:
        *Dalībnieki atzina, ka mācības bija vērtīgas.*
    """
    for language, segment, match in places(pair, _BEGINS, " "):
        before = match[1]
        if before.lower() in _BEFORE or segment.role is Role.CONTACT:
            continue
        word = match[0][len(before) + 1 :]
        yield missing_comma.finding(
            language,
            segment.id,
            _("‘{match}’: a comma is expected before ‘{word}’", match=match[0], word=word),
            start=match.start(),
            end=match.end(),
            suggestion=f"{before}, {word}",
            severity=None if match[2] else Severity.SUGGESTION,
        )
