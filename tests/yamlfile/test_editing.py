"""The editor: one value changes, and every comment, quote and blank line around it stays."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdraft.errors import PressdraftError
from pressdraft.yamlfile import Document, KeyPath, Mapping, Node, Plain, Sequence, edit, parse_yaml
from pressdraft.yamlfile.places import entry_start, line_end
from pressdraft.yamlfile.writing import (
    double_quoted,
    flow_text,
    is_plain,
    single_quoted,
    write_folded,
    write_literal,
)

LONG = "a text that is long " * 6 + "enough"
FOLDED = (
    "a text that is long a text that is long a text that is long a text that is long a text that is"
)


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        # A replaced text keeps its style where that can hold the new one.
        ("a: x  # why\nb: y\n", ("a",), "z", "a: z  # why\nb: y\n"),
        ("a: 'x'\n", ("a",), "it's", "a: 'it''s'\n"),
        ('a: "x"  # why\n', ("a",), "z", 'a: "z"  # why\n'),
        ("a: x\n", ("a",), "y: z", 'a: "y: z"\n'),
        ("a: x\n", ("a",), "- y", 'a: "- y"\n'),
        ("a: x\n", ("a",), "", 'a: ""\n'),
        ("a: 'x'\n", ("a",), "one\ntwo", "a: |-\n  one\n  two\n"),
        ("a: x  # why\n", ("a",), "one\ntwo", "a: |-  # why\n  one\n  two\n"),
        ("a: x\n", ("a",), LONG, f"a: {LONG}\n"),
        ("a: >-  # why\n    old\n    text\n\nb: y\n", ("a",), "new",
         "a: >-  # why\n    new\n\nb: y\n"),
        ("a: |\n  old\n# c\n", ("a",), "one\ntwo\n", "a: |\n  one\n  two\n# c\n"),
        ("a: |\n  old\n", ("a",), "one", "a: |-\n  one\n"),
        ("a: |-\n  old\n", ("a",), " one", 'a: " one"\n'),
        ("a: >-\n  old\n", ("a",), LONG, f"a: >-\n  {FOLDED}\n  long a text that is long enough\n"),
        ("a: one\n  two  # why\nb: y\n", ("a",), "z", "a: z  # why\nb: y\n"),
        ("a: {b: 'x', c: y}\n", ("a", "b"), "z", "a: {b: 'z', c: y}\n"),
        ("a: {b: x, c: y}\n", ("a", "b"), "p, q", 'a: {b: "p, q", c: y}\n'),
        ("a: [x, y]  # why\n", ("a", 1), "z", "a: [x, z]  # why\n"),
        ("- x\n- y\n", (1,), "z", "- x\n- z\n"),
        ("a: 010000\n", ("a",), "NO", "a: NO\n"),
        ("a: x\r\nb: y\r\n", ("b",), "one\ntwo", "a: x\r\nb: |-\r\n  one\r\n  two\r\n"),
        # An empty value is filled.
        ("a:\nb: y\n", ("a",), "x", "a: x\nb: y\n"),
        ("a:  # why\nb: y\n", ("a",), "x", "a: x  # why\nb: y\n"),
        ("a:\nb: y\n", ("a", "c"), "x", "a:\n  c: x\nb: y\n"),
        ("a: {b: , c: y}\n", ("a", "b"), "x", "a: {b: x, c: y}\n"),
        ("-\n- y\n", (0,), "x", "- x\n- y\n"),
        # A key or an item is added after the last one.
        ("a: x\n", ("b",), "y", "a: x\nb: y\n"),
        ("a: x", ("b",), "y", "a: x\nb: y"),
        ("a:\n    b: x  # b\n\n# of c\nc: y\n", ("a", "d"), "z",
         "a:\n    b: x  # b\n    d: z\n\n# of c\nc: y\n"),
        ("a: x\n", ("b", "c", "d"), "y", "a: x\nb:\n  c:\n    d: y\n"),
        ("a: x\n", ("b", 0), "y", "a: x\nb:\n  - y\n"),
        ("a: {b: x}\n", ("a", "c"), "y", "a: {b: x, c: y}\n"),
        ("a: {b: x, }\n", ("a", "c"), "y", "a: {b: x, c: y, }\n"),
        ("a: {}\n", ("a", "c"), "y", "a:\n  c: y\n"),
        ("a: [x]  # why\n", ("a", 1), "y", "a: [x, y]  # why\n"),
        ("a:\n- x\n- y\nb: z\n", ("a", 2), "q", "a:\n- x\n- y\n- q\nb: z\n"),
        ("a:\n  - b: x\n    c: y\n", ("a", 0, "d"), "z", "a:\n  - b: x\n    c: y\n    d: z\n"),
        ("a:\n  - b: x\n", ("a", 1), {"b": "y", "c": ["z"]},
         "a:\n  - b: x\n  - b: y\n    c:\n      - z\n"),
        ("a: |-\n  x\n\n\nb: y\n", ("c",), "z", "a: |-\n  x\n\n\nb: y\nc: z\n"),
        ("", ("a", "b"), "x", "a:\n  b: x\n"),
        ("# only this", ("a",), "x", "# only this\na: x\n"),
        # A deleted entry takes the comment of its line along, and no other.
        ("# a\na: x  # why\n# b\nb: y\n", ("a",), None, "# a\n# b\nb: y\n"),
        ("a: x\nb: y", ("b",), None, "a: x"),
        ("a:\n  - x  # 1\n  # 2\n  - y  # 2\n", ("a", 0), None, "a:\n  # 2\n  - y  # 2\n"),
        ("a:\n  b: x\nc: y\n", ("a", "b"), None, "a: {}\nc: y\n"),
        ("a:  # why\n  - x\n", ("a", 0), None, "a: []  # why\n"),
        ("- a: x\n  b: y\n", (0, "a"), None, "- b: y\n"),
        ("- a: x  # 1\n  # 2\n  b: y\n", (0, "a"), None, "-\n  # 2\n  b: y\n"),
        ("a: {b: x, c: y, d: z}\n", ("a", "b"), None, "a: {c: y, d: z}\n"),
        ("a: {b: x, c: y, d: z}\n", ("a", "d"), None, "a: {b: x, c: y}\n"),
        ("a: [\n  x,  # x\n  y,  # y\n]\n", ("a", 0), None, "a: [\n  y,  # y\n]\n"),
        ("a: |-\n  x\nb: y\n", ("a",), None, "b: y\n"),
        ("# c\na: x\n", ("a",), None, "# c\n"),
        ("a: x\n", ("b",), None, "a: x\n"),
        ("a: x\n", ("b", "c"), None, "a: x\n"),
        ("a:\nb: x\n", ("a",), None, "b: x\n"),
        # A comment that would slip into a text above it is moved or the text is quoted.
        ("a:\n  b: |-\n    x\n  c: y\n    # deep\nd: z\n", ("a", "c"), None,
         "a:\n  b: |-\n    x\n  # deep\nd: z\n"),
        ("a: x\n    # deep\nb: y\n", ("a",), "1\n2", 'a: "1\\n2"\n    # deep\nb: y\n'),
        # A collection becomes another one by changes inside it.
        ("a:\n  b: x  # b\n  c: y  # c\n", ("a",), {"b": "x", "d": "z"},
         "a:\n  b: x  # b\n  d: z\n"),
        ("a:\n- x  # x\n- y  # y\n- z  # z\n", ("a",), ["x", "z"], "a:\n- x  # x\n- z  # z\n"),
        ("a: [x]\n", ("a",), ["y", "z"], "a: [y, z]\n"),
        ("a:  # why\n  - x\n  - y\nb: z\n", ("a",), "x", "a: x  # why\nb: z\n"),
        ("a: x  # why\nb: z\n", ("a",), {"c": "y"}, "a:  # why\n  c: y\nb: z\n"),
        ("- a: x\n  b: y\n", (0,), "z", "- z\n"),
    ],
)  # fmt: skip
def test_an_edit_changes_only_its_value(
    before: str, path: KeyPath, value: Plain | None, after: str
) -> None:
    assert edit(parse_yaml(before, "r.yaml"), {path: value}) == after


def test_many_changes_name_places_of_the_document_as_it_is() -> None:
    document = parse_yaml("a: [x, y, z]  # a\nb: 1\n", "r.yaml")
    changes: dict[KeyPath, Plain | None] = {
        ("a", 0): None,
        ("a", 2): "Z",
        ("b",): None,
        ("a", 4): "last",
        ("a", 3): "more",
        ("d",): "first new",
        ("c",): "second new",
        ("a", 1): None,
    }
    after = edit(document, changes)
    assert after == "a: [Z, more, last]  # a\nd: first new\nc: second new\n"


def test_text_comes_in_nfc_with_the_line_breaks_of_the_file() -> None:
    document = parse_yaml("a: |-\r\n  x\r\n", "r.yaml")
    assert edit(document, {("a",): "Liepa\u0304ja\r\ntwo"}) == "a: |-\r\n  Liepāja\r\n  two\r\n"


@pytest.mark.parametrize(
    ("text", "path", "value", "message"),
    [
        ("a: x\n", ("a", "b"), "y", "there is no place for 'b'"),
        ("a: [x]\n", ("a", 5), "y", "there is no place for '5'"),
        ("a: {b: x}\n", ("a", 0), "y", "there is no place for '0'"),
        ("a: x\n", ("a",), "bell\x07", "control character U+0007"),
    ],
)
def test_what_cannot_be_written_is_refused(
    text: str, path: KeyPath, value: str, message: str
) -> None:
    with pytest.raises(PressdraftError, match=re.escape(message)):
        edit(parse_yaml(text, "r.yaml"), {path: value})


def test_unusual_yaml_is_written_anew_around_the_change() -> None:
    document = parse_yaml("# top\n? a\n: - x\n  - y\nb: [c: d, e]\n", "r.yaml")
    after = edit(document, {("a",): "z", ("b", 0): None})
    assert parse_yaml(after, "r.yaml").plain() == {"a": "z", "b": ["e"]}
    assert after.startswith("# top\n")


# Random documents: the same change on the values and on the text.

TEXTS = (
    *(
        "x",
        "Nursultanā",
        "a: b",
        "# no",
        "it's",
        'say "q"',
        "- z",
        "12:30",
        "one\ntwo",
        "para\n\n2",
    ),
    *("trail \n x", "", LONG, " lead", "[a]", "{x}", "tab\tin", "end\n", "two words", "~"),
)
COLLECTIONS: list[Plain] = [
    ["a", "b: c"],
    {"x": "y", "z": ["q"]},
    [],
    {},
    {"en": LONG, "lv": "one\ntwo"},
]


class Writer:
    """Writes random files, with numbered comments wherever YAML takes them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.comments = 0

    def file(self) -> str:
        end = self.random.choice(["\n", "\n", "\r\n"])
        lines = self.block(self.random.randrange(3), 0)
        return end.join([*lines, ""] if self.random.random() < 0.9 else lines)

    def comment(self, chance: float, indent: int) -> str:
        if self.random.random() > chance:
            return ""
        self.comments += 1
        return " " * indent + f"# c{self.comments}."

    def noise(self, indent: int) -> list[str]:
        blank = [""] if self.random.random() < 0.2 else []
        comment = self.comment(
            0.25, self.random.choice([0, indent, indent, indent + 1, indent + 3])
        )
        return [*blank, *([comment] if comment else [])]

    def text(self, indent: int) -> list[str]:
        text = self.random.choice(TEXTS)
        wider = indent + self.random.choice([0, 2])
        ways = [[double_quoted(text)]]
        ways += [[single_quoted(text)]] if "\n" not in text else []
        ways += [text.replace(" ", "\n" + " " * indent, 1).split("\n")] if is_plain(text) else []
        blocks = (write_literal(text, wider), write_folded(text, wider))
        ways += [[written.head, *written.body] for written in blocks if written]
        return self.random.choice(ways)

    def flow(self, depth: int) -> str:
        kind = self.random.randrange(4)
        if not depth or kind < 2:
            return flow_text(self.random.choice(TEXTS))
        items = [self.flow(depth - 1) for _ in range(self.random.randrange(4))]
        if kind == 2:
            return f"[{', '.join(items)}]"
        return "{" + ", ".join(f"k{number}: {item}" for number, item in enumerate(items)) + "}"

    def block(self, depth: int, indent: int) -> list[str]:
        lines: list[str] = []
        in_list = self.random.random() < 0.4
        for number in range(self.random.randrange(1, 4)):
            key = "-" if in_list else self.random.choice([f"k{number}:", f'"k{number}":'])
            lines += self.noise(indent) if number else []
            lines += self.entry(" " * indent + key, depth, indent)
        return lines

    def entry(self, start: str, depth: int, indent: int) -> list[str]:
        kind = self.random.randrange(7)
        if kind == 0:
            return [start + self.comment(0.3, 2)]
        if kind < 4:
            first, *rest = self.text(indent + 2)
            is_block = first[:1] in ("|", ">")
            return [f"{start} {first}{self.comment(0.3, 2) if is_block or not rest else ''}", *rest]
        if kind == 4 or not depth:
            return [f"{start} {self.flow(2)}{self.comment(0.3, 2)}"]
        if start.endswith("-") and self.random.random() < 0.5:
            first, *rest = self.block(depth - 1, indent + 2)
            return [f"{start} {first.strip()}", *rest]
        inner = indent + self.random.choice([2, 2, 4])
        return [start + self.comment(0.3, 2), *self.noise(inner), *self.block(depth - 1, inner)]


def paths_of(node: Node, path: KeyPath = ()) -> list[tuple[KeyPath, Node]]:
    children: list[tuple[str | int, Node]] = []
    if isinstance(node, Mapping):
        children = [(key.text, value) for key, value in node.items]
    elif isinstance(node, Sequence):
        children = list(enumerate(node.items))
    inner = [each for step, child in children for each in paths_of(child, (*path, step))]
    return [(path, node), *inner]


def changed(before: Plain, path: KeyPath, value: Plain | None) -> Plain:
    """Apply the change to plain values, in the simplest way."""
    if not path:
        return {} if value is None else value
    step, rest = path[0], path[1:]
    if isinstance(before, list) and isinstance(step, int):
        inside = [] if not rest else [changed(before[step], rest, value)]
        if not rest and value is not None:
            inside = [value]
        return [*before[:step], *inside, *before[step + 1 :]]
    assert isinstance(before, dict)
    assert isinstance(step, str)
    if not rest and value is None:
        return {key: item for key, item in before.items() if key != step}
    return {**before, step: changed(before.get(step, {}), rest, value)}


def span(document: Document, path: KeyPath, node: Node) -> tuple[int, int]:
    """Return where the entry at `path` starts and where its last line ends."""
    parent = document.node(path[:-1])
    start = document.mark(path, key=True).index
    if path and isinstance(parent, Sequence) and isinstance(path[-1], int):
        start = entry_start(document, parent, path[-1])
    return start, line_end(document.text, node.end.index)


def comments_in(text: str) -> set[str]:
    return set(re.findall(r"# c\d+\.", text))


@settings(max_examples=400, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_a_random_edit_equals_the_change_of_the_values(seed: int) -> None:
    writer = Writer(seed)
    document = parse_yaml(writer.file(), "r.yaml")
    assert document.root is not None
    path, node = writer.random.choice(paths_of(document.root))
    value = writer.random.choice([*TEXTS, *COLLECTIONS, None, None, None])
    start, end = span(document, path, node)
    if value is not None and isinstance(node, Mapping | Sequence) and writer.random.random() < 0.5:
        path = (*path, len(node.items) if isinstance(node, Sequence) else "new: key")
        start = end
    after = edit(document, {path: value})
    assert parse_yaml(after, "r.yaml").plain() == changed(document.plain(), path, value)
    assert comments_in(after) >= comments_in(document.text[:start] + document.text[end:])
    if "\r\n" in document.text:
        assert "\n" not in after.replace("\r\n", "")


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_a_replaced_text_leaves_the_bytes_around_it(seed: int) -> None:
    writer = Writer(seed)
    document = parse_yaml(writer.file(), "r.yaml")
    assert document.root is not None
    path, node = writer.random.choice(paths_of(document.root))
    value = writer.random.choice(["x", "two words", LONG])
    start, end = span(document, path, node)
    after = edit(document, {path: value})
    if path:
        assert after.startswith(document.text[:start])
        assert after.endswith(document.text[end:])
