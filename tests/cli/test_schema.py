from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from pressdraft.folders import shipped_root
from pressdraft.schemas import SCHEMAS, json_schema
from pressdraft.yamlfile import load_yaml

Run = Callable[..., Any]

TYPES = {"string", "object", "array", "boolean", "integer", "number", "null"}
WORDS = {
    *("$schema", "$defs", "$ref", "type", "properties", "required", "additionalProperties"),
    *("items", "prefixItems", "minItems", "maxItems", "minLength", "maxLength", "propertyNames"),
    *("anyOf", "oneOf", "const", "enum", "default", "title", "description", "pattern", "format"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
}


def nodes(schema: object) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema."""
    if not isinstance(schema, dict):
        return
    yield schema
    for key in ("properties", "$defs"):
        for inner in schema.get(key, {}).values():
            yield from nodes(inner)
    for key in ("anyOf", "oneOf", "prefixItems"):
        for inner in schema.get(key, []):
            yield from nodes(inner)
    for key in ("items", "additionalProperties", "propertyNames"):
        yield from nodes(schema.get(key))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_of_the_draft_of_2020(name: str) -> None:
    schema = json_schema(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for node in nodes(schema):
        assert node.keys() <= WORDS, node
        assert {node.get("type", "null")} <= TYPES
        assert set(node.get("required", [])) <= set(node.get("properties", {}))
        if "$ref" in node:
            assert node["$ref"].removeprefix("#/$defs/") in schema["$defs"]
        if "pattern" in node:
            re.compile(node["pattern"])


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_prints_json_and_nothing_else(run: Run, name: str) -> None:
    ran = run("schema", name)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == json_schema(name)


def test_schema_alone_is_that_of_a_release(run: Run) -> None:
    assert json.loads(run("schema").out)["title"] == "Facts"


def fits(value: object, schema: object, root: dict[str, Any]) -> bool:
    """Tell whether a value of text, lists and mappings fits a schema."""
    if not isinstance(schema, dict):
        return bool(schema)
    if "$ref" in schema and not fits(
        value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root
    ):
        return False
    for key in ("anyOf", "oneOf"):
        if key in schema and not any(fits(value, each, root) for each in schema[key]):
            return False
    if "const" in schema and value != schema["const"]:
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    return _shape_fits(value, schema, root)


def _shape_fits(value: object, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    match schema.get("type"):
        case "object":
            if not isinstance(value, dict) or not set(schema.get("required", [])) <= value.keys():
                return False
            known = schema.get("properties", {})
            other = schema.get("additionalProperties", True)
            return all(fits(each, known.get(key, other), root) for key, each in value.items())
        case "array":
            if not isinstance(value, list):
                return False
            return all(fits(each, schema.get("items", True), root) for each in value)
        case None:
            return True
        case "null":
            return value is None
        case _:
            return isinstance(value, str)


FILES = [
    *(("release", path) for path in sorted((shipped_root() / "releases").glob("*.yaml"))),
    *(("block", path) for path in sorted((shipped_root() / "boilerplate/blocks").glob("*.yaml"))),
    *(("contact", p) for p in sorted((shipped_root() / "boilerplate/contacts").glob("*.yaml"))),
    *(("programme", p) for p in sorted((shipped_root() / "boilerplate/programmes").glob("*.yaml"))),
]


@pytest.mark.parametrize(("name", "path"), FILES, ids=lambda value: getattr(value, "name", value))
def test_the_files_that_are_shipped_fit_their_schema(name: str, path: Any) -> None:
    schema = json_schema(name)
    assert fits(load_yaml(path).plain(), schema, schema)


TBC = {
    "kind": "seminar",
    "publish": "tbc",
    "programme": {"id": "bomca"},
    "event": {"name": "tbc", "sessions": "tbc", "hosts": "tbc", "experts": ["tbc"]},
    "text": {"headline": "tbc"},
    "quotes": "tbc",
    "contacts": ["tbc", {"name": "tbc", "phones": "tbc"}],
}


def test_tbc_fits_where_a_release_takes_it() -> None:
    schema = json_schema("release")
    assert SCHEMAS["release"].read(TBC)
    assert fits(TBC, schema, schema)
    assert not fits({**TBC, "programme": "tbc"}, schema, schema)
    assert not fits({**TBC, "statuss": "draft"}, schema, schema)


def test_a_segment_that_nobody_has_reviewed_fits() -> None:
    schema = json_schema("release")
    record = {"lv": {"state": "approved", "by": "Anna", "on": "2022-07-26", "hash": "0123"}}
    assert fits({**TBC, "review": {"lead": record, "end": None}}, schema, schema)
    assert not fits({**TBC, "review": {"lead": {"lv": None}}}, schema, schema)
