"""Says in plain words where and why a document does not fit, from what pydantic finds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import pydantic
from pydantic_core import ErrorDetails

from pressdraft.errors import Problem, ProblemsError, did_you_mean
from pressdraft.i18n import N_, _
from pressdraft.yamlfile.keys import keys_at
from pressdraft.yamlfile.modelling import adapter_of
from pressdraft.yamlfile.nodes import (
    Document,
    KeyPath,
    Mapping,
    Node,
    Plain,
    Scalar,
    Sequence,
    find_child,
    find_key,
    is_empty,
)
from pressdraft.yamlfile.shapes import Shape

Model = type[pydantic.BaseModel | Shape]

SHOWN_LENGTH = 40
EXPECTED = {
    "list_type": N_("a list"),
    "tuple_type": N_("a list"),
    "set_type": N_("a list"),
    "frozen_set_type": N_("a list"),
    "dict_type": N_("keys and values"),
    "mapping_type": N_("keys and values"),
    "model_type": N_("keys and values"),
    "model_attributes_type": N_("keys and values"),
    "dataclass_type": N_("keys and values"),
    "string_type": N_("text"),
    "int_type": N_("a whole number"),
    "int_parsing": N_("a whole number"),
    "int_from_float": N_("a whole number"),
    "decimal_type": N_("a number"),
    "decimal_parsing": N_("a number"),
    "float_type": N_("a number"),
    "float_parsing": N_("a number"),
    "bool_type": N_("true or false"),
    "bool_parsing": N_("true or false"),
    "date_type": N_("a date such as 2016-06-06"),
    "date_parsing": N_("a date such as 2016-06-06"),
    "date_from_datetime_parsing": N_("a date such as 2016-06-06"),
    "date_from_datetime_inexact": N_("a date such as 2016-06-06"),
    "datetime_type": N_("a date and time such as 2016-06-06T10:00+06:00"),
    "datetime_parsing": N_("a date and time such as 2016-06-06T10:00+06:00"),
    "datetime_from_date_parsing": N_("a date and time such as 2016-06-06T10:00+06:00"),
    "time_type": N_("a time such as 10:00"),
    "time_parsing": N_("a time such as 10:00"),
    "url_parsing": N_("a web address such as https://example.org/"),
    "url_scheme": N_("a web address such as https://example.org/"),
}


@dataclass(frozen=True, slots=True)
class _Fault:
    """One pydantic error with its place in the document.

    `labels` are the parts of pydantic's location that name a member of a union or a function, each
    with the length of the document path before it; `expected` and `found` are set when the fault is
    only that something else was expected there.
    """

    path: KeyPath
    labels: tuple[tuple[int, str], ...]
    message: str
    hint: str = ""
    expected: str = ""
    found: str = ""
    at_key: bool = False


_UNKNOWN_KEY = ("extra_forbidden", "unexpected_keyword_argument")
"""How pydantic calls a key that a model, or a dataclass, does not know."""


def validated(model: type[Any], plain: Plain, document: Document, at: KeyPath = ()) -> Any:
    """Return what stands in a document at `at`; ProblemsError says all that is wrong with it."""
    try:
        adapter = adapter_of(model) if issubclass(model, Shape) else pydantic.TypeAdapter(model)
        return adapter.validate_python(plain)
    except pydantic.ValidationError as error:
        raise ProblemsError(problems_of(error, document, model, at)) from error


def problems_of(
    error: pydantic.ValidationError,
    document: Document,
    model: Model,
    at: KeyPath = (),
) -> list[Problem]:
    """Return pydantic's errors about the node at `at` as problems, in file order."""
    faults = [_fault(details, document, model, at) for details in error.errors(include_url=False)]
    problems = set()
    for fault in _settle(faults, 0):
        mark = document.mark(fault.path, key=fault.at_key)
        problems.add(Problem(document.file, mark.line, mark.column, fault.message, fault.hint))
    return sorted(problems)


def _fault(details: ErrorDetails, document: Document, model: Model, at: KeyPath) -> _Fault:
    """Find the place of one error; what it says is for `_explain`."""
    kind, loc = details["type"], details["loc"]
    named = kind in (*_UNKNOWN_KEY, "missing", "missing_keyword_only_argument")
    about_key = loc[-1:] == ("[key]",)
    inner = loc[:-1] if named or about_key else loc
    node = document.node(at)
    path, labels = at, list[tuple[int, str]]()
    for part in inner:
        child = find_child(node, part)
        if child is None:
            labels.append((len(path), str(part)))
        else:
            path, node = (*path, part), child
    if about_key:
        node = find_key(document.node(path[:-1]), path[-1])
    fault = _Fault(path, tuple(labels), "", at_key=about_key)
    if kind == "missing":
        return _missing(fault, node, loc[-1])
    if kind in _UNKNOWN_KEY:
        hint = did_you_mean(str(loc[-1]), keys_at(model, inner))
        return replace(
            fault,
            path=(*path, loc[-1]),
            message=_("unknown key '{key}'", key=loc[-1]),
            hint=hint,
            at_key=True,
        )
    return _explain(fault, details, node)


def _missing(fault: _Fault, node: Node | None, key: int | str) -> _Fault:
    if find_key(node, key):
        return replace(
            fault,
            path=(*fault.path, key),
            message=_("the key '{key}' has no value", key=key),
            at_key=True,
        )
    return replace(fault, message=_("missing key '{key}'", key=key))


def _explain(fault: _Fault, details: ErrorDetails, node: Node | None) -> _Fault:
    kind, context = details["type"], details.get("ctx", {})
    if kind in ("value_error", "assertion_error"):
        return _own_words(fault, context["error"])
    if kind in EXPECTED:
        return _expecting(fault, _(EXPECTED[kind]), _found(node))
    if kind in ("literal_error", "enum"):
        allowed = re.findall("'([^']*)'", str(context["expected"]))
        hint = did_you_mean(node.text, allowed) if isinstance(node, Scalar) else ""
        return replace(_expecting(fault, _either(allowed), _found(node)), hint=hint)
    if kind == "union_tag_not_found":
        return replace(fault, message=_("missing key {key}", key=context["discriminator"]))
    if kind == "union_tag_invalid":
        return _wrong_tag(fault, context)
    if kind in ("too_short", "too_long"):
        return replace(fault, message=_wrong_length(context, is_short=kind == "too_short"))
    message = re.sub("^(Input|String|Value) should ", "should ", details["msg"])
    return replace(
        fault, message=f"{_found(node)}: {message}" if message != details["msg"] else message
    )


def _wrong_length(context: dict[str, Any], *, is_short: bool) -> str:
    found = context["actual_length"]
    if is_short:
        return _(
            "expected at least {limit} in the list, found {found}",
            limit=context["min_length"],
            found=found,
        )
    return _(
        "expected at most {limit} in the list, found {found}",
        limit=context["max_length"],
        found=found,
    )


def _own_words(fault: _Fault, error: Exception) -> _Fault:
    """Take a validator's own message, and the place and hint that the error may carry."""
    path, hint = getattr(error, "path", ()), getattr(error, "hint", "")
    return replace(fault, path=(*fault.path, *path), message=str(error), hint=str(hint))


def _expecting(fault: _Fault, expected: str, found: str) -> _Fault:
    message = _("expected {expected}, found {found}", expected=expected, found=found)
    return replace(fault, expected=expected, found=found, message=message)


def _wrong_tag(fault: _Fault, context: dict[str, object]) -> _Fault:
    allowed = re.findall("'([^']*)'", str(context["expected_tags"]))
    tag = str(context["tag"])
    key = str(context["discriminator"]).strip("'")
    fault = replace(fault, path=(*fault.path, key), hint=did_you_mean(tag, allowed))
    return replace(_expecting(fault, _either(allowed), f"'{tag}'"), expected="")


def _found(node: Node | None) -> str:
    match node:
        case Mapping():
            return _("keys and values")
        case Sequence():
            return _("a list")
        case Scalar() if not is_empty(node):
            text = " ".join(node.text.split())
            return f"'{text[:SHOWN_LENGTH]}…'" if len(text) > SHOWN_LENGTH else f"'{text}'"
        case _:
            return _("nothing")


def _either(words: Iterable[str]) -> str:
    *rest, last = dict.fromkeys(words)
    return _("{others} or {last}", others=", ".join(rest), last=last) if rest else last


def _settle(faults: list[_Fault], depth: int) -> list[_Fault]:
    """Keep, of each union, the faults of the member that the author most likely meant.

    Pydantic reports every member of a union that failed; a member of another shape is not meant.
    """
    settled = [fault for fault in faults if len(fault.labels) <= depth]
    places = dict.fromkeys(fault.labels[depth][0] for fault in faults if len(fault.labels) > depth)
    for length in places:
        here = [f for f in faults if len(f.labels) > depth and f.labels[depth][0] == length]
        for path in dict.fromkeys(fault.path[:length] for fault in here):
            union = [fault for fault in here if fault.path[:length] == path]
            settled += _settle_union(union, path, depth)
    return settled


def _settle_union(faults: list[_Fault], path: KeyPath, depth: int) -> list[_Fault]:
    members = [
        _settle([fault for fault in faults if fault.labels[depth][1] == label], depth + 1)
        for label in dict.fromkeys(fault.labels[depth][1] for fault in faults)
    ]
    shaped = [
        member
        for member in members
        if not all(fault.expected and fault.path == path for fault in member)
    ]
    if shaped:
        return min(shaped, key=len)
    every = [fault for member in members for fault in member]
    hint = next((fault.hint for fault in every if fault.hint), "")
    merged = _expecting(every[0], _either(fault.expected for fault in every), every[0].found)
    return [replace(merged, hint=hint)]
