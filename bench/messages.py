"""Brings the messages of the source into the catalogues, keeping what is translated.

`python -m bench.messages` rewrites `src/pressdraft/locale/lv/LC_MESSAGES/*.po` and counts the
messages that still want a translation.
"""

from __future__ import annotations

import ast
import copy
import inspect
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.pofile import read_po, write_po

from pressdraft.i18n import LOCALE, paragraphs
from pressdraft.language import LANGUAGES
from pressdraft.language.house import House

SOURCE = LOCALE.parent
CATALOGUES = LOCALE / "lv" / "LC_MESSAGES"
OWN_CATALOGUE = ("cli", "tui", "checks")
"""The packages with a catalogue of their own; core.po is that of all others."""
COUNTED = ("ngettext", "NN_")
MARKS = ("_", "N_", "pgettext", "ngettext", "NN_")
NOT_INTERFACE = (
    "language/demonyms.py",
    "language/english",
    "language/identify.py",
    "language/labels.py",
    "language/latvian",
    "language/sentences.py",
    "language/telltales.py",
    "language/tenses.py",
    "language/transcription.py",
    "reading",
)
"""What writes drafts and reads texts; their languages are those of the texts."""
HEADER = r"""msgid ""
msgstr ""
"Project-Id-Version: pressdraft\n"
"Language: lv\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);\n"
"""
SAYING = ("say", "ask", "confirm", "choose")
"""What the plain modes of the command line say their messages with; these look them up."""
SHOWN = ("command", "group", "check", "pair_check", "release_check")
"""Decorators of functions whose docstrings are shown."""

Key = tuple[str, str | tuple[str, str]]
"""A context and a message, or its two English forms."""


@dataclass(frozen=True, slots=True)
class Found:
    """A message and the file it is said in."""

    context: str
    message: str | tuple[str, str]
    file: str

    @property
    def key(self) -> Key:
        """Return what tells it from other messages."""
        return self.context, self.message


def domain_of(path: Path) -> str:
    """Return which catalogue the messages of a source file belong to."""
    package = path.relative_to(SOURCE).parts[0]
    return package if package in OWN_CATALOGUE else "core"


def messages_of(path: Path) -> Iterator[Found]:
    """Yield the marked messages of a source file, and the docstrings that it shows."""
    file = path.relative_to(SOURCE.parent).as_posix()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield from _marked(node, file)
        elif isinstance(node, ast.FunctionDef) and is_shown(node):
            for paragraph in paragraphs(inspect.cleandoc(ast.get_docstring(node) or "")):
                yield Found("", paragraph, file)


def is_shown(function: ast.FunctionDef) -> bool:
    """Tell whether the docstring of a function is shown to users."""
    return any(name_of(decorator) in SHOWN for decorator in function.decorator_list)


def name_of(node: ast.expr) -> str:
    """Return the last name of what is called or used as a decorator."""
    if isinstance(node, ast.Call):
        return name_of(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _marked(call: ast.Call, file: str) -> Iterator[Found]:
    if not isinstance(call.func, ast.Name):
        return
    mark = call.func.id
    words = [part.value for part in call.args[:2] if isinstance(part, ast.Constant)]
    texts = [word for word in words if isinstance(word, str)]
    if mark == "pgettext" and len(texts) == 2:
        yield Found(texts[0], texts[1], file)
    elif mark in COUNTED and len(texts) == 2:
        yield Found("", (texts[0], texts[1]), file)
    elif (mark in ("_", "N_") and texts) or (
        mark in SAYING and "cli/plain" in file and _says(texts)
    ):
        yield Found("", texts[0], file)


def _says(texts: list[str]) -> bool:
    """Tell whether a text says anything beside its values."""
    return bool(texts) and any(map(str.isalpha, re.sub(r"\{[^}]*\}", "", texts[0])))


def rules() -> Iterator[Found]:
    """Yield the rules that filters follow: the first line of each, which `explain` shows."""
    for language in LANGUAGES.values():
        for function in language.filters(House()).values():
            file = Path(inspect.getfile(inspect.unwrap(function)))
            words = (function.__doc__ or "").strip().splitlines()
            if words:
                yield Found("", words[0], file.relative_to(SOURCE.parent).as_posix())


def all_messages() -> dict[str, dict[Key, list[str]]]:
    """Return by catalogue every message of the source with the files that say it."""
    found: dict[str, dict[Key, list[str]]] = {name: {} for name in (*OWN_CATALOGUE, "core")}
    for path in sorted(SOURCE.rglob("*.py")):
        for one in messages_of(path):
            _note(found[domain_of(path)], one)
    for one in rules():
        _note(found["core"], one)
    return found


def _note(found: dict[Key, list[str]], one: Found) -> None:
    files = found.setdefault(one.key, [])
    if one.file not in files:
        files.append(one.file)


def read_catalogue(domain: str) -> Catalog:
    """Return a catalogue as it is kept, empty where there is none."""
    path = CATALOGUES / f"{domain}.po"
    if not path.exists():
        return Catalog(locale="lv", header_comment=f"# Latvian messages of pressdraft: {domain}")
    with path.open("rb") as stream:
        return read_po(stream, locale="lv")


def updated(domain: str, messages: dict[Key, list[str]], known: list[Catalog]) -> Catalog:
    """Return a catalogue of these messages, with the translations that some catalogue has."""
    old = read_catalogue(domain)
    catalogue = Catalog(
        locale="lv", project="pressdraft", header_comment=old.header_comment, charset="utf-8"
    )
    for (context, message), files in messages.items():
        kept = _kept(message, context, [old, *known])
        locations = [(file, 0) for file in files]
        catalogue.add(
            message,
            kept.string if kept else None,
            locations,
            flags=kept.flags if kept else (),
            user_comments=kept.user_comments if kept else (),
            context=context or None,
        )
    return catalogue


def _kept(
    message: str | tuple[str, str], context: str, catalogues: list[Catalog]
) -> Message | None:
    key = message if isinstance(message, str) else message[0]
    for catalogue in catalogues:
        found = catalogue.get(key, context or None)
        if found and found.string and isinstance(found.id, str) == isinstance(message, str):
            return copy.copy(found)
    return None


def write(domain: str, catalogue: Catalog) -> None:
    """Write a catalogue in the order of its messages, without dates and line numbers."""
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    stream = io.BytesIO()
    write_po(stream, catalogue, sort_output=True, include_lineno=False, width=98, omit_header=True)
    text = f"{catalogue.header_comment}\n{HEADER}\n{stream.getvalue().decode()}"
    (CATALOGUES / f"{domain}.po").write_text(text.rstrip() + "\n", encoding="utf-8")


def translated(message: Message) -> bool:
    """Tell whether a message has all its Latvian forms."""
    return all(forms_of(message)) and len(forms_of(message)) == (
        3 if isinstance(message.id, tuple) else 1
    )


def forms_of(message: Message) -> tuple[str, ...]:
    """Return the Latvian forms of a message, empty ones where it is not translated."""
    said = message.string or ""
    return (said,) if isinstance(said, str) else tuple(said)


def main() -> None:
    """Rewrite the catalogues."""
    known = [read_catalogue(domain) for domain in (*OWN_CATALOGUE, "core")]
    for domain, messages in all_messages().items():
        catalogue = updated(domain, messages, known)
        write(domain, catalogue)
        empty = [one for one in catalogue if one.id and not translated(one)]
        print(f"{domain}.po: {len(messages)} messages, {len(empty)} to translate")


if __name__ == "__main__":
    main()
