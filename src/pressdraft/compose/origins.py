"""Tells where each stretch of a draft came from; what templates say of themselves is told once."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Any

import jinja2

from pressdraft.compose.context import FACT_PATHS, Context, Figures
from pressdraft.compose.tracing import Numbers, TracingEnvironment, folded, joined, marked
from pressdraft.language.labels import is_placeholder
from pressdraft.release import LanguageCode, Origin, OriginKind
from pressdraft.standing import BlockVersion, Programme

STANDING = "boilerplate/"
"""How the place of a standing text begins."""

_STANDING_NUMBERS = 1_000_000_000_000
"""Marks of standing texts are numbered from here, those of expressions below."""

_WORDING = (
    *("text", "amounts.purpose", "quotes.text", "links.label", "photos.caption", "photos.alt"),
    "correction.changes",
)
_STANDING = ("programme", "eu", "block", "delegation")
_FACTS = frozenset(Context.__slots__) - {"tense", "line", "paragraph"}


@dataclass(frozen=True, slots=True)
class StandingText:
    """A version of a standing block as one language prints it; `number` is what marks call it.

    `same` says that it depends on the figures of the day alone, and on nothing of the programme,
    some of whose figures a release may state otherwise.
    """

    number: int
    template: jinja2.Template
    origin: Origin
    same: bool


class Origins:
    """The origins of one language's texts; they grow with the templates, not with the releases."""

    def __init__(self, environment: TracingEnvironment, language: LanguageCode) -> None:
        self._environment = environment
        self._language = language
        self._standing: dict[tuple[str, date | None], StandingText] = {}
        self._texts: list[StandingText] = []
        self._filled: dict[tuple[object, ...], str] = {}
        self._of_blocks: dict[object, Origin] = {}
        self._equal: dict[Origin, Origin] = {}
        self.told: dict[Numbers, Origin] = {}
        """What `of_marks` told of texts that are no placeholders."""

    def standing_text(self, version: BlockVersion, eu: Figures, programme: Programme) -> str:
        """Return the filled text of a version of a standing block, between its marks."""
        text = self._text_of(version)
        variables = {"eu": eu, "programme": programme}
        if not text.same:
            return _marked(text, variables)
        key = (text.number, *eu.items())
        if key not in self._filled:
            self._filled[key] = _marked(text, variables)
        return self._filled[key]

    def _text_of(self, version: BlockVersion) -> StandingText:
        key = (version.key, version.first)
        if key not in self._standing:
            text = self._compiled(version, _STANDING_NUMBERS + len(self._texts))
            self._standing[key] = text
            self._texts.append(text)
        return self._standing[key]

    def of_block(self, function: Callable[..., Iterator[str]]) -> Origin:
        """Return the origin of what a block's template writes itself: the line of the block."""
        if (known := self._of_blocks.get(function)) is None:
            code, names = inspect.unwrap(function).__code__, inspect.unwrap(function).__globals__
            template: jinja2.Template = names["__jinja_template__"]
            line = template.get_corresponding_lineno(code.co_firstlineno + 1)
            place = f"templates/{self._language}/{template.name}:{line}"
            known = self._of_blocks[function] = self._one(Origin(OriginKind.TEMPLATE, place))
        return known

    def of_marks(self, numbers: Numbers, text: str) -> Origin:
        """Return the origin of a text from the numbers around it."""
        if text[:1] == "[" and is_placeholder(text):
            return self._told(numbers, OriginKind.MISSING)
        if numbers not in self.told:
            self.told[numbers] = self._told(numbers)
        return self.told[numbers]

    def _compiled(self, version: BlockVersion, number: int) -> StandingText:
        folder, name = PurePath(version.file).parts[-2:]
        place = f"{STANDING}{folder}/{name}:{version.line[self._language]}"
        code = self._environment.compile(version.text[self._language], place, version.file)
        names = self._environment.make_globals(None)
        template = jinja2.Template.from_code(self._environment, code, names)
        origin = self._one(Origin(OriginKind.STANDING, place, block=_version_label(version)))
        same = "programme" not in version.text[self._language]
        return StandingText(number, template, origin, same)

    def _one(self, origin: Origin) -> Origin:
        """Return the one object that stands for all equal origins, which are compared often."""
        return self._equal.setdefault(origin, origin)

    def _told(self, numbers: Sequence[int], kind: OriginKind | None = None) -> Origin:
        standing = next((n for n in numbers if n >= _STANDING_NUMBERS), None)
        around = self._texts[standing - _STANDING_NUMBERS].origin if standing is not None else None
        if around and numbers[-1] >= _STANDING_NUMBERS:
            return around
        expression = self._environment.expressions[numbers[-1]]
        source = f"templates/{self._language}/{expression.template}:{expression.line}"
        told = Origin(
            kind or kind_of(expression.paths),
            around.source if around else source,
            tuple(fact_path(path) for path in expression.paths if _under(path, _FACTS)),
            expression.filters,
            around.block if around else "",
        )
        return self._one(told)


def _marked(text: StandingText, variables: dict[str, Any]) -> str:
    context = text.template.new_context(variables)
    return marked(text.number, folded(joined(text.template.root_render_func(context))))


def fact_path(path: str) -> str:
    """Return the key path in the release file of what templates call `path`."""
    for alias, fact in FACT_PATHS.items():
        if path == alias or path.startswith(alias + "."):
            return fact + path[len(alias) :]
    return path.replace("from_", "from")


def kind_of(paths: Sequence[str]) -> OriginKind:
    """Return who writes an expression that reads the variables at `paths`."""
    read = [path for path in paths if _under(path, _FACTS) or path == "block"]
    if not read:
        return OriginKind.TEMPLATE
    if any(_under(path, _WORDING) for path in read):
        return OriginKind.WORDING
    if all(_under(path, _STANDING) for path in read):
        return OriginKind.STANDING
    return OriginKind.FACT


def _under(path: str, roots: Collection[str]) -> bool:
    return any(path == root or path.startswith(root + ".") for root in roots)


def _version_label(version: BlockVersion) -> str:
    first = version.first.isoformat() if version.first else ""
    last = version.last.isoformat() if version.last else ""
    return f"{version.key} {first}..{last}"
