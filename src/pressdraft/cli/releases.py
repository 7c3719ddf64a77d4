"""The commands that work on releases."""

from __future__ import annotations

import json
from datetime import date

import click

from pressdraft.cli.localised import command, option
from pressdraft.cli.notes import lapsed, narrate, open_places
from pressdraft.cli.options import (
    Session,
    as_of_option,
    asked_for,
    lang_option,
    layout_option,
    pass_session,
)
from pressdraft.errors import PressdraftError, Problem, ProblemsError, UnknownKeyError
from pressdraft.explaining import Explainer
from pressdraft.exporters.markdown import markdown_text
from pressdraft.exporters.text import plain_text
from pressdraft.i18n import N_, _, ngettext
from pressdraft.release import Release, laid_out
from pressdraft.starting import look_at
from pressdraft.workspace import Summary, Workspace

BETWEEN = "\n" + "=" * 72 + "\n\n"
"""What stands between the languages where both are printed."""


@command()
@click.argument("release_id", metavar="ID")
@lang_option
@layout_option
@option(
    "--format",
    "form",
    type=click.Choice(["text", "md", "json"]),
    default="text",
    show_default=True,
    help=N_("How to print it."),
)
@as_of_option
@pass_session
def render(
    session: Session, release_id: str, lang: str, layout: str, form: str, as_of: date | None
) -> None:
    """Print the release, in both languages unless told otherwise."""
    workspace = session.workspace()
    loaded = workspace.load(release_id)
    release = workspace.compose(loaded, as_of)
    narrate(lapsed(workspace, loaded, release))
    drafts = [laid_out(release.drafts[code], layout) for code in asked_for(release, lang)]
    if form == "json":
        languages = {
            draft.language: {
                "segments": [
                    {"id": segment.id, "role": segment.role.value, "text": segment.text}
                    for segment in draft.segments
                ]
            }
            for draft in sorted(drafts, key=lambda draft: draft.language)
        }
        _print_json({"id": release.id, "languages": languages})
        return
    write = plain_text if form == "text" else markdown_text
    click.echo(BETWEEN.join(write(draft) for draft in drafts), nl=False)


@command()
@click.argument("release_id", metavar="ID")
@click.argument("segment_id", metavar="[SEGMENT]", required=False)
@lang_option
@as_of_option
@pass_session
def explain(
    session: Session, release_id: str, segment_id: str | None, lang: str, as_of: date | None
) -> None:
    """Show where each stretch of a text comes from: template line, facts, block version, rule."""
    workspace = session.workspace()
    loaded = workspace.load(release_id)
    release = workspace.compose(loaded, as_of)
    narrate(lapsed(workspace, loaded, release))
    if segment_id:
        _need_segment(release, segment_id)
    for code in asked_for(release, lang):
        explainer = Explainer(workspace, loaded, release, code)
        for segment in release.drafts[code].segments:
            if segment_id in (None, segment.id):
                click.echo(explainer.explained(segment))


def _need_segment(release: Release, segment_id: str) -> None:
    known = {id_ for draft in release.drafts.values() for id_ in draft.ids()}
    if segment_id not in known:
        raise UnknownKeyError(segment_id, _("segment"), sorted(known))


@command("list")
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=N_("How to print it."),
)
@pass_session
def list_releases(session: Session, form: str) -> None:
    """List the releases of the workspace."""
    found = list(session.workspace().summaries())
    summaries = [one for one in found if isinstance(one, Summary)]
    unreadable = [one for one in found if isinstance(one, PressdraftError)]
    if form == "json":
        _print_json(
            [
                {
                    "id": summary.id,
                    "kind": summary.kind,
                    "date": summary.date.isoformat() if summary.date else None,
                    "status": summary.status,
                    "headline": summary.headline,
                }
                for summary in summaries
            ]
        )
    else:
        width = max((len(summary.id) for summary in summaries), default=0)
        for summary in summaries:
            headline = summary.headline["en"] or summary.headline["lv"]
            day = summary.date.isoformat() if summary.date else "tbc       "
            click.echo(f"{summary.id:{width}}  {day}  {_(summary.status):12}  {headline}")
        if not summaries and not unreadable:
            click.echo(
                _("no releases yet; `pressdraft new ID --kind seminar` starts one"), err=True
            )
    for error in unreadable:
        click.echo(str(error), err=True)
    if unreadable:
        click.get_current_context().exit(2)


@command()
@click.argument("release_ids", metavar="[ID...]", nargs=-1)
@pass_session
def validate(session: Session, release_ids: tuple[str, ...]) -> None:
    """Check release files, and without IDs the whole workspace: templates and boilerplate too."""
    workspace = session.workspace()
    problems: list[Problem] = []
    notes: list[str] = []
    unreadable = False
    ids = tuple(dict.fromkeys(release_ids)) or workspace.release_ids()
    for release_id in ids:
        try:
            found = workspace.problems(release_id)
            problems += found
            notes += () if found else _notes(workspace, release_id)
        except ProblemsError as error:
            unreadable = True
            problems += error.problems
        except PressdraftError as error:
            unreadable = True
            problems.append(Problem(f"releases/{release_id}.yaml", 0, 0, error.message, error.hint))
    if not release_ids:
        found = workspace.material_problems()
        problems += found or _picture_problems(workspace)
    problems = list(dict.fromkeys(problems))
    for problem in problems:
        click.echo(str(problem))
    narrate(notes)
    counted = ngettext("{n} release", "{n} releases", len(ids))
    found_words = (
        ngettext("{n} problem", "{n} problems", len(problems)) if problems else _("no problems")
    )
    click.echo(f"{counted}, {found_words}", err=True)
    if problems:
        click.get_current_context().exit(2 if unreadable else 1)


def _picture_problems(workspace: Workspace) -> list[Problem]:
    from pressdraft.sending.sheets import material_problems

    return list(material_problems(workspace))


def _notes(workspace: Workspace, release_id: str) -> tuple[str, ...]:
    """Return what a release without problems still leaves open."""
    loaded = workspace.load(release_id)
    release = workspace.compose(loaded)
    return (*lapsed(workspace, loaded, release), *open_places(release, tuple(release.drafts)))


@command()
@click.argument("release_id", metavar="ID")
@option("--kind", metavar="K", help=N_("The template kind, such as seminar or mission."))
@option("--from", "origin", metavar="ID", help=N_("Start from another release."))
@option("--corrects", metavar="ID", help=N_("Correct another release that has gone out."))
@option("--withdraw", is_flag=True, help=N_("With --corrects: withdraw it instead."))
@pass_session
def new(
    session: Session,
    release_id: str,
    kind: str | None,
    origin: str | None,
    corrects: str | None,
    withdraw: bool,
) -> None:
    """Start a release file; with --from, keep all that another one says except its dates.

    With --corrects, keep all facts of a release that has gone out: change those that were wrong,
    and both drafts say that they replace it, and what is corrected.
    """
    if corrects and (kind or origin):
        raise click.UsageError(
            _("--corrects keeps the kind and facts of the release that it names")
        )
    if withdraw and not corrects:
        raise click.UsageError(_("say --corrects ID, which release is withdrawn"))
    if not kind and not origin and not corrects:
        raise click.UsageError(_("say --kind K, or --from ID to start from another release"))
    workspace = session.workspace()
    if corrects:
        click.echo(str(workspace.correct(release_id, corrects, withdraw=withdraw).path))
        state = "withdrawn" if withdraw else "corrected"
        hint = _(
            "when it goes out, write `status: {state}` into {corrects}",
            state=state,
            corrects=corrects,
        )
        click.echo(_("Give it its day of publication (publish.on); {hint}.", hint=hint), err=True)
        return
    started = workspace.new(release_id, kind=kind, origin=origin)
    click.echo(str(started.path))
    if origin:
        for hint in look_at(started.facts, origin):
            click.echo(hint, err=True)


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
