"""The table of formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pressdraft.exporters.bilingual import bilingual_html, bilingual_states, bilingual_word
from pressdraft.exporters.html import html_page
from pressdraft.exporters.mail import mail
from pressdraft.exporters.markdown import markdown_text
from pressdraft.exporters.ninjs import ninjs
from pressdraft.exporters.sheet import Sheet, stated
from pressdraft.exporters.text import plain_text
from pressdraft.exporters.typeset import pdf
from pressdraft.exporters.word import word, word_states
from pressdraft.i18n import N_


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format: the functions that write its files, by suffix, and what these files state.

    `states` yields name and text of each piece in the order of the file, by which a file that is
    read back is compared. `is_pair` is true for a format whose file holds both languages.
    """

    label: str
    writes: Mapping[str, Callable[[Sheet], bytes]]
    states: Callable[[Sheet], Iterable[tuple[str, str]]]
    is_pair: bool = False


def _segments(sheet: Sheet) -> Iterable[tuple[str, str]]:
    return ((segment.id, segment.text) for segment in sheet.draft.segments)


EXPORTERS: Mapping[str, Exporter] = {
    "txt": Exporter(
        N_("plain text"),
        {"txt": lambda sheet: plain_text(sheet.draft, sheet.wrap).encode()},
        _segments,
    ),
    "md": Exporter(
        "Markdown", {"md": lambda sheet: markdown_text(sheet.draft).encode()}, _segments
    ),
    "html": Exporter(N_("web page"), {"html": html_page}, stated),
    "docx": Exporter("Word", {"docx": word}, word_states),
    "eml": Exporter(N_("mail"), {"eml": mail}, _segments),
    "pdf": Exporter("PDF", {"pdf": pdf}, stated),
    "bilingual": Exporter(
        N_("both languages side by side, as Word and as a web page"),
        {"docx": bilingual_word, "html": bilingual_html},
        bilingual_states,
        is_pair=True,
    ),
    "ninjs": Exporter(N_("News in JSON"), {"json": ninjs}, _segments),
}
"""Every format by the id that `export --format` takes."""
