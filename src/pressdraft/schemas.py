"""The JSON Schemas of the files that people write, for completion in their editors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pressdraft.errors import UnknownKeyError
from pressdraft.facts import Facts
from pressdraft.i18n import _
from pressdraft.settings import Settings
from pressdraft.standing.filemodels import BlockFile, ContactFile, ProgrammeFile
from pressdraft.standing.lists import Abbreviations, Limits, Replacements, Wordings
from pressdraft.standing.models import Entry, Individual, Town
from pressdraft.yamlfile.shapes import Shape

SCHEMAS: Mapping[str, type[Shape]] = {
    "release": Facts,
    "block": BlockFile,
    "programme": ProgrammeFile,
    "contact": ContactFile,
    "name": Entry,
    "place": Town,
    "person": Individual,
    "settings": Settings,
    "words": Wordings,
    "spellings": Replacements,
    "abbreviations": Abbreviations,
    "limits": Limits,
}
"""The model of each kind of file; `name` is an entry of the other glossary files, `words` a list
under `checks/` that holds phrases, `spellings` one that holds pairs of words."""


def json_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file; UnknownKeyError names the nearest kind."""
    if name not in SCHEMAS:
        raise UnknownKeyError(name, _("schema"), SCHEMAS)
    from pressdraft.yamlfile.modelling import adapter_of

    schema = adapter_of(SCHEMAS[name]).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
