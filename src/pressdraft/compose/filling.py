"""Fills the blocks of one template with one context, and tells where each stretch came from."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

import jinja2

from pressdraft.compose.context import FACT_PATHS, Context
from pressdraft.compose.marks import Paragraph, paragraphs
from pressdraft.compose.tracing import CLOSE, NUMBERED, OPEN, TracingEnvironment
from pressdraft.language.labels import is_placeholder
from pressdraft.language.values import Name
from pressdraft.release import LanguageCode, Origin, OriginKind
from pressdraft.standing import BlockVersion, Standing

STANDING = "boilerplate/"
"""How the place of a standing text begins."""

_BLOCK_NUMBERS = 1_000_000
"""Marks of standing blocks are numbered from here, those of expressions below."""

_WORDING = ("text", "amounts.purpose", "quotes.text", "links.label", "photos.caption", "photos.alt")
_STANDING = ("programme", "eu", "block", "delegation")
_FACTS = frozenset(Context.__slots__) - {"tense", "line", "paragraph"}


@dataclass(slots=True)
class Filling:
    """One language's blocks of one release in the making; `block_templates` is shared by all."""

    environment: TracingEnvironment
    language: LanguageCode
    standing: Standing
    as_of: date
    block_templates: dict[str, jinja2.Template]
    _versions: list[BlockVersion] = field(default_factory=list)
    _origins: dict[object, Origin] = field(default_factory=dict)

    def fill(self, kind: str, base: str, context: Context) -> dict[str, list[Paragraph]]:
        """Return the paragraphs of every block, in the order in which `base` declares them."""
        variables = context.variables()

        def block(key: str) -> str:
            return self._standing_block(key, {"eu": context.eu, "programme": context.programme})

        template = self.environment.get_template(kind)
        running = template.new_context({**variables, "block": block, "named": self._named()})
        declared = self.environment.get_template(base).blocks
        _link_blocks(template, running, set(declared))
        filled = {}
        for name in declared:
            function = running.blocks[name][0]
            found = paragraphs(function(running), self._block_origin(function), self._origin)
            if found:
                filled[name] = found
        return filled

    def _named(self) -> Callable[[object], object]:
        """Return the function that introduces a name at its first mention and shortens it later."""
        introduced = self.environment.filters["introduced"]
        short = self.environment.filters["short"]
        mentioned: set[Name] = set()

        def named(value: object) -> object:
            if isinstance(value, tuple):
                return tuple(named(item) for item in value)
            if not isinstance(value, Name):
                return introduced(value)
            first = value not in mentioned
            mentioned.add(value)
            return introduced(value) if first else short(value)

        return named

    def _standing_block(self, key: str, variables: dict[str, object]) -> str:
        """Return the filled standing text that holds on the release date, between marks."""
        version = self.standing.block(key, self.as_of)
        place = f"{version.file}:{version.line[self.language]}:{self.language}"
        if place not in self.block_templates:
            code = self.environment.compile(
                version.text[self.language], self._place(version), version.file
            )
            self.block_templates[place] = jinja2.Template.from_code(
                self.environment, code, self.environment.make_globals(None)
            )
        template = self.block_templates[place]
        text = "".join(template.root_render_func(template.new_context(variables)))
        self._versions.append(version)
        return f"{OPEN}{_BLOCK_NUMBERS + len(self._versions) - 1}{NUMBERED}{text}{CLOSE}"

    def _place(self, version: BlockVersion) -> str:
        """Return `boilerplate/blocks/<id>.yaml:<line>` of a standing text."""
        folder, name = PurePath(version.file).parts[-2:]
        return f"{STANDING}{folder}/{name}:{version.line[self.language]}"

    def _block_origin(self, function: Callable[..., Iterator[str]]) -> Origin:
        """Return the origin of what a block's template writes itself: the line of the block."""
        told = self.environment.origins
        if function not in told:
            code, names = inspect.unwrap(function).__code__, inspect.unwrap(function).__globals__
            template: jinja2.Template = names["__jinja_template__"]
            line = template.get_corresponding_lineno(code.co_firstlineno + 1)
            place = f"templates/{self.language}/{template.name}:{line}"
            told[function] = Origin(OriginKind.TEMPLATE, place)
        return told[function]

    def _origin(self, numbers: tuple[int, ...], text: str) -> Origin:
        if text[:1] == "[" and is_placeholder(text):
            return self._told(numbers, OriginKind.MISSING)
        told = self.environment.origins if len(numbers) == 1 else self._origins
        if numbers not in told:
            told[numbers] = self._told(numbers)
        return told[numbers]

    def _told(self, numbers: Sequence[int], kind: OriginKind | None = None) -> Origin:
        version = next(
            (self._versions[n - _BLOCK_NUMBERS] for n in numbers if n >= _BLOCK_NUMBERS), None
        )
        block = _version_label(version) if version else ""
        source = self._place(version) if version else ""
        if numbers[-1] >= _BLOCK_NUMBERS:
            return Origin(OriginKind.STANDING, source, block=block)
        expression = self.environment.expressions[numbers[-1]]
        if not version:
            source = f"templates/{self.language}/{expression.template}:{expression.line}"
        facts = tuple(fact_path(path) for path in expression.paths if _under(path, _FACTS))
        return Origin(kind or kind_of(expression.paths), source, facts, expression.filters, block)


def _link_blocks(
    template: jinja2.Template, running: jinja2.runtime.Context, declared: set[str]
) -> None:
    """Run a template just until its parents' blocks are known to the running context."""
    for _ in template.root_render_func(running):
        if declared <= running.blocks.keys():
            return
    lacking = '{% extends "release.j2" %} must stand at the top of the template of a kind'
    raise jinja2.TemplateSyntaxError(lacking, 1, template.name)


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
