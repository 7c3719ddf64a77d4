"""Persons whose foreign spelling a Latvian text keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, pair_check
from pressdraft.checks.capitals import Capitals, Run
from pressdraft.checks.names.letters import Wrong, is_foreign
from pressdraft.checks.names.persons import (
    is_somebody_else,
    misspelt_persons,
    runs_by_outline,
)
from pressdraft.checks.names.positions import is_bearer
from pressdraft.checks.names.unmatched import is_person
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wider_names import without_marks
from pressdraft.i18n import _

_LATVIAN_END = re.compile(r"[aeiouāēīūsšmy]$|ij$")
_NO_GLIDE = re.compile(
    r"((?!Diev|Siev)[A-ZĀČĒĢĪĶĻŅŠŪŽ]\w*[aeiouāēīū])(ev(?:s|a|am|u|ā|as|ai|i|us|iem))"
)
_FIRST_NAME = re.compile(r"\b([A-ZĀČĒĢĪĶĻŅŠŪŽ][^\W\d_]+)[ \u00a0]\Z")
_PLACE_BEFORE = re.compile(
    r"\b(?:viet|robežpunkt|kontrolpunkt|ciem|pilsēt|stacij|lidost|ost|up|ezer|kaln|pārej|tirg"
    r"|rajon|novad|iel)\w{0,4}[ \u00a0]$"
)
"""What says that the name behind it is no person's."""
_CALLING = re.compile(
    r"(?:(?<!īpaš)(?<!dalīb)(?<!akcio)nie[kc]|ist|log|loģ|grāf|meistar|profesor|režisor|diriģent|ārst"
    r"|skolotāj|trener)(?:s|is|e|a|es|am|ei|u|i)[ \u00a0]$"
)
"""What only persons are called, right before a name."""
_KEPT = re.compile(r" [^\W\d_]+(?:ov|ev)$| [^\W\d_]*[KSZGksz]h[^\W\d_]*(?:ov|ev)a$")
"""Surnames that are certainly those of persons, and not written as Latvian writes them."""
_LONGEST_BEFORE = 30
_QUOTES = ("“", "„", '"', "«")
_INITIAL = re.compile(r"[A-ZČĢŠŽ]\.[ \u00a0]$")


@pair_check("untranscribed-name", Severity.WARNING, group="names")
def untranscribed_name(pair: DraftPair) -> Iterator[Finding]:
    """Finds persons whose foreign spelling stands in a Latvian text.

    Why:
        Latvian declines names, so it writes them by sound. A text that keeps all of several names
        as they are may mean to, and gets a suggestion.

    Example:
        *sacīja Peter Steiner* beside *Martins Hofbauers*; *Babaeva* for *Babajeva*. The original in
        brackets is all right.

    Instead:
        Transcribe the name: *Pēters Šteiners*.
    """
    english, latvian = pair.capitals["en"], pair.capitals["lv"]
    yield from _without_glide(pair)
    everybody = [run for runs in english.runs.values() for run in runs if len(run.words) == 2]
    by_text = {without_marks(run.text): run for run in everybody}
    by_text |= {run.text: run for run in everybody}
    by_outline = runs_by_outline(everybody, "en")
    foreign, transcribed = [], False
    for runs in latvian.runs.values():
        for run in runs:
            kept = _KEPT.search(run.text) is not None
            if run.text in by_text and (kept or _is_untranscribed(run)):
                ours = by_text[run.text]
                if kept or is_person(ours) or is_bearer(pair, ours) or _has_calling(run):
                    foreign.append(run)
            elif not transcribed and len(run.words) == 2 and run.text not in by_text:
                transcribed = is_somebody_else(run, by_outline)
    half = list(_half_kept(english, latvian))
    foreign += half
    transcribed = transcribed or bool(half)
    for what, run, other in pair.once(misspelt_persons):
        if what is Wrong.FOREIGN and not _is_title_or_place(other):
            foreign.append(other)
            transcribed = True
        if what is Wrong.LATVIAN:
            yield untranscribed_name.finding(
                "en",
                run.segment.id,
                _("‘{text}’ has a Latvian ending", text=run.text),
                start=run.start,
                end=run.end,
            )
    all_are_kept = not transcribed and len({run.text for run in foreign}) > 1
    for run in foreign:
        message = (
            _("‘{text}’ is not transcribed, as other names of the text are", text=run.text)
            if transcribed
            else _("‘{text}’ is not transcribed; Latvian writes names as they sound", text=run.text)
        )
        yield untranscribed_name.finding(
            "lv",
            run.segment.id,
            message,
            start=run.start,
            end=run.end,
            severity=Severity.SUGGESTION if all_are_kept else None,
        )


def _half_kept(english: Capitals, latvian: Capitals) -> Iterator[Run]:
    """Yield surnames with foreign letters behind a transcribed first name that is a place's too."""
    before = {
        run.text: match[1]
        for runs in english.runs.values()
        for run in runs
        if len(run.words) == 1 and (match := _FIRST_NAME.search(run.segment.text, 0, run.start))
    }
    for runs in latvian.runs.values():
        for run in runs:
            if run.text in before and is_foreign(run.text):
                match = _FIRST_NAME.search(run.segment.text, 0, run.start)
                if match and match[1] != before[run.text]:
                    yield run


def _without_glide(pair: DraftPair) -> Iterator[Finding]:
    """Yield surnames in -ev behind a vowel, which Latvian writes with j: *Babajeva*."""
    for runs in pair.capitals["lv"].runs.values():
        for run in runs:
            match = _NO_GLIDE.fullmatch(run.words[-1].text)
            before = run.segment.text[max(0, run.start - 4) : run.start]
            if match and (len(run.words) > 1 or _INITIAL.search(before)) and "(" not in before:
                right = f"{match[1]}j{match[2]}"
                yield untranscribed_name.finding(
                    "lv",
                    run.segment.id,
                    _(
                        "‘{match}’: Latvian writes a j between the vowels; expected: {right}",
                        match=match[0],
                        right=right,
                    ),
                    start=run.words[-1].start,
                    end=run.end,
                    suggestion=right,
                )


def _has_calling(run: Run) -> bool:
    """Tell whether a Latvian name stands behind a calling: *meistars Tomas Dvorak*."""
    before = run.segment.text[max(0, run.start - _LONGEST_BEFORE) : run.start]
    return _CALLING.search(before) is not None


def _is_title_or_place(run: Run) -> bool:
    """Tell whether a Latvian name stands in quotes, or behind what it is: *ciemā Nur Žoli*."""
    before = run.segment.text[max(0, run.start - _LONGEST_BEFORE) : run.start]
    return before.endswith(_QUOTES) or bool(_PLACE_BEFORE.search(before))


def _is_untranscribed(run: Run) -> bool:
    """Tell whether a run has no Latvian ending, and stands neither in brackets nor in quotes."""
    before = run.segment.text[max(0, run.start - 1) : run.start]
    return not before.endswith(("(", *_QUOTES)) and not all(
        _LATVIAN_END.search(word.text) for word in run.words
    )
