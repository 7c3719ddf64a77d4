from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pressdraft.exporters.markdown import markdown_text
from pressdraft.release import Draft, Role, Segment


def shown(markdown: str, flavour: str) -> list[tuple[str, str]]:
    """What a reader sees of each block of a Markdown text: its tag and its plain text."""
    tokens = MarkdownIt(flavour).parse(markdown)
    assert {token.type for token in tokens} <= {
        *("paragraph_open", "paragraph_close", "heading_open", "heading_close", "inline"),
    }, markdown
    opened = [token.tag for token in tokens if token.type.endswith("_open")]
    return list(zip(opened, (_plain(t) for t in tokens if t.type == "inline"), strict=True))


def _plain(inline: Token) -> str:
    children = inline.children or []
    assert {child.type for child in children} <= {"text", "hardbreak", "text_special"}, inline
    return "".join("\n" if child.type == "hardbreak" else child.content for child in children)


def draft(*texts: str, role: Role = Role.BODY) -> Draft:
    return Draft("en", tuple(Segment(f"s{n}", role, text) for n, text in enumerate(texts)))


AWKWARD = (
    "2022. gada 26. jūlijā",
    "1) first",
    "1.",
    "- a dash",
    "+ a plus",
    "* a star",
    "*emphasis* and _emphasis_ and __strong__",
    "# a heading",
    "###",
    "C #",
    "<b>bold</b>",
    "[x](y) and ![x](y) and [x]: https://example.org/a_b_c",
    "https://example.org/?a=1&copy=2&lt;#x",
    "    indented",
    "\tindented",
    "entities &amp; &#32; &nbsp; & others",
    r"back\slash \* and \\",
    "ends in a backslash\\",
    "ends in spaces   ",
    "ends in a no-break space\u00a0",
    "\u00a0begins with one",
    "~~~",
    "```code```",
    "> a quotation",
    "a title\n===",
    "a title\n---",
    "a | b\n--|--",
    "a\n:-",
    "first line\n  second line",
    "***",
    "1\u00a0000 eiro",
    "snake_case_name",
    "“quoted,” said X.",
)


@pytest.mark.parametrize("flavour", ["commonmark", "js-default"])
@pytest.mark.parametrize("text", AWKWARD)
def test_markdown_shows_exactly_the_text_of_the_draft(text: str, flavour: str) -> None:
    assert shown(markdown_text(draft(text)), flavour) == [("p", text)]


@pytest.mark.parametrize("text", AWKWARD)
def test_a_headline_shows_exactly_its_text(text: str) -> None:
    assert shown(markdown_text(draft(text, role=Role.HEADLINE)), "commonmark") == [("h1", text)]
    assert shown(markdown_text(draft(text, role=Role.HEADING)), "commonmark") == [("h2", text)]


printed = st.characters(exclude_categories=("Cc", "Cs", "Co", "Zl", "Zp"))
awkward = st.sampled_from(list("\\`*_{}[]()<>|~#+-=.!:&;1239 \t\u00a0"))
line = st.text(awkward | printed, min_size=1).filter(lambda text: bool(text.strip()))
segment = st.lists(line, min_size=1, max_size=3).map("\n".join)


@given(st.lists(segment, min_size=1, max_size=3))
def test_markdown_shows_any_text_as_it_is(texts: list[str]) -> None:
    assert shown(markdown_text(draft(*texts)), "commonmark") == [("p", text) for text in texts]


def test_a_plain_sentence_is_left_as_it_is() -> None:
    assert markdown_text(draft("On 6 June 2016, at 10.00.", "End (EU).")) == (
        "On 6 June 2016, at 10.00.\n\nEnd (EU).\n"
    )


def test_markdown_ends_in_one_line_feed() -> None:
    written = markdown_text(draft("One", "Two\nThree"))
    assert written.endswith("Three\n")
    assert not written.endswith("\n\n")
