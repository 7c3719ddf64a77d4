"""Fills the blocks of one template with one context."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import jinja2

from pressdraft.compose.context import Context
from pressdraft.compose.marks import Paragraph, paragraphs
from pressdraft.compose.origins import Origins
from pressdraft.compose.tracing import TracingEnvironment
from pressdraft.i18n import _
from pressdraft.language.values import Name
from pressdraft.standing import Standing


@dataclass(frozen=True, slots=True)
class Filling:
    """One language's blocks of one release in the making; `origins` are shared by all."""

    environment: TracingEnvironment
    origins: Origins
    standing: Standing
    as_of: date

    def fill(self, kind: str, base: str, context: Context) -> dict[str, list[Paragraph]]:
        """Return the paragraphs of every block, in the order in which `base` declares them."""
        template = self.environment.get_template(kind)

        def block(key: str) -> str:
            version = self.standing.block(key, self.as_of)
            return self.origins.standing_text(version, context.eu, context.programme)

        variables = {**context.variables(), "block": block, "named": self._named()}
        running = template.new_context(variables)
        declared = self.environment.get_template(base).blocks
        _link_blocks(template, running, set(declared))
        origins = self.origins
        filled = {}
        for name in declared:
            function = running.blocks[name][0]
            found = paragraphs(
                function(running), origins.of_block(function), origins.of_marks, origins.told
            )
            if found:
                filled[name] = found
        return filled

    def _named(self) -> Callable[[object], object]:
        """Return the function that introduces a name at its first mention and shortens it later."""
        introduced = self.environment.filters["introduced"]
        short = self.environment.filters["short"]
        mentioned: set[tuple[str, str]] = set()

        def named(value: object) -> object:
            if isinstance(value, tuple):
                return tuple(named(item) for item in value)
            if not isinstance(value, Name):
                return introduced(value)
            who = (value.key, value.english.text)
            first = who not in mentioned
            mentioned.add(who)
            return introduced(value) if first else short(value)

        return named


def _link_blocks(
    template: jinja2.Template, running: jinja2.runtime.Context, declared: set[str]
) -> None:
    """Run a template just until its parents' blocks are known to the running context."""
    for _piece in template.root_render_func(running):
        if declared <= running.blocks.keys():
            return
    lacking = _(
        "{tag} must stand at the top of the template of a kind", tag='{% extends "release.j2" %}'
    )
    raise jinja2.TemplateSyntaxError(lacking, 1, template.name)
