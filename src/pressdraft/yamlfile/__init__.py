"""YAML files as text with places: read, typed with a model, edited in place, written.

loading      the one loader, with the traps of YAML taken out
syntax       what the parser complains of, in plain words
characters   what a file may not hold
nodes        scalars, sequences and mappings with their marks
shapes       what a file may say, as classes whose fields have markers; typed reads with them
validating   what does not fit, as problems at their places; modelling asks pydantic
keys         the keys that would have fitted, of which the nearest makes a hint
editing      changes values and leaves every other byte alone: places, putting, cutting
writing      a value as fresh YAML in this project's style
"""

from __future__ import annotations

from pressdraft.yamlfile.editing import edit, edited
from pressdraft.yamlfile.loading import MAX_BYTES, MAX_DEPTH, load_yaml, parse_yaml
from pressdraft.yamlfile.nodes import (
    Document,
    KeyPath,
    Mapping,
    Mark,
    Node,
    OneLine,
    Plain,
    Scalar,
    Sequence,
    find_child,
    is_empty,
    nodes_on,
    plain_value,
)
from pressdraft.yamlfile.shapes import Shape
from pressdraft.yamlfile.typed import validate
from pressdraft.yamlfile.writing import dump_yaml

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Document",
    "KeyPath",
    "Mapping",
    "Mark",
    "Node",
    "OneLine",
    "Plain",
    "Scalar",
    "Sequence",
    "Shape",
    "dump_yaml",
    "edit",
    "edited",
    "find_child",
    "is_empty",
    "load_yaml",
    "nodes_on",
    "parse_yaml",
    "plain_value",
    "validate",
]
