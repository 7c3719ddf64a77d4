"""The command that shows how far the review of a release is, and notes who approves what."""

from __future__ import annotations

import json
from typing import Any

import click

from pressdraft.cli.localised import command, option
from pressdraft.cli.options import Session, pass_session
from pressdraft.errors import WorkspaceError
from pressdraft.i18n import N_, _
from pressdraft.language import LANGUAGES
from pressdraft.release import CODES, LanguageCode
from pressdraft.reviewing.changes import marked, word_changes
from pressdraft.reviewing.kept import kept_texts
from pressdraft.reviewing.records import approve, reopen
from pressdraft.reviewing.states import Review, ReviewRow, Side, State, count_words, review_of
from pressdraft.reviewing.translating import give_language
from pressdraft.workspace import LoadedRelease, Workspace

EVERY = "all"
"""Stands for the ids of all segments."""


@command()
@click.argument("release_id", metavar="ID")
@option("--plain", is_flag=True, help=N_("Review it in questions and answers, line by line."))
@option("--approve", "approved", multiple=True, metavar="SEGMENT", help=N_("Approve it as it is."))
@option("--reopen", "reopened", multiple=True, metavar="SEGMENT", help=N_("Take that back."))
@option("--by", metavar="NAME", help=N_("Who approves or translates."))
@option("--translate", is_flag=True, help=N_("Give a release in one language the other one."))
@option("--lang", type=click.Choice(CODES), help=N_("Approve or reopen in that language."))
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=N_("How to print it."),
)
@pass_session
def review(
    session: Session,
    release_id: str,
    plain: bool,
    approved: tuple[str, ...],
    reopened: tuple[str, ...],
    by: str | None,
    translate: bool,
    lang: LanguageCode | None,
    form: str,
) -> None:
    """Show which segments are untranslated, stale, translated and approved, and what changed.

    An approval holds as long as neither text of the segment changes. `all` names all segments
    that are written.
    """
    workspace = session.workspace()
    loaded = workspace.load(release_id)
    languages = (lang,) if lang else ()
    if translate:
        loaded = give_language(workspace, loaded)
    if approved:
        if not by:
            raise WorkspaceError(_("say who approves the text"), "--by 'Name Surname'")
        release = workspace.compose(loaded)
        ids = _named(review_of(loaded.facts, release), approved)
        loaded = approve(workspace, loaded, release, ids, by=by, languages=languages)
    if reopened:
        release = workspace.compose(loaded)
        ids = _named(review_of(loaded.facts, release), reopened, State.APPROVED)
        loaded = reopen(workspace, loaded, release, ids, languages=languages)
    if plain:
        from pressdraft.cli.plain_review import PlainReview

        PlainReview(workspace, loaded, by).run()
        return
    found = review_of(loaded.facts, workspace.compose(loaded))
    if form == "json":
        click.echo(json.dumps(_as_json(workspace, found), ensure_ascii=False, indent=2))
    else:
        _print(workspace, loaded, found)


def _named(review: Review, ids: tuple[str, ...], state: State | None = None) -> tuple[str, ...]:
    """Return the segments named; of all, those in a state, else those that are written."""
    if EVERY not in ids:
        return ids
    sides = {row.id: row.sides[review.reviewed] for row in review.rows}
    if state:
        return tuple(id_ for id_, side in sides.items() if side.state is state)
    return tuple(
        row.id
        for row in review.rows
        if row.sides[review.reviewed].segment
        and not any(side.open_places for side in row.sides.values())
    )


def _print(workspace: Workspace, loaded: LoadedRelease, review: Review) -> None:
    code = review.reviewed
    width = max((len(row.id) for row in review.rows), default=0)
    for row in review.rows:
        side = row.sides[code]
        click.echo(f"{row.id:{width}}  {_(side.state):12}  {_who(side, row)}".rstrip())
        for language, words in changed_since(workspace, row, code).items():
            click.echo(f"{'':{width}}  {language}: {words}")
    click.echo(f"{_(LANGUAGES[code].name)}: {count_words(review)}", err=True)
    if review.target is None:
        words = _(
            "{id} is in {name} only; `--translate` gives it the other language",
            id=loaded.id,
            name=_(LANGUAGES[code].name),
        )
        click.echo(words, err=True)


def _who(side: Side, row: ReviewRow) -> str:
    if side.record is None:
        return ""
    by, day = side.record.by, side.record.on.isoformat()
    if side.record.hash == row.hash:
        return _("by {by} on {day}", by=by, day=day)
    return _("{state} by {by} on {day}", state=_(side.record.state), by=by, day=day)


def changed_since(
    workspace: Workspace, row: ReviewRow, language: LanguageCode
) -> dict[LanguageCode, str]:
    """Return, by language, what has changed in a stale segment since it was noted, in words."""
    side = row.sides[language]
    if side.state is not State.STALE:
        return {}
    if side.record is None:
        return {language: _("the facts have changed since this segment was edited by hand")}
    before = kept_texts(workspace, side.record.hash)
    if before is None:
        words = _(
            "its text has changed; how it was is not kept here ({hash})", hash=side.record.hash
        )
        return {language: words}
    return {
        code: marked(word_changes(before.get(code, ""), row.texts.get(code, "")))
        for code in row.sides
        if before.get(code, "") != row.texts.get(code, "")
    }


def _as_json(workspace: Workspace, review: Review) -> dict[str, Any]:
    return {
        "id": review.release_id,
        "source": review.source,
        "target": review.target,
        "counts": {code: review.counts(code) for code in _languages(review)},
        "segments": [_row(workspace, row) for row in review.rows],
    }


def _languages(review: Review) -> tuple[LanguageCode, ...]:
    return (review.source, review.target) if review.target else (review.source,)


def _row(workspace: Workspace, row: ReviewRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "role": row.role.value,
        "hash": row.hash,
        "languages": {code: _side(workspace, row, side) for code, side in row.sides.items()},
    }


def _side(workspace: Workspace, row: ReviewRow, side: Side) -> dict[str, Any]:
    record = side.record
    return {
        "state": side.state,
        "text": side.segment.text if side.segment else None,
        "by": record.by if record else None,
        "on": record.on.isoformat() if record else None,
        "changes": changed_since(workspace, row, side.language),
    }
