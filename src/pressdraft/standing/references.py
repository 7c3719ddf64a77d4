"""Which entries name which others, and which of their versions must fit together in time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressdraft.standing.dated import Dated
from pressdraft.standing.filemodels import BlockFile, ContactFile, FigureGroup, ProgrammeFile
from pressdraft.standing.models import Entry, Individual, Organisation, Town
from pressdraft.standing.shelf import Kind
from pressdraft.yamlfile import KeyPath
from pressdraft.yamlfile.shapes import Shape


@dataclass(frozen=True, slots=True)
class Reference:
    """A key of another entry, of one of `kinds`, with the place where it is named."""

    at: KeyPath
    key: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Versions that follow each other; `gapless` ones may leave no day between them."""

    at: KeyPath
    versions: Sequence[Dated]
    gapless: bool


def references(shape: Shape | FigureGroup) -> Iterator[Reference]:
    """Yield every key of another entry that an entry names."""
    match shape:
        case Town():
            yield Reference(("country",), shape.country, ("country",))
        case Organisation(country=str(country)):
            yield Reference(("country",), country, ("country",))
        case Individual():
            yield from _of_person(shape)
        case ProgrammeFile():
            yield from _of_programme(shape)
        case ContactFile():
            yield from _of_contact(shape)


def timelines(shape: Shape | FigureGroup) -> Iterator[Timeline]:
    """Yield every list of versions of an entry."""
    match shape:
        case Individual():
            yield Timeline(("names",), shape.names, gapless=False)
            yield Timeline(("roles",), shape.roles, gapless=False)
        case Entry():
            yield Timeline(("names",), shape.names, gapless=False)
        case ProgrammeFile():
            yield Timeline(("names",), shape.names, gapless=True)
            yield Timeline(("phases",), shape.phases, gapless=True)
            yield Timeline(("totals",), shape.totals, gapless=False)
            yield Timeline(("consortium",), shape.consortium, gapless=True)
            yield Timeline(("funding",), shape.funding, gapless=True)
        case BlockFile():
            yield Timeline(("versions",), shape.versions, gapless=True)
        case ContactFile():
            yield Timeline(("versions",), shape.versions, gapless=False)
        case FigureGroup():
            for name, versions in shape.root.items():
                yield Timeline((name,), versions, gapless=True)


def _of_person(individual: Individual) -> Iterator[Reference]:
    for index, held in enumerate(individual.roles):
        at = ("roles", index)
        if held.role:
            yield Reference((*at, "role"), held.role, ("term",))
        if held.rank:
            yield Reference((*at, "rank"), held.rank, ("term",))
        if held.organisation:
            yield Reference((*at, "organisation"), held.organisation, ("organisation", "programme"))


def _of_programme(programme: ProgrammeFile) -> Iterator[Reference]:
    for index, version in enumerate(programme.consortium):
        at = ("consortium", index)
        if version.lead:
            yield Reference((*at, "lead"), version.lead, ("organisation",))
        for place, key in enumerate(version.members):
            yield Reference((*at, "members", place), key, ("organisation",))
        for place, key in enumerate(version.associates):
            yield Reference((*at, "associates", place), key, ("organisation",))
    for index, line in enumerate(programme.funding):
        yield Reference(("funding", index, "block"), line.block, ("block",))


def _of_contact(contact: ContactFile) -> Iterator[Reference]:
    if contact.delegation_to:
        yield Reference(("delegation_to",), contact.delegation_to, ("country",))
    for index, version in enumerate(contact.versions):
        at = ("versions", index)
        if version.organisation:
            yield Reference((*at, "organisation"), version.organisation, ("organisation",))
        if version.person:
            yield Reference((*at, "person"), version.person, ("person",))
