"""A sandboxed Jinja environment that remembers where each stretch of its output came from.

The code generator hands out what every `{{ }}` prints together with the number of the expression;
`marks.py` turns that into spans. Where a template makes a text of it, as macros do, private-use
characters around it carry the number. The YAML loader refuses those characters, so nothing that an
author writes can be taken for a mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import FunctionType
from typing import Any, TypeAlias

from jinja2 import BaseLoader, StrictUndefined, nodes, runtime
from jinja2.compiler import CodeGenerator, Frame
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from pressdraft.compose.context import Context
from pressdraft.errors import did_you_mean
from pressdraft.i18n import _
from pressdraft.language.values import Tbc

OPEN, NUMBERED, CLOSE = "\ue000", "\ue001", "\ue002"
"""A mark is OPEN, a number, NUMBERED, the text, CLOSE; marks nest."""

Numbers: TypeAlias = tuple[int, ...]
"""The numbers of the expressions or standing texts that a text stands in, outermost first."""
Piece: TypeAlias = str | tuple[Numbers, str]
"""What a template hands out: its own text, or what an expression prints with its number."""

_SPACE = re.compile(r"[\t\r\n\u2028\u2029][ \t\r\n\u2028\u2029]*| [ \t\r\n\u2028\u2029]+")
"""White space that is not one space already."""
_SPACE_BEFORE_STOP = re.compile(r"[ \t\r\n\u2028\u2029]+(?=[.,;:!?)])")

_GIVEN = ("tense", "named", "block")
"""The variables of templates that are functions."""
_EXPRESSIONS, _TEMPLATES = 10_000, 1_000
"""How many numbers one template takes, and how many templates a language may have."""


@dataclass(frozen=True, slots=True)
class Expression:
    """One `{{ }}` of a template: its place, the variables it reads and the filters it applies."""

    template: str
    line: int
    paths: tuple[str, ...]
    filters: tuple[str, ...]


def folded(text: str) -> str:
    """Fold white space to one space, and to none before punctuation."""
    return _SPACE.sub(" ", _SPACE_BEFORE_STOP.sub("", text))


def marked(number: int, text: str) -> str:
    """Return a text between its marks."""
    return f"{OPEN}{number}{NUMBERED}{text}{CLOSE}"


def joined(pieces: Iterable[Piece]) -> str:
    """Return pieces as one text, with marks around what expressions print."""
    return "".join([p if isinstance(p, str) else marked(p[0][-1], p[1]) for p in pieces])


class NamedUndefined(StrictUndefined):
    """What a template reads though it is not there: the error names the nearest that is."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name = str(self._undefined_name)
        if self._undefined_obj is missing:
            if name in Context.__slots__:
                return _("a standing text does not see '{name}', only eu and programme", name=name)
            return _no(_("variable"), name, (*Context.__slots__, "block", "named"))
        owner = self._undefined_obj
        known = owner if isinstance(owner, Mapping) else dir(owner)
        return _no(_("field"), name, [key for key in known if not key.startswith("_")])


def _no(what: str, name: str, known: Iterable[str]) -> str:
    near = did_you_mean(name, known)
    return _("there is no {what} '{key}'", what=what, key=name) + (f"; {near}" if near else "")


class TracingEnvironment(ImmutableSandboxedEnvironment):
    """The environment of one language's templates; `expressions` grows as templates compile."""

    concat = staticmethod(joined)

    def __init__(self, loader: BaseLoader, placeholder: Callable[[str], str]) -> None:
        """Take what prints for a fact still to be confirmed; an optional one left out is empty."""

        def printed(value: object) -> object:
            if isinstance(value, Tbc):
                return placeholder(value.fact)
            return "" if value is None else value

        super().__init__(
            loader=loader,
            undefined=NamedUndefined,
            autoescape=False,
            finalize=printed,
            optimized=False,
        )
        self.code_generator_class = _TracingCodeGenerator
        self.expressions: dict[int, Expression] = {}
        self._places = {name: place for place, name in enumerate(loader.list_templates())}
        self._compiled: dict[str, int] = {}
        self._fields: set[tuple[type, str]] = set()

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Hand out a public field of a dataclass at once; the sandbox judges everything else."""
        field = (type(obj), attribute)
        if field in self._fields:
            return getattr(obj, attribute)
        if attribute in getattr(type(obj), "__dataclass_fields__", ()) and attribute[0] != "_":
            self._fields.add(field)
        return super().getattr(obj, attribute)

    def call(self, context: runtime.Context, function: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what the composer gave at once; the sandbox judges everything else."""
        if type(function) is FunctionType and function in map(context.parent.get, _GIVEN):
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return function(*args, **kwargs)
        return super().call(context, function, *args, **kwargs)

    def next_number(self, name: str) -> int:
        """Return where the expressions of a template will be numbered from when it compiles next.

        The first time, that depends on nothing but which templates there are.
        """
        place = self._places.setdefault(name, len(self._places))
        return (self._compiled.get(name, 0) * _TEMPLATES + place) * _EXPRESSIONS

    def adopt(self, name: str, expressions: Iterable[Expression]) -> None:
        """Know the expressions of a template whose code was compiled before."""
        self.expressions.update(enumerate(expressions, self.begin(name)))

    def begin(self, name: str) -> int:
        """Return where the expressions of a template that is being compiled are numbered from."""
        first = self.next_number(name)
        self._compiled[name] = self._compiled.get(name, 0) + 1
        return first

    def expressions_from(self, first: int) -> list[Expression]:
        """Return the expressions of the template that is numbered from there."""
        numbers = range(first, first + _EXPRESSIONS)
        return [self.expressions[number] for number in numbers if number in self.expressions]


class _TracingCodeGenerator(CodeGenerator):
    """Compiles `{{ value }}` to the text of the value with the number of the expression."""

    environment: TracingEnvironment

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._loops: dict[str, str] = {}
        self._number = self.environment.begin(self.name or "")

    def visit_For(self, node: nodes.For, frame: Frame) -> None:
        """Remember what the loop variable runs over, so that its origin can be told."""
        iterated = paths_of(node.iter, self._loops)
        if isinstance(node.target, nodes.Name) and iterated:
            self._loops[node.target.name] = iterated[0]
        super().visit_For(node, frame)

    def _output_child_to_const(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> str:
        """Leave all but plain text to the moment of filling: filters depend on the house."""
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        filters = tuple(reversed([found.name for found in _with_self(node, nodes.Filter)]))
        paths = paths_of(node, self._loops)
        expression = Expression(self.name or "", node.lineno, paths, filters)
        self.environment.expressions[self._number] = expression
        opening = marked(self._number, "").removesuffix(CLOSE)
        self.write(f"{opening!r} + " if frame.buffer else f"(({self._number},), ")
        self._number += 1
        super()._output_child_pre(node, frame, finalize)

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        super()._output_child_post(node, frame, finalize)
        self.write(f" + {CLOSE!r}" if frame.buffer else ")")

    def _output_const_repr(self, group: Iterable[Any]) -> str:
        """Fold the white space that a template writes itself."""
        return repr(folded("".join(group)))


def paths_of(node: nodes.Node, loops: dict[str, str]) -> tuple[str, ...]:
    """Return the dotted paths that an expression reads, its loop variables resolved."""
    found: dict[str, None] = {}
    for path in _chains(node):
        root, dot, rest = path.partition(".")
        found[loops[root] + dot + rest if root in loops else path] = None
    return tuple(found)


def _chains(node: nodes.Node) -> Iterator[str]:
    """Yield each attribute chain that starts at a name, whole."""
    chain = _chain(node)
    if chain:
        yield chain
        return
    for child in node.iter_child_nodes():
        yield from _chains(child)


def _chain(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = _chain(node.node)
        return f"{before}.{node.attr}" if before else ""
    if isinstance(node, nodes.Getitem):
        return _chain(node.node)
    return ""


def _with_self(node: nodes.Expr, kind: type[nodes.Filter]) -> Iterator[nodes.Filter]:
    if isinstance(node, kind):
        yield node
    yield from node.find_all(kind)
