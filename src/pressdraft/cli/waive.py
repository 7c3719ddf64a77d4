"""The command that leaves a finding out of a release's checks, with a reason."""

from __future__ import annotations

import click

from pressdraft.checking import Checker, waivers_for
from pressdraft.cli.localised import command, option
from pressdraft.cli.options import Session, pass_session
from pressdraft.errors import WorkspaceError
from pressdraft.i18n import N_, _
from pressdraft.release import CODES, LanguageCode


@command()
@click.argument("release_id", metavar="ID")
@click.argument("check_id", metavar="CHECK")
@option("--segment", metavar="S", help=N_("Only in this segment."))
@option("--lang", "language", type=click.Choice(CODES), help=N_("Only in this language."))
@option("--reason", required=True, metavar="TEXT", help=N_("Why it may stay as it is."))
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
        raise WorkspaceError(
            _("a waiver needs a reason"), _("as --reason {example}", example='"the official title"')
        )
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
        click.echo(
            _("waived {check} in {where}", check=check_id, where=where)
            if where
            else _("waived {check}", check=check_id),
            err=True,
        )
