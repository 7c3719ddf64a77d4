"""The commands that check releases and finished pairs, and that tell what the checks are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from pressdraft.checking import Checker
from pressdraft.checks.base import Severity
from pressdraft.checks.registry import CHECKS, GROUPS
from pressdraft.cli.options import DateType, Session, pass_session
from pressdraft.documents import read_document
from pressdraft.errors import PressdraftError, Problem, ProblemsError, UnknownKeyError
from pressdraft.release import LanguageCode
from pressdraft.reports import REPORTS, Checked, Result

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
    "--en", type=click.Path(path_type=Path), metavar="FILE", help="A finished English text instead."
)
@click.option(
    "--lv", type=click.Path(path_type=Path), metavar="FILE", help="A finished Latvian text instead."
)
@click.option(
    "--dir",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A folder of finished pairs: NAME/en.txt and NAME/lv.txt (or .md, .html, .docx, .eml), "
    "and NAME/date.txt where the texts do not tell their date.",
)
@click.option(
    "--date",
    "day",
    type=DateType(),
    metavar="DATE",
    help="The release date of finished texts; without it, their dateline's.",
)
@click.option(
    "--fragment", is_flag=True, help="The texts are a part of a release: expect no furniture."
)
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
    en: Path | None,
    lv: Path | None,
    folder: Path | None,
    day: date | None,
    fragment: bool,
    only: tuple[str, ...],
    skip: tuple[str, ...],
    form: str,
) -> None:
    """Check the drafts of releases (of all without IDs), or any finished texts.

    With --en and --lv a pair of files is compared, with one of them a single text is checked,
    with --dir every pair of a folder. The exit code is 1 when there is a finding of level error.
    """
    _one_way(release_ids, (en, lv), folder, day, fragment)
    groups = [group for group in only or GROUPS if group not in skip]
    checker = Checker(session.workspace(), groups)
    unreadable = False
    if en or lv:
        checked = Checked((_finished(checker, en, lv, day, fragment),), is_pair=True)
    elif folder:
        checked = Checked(tuple(checker.folder(folder, day=day, fragment=fragment)))
    else:
        ids = tuple(dict.fromkeys(release_ids)) or checker.workspace.release_ids()
        outcomes = list(_releases(checker, ids))
        checked = Checked(tuple(result for result in outcomes if result))
        unreadable = len(checked.results) < len(outcomes)
    click.echo(REPORTS[form](checked), nl=False)
    if unreadable:
        context.exit(UNREADABLE)
    if any(finding.severity is Severity.ERROR for finding in checked.findings):
        context.exit(FOUND_ERRORS)


def _one_way(
    release_ids: tuple[str, ...],
    files: tuple[Path | None, Path | None],
    folder: Path | None,
    day: date | None,
    fragment: bool,
) -> None:
    """Refuse to be asked for several things at once."""
    ways = [bool(release_ids), any(files), folder is not None]
    if sum(ways) > 1:
        raise click.UsageError("give IDs of releases, or --en and --lv, or --dir")
    if (day or fragment) and not (any(files) or folder):
        raise click.UsageError("--date and --fragment are for finished texts: --en, --lv or --dir")


def _finished(
    checker: Checker, en: Path | None, lv: Path | None, day: date | None, fragment: bool
) -> Result:
    paths: dict[LanguageCode, Path | None] = {"en": en, "lv": lv}
    documents = {code: read_document(path) for code, path in paths.items() if path}
    name = " | ".join(document.file for document in documents.values())
    return checker.texts(name, documents, day=day, fragment=fragment)


def _releases(checker: Checker, ids: tuple[str, ...]) -> Iterator[Result | None]:
    """Yield the result of each release, or None for one that could not be read, which is told."""
    for release_id in ids:
        try:
            loaded = checker.workspace.load(release_id)
            result = checker.release(loaded, checker.workspace.compose(loaded))
        except PressdraftError as error:
            click.echo(_unreadable_words(release_id, error), err=True)
            yield None
        else:
            yield result


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
