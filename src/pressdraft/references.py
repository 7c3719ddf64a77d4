"""Finds what a release file asks for in vain: ids that nothing defines, phones that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pressdraft.errors import NoVersionError, PressdraftError, Problem, did_you_mean
from pressdraft.facts import Event, Facts, InlineContact
from pressdraft.language.phones import parse_phone
from pressdraft.standing import Kind, Standing
from pressdraft.yamlfile import Document, KeyPath

Reference = tuple[KeyPath, object, tuple[Kind, ...], date]

_BODY: tuple[Kind, ...] = ("organisation", "country")
_WHERE: tuple[Kind, ...] = ("place",)
_TERM: tuple[Kind, ...] = ("term",)


def reference_problems(
    facts: Facts, document: Document, standing: Standing, as_of: date, kinds: tuple[str, ...]
) -> list[Problem]:
    """Return a problem for each id that no file defines or that has no version on its date."""
    problems = []
    if facts.kind not in kinds:
        mark = document.mark(("kind",))
        problems.append(
            Problem(
                document.file,
                mark.line,
                mark.column,
                f"there is no template kind '{facts.kind}'",
                did_you_mean(facts.kind, kinds) or f"one of {', '.join(kinds)}",
            )
        )
    days = facts.days()
    event_day = days.first if days else as_of
    for path, ref, wanted, day in _references(facts, event_day, as_of):
        problem = isinstance(ref, str) and _problem(standing, ref, wanted, day)
        if problem:
            mark = document.mark(path)
            message, hint = problem
            problems.append(Problem(document.file, mark.line, mark.column, message, hint))
    return problems + list(_phone_problems(facts, document))


def _problem(
    standing: Standing, key: str, wanted: tuple[Kind, ...], day: date
) -> tuple[str, str] | None:
    known = standing.keys(*wanted)
    if key not in known:
        what = " or ".join(wanted)
        hint = did_you_mean(key, known) or "see `pressdraft standing` for what there is"
        return f"there is no {what} '{key}'", hint
    try:
        _look_up(standing, key, wanted, day)
    except NoVersionError as error:
        return error.message, error.hint
    return None


def _look_up(standing: Standing, key: str, wanted: tuple[Kind, ...], day: date) -> None:
    if wanted == ("contact",):
        standing.contact(key, day)
    elif wanted == ("person",):
        standing.person(key, day)
    elif wanted == ("programme",):
        standing.programme(key, day)
    else:
        standing.name(key, day)


def _references(facts: Facts, event_day: date, as_of: date) -> Iterator[Reference]:
    """Yield each id of the file with its place, what it may name and the date that picks."""
    yield ("programme", "id"), facts.programme.id, ("programme",), as_of
    yield ("publish", "place"), facts.publish.place, _WHERE, as_of
    for path, ref, wanted in _event_references(facts.event):
        yield ("event", *path), ref, wanted, event_day
    for index, quote in enumerate(facts.quotes):
        yield ("quotes", index, "speaker"), quote.speaker, ("person",), event_day
    for index, contact in enumerate(facts.contacts):
        yield ("contacts", index), contact, ("contact",), as_of


def _event_references(event: Event) -> Iterator[tuple[KeyPath, object, tuple[Kind, ...]]]:
    yield ("name",), event.name, _TERM
    yield ("noun",), event.noun, _TERM
    yield ("recipient",), event.recipient, _BODY
    for index, session in enumerate(event.sessions):
        yield ("sessions", index, "place"), session.place, _WHERE
    for index, form in enumerate(event.formats):
        yield ("formats", index), form, _TERM
    for key in ("hosts", "partners", "counterparts"):
        for index, ref in enumerate(getattr(event, key)):
            yield (key, index), ref, _BODY
    for index, sender in enumerate(event.experts):
        yield ("experts", index, "from"), getattr(sender, "from_", None), _BODY
    for index, appearance in enumerate(event.people):
        yield ("people", index, "who"), appearance.who, ("person",)
    if event.participants:
        yield ("participants", "noun"), event.participants.noun, _TERM
        for index, ref in enumerate(event.participants.from_):
            yield ("participants", "from", index), ref, (*_BODY, *_WHERE)


def _phone_problems(facts: Facts, document: Document) -> Iterator[Problem]:
    holders: list[tuple[KeyPath, InlineContact]] = [
        (("contacts", index), contact)
        for index, contact in enumerate(facts.contacts)
        if isinstance(contact, InlineContact)
    ]
    if facts.prepared_by:
        holders.append((("prepared_by",), facts.prepared_by))
    for path, contact in holders:
        numbers: list[tuple[KeyPath, object]] = [
            ((*path, "phones", index), phone) for index, phone in enumerate(contact.phones)
        ]
        numbers.append(((*path, "fax"), contact.fax))
        for where, number in numbers:
            if not isinstance(number, str):
                continue
            try:
                parse_phone(number)
            except ValueError as error:
                mark = document.mark(where)
                yield Problem(document.file, mark.line, mark.column, str(error))
            except PressdraftError as error:
                mark = document.mark(where)
                yield Problem(document.file, mark.line, mark.column, error.message, error.hint)
