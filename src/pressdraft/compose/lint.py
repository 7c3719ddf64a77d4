"""Checks templates against what they may read, and the two languages against each other.

Standing texts are templates as well; they see less, and are checked in the same way.
"""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes

from pressdraft.compose.context import Context
from pressdraft.compose.tracing import TracingEnvironment
from pressdraft.errors import Problem, TemplateError, did_you_mean
from pressdraft.i18n import _

FUNCTIONS = ("block", "named")
"""What templates may call besides the fields of their context."""

IN_STANDING_TEXTS = ("eu", "programme")
"""What standing texts see."""

_NESTING = re.compile(r"The innermost block that needs to be closed is '(\w+)'")
"""How Jinja says that a tag is left open."""

_NAMING = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
"""The tags that name another template."""

Types = Mapping[str, Any]


def template_problems(
    environments: Mapping[str, TracingEnvironment],
    files: Mapping[str, tuple[Path, ...]],
    base: str,
    block_keys: tuple[str, ...],
    figures: Iterable[str],
) -> list[Problem]:
    """Return what is wrong in the templates, `files` by language, and between the languages.

    `block_keys` are the standing texts that there are, `figures` those of the European Union.
    """
    variables = _variables(figures)
    problems: list[Problem] = []
    declared: dict[str, set[str] | None] = {}
    for language, paths in files.items():
        folder = f"templates/{language}"
        known = _declared_blocks(environments[language], base)
        declared[language] = known
        for path in paths:
            file = f"{folder}/{path.name}"
            environment = environments[language]
            try:
                source = _source(environment, path.name)
                tree = environment.parse(source)
                environment.compile(source)
            except TemplateError as error:
                problems.append(Problem(file, 0, 0, error.message.removeprefix(file).strip()))
                continue
            except jinja2.TemplateSyntaxError as error:
                message, hint = syntax_words(error, environment)
                problems.append(Problem(file, error.lineno, 1, message, hint))
                continue
            if path.name != base and not tree.find(nodes.Extends):
                message = _("{tag} must stand at the top", tag=f'{{% extends "{base}" %}}')
                problems.append(Problem(file, 1, 1, message))
            problems += _walk(tree, file, variables)
            problems += _unknown_filters(tree, file, environment)
            problems += _unknown_templates(tree, file, environment)
            problems += _misplaced_blocks(tree, file, known if path.name != base else None)
            problems += _unknown_texts(tree, file, block_keys)
    return [*problems, *_between(files, declared, base)]


def standing_text_problems(
    texts: Iterable[tuple[str, str, int]], environment: TracingEnvironment, figures: Iterable[str]
) -> list[Problem]:
    """Return what is wrong in the Jinja source of standing texts: source, file and line of each."""
    seen = {name: kind for name, kind in _variables(figures).items() if name in IN_STANDING_TEXTS}
    problems: list[Problem] = []
    for source, file, line in texts:
        try:
            tree = environment.parse(source)
        except jinja2.TemplateSyntaxError as error:
            problems.append(Problem(file, line, 1, *syntax_words(error, environment)))
            continue
        found = [*_walk(tree, file, seen), *_unknown_filters(tree, file, environment)]
        problems += [dataclasses.replace(problem, line=line) for problem in found]
    return problems


def syntax_words(error: jinja2.TemplateError, environment: jinja2.Environment) -> tuple[str, str]:
    """Return what is wrong and a hint: for a filter that does not exist, the nearest one."""
    message = error.message or _("cannot be read")
    if open_tag := _NESTING.search(message):
        unclosed = _("the tag '{tag}' is not closed", tag=open_tag[1])
        return unclosed, _("expected {end} here", end=f"{{% end{open_tag[1]} %}}")
    if message == "unexpected '}'":
        return message, _("a value stands between {{ and }}")
    missing = re.fullmatch(r"No filter named '(.*)'(?: found)?\.", message)
    if not missing:
        return message, ""
    none = _("there is no filter '{name}'", name=missing[1])
    return none, did_you_mean(missing[1], environment.filters)


def _source(environment: TracingEnvironment, name: str) -> str:
    loader = environment.loader
    return loader.get_source(environment, name)[0] if loader else ""


def _declared_blocks(environment: TracingEnvironment, base: str) -> set[str] | None:
    """Return the blocks of the base template, None when it cannot be read."""
    try:
        return set(environment.get_template(base).blocks)
    except (jinja2.TemplateError, TemplateError):
        return None


def _between(
    files: Mapping[str, tuple[Path, ...]], declared: Mapping[str, set[str] | None], base: str
) -> Iterator[Problem]:
    """Yield a problem for each kind or block that one language has and another lacks."""
    kinds = {language: {path.name for path in paths} for language, paths in files.items()}
    for language in files:
        for other in files:
            for name in sorted(kinds[other] - kinds[language]):
                yield Problem(
                    f"templates/{language}/{name}",
                    0,
                    0,
                    _(
                        "does not exist, though templates/{other}/{name} does",
                        other=other,
                        name=name,
                    ),
                )
            here, there = declared[language], declared[other]
            missing = there - here if here is not None and there is not None else ()
            for block in sorted(missing):
                yield Problem(
                    f"templates/{language}/{base}",
                    1,
                    1,
                    _(
                        "the block '{block}' of templates/{other}/{base} is missing here",
                        block=block,
                        other=other,
                        base=base,
                    ),
                )


def _misplaced_blocks(tree: nodes.Template, file: str, known: set[str] | None) -> Iterator[Problem]:
    top = {id(node) for node in tree.body}
    for block in tree.find_all(nodes.Block):
        if id(block) not in top:
            yield Problem(
                file,
                block.lineno,
                1,
                _(
                    "the block '{name}' stands inside another tag; one block is one paragraph",
                    name=block.name,
                ),
            )
        if known is not None and block.name not in known:
            hint = did_you_mean(block.name, known) or _("declare it in release.j2 first")
            yield Problem(
                file, block.lineno, 1, _("release.j2 has no block '{name}'", name=block.name), hint
            )


def _unknown_texts(tree: nodes.Template, file: str, keys: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a problem for each `block("id")` that no file of standing texts defines."""
    for call in tree.find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name == "block" and call.args):
            continue
        key = call.args[0]
        if isinstance(key, nodes.Const) and key.value not in keys:
            message = _("there is no standing text '{value}'", value=key.value)
            yield Problem(file, call.lineno, 1, message, did_you_mean(str(key.value), keys))


def _unknown_filters(
    tree: nodes.Template, file: str, environment: TracingEnvironment
) -> Iterator[Problem]:
    for found in tree.find_all(nodes.Filter):
        if found.name not in environment.filters:
            hint = did_you_mean(found.name, environment.filters)
            yield Problem(
                file, found.lineno, 1, _("there is no filter '{name}'", name=found.name), hint
            )


def _unknown_templates(
    tree: nodes.Template, file: str, environment: TracingEnvironment
) -> Iterator[Problem]:
    known = environment.list_templates()
    for found in tree.find_all(nodes.Stmt):
        if not isinstance(found, _NAMING):
            continue
        named = found.template
        if isinstance(named, nodes.Const) and named.value not in known:
            message = _("there is no template '{value}'", value=named.value)
            yield Problem(file, found.lineno, 1, message, did_you_mean(str(named.value), known))


def _variables(figures: Iterable[str]) -> Types:
    """Return the type of everything that templates see, by name."""
    eu = dataclasses.make_dataclass("Figures", [(name, int) for name in figures])
    return {
        **typing.get_type_hints(Context),
        **dict.fromkeys(("loop", *FUNCTIONS), Any),
        "eu": eu,
    }


def _walk(node: nodes.Node, file: str, scope: Types) -> Iterator[Problem]:
    """Yield a problem for each variable or field that nobody gives a template."""
    if isinstance(node, nodes.For):
        yield from _walk(node.iter, file, scope)
        inner = dict(scope)
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = _element(_type_of(node.iter, scope))
        for child in (*node.body, *node.else_):
            yield from _walk(child, file, inner)
        return
    if isinstance(node, (nodes.Block, nodes.Template, nodes.If)):
        scope = {**scope, **dict.fromkeys(_assigned(node), Any)}
    if isinstance(node, nodes.Name) and node.ctx == "load" and node.name not in scope:
        yield Problem(
            file,
            node.lineno,
            1,
            _("there is no variable '{name}'", name=node.name),
            did_you_mean(node.name, scope),
        )
    if isinstance(node, nodes.Getattr):
        fields = _fields(_type_of(node.node, scope))
        if fields is not None and node.attr not in fields:
            yield Problem(
                file,
                node.lineno,
                1,
                _("there is no field '{name}'", name=node.attr),
                did_you_mean(node.attr, fields),
            )
    for child in node.iter_child_nodes():
        yield from _walk(child, file, scope)


def _assigned(node: nodes.Node) -> list[str]:
    return [
        found.target.name
        for found in node.find_all(nodes.Assign)
        if isinstance(found.target, nodes.Name)
    ]


def _type_of(node: nodes.Node, scope: Types) -> Any:
    """Return the type of an attribute chain, Any where it cannot be told."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, Any)
    if isinstance(node, nodes.Getattr):
        fields = _fields(_type_of(node.node, scope))
        return fields.get(node.attr, Any) if fields else Any
    return Any


def _fields(owner: Any) -> dict[str, Any] | None:
    """Return the fields of a dataclass, or of those in a union; None where any name may be one."""
    found: dict[str, Any] = {}
    for member in _members(owner):
        if member is type(None):
            continue
        if not dataclasses.is_dataclass(member):
            return None
        found |= typing.get_type_hints(member)
        found |= {name: Any for name, value in vars(member).items() if isinstance(value, property)}
    return found


def _element(owner: Any) -> Any:
    for member in _members(owner):
        if typing.get_origin(member) is tuple:
            return typing.get_args(member)[0]
    return Any


def _members(owner: Any) -> tuple[Any, ...]:
    if isinstance(owner, types.UnionType) or typing.get_origin(owner) is typing.Union:
        return typing.get_args(owner)
    return (owner,)
