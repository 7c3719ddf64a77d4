"""The command that leaves a finding out of a release's checks, with a reason."""

from __future__ import annotations

import click

from pressdraft.checking import Checker, waivers_for
from pressdraft.cli.options import Session, pass_session
from pressdraft.errors import WorkspaceError
from pressdraft.release import CODES, LanguageCode


@click.command()
@click.argument("release_id", metavar="ID")
@click.argument("check_id", metavar="CHECK")
@click.option("--segment", metavar="S", help="Only in this segment.")
@click.option("--lang", "language", type=click.Choice(CODES), help="Only in this language.")
@click.option("--reason", required=True, metavar="TEXT", help="Why it may stay as it is.")
@pass_session
def waive(
    session: Session,
    release_id: str,
    check_id: str,
    segment: str | None,
    language: LanguageCode | None,
    reason: str,
) -> None:
    """Leave out what CHECK finds in a release, with a reason.

    It is written into the release's file and holds for the text as it is now: when that changes,
    the finding is back.
    """
    if not reason.strip():
        raise WorkspaceError("a waiver needs a reason", 'as --reason "the official title"')
    workspace = session.workspace()
    loaded = workspace.load(release_id)
    result = Checker(workspace).release(loaded, workspace.compose(loaded))
    rows = waivers_for(result, check_id, segment=segment, language=language)
    count = len(loaded.facts.waivers)
    workspace.save(
        loaded,
        {
            ("waivers", count + place): {**row, "reason": reason.strip()}
            for place, row in enumerate(rows)
        },
    )
    for row in rows:
        where = ", ".join(row[key] for key in ("segment", "language") if key in row)
        click.echo(f"waived {check_id}" + (f" in {where}" if where else ""), err=True)
