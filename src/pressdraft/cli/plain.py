"""Questions and answers line by line: for screen readers, and for terminals that only print.

Nothing here moves the cursor or colours a word. What is asked goes to stdout and an answer is one
line of stdin, so that it can come from a file as well.
"""

from __future__ import annotations

import io
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import click

from pressdraft.i18n import _
from pressdraft.yamlfile.characters import forbidden_characters

COMMAND = ":"
"""What an answer begins with that is a command and no answer."""
YES = ("y", "yes", "j", "jā", "ja")
NO = ("", "n", "no", "nē", "ne")


class Stopped(Exception):  # noqa: N818 — it is no error to stop
    """Somebody has stopped: by `:stop`, or as there are no more lines."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command that was typed in the place of an answer: `:go lead` is `go` with `lead`."""

    name: str
    rest: str = ""


def say(message: str, **values: object) -> None:
    """Print a message with its values, translated, on lines of its own."""
    click.echo(_(message, **values))


def ask(message: str, **values: object) -> str:
    """Return the line that is typed behind a question, in NFC without blanks around it.

    One that no file may hold is asked for again. Raises Stopped for `:stop` and at the end of the
    input.
    """
    while True:
        click.echo(f"{_(message, **values)} ", nl=False)
        sys.stdout.flush()
        line = _line()
        if not line:
            click.echo()
            raise Stopped
        answer = unicodedata.normalize("NFC", line).replace("\t", " ").strip()
        if answer == f"{COMMAND}stop":
            raise Stopped
        if not (strange := forbidden_characters(answer)):
            return answer
        say(
            "The line holds a {sign}, as other keys than letters write; type it again.",
            sign=strange[0],
        )


def _line() -> str:
    """Return the next line of stdin as UTF-8; what is none becomes signs that no file may hold."""
    if isinstance(sys.stdin, io.TextIOWrapper) and sys.stdin.errors != "surrogateescape":
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    return sys.stdin.readline()


def command_in(answer: str, known: Sequence[str]) -> Command | None:
    """Return the command that an answer is, None for any other answer.

    The beginning of its name is enough; one that there is not is called `unknown`. Raises Stopped
    for `:stop`.
    """
    if not answer.startswith(COMMAND) or answer[1:2] in (" ", ")", ""):
        return None
    name, _space, rest = answer[1:].partition(" ")
    found = [one for one in known if one.startswith(name.lower())]
    if found and found[0] == "stop":
        raise Stopped
    return Command(found[0] if found else "unknown", rest.strip() if found else name)


def confirm(message: str, **values: object) -> bool:
    """Return whether a question is answered with yes, in English or Latvian; Enter is no.

    Any other answer is asked again. Raises Stopped for `stop`.
    """
    while True:
        answer = ask(message, **values).casefold()
        if answer in YES:
            return True
        if answer in NO:
            return False
        if answer == "stop":
            raise Stopped
        say("Type y for yes or n for no.")


def choose(title: str, options: Sequence[str]) -> str:
    """Print numbered options and return what is answered: mostly the number of one."""
    say(title)
    for number, option in enumerate(options, start=1):
        say("{number}. {option}", number=number, option=option)
    return ask("Number, or something else:")


def numbered(answer: str, options: Sequence[object]) -> int | None:
    """Return the index of the option whose number an answer is, None for any other answer."""
    if not (answer.isascii() and answer.isdigit()):
        return None
    number = int(answer)
    return number - 1 if 1 <= number <= len(options) else None
