"""Latvian case forms that a rule guessed and nobody confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, release_check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import Composed, DraftPair
from pressdraft.compose.mentions import guessed_forms, release_names
from pressdraft.i18n import _
from pressdraft.language.recognition import Found, Lexicon
from pressdraft.language.values import Case, Forms, Name
from pressdraft.release import OriginKind, Role, Segment

AROUND = 24
"""So many code points of the sentence are shown around a form."""

_BY_HAND = (OriginKind.WORDING, OriginKind.OVERRIDE)


@release_check("guessed-form", Severity.WARNING, group="names")
def guessed_form(pair: DraftPair, composed: Composed) -> Iterator[Finding]:
    """Finds Latvian case forms that a rule proposed without being sure, and nobody confirmed.

    Why:
        A wrong ending in the name of a place, a body or a person is the first thing that its bearer
        sees. Rules know most names; of some they can only say what is likely.

    Example:
        `place: {en: Termez, lv: Termezi}` prints *Termezos*, as if the name were a plural; it may
        as well be one that never changes.

    Instead:
        State the five forms where the name is written out, `lv: {nominative: Termeza, genitive:
        Termezas, ...}`, or confirm those of a glossary entry with `pressdraft glossary confirm ID`.
    """
    draft = pair.drafts.get("lv")
    doubts = _doubts(composed) if draft else ()
    if draft is None or not doubts:
        return
    lexicon = Lexicon.build((str(number), forms) for number, (_, forms) in enumerate(doubts))
    told: set[tuple[str, str]] = set()
    for segment in draft.segments:
        for found in lexicon.find(segment.text):
            name, forms = doubts[int(found.key)]
            form = (forms.nominative, segment.text[found.start : found.end])
            if form not in told and _is_guess(found, forms, segment):
                told.add(form)
                message = _guess_words(found, name, forms, segment.text)
                yield guessed_form.finding(
                    "lv", segment.id, message, start=found.start, end=found.end
                )


def _doubts(composed: Composed) -> tuple[tuple[Name, Forms], ...]:
    """Return the guessed forms of the release, each once, with the name that they belong to."""
    found = {
        forms: name
        for name in release_names(composed.naming, composed.facts)
        for forms in guessed_forms(name)
    }
    return tuple((name, forms) for forms, name in found.items())


def _is_guess(found: Found, forms: Forms, segment: Segment) -> bool:
    """Tell whether a rule put this form here: not the author's own words, nor the name as given.

    Contacts print names as given; elsewhere only a name that never changes is a guess even so.
    """
    kinds = [origin.kind for origin in segment.origins(found.start, found.end)]
    if kinds and all(kind in _BY_HAND for kind in kinds):
        return False
    if Case.NOMINATIVE in found.cases:
        return _never_changes(forms) and segment.role is not Role.CONTACT
    return True


def _guess_words(found: Found, name: Name, forms: Forms, text: str) -> str:
    """Return the message: the form in its sentence, its case, the doubt and the way out."""
    shown = excerpt(text, found.start, found.end, found.end - found.start + AROUND).text
    if _never_changes(forms):
        case = _("every case")
    else:
        case = _(" or ").join(_(each.value) for each in Case if each in found.cases)
    if name.key:
        way_out = _("confirm it with `pressdraft glossary confirm {key}`", key=name.key)
    else:
        way_out = _("state its five forms in the release file")
    return _(
        "‘{shown}’: {case} guessed by rule: {reason}; {way_out}",
        shown=shown,
        case=case,
        reason=forms.reason,
        way_out=way_out,
    )


def _never_changes(forms: Forms) -> bool:
    return len({forms[case] for case in Case}) == 1
