"""Reads template files, and says in words what hinders that."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

import jinja2

from pressdraft.compose.compiled import compiled
from pressdraft.compose.tracing import TracingEnvironment
from pressdraft.decoding import SAVE_AS_UTF8
from pressdraft.errors import TemplateError, os_words
from pressdraft.i18n import _


class TemplateLoader(jinja2.FileSystemLoader):
    """Loads the templates of one language, each from the first root that has it."""

    def __init__(self, roots: tuple[Path, ...], language: str) -> None:
        super().__init__([root / "templates" / language for root in roots])
        self._folder = f"templates/{language}"

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the source as Jinja wants it; TemplateError for a file that cannot be read."""
        try:
            return super().get_source(environment, template)
        except jinja2.TemplateNotFound:
            raise
        except UnicodeDecodeError as error:
            message = _("{file} is not UTF-8", file=f"{self._folder}/{template}")
            raise TemplateError(message, _(SAVE_AS_UTF8)) from error
        except OSError as error:
            message = _(
                "{path} cannot be read: {why}",
                path=f"{self._folder}/{template}",
                why=os_words(error),
            )
            raise TemplateError(message) from error

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        names: MutableMapping[str, Any] | None = None,
    ) -> jinja2.Template:
        """Return a template ready to fill, which seldom needs compiling."""
        source, file, is_current = self.get_source(environment, name)
        if isinstance(environment, TracingEnvironment):
            code = compiled(environment, name, file, source)
        else:
            code = environment.compile(source, name, file)
        return environment.template_class.from_code(environment, code, names or {}, is_current)
