"""The commands that send releases out: export, verify and clear."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from pressdraft.cli.localised import command, option
from pressdraft.cli.notes import narrate, places_left
from pressdraft.cli.options import (
    DateType,
    Session,
    layout_option,
    pass_session,
    split_formats,
)
from pressdraft.exporters.formats import EXPORTERS
from pressdraft.i18n import N_, _
from pressdraft.sending.batch import Choice, Outcome, Progress
from pressdraft.sending.batch import export as export_releases
from pressdraft.sending.clearance import clear as clear_release
from pressdraft.sending.making import Made
from pressdraft.sending.order import ORDERS, Order

NOT_SENT = 1
_MANY = 5
"""So many releases are named in one line about all of them."""


@command()
@click.argument("release_ids", metavar="[ID...]", nargs=-1)
@option("--all", "every", is_flag=True, help=N_("Every release of the workspace."))
@option("--since", type=DateType(), metavar="DATE", help=N_("Those published since that day."))
@option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    required=True,
    help=N_("Where to write DIR/<id>/<id>.<lang>.<suffix>."),
)
@option(
    "--format",
    "formats",
    callback=split_formats,
    default="txt",
    show_default=True,
    help=N_("Formats separated by commas: {formats}."),
    values={"formats": ", ".join(EXPORTERS)},
)
@option(
    "--lang",
    type=click.Choice(list(ORDERS)),
    default="both",
    show_default=True,
    help=N_("Which languages, and which first; both begins with the one written first."),
)
@layout_option
@option(
    "--wrap",
    type=click.IntRange(20, 500),
    metavar="N",
    help=N_("Break the lines of txt after N characters."),
)
@option(
    "--attach",
    callback=split_formats,
    default="",
    metavar="FORMATS",
    help=N_("Formats whose files go with the mail (eml)."),
)
@option("--draft", is_flag=True, help=N_("Write it whatever the checks say, marked as a draft."))
@option("--force", is_flag=True, help=N_("Replace the files of an earlier export."))
@option("--require-cleared", is_flag=True, help=N_("Refuse a text that nobody cleared as it is."))
@option(
    "--require-approved", is_flag=True, help=N_("Refuse a translation with segments not approved.")
)
@pass_session
def export(
    session: Session,
    release_ids: tuple[str, ...],
    every: bool,
    since: date | None,
    folder: Path,
    formats: tuple[str, ...],
    lang: str,
    layout: str,
    wrap: int | None,
    attach: tuple[str, ...],
    draft: bool,
    force: bool,
    require_cleared: bool,
    require_approved: bool,
) -> None:
    """Write releases to files, ready to send.

    Each file is read back and compared with the drafts. A release in which the checks find an error
    is not written without --draft; then none of those asked for is.
    """
    workspace = session.workspace()
    if not (release_ids or every or since):
        raise click.UsageError(_("name releases, or say --all or --since DATE"))
    if release_ids and (every or since):
        raise click.UsageError(_("name releases or say --all or --since, not both"))
    if wrap and "txt" not in formats:
        raise click.UsageError(_("--wrap is for the format txt: add txt to --format"))
    order = Order(
        formats,
        ORDERS[lang],
        layout,
        wrap,
        attach,
        draft=draft,
        require_cleared=require_cleared,
        require_approved=require_approved,
    )
    ids = tuple(dict.fromkeys(release_ids))
    with _progress() as progress:
        outcome = export_releases(
            workspace, Choice(ids, since), folder, order, force=force, progress=progress
        )
    _tell(outcome)
    if outcome.refused:
        click.get_current_context().exit(NOT_SENT)


def is_terminal() -> bool:
    """Tell whether somebody sees what is said while the export runs."""
    return sys.stderr.isatty()


@contextmanager
def _progress() -> Iterator[Progress | None]:
    """Give a function that draws how far the export is; None where there is no terminal."""
    if not is_terminal():
        yield None
        return
    drawn = False

    def draw(done: int, total: int) -> None:
        nonlocal drawn
        if total >= _MANY:
            drawn = True
            bar = "#" * (30 * done // total)
            click.echo(f"\r[{bar:30}] {done}/{total}", err=True, nl=False)

    try:
        yield draw
    finally:
        if drawn:
            click.echo("\r" + " " * 60 + "\r", err=True, nl=False)


def _tell(outcome: Outcome) -> None:
    """Print what was written; say on stderr what to know about it, or why nothing was."""
    for path in outcome.paths:
        click.echo(str(path))
    narrate(outcome.replaced)
    if not outcome.made:
        click.echo(_("no release to write"), err=True)
    for made in outcome.refused:
        for error in made.errors:
            click.echo(f"{made.release_id}: {error}", err=True)
    _warn(outcome.made, outcome.refused)
    if outcome.refused:
        if all(made.draft_would_go for made in outcome.refused):
            way = _("nothing was written; mend the errors, or say --draft for a marked draft")
        else:
            way = _("nothing was written; mend the errors")
        click.echo(way, err=True)


def _warn(all_made: Iterable[Made], refused: Iterable[Made]) -> None:
    reasons: dict[str, list[str]] = {}
    skipped = {made.release_id for made in refused}
    for made in all_made:
        narrate(made.notes)
        if made.left:
            narrate([places_left(made.release_id, made.left)])
        for warning in made.warnings if made.release_id not in skipped else ():
            reasons.setdefault(warning, []).append(made.release_id)
    for reason, ids in reasons.items():
        more = _(" and {count} more", count=len(ids) - _MANY) if len(ids) > _MANY else ""
        click.echo(
            _(
                "warning: {ids}{more}: {reason}",
                ids=", ".join(ids[:_MANY]),
                more=more,
                reason=reason,
            ),
            err=True,
        )


@command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@pass_session
def verify(session: Session, folder: Path) -> None:
    """Check that an export is as it was written, and that it says what its release says.

    DIR is the folder of one release, or one that holds several. What has changed in the workspace
    since is told, but is no error of the files.
    """
    from pressdraft.sending.verifying import packs_in
    from pressdraft.sending.verifying import verify as verify_pack

    workspace = session.workspace()
    wrong = 0
    for pack in packs_in(folder):
        found = verify_pack(workspace, pack)
        for line in found.wrong:
            click.echo(f"{pack}: {line}")
        for line in found.changed:
            click.echo(f"{pack}: {line}", err=True)
        wrong += len(found.wrong)
        if not found.wrong:
            words = (
                N_("{pack}: {count} files are as they were written")
                if found.changed
                else N_(
                    "{pack}: {count} files are as they were written, and they say what the "
                    "release says"
                )
            )
            click.echo(_(words, pack=pack, count=found.files))
    if wrong:
        click.get_current_context().exit(NOT_SENT)


@command()
@click.argument("release_id", metavar="ID")
@option("--by", required=True, metavar="NAME", help=N_("Who clears the text."))
@pass_session
def clear(session: Session, release_id: str, by: str) -> None:
    """Note in the release that its text was cleared, by whom and when.

    The note holds as long as the text stays as it is.
    """
    workspace = session.workspace()
    loaded = workspace.load(release_id)
    saved = clear_release(workspace, loaded, workspace.compose(loaded), by)
    last = saved.facts.clearance[-1]
    click.echo(
        _(
            "{release_id}: cleared by {by} on {on}",
            release_id=release_id,
            by=last.by,
            on=last.on.isoformat(),
        )
    )
