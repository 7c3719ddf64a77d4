"""A release that is being edited: what the file says, what was typed, and the drafts of both."""

from __future__ import annotations

import collections.abc
from collections.abc import Set
from contextlib import suppress
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from pressdraft.errors import PressdraftError, Problem, ProblemsError
from pressdraft.facts import GONE_OUT, OWN_WAY
from pressdraft.i18n import _
from pressdraft.references import phone_problems, reference_problems
from pressdraft.release import LanguageCode, Release
from pressdraft.tui.faulty import without_faulty
from pressdraft.tui.history import Step
from pressdraft.tui.journal import Unsaved
from pressdraft.tui.merging import Difference, merged
from pressdraft.workspace import LoadedRelease, Workspace, lost_edits, read_facts
from pressdraft.yamlfile import Document, KeyPath, Mapping, Plain, Sequence, edited, parse_yaml

Changes: TypeAlias = "collections.abc.Mapping[KeyPath, Plain | None]"
NO_CHANGES: Changes = MappingProxyType({})


class Rest(NamedTuple):
    """A document with all changes but those of the one field that is being typed into."""

    base: Document
    changes: Changes
    document: Document


@dataclass(frozen=True, slots=True)
class OpenRelease:
    """One release in the drafting room.

    `base` is the document that `changes` are made in, always anew, so that a value that is deleted
    and typed again keeps its place and its comment. `document` is the result. `release` holds the
    drafts, of what `loaded` says; `current` tells whether that is this document. While values have
    problems the drafts are those of the rest (`partial`), or else the last that could be composed.
    `saved_text` is what the file on the disk holds; `rest` saves making all changes at every key.
    """

    id: str
    base: Document
    document: Document
    saved_text: str
    changes: Changes = field(default_factory=lambda: NO_CHANGES)
    problems: tuple[Problem, ...] = ()
    release: Release | None = None
    current: bool = False
    partial: bool = False
    loaded: LoadedRelease | None = None
    rest: Rest | None = None

    @property
    def step(self) -> Step:
        """The state to come back to."""
        return Step(self.base, self.changes)

    @property
    def source(self) -> LanguageCode:
        """The language that is written first."""
        return self.loaded.facts.source if self.loaded else "en"

    @property
    def unsaved(self) -> bool:
        """Whether the file on the disk holds something else."""
        return self.document.text != self.saved_text

    def placeholders(self) -> dict[LanguageCode, int]:
        """Return how many places of each draft are still to be written or confirmed."""
        drafts = self.release.drafts if self.release else {}
        return {code: draft.open_places() for code, draft in drafts.items()}


def open_release(workspace: Workspace, release_id: str) -> OpenRelease:
    """Return a release as its file holds it; ProblemsError when that is no YAML at all."""
    document = workspace.document(release_id)
    if document.root is None:
        raise ProblemsError([Problem(document.file, 0, 0, _("the file is empty"))])
    return _composed(workspace, OpenRelease(release_id, document, document, document.text))


def with_changes(workspace: Workspace, opened: OpenRelease, changes: Changes) -> OpenRelease:
    """Return the release with values changed; one that cannot be written becomes a problem."""
    unwritten = []
    for path, value in changes.items():
        try:
            rest = _rest(opened, path)
            document = edited(rest.document, {path: value})
        except PressdraftError as error:
            unwritten.append(_problem(opened.document, error))
        else:
            kept = MappingProxyType({**rest.changes, path: value})
            opened = replace(opened, document=document, changes=kept, rest=rest)
    composed = _composed(workspace, opened)
    return replace(composed, problems=(*unwritten, *composed.problems))


def says_otherwise(opened: OpenRelease) -> bool:
    """Tell whether a release that had gone out says something else than its file does."""
    before = parse_yaml(opened.saved_text, opened.document.file).plain()
    now = opened.document.plain()
    if not isinstance(before, dict) or not isinstance(now, dict):
        return False
    differ = {key for key in {*before, *now} if before.get(key) != now.get(key)}
    return before.get("status") in GONE_OUT and bool(differ - OWN_WAY)


def restored(workspace: Workspace, opened: OpenRelease, step: Step) -> OpenRelease:
    """Return the release in a state that it had before, or would have had again."""
    document = edited(step.base, step.changes)
    return _composed(
        workspace, replace(opened, base=step.base, changes=step.changes, document=document)
    )


def recovered(workspace: Workspace, unsaved: Unsaved) -> OpenRelease:
    """Return a release as an earlier run kept it; the file stays as it is until it is saved."""
    path = workspace.release_path(unsaved.release_id)
    document = parse_yaml(unsaved.text, f"releases/{path.name}")
    return _composed(
        workspace, OpenRelease(unsaved.release_id, document, document, unsaved.saved_text)
    )


def merged_with_disk(
    workspace: Workspace, opened: OpenRelease, found: tuple[Difference, ...], ours: Set[KeyPath]
) -> OpenRelease:
    """Return their file with the facts of ours that were chosen, ready to be saved over theirs."""
    theirs = workspace.document(opened.id)
    document = parse_yaml(merged(theirs, found, ours), theirs.file)
    return _composed(
        workspace,
        replace(
            opened,
            base=document,
            changes=NO_CHANGES,
            document=document,
            saved_text=theirs.text,
        ),
    )


def rewritten(workspace: Workspace, opened: OpenRelease, text: str | Changes) -> OpenRelease:
    """Return the release with another text of its file, or with changes that move other paths."""
    if isinstance(text, str):
        document = parse_yaml(text, opened.document.file)
        return _composed(
            workspace, replace(opened, base=document, changes=NO_CHANGES, document=document)
        )
    return _restructured(workspace, opened, text)


def removal(document: Document, path: KeyPath) -> Changes:
    """Return the change that deletes what stands at `path`, and what would be left empty by it."""
    while len(path) > 1:
        around = document.node(path[:-1])
        if not isinstance(around, Mapping | Sequence) or len(around.items) != 1:
            break
        path = path[:-1]
    return {path: None}


def saved(workspace: Workspace, opened: OpenRelease, *, overwrite: bool = False) -> OpenRelease:
    """Write the release into its file, whole or not at all; WorkspaceError says why not.

    ChangedOnDiskError when another program changed the file, unless `overwrite` says to go on.
    """
    over = None if overwrite else opened.saved_text
    workspace.write(opened.id, opened.document.text, over=over)
    return replace(
        opened, base=opened.document, changes=NO_CHANGES, saved_text=opened.document.text
    )


def _rest(opened: OpenRelease, path: KeyPath) -> Rest:
    changes = {key: value for key, value in opened.changes.items() if key != path}
    known = opened.rest
    if known and known.base is opened.base and known.changes == changes:
        return known
    return Rest(opened.base, changes, edited(opened.base, changes))


def _restructured(workspace: Workspace, opened: OpenRelease, changes: Changes) -> OpenRelease:
    """Make changes that move what other paths lead to: what was typed becomes the new base."""
    changed = with_changes(
        workspace, replace(opened, base=opened.document, changes=NO_CHANGES), changes
    )
    return replace(changed, base=changed.document, changes=NO_CHANGES)


def _composed(workspace: Workspace, opened: OpenRelease) -> OpenRelease:
    """Return the release with the drafts of its document, or with what is wrong with it."""
    document = opened.document
    found = list(phone_problems(document))
    release = loaded = None
    partial = False
    try:
        loaded, release = _drafts(workspace, opened.id, document)
        found += lost_edits(loaded, release)
    except ProblemsError as error:
        ids = reference_problems(document, workspace.standing, workspace.composer.kinds, None)
        found = [*error.problems, *found, *ids]
    except PressdraftError as error:
        found.append(_problem(document, error))
    current = release is not None
    if not current and (rest := without_faulty(document, found)):
        with suppress(PressdraftError):
            loaded, release = _drafts(workspace, opened.id, rest)
            partial = True
    return replace(
        opened,
        problems=_first_of_each_place(found),
        release=release or opened.release,
        loaded=loaded or opened.loaded,
        current=current,
        partial=partial,
    )


def _drafts(
    workspace: Workspace, release_id: str, document: Document
) -> tuple[LoadedRelease, Release]:
    """Return a document as facts, and the drafts of them; PressdraftError where it has problems."""
    path = workspace.release_path(release_id)
    loaded = LoadedRelease(release_id, path, document, read_facts(document))
    return loaded, workspace.compose(loaded)


def _first_of_each_place(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return the problems in file order, and of several at one place the first given."""
    places = {(problem.line, problem.column): problem for problem in reversed(problems)}
    return tuple(sorted(places.values()))


def _problem(document: Document, error: PressdraftError) -> Problem:
    return Problem(document.file, 0, 0, error.message, error.hint)
