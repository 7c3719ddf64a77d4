"""What the styles of a Word document say about its paragraphs: headings, lists, language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from pressdraft.documents.paragraphs import Role

_HEADING = re.compile(r"heading ([1-9])")
_NAMED: dict[str, tuple[Role, int | None]] = {"title": ("heading", 1), "caption": ("caption", None)}
_OFF = frozenset({"0", "false", "off", "none"})


def is_on(element: Element | None) -> bool:
    """Tell whether a switch such as `<w:vanish/>` is there and not switched off."""
    return element is not None and element.get("val", "1") not in _OFF


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style: its English name in lower case, and what it says itself."""

    name: str
    based_on: str
    properties: Element | None
    language: str


class Styles:
    """The paragraph styles of a document by id."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        self.language = ""
        if root is None:
            return
        self.language = _language(root.find("docDefaults/rPrDefault"))
        for element in root.iter("style"):
            if element.get("type", "paragraph") == "paragraph":
                key = element.get("styleId", "")
                self._styles[key] = _style(element)
                if element.get("default") in ("1", "true", "on"):
                    self._default = key

    def role(self, properties: Element | None) -> tuple[Role, int | None] | None:
        """Return the role and level that a paragraph's properties and style give it, if any."""
        own = [] if properties is None else [properties]
        chain = list(self._chain(properties))
        for style in chain:
            if found := _HEADING.fullmatch(style.name):
                return "heading", int(found[1])
            if style.name in _NAMED:
                return _NAMED[style.name]
        own += [style.properties for style in chain if style.properties is not None]
        if level := _value(own, "outlineLvl"):
            return ("heading", int(level) + 1) if level in "012345678" else None
        if _value(own, "numPr/numId") not in ("", "0"):
            depth = _value(own, "numPr/ilvl")
            return "list-item", int(depth) + 1 if depth in tuple("012345678") else 1
        return None

    def language_of(self, properties: Element | None) -> str:
        """Return the language of a paragraph's style, else of the document."""
        stated = (style.language for style in self._chain(properties) if style.language)
        return next(stated, self.language)

    def _chain(self, properties: Element | None) -> Iterator[Style]:
        """Yield a paragraph's style and those it is based on, the nearest first."""
        named = None if properties is None else properties.find("pStyle")
        key = self._default if named is None else named.get("val", "")
        seen: set[str] = set()
        while key in self._styles and key not in seen:
            seen.add(key)
            yield self._styles[key]
            key = self._styles[key].based_on


def _style(element: Element) -> Style:
    name, based_on = element.find("name"), element.find("basedOn")
    return Style(
        name="" if name is None else name.get("val", "").lower(),
        based_on="" if based_on is None else based_on.get("val", ""),
        properties=element.find("pPr"),
        language=_language(element),
    )


def _language(around: Element | None) -> str:
    found = None if around is None else around.find("rPr/lang")
    return "" if found is None else found.get("val", "")


def _value(properties: list[Element], path: str) -> str:
    """Return the value of the first of `properties` that states it, or an empty text."""
    for one in properties:
        if (found := one.find(path)) is not None:
            return found.get("val", "")
    return ""
