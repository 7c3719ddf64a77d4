"""Nothing is said to a user that is not marked for translation.

Looked for are texts of two words or more anywhere, and single words where something is shown. What
is no message stands in `NOT_SHOWN`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.messages import (
    MARKS,
    NOT_INTERFACE,
    SAYING,
    SOURCE,
    name_of,
)

NOT_SHOWN: dict[str, set[str]] = {
    "checks/base.py": {
        "two checks are called '",
    },
    "checks/figures/ranks.py": {
        "first second third ",
        "pirm otr treš ",
    },
    "checks/figures/zones.py": {
        "Austrumeiropas vasaras",
        "Austrumeiropas ziemas",
        "Viduseiropas vasaras",
        "Centrāleiropas vasaras",
        "Viduseiropas ziemas",
    },
    "checks/finished.py": {
        "informācija medijiem",
        "informācija plašsaziņas līdzekļiem",
        "informācija presei",
        "media advisory",
        "media release",
        "news release",
        "paziņojums presei",
        "preses paziņojums",
        "preses relīze",
        "press information",
        "press release",
        "press statement",
    },
    "checks/known_names.py": {
        "Robežas apsardzīb",
        "Robežu apsardz",
        "robežas apsardzīb",
        "robežu apsardz",
    },
    "checks/names/answers.py": {
        "the capital",
    },
    "checks/names/cases.py": {
        "un vai bet kā kas kuri kuras kur ka lai no ar par uz pie pēc",
    },
    "checks/names/titles.py": {
        "senior lieutenant",
    },
    "checks/names/unmatched.py": {
        "\n    january february march april may june july august septe",
        "university airport region district province college port obl",
    },
    "checks/standing/funding.py": {
        "Funded by the European Union",
    },
    "checks/structure/denied.py": {
        "\n    ne nav nebija nebūs",
    },
    "checks/typography/commas.py": {
        "\n    ar par no uz pie bez",
        "\n    un bet vai ne nevis",
        "ir nav būs nebūs bija",
    },
    "checks/typography/dashes.py": {
        "\n    anti cross non pre post re co ex self semi multi inter ",
        "\n    eks pret foto video audio info eko bio auto mini maksi ",
        "\n    led fed red bed wed king wing ring ties nation nations ",
    },
    "checks/typography/letters.py": {
        "a control character",
    },
    "checks/typography/styles.py": {
        "{}. gada {} {}",
        "per cent|million|billion|miljon|miljard|milj\\.|procent|eiro\\",
    },
    "checks/wider_names.py": {
        " Delegation to ",
        "Delegation of the European Union to ",
    },
    "checks/wording/diacritics.py": {
        "iesaka uzsaka pasaka atsaka nosaka sasaka atrada izrada para",
    },
    "checks/wording/doubled.py": {
        "had that very many much so no far long bye ha now there hear",
        "kas ļoti tik gan tūlīt drīz lēnām daudz ilgi tā tas sen tālu",
    },
    "checks/wording/left_over.py": {
        " līnija līnijā tilts stacija",
    },
    "checks/wording/relative.py": {
        "the day",
    },
    "checks/wording/tense.py": {
        "(?:will|(?:is|are) going to) (?!have\\b)\\w+",
        "took place|(?:was|were) (?!planned|",
    },
    "cli/__init__.py": {
        "pressdraft: ",
        "pressdraft: {}",
    },
    "cli/case_table.py": {
        "te ir …",
    },
    "cli/forms.py": {
        "pressdraft: ",
        "pressdraft: {}",
    },
    "cli/review.py": {
        "--by 'Name Surname'",
    },
    "cli/waive.py": {
        '"the official title"',
    },
    "compose/naming.py": {
        " of {}{}",
    },
    "correcting.py": {
        "dates and places",
        "equipment handed over",
        "minētās personas",
        "name of the event",
        "nodotais aprīkojums",
        "norises datums",
        "norises laiks",
        "norises telpas",
        "norises veids",
        "norises vieta",
        "notes to editors",
        "papildu informācija redakcijām",
        "pasākuma nosaukums",
        "persons named",
        "place of publication",
        "publicēšanas vieta",
        "pārrunātie jautājumi",
        "sadarbības iestādes",
    },
    "crash.py": {
        "pressdraft {}, Python {}\n{}",
    },
    "documents/elements.py": {
        "address article aside blockquote center details dialog dir d",
        "area base br col embed hr img input link meta param source t",
        "body button caption dd dt head html legend li optgroup optio",
        "del noscript script style template",
        "dt dd",
        "svg math",
        "tbody thead tfoot",
        "td th",
        "ul ol menu dl table select button template html",
    },
    "exporters/bilingual.py": {
        "padding:8px 16px 8px 0;vertical-align:top;text-align:left;bo",
        "row {}",
    },
    "exporters/html.py": {
        ":root{color-scheme:light dark}\n@media (prefers-color-scheme:",
        '<{}{} style="{}">{}</{}>',
        "margin:0 0 14px;padding-left:14px;border-left:3px solid ",
        "margin:0 0 24px;padding:8px 12px;border:2px solid ",
    },
    "exporters/mail.py": {
        "From: {}",
        "Subject: {}",
    },
    "exporters/typeset.py": {
        "pip install 'pressdraft[pdf]'",
    },
    "glossary/files.py": {
        "the glossary",
    },
    "language/declension/paradigms.py": {
        "a as ai u ā",
        "a as am u ā",
        "as u ām as ās",
        "definite adjective",
        "definite adjective in -ējais",
        "definite adjective in -ējā",
        "double word",
        "e es ei i ē",
        "e es em i ē",
        "es ~u ēm es ēs",
        "i u iem us os",
        "ie o ajiem os ajos",
        "ie o iem os os",
        "is ~u īm is īs",
        "past participle",
        "reflexive noun",
        "reflexive past participle",
        "us us um u ū",
        "ā ās ai o ā",
        "ā ās ajai o ajā",
        "ās o ajām ās ajās",
    },
    "reviewing/records.py": {
        "--by 'Name Surname'",
    },
    "sending/clearance.py": {
        "--by 'Name Surname'",
    },
    "standing/names.py": {
        "{} of {}{}",
    },
    "starting.py": {
        "  noun: event  # what the event is called in short\n",
        "# Write tbc for what is not known yet; `pressdraft validate ",
        "who approved which segment, a line each",
    },
    "tui/form_fields.py": {
        "workshop, round-table-discussion",
        "en, lv",
        "iom, unhcr",
        "kz, kg",
    },
    "tui/pair_words.py": {"bold reverse", "italic reverse", "bold underline"},
    "tui/preferences.py": {
        "# How pressdraft looks on this machine; the palette (Ctrl+P) changes it.\n"
    },
    "tui/row_lines.py": {" EN {} LV {}"},
    "tui/widgets/entries.py": {"Select all"},
    "tui/widgets/segment_view.py": {"segment role-"},
    "yamlfile/markers.py": {
        " does not fit",
    },
    "yamlfile/shapes.py": {
        " lacks a field",
        "expected keys and values",
        "unknown key ",
        "{} lacks a field",
    },
    "yamlfile/syntax.py": {
        "Unicode character escape",
        "alphabetic or numeric",
        "chomping or indentation",
        "comment or line break",
        "could not find expected ':'",
        "exadecimal number",
        "exdecimal number",
        "expected key",
        "found unexpected ':'",
        "mapping values are not allowed",
        "node content",
        "sequence entries are not allowed",
        "undefined tag handle",
        "unexpected document indicator",
        "unexpected end of stream",
        "unknown escape character",
    },
}
"""By file, how texts begin that no user reads as messages: parts of files, drafts, patterns."""

WORDS = re.compile(r"[^\W\d_]{2,}[,:;.]? [a-z]{2,}")
BESIDE_A_VALUE = re.compile(r"[^\W\d_]{2,}[,:;]? ['(„]?\{\}|\{\}['”)]?[,:;]? [^\W\d_]{2,}")
"""One word next to a value: `from {}`."""
WORD = re.compile(r"[^\W\d_]{2,}")
MARKUP = re.compile(r"</?[a-z][\w:]*[ >/{]|<[?!]")
SHOWING = ("echo", "notify", "Label", "Static", "Button", "Binding", "fail", "prompt", "confirm")
"""Calls that show their first texts, single words as well."""
PATTERNS = ("compile", "search", "match", "fullmatch", "sub", "split", "cast", "stylize")
FOR_PROGRAMMERS = (
    "TypeError",
    "AttributeError",
    "AssertionError",
    "LookupError",
    "KeyError",
    "IndexError",
)
PLACES = {
    "Answer": slice(1, 2),
    "Binding": slice(2, 3),
    "Content": slice(0, 1),
    "FieldSpec": slice(1, 3),
    "Question": slice(0, 2),
    "SystemCommand": slice(0, 2),
    "Tick": slice(0, 1),
    "TitleBar": slice(0, 1),
    "form_line": slice(1, 2),
    "say": slice(0, 1),
}
"""Which arguments of a call are shown, where not all are or the call is of the screen."""
SHOWN_ARGUMENTS = ("help", "title", "placeholder", "tooltip", "prompt")
DONE = [
    path
    for path in sorted(SOURCE.rglob("*.py"))
    if not any(path.relative_to(SOURCE).is_relative_to(name) for name in NOT_INTERFACE)
]


def unmarked(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and text of what looks like a message and is not marked."""
    spared = {id(node) for node in _spared(tree)}
    shown = {id(node) for node in _shown(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            pattern = WORD if id(node) in shown else WORDS
            if id(node) not in spared and pattern.search(node.value):
                yield node.lineno, node.value
        elif isinstance(node, ast.JoinedStr) and not {id(node), *map(id, node.values)} & spared:
            text = _with_places(node)
            if BESIDE_A_VALUE.search(text) and not WORDS.search(text):
                yield node.lineno, text


def _spared(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what is marked, docstrings, comparisons, patterns, what programmers are told."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.Call):
            name = name_of(node.func)
            says = isinstance(node.func, ast.Name) and name in SAYING
            if says or name in (*MARKS, *PATTERNS, *FOR_PROGRAMMERS):
                for part in node.args:
                    yield from ast.walk(part)
            for keyword in node.keywords:
                if keyword.arg in ("classes", "style"):
                    yield from ast.walk(keyword.value)
        elif isinstance(node, ast.Assert) and node.msg:
            yield from ast.walk(node.msg)
        elif isinstance(node, ast.Compare) or _is_markup(node):
            yield from ast.walk(node)


def _is_markup(node: ast.AST) -> bool:
    """Tell whether a text is HTML or XML; what it says to people is put in as a value."""
    if isinstance(node, ast.JoinedStr):
        return bool(MARKUP.search(_with_places(node)))
    return isinstance(node, ast.Constant) and bool(MARKUP.search(str(node.value)))


def _with_places(text: ast.JoinedStr) -> str:
    """Return an f-string with `{}` where its values come."""
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "{}" for part in text.values
    )


def _shown(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = name_of(node.func)
            if name in PLACES or name in SHOWING or name.endswith("Error"):
                for part in node.args[PLACES.get(name, slice(None))]:
                    yield from _own_texts(part)
            for keyword in node.keywords:
                if keyword.arg in SHOWN_ARGUMENTS:
                    yield from _own_texts(keyword.value)


def _own_texts(part: ast.expr) -> Iterator[ast.AST]:
    """Yield the texts that an argument is, not those of calls within it."""
    if isinstance(part, ast.Constant):
        yield part
    elif isinstance(part, ast.JoinedStr):
        yield from part.values
    elif isinstance(part, ast.IfExp):
        yield from _own_texts(part.body)
        yield from _own_texts(part.orelse)
    elif isinstance(part, ast.BinOp):
        yield from _own_texts(part.left)
        yield from _own_texts(part.right)


@pytest.mark.parametrize("path", DONE, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_what_is_said_is_marked(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    spared = tuple(NOT_SHOWN.get(path.relative_to(SOURCE).as_posix(), ()))
    assert [(line, text) for line, text in unmarked(tree) if not text.startswith(spared)] == []


@pytest.mark.parametrize("path", DONE, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_marks_are_called_with_texts_and_never_hidden(path: Path) -> None:
    """An f-string cannot be looked up, and a local `_` would take the place of the mark."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func) in MARKS:
            for part in node.args:
                assert not isinstance(part, ast.JoinedStr | ast.BinOp), (path, node.lineno)
        if isinstance(node, ast.FunctionDef):
            names = {
                (part.id, type(part.ctx)) for part in ast.walk(node) if isinstance(part, ast.Name)
            }
            assert not {("_", ast.Load), ("_", ast.Store)} <= names, (path, node.lineno)


def test_what_is_spared_is_still_in_its_file() -> None:
    for name, texts in NOT_SHOWN.items():
        found = {text for _, text in unmarked(ast.parse((SOURCE / name).read_text("utf-8")))}
        gone = {start for start in texts if not any(text.startswith(start) for text in found)}
        assert not gone, name


def test_what_is_no_interface_is_still_there() -> None:
    assert [name for name in NOT_INTERFACE if not (SOURCE / name).exists()] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('raise WorkspaceError(f"{name} is gone")', [" is gone"]),
        ('raise WorkspaceError(_("{name} is gone", name=name))', []),
        ('click.echo("interrupted")', ["interrupted"]),
        ('Binding("f1", "help", "Help")', ["Help"]),
        ('option(help="Which language.")', ["Which language."]),
        ('table = {"a": "no such file"}', ["no such file"]),
        ('words = f"from {first}"', ["from {}"]),
        ('def work():\n    """Do the work."""', []),
    ],
)
def test_the_hunt_finds_what_is_not_marked(code: str, found: list[str]) -> None:
    assert [text for _, text in unmarked(ast.parse(code))] == found
