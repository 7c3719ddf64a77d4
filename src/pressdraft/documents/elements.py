"""What HTML's elements do to text: which part paragraphs, hide, name a role or end another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pressdraft.documents.paragraphs import Role
from pressdraft.documents.tags import Tag


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _names("area base br col embed hr img input link meta param source track wbr")
PICTURES = _names("svg math")
HIDDEN = PICTURES | _names("del noscript script style template")
SCOPES = _names("ul ol menu dl table select button template html")
"""Elements beyond which a start tag ends nothing."""
_ENDING_PARAGRAPHS = _names(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary"
    " table ul"
)
BLOCKS = _ENDING_PARAGRAPHS | _names(
    "body button caption dd dt head html legend li optgroup option select tbody td textarea tfoot"
    " th thead title tr"
)
_CELLS = _names("td th")
_ROW_GROUPS = _names("tbody thead tfoot")
CLOSES = {
    "li": _names("li"),
    "dt": _names("dt dd"),
    "dd": _names("dt dd"),
    "option": _names("option"),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr"},
    **dict.fromkeys(_ROW_GROUPS, _CELLS | _ROW_GROUPS | {"tr"}),
    **dict.fromkeys(_ENDING_PARAGRAPHS, _names("p")),
}
"""The open elements that a start tag ends, as their own end tags may be left out."""

_ROLES: dict[str, Role] = {
    "title": "title",
    "li": "list-item",
    "td": "table-cell",
    "th": "table-cell",
    "caption": "caption",
    "figcaption": "caption",
    "header": "header",
    "footer": "footer",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Inside:
    """What holds inside an open element; `scope` is where the innermost of `SCOPES` is open."""

    role: Role = "paragraph"
    level: int | None = None
    scope: int = 0
    depth_of_lists: int = 0
    in_article: bool = False
    is_hidden: bool = False
    is_preformatted: bool = False


def inside(tag: Tag, around: Inside, depth: int) -> Inside:
    """Return what holds inside the element that `tag` opens `around` it, `depth` elements deep.

    The header and footer of an article belong to its text; those of a page do not.
    """
    name, inner = tag.name, around
    if name in SCOPES:
        inner = replace(inner, scope=depth)
    if _hides(tag):
        inner = replace(inner, is_hidden=True)
    if name in ("article", "main"):
        inner = replace(inner, in_article=True)
    if name in ("pre", "textarea"):
        inner = replace(inner, is_preformatted=True)
    if name in ("ul", "ol", "menu"):
        inner = replace(inner, depth_of_lists=inner.depth_of_lists + 1)
    role = _ROLES.get(name)
    if role is None or (role in ("header", "footer") and inner.in_article):
        return inner
    if role == "heading":
        return replace(inner, role=role, level=int(name[1]))
    return replace(inner, role=role, level=inner.depth_of_lists or 1 if name == "li" else None)


def _hides(tag: Tag) -> bool:
    return (
        tag.name in HIDDEN
        or "hidden" in tag.attributes
        or ("style" in tag.attributes and bool(_HIDING_STYLE.search(tag.value("style"))))
    )
