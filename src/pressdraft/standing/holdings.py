"""Which version of everything holds on one date, as rows for a list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import singledispatch

from pressdraft.i18n import _
from pressdraft.standing.dated import version_on
from pressdraft.standing.filemodels import (
    BlockTextVersion,
    Budget,
    ConsortiumVersion,
    ContactVersion,
    FigureGroup,
    FigureVersion,
    FundingVersion,
    PhaseVersion,
    TotalVersion,
)
from pressdraft.standing.models import Latvian, NameVersion, Role, Version
from pressdraft.standing.references import timelines
from pressdraft.standing.resolved import Edition, Held
from pressdraft.standing.shelf import FOLDERS, LISTS, Filed, Kind, Shelf
from pressdraft.yamlfile.shapes import Shape


def held_on(shelf: Shelf, on: date) -> list[Held]:
    """Return a row for each version that holds on a day, by kind and in the order of the files."""
    rows: list[Held] = []
    for kind in (*FOLDERS, *LISTS):
        for key in shelf.keys(kind):
            if filed := shelf.find_any(kind, key):
                rows += _rows(kind, filed, on)
    return rows


def _rows(kind: Kind, filed: Filed[Shape | FigureGroup], on: date) -> Iterator[Held]:
    for timeline in timelines(filed.shape):
        version = version_on(timeline.versions, on)
        if not isinstance(version, Version):
            continue
        part = str(timeline.at[-1])
        key = filed.key if part in ("names", "versions") else f"{filed.key}.{part}"
        yield Held(
            kind=kind,
            key=key,
            text=shortly(version),
            first=version.first,
            last=version.last,
            source=version.source or "",
            file=filed.document.file,
        )


def editions_of(shelf: Shelf, kind: Kind, key: str) -> list[Edition]:
    """Return all versions of an entry, the latest of each part first; none for an unknown key."""
    filed = shelf.find_any(kind, key)
    rows: list[Edition] = []
    for timeline in timelines(filed.shape) if filed else ():
        part = str(timeline.at[-1])
        versions = [version for version in timeline.versions if isinstance(version, Version)]
        for version in sorted(versions, key=lambda one: one.first or date.min, reverse=True):
            english, latvian = _in_full(version)
            named = "" if part in ("names", "versions") else part
            rows.append(
                Edition(named, version.first, version.last, english, latvian, version.source or "")
            )
    return rows


def _in_full(version: Version) -> tuple[str, str]:
    """Return all that a version says, in English and in Latvian; what has no language in both."""
    match version:
        case BlockTextVersion():
            return version.en.strip(), version.lv.strip()
        case NameVersion():
            return version.en.name, _nominative(version.lv)
        case _:
            return shortly(version), shortly(version)


@singledispatch
def shortly(version: Version) -> str:
    """Say in one line what a version states."""
    return version.source or ""


@shortly.register
def _name(version: NameVersion) -> str:
    return f"{version.en.name} / {_nominative(version.lv)}"


@shortly.register
def _figure(version: FigureVersion) -> str:
    return str(version.value)


@shortly.register
def _blocktext(version: BlockTextVersion) -> str:
    return " ".join(version.en.split())


@shortly.register
def _phase(version: PhaseVersion) -> str:
    if version.number is None or version.period is None:
        return _none(version)
    period = f"{version.period.first}\u2013{version.period.last}"
    words = _("phase {number}, {period}", number=version.number, period=period)
    return words + (f", {_sum(version.budget)}" if version.budget else "")


@shortly.register
def _total(version: TotalVersion) -> str:
    return f"{version.period.first}\u2013{version.period.last}, {_sum(version.amount)}"


@shortly.register
def _consortium(version: ConsortiumVersion) -> str:
    return ", ".join((version.lead, *version.members)) if version.lead else _none(version)


@shortly.register
def _funding(version: FundingVersion) -> str:
    return version.block


@shortly.register
def _contact(version: ContactVersion) -> str:
    who = version.organisation or version.person or (version.name.en.name if version.name else "")
    ways = (*version.phones, *([version.email] if version.email else []), *version.web)
    return ", ".join((who, *ways))


@shortly.register
def _role(version: Role) -> str:
    held = (version.rank, version.role, version.organisation)
    return ", ".join(part for part in held if part)


def _none(version: Version) -> str:
    return _("none: {source}", source=version.source) if version.source else _("none")


def _nominative(latvian: Latvian) -> str:
    return latvian.forms.nominative if latvian.forms else latvian.name or ""


def _sum(budget: Budget) -> str:
    return " ".join(filter(None, (budget.about, budget.currency, str(budget.amount))))
