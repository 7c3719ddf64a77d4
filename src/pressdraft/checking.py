"""Checks releases of a workspace, and finished pairs of files against its standing material."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from pressdraft.checks.base import Finding, Severity
from pressdraft.checks.finished import finished_text, stated_day
from pressdraft.checks.known_names import KnownNames
from pressdraft.checks.pairs import Composed, DraftPair
from pressdraft.checks.registry import CHECKS, GROUPS, findings
from pressdraft.checks.waivers import found_words, waived_text
from pressdraft.decoding import unreadable
from pressdraft.documents import FORMATS, SUFFIXES, DocumentText, read_document
from pressdraft.errors import ProblemsError, UnknownKeyError, WorkspaceError, os_words
from pressdraft.fields import parse_date
from pressdraft.i18n import _
from pressdraft.release import CODES, Draft, LanguageCode, Release, text_hash
from pressdraft.reports import Result
from pressdraft.workspace import LoadedRelease, Workspace

UNREADABLE = "unreadable"
DATE_FILE = "date.txt"


@dataclass(frozen=True)
class Checker:
    """Runs the checks of some groups; what the glossary knows is looked up once for all texts."""

    workspace: Workspace
    groups: Collection[str] = GROUPS

    @cached_property
    def known(self) -> KnownNames:
        """The names of the glossary, to be found in texts."""
        return KnownNames(self.workspace.standing)

    def release(
        self,
        loaded: LoadedRelease,
        composed: Release,
        *,
        before_each: Callable[[], object] = lambda: None,
    ) -> Result:
        """Return what is found in the drafts that were composed of a release.

        `before_each` is called before each check.
        """
        naming = self.workspace.naming(loaded, composed.as_of)
        pair = self._pair(composed.drafts, composed.as_of, Composed(loaded.facts, naming))
        return Result(composed.id, pair, findings(pair, self.groups, before_each=before_each))

    def texts(
        self,
        name: str,
        documents: Mapping[LanguageCode, DocumentText],
        *,
        day: date | None = None,
        fragment: bool = False,
    ) -> Result:
        """Return what is found in finished texts, of which one may be absent.

        `day` is the release date; without it, the one that the first text's dateline tells. Of a
        `fragment` no furniture is expected.
        """
        files = {code: finished_text(document, code) for code, document in documents.items()}
        day = day or next((found for found in map(stated_day, files.values()) if found), None)
        drafts = {code: file.draft for code, file in files.items()}
        pair = self._pair(drafts, day, fragment=fragment)
        return Result(name, pair, findings(pair, self.groups), files)

    def folder(
        self, folder: Path, *, day: date | None = None, fragment: bool = False
    ) -> Iterator[Result]:
        """Yield what is found in each pair of a folder; one that cannot be read is an error of it.

        WorkspaceError when the folder holds no pair, or is none.
        """
        names = _pair_names(folder)
        if not names:
            raise WorkspaceError(
                _("{folder} holds no pair of texts", folder=folder),
                _("expected NAME/en.txt and NAME/lv.txt, or .md, .html, .docx, .eml"),
            )
        for name in names:
            try:
                yield self._named(folder / name, day, fragment)
            except ProblemsError as error:
                yield Result(name, None, (_unreadable(error),))

    def _named(self, folder: Path, day: date | None, fragment: bool) -> Result:
        documents: dict[LanguageCode, DocumentText] = {
            code: read_document(path) for code in CODES if (path := _text_of(folder, code))
        }
        date_file = folder / DATE_FILE
        if date_file.is_file():
            day = _date_in(date_file)
        return self.texts(folder.name, documents, day=day, fragment=fragment)

    def _pair(
        self,
        drafts: Mapping[LanguageCode, Draft],
        day: date | None,
        composed: Composed | None = None,
        *,
        fragment: bool = False,
    ) -> DraftPair:
        workspace = self.workspace
        house = workspace.settings.house
        return DraftPair(
            drafts, workspace.standing, self.known, house, day, composed, fragment=fragment
        )


def _pair_names(folder: Path) -> list[str]:
    try:
        inner = sorted(path for path in folder.iterdir() if path.is_dir())
    except OSError as error:
        raise WorkspaceError(
            _("{folder} cannot be read: {why}", folder=folder, why=os_words(error))
        ) from error
    return [path.name for path in inner if any(_text_of(path, code) for code in CODES)]


def _text_of(folder: Path, language: LanguageCode) -> Path | None:
    """Return `en.*` or `*.en.*` of a folder, of several the first in the order of formats."""
    found = [
        path
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in SUFFIXES
        and (path.stem == language or path.stem.endswith(f".{language}"))
    ]
    formats = tuple(FORMATS)
    return min(found, key=lambda p: formats.index(SUFFIXES[p.suffix.lower()]), default=None)


def _date_in(path: Path) -> date:
    try:
        return parse_date(path.read_text(encoding="utf-8-sig").strip())
    except (OSError, ValueError) as error:
        raise unreadable(
            str(path), _("is not a date: {error}", error=error), _("write it as 2022-07-26")
        ) from error


def _unreadable(error: ProblemsError) -> Finding:
    return Finding(UNREADABLE, "structure", Severity.ERROR, "both", None, str(error))


def waiver_of(result: Result, finding: Finding) -> dict[str, str]:
    """Return the waiver that leaves out one finding, and no other of its check in that place."""
    assert result.pair is not None
    row = _waiver(finding, waived_text(finding, result.pair))
    words = found_words(finding, result.pair)
    return {**row, "words": words} if words else row


def waivers_for(
    result: Result, check_id: str, *, segment: str | None, language: LanguageCode | None
) -> list[dict[str, str]]:
    """Return the waivers, one a place, that leave out what a check finds in a release.

    `segment` and `language` narrow it down. UnknownKeyError for a check that does not exist,
    WorkspaceError, with the places where it finds something, when it finds nothing there.
    """
    if check_id not in CHECKS:
        raise UnknownKeyError(check_id, _("check"), CHECKS)
    found = [finding for finding in result.findings if finding.check == check_id]
    chosen = [
        finding
        for finding in found
        if segment in (None, finding.segment) and language in (None, finding.language)
    ]
    if not chosen or result.pair is None:
        places = ", ".join(
            dict.fromkeys(f"{f.segment or _('the whole')} ({f.language})" for f in found)
        )
        hint = _("it finds something in: {places}", places=places) if places else ""
        raise WorkspaceError(
            _("'{check}' finds nothing there in {name}", check=check_id, name=result.name),
            hint,
        )
    rows = [_waiver(finding, waived_text(finding, result.pair)) for finding in chosen]
    return [row for place, row in enumerate(rows) if row not in rows[:place]]


def _waiver(finding: Finding, text: str) -> dict[str, str]:
    where = {"segment": finding.segment, "language": finding.language}
    kept = {key: value for key, value in where.items() if value not in (None, "both")}
    return {"check": finding.check, **{k: str(v) for k, v in kept.items()}, "hash": text_hash(text)}
