"""The commands that check releases, and that tell what the checks are."""

from __future__ import annotations

from collections.abc import Sequence

import click

from pressdraft.checks.base import Severity
from pressdraft.checks.registry import CHECKS, GROUPS
from pressdraft.cli.options import Session, pass_session
from pressdraft.errors import PressdraftError, Problem, ProblemsError, UnknownKeyError
from pressdraft.reports import REPORTS, Result
from pressdraft.workspace import Workspace

FOUND_ERRORS = 1
UNREADABLE = 2


def _known_groups(
    _context: click.Context, _parameter: click.Parameter, names: tuple[str, ...]
) -> tuple[str, ...]:
    for name in names:
        if name not in GROUPS:
            raise UnknownKeyError(name, "group of checks", GROUPS)
    return names


@click.command()
@click.argument("release_ids", metavar="[ID...]", nargs=-1)
@click.option(
    "--only",
    multiple=True,
    metavar="GROUP",
    callback=_known_groups,
    help=f"Only the checks of a group: {', '.join(GROUPS)}.",
)
@click.option(
    "--skip",
    multiple=True,
    metavar="GROUP",
    callback=_known_groups,
    help="All checks but those of a group.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help="How to print it.",
)
@pass_session
@click.pass_context
def check(
    context: click.Context,
    session: Session,
    release_ids: tuple[str, ...],
    only: tuple[str, ...],
    skip: tuple[str, ...],
    form: str,
) -> None:
    """Check the drafts of releases, of all of them without IDs.

    The exit code is 1 when there is a finding of level error.
    """
    workspace = session.workspace()
    groups = [group for group in only or GROUPS if group not in skip]
    ids = tuple(dict.fromkeys(release_ids)) or workspace.release_ids()
    results, unreadable = [], False
    for release_id in ids:
        try:
            results.append(_checked(workspace, release_id, groups))
        except PressdraftError as error:
            unreadable = True
            click.echo(_unreadable_words(release_id, error), err=True)
    click.echo(REPORTS[form](results), nl=False)
    if unreadable:
        context.exit(UNREADABLE)
    if any(f.severity is Severity.ERROR for result in results for f in result.findings):
        context.exit(FOUND_ERRORS)


def _checked(workspace: Workspace, release_id: str, groups: Sequence[str]) -> Result:
    loaded = workspace.load(release_id)
    composed = workspace.compose(loaded)
    found = workspace.check(loaded, composed)
    return Result(release_id, composed.drafts, tuple(f for f in found if f.group in groups))


def _unreadable_words(release_id: str, error: PressdraftError) -> str:
    if isinstance(error, ProblemsError):
        return str(error)
    return str(Problem(f"releases/{release_id}.yaml", 0, 0, error.message, error.hint))


@click.command()
@click.argument("check_id", metavar="[CHECK]", required=False)
def checks(check_id: str | None) -> None:
    """List the checks by group, or show the page of one CHECK."""
    if check_id is None:
        _list_checks()
        return
    if check_id not in CHECKS:
        raise UnknownKeyError(check_id, "check", CHECKS)
    found = CHECKS[check_id]
    click.echo(f"{found.id} ({found.group}, {found.severity.label})\n\n{found.page}")


def _list_checks() -> None:
    width = max(map(len, CHECKS))
    for group in GROUPS:
        click.echo(f"{group}:")
        for one in CHECKS.values():
            if one.group == group:
                click.echo(f"  {one.id:{width}}  {one.severity.label:10}  {one.summary}")
