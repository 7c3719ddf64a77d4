"""Marks on the type of a field, for `Annotated`: how its value is read, or what it must be like.

Each tells the same to the readers of `shapes` and to pydantic, which is imported only when asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn, get_args

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler as Handler
    from pydantic_core import CoreSchema

Reader = Callable[[object, str], Any]
"""Reads a plain value that stands in the field of that name; ValueError when it does not fit."""


def misfit(value: object, _field: str = "") -> NoReturn:
    """Raise the ValueError of a value that does not fit."""
    raise ValueError(f"{value!r} does not fit")


class Marker:
    """The base of the marks."""

    def around(self, inner: Reader) -> Reader:
        """Return the reader of what is marked, `inner` being that of the bare type."""
        return inner


class Reads(Marker):
    """Marks a type whose values are parsed from the text that is written."""

    def __init__(self, parse: Callable[[Any], Any], written: Any = str) -> None:
        """Take what parses the plain value, and the type that a JSON Schema tells of it."""
        self._parse = parse
        self._written = written

    def around(self, inner: Reader) -> Reader:  # noqa: ARG002
        """Return what parses, whatever the bare type is."""
        return lambda value, _field: self._parse(value)

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        from pydantic import PlainValidator

        validator = PlainValidator(self._parse, json_schema_input_type=self._written)
        return validator.__get_pydantic_core_schema__(source, handler)


class Wraps(Marker):
    """Marks a type whose values `read(value, inner, field)` reads, with `inner` or without."""

    def __init__(self, read: Callable[[object, Callable[[object], Any], str], Any]) -> None:
        self._read = read

    def around(self, inner: Reader) -> Reader:
        """Return what reads with the reader of the bare type at hand."""
        return lambda value, field: self._read(value, lambda each: inner(each, field), field)

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        from pydantic import WrapValidator

        validator = WrapValidator(
            lambda value, inner, info: self._read(value, inner, info.field_name or "")
        )
        return validator.__get_pydantic_core_schema__(source, handler)


class Before(Marker):
    """Marks a type before whose reading the plain value is changed."""

    def __init__(self, change: Callable[[object], object], written: Any = None) -> None:
        """Take the change, and the type that a JSON Schema tells of what is written."""
        self._change = change
        self._written = {"json_schema_input_type": written} if written else {}

    def around(self, inner: Reader) -> Reader:
        """Return what changes the value and reads it."""
        return lambda value, field: inner(self._change(value), field)

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        from pydantic import BeforeValidator

        validator = BeforeValidator(self._change, **self._written)
        return validator.__get_pydantic_core_schema__(source, handler)


class After(Marker):
    """Marks a type whose values are looked at once they are read."""

    def __init__(self, look_at: Callable[[Any], Any]) -> None:
        self._look_at = look_at

    def around(self, inner: Reader) -> Reader:
        """Return what reads the value and looks at it."""
        return lambda value, field: self._look_at(inner(value, field))

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        from pydantic import AfterValidator

        return AfterValidator(self._look_at).__get_pydantic_core_schema__(source, handler)


class Matches(Marker):
    """Marks a text that must match a pattern as a whole."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    def around(self, inner: Reader) -> Reader:
        """Return what reads a text that matches."""
        fits = re.compile(self._pattern).fullmatch

        def read(value: object, field: str) -> str:
            text: str = inner(value, field)
            return text if fits(text) else misfit(text)

        return read

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.str_schema(pattern=self._pattern)


class NotEmpty(Marker):
    """Marks a text that has at least one character."""

    def around(self, inner: Reader) -> Reader:
        """Return what reads a text that is not empty."""
        return lambda value, field: inner(value, field) or misfit(value)

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.str_schema(min_length=1)


class KeyOr(Marker):
    """Marks `str | shape`: a text is an id, keys and values are the shape written out."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        from pydantic_core import core_schema

        text, shape = get_args(source)
        return core_schema.tagged_union_schema(
            {"key": handler.generate_schema(text), "inline": handler.generate_schema(shape)},
            discriminator=lambda value: "key" if isinstance(value, str) else "inline",
        )
