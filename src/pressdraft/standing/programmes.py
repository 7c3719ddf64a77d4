"""What a programme was on one date: its name, phase, total and consortium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from pressdraft.i18n import N_
from pressdraft.language.values import Amount, Name
from pressdraft.standing.dated import around, need_version, version_on
from pressdraft.standing.filemodels import (
    Budget,
    ConsortiumVersion,
    PhaseVersion,
    ProgrammeFile,
    TotalVersion,
)
from pressdraft.standing.resolved import Logo, Phase, Programme, Total


def programme_on(
    key: str, file: ProgrammeFile, on: date, name_of: Callable[[str, date], Name]
) -> Programme:
    """Return the programme as known on a day; what no version covers is None or empty."""
    consortium = version_on(file.consortium, on) or ConsortiumVersion(none="true")
    funding = need_version(file.funding, on, N_("the funding line of programme '{key}'"), key=key)
    return Programme(
        key=key,
        name=name_of(key, on),
        started=file.started,
        phase=_phase(version_on(file.phases, on)),
        total=_total(version_on(file.totals, on)),
        lead=name_of(consortium.lead, on) if consortium.lead else None,
        members=tuple(name_of(member, on) for member in consortium.members),
        associates=tuple(name_of(associate, on) for associate in consortium.associates),
        funding=funding.block,
        logos=tuple(Logo(logo.file, logo.alt.plain()) for logo in file.logos),
    )


def phases_known(file: ProgrammeFile, on: date) -> dict[int, Phase]:
    """Return every phase that had begun by a day, by its number, as it was known then."""
    begun = sorted(
        (version for version in file.phases if (version.first or on) <= on),
        key=lambda version: version.first or date.min,
    )
    known = (_phase(version) for version in begun)
    return {phase.number: phase for phase in known if phase}


def lapses(file: ProgrammeFile, on: date) -> Iterator[tuple[str, str]]:
    """Yield `phase` and `consortium` where none holds on a day, with the nearest in words."""
    for what, versions in ((N_("phase"), file.phases), (N_("consortium"), file.consortium)):
        stated = [version for version in versions if version.none is None]
        if stated and version_on(stated, on) is None:
            yield what, around(stated, on)


def _phase(version: PhaseVersion | None) -> Phase | None:
    if version is None or version.number is None or version.period is None:
        return None
    return Phase(version.number, version.period, _amount(version.budget))


def _total(version: TotalVersion | None) -> Total | None:
    if version is None:
        return None
    return Total(version.period, sum_of(version.amount))


def _amount(budget: Budget | None) -> Amount | None:
    return sum_of(budget) if budget else None


def sum_of(budget: Budget) -> Amount:
    """Return a sum as the languages write it."""
    return Amount(budget.amount, budget.currency, budget.about)
