"""The form of one release: its fields in sections, one group for each session, quote, contact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from pressdraft.fields import TBC
from pressdraft.i18n import _
from pressdraft.language.values import Case, Forms, Gender, Number
from pressdraft.release import CODES
from pressdraft.tui.form_fields import (
    EVENT,
    FORMATS,
    OWN_FORMS,
    PEOPLE,
    RELEASE,
    WORDING,
    FieldSpec,
    Shape,
    needs_of,
    said,
)
from pressdraft.tui.form_groups import CONTACT, FIGURES, FORMS, GROUPS, NAME, PERSON, Group
from pressdraft.yamlfile import Document, KeyPath, Mapping, Plain, Scalar, Sequence

ONE_LINE = ("headline", "subhead", "topic")
"""Wordings that are one line, in which Enter goes on and a paste has no breaks."""
ADDS = "+ "
"""What begins the label of a line that adds something."""
FIGURES_PATH: KeyPath = ("programme", "figures")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form under one heading."""

    title: str
    fields: tuple[FieldSpec, ...]


_IN_FORM = (
    frozenset(
        spec.path[:1] if spec.path[0] != "event" else spec.path[:2]
        for spec in (*RELEASE, *EVENT, *PEOPLE, *WORDING, FORMATS)
    )
    | frozenset(group.path for group in GROUPS.values())
    | {("event",), ("prepared_by",), ("contacts",)}
)
_NOT_BY_HAND = frozenset({("review",)})
"""What the program alone writes."""


def sections(document: Document, template_kinds: tuple[str, ...]) -> tuple[Section, ...]:
    """Return the form of a release: one group of fields for each thing of a kind that it has."""
    kind, *others = RELEASE
    parts: tuple[tuple[str, Iterator[FieldSpec]], ...] = (
        (_("Release"), iter((replace(said(kind), choices=template_kinds), *map(said, others)))),
        (_("Event"), iter((*map(said, EVENT), *_rows(document, "session"), said(FORMATS)))),
        (_("Who takes part"), iter((*map(said, PEOPLE), *_rows(document, "person")))),
        (_("Wording"), _pairs(WORDING)),
        (_("Quotes"), _rows(document, "quote")),
        (_("Amounts"), iter((*_rows(document, "amount"), *_figures(document)))),
        (_("Contacts"), _contacts(document)),
        (_("Links and photos"), iter((*_rows(document, "link"), *_rows(document, "photo")))),
    )
    return tuple(
        Section(title, tuple(field for spec in specs for field in _named(document, spec)))
        for title, specs in parts
    )


def keys_not_in_form(document: Document) -> tuple[str, ...]:
    """Return the keys of a release that are edited in its file alone, as `waivers`."""
    root = document.root
    if not isinstance(root, Mapping):
        return ()
    found: list[KeyPath] = [(key.text,) for key, _value in root.items]
    event = document.node(("event",))
    if isinstance(event, Mapping):
        found += [("event", key.text) for key, _value in event.items]
    return tuple(".".join(map(str, path)) for path in found if path not in _IN_FORM | _NOT_BY_HAND)


def _rows(document: Document, title: str) -> Iterator[FieldSpec]:
    """Yield the fields of each item of a group, and the line that adds one."""
    group = GROUPS[title]
    count = _length(document, group.path)
    shown = max(count, 1) if title == "session" else count
    for index in range(shown):
        yield from _item(group, index, shown)
    if shown == count:
        yield _adding((*group.path, count), _(group.title), group.first)


def _item(group: Group, index: int, count: int) -> Iterator[FieldSpec]:
    number = f" {index + 1}" if count > 1 else ""
    for spec in map(said, group.fields):
        yield replace(spec, path=(*group.path, index, *spec.path), label=spec.label + number)


def _adding(path: KeyPath, title: str, first: Plain) -> FieldSpec:
    words = _(
        "Enter adds another {what}; Ctrl+R removes the one that the cursor is in.", what=title
    )
    return FieldSpec(path, f"{ADDS}{title}", words, shape=Shape.ADD, adds=first)


def _named(document: Document, spec: FieldSpec) -> Iterator[FieldSpec]:
    """Yield a field, or those of the name that is written out in its place."""
    sends = spec.shape is Shape.SENDERS
    is_list = spec.ids and spec.shape in (Shape.LIST, Shape.SENDERS)
    if is_list and _has_names(document, spec.path, sends=sends):
        for part in _listed(document, spec):
            yield from _named(document, part)
        return
    holds_name = spec.ids and spec.shape is Shape.LINE and "contact" not in spec.ids
    if not holds_name or not isinstance(document.node(spec.path), Mapping):
        yield spec
        return
    for part in map(said, PERSON if spec.ids == ("person",) else NAME):
        what = " EN" if part.path == ("en",) else f": {part.label}"
        inner = replace(part, path=(*spec.path, *part.path), label=spec.label + what)
        if part.path == ("lv",) and isinstance(document.node(inner.path), Mapping):
            for form in map(said, FORMS):
                yield replace(
                    form, path=(*spec.path, *form.path), label=f"{spec.label}: {form.label}"
                )
        else:
            yield from _named(document, inner)
    yield from _own_forms(document, spec)


def _own_forms(document: Document, spec: FieldSpec) -> Iterator[FieldSpec]:
    """Yield the line that gives a name its own forms, where those of the rules are a guess."""
    node = document.node((*spec.path, "lv"))
    if not isinstance(node, Scalar) or node.text in ("", TBC):
        return
    gender, number = (_word(document, (*spec.path, key)) for key in ("gender", "number"))
    proposed = _proposed(node.text, spec.ids == ("person",), gender, number)
    if proposed.certain:
        return
    words = _(
        "Enter opens a field for each of the five Latvian forms, filled in as a rule guesses them."
    )
    adds: dict[str, Plain] = {case.value: proposed[case] for case in Case}
    path: KeyPath = (*spec.path, "lv", OWN_FORMS)
    yield FieldSpec(path, _("+ own forms"), words, shape=Shape.ADD, adds=adds)


def _word(document: Document, path: KeyPath) -> str:
    node = document.node(path)
    return node.text if isinstance(node, Scalar) else ""


@lru_cache(maxsize=64)
def _proposed(name: str, is_person: bool, gender: str, number: str) -> Forms:
    from pressdraft.language.declension import forms  # only names that are written out need rules

    genders: dict[str, Gender] = {"feminine": "feminine", "masculine": "masculine"}
    numbers: dict[str, Number] = {"singular": "singular", "plural": "plural"}
    kind: Literal["person"] | None = "person" if is_person else None
    return forms(name, kind=kind, gender=genders.get(gender), number=numbers.get(number))


def _listed(document: Document, spec: FieldSpec) -> Iterator[FieldSpec]:
    """Yield a field for each item of a list in which a name is written out, and one to add."""
    count, sends = _length(document, spec.path), spec.shape is Shape.SENDERS
    for index in range(count):
        path: KeyPath = (*spec.path, index, *(("from",) if sends else ()))
        yield replace(spec, path=path, label=f"{spec.label} {index + 1}", shape=Shape.LINE)
    first: Plain = {"from": "tbc"} if sends else "tbc"
    yield _adding((*spec.path, count), spec.label.lower(), first)


def _has_names(document: Document, path: KeyPath, *, sends: bool) -> bool:
    """Tell whether a list holds a name that is written out."""
    inner: KeyPath = ("from",) if sends else ()
    items = range(_length(document, path))
    return any(isinstance(document.node((*path, at, *inner)), Mapping) for at in items)


def _pairs(specs: tuple[FieldSpec, ...]) -> Iterator[FieldSpec]:
    """Yield each wording in English and in Latvian."""
    for spec in map(said, specs):
        for code in CODES:
            yield replace(
                spec,
                path=(*spec.path, code),
                label=f"{spec.label} {code.upper()}",
                shape=Shape.LINE if spec.path[-1] in ONE_LINE else Shape.PARAGRAPHS,
                needs=needs_of(str(spec.path[1]), code),
            )


def _figures(document: Document) -> Iterator[FieldSpec]:
    if document.node(FIGURES_PATH) is None:
        words = _("Enter states figures that differ from the standing ones, with the reason.")
        first = {"note": "tbc"}
        yield FieldSpec(FIGURES_PATH, _("+ own figures"), words, shape=Shape.ADD, adds=dict(first))
        return
    for spec in map(said, FIGURES):
        yield replace(spec, path=(*FIGURES_PATH, *spec.path))


def _contacts(document: Document) -> Iterator[FieldSpec]:
    count = _length(document, ("contacts",))
    for index in range(count):
        path: KeyPath = ("contacts", index)
        who = _("Contact") + (f" {index + 1}" if count > 1 else "")
        if isinstance(document.node(path), Mapping):
            yield from _contact(document, path, who)
        else:
            yield FieldSpec(
                path,
                who,
                _("Whom journalists can ask: a contact of the workspace, or one written out."),
                "bomca-kz",
                ids=("contact",),
                tbc=True,
            )
    yield _adding(("contacts", count), _("contact"), "tbc")
    yield from _contact(document, ("prepared_by",), _("By"))


def _contact(document: Document, path: KeyPath, who: str) -> Iterator[FieldSpec]:
    """Yield the fields of a person or office; what stands per language has a field for each."""
    for spec in map(said, CONTACT):
        named = replace(spec, path=(*path, *spec.path), label=f"{who}: {spec.label.lower()}")
        pair = isinstance(document.node(named.path), Mapping)
        in_both = spec.path in (("role",), ("unit",), ("address",))
        if pair or (in_both and document.node(named.path) is None):
            for code in ("en", "lv"):
                yield replace(
                    named, path=(*named.path, code), label=f"{named.label} {code.upper()}"
                )
        else:
            yield named


def _length(document: Document, path: KeyPath) -> int:
    node = document.node(path)
    return len(node.items) if isinstance(node, Sequence) else 0
