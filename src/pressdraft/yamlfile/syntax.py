"""The messages of the YAML parser, in words for the person who wrote the file."""

from __future__ import annotations

import re

import yaml

from pressdraft.errors import Problem
from pressdraft.i18n import N_, _

# (part of the parser's problem, message, hint); the first that occurs is taken. Both parsers of
# PyYAML are covered, the one in C and the one in Python, which word some problems differently.
WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        N_("a ': ' is not expected here"),
        N_(
            "put a text that holds ': ' in quotes, write a space after each key's colon,"
            " and align the keys"
        ),
    ),
    (
        "could not find expected ':'",
        N_("expected 'key: value'"),
        N_(
            "indent the line if it goes on with the text above; "
            "write a space after the colon or the dash"
        ),
    ),
    (
        "unexpected end of stream",
        N_("a quote is opened here and never closed"),
        N_("close the quote"),
    ),
    (
        "unexpected document indicator",
        N_("a quote is opened here and never closed"),
        N_("close the quote"),
    ),
    (
        "unknown escape character",
        N_("a backslash inside double quotes starts an escape that YAML does not know"),
        N_("write the backslash twice, or use single quotes"),
    ),
    (
        "exadecimal number",
        N_("the code after the backslash is incomplete"),
        N_("write the backslash twice, or use single quotes"),
    ),
    ("exdecimal number", N_("the code after the backslash is incomplete"), N_("use single quotes")),
    (
        "Unicode character escape",
        N_("the escape names no character"),
        N_("write the character itself"),
    ),
    (
        "sequence entries are not allowed",
        N_("a list cannot start on the line of its key"),
        N_("put '- ' on a line of its own, or quote a text that starts with a dash"),
    ),
    (
        "found unexpected ':'",
        N_("a colon is not expected here"),
        N_("write a space after a key's colon; put a text that holds a colon in quotes"),
    ),
    ("',' or ']'", N_("expected ',' or ']'"), N_("a list in brackets is not closed")),
    (
        "',' or '}'",
        N_("expected ',' or '}'"),
        N_("part the keys with commas and close the braces; quote a text that holds any"),
    ),
    (
        "'-' indicator",
        N_("expected a list item, which starts with '- '"),
        N_("align it with the items above"),
    ),
    (
        "<document start>",
        N_("text stands after the end of the document"),
        N_("remove the line '...' or '---'"),
    ),
    (
        "comment or line break",
        N_("text cannot follow '|' or '>' on the same line"),
        N_("start the text on the next line, indented"),
    ),
    (
        "chomping or indentation",
        N_("text cannot follow '|' or '>' on the same line"),
        N_("start the text on the next line, indented"),
    ),
    ("node content", N_("a value is expected here"), N_("quote a text that is a sign of YAML")),
    ("undefined tag handle", N_("tags are not allowed"), N_("quote a text that starts with '!'")),
    ("tag", N_("tags are not allowed"), N_("quote a text that starts with '!'")),
    (
        "alphabetic or numeric",
        N_("anchors and aliases are not allowed"),
        N_("quote a text that starts with '&' or '*'"),
    ),
    (
        "expected key",
        N_("this does not fit the lines above"),
        N_("align it with its siblings; a quoted text ends at its closing quote"),
    ),
    (
        "<block end>",
        N_("this does not fit the lines above"),
        N_("align it with its siblings; a quoted text ends at its closing quote"),
    ),
)
AT_THE_START = ("unexpected end of stream", "unexpected document indicator", "expected ':'")


def syntax_problem(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """Return the parser's error as a problem of `file`, in plain words where they are known."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(file, 0, 0, _("is not valid YAML: {problem}", problem=error))
    problem = error.problem or ""
    mark = error.problem_mark
    if error.context_mark and any(part in problem for part in AT_THE_START):
        mark = error.context_mark
    message, hint = _words(problem, text[mark.index : mark.index + 1])
    return Problem(file, mark.line + 1, mark.column + 1, message, hint)


def _words(problem: str, character: str) -> tuple[str, str]:
    if character == "\t" and re.search("tab character|cannot start any token", problem):
        return _("a tab cannot indent"), _("use spaces")
    if "cannot start any token" in problem:
        message = _("a text cannot start with '{character}'", character=character)
        return message, _("put it in quotes")
    for part, message, hint in WORDS:
        if part in problem:
            return _(message), _(hint)
    return _("is not valid YAML: {problem}", problem=problem), ""
