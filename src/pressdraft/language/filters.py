"""The shape of a language, and how its formatting functions become filters for a house."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial, update_wrapper
from inspect import signature
from types import MappingProxyType

from pressdraft.language.house import House

Filter = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Language:
    """All that a draft needs of one language.

    `filters` makes the filters of a house: each takes the value first, options after. The first
    line of a filter's docstring tells the reader the rule that it follows. `prose` sets what an
    author wrote in the typography of a house, `said` what is to stand within quotation marks.
    """

    code: str
    tag: str
    name: str
    filters: Callable[[House], Mapping[str, Filter]]
    prose: Callable[[str, House], str]
    said: Callable[[str, House], str]
    facts: Mapping[str, str]
    placeholder_tbc: Callable[[str], str]
    placeholder_missing: Callable[[str], str]


def bound(functions: Iterable[Filter], house: House) -> Mapping[str, Filter]:
    """Return the functions by name, those that ask for a house given this one."""
    return MappingProxyType({write.__name__: _with_house(write, house) for write in functions})


def _with_house(write: Filter, house: House) -> Filter:
    if "house" not in signature(write).parameters:
        return write
    filled: partial[str] = partial(write, house=house)
    update_wrapper(filled, write)
    return filled
