"""The house choices of a workspace, from its optional `pressdraft.yaml`."""

from __future__ import annotations

from pathlib import Path

from pressdraft.language.house import House
from pressdraft.yamlfile import load_yaml, validate
from pressdraft.yamlfile.shapes import Shape

FILE = "pressdraft.yaml"


class Settings(Shape):
    """What an office decides once; every key has the default that holds without the file."""

    house: House = House()
    home: str = "riga"
    """The office's own place, a glossary id: an embargo is told in its time too."""


def load_settings(root: Path) -> Settings:
    """Return the settings of a workspace; ProblemsError when its file cannot be used."""
    path = root / FILE
    if not path.exists():
        return Settings()
    document = load_yaml(path, shown_as=FILE)
    return validate(Settings, document) if document.root else Settings()
