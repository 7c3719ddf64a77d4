"""YAML files as text with places: read, typed with a model, edited in place, written.

loading      the one loader, with the traps of YAML taken out
syntax       what the parser complains of, in plain words
characters   what a file may not hold
nodes        scalars, sequences and mappings with their marks
validating   a model's errors as problems at their places; keys finds the nearest key
editing      changes values and leaves every other byte alone: places, putting, cutting
writing      a value as fresh YAML in this project's style
"""

from __future__ import annotations

from pressdraft.yamlfile.editing import edit
from pressdraft.yamlfile.loading import MAX_BYTES, MAX_DEPTH, load_yaml, parse_yaml
from pressdraft.yamlfile.nodes import (
    Document,
    KeyPath,
    Mapping,
    Mark,
    Node,
    Plain,
    Scalar,
    Sequence,
    find_child,
    is_empty,
    nodes_on,
    plain_value,
)
from pressdraft.yamlfile.validating import problems_of, validate
from pressdraft.yamlfile.writing import dump_yaml

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Document",
    "KeyPath",
    "Mapping",
    "Mark",
    "Node",
    "Plain",
    "Scalar",
    "Sequence",
    "dump_yaml",
    "edit",
    "find_child",
    "is_empty",
    "load_yaml",
    "nodes_on",
    "parse_yaml",
    "plain_value",
    "problems_of",
    "validate",
]
