"""The commands that check releases and finished pairs, and that tell what the checks are."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from pressdraft.checking import Checker
from pressdraft.checks.base import Severity
from pressdraft.checks.registry import CHECKS, GROUPS, group_name
from pressdraft.cli.localised import command, option
from pressdraft.cli.options import DateType, Session, pass_session
from pressdraft.cli.plain import YES
from pressdraft.documents import read_document
from pressdraft.errors import PressdraftError, Problem, ProblemsError, UnknownKeyError
from pressdraft.fixing import Fix, fix_in_release, fixes_in_files
from pressdraft.i18n import N_, _, ngettext
from pressdraft.release import LanguageCode
from pressdraft.reports import REPORTS, Checked, Result
from pressdraft.reports.results import SEVERITIES

FOUND_ERRORS = 1
UNREADABLE = 2


def _known_groups(
    _context: click.Context, _parameter: click.Parameter, names: tuple[str, ...]
) -> tuple[str, ...]:
    for name in names:
        if name not in GROUPS:
            raise UnknownKeyError(name, _("group of checks"), GROUPS)
    return names


@command()
@click.argument("release_ids", metavar="[ID...]", nargs=-1)
@option(
    "--en",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=N_("A finished English text instead."),
)
@option(
    "--lv",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=N_("A finished Latvian text instead."),
)
@option(
    "--dir",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help=N_(
        "A folder of finished pairs: NAME/en.txt and NAME/lv.txt (or .md, .html, "
        ".docx, .eml), and NAME/date.txt where the texts do not tell their date."
    ),
)
@option(
    "--date",
    "day",
    type=DateType(),
    metavar="DATE",
    help=N_("The release date of finished texts; without it, their dateline's."),
)
@option(
    "--fragment", is_flag=True, help=N_("The texts are a part of a release: expect no furniture.")
)
@option(
    "--only",
    multiple=True,
    metavar="GROUP",
    callback=_known_groups,
    help=N_("Only the checks of a group: {groups}."),
    values={"groups": ", ".join(GROUPS)},
)
@option(
    "--skip",
    multiple=True,
    metavar="GROUP",
    callback=_known_groups,
    help=N_("All checks but those of a group."),
)
@option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help=N_("How to print it."),
)
@option(
    "--fix",
    is_flag=True,
    help=N_(
        "Show what suggestions on spaces, dashes and quotation marks would change, and change it."
    ),
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
    fix: bool,
) -> None:
    """Check the drafts of releases (of all without IDs), or any finished texts.

    With --en and --lv a pair of files is compared, with one of them a single text is checked,
    with --dir every pair of a folder. The exit code is 1 when there is a finding of level error.
    """
    _one_way(release_ids, (en, lv), folder, day, fragment)
    groups = [group for group in only or GROUPS if group not in skip]
    asked = _Asked(Checker(session.workspace(), groups), release_ids, en, lv, folder, day, fragment)
    checked, readable = _checked(asked)
    if fix and _fixed(asked, checked):
        checked, readable = _checked(asked)
    click.echo(REPORTS[form](checked), nl=False)
    if not readable:
        context.exit(UNREADABLE)
    if any(finding.severity is Severity.ERROR for finding in checked.findings):
        context.exit(FOUND_ERRORS)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be checked."""

    checker: Checker
    release_ids: tuple[str, ...]
    en: Path | None
    lv: Path | None
    folder: Path | None
    day: date | None
    fragment: bool


def _checked(asked: _Asked) -> tuple[Checked, bool]:
    """Return what is found, and whether every release could be read."""
    checker = asked.checker
    checker.workspace.standing.lists.read_all()  # what is wrong in them is said once
    if asked.en or asked.lv:
        return Checked((_finished(asked),), is_pair=True), True
    if asked.folder:
        found = checker.folder(asked.folder, day=asked.day, fragment=asked.fragment)
        return Checked(tuple(found)), True
    ids = tuple(dict.fromkeys(asked.release_ids)) or checker.workspace.release_ids()
    outcomes = list(_releases(checker, ids))
    results = tuple(result for result in outcomes if result)
    return Checked(results), len(results) == len(outcomes)


def _fixed(asked: _Asked, checked: Checked) -> bool:
    """Show what safe suggestions would change and change it, unless the user says no."""
    workspace = asked.checker.workspace
    fixes: list[Fix] = []
    for result in checked.results:
        if result.files:
            fixes += fixes_in_files(result)
        elif fix := fix_in_release(workspace, workspace.load(result.name), result):
            fixes.append(fix)
    changing = [fix for fix in fixes if fix.after != fix.before]
    for fix in fixes:
        click.echo(fix.diff(), err=True, nl=False)
        if fix.left:
            words = ngettext(
                "{path}: {n} suggestion to be made by hand; {why}",
                "{path}: {n} suggestions to be made by hand; {why}",
                fix.left,
                path=fix.path,
                why=fix.why,
            )
            click.echo(words, err=True)
    if not changing:
        click.echo(_("nothing to fix"), err=True)
        return False
    if sys.stdin.isatty() and not _agreed():
        return False
    for fix in changing:
        fix.save()
    return True


def _agreed() -> bool:
    """Ask whether what was shown is to be written."""
    click.echo(_("Change it? y or n:") + " ", err=True, nl=False)
    return sys.stdin.readline().strip().casefold() in YES


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
        raise click.UsageError(_("give IDs of releases, or --en and --lv, or --dir"))
    if (day or fragment) and not (any(files) or folder):
        raise click.UsageError(
            _("--date and --fragment are for finished texts: --en, --lv or --dir")
        )


def _finished(asked: _Asked) -> Result:
    paths: dict[LanguageCode, Path | None] = {"en": asked.en, "lv": asked.lv}
    documents = {code: read_document(path) for code, path in paths.items() if path}
    name = " | ".join(document.file for document in documents.values())
    return asked.checker.texts(name, documents, day=asked.day, fragment=asked.fragment)


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


@command()
@click.argument("check_id", metavar="[CHECK]", required=False)
def checks(check_id: str | None) -> None:
    """List the checks by group, or show the page of one CHECK."""
    if check_id is None:
        _list_checks()
        return
    if check_id not in CHECKS:
        raise UnknownKeyError(check_id, _("check"), CHECKS)
    found = CHECKS[check_id]
    click.echo(
        f"{found.id} ({group_name(found.group)}, {_(found.severity.label)})\n\n{found.shown_page}"
    )


def _list_checks() -> None:
    width = max(map(len, CHECKS))
    label_width = max(10, *(len(_(label)) for label in SEVERITIES))
    for group in GROUPS:
        click.echo(f"{group_name(group)}:")
        for one in CHECKS.values():
            if one.group == group:
                click.echo(
                    f"  {one.id:{width}}  {_(one.severity.label):{label_width}}  {_(one.summary)}"
                )
