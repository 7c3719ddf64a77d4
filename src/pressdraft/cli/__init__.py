"""The command line: parse, call the workspace, print; stdout is data, stderr is narration.

Exit codes: 0 fine, 1 findings of level error (for `validate`: problems in readable files), 2 wrong
usage or unreadable input, 130 interrupted.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TextIO

import click

from pressdraft import __version__
from pressdraft.cli.lazily import LazyGroup
from pressdraft.cli.localised import Option, option, speak_as_asked
from pressdraft.cli.options import Session
from pressdraft.crash import crash_words, write_report
from pressdraft.errors import PressdraftError, os_words
from pressdraft.i18n import LANGUAGES, N_, _

BAD_INPUT = 2
INTERRUPTED = 130

_COMMANDS: Mapping[str, str] = {
    "check": "pressdraft.cli.check:check",
    "checks": "pressdraft.cli.check:checks",
    "clear": "pressdraft.cli.sending:clear",
    "draft": "pressdraft.cli.plain_draft:draft",
    "explain": "pressdraft.cli.releases:explain",
    "export": "pressdraft.cli.sending:export",
    "forms": "pressdraft.cli.forms:forms",
    "glossary": "pressdraft.cli.glossary:glossary",
    "init": "pressdraft.cli.material:init",
    "list": "pressdraft.cli.releases:list_releases",
    "new": "pressdraft.cli.releases:new",
    "review": "pressdraft.cli.review:review",
    "render": "pressdraft.cli.releases:render",
    "schema": "pressdraft.cli.material:schema",
    "standing": "pressdraft.cli.material:standing",
    "validate": "pressdraft.cli.releases:validate",
    "verify": "pressdraft.cli.sending:verify",
    "waive": "pressdraft.cli.waive:waive",
}


@click.group(
    cls=LazyGroup,
    modules=_COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@option(
    "--workspace",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help=N_(
        "The folder with templates/, boilerplate/ and releases/. Without it: "
        "PRESSDRAFT_WORKSPACE, then the nearest such folder upwards."
    ),
)
@option(
    "--ui-lang",
    type=click.Choice(list(LANGUAGES)),
    expose_value=False,
    help=N_(
        "The language of messages, help and screens; it may stand after a command too. Without "
        "it: the one chosen on the screen, then that of the environment."
    ),
)
@click.version_option(
    __version__, prog_name="pressdraft", cls=Option, help=N_("Show the version and exit.")
)
@click.pass_context
def commands(context: click.Context, workspace: Path | None) -> None:
    """Draft press releases in English and Latvian from one set of facts.

    Without a command, the drafting screen opens in the terminal.
    """
    context.obj = Session(workspace)
    if context.invoked_subcommand:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        click.echo(context.get_help())
        context.exit(BAD_INPUT)
    from pressdraft.tui.launch import launch

    context.exit(launch(context.obj.found()))


def main() -> None:
    """Run the command line and leave with its exit code; no traceback reaches the user.

    What was imported stays until the end, so the collector need not look at it again and again.
    """
    gc.freeze()
    gc.set_threshold(20_000)
    sys.excepthook = _write_report
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)
    sys.exit(_run())


def _run() -> int:
    stdout = sys.stdout
    try:
        arguments = speak_as_asked(sys.argv[1:])
        code = commands.main(arguments, prog_name="pressdraft", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except PressdraftError as error:
        click.echo(f"pressdraft: {error}", err=True)
        return BAD_INPUT
    except click.exceptions.Exit as error:
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(_("interrupted"), err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return BAD_INPUT
    except SystemExit:
        # click leaves like this, with another stdout, when the reader of our output has gone
        if sys.stdout is stdout:
            raise
        _close_quietly(stdout)
        return 0
    except OSError as error:
        what = error.filename or _("the output")
        why = _("{what} cannot be used: {why}", what=what, why=os_words(error))
        click.echo(f"pressdraft: {why}", err=True)
        _close_quietly(stdout)
        return BAD_INPUT


def _close_quietly(stream: TextIO) -> None:
    """Let what is still to be written vanish, so that nothing complains as Python ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write_report(
    kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Keep what went wrong in a file that can be sent to us, and say where it is."""
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    click.echo(crash_words(error, write_report(error)), err=True)
    sys.exit(BAD_INPUT)
