"""Which language the command line speaks, and click's own words in it.

Commands and options keep their help in English and translate it as it is shown, since decorators
run before the language is known. click asks gettext for its own words; here it asks our catalogues.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import click
import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.termui
import click.types

from pressdraft.folders import preferences_path
from pressdraft.i18n import LANGUAGES, N_, NN_, _, of_environment, page, plural, speak

_Function = TypeVar("_Function", bound=Callable[..., Any])

_OPTION = "--ui-lang"
_MODULES: tuple[Any, ...] = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.termui,
    click.types,
)
for _module in _MODULES:
    _module._ = _
    if hasattr(_module, "ngettext"):
        _module.ngettext = plural

WORDS = (
    N_("Aborted!"),
    N_("Arguments"),
    N_("Choose from:\n\t{choices}"),
    N_("Commands"),
    N_("Error: {message}"),
    N_("Error: invalid input"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Invalid value: {message}"),
    N_("Missing argument"),
    N_("Missing command."),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("Missing parameter: {param_name}"),
    N_("Missing {param_type}"),
    N_("No such command {name!r}."),
    N_("No such option {name!r}."),
    N_("Option {name!r} does not take a value."),
    N_("Options"),
    N_("Positional arguments"),
    N_("Press any key to continue..."),
    N_("Show this message and exit."),
    N_("Try '{command} {option}' for help."),
    N_("Usage:"),
    N_("default: {default}"),
    N_("required"),
    N_("unknown error"),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a directory."),
    N_("{name} {filename!r} is a file."),
    N_("{name} {filename!r} is not readable."),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
)
"""What click may say to the users of our commands."""
_COUNTED = (
    NN_("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    NN_("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    NN_("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    NN_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
)
"""What click says of one and of several; Latvian has three forms, click fills each."""


_USAGE = (N_("[OPTIONS]"), N_("[COMMAND] [ARGS]..."), N_("COMMAND [ARGS]..."))


class _Spoken:
    """Has a help text that is kept in English and read in the language that is spoken."""

    values: Mapping[str, str] = {}
    _help: str | None = None

    @property
    def help(self) -> str | None:
        """The help, translated."""
        return page(self._help, **self.values) if self._help else self._help

    @help.setter  # noqa: A003 - click calls it so
    def help(self, text: str | None) -> None:
        self._help = text


class Option(_Spoken, click.Option):
    """An option whose help is translated as it is shown, with `values` in it."""

    def __init__(self, *args: Any, values: Mapping[str, str] | None = None, **others: Any) -> None:
        self.values = values or {}
        super().__init__(*args, **others)


class _SpokenCommand(_Spoken):
    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what stands behind the command in its usage line, in words of the language."""
        pieces: list[str] = super().collect_usage_pieces(ctx)  # type: ignore[misc]
        return [_(piece) if piece in _USAGE else piece for piece in pieces]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help`, which click words once, as it is said now."""
        found = super().get_help_option(ctx)  # type: ignore[misc]
        if isinstance(found, click.Option):
            found.help = _("Show this message and exit.")
            return found
        return None


class Command(_SpokenCommand, click.Command):
    """A command whose help is translated as it is shown."""


class Group(_SpokenCommand, click.Group):
    """A group of commands whose help is translated as it is shown."""

    command_class = Command


def command(name: str | None = None) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command, its docstring the help."""
    return click.command(name, cls=Command)


def group(name: str | None = None) -> Callable[[Callable[..., Any]], Group]:
    """Make a function a group of commands, its docstring the help."""
    return click.group(name, cls=Group)


def option(*names: str, **choices: Any) -> Callable[[_Function], _Function]:
    """Add an option; its help is marked by `N_`, and its `values` fill the help."""
    return click.option(*names, cls=Option, **choices)


def speak_as_asked(arguments: Sequence[str]) -> list[str]:
    """Speak the language that is asked for, and return the arguments with its option in front.

    A language that we do not speak is left to click, which says so.
    """
    asked, others = _taken_out(list(arguments))
    known = asked if asked in LANGUAGES else None
    speak(known or _chosen_before() or of_environment(os.environ))
    return others if asked is None else [f"{_OPTION}={asked}", *others]


def _taken_out(arguments: list[str]) -> tuple[str | None, list[str]]:
    """Return the language that is asked for and all else; without one, only the option itself."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    asked: str | None = None
    others: list[str] = []
    given = iter(arguments[:end])
    for argument in given:
        if argument.startswith(f"{_OPTION}="):
            asked = argument.partition("=")[2]
        elif argument != _OPTION:
            others.append(argument)
        elif (value := next(given, None)) is not None:
            asked = value
        else:
            return None, [_OPTION]
    return asked, others + arguments[end:]


def _chosen_before() -> str:
    """Return the language that was chosen on the screen, an empty text where none was."""
    path = preferences_path()
    if path is None or not path.exists():
        return ""
    from pressdraft.tui.preferences import load_preferences

    return load_preferences().language
