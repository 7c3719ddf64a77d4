"""The language in which the program speaks to its user, English or Latvian.

A message is written in English where it is said, marked with one of four functions, and its values
are named, never put in by an f-string:

    _("{name} does not exist", name=folder)              said here and now
    ngettext("{n} place", "{n} places", count)           `{n}` is the count
    pgettext("of a release", "published")                one English word, two Latvian ones
    STATE = N_("published")  ...  _(STATE)               kept now, said later; texts of help too

`python -m bench.messages` brings new messages into `locale/lv/LC_MESSAGES/*.po`, one file for each
of cli, tui and checks, and core.po for all else; each `msgstr` is then written by hand, with the
terms at the head of core.po. In Latvian a value stands in quotes, after a colon or as the subject,
so that it needs no case. Docstrings that are shown (of commands, checks) are messages by paragraph,
which `page` translates. What programs read (keys, ids, names of formats) is never marked.

`pytest tests/i18n` finds what is not marked, not translated or has other values.

In English nothing is read and nothing looked up.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path

LANGUAGES: Mapping[str, str] = {"en": "English", "lv": "latviešu"}
"""The languages of the interface, each by its own name."""
LOCALE = Path(__file__).parent / "locale"
PAGE_WIDTH = 88
"""The longest line of a translated page, as that of the docstrings."""

_IN_CONTEXT = "\x04"
"""What parts a context from its message, as in gettext's own catalogues."""
_TRANSLATIONS: dict[str, Mapping[str, tuple[str, ...]]] = {}
_current = "en"
_messages: Mapping[str, tuple[str, ...]] = {}


def speak(language: str) -> None:
    """Say everything in a language from now on; its catalogues are read the first time."""
    global _current, _messages
    if language not in LANGUAGES:
        raise ValueError(language)
    if language not in _TRANSLATIONS:
        _TRANSLATIONS[language] = {} if language == "en" else _read_catalogues(language)
    _current, _messages = language, _TRANSLATIONS[language]


def spoken() -> str:
    """Return the code of the language that is spoken now."""
    return _current


def of_environment(environment: Mapping[str, str]) -> str:
    """Return the language that a POSIX environment asks for, English where we do not speak it."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    wanted = next((value for name in names if (value := environment.get(name))), "")
    code = re.split(r"[_.@-]", wanted.lower())[0]
    return code if code in LANGUAGES else "en"


def _(message: str, /, **values: object) -> str:
    """Return a message in the language that is spoken, with its values."""
    found = _messages.get(message)
    text = found[0] if found else message
    return text.format(**values) if values else text


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools know
    """Mark a message that is said later, by `_`; return it as it is."""
    return message


def pgettext(context: str, message: str, /, **values: object) -> str:
    """Return a message that has another translation in this context."""
    found = _messages.get(f"{context}{_IN_CONTEXT}{message}")
    text = found[0] if found else message
    return text.format(**values) if values else text


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - goes with N_
    """Mark a message with a number that is said later, by `ngettext(*message, n)`."""
    return one, many


def ngettext(one: str, many: str, n: int, /, **values: object) -> str:
    """Return the form of a message that goes with a number, which is its `{n}`."""
    return plural(one, many, n).format(n=n, **values)


def plural(one: str, many: str, n: int, /) -> str:
    """Return the form of a message that goes with a number, its values still to be put in."""
    found = _messages.get(one)
    if found and len(found) > 1:
        return found[_latvian_form(n)]
    return one if n == 1 else many


def page(docstring: str, /, **values: object) -> str:
    """Return a text of several paragraphs, each of which is a message."""
    if _current == "en":
        return docstring.format(**values) if values else docstring
    return "\n\n".join(
        _laid_out(_(" ".join(raw.split()), **values), below=bool(_HEADED.match(raw)))
        for raw in re.split(r"\n\s*\n", docstring.strip())
    )


_HEADED = re.compile(r"\w+:\n +")
"""A section of a docstring: its heading on a line, and what it says below."""


def _laid_out(paragraph: str, *, below: bool) -> str:
    """Return a paragraph in lines; with `below` its heading stands above the rest."""
    if not below:
        return textwrap.fill(paragraph, PAGE_WIDTH)
    heading, said = paragraph.split(": ", 1)
    indent = " " * 4
    lines = textwrap.fill(said, PAGE_WIDTH, initial_indent=indent, subsequent_indent=indent)
    return f"{heading}:\n{lines}"


def paragraphs(docstring: str) -> Iterator[str]:
    """Yield the paragraphs of a docstring as they stand in the catalogues, each in one line."""
    for paragraph in re.split(r"\n\s*\n", docstring.strip()):
        yield " ".join(paragraph.split())


def _latvian_form(n: int) -> int:
    """Return which of the three forms goes with a number: 1 vieta, 2 vietas, 0 vietu."""
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n else 2


def _read_catalogues(language: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted((LOCALE / language / "LC_MESSAGES").glob("*.po")):
        found.update(_read_po(path.read_text(encoding="utf-8")))
    return found


_LINE = re.compile(r'^(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d\])? )?(".*")$', re.MULTILINE)


def _read_po(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield message and translations of every entry that is finished: not empty, not fuzzy."""
    for entry in text.split("\n\n"):
        parts: list[tuple[str, str]] = []
        for kind, quoted in _LINE.findall(entry):
            words = json.loads(quoted)
            if kind:
                parts.append((kind, words))
            elif parts:
                parts[-1] = (parts[-1][0], parts[-1][1] + words)
        said = tuple(words for kind, words in parts if kind == "msgstr")
        names = dict(parts)
        if names.get("msgid") and all(said) and not re.search(r"^#,.*\bfuzzy\b", entry, re.M):
            context = f"{names['msgctxt']}{_IN_CONTEXT}" if "msgctxt" in names else ""
            yield context + names["msgid"], said
