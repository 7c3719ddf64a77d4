"""Values of a release file as the text of a form's field, and that text as a value again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from pressdraft.tui.field_reading import normal
from pressdraft.tui.folding import nfc
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.yamlfile import (
    Document,
    Mapping,
    Node,
    Plain,
    Scalar,
    Sequence,
    is_empty,
    nodes_on,
    plain_value,
)

_LISTS = (Shape.LIST, Shape.SENDERS, Shape.DAYS)


@dataclass(frozen=True, slots=True)
class FieldText:
    """What a field shows; a `locked` one holds what the form cannot edit without losing some."""

    text: str
    locked: bool = False


def field_text(document: Document, spec: FieldSpec) -> FieldText:
    """Return what the document holds at the field's place."""
    if spec.shape is Shape.ADD:
        return FieldText("")
    trail = nodes_on(document, spec.path)
    if len(trail) <= len(spec.path):
        blocked = bool(trail) and not isinstance(trail[-1], Mapping) and not is_empty(trail[-1])
        return FieldText(_summary(trail[-1]), locked=True) if blocked else FieldText("")
    text = _text(trail[-1], spec.shape)
    return FieldText(_summary(trail[-1]), locked=True) if text is None else FieldText(text)


def field_value(spec: FieldSpec, text: str, zone: dt.tzinfo | None = None) -> Plain | None:
    """Return the value that a field's text stands for; None when nothing is written.

    `zone` is that of a moment whose text names none.

    A field that is a whole item of a list is to be confirmed while it is empty, since the items
    after it would move up.
    """
    text = nfc(text).strip()
    if not text:
        return "tbc" if isinstance(spec.path[-1], int) else None
    if (read := normal(spec.shape, text, zone)) is not None:
        return read
    items = [item for part in text.split(",") if (item := part.strip())]
    match spec.shape:
        case Shape.LIST:
            return list[Plain](items)
        case Shape.SENDERS:
            return [item if item == "tbc" else {"from": item} for item in items]
        case Shape.DAYS:
            return list[Plain](items) if len(items) > 1 else text
        case Shape.PARAGRAPHS:
            return text
        case _:
            return " ".join(text.split("\n"))


def _text(node: Node, shape: Shape) -> str | None:
    """Return a node as text, None when the field cannot hold what it is."""
    if isinstance(node, Scalar):
        return node.text.strip("\n")
    if not isinstance(node, Sequence) or shape not in _LISTS:
        return None
    items = [_item(item, shape) for item in node.items]
    known = [item for item in items if item is not None and "," not in item]
    return ", ".join(known) if len(known) == len(items) else None


def _item(node: Node, shape: Shape) -> str | None:
    match plain_value(node), shape:
        case str() as text, _:
            return text
        case {"from": str() as sender, **others}, Shape.SENDERS if not others:
            return sender
    return None


def _summary(node: Node) -> str:
    """Return what a collection says in one line, the names of the things in it first."""
    return _plain_summary(plain_value(node))


def _plain_summary(value: Plain) -> str:
    match value:
        case str():
            return value
        case list():
            return "; ".join(_plain_summary(item) for item in value)
        case {"name": name} | {"who": name} | {"nominative": name}:
            return _plain_summary(name)
        case {"en": english, "lv": latvian}:
            return f"{_plain_summary(english)} / {_plain_summary(latvian)}"
        case _:
            return " / ".join(_plain_summary(item) for item in value.values())
