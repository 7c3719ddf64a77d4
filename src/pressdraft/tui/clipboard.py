"""Copies text: by the system's own tool where the screen is here, else by asking the terminal."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from shutil import which

from pressdraft.tui.preferences import is_remote

PATIENCE = 5.0
"""Seconds that a tool may take; one that hangs has no screen to talk to."""
WAYLAND = ("wl-copy", "--type", "text/plain;charset=utf-8")
X11 = (("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input"))
MAC, WINDOWS = ("pbcopy",), ("clip.exe",)


def tools(environment: Mapping[str, str], platform: str = sys.platform) -> Iterator[Sequence[str]]:
    """Yield the commands that may copy what they read, the likeliest first; over SSH none.

    A tool at the far end of an SSH connection would copy for nobody.
    """
    if is_remote(environment):
        return
    if platform == "darwin":
        yield MAC
    elif platform == "win32":
        yield WINDOWS
    else:
        if environment.get("WAYLAND_DISPLAY"):
            yield WAYLAND
        if environment.get("DISPLAY"):
            yield from X11
        if environment.get("WSL_DISTRO_NAME"):
            yield WINDOWS


def copy(text: str, environment: Mapping[str, str], ask_terminal: Callable[[str], object]) -> str:
    """Copy a text and return the name of the tool that did.

    Empty when only the terminal could be asked (OSC 52), which gives no answer.
    """
    for command in tools(environment):
        if which(command[0]) and _run(command, text):
            return command[0]
    ask_terminal(text)
    return ""


def _run(command: Sequence[str], text: str) -> bool:
    """Hand a text to a tool and tell whether it took it; clip.exe knows Unicode by its mark."""
    data = text.encode("utf-16" if tuple(command) == WINDOWS else "utf-8")
    try:
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
