"""The commands that work on the workspace and its standing material."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from pressdraft import clock
from pressdraft.cli.options import DateType, Session, pass_session
from pressdraft.workspace import init_workspace


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Make a workspace in DIR, with the shipped templates, boilerplate and sample releases."""
    workspace = init_workspace(folder)
    click.echo(str(workspace.root))
    click.echo(f"`pressdraft --workspace {folder}` opens it", err=True)


@click.command()
@click.option(
    "--on", "day", type=DateType(), metavar="DATE", help="The day to ask for; today without it."
)
@pass_session
def standing(session: Session, day: date | None) -> None:
    """Show which version of each block, name and figure holds on a date."""
    kind = ""
    for held in session.workspace().standing.versions(day or clock.today()):
        if held.kind != kind:
            kind = held.kind
            click.echo(f"{kind}:")
        first = held.first.isoformat() if held.first else "…"
        last = held.last.isoformat() if held.last else "…"
        text = " ".join(held.text.split())
        click.echo(f"  {held.key:34} {first:>10} – {last:10}  {text[:200]}")


@click.command()
@click.argument("name", metavar="[NAME]", default="release")
def schema(name: str) -> None:
    """Print the JSON Schema of a file: release, block, programme, contact, place, settings ..."""
    from pressdraft.schemas import json_schema

    click.echo(json.dumps(json_schema(name), ensure_ascii=False, indent=2))
