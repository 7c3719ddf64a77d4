"""What several commands share: the workspace in use, and types of options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from pressdraft.cli.localised import option
from pressdraft.errors import WorkspaceError
from pressdraft.fields import parse_date
from pressdraft.i18n import N_, _
from pressdraft.language import LANGUAGES
from pressdraft.release import LAYOUTS, LanguageCode, Release
from pressdraft.workspace import Workspace, find_workspace


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line; `folder` is the workspace that the user named."""

    folder: Path | None

    def found(self) -> Workspace | None:
        """Return the workspace in use, None where there is none."""
        return find_workspace(self.folder)

    def workspace(self) -> Workspace:
        """Return the workspace in use, or the shipped one where there is none."""
        return self.found() or Workspace()


class DateType(click.ParamType[date]):
    """A day, written as 2022-07-26."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or fail with words."""
        if isinstance(value, date):
            return value
        try:
            return parse_date(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def split_formats(
    _context: click.Context, _parameter: click.Parameter, value: str
) -> tuple[str, ...]:
    """Return format ids that were written with commas; the exporters' table knows which exist."""
    return tuple(dict.fromkeys(name for part in value.split(",") if (name := part.strip())))


lang_option = option(
    "--lang",
    type=click.Choice(["en", "lv", "both"]),
    default="both",
    show_default=True,
    help=N_("Which language."),
)
layout_option = option(
    "--layout",
    type=click.Choice(list(LAYOUTS)),
    default="press",
    show_default=True,
    help=N_("The whole release, or the short form for a web page."),
)
as_of_option = option(
    "--as-of",
    type=DateType(),
    metavar="DATE",
    help=N_("Compose it as if released that day: its date, tense and standing material."),
)
pass_session = click.make_pass_decorator(Session)


def asked_for(release: Release, lang: str) -> Sequence[LanguageCode]:
    """Return the languages asked for, the source first; WorkspaceError when it has none of them."""
    found = [code for code in release.drafts if lang in (code, "both")]
    if not found:
        raise WorkspaceError(
            _("{id} has no {names} text", id=release.id, names=_(LANGUAGES[lang].name))
        )
    return found
