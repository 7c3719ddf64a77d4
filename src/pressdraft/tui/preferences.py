"""What somebody chose for themselves: colours, motion, frames a second, language, formats.

Kept in the user's own folder, not in the workspace, which others share. Nothing here imports
Textual, which reads frames and motion from the environment as it is imported.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass

from pressdraft.errors import PressdraftError
from pressdraft.folders import make_folder, preferences_path
from pressdraft.i18n import LANGUAGES, _
from pressdraft.savefile import save_text
from pressdraft.yamlfile import Scalar, edit, load_yaml, parse_yaml

MOTIONS = ("full", "basic", "none")
"""How much moves on the screen, in Textual's words."""
LOCAL_FRAMES, REMOTE_FRAMES = 120, 30
"""Frames a second: many where they cost nothing, few where each is sent through a network."""
MOST_FRAMES = 240
_EMPTY = "# How pressdraft looks on this machine; the palette (Ctrl+P) changes it.\n"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices; an empty one, or None, leaves it to the program.

    `name` is who translates and approves, `language` is that of the program's own words. `formats`
    are those of the last export; the export dialog, which knows all, tells of one that is unknown.
    `wrong` says which of them the file holds that cannot be used.
    """

    theme: str = ""
    motion: str = ""
    frames: int | None = None
    name: str = ""
    language: str = ""
    formats: tuple[str, ...] = ()
    wrong: str = ""


NOTHING_CHOSEN = Preferences()


def load_preferences() -> Preferences:
    """Return the choices as the file holds them; what it says wrongly counts as not chosen."""
    path = preferences_path()
    if path is None or not path.exists():
        return NOTHING_CHOSEN
    try:
        document = load_yaml(path, shown_as=str(path))
    except PressdraftError as error:
        return Preferences(wrong=str(error))
    held = {
        key: node.text
        for key in ("theme", "motion", "frames", "name", "language", "formats")
        if isinstance(node := document.node((key,)), Scalar)
    }
    motion, frames, language = (held.get(key, "") for key in ("motion", "frames", "language"))
    wrong = []
    if motion not in ("", *MOTIONS):
        wrong.append(unfit("motion", motion, ", ".join(MOTIONS)))
        motion = ""
    if frames and not (frames.isdecimal() and 1 <= int(frames) <= MOST_FRAMES):
        expected = _("a number from 1 to {most}", most=MOST_FRAMES)
        wrong.append(unfit("frames", frames, expected))
        frames = ""
    if language not in ("", *LANGUAGES):
        wrong.append(unfit("language", language, ", ".join(LANGUAGES)))
        language = ""
    return Preferences(
        held.get("theme", ""),
        motion,
        int(frames) if frames else None,
        held.get("name", ""),
        language,
        tuple(filter(None, map(str.strip, held.get("formats", "").split(",")))),
        "; ".join(wrong),
    )


def unfit(key: str, value: str, expected: str) -> str:
    """Say that what the file holds under a key cannot be used."""
    return _(
        "{path}: {key} is '{value}', expected {expected}",
        path=preferences_path(),
        key=key,
        value=value,
        expected=expected,
    )


def keep_preference(key: str, value: str | None) -> None:
    """Write one choice into the file, None takes it out; WorkspaceError says why it cannot be."""
    path = preferences_path()
    if path is None:
        return
    try:
        document = load_yaml(path) if path.exists() else parse_yaml(_EMPTY, path.name)
        text = edit(document, {(key,): value})
    except PressdraftError:
        text = edit(parse_yaml(_EMPTY, path.name), {(key,): value})
    make_folder(path.parent)
    save_text(path, text)


def frames_for(preferences: Preferences, environment: Mapping[str, str]) -> int:
    """Return how many frames a second to paint: as chosen, else few over SSH."""
    return preferences.frames or (REMOTE_FRAMES if is_remote(environment) else LOCAL_FRAMES)


def is_remote(environment: Mapping[str, str]) -> bool:
    """Tell whether the screen is at the other end of an SSH connection."""
    return any(environment.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))


def prepare(preferences: Preferences, environment: MutableMapping[str, str]) -> None:
    """Hand frames and motion to Textual, where the user's environment does not say otherwise."""
    environment.setdefault("TEXTUAL_FPS", str(frames_for(preferences, environment)))
    if preferences.motion:
        environment.setdefault("TEXTUAL_ANIMATIONS", preferences.motion)
