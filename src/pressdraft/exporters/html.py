"""A page that stands alone: for web systems, for pasting into a mail, for print.

Mail programs drop style sheets, so that every look is in `style` attributes; the sheet in the head
only adds what those cannot say: dark screens and paper.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from html import escape

from pressdraft.exporters.newsarticle import news_article
from pressdraft.exporters.pieces import contact_groups, pieces
from pressdraft.exporters.sheet import Picture, Sheet, emblem_line, is_notice
from pressdraft.release import Draft, Role, Segment

FONT = "font-family:Arial,'Liberation Sans',Helvetica,sans-serif"
_BLUE, _RED, _GREY = "#003399", "#b00020", "#5f6368"
_SHEET = """\
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
body{background:#16181c!important;color:#e8eaed!important}
a,.label{color:#9fc0ff!important}
.quiet{color:#b4b8bf!important}
.stamp{color:#ff8a8a!important;border-color:#ff8a8a!important}
.quote{border-color:#9fc0ff!important}
.logos{background:#fff;padding:6px;width:fit-content}
}
@media screen and (max-width:480px){
.contacts td{display:block;width:auto!important}
}
@media print{
@page{size:A4;margin:20mm}
body{background:#fff!important;color:#000!important}
body,td{font-size:10.5pt!important;line-height:1.4!important}
article{max-width:none!important;margin:0!important;padding:0!important}
a{color:#000!important;text-decoration:none!important}
h1,h2{break-after:avoid}
p{orphans:3;widows:3}
tr{break-inside:avoid}
p:last-child{break-before:avoid}
}
"""
_STYLES: Mapping[Role, str] = {
    Role.STAMP: f"margin:0 0 24px;padding:8px 12px;border:2px solid {_RED};color:{_RED};"
    "font-weight:bold",
    Role.LABEL: f"margin:0 0 4px;color:{_BLUE};font-size:14px;font-weight:bold;letter-spacing:1px",
    Role.RELEASE_LINE: f"margin:0 0 28px;color:{_GREY};font-size:14px",
    Role.HEADLINE: "margin:0 0 12px;font-size:27px;line-height:1.25;font-weight:bold",
    Role.SUBHEAD: "margin:0 0 12px;font-size:18px;line-height:1.4;font-weight:normal",
    Role.DATELINE: "margin:0 0 12px;font-weight:bold",
    Role.HEADING: "margin:28px 0 8px;font-size:18px;line-height:1.3;font-weight:bold",
    Role.QUOTE: f"margin:0 0 14px;padding-left:14px;border-left:3px solid {_BLUE}",
    Role.END: f"margin:28px 0 0;color:{_GREY};text-align:center",
}
_STYLE = "margin:0 0 14px"
_CLASSES = {
    Role.STAMP: "stamp",
    Role.LABEL: "label",
    Role.RELEASE_LINE: "quiet",
    Role.QUOTE: "quote",
    Role.END: "quiet",
}
_TAGS = {Role.HEADLINE: "h1", Role.HEADING: "h2"}
_LINK = f"color:{_BLUE}"
_CELL = (
    "padding:0 12px 12px 0;text-align:left;vertical-align:top;font-size:16px;"
    "overflow-wrap:break-word"
)
_WIDTHS = (42, 58)


def html_page(sheet: Sheet) -> bytes:
    """Return the draft as a page in UTF-8; its pictures are part of it."""
    return page(sheet, in_page, news_article(sheet))


def page(sheet: Sheet, source: Callable[[int, Picture], str], data: str = "") -> bytes:
    """Return the page; `source` tells where a picture is, `data` is JSON-LD for its head."""
    inner = article(sheet.draft, sheet, source)
    return framed(sheet.tag, sheet.marked_headline, inner, data).encode()


def framed(tag: str, title: str, inner: str, data: str = "", *, width: str = "680px") -> str:
    """Return a whole page around its article."""
    script = f'<script type="application/ld+json">{data}</script>\n' if data else ""
    body = f"margin:0;background:#ffffff;color:#1f1f1f;{FONT};font-size:16px;line-height:1.55;"
    body += "overflow-wrap:break-word"
    return (
        f'<!doctype html>\n<html lang="{tag}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_SHEET}</style>\n{script}</head>\n"
        f'<body style="{body}">\n'
        f'<article lang="{tag}" style="max-width:{width};margin:0 auto;padding:32px 24px">\n'
        f"{inner}</article>\n</body>\n</html>\n"
    )


def in_page(_number: int, picture: Picture) -> str:
    """Return a picture as the address that holds it."""
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"


def article(draft: Draft, sheet: Sheet, source: Callable[[int, Picture], str]) -> str:
    """Return the draft's segments as elements, one a line."""
    return "".join(
        f"{part}\n" for segment in draft.segments for part in _parts(segment, sheet, source)
    )


def _parts(segment: Segment, sheet: Sheet, source: Callable[[int, Picture], str]) -> Iterator[str]:
    if segment.role is Role.CONTACT:
        yield contact_table(segment.text)
        return
    place, text = emblem_line(segment)
    shown = inline(text)
    if place and sheet.logos:
        yield _logos(sheet, source)
    elif place:
        shown = f'<span class="quiet" style="color:{_GREY}">{inline(place)}</span><br>\n{shown}'
    style = _STYLES.get(Role.DATELINE if is_notice(segment) else segment.role, _STYLE)
    yield element(segment.role, shown, sheet, style=style)


def element(role: Role, inner: str, sheet: Sheet, *, style: str) -> str:
    """Return the element of a segment."""
    name = _TAGS.get(role, "p")
    kind = f' class="{_CLASSES[role]}"' if role in _CLASSES else ""
    if role is Role.DATELINE and sheet.facts.publish.on == sheet.release.as_of:
        inner = f'<time datetime="{sheet.release.as_of.isoformat()}">{inner}</time>'
    return f'<{name}{kind} style="{style}">{inner}</{name}>'


def _logos(sheet: Sheet, source: Callable[[int, Picture], str]) -> str:
    pictures = (
        f'<img src="{source(number, one)}" alt="{escape(one.alt[sheet.language])}"'
        ' height="64" style="height:64px;width:auto;border:0;margin:0 16px 0 0">'
        for number, one in enumerate(sheet.logos, start=1)
    )
    return f'<p class="logos" style="margin:24px 0 8px">{"".join(pictures)}</p>'


def inline(text: str) -> str:
    """Return a text with its links and line breaks, every character escaped."""
    parts = []
    for piece in pieces(text):
        shown = escape(piece.text, quote=False).replace("\n", "<br>\n")
        if piece.href:
            parts.append(f'<a href="{escape(piece.href)}" style="{_LINK}">{shown}</a>')
        else:
            parts.append(shown)
    return "".join(parts).replace("\u00a0", "&nbsp;")


def contact_table(text: str) -> str:
    """Return contacts as a table: who it is on the left, how to reach it on the right."""
    rows = []
    for group in contact_groups(text):
        cells = [_cell(lines, width) for lines, width in zip(group, _WIDTHS, strict=True) if lines]
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return (
        '<table class="contacts" role="presentation" cellpadding="0" cellspacing="0" border="0"'
        ' width="100%" style="width:100%;margin:0 0 4px;border-collapse:collapse;'
        'table-layout:fixed">\n' + "\n".join(rows) + "\n</table>"
    )


def _cell(lines: tuple[str, ...], width: int) -> str:
    shown = inline("\n".join(lines))
    return f'<td width="{width}%" style="width:{width}%;{_CELL}">{shown}</td>'
