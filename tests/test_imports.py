"""What importing the command line loads: nothing heavy, and nothing that draws."""

from __future__ import annotations

import subprocess
import sys

HEAVY = {"textual", "rich", "docx", "lxml", "phonenumbers", "typst", "spylls", "asyncio"}


def loaded_by(code: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in ran.stdout.split()}


def test_the_command_line_loads_nothing_heavy() -> None:
    assert not loaded_by("import pressdraft.cli") & HEAVY


def test_composing_loads_nothing_heavy() -> None:
    code = (
        "from pressdraft.workspace import Workspace\n"
        "workspace = Workspace()\n"
        "for release_id in workspace.release_ids():\n"
        "    workspace.compose(workspace.load(release_id))"
    )
    assert not loaded_by(code) & HEAVY


def test_the_package_itself_loads_nothing_at_all() -> None:
    assert not loaded_by("import pressdraft") & {*HEAVY, "pydantic", "jinja2", "click", "yaml"}
