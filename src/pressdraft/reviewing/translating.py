"""Gives a release in one language the other one, so that it can be translated."""

from __future__ import annotations

from pressdraft.errors import WorkspaceError
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.release import CODES
from pressdraft.starting import with_segments_listed
from pressdraft.workspace import LoadedRelease, Workspace, read_facts
from pressdraft.yamlfile import edit, parse_yaml


def give_language(workspace: Workspace, loaded: LoadedRelease) -> LoadedRelease:
    """Write both languages into the file of a release in one, and its segments under `review:`.

    The one it has stays the source. WorkspaceError when it has both already.
    """
    if len(loaded.facts.languages) == len(CODES):
        raise WorkspaceError(
            _("{id} has both languages already", id=loaded.id),
            _("`pressdraft review {id}` shows what is still to be translated", id=loaded.id),
        )
    workspace.write(loaded.id, with_both_languages(workspace, loaded), over=loaded.document.text)
    return workspace.load(loaded.id)


def with_both_languages(workspace: Workspace, loaded: LoadedRelease) -> str:
    """Return the text of a release's file with both languages, its segments listed."""
    source = loaded.facts.source
    text = edit(loaded.document, {("languages",): [*CODES], ("source",): source})
    document = parse_yaml(text, loaded.document.file)
    both = LoadedRelease(loaded.id, loaded.path, document, read_facts(document))
    return with_segments_listed(document, workspace.compose(both).ids())


def other_language_name(loaded: LoadedRelease) -> str:
    """Return what the language is called that a release in one language does not have."""
    return next(_(LANGUAGES[code].name) for code in CODES if code not in loaded.facts.languages)
