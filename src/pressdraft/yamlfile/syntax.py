"""The messages of the YAML parser, in words for the person who wrote the file."""

from __future__ import annotations

import re

import yaml

from pressdraft.errors import Problem

# (part of the parser's problem, message, hint); the first that occurs is taken. Both parsers of
# PyYAML are covered, the one in C and the one in Python, which word some problems differently.
WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "a ': ' is not expected here",
        "put a text that holds ': ' in quotes, write a space after each key's colon,"
        " and align the keys",
    ),
    (
        "could not find expected ':'",
        "expected 'key: value'",
        "indent the line if it goes on with the text above; "
        "write a space after the colon or the dash",
    ),
    ("unexpected end of stream", "a quote is opened here and never closed", "close the quote"),
    ("unexpected document indicator", "a quote is opened here and never closed", "close the quote"),
    (
        "unknown escape character",
        "a backslash inside double quotes starts an escape that YAML does not know",
        "write the backslash twice, or use single quotes",
    ),
    (
        "exadecimal number",
        "the code after the backslash is incomplete",
        "write the backslash twice, or use single quotes",
    ),
    ("exdecimal number", "the code after the backslash is incomplete", "use single quotes"),
    ("Unicode character escape", "the escape names no character", "write the character itself"),
    (
        "sequence entries are not allowed",
        "a list cannot start on the line of its key",
        "put '- ' on a line of its own, or quote a text that starts with a dash",
    ),
    (
        "found unexpected ':'",
        "a colon is not expected here",
        "write a space after a key's colon; put a text that holds a colon in quotes",
    ),
    ("',' or ']'", "expected ',' or ']'", "a list in brackets is not closed"),
    (
        "',' or '}'",
        "expected ',' or '}'",
        "part the keys with commas and close the braces; quote a text that holds any",
    ),
    (
        "'-' indicator",
        "expected a list item, which starts with '- '",
        "align it with the items above",
    ),
    (
        "<document start>",
        "text stands after the end of the document",
        "remove the line '...' or '---'",
    ),
    (
        "comment or line break",
        "text cannot follow '|' or '>' on the same line",
        "start the text on the next line, indented",
    ),
    (
        "chomping or indentation",
        "text cannot follow '|' or '>' on the same line",
        "start the text on the next line, indented",
    ),
    ("node content", "a value is expected here", "quote a text that is a sign of YAML"),
    ("undefined tag handle", "tags are not allowed", "quote a text that starts with '!'"),
    ("tag", "tags are not allowed", "quote a text that starts with '!'"),
    (
        "alphabetic or numeric",
        "anchors and aliases are not allowed",
        "quote a text that starts with '&' or '*'",
    ),
    (
        "expected key",
        "this does not fit the lines above",
        "align it with its siblings; a quoted text ends at its closing quote",
    ),
    (
        "<block end>",
        "this does not fit the lines above",
        "align it with its siblings; a quoted text ends at its closing quote",
    ),
)
AT_THE_START = ("unexpected end of stream", "unexpected document indicator", "expected ':'")


def syntax_problem(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """Return the parser's error as a problem of `file`, in plain words where they are known."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(file, 0, 0, f"is not valid YAML: {error}")
    problem = error.problem or ""
    mark = error.problem_mark
    if error.context_mark and any(part in problem for part in AT_THE_START):
        mark = error.context_mark
    message, hint = _words(problem, text[mark.index : mark.index + 1])
    return Problem(file, mark.line + 1, mark.column + 1, message, hint)


def _words(problem: str, character: str) -> tuple[str, str]:
    if character == "\t" and re.search("tab character|cannot start any token", problem):
        return "a tab cannot indent", "use spaces"
    if "cannot start any token" in problem:
        return f"a text cannot start with '{character}'", "put it in quotes"
    for part, message, hint in WORDS:
        if part in problem:
            return message, hint
    return f"is not valid YAML: {problem}", ""
