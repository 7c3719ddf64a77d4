"""The commands that work on the workspace and its standing material."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from pressdraft import clock
from pressdraft.cli.localised import command, option
from pressdraft.cli.options import DateType, Session, pass_session
from pressdraft.i18n import N_, _
from pressdraft.workspace import init_workspace


@command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Make a workspace in DIR, with the shipped templates, boilerplate and sample releases."""
    workspace = init_workspace(folder)
    click.echo(str(workspace.root))
    click.echo(_("`pressdraft --workspace {folder}` opens it", folder=folder), err=True)


@command()
@option(
    "--on", "day", type=DateType(), metavar="DATE", help=N_("The day to ask for; today without it.")
)
@pass_session
def standing(session: Session, day: date | None) -> None:
    """Show which version of each block, name and figure holds on a date."""
    kind = ""
    for held in session.workspace().standing.versions(day or clock.today()):
        if held.kind != kind:
            kind = held.kind
            click.echo(f"{_(kind)}:")
        first = held.first.isoformat() if held.first else "…"
        last = held.last.isoformat() if held.last else "…"
        text = " ".join(held.text.split())
        click.echo(f"  {held.key:34} {first:>10} – {last:10}  {text[:200]}")


@command()
@click.argument("name", metavar="[NAME]", default="release")
def schema(name: str) -> None:
    """Print the JSON Schema of a file: release, block, programme, contact, place, settings ..."""
    from pressdraft.schemas import json_schema

    click.echo(json.dumps(json_schema(name), ensure_ascii=False, indent=2))
