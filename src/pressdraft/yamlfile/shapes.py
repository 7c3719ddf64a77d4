"""Shapes: what an author may write in a file, read from plain text, lists and mappings.

A shape is a class of annotated fields. Reading a file that is right needs no more than this module;
what is wrong with one that is not, pydantic finds and `validating` says, from the same annotations
(see `modelling`). So a cold start builds no models.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    Generic,
    Literal,
    NamedTuple,
    NoReturn,
    Self,
    TypeVar,
    Union,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

from pressdraft.yamlfile.markers import Marker, Reader, Reads, misfit

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_REQUIRED = object()


@dataclasses.dataclass(frozen=True, slots=True)
class _Key:
    written: str
    default: object


def key(*, written: str, default: Any = _REQUIRED) -> Any:
    """Return a field that a file writes under another key."""
    return _Key(written, default)


_ONLY_JSON = "__get_pydantic_json_schema__"
"""What an annotation has that tells nothing but how a JSON Schema describes a value."""


class _Fields(NamedTuple):
    """The fields of a shape: annotations by name, which are required, and readers by key."""

    hints: Mapping[str, Any]
    required: frozenset[str]
    readers: Mapping[str, tuple[str, Reader]]


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(key,))
class Shape:
    """The base of every shape: frozen, and no key it does not know."""

    _written: ClassVar[Mapping[str, str]] = {}
    _known: ClassVar[_Fields | None] = None
    _adapter: ClassVar[Any] = None
    _model: ClassVar[Any] = None

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._known = cls._adapter = cls._model = None
        keys = {name: value for name, value in vars(cls).items() if isinstance(value, _Key)}
        cls._written = {**cls._written, **{name: each.written for name, each in keys.items()}}
        for name, each in keys.items():
            if each.default is _REQUIRED:
                delattr(cls, name)
            else:
                setattr(cls, name, each.default)

    def __init__(self, **values: Any) -> None:
        """Take the values of fields that are stated; ValueError when they do not go together."""
        self.__dict__.update(values)
        if not _fields(type(self)).required <= values.keys():
            raise ValueError(f"{type(self).__name__} lacks a field")
        self._check()

    def _check(self) -> None:
        """Raise ValueError when the fields do not go together."""

    @classmethod
    def _before(cls, value: Any) -> Any:
        """Return the plain value to read instead of the one that was written."""
        return value

    @classmethod
    def _in_json(cls, schema: dict[str, Any]) -> dict[str, Any]:
        """Return the JSON Schema of what may be written, `schema` being that of the fields."""
        return schema

    @classmethod
    def read(cls, value: object, _field: str = "") -> Self:
        """Return a plain value as this shape; ValueError when it does not fit."""
        written = cls._before(value)
        if not isinstance(written, dict):
            raise ValueError("expected keys and values")
        readers = _fields(cls).readers
        values = {}
        for each, inner in written.items():
            if each not in readers:
                raise ValueError(f"unknown key {each}")
            name, read = readers[each]
            values[name] = read(inner, name)
        return cls(**values)

    @classmethod
    def hints(cls) -> Mapping[str, Any]:
        """Return the annotations of the fields, by name."""
        return _fields(cls).hints

    @classmethod
    def written_as(cls, name: str) -> str:
        """Return the key under which a file writes a field."""
        return cls._written.get(name, name)

    @classmethod
    def needs(cls, name: str) -> bool:
        """Return whether a field has no default."""
        return name in _fields(cls).required

    def states(self, name: str) -> bool:
        """Return whether a field was written, and does not just have its default."""
        return name in self.__dict__

    def plain(self) -> dict[str, Any]:
        """Return the values of all fields by name."""
        return {name: getattr(self, name) for name in _fields(type(self)).hints}

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shape) and (type(self), self.plain()) == (
            type(other),
            other.plain(),
        )

    def __repr__(self) -> str:
        stated = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({stated})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pressdraft.yamlfile.modelling import schema_of

        return schema_of(cls, handler)


ValueT = TypeVar("ValueT")


class Keyed(Shape, Generic[ValueT]):
    """The base of a shape that is entries by keys of the author's own; `root` holds them."""

    root: dict[str, ValueT]

    @classmethod
    def _before(cls, value: Any) -> Any:
        return {"root": value}

    @classmethod
    def _in_json(cls, schema: dict[str, Any]) -> dict[str, Any]:
        named = {key: schema[key] for key in ("title", "description") if key in schema}
        return {**schema["properties"]["root"], **named}


def _fields(shape: type[Shape]) -> _Fields:
    """Return what is known of the fields of a shape, which is worked out when it is first read."""
    if shape._known is None:
        hints = get_type_hints(shape, include_extras=True)
        hints = {name: hint for name, hint in hints.items() if get_origin(hint) is not ClassVar}
        owners = {name: owner for owner in reversed(shape.__mro__) for name in _annotated(owner)}
        shape._known = _Fields(
            hints,
            frozenset(name for name in hints if name not in vars(owners[name])),
            {shape.written_as(name): (name, reader(hint)) for name, hint in hints.items()},
        )
    return shape._known


def _annotated(owner: type) -> dict[str, object]:
    return cast("dict[str, object]", vars(owner).get("__annotations__", {}))


def reader(hint: Any) -> Reader:
    """Return what reads a value of an annotation."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _marked(arguments[0], arguments[1:])
    if origin in (Union, types.UnionType):
        kinds = sorted(arguments, key=lambda each: each is not str)
        return _first_of([reader(each) for each in kinds if each is not types.NoneType])
    if origin is Literal:
        return _choice(frozenset(arguments))
    if origin is tuple:
        return _items(reader(arguments[0]))
    if origin in (dict, Mapping):
        return _entries(reader(arguments[0]), reader(arguments[1]))
    if issubclass(hint, Shape):
        read: Reader = hint.read
        return read
    return _of_dataclass(hint) if dataclasses.is_dataclass(hint) else _SCALARS[hint]


def _marked(inner: Any, markers: tuple[Any, ...]) -> Reader:
    own = [marker for marker in markers if isinstance(marker, Marker)]
    if strange := [one for one in markers if one not in own and not hasattr(one, _ONLY_JSON)]:
        raise TypeError(f"{strange[0]!r} is no marker of a shape")
    read = misfit if own and isinstance(own[0], Reads) else reader(inner)
    for marker in own:
        read = marker.around(read)
    return read


def _text(value: object, _field: str) -> str:
    return value if isinstance(value, str) else misfit(value)


def _truth(value: object, _field: str) -> bool:
    return value == "true" if value in ("true", "false") else misfit(value)


_SCALARS: Mapping[type, Reader] = {str: _text, bool: _truth}


def _choice(allowed: frozenset[str]) -> Reader:
    def read(value: object, _field: str) -> object:
        return value if isinstance(value, str) and value in allowed else misfit(value)

    return read


def _first_of(members: list[Reader]) -> Reader:
    def read(value: object, field: str) -> Any:
        for member in members[:-1]:
            try:
                return member(value, field)
            except ValueError:
                continue
        return members[-1](value, field)

    return members[0] if len(members) == 1 else read


def _items(item: Reader) -> Reader:
    def read(value: object, field: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            misfit(value)
        return tuple(item(each, field) for each in value)

    return read


def _entries(key_of: Reader, value_of: Reader) -> Reader:
    def read(value: object, field: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            misfit(value)
        return {key_of(name, field): value_of(each, field) for name, each in value.items()}

    return read


def _of_dataclass(hint: Any) -> Reader:
    hints = get_type_hints(hint, include_extras=True)
    readers = {each.name: reader(hints[each.name]) for each in dataclasses.fields(hint)}

    def read(value: object, _field: str) -> Any:
        if not isinstance(value, dict) or not value.keys() <= readers.keys():
            misfit(value)
        return hint(**{name: readers[name](each, name) for name, each in value.items()})

    return read
