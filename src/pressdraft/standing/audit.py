"""Finds what is wrong in the files under `boilerplate/`, all of it at once."""

from __future__ import annotations

import re
import zoneinfo
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from pressdraft.errors import Problem, ProblemsError, did_you_mean
from pressdraft.i18n import _
from pressdraft.standing.dated import gaps, overlaps
from pressdraft.standing.filemodels import ContactFile, FigureGroup
from pressdraft.standing.lists import FILES, list_path, list_problems
from pressdraft.standing.models import KEY_PATTERN, Entry, Individual, Town
from pressdraft.standing.people import span
from pressdraft.standing.references import Timeline, references, timelines
from pressdraft.standing.shelf import FOLDERS, LISTS, NAMED, Filed, Kind, Shelf, either
from pressdraft.yamlfile import Document, KeyPath, load_yaml, validate
from pressdraft.yamlfile.shapes import Shape

AnyFiled = Filed[Shape | FigureGroup]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that could be parsed, with the places of its entries by key."""

    kind: Kind
    path: Path
    document: Document
    entries: Mapping[str, KeyPath]


def problems_of(shelf: Shelf) -> list[Problem]:
    """Return every problem of every file, sorted by file and place."""
    problems = list(_stray_files(shelf))
    sheets: list[Sheet] = []
    for kind, path in shelf.files():
        try:
            sheets.append(_sheet(kind, path))
        except ProblemsError as error:
            problems += error.problems
    known: defaultdict[Kind, set[str]] = defaultdict(set)
    for sheet in sheets:
        known[sheet.kind] |= set(sheet.entries)
    for sheet in sheets:
        filed = list(_type_entries(sheet, problems))
        problems += _double_names(filed)
        for entry in filed:
            problems += _entry_problems(entry, known)
    problems += _double_keys(sheets)
    problems += [problem for folder in shelf.folders for problem in list_problems(folder)]
    return sorted(set(problems))


def _sheet(kind: Kind, path: Path) -> Sheet:
    document = load_yaml(path)
    if kind in FOLDERS:
        return Sheet(kind, path, document, {path.stem: ()})
    plain = document.plain()
    if not isinstance(plain, dict):
        raise ProblemsError([_problem(document, (), _("expected entries by their keys"))])
    return Sheet(kind, path, document, {key: (key,) for key in plain})


def _type_entries(sheet: Sheet, problems: list[Problem]) -> Iterator[AnyFiled]:
    """Yield the entries that can be typed; what hinders the others is added to `problems`."""
    model = (LISTS if sheet.kind in LISTS else FOLDERS)[sheet.kind][1]
    for key, at in sheet.entries.items():
        if not re.fullmatch(KEY_PATTERN, key):
            hint = _("use lower-case letters, digits and hyphens")
            problems.append(
                _problem(sheet.document, at, _("'{key}' is not a key", key=key), hint, key=True)
            )
        try:
            shape = validate(model, sheet.document, at=at)
        except ProblemsError as error:
            problems += error.problems
        else:
            yield Filed(key, shape, sheet.document, at)


def _entry_problems(filed: AnyFiled, all_keys: Mapping[Kind, set[str]]) -> Iterator[Problem]:
    for timeline in timelines(filed.shape):
        yield from _timeline_problems(filed, timeline)
    for reference in references(filed.shape):
        known = [key for kind in reference.kinds for key in sorted(all_keys[kind])]
        if reference.key not in known:
            message = _(
                "there is no {what} '{key}'", what=either(reference.kinds), key=reference.key
            )
            yield _inside(filed, reference.at, message, did_you_mean(reference.key, known))
    if isinstance(filed.shape, ContactFile):
        yield from _phone_problems(filed, filed.shape)
    if isinstance(filed.shape, Town):
        yield from _zone_problems(filed, filed.shape)
    if isinstance(filed.shape, Individual):
        yield from _attested_problems(filed, filed.shape)


def _timeline_problems(filed: AnyFiled, timeline: Timeline) -> Iterator[Problem]:
    versions = timeline.versions
    for one, other in overlaps(versions):
        line = filed.document.mark((*filed.at, *timeline.at, one)).line
        shared = versions[other].first or versions[one].last or date.min
        message = _(
            "this version and the one in line {line} both hold on {shared}",
            line=line,
            shared=shared,
        )
        hint = _("let the earlier one end the day before the later one begins")
        yield _inside(filed, (*timeline.at, other), message, hint)
    if not timeline.gapless:
        return
    for index, first, last in gaps(versions):
        message = (
            _("no version holds from {first} to {last}", first=first, last=last)
            if last
            else _("no version holds from {first} on", first=first)
        )
        yield _inside(filed, (*timeline.at, index), message, _("close the gap"))


def _phone_problems(filed: AnyFiled, contact: ContactFile) -> Iterator[Problem]:
    import phonenumbers

    for index, version in enumerate(contact.versions):
        numbers: list[tuple[KeyPath, str]] = [
            (("phones", place), phone) for place, phone in enumerate(version.phones)
        ]
        if version.fax:
            numbers.append((("fax",), version.fax))
        for at, number in numbers:
            if not phonenumbers.is_possible_number(phonenumbers.parse(number)):
                message = _("{number} cannot be a telephone number of its country", number=number)
                yield _inside(filed, ("versions", index, *at), message, _("count its digits"))


def _zone_problems(filed: AnyFiled, town: Town) -> Iterator[Problem]:
    zones = zoneinfo.available_timezones()
    if town.zone not in zones:
        message = _("there is no time zone '{zone}'", zone=town.zone)
        yield _inside(filed, ("zone",), message, did_you_mean(town.zone, zones))


def _attested_problems(filed: AnyFiled, individual: Individual) -> Iterator[Problem]:
    for index, text in enumerate(individual.attested):
        try:
            span(text)
        except ValueError:
            yield _inside(filed, ("attested", index), _("there is no day {text}", text=text))


def _double_names(entries: Iterable[AnyFiled]) -> Iterator[Problem]:
    """Yield each English name that two entries of one file bear on the same day."""
    bearers = defaultdict(list)
    for filed in entries:
        if isinstance(filed.shape, Entry):
            for index, version in enumerate(filed.shape.names):
                bearers[version.en.name].append((filed, index, version))
    for name, found in bearers.items():
        for (one, _index, earlier), (other, index, later) in combinations(found, 2):
            apart = (earlier.last or date.max) < (later.first or date.min) or (
                later.last or date.max
            ) < (earlier.first or date.min)
            if one.key != other.key and not apart:
                message = _("'{name}' is also the English name of '{key}'", name=name, key=one.key)
                hint = _("name the country or the body it belongs to")
                yield _inside(other, ("names", index, "en", "name"), message, hint)


def _double_keys(sheets: Iterable[Sheet]) -> Iterator[Problem]:
    """Yield each key that stands in two glossary files, where a sentence could mean either."""
    seen: dict[tuple[Path, str], str] = {}
    for sheet in sheets:
        if sheet.kind not in NAMED:
            continue
        for key, at in sheet.entries.items():
            first = seen.setdefault((sheet.path.parent, key), sheet.path.name)
            if first != sheet.path.name:
                message = _("the key '{key}' also stands in {first}", key=key, first=first)
                yield _problem(sheet.document, at, message, _("rename one of the two"), key=True)


def _stray_files(shelf: Shelf) -> Iterator[Problem]:
    """Yield each YAML file that nothing reads, most likely misnamed."""
    known = {path for _kind, path in shelf.files()}
    known |= {list_path(folder, name) for folder in shelf.folders for name in FILES}
    for folder in shelf.folders:
        for path in sorted([*folder.rglob("*.yaml"), *folder.rglob("*.yml")]):
            if path not in known:
                names = [Path(name).name for name, _shape in LISTS.values()]
                names += [f"{name}.yaml" for name in FILES]
                renamed = (
                    _("name it '{stem}.yaml'", stem=path.stem) if path.suffix == ".yml" else ""
                )
                message = _("is not read: nothing is expected under this name")
                hint = renamed or did_you_mean(path.name, names)
                yield Problem(str(path), 0, 0, message, hint)


def _inside(filed: AnyFiled, at: KeyPath, message: str, hint: str = "") -> Problem:
    return _problem(filed.document, (*filed.at, *at), message, hint)


def _problem(
    document: Document, at: KeyPath, message: str, hint: str = "", *, key: bool = False
) -> Problem:
    mark = document.mark(at, key=key)
    return Problem(document.file, mark.line, mark.column, message, hint)
