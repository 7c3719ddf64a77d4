"""What one text denies, demands or allows and the other does not."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, pair_check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.sentence_rows import Piece, SentenceRow
from pressdraft.checks.structure.counterparts import comparable
from pressdraft.checks.structure.denied import is_denied_in_one
from pressdraft.i18n import N_, _
from pressdraft.language.modality import Mode, opposed
from pressdraft.language.polarity import denials, may_deny
from pressdraft.release import CODES, LanguageCode

_SHOWN = 50
_WORDS = {
    Mode.DEMANDED: N_("demands it (must, jā-)"),
    Mode.ALLOWED: N_("allows it (may, var)"),
    Mode.FORBIDDEN: N_("forbids it (must not, nedrīkst)"),
    Mode.FREE: N_("says that it need not be (nav jā-)"),
    Mode.ADVISED: N_("advises it (should, būtu jā-)"),
    Mode.DISCOURAGED: N_("advises against it (should not, nevajadzētu)"),
}


@pair_check("lost-negation", Severity.WARNING, group="structure")
def lost_negation(pair: DraftPair) -> Iterator[Finding]:
    """Finds sentences that one language denies and the other does not.

    Why:
        A lost *not* turns what is said into its opposite, and no spelling check sees it.

    Example:
        *The auditors did not find expired medicines.* beside *Revidenti atrada zāles ar beigušos
        termiņu.* Translators also say it the other way round, *was not closed* beside *palika
        atvērts*, so it is a suggestion unless the word that one text denies is said by the other,
        as `boilerplate/checks/denied.yaml` tells. Where either text may be read both ways (*ne
        tikai*, *hardly*) nothing is said.

    Instead:
        Deny it in both texts, or in neither.
    """
    for row in pair.once(comparable):
        if not may_deny(row.text("en"), row.text("lv")):
            continue
        said = denials(row.text("en"), row.text("lv"))
        for code, other in zip(CODES, reversed(CODES), strict=True):
            if said[code].sure > said[other].possible:
                sure = is_denied_in_one(pair.lists, row.text(code), code, row.text(other), other)
                asked = any("?" in row.text(each) for each in CODES)
                yield _negation(row, code, other, is_sure=sure and not asked)


def _negation(
    row: SentenceRow, code: LanguageCode, other: LanguageCode, *, is_sure: bool
) -> Finding:
    message = _(
        "{here} denies this, {there} does not: ‘{first}’",
        here=_name(code),
        there=_name(other),
        first=_first(row, code),
    )
    piece = row.side(other)[0]
    return lost_negation.finding(
        other,
        piece.segment.id,
        message,
        start=piece.start,
        end=row.side(other)[-1].end,
        severity=None if is_sure else Severity.SUGGESTION,
    )


@pair_check("lost-modality", Severity.WARNING, group="structure")
def lost_modality(pair: DraftPair) -> Iterator[Finding]:
    """Finds sentences that demand or advise something in one language and allow it in the other.

    Why:
        *May* and *must* are the difference between a right and a duty.

    Example:
        *The hospital may publish the results.* beside *Slimnīcai rezultāti jāpublicē.*; *should*
        beside *drīkst*; *need not* beside *nedrīkst*. *Should not* beside *nedrīkst*, which
        translators use for one another, is a suggestion, and *should* beside *jā-* nothing.

    Instead:
        *must*, *has to*: *jā-*, *nepieciešams*; *should*: *būtu jā-*, *vajadzētu*; *may*, *can*:
        *drīkst*, *var*; *need not*: *nav jā-*.
    """
    for row in pair.once(comparable):
        apart = opposed(row.text("en"), row.text("lv"))
        if apart:
            piece = row.latvian[0]
            message = _(
                "EN {english}; LV {latvian}: ‘{first}’",
                english=_(_WORDS[apart[0]]),
                latvian=_(_WORDS[apart[1]]),
                first=_first(row, "en"),
            )
            yield lost_modality.finding(
                "lv",
                piece.segment.id,
                message,
                start=piece.start,
                end=row.latvian[-1].end,
                severity=Severity.SUGGESTION if Mode.DISCOURAGED in apart else None,
            )


def _first(row: SentenceRow, language: LanguageCode) -> str:
    piece: Piece = row.side(language)[0]
    return excerpt(piece.text, 0, 0, _SHOWN).text


def _name(language: LanguageCode) -> str:
    return language.upper()
