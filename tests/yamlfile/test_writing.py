"""Writing values as YAML: the style, and that they read back as they were."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdraft.errors import PressdraftError
from pressdraft.yamlfile import MAX_DEPTH, Plain, parse_yaml
from pressdraft.yamlfile.characters import FORBIDDEN
from pressdraft.yamlfile.writing import dump_yaml

AWKWARD = " \n\t:#-?,[]{}&*!|>'\"%@`\\~=<.abn\u0303\u0338\u00a0ā"


def storable(text: str) -> str:
    return unicodedata.normalize("NFC", FORBIDDEN.sub("", text.replace("\r", "\n")))


TEXTS = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters(codec="utf-8")), max_size=30).map(
    storable
)
LONG_TEXTS = st.lists(TEXTS, min_size=5, max_size=12).map(" ".join).map(storable)
VALUES: st.SearchStrategy[Plain] = st.recursive(
    TEXTS | LONG_TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=500, deadline=None)
@given(VALUES)
def test_what_is_written_reads_back(value: Plain) -> None:
    assert parse_yaml(dump_yaml(value), "r.yaml").plain() == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({}, "{}\n"),
        ([], "[]\n"),
        ("x", "x\n"),
        ("", '""\n'),
        ({"a": ""}, 'a: ""\n'),
        ({"a": "NO", "b": "010000", "c": "12:30", "d": "~"}, "a: NO\nb: 010000\nc: 12:30\nd: ~\n"),
        ({"a": "+77015320264"}, "a: +77015320264\n"),
        ({"a": "x: y"}, 'a: "x: y"\n'),
        ({"a": 'the "x": y'}, "a: 'the \"x\": y'\n"),
        ({"a": "# x"}, 'a: "# x"\n'),
        ({"a": " x"}, 'a: " x"\n'),
        ({"a": "\u00a0x"}, 'a: "\u00a0x"\n'),
        ({"a": "one\ntwo"}, "a: |-\n  one\n  two\n"),
        ({"a": "one\n\ntwo\n"}, "a: |\n  one\n\n  two\n"),
        ({"a": " one\ntwo"}, 'a: " one\\ntwo"\n'),
        ({"a": "word " * 25 + "end"}, f"a: >-\n  {'word ' * 18}word\n  {'word ' * 6}end\n"),
        ({"a": {"b": {"c": "x"}}}, "a:\n  b:\n    c: x\n"),
        ({"a": ["x", {"b": "y", "c": ["z"]}]}, "a:\n  - x\n  - b: y\n    c:\n      - z\n"),
        ([["a", "b"], []], "- - a\n  - b\n- []\n"),
        ({"<<": "x", "a: b": "y"}, '"<<": x\n"a: b": y\n'),
        ({"a": "one\r\ntwo\u2028three"}, "a: |-\n  one\n  two\n  three\n"),
        ({"a": "Liepa\u0304ja"}, "a: Liepāja\n"),
        ("\n\u0303", '"\\n\\U00000303"\n'),
    ],
)
def test_the_style(value: Plain, text: str) -> None:
    assert dump_yaml(value) == text


def nested(depth: int) -> Plain:
    return "x" if not depth else [nested(depth - 1)]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("\x07", "control character U\\+0007"),
        ("\ue000", "private-use character U\\+E000"),
        ("\ud800", "lone surrogate U\\+D800"),
        ({"k" * 1001: "x"}, "a key is longer than 1000"),
        (nested(MAX_DEPTH + 2), "more than 32 levels"),
    ],
)
def test_what_no_file_can_hold(value: Plain, message: str) -> None:
    with pytest.raises(PressdraftError, match=message):
        dump_yaml(value)


def test_the_deepest_value_that_can_be_written() -> None:
    assert parse_yaml(dump_yaml(nested(MAX_DEPTH)), "r.yaml").plain() == nested(MAX_DEPTH)
