"""The loader: what stays text, what is refused and in which words, and where things stand."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pressdraft.errors import ProblemsError
from pressdraft.yamlfile import (
    MAX_BYTES,
    Mapping,
    Mark,
    Scalar,
    Sequence,
    load_yaml,
    parse_yaml,
)


def complaints(text: str) -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        parse_yaml(text, "r.yaml")
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture(params=["c", "python"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "python":
        monkeypatch.delattr(yaml, "CBaseLoader", raising=False)


@pytest.mark.parametrize(
    "written",
    [
        *("010000", "NO", "no", "on", "y", "true", "12:30", "40.10", "1_000", "0x10", "1e3"),
        *("2016-06-06", "2016-06-06T10:00+06:00", "+77015320264", "~", "null", "=", ".inf"),
        *(
            "2016-06-06/..",
            "LV-1050",
            "Nursultanā",
            "25 000",
            "25\u00a0000",
            "100%",
            "a#b",
            "http://x.eu:80",
        ),
    ],
)
def test_every_scalar_is_the_text_that_was_written(written: str, either_parser: None) -> None:
    document = parse_yaml(f"value: {written}\nlist: [{written}]\n{written}: key\n", "r.yaml")
    assert document.plain() == {"value": written, "list": [written], written: "key"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", {}),
        ("# nothing yet\n", {}),
        ("---\n", {}),
        ("a:\nb: x\n", {"b": "x"}),
        ("a:  # to be asked\nb: {c: , d: x}\n", {"b": {"d": "x"}}),
        ("a: ''\nb: \"\"\n", {"a": "", "b": ""}),
        ("event:\n  name:\n", {"event": {}}),
        ("- a\n-\n- b\n", ["a", "", "b"]),
        ("just text\n", "just text"),
        ("\ufeffa: x\n", {"a": "x"}),
        ("a: x\r\nb: |-\r\n  one\r\n  two\r\n", {"a": "x", "b": "one\ntwo"}),
        ("vi\u0304za: Liepa\u0304ja\n", {"vīza": "Liepāja"}),
        ('a: "Liepa\\u0304ja"\n', {"a": "Liepāja"}),
        ("%YAML 1.1\n---\na: x\n...\n", {"a": "x"}),
    ],
)
def test_values_without_their_places(text: str, value: object, either_parser: None) -> None:
    assert parse_yaml(text, "r.yaml").plain() == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: !!int 5\n", "r.yaml:1:4: the tag 'tag:yaml.org,2002:int' is not allowed"),
        ("a: !x/y {}\n", "r.yaml:1:4: the tag '!x/y' is not allowed"),
        ("a: &x 5\n", "r.yaml:1:4: the anchor '&x' is not allowed"),
        ("a: *x\n", "r.yaml:1:4: the alias '*x' is not allowed (an alias can make a small file"),
        ("a: 1\nb: 2\na: 3\n", "r.yaml:3:1: the key 'a' stands twice (it stands first in line 1)"),
        ("a: {b: 1, b: 2}\n", "r.yaml:1:11: the key 'b' stands twice"),
        ("a\u0304: 1\n\u0101: 2\n", "r.yaml:2:1: the key 'ā' stands twice"),
        ("a: 1\n---\nb: 2\n", "r.yaml:2:1: a second document starts here"),
        ("a: 1\n...\nb: 2\n", "r.yaml:3:1: text stands after the end of the document"),
        ("<<: {a: b}\n", "r.yaml:1:1: the merge key '<<' is not allowed"),
        ("[a, b]: c\n", "r.yaml:1:1: a key must be text, not a list or a mapping"),
        ("topic: {{ topic }}\n", "r.yaml:1:9: a key must be text"),
        ("a:\n\tb: c\n", "r.yaml:2:1: a tab cannot indent (use spaces)"),
        ("a: |\n\tb\n", "r.yaml:2:1: a tab cannot indent (use spaces)"),
        ("a: x\n\ty\n", "r.yaml:2:1: a tab cannot indent (use spaces)"),
        ("a: x\x07\n", "r.yaml:1:5: a control character U+0007 is not allowed"),
        ("a: x\nb: \x85\n", "r.yaml:2:4: a control character U+0085 is not allowed"),
        ("a: \u2028\n", "r.yaml:1:4: a line separator U+2028 is not allowed"),
        ("a: \ue000\n", "r.yaml:1:4: a private-use character U+E000 is not allowed"),
        ('a: "\\uF8FF"\n', "r.yaml:1:4: the text holds a private-use character U+F8FF"),
        (
            "a: x\u202ey\n",
            "r.yaml:1:5: a control of writing direction U+202E is not allowed",
        ),
        ('a: "\\a"\n', "r.yaml:1:4: the text holds a control character U+0007"),
        ("a: \udc80\n", "r.yaml:1:4: a lone surrogate U+DC80 is not allowed"),
        (
            "a: b: c\n",
            "r.yaml:1:5: a ': ' is not expected here (put a text that holds ': ' in quotes",
        ),
        ("a: x\n  b: y\n", "r.yaml:2:4: a ': ' is not expected here"),
        ("a: @x\n", "r.yaml:1:4: a text cannot start with '@' (put it in quotes)"),
        ("a: `x`\n", "r.yaml:1:4: a text cannot start with '`' (put it in quotes)"),
        ("a: 'x\nb: c\n", "r.yaml:1:4: a quote is opened here and never closed"),
        (
            'a: "C:\\q"\n',
            "a backslash inside double quotes starts an escape that YAML does not know",
        ),
        ("a: b\nfoo\n", "r.yaml:2:1: expected 'key: value'"),
        ("a: [1, 2\nb: 3\n", "expected ',' or ']'"),
        ("a: {b: 1\nc: d\n", "expected ',' or '}'"),
        ("a: {en:x, lv: y}\n", "r.yaml:1:5: 'en:x' is not 'key: value' (write a colon and a space"),
        (
            "a: {en: Guards meet, and talk, lv: y}\n",
            "r.yaml:1:22: 'and talk' is not 'key: value' (write a colon and a space after the key; "
            "put a text with commas in quotes)",
        ),
        ("a:\n  b: 1\n c: 2\n", "r.yaml:3:2: this does not fit the lines above"),
        ("- a\nb: c\n", "r.yaml:2:1: "),
        ("a: - b\n", "r.yaml:1:4: a list cannot start on the line of its key"),
        ("a: |b\n  c\n", "r.yaml:1:5: text cannot follow '|' or '>' on the same line"),
        ("a: }\n", "r.yaml:1:4: a value is expected here"),
        ("a: *\n", "anchors and aliases are not allowed"),
        ("a: !e!x y\n", "r.yaml:1:4: tags are not allowed"),
        ("x" * (MAX_BYTES + 1), "r.yaml: is larger than 1 MiB"),
    ],
)
def test_what_is_refused_and_where(text: str, message: str, either_parser: None) -> None:
    [found] = complaints(text)
    assert message in found


@pytest.mark.skipif(not hasattr(yaml, "CBaseLoader"), reason="the parser in Python reads it")
def test_a_colon_before_a_closing_brace_needs_a_space() -> None:
    [found] = complaints("a: {en: x, lv:}\n")
    assert found.startswith("r.yaml:1:12: a colon is not expected here (write a space after")


@pytest.mark.parametrize(
    "text",
    ["a: {en: , lv: x}", "a: {en : , lv: x}", 'a: {"en": , lv: x}', "en:\nlv: x", "a: {en: }"],
)
def test_a_key_may_have_no_value_yet(text: str, either_parser: None) -> None:
    assert "en" not in str(parse_yaml(text, "r.yaml").plain())


def test_all_refused_things_are_told_at_once() -> None:
    found = complaints("a: *x\nb: &y 1\nb: !t 2\n<<: 3\n")
    assert [each.split(": ", 1)[0] for each in found] == [
        *("r.yaml:1:4", "r.yaml:2:4", "r.yaml:3:1", "r.yaml:3:4", "r.yaml:4:1"),
    ]


@pytest.mark.parametrize("opening", ["[", "{", "- ", "{a: ", "[{a: "])
def test_depth_is_bounded_before_the_file_is_read_to_its_end(opening: str) -> None:
    [found] = complaints(opening * (MAX_BYTES // len(opening)))
    assert "more than 32 levels stand inside one another" in found


def test_32_levels_are_allowed() -> None:
    assert parse_yaml("[" * 32 + "]" * 32, "r.yaml").root is not None


RELEASE = """\
# The release of 6 June.
kind: mission
event:
  dates: [2016-06-06, "2016-06-07"]
  ā: x  # ā
text:
  lead: >-
    One
    two.

  # After the text.
end:
"""


def test_marks_count_code_points_and_end_where_the_text_ends() -> None:
    document = parse_yaml(RELEASE, "r.yaml")
    assert isinstance(document.root, Mapping)
    event, text = document.root.items[1][1], document.root.items[2][1]
    assert isinstance(event, Mapping)
    assert isinstance(text, Mapping)
    dates = event.items[0][1]
    assert isinstance(dates, Sequence)
    assert dates.items[1] == Scalar(Mark(4, 23, 68), Mark(4, 35, 80), "2016-06-07", plain=False)
    assert event.end == event.items[1][1].end == Mark(5, 7, 88)
    lead = text.items[0][1]
    assert RELEASE[lead.start.index : lead.end.index] == ">-\n    One\n    two."
    assert lead.end.line == 9


@pytest.mark.parametrize(
    ("path", "key", "line", "column"),
    [
        ((), False, 2, 1),
        (("kind",), False, 2, 7),
        (("kind",), True, 2, 1),
        (("event", "dates", 1), False, 4, 23),
        (("event", "dates", 9), False, 4, 10),
        (("event", "dates", 9), True, 4, 3),
        (("event", "dates", "x"), False, 4, 10),
        (("nothing", "here"), False, 2, 1),
        (("end",), False, 12, 5),
        (("end",), True, 12, 1),
    ],
)
def test_mark_is_that_of_the_deepest_ancestor(
    path: tuple[str | int, ...], key: bool, line: int, column: int
) -> None:
    mark = parse_yaml(RELEASE, "r.yaml").mark(path, key=key)
    assert (mark.line, mark.column) == (line, column)


def test_mark_in_an_empty_file() -> None:
    assert parse_yaml("", "r.yaml").mark(("a",)) == Mark(1, 1, 0)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("a: Nursultanā\n".encode("utf-16"), "r.yaml: is UTF-16, not UTF-8 (save it as UTF-8"),
        ("a: Nursultana\n".encode("utf-16-le"), "r.yaml: is UTF-16, not UTF-8"),
        (
            "a: x\nb: mācības\n".encode("cp1257"),
            "r.yaml:2:5: is not UTF-8; it seems to be Windows-1257",
        ),
        (b"a: x\nb: \xc0\xc1\xff\n", "r.yaml:2:4: is not UTF-8 (save it"),
        (b"x" * (MAX_BYTES + 1), "r.yaml: is larger than 1 MiB"),
    ],
)
def test_bytes_that_are_no_text(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "r.yaml"
    path.write_bytes(data)
    with pytest.raises(ProblemsError) as caught:
        load_yaml(path, shown_as="r.yaml")
    assert message in str(caught.value)
    assert not caught.value.readable


def test_a_file_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def told(path: Path) -> str:
        with pytest.raises(ProblemsError) as caught:
            load_yaml(path, shown_as="it")
        assert not caught.value.readable
        return str(caught.value)

    assert told(tmp_path / "none.yaml") == "it: does not exist"
    assert told(tmp_path) == "it: is a folder or a device, not a file"

    def refuse(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert told(tmp_path / "none.yaml") == "it: cannot be read: no permission"


def test_a_file_is_named_as_its_path_or_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: x\r\n")
    assert load_yaml(path).file == str(path)
    document = load_yaml(path, shown_as="releases/r.yaml")
    assert (document.file, document.text) == ("releases/r.yaml", "a: x\r\n")
