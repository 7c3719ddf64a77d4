"""What languages, statuses, kinds and other fixed words of a file are called on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pressdraft.i18n import N_, NN_, _, ngettext, spoken
from pressdraft.release import LanguageCode

LANGUAGES: Mapping[LanguageCode, str] = {"en": N_("English"), "lv": N_("Latvian")}
VALUES: Mapping[str, str] = {
    "draft": N_("draft"),
    "in-clearance": N_("in-clearance"),
    "cleared": N_("cleared"),
    "sent": N_("sent"),
    "corrected": N_("corrected"),
    "withdrawn": N_("withdrawn"),
    "announced": N_("announced"),
    "opening": N_("opening"),
    "reported": N_("reported"),
    "almost": N_("almost"),
    "about": N_("about"),
    "more-than": N_("more-than"),
    "up-to": N_("up-to"),
    "feminine": N_("feminine"),
    "masculine": N_("masculine"),
    "singular": N_("singular"),
    "plural": N_("plural"),
    "none": N_("none"),
    "opens": N_("opens"),
    "chairs": N_("chairs"),
    "speaks": N_("speaks"),
    "conference": N_("conference"),
    "handover": N_("handover"),
    "meeting": N_("meeting"),
    "mission": N_("mission"),
    "seminar": N_("seminar"),
    "study-visit": N_("study-visit"),
    "training": N_("training"),
    "untranslated": N_("untranslated"),
    "stale": N_("stale"),
    "translated": N_("translated"),
    "approved": N_("approved"),
    "error": N_("error"),
    "warning": N_("warning"),
    "suggestion": N_("suggestion"),
    "block": N_("block"),
    "programme": N_("programme"),
    "figure": N_("figure"),
    "contact": N_("contact"),
    "place": N_("place"),
    "country": N_("country"),
    "organisation": N_("organisation"),
    "person": N_("person"),
    "term": N_("term"),
}
"""Words of files that have a name on the screen; what an office adds of its own has none."""
SEGMENTS: Mapping[str, str] = {
    "about_heading": N_("about heading"),
    "aim": N_("aim"),
    "amounts": N_("amounts"),
    "background": N_("background"),
    "consortium": N_("consortium"),
    "contact_heading": N_("contact heading"),
    "contacts": N_("contacts"),
    "correction": N_("correction"),
    "dateline": N_("dateline"),
    "delegation": N_("delegation"),
    "details": N_("details"),
    "disclaimer": N_("disclaimer"),
    "discussion": N_("discussion"),
    "end": N_("end"),
    "eu_description": N_("eu description"),
    "formats": N_("formats"),
    "funding": N_("funding"),
    "headline": N_("headline"),
    "items": N_("items"),
    "label": N_("label"),
    "lead": N_("lead"),
    "links": N_("links"),
    "notes": N_("notes"),
    "notes_heading": N_("notes heading"),
    "participants": N_("participants"),
    "people": N_("people"),
    "photos": N_("photos"),
    "prepared_by": N_("prepared by"),
    "programme": N_("programme"),
    "programme_description": N_("programme description"),
    "quotes": N_("quotes"),
    "release_line": N_("release line"),
    "results": N_("results"),
    "subhead": N_("subhead"),
    "topic": N_("topic"),
}
"""Segments of the shipped templates, which have numbers behind them where there are several."""
COUNTED: Mapping[str, tuple[str, str]] = {
    "untranslated": NN_("{n} untranslated", "{n} untranslated"),
    "stale": NN_("{n} stale", "{n} stale"),
    "translated": NN_("{n} translated", "{n} translated"),
    "approved": NN_("{n} approved", "{n} approved"),
    "open": NN_("{n} open", "{n} open"),
    "error": NN_("{n} error", "{n} errors"),
    "warning": NN_("{n} warning", "{n} warnings"),
    "suggestion": NN_("{n} suggestion", "{n} suggestions"),
}
"""So many segments of each state, and findings of each severity."""


def language_name(code: LanguageCode) -> str:
    """Return what a language is called."""
    return _(LANGUAGES[code])


def value_name(value: str) -> str:
    """Return what a fixed word of a file is called; one without a name is called as it is."""
    return _(VALUES[value]) if value in VALUES else value


def segment_name(segment_id: str) -> str:
    """Return what a segment is called: `lead`, `quotes.1`."""
    block, dot, number = segment_id.partition(".")
    name = _(SEGMENTS[block]) if block in SEGMENTS else block.replace("_", " ")
    return f"{name}{dot}{number}"


def count_name(what: str, count: int) -> str:
    """Return how many segments are of a state, or findings of a severity, in words."""
    return ngettext(*COUNTED[what], count)


def value_of(typed: str, values: Iterable[str]) -> str | None:
    """Return which value was typed, as the file has it or as the screen calls it."""
    return next((one for one in values if typed in (one, value_name(one))), None)


def capital(text: str) -> str:
    """Return a text with a capital letter at its beginning, as a label has it."""
    return text[:1].upper() + text[1:]


def grouped(number: int) -> str:
    """Return a number with its thousands set apart."""
    return f"{number:,}" if spoken() == "en" else f"{number:,}".replace(",", "\u00a0")
