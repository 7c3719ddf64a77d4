"""The form of one release: its fields in sections, one group for each session and contact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pressdraft.tui.form_fields import (
    CONTACT,
    CONTACTS,
    EVENT,
    FORMATS,
    PEOPLE,
    RELEASE,
    SESSION,
    WORDING,
    FieldSpec,
    Shape,
)
from pressdraft.yamlfile import Document, KeyPath, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form under one heading."""

    title: str
    fields: tuple[FieldSpec, ...]


_IN_FORM = frozenset(
    spec.path[:1] if spec.path[0] != "event" else spec.path[:2]
    for spec in (*RELEASE, *EVENT, *PEOPLE, *WORDING, CONTACTS, FORMATS)
) | {("event",), ("event", "sessions"), ("prepared_by",), ("languages",)}


def sections(document: Document, template_kinds: tuple[str, ...]) -> tuple[Section, ...]:
    """Return the form of a release: one group of fields for each session and contact it has."""
    kind, *others = RELEASE
    return (
        Section("Release and publication", (replace(kind, choices=template_kinds), *others)),
        Section("Event", (*EVENT, *_sessions(document), FORMATS)),
        Section("Who takes part", PEOPLE),
        Section("Wording", tuple(_pairs(WORDING))),
        Section("Contacts", tuple(_contacts(document))),
    )


def keys_not_in_form(document: Document) -> tuple[str, ...]:
    """Return the keys of a release that only its file shows, as `quotes` or `event.people`."""
    root = document.root
    if not isinstance(root, Mapping):
        return ()
    found: list[KeyPath] = [(key.text,) for key, _ in root.items]
    event = document.node(("event",))
    if isinstance(event, Mapping):
        found += [("event", key.text) for key, _ in event.items]
    return tuple(".".join(map(str, path)) for path in found if path not in _IN_FORM)


def _sessions(document: Document) -> Iterator[FieldSpec]:
    count = _length(document, ("event", "sessions"))
    for index in range(max(count, 1)):
        number = f" {index + 1}" if count > 1 else ""
        for spec in SESSION:
            yield replace(
                spec, path=("event", "sessions", index, *spec.path), label=spec.label + number
            )


def _pairs(specs: tuple[FieldSpec, ...]) -> Iterator[FieldSpec]:
    """Yield each wording in English and in Latvian."""
    for spec in specs:
        for code in ("en", "lv"):
            yield replace(
                spec,
                path=(*spec.path, code),
                label=f"{spec.label} {code.upper()}",
                shape=Shape.PARAGRAPHS,
            )


def _contacts(document: Document) -> Iterator[FieldSpec]:
    inline = [
        ("contacts", index)
        for index in range(_length(document, ("contacts",)))
        if isinstance(document.node(("contacts", index)), Mapping)
    ]
    yield CONTACTS
    for number, path in enumerate(inline, start=1):
        yield from _contact(document, path, "Contact" + (f" {number}" if len(inline) > 1 else ""))
    yield from _contact(document, ("prepared_by",), "Prepared by")


def _contact(document: Document, path: KeyPath, who: str) -> Iterator[FieldSpec]:
    """Yield the fields of a person or office; what stands per language has a field for each."""
    for spec in CONTACT:
        named = replace(spec, path=(*path, *spec.path), label=f"{who}: {spec.label.lower()}")
        pair = isinstance(document.node(named.path), Mapping)
        unset = document.node(named.path) is None and spec.path in (("role",), ("unit",))
        if pair or unset:
            for code in ("en", "lv"):
                yield replace(
                    named, path=(*named.path, code), label=f"{named.label} {code.upper()}"
                )
        else:
            yield named


def _length(document: Document, path: KeyPath) -> int:
    node = document.node(path)
    return len(node.items) if isinstance(node, Sequence) else 0
