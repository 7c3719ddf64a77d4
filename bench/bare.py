"""The yardstick for composing: the same templates filled by plain Jinja with ready strings.

Every variable is a text that is ready to print, every filter hands it back, and nothing is known
of origins, cases or glossaries; what stays is what Jinja itself needs for these templates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from pathlib import Path
from types import SimpleNamespace

import jinja2

from pressdraft.compose import context
from pressdraft.compose.context import Context
from pressdraft.language import LANGUAGES
from pressdraft.language.house import House
from pressdraft.language.values import Name
from pressdraft.release import CODES, LanguageCode
from pressdraft.standing import Programme

READY = "26 to 28 July 2022"
READY_BLOCK = "The programme helps those who watch over borders to keep them open and safe. " * 5


class BareTemplates:
    """Plain Jinja environments over the templates of one workspace."""

    def __init__(self, root: Path) -> None:
        self._environments = {code: _environment(root, code) for code in CODES}

    def render(self, language: LanguageCode, kind: str, variables: Mapping[str, object]) -> str:
        """Return a filled template."""
        return self._environments[language].get_template(f"{kind}.j2").render(variables)


def ready(value: object = READY, *_args: object, **_options: object) -> str:
    """Return a text as it is, and a ready one for whatever is no text."""
    return value if type(value) is str else READY


def ready_variables(seen: Context) -> dict[str, object]:
    """Return what templates see, with ready strings where pressdraft hands them values."""
    variables = {name: _ready(value) for name, value in seen.variables().items()}
    return variables | {"block": lambda _key: READY_BLOCK, "named": ready}


def _environment(root: Path, language: LanguageCode) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(root / "templates" / language),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # as in pressdraft: a draft is plain text
    )
    environment.filters.update(dict.fromkeys(LANGUAGES[language].filters(House()), ready))
    return environment


def _ready(value: object) -> object:
    if isinstance(value, context.Wording):
        return "".join(value) if value.written else ""
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, tuple):
        return tuple(_ready(item) for item in value)
    if isinstance(value, Mapping):
        return {key: _ready(item) for key, item in value.items()}
    if isinstance(value, Name):
        return value.english.text
    if callable(value):
        return ready
    return _ready_fields(value) if _has_parts(value) else READY


def _has_parts(value: object) -> bool:
    return is_dataclass(value) and type(value).__module__ in (
        context.__name__,
        Programme.__module__,
    )


def _ready_fields(value: object) -> SimpleNamespace:
    names = (name for name in dir(value) if not name.startswith("_"))
    return SimpleNamespace(**{name: _ready(getattr(value, name)) for name in names})
