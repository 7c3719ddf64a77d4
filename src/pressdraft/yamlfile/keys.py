"""The keys that a shape or a model accepts at a place, for the hint about a misspelt one."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import AliasChoices, AliasPath, BaseModel, RootModel
from pydantic.fields import FieldInfo

from pressdraft.yamlfile.modelling import model_of
from pressdraft.yamlfile.shapes import Shape

# Annotations are what Python allows in them: classes, generic aliases, unions; hence Any.


def keys_at(model: type[BaseModel | Shape], loc: Iterable[str | int]) -> list[str]:
    """Return the keys of the models that stand at pydantic's location `loc` inside `model`."""
    annotations = list(_members(model))
    for part in loc:
        inner = [each for one in annotations for each in _inside(one, part)]
        if inner:
            annotations = inner
        else:
            named = [one for one in annotations if getattr(one, "__name__", "") == part]
            annotations = named or annotations
    fields = (_fields(one) for one in annotations)
    return sorted(
        {key for each in fields for name, field in each.items() for key in _keys(name, field)}
    )


def _members(annotation: Any) -> Iterator[Any]:
    """Yield the classes and generic aliases that an annotation is made of, unions opened."""
    if hasattr(annotation, "__value__"):
        yield from _members(annotation.__value__)
    elif get_origin(annotation) is Annotated:
        yield from _members(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, types.UnionType):
        for member in get_args(annotation):
            yield from _members(member)
    elif isinstance(annotation, type) and issubclass(annotation, RootModel):
        yield from _members(annotation.model_fields["root"].annotation)
    else:
        yield annotation


def _inside(annotation: Any, part: str | int) -> Iterator[Any]:
    """Yield what stands under a key or an index of a value of this type."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if isinstance(origin, type) and issubclass(origin, dict | types.MappingProxyType):
        yield from _members(arguments[1])
    elif isinstance(part, int):
        for argument in arguments:
            if argument is not Ellipsis:
                yield from _members(argument)
    for name, field in _fields(annotation).items():
        if part in _keys(name, field):
            yield from _members(field.annotation)


def _fields(annotation: Any) -> dict[str, FieldInfo]:
    if not isinstance(annotation, type):
        return {}
    if issubclass(annotation, Shape):
        return model_of(annotation).model_fields
    if issubclass(annotation, BaseModel):
        return annotation.model_fields
    if dataclasses.is_dataclass(annotation):
        hints = get_type_hints(annotation)
        names = [each.name for each in dataclasses.fields(annotation)]
        return {name: FieldInfo.from_annotation(hints[name]) for name in names}
    return {}


def _keys(name: str, field: FieldInfo) -> list[str]:
    """Return the keys under which a field may be written."""
    match field.validation_alias or field.alias:
        case None:
            return [name]
        case str(alias):
            return [alias]
        case AliasPath(path=path):
            return [str(path[0])]
        case AliasChoices(choices=choices):
            return [each if isinstance(each, str) else str(each.path[0]) for each in choices]
