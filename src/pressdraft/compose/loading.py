"""Reads template files, and says in words what hinders that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import jinja2

from pressdraft.errors import TemplateError


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
            message = f"{self._folder}/{template} is not UTF-8"
            raise TemplateError(message, "save it as UTF-8 in your editor") from error
        except OSError as error:
            words = "no permission" if isinstance(error, PermissionError) else error.strerror
            raise TemplateError(f"{self._folder}/{template} cannot be read: {words}") from error
