"""The corpus of pairs: reads right pairs with their planted errors, and writes both as files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from docx import Document

LANGUAGES = ("en", "lv")
ARRANGEMENTS: Mapping[str, tuple[str, str]] = {
    "swap": ("lv", "en"),
    "en": ("en", "en"),
    "lv": ("lv", "lv"),
}
"""Which text stands as English and which as Latvian, by the name of the mistake with the files."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement of `find`, or of all from it to the next `until`, in one language."""

    language: str
    find: str
    until: str
    replace: str

    def stretch(self, text: str) -> str:
        """Return what it replaces in `text`; ValueError where it does not stand once."""
        if text.count(self.find) != 1:
            raise ValueError(f"{self.find!r} stands {text.count(self.find)} times in the text")
        start = text.index(self.find)
        return text[start : text.index(self.until, start + len(self.find)) + len(self.until)]

    def apply(self, text: str) -> str:
        """Return `text` with the replacement made."""
        return text.replace(self.stretch(text), self.replace)


@dataclass(frozen=True, slots=True)
class Planted:
    """An error to be planted in a pair, and what counts as finding it."""

    id: str
    language: str
    kind: str
    files: str
    edits: tuple[Edit, ...]
    expect: tuple[str, ...]
    severity: str

    def __str__(self) -> str:
        edits = (f"{e.language} {_short(e.find, e.until)} => {e.replace!r}" for e in self.edits)
        return "; ".join(edits) or f"files: {self.files}"

    def texts(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Return the texts of the pair with the error in them."""
        if self.files:
            sources = ARRANGEMENTS[self.files]
            return {name: texts[source] for name, source in zip(LANGUAGES, sources, strict=True)}
        changed = dict(texts)
        for edit in self.edits:
            changed[edit.language] = edit.apply(changed[edit.language])
        return changed


@dataclass(frozen=True, slots=True)
class Pair:
    """A right pair: its texts by language, the format of its files, and its planted errors."""

    name: str
    texts: Mapping[str, str]
    suffix: str
    date: str
    errors: tuple[Planted, ...]

    def case(self, error: Planted) -> str:
        """Return the name of the pair with that error in it."""
        return f"{self.name}--{error.id}"


def load_pairs(folder: Path) -> tuple[Pair, ...]:
    """Return the pairs below `folder`, in the order of their names."""
    return tuple(load_pair(path) for path in sorted(folder.iterdir()) if path.is_dir())


def load_pair(folder: Path) -> Pair:
    """Return the pair in `folder`."""
    paths = {language: next(folder.glob(f"{language}.*")) for language in LANGUAGES}
    made_as = _text(folder / "made_as.txt")
    rows = yaml.safe_load(_text(folder / "errors.yaml") or "[]")
    return Pair(
        folder.name,
        {language: path.read_text(encoding="utf-8") for language, path in paths.items()},
        f".{made_as}" if made_as else paths["en"].suffix,
        _text(folder / "date.txt"),
        tuple(_planted(row) for row in rows),
    )


def write_pairs(pairs: Iterable[Pair], folder: Path) -> None:
    """Write each pair, right and with each of its errors, as a folder of its own in `folder`."""
    for pair in pairs:
        _write(folder / pair.name, pair, pair.texts)
        for error in pair.errors:
            _write(folder / pair.case(error), pair, error.texts(pair.texts))


def _planted(row: Mapping[str, Any]) -> Planted:
    languages = LANGUAGES if row["language"] == "both" else (row["language"],)
    edits = (row, row.get("also"))
    return Planted(
        row["id"],
        row["language"],
        row["kind"],
        row.get("files", ""),
        tuple(
            Edit(language, edit["find"], edit.get("until", ""), edit["replace"])
            for language, edit in zip(languages, edits, strict=False)
            if edit and "find" in edit
        ),
        tuple(row["expect"]),
        row["severity"],
    )


def _write(folder: Path, pair: Pair, texts: Mapping[str, str]) -> None:
    folder.mkdir()
    for language, text in texts.items():
        (folder / f"{language}{pair.suffix}").write_bytes(_file(text, pair.suffix))
    if pair.date:
        (folder / "date.txt").write_text(f"{pair.date}\n", encoding="utf-8")


def _file(text: str, suffix: str) -> bytes:
    if suffix == ".docx":
        return _word(text)
    if suffix == ".eml":
        return _mail(text)
    return text.encode()


def _word(text: str) -> bytes:
    document = Document()
    for line in filter(str.strip, text.splitlines()):
        document.add_paragraph(line)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _mail(text: str) -> bytes:
    subject, _, body = text.partition("\n")
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "press@office.example"
    message["To"] = "editors@papers.example"
    message.set_content(body)
    return bytes(message)


def _short(find: str, until: str) -> str:
    return repr(f"{find} … {until}" if until else find)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""
