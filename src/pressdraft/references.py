"""Finds what a release file asks for in vain: ids that nothing defines, phones that nobody has.

It walks the file, not the facts, so that a file whose shape is wrong is told its wrong ids as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pressdraft.errors import NoVersionError, PressdraftError, Problem, did_you_mean
from pressdraft.fields import TBC
from pressdraft.i18n import _
from pressdraft.language.phones import parse_phone
from pressdraft.standing import Kind, Standing
from pressdraft.standing.shelf import either
from pressdraft.yamlfile import Document, KeyPath, Mapping, Node, Scalar, Sequence, find_child

COUNTRY = 2
"""Countries have keys of two letters."""
_EACH = -1
"""Stands for every index of a list in a path."""

_BODY: tuple[Kind, ...] = ("organisation", "country")
_PLACE: tuple[Kind, ...] = ("place",)
_TERM: tuple[Kind, ...] = ("term",)
_PERSON: tuple[Kind, ...] = ("person",)

_OF_THE_RELEASE: tuple[tuple[KeyPath, tuple[Kind, ...]], ...] = (
    (("programme", "id"), ("programme",)),
    (("publish", "place"), _PLACE),
    (("event", "sessions", _EACH, "place"), _PLACE),
    (("contacts", _EACH), ("contact",)),
)
"""Where ids stand that are looked up on the release date, and what they may name."""

_OF_THE_EVENT: tuple[tuple[KeyPath, tuple[Kind, ...]], ...] = (
    (("event", "name"), _TERM),
    (("event", "noun"), _TERM),
    (("event", "recipient"), _BODY),
    (("event", "sessions", _EACH, "place"), _PLACE),
    (("event", "formats", _EACH), _TERM),
    (("event", "hosts", _EACH), _BODY),
    (("event", "partners", _EACH), _BODY),
    (("event", "counterparts", _EACH), _BODY),
    (("event", "experts", _EACH, "from"), _BODY),
    (("event", "participants", "noun"), _TERM),
    (("event", "participants", "from", _EACH), (*_BODY, *_PLACE)),
    (("event", "people", _EACH, "who"), _PERSON),
    (("event", "people", _EACH, "who", "role"), _TERM),
    (("event", "people", _EACH, "who", "organisation"), _BODY),
    (("quotes", _EACH, "speaker"), _PERSON),
    (("quotes", _EACH, "speaker", "role"), _TERM),
    (("quotes", _EACH, "speaker", "organisation"), _BODY),
)
"""Where ids stand that are looked up on the event's first day, and what they may name."""

_PHONES: tuple[KeyPath, ...] = (
    ("contacts", _EACH, "phones", _EACH),
    ("contacts", _EACH, "fax"),
    ("prepared_by", "phones", _EACH),
    ("prepared_by", "fax"),
)


class _Id(NamedTuple):
    """What an id may name, and whether it is looked up on the event's first day."""

    wanted: tuple[Kind, ...]
    of_the_event: bool

    def day(self, dates: Dates) -> date:
        """Return the day on which it is looked up."""
        return dates.event if self.of_the_event else dates.release


class _Branch(NamedTuple):
    """What ids may stand at a place of the file, and which places under it hold more."""

    ids: list[_Id]
    inner: dict[str | int, _Branch]


@dataclass(frozen=True, slots=True)
class Dates:
    """The two days on which the ids of a release are looked up."""

    event: date
    release: date


def reference_problems(
    document: Document, standing: Standing, kinds: tuple[str, ...], dates: Dates | None
) -> list[Problem]:
    """Return a problem for each id that no file defines or that has no version on its date.

    `dates` is None for a file whose shape is wrong; then only what the ids name is looked at.
    """
    problems = set(_kind_problems(document, standing, kinds))
    for node, looked_up in _ids(document.root, _IDS):
        day = looked_up.day(dates) if dates else None
        problems.update(_id_problems(document, standing, node, looked_up.wanted, day))
    return sorted(problems)


def _ids(node: Node | None, branch: _Branch) -> Iterator[tuple[Scalar, _Id]]:
    """Yield each id under a node with each way in which it is looked up."""
    match node:
        case Scalar() if node.text not in ("", TBC):
            for looked_up in branch.ids:
                yield node, looked_up
        case Mapping():
            for key, value in node.items:
                if key.text in branch.inner:
                    yield from _ids(value, branch.inner[key.text])
        case Sequence() if _EACH in branch.inner:
            for item in node.items:
                yield from _ids(item, branch.inner[_EACH])


def _planned() -> _Branch:
    """Return the tables of ids as one tree, so that a file is walked once."""
    root = _Branch([], {})
    for table in (_OF_THE_RELEASE, _OF_THE_EVENT):
        for path, wanted in table:
            branch = root
            for step in path:
                branch = branch.inner.setdefault(step, _Branch([], {}))
            branch.ids.append(_Id(wanted, table is _OF_THE_EVENT))
    return root


_IDS = _planned()


def _kind_problems(
    document: Document, standing: Standing, kinds: tuple[str, ...]
) -> Iterator[Problem]:
    for node in _found(document.root, ("kind",)):
        kind = node.text
        if kind not in kinds:
            hint = did_you_mean(kind, kinds) or _("one of {choices}", choices=", ".join(kinds))
            yield _problem(document, node, _("there is no template kind '{kind}'", kind=kind), hint)
        elif document.node(("event", "noun")) is None and not standing.knows(kind, "term"):
            message = _(
                "no term is called '{kind}', so the text cannot name the event in short", kind=kind
            )
            yield _problem(document, node, message, _("give `event.noun` a term, as `noun: event`"))


def _id_problems(
    document: Document, standing: Standing, node: Scalar, wanted: tuple[Kind, ...], day: date | None
) -> Iterator[Problem]:
    key = node.text
    if not standing.knows(key, *wanted):
        near = standing.nearest_key(key, *wanted)
        hint = (
            _("did you mean {word}?", word=_quoted(standing, near, wanted))
            if near
            else _("`pressdraft glossary list` has all")
        )
        message = _("there is no {what} '{key}'", what=either(wanted), key=key)
        yield _problem(document, node, message, hint)
    elif day:
        try:
            _look_up(standing, key, wanted, day)
        except NoVersionError as error:
            yield _problem(document, node, error.message, error.hint)


def _quoted(standing: Standing, key: str, wanted: tuple[Kind, ...]) -> str:
    """Return a key in quotes, that of a country with its name."""
    if len(key) == COUNTRY and "country" in wanted:
        with suppress(PressdraftError):
            return f"'{key}' ({standing.name(key, date.max).english.text})"
    return f"'{key}'"


def _look_up(standing: Standing, key: str, wanted: tuple[Kind, ...], day: date) -> None:
    if wanted == ("contact",):
        standing.contact(key, day)
    elif wanted == _PERSON:
        standing.person(key, day)
    elif wanted == ("programme",):
        standing.programme(key, day)
    else:
        standing.name(key, day)


def phone_problems(document: Document) -> Iterator[Problem]:
    """Yield a problem for each telephone number that no network could connect."""
    for path in _PHONES:
        for node in _found(document.root, path):
            try:
                parse_phone("".join(node.text.split()))
            except ValueError as error:
                yield _problem(document, node, str(error))
            except PressdraftError as error:
                yield _problem(document, node, error.message, error.hint)


def name_problems(document: Document) -> Iterator[Problem]:
    """Yield a problem for each Latvian name written out that cannot be declined."""
    for path, wanted in (*_OF_THE_RELEASE, *_OF_THE_EVENT):
        for node in _found(document.root, (*path, "lv")):
            if wanted != ("contact",):
                from pressdraft.language.declension import forms  # only for what is written out

                try:
                    forms(node.text)
                except PressdraftError as error:
                    yield _problem(document, node, error.message, error.hint)


def _found(node: Node | None, path: KeyPath) -> Iterator[Scalar]:
    """Yield each text that stands at `path`, but for `tbc` and empty ones."""
    if not path:
        if isinstance(node, Scalar) and node.text not in ("", TBC):
            yield node
    elif path[0] != _EACH:
        yield from _found(find_child(node, path[0]), path[1:])
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _found(item, path[1:])


def _problem(document: Document, node: Scalar, message: str, hint: str = "") -> Problem:
    return Problem(document.file, node.start.line, node.start.column, message, hint)
