"""What stands in the wrong place, and what announces something that does not come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _
from pressdraft.language.sentences import is_item
from pressdraft.release import LanguageCode, Role, Segment

_SHOWN = 50
_SENTENCE = 40
"""What is shorter before a colon is a label or a heading."""
_STATEMENT = 100
"""A paragraph of so many characters that ends in a full stop is no item of a list."""
_BARE_ITEM = re.compile(r"(?m)^[^\S\n]*(?:[•·▪‣◦*–—-]|\d{1,2}[.)])[^\S\n]*$")
_ANNOUNCES: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:following|follows|these|those|below|such as|contact|information|details|enquir\w+"
        r"|inquir\w+|questions?|regist\w+|apply|see|watch|photos?|said|says|say|asked|added|told"
        r"|namely|wrote|writes|aims?|goals?|reasons?|results?|steps?|rules?|why|how|what"
        r"|(?:two|three|four|five|six|seven|eight|nine|ten|several) (?:[a-z-]+ )?"
        r"(?!partner|member|organi|institution|countr|state)[a-z-]+s)\b",
        re.IGNORECASE,
    ),
    "lv": re.compile(
        r"\b(?:šād\w+|šie|šīs|sekojoš\w+|turpmāk|zemāk|piemēram|saz\w+|informācij\w+|jautājum\w+"
        r"|reģistr\w+|piete\w+|skat\w*|foto\w*|sacīja|saka|teica|uzsvēra|norādīja|jautāja|piebilda"
        r"|proti|mērķi\w*|iemesl\w+|rezultāt\w+|uzdevum\w+|noteikum\w+|kāpēc|kā|ko|kas"
        r"|(?:div|trīs|trij|trim|četr|piec|seš|septiņ|astoņ|deviņ|desmit|vairāk)\w* "
        r"(?!partner|dalībniek|biedr|organizāc|iestā|valst)\w+(?:i|us|as|iem|ām|ēm|īm|es|is))\b",
        re.IGNORECASE,
    ),
}
"""Words in a sentence with a colon that announce whole sentences rather than names."""
_FUNDS = re.compile(r"(?=.*(?:European Union|Eiropas Savienīb))(?=.*(?:[Ff]unded|[Ff]inans))")
_LINE = 140


@check("misplaced-label", Severity.WARNING, group="structure")
def misplaced_label(pair: DraftPair) -> Iterator[Finding]:
    """Finds a label such as *PRESS RELEASE* after the text.

    Why:
        It tells the reader what follows, and nothing does.

    Example:
        *PRESS RELEASE* as the last line

    Instead:
        The label above the headline.
    """
    for language, draft in pair.drafts.items():
        roles = [segment.role for segment in draft.segments]
        if Role.LEAD not in roles:
            continue
        lead = roles.index(Role.LEAD)
        if Role.LABEL in roles[:lead]:
            continue
        has_contacts = Role.CONTACT in roles[lead:]
        for segment in draft.segments[lead:]:
            heads_contacts = has_contacts and segment.text.endswith(":")
            if segment.role is Role.LABEL and not heads_contacts:
                message = _(
                    "‘{text}’ stands after the text; expected at the top", text=segment.text
                )
                yield misplaced_label.finding(
                    language, segment.id, message, start=0, end=len(segment.text)
                )


@check("empty-list", Severity.WARNING, group="structure")
def empty_list(pair: DraftPair) -> Iterator[Finding]:
    """Finds a colon with nothing behind it: the end of the text, or a paragraph that is no list.

    Why:
        Names in a picture get lost when the text is copied; a list is moved and its first line not.

    Example:
        *The programme is implemented by a consortium led by the State Border Guard:* and then the
        next heading, or *Funded by the European Union*; *E-mail:* as the last line.

    Instead:
        Write down what was to follow, or end the sentence with a full stop.
    """
    for language, draft in pair.drafts.items():
        segments = [one for one in draft.segments if one.role is not Role.END]
        for place, segment in enumerate(segments):
            following = segments[place + 1] if place + 1 < len(segments) else None
            text = segment.text.rstrip()
            if text.endswith(":") and _is_nothing(text, following, language):
                what = _("nothing") if following is None else _quoted(following)
                message = _("after this colon comes {what}; expected what it announces", what=what)
                at = len(text) - 1
                yield empty_list.finding(language, segment.id, message, start=at, end=at + 1)


def _is_nothing(text: str, following: Segment | None, language: LanguageCode) -> bool:
    """Tell whether what follows a colon is not what it announces."""
    if following is None or following.role is Role.LABEL:
        return True
    if len(text) < _SENTENCE or _ANNOUNCES[language].search(text) or is_item(following.text):
        return False
    if len(following.text) <= _LINE and _FUNDS.search(following.text):
        return True
    starts = following.text[0]
    is_statement = len(following.text) >= _STATEMENT and following.text.endswith(".")
    return is_statement and starts.isupper()


def _quoted(segment: Segment) -> str:
    return f"‘{excerpt(segment.text, 0, 0, _SHOWN).text}’"


@check("empty-segment", Severity.WARNING, group="structure")
def empty_segment(pair: DraftPair) -> Iterator[Finding]:
    """Finds list items and segments without a word.

    Why:
        A bullet with nothing beside it looks like something that was left out.

    Example:
        *•* on a line of its own; an edit by hand that leaves nothing of a segment.

    Instead:
        Write the item, or take out its line.
    """
    for language, segment in pair.segments():
        if not segment.text.strip():
            yield empty_segment.finding(language, segment.id, _("this segment is empty"))
        elif segment.role is not Role.END:
            for match in _BARE_ITEM.finditer(segment.text):
                yield empty_segment.finding(
                    language,
                    segment.id,
                    _("‘{match}’ is an item of a list without a word", match=match[0].strip()),
                    start=match.start(),
                    end=match.end(),
                )
