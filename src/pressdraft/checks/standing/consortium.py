"""Who carries a programme out, as a text names them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair, Mention
from pressdraft.i18n import _
from pressdraft.language.values import Case, Name
from pressdraft.release import CODES, LanguageCode, Segment
from pressdraft.standing import Programme

_CONSORTIUM = re.compile(
    r"\bconsortium|\bimplement(?:ed by|s)\b|\bkonsorcij|\bīsteno\b", re.IGNORECASE
)
_LED_BY = {
    "en": re.compile(r"\bled by (?:the )?$", re.IGNORECASE),
    "lv": re.compile(r"\b(?:ko|kuru) vada $", re.IGNORECASE),
}
_LEADS = {
    "en": re.compile(r"\bconsortium,? (?:which is |that is )?led by (?:the )?(?P<who>[^,.;:()]+)"),
    "lv": re.compile(
        r"\b(?P<who>(?:(?!īsteno\b|ko\b|kuru\b)[^\W\d_]+ ){1,7})vadīt\w+ konsorcij"
        r"|\bkonsorcij\w+, (?:ko|kuru) vada (?P<whom>(?:(?! un kur)[^,.;:()])+)"
    ),
}
_SOME = {
    "en": re.compile(
        r"\b(?:includ(?:ing|es?|ed)|among (?:them|others)|such as|one of|some of|partly)\b"
    ),
    "lv": re.compile(
        r"\b(?:(?:darbojas|piedalās|ietilpst) arī|tostarp|tai skaitā|to vidū|starp tiem|piemēram"
        r"|viens no|viena no)\b"
    ),
}
"""What tells that a paragraph names only some of the members."""
_A_LIST = 2
"""A paragraph that names so many members besides the lead means to name all of them."""
_BEFORE = 24


@check("wrong-consortium", Severity.ERROR, group="standing")
def wrong_consortium(pair: DraftPair) -> Iterator[Finding]:
    """Finds a paragraph on a programme's consortium that leaves a member out or has a wrong one.

    Why:
        Partners of a grant have a right to be named, and those of an earlier phase to be left out.

    Example:
        *a consortium led by the State Border Guard of Latvia with the State Revenue Service of
        Latvia and ICMPD*, without the State Border Guard Service of Lithuania.

    Instead:
        Name those whom `pressdraft standing --on DATE` shows, or nobody but the lead.
    """
    if pair.day is None:
        return
    programmes = [pair.standing.programme(key, pair.day) for key in pair.programmes]
    paragraphs = [
        (language, segment)
        for language, draft in pair.drafts.items()
        for segment in draft.segments
        if _CONSORTIUM.search(segment.text)
    ]
    partial = _partial(pair, paragraphs)
    for language, segment in paragraphs:
        named = _bodies(pair, language, segment)
        for programme in programmes:
            yield from _led_from_elsewhere(pair, language, segment, programme)
            yield from _compared(
                pair,
                language,
                segment,
                named,
                programme,
                whole=(language, segment.id) not in partial,
            )


def _partial(
    pair: DraftPair, paragraphs: list[tuple[LanguageCode, Segment]]
) -> frozenset[tuple[LanguageCode, str]]:
    """Return the paragraphs that say, in either language, that they name only some members."""
    said = {(code, one.id) for code, one in paragraphs if _SOME[code].search(one.text)}
    found = set(said)
    for row in pair.rows if said and pair.is_both else ():
        sides = {(code, segment.id) for code in CODES for segment in row.side(code)}
        found |= sides if not said.isdisjoint(sides) else set()
    return frozenset(found)


def _led_from_elsewhere(
    pair: DraftPair, language: LanguageCode, segment: Segment, programme: Programme
) -> Iterator[Finding]:
    """Yield who leads the consortium of a programme in a text, where it is of another country."""
    lead, match = programme.lead, _LEADS[language].search(segment.text)
    if lead is None or match is None:
        return
    who = match[match.lastgroup or "who"].strip()
    start = match.start(match.lastgroup or "who")
    end = start + len(who)
    countries = {
        alias.key
        for one in pair.named[language][segment.id]
        if start <= one.start and one.end <= end
        for alias in one.aliases
        if alias.kind == "country"
    }
    home = pair.known.countries.get(("organisation", lead.key))
    if countries and home not in countries:
        yield wrong_consortium.finding(
            language,
            segment.id,
            _does_not_lead(who, lead, language),
            start=start,
            end=end,
        )


def _does_not_lead(text: str, lead: Name, language: LanguageCode) -> str:
    return _(
        "‘{text}’ does not lead the consortium; it is led by {leads}",
        text=text,
        leads=_text(lead, language),
    )


def _compared(
    pair: DraftPair,
    language: LanguageCode,
    segment: Segment,
    named: list[tuple[str, Mention]],
    programme: Programme,
    *,
    whole: bool,
) -> Iterator[Finding]:
    """Yield what is wrong with the members that a paragraph names, `whole` if it means all."""
    keys = {key for key, _mention in named}
    members = {name.key: name for name in programme.members}
    associates = {name.key: name for name in programme.associates}
    lead = programme.lead
    if lead is None or not keys & {lead.key, *members, *associates}:
        return
    for key, mention in named:
        before = segment.text[max(0, mention.found.start - _BEFORE) : mention.found.start]
        if key != lead.key and _LED_BY[language].search(before):
            message = _does_not_lead(mention.text, lead, language)
            yield wrong_consortium.finding(
                language, segment.id, message, start=mention.found.start, end=mention.found.end
            )
    if not whole:
        return
    told = {key for key, name in members.items() if _is_in_list(name, segment.text, language)}
    by_country = _by_country(pair, language, segment, programme)
    listed = keys & members.keys() | told
    missing = [
        name
        for key, name in members.items()
        if key not in keys | told | by_country
        and not _is_abbreviated(pair, language, segment, name)
    ]
    if len(listed) >= min(_A_LIST, len(members)) and missing:
        yield _left_out(pair, language, segment, missing, _("members"))
    listed = keys & associates.keys()
    missing = [name for key, name in associates.items() if key not in keys | by_country]
    if len(listed) >= _A_LIST and missing:
        yield _left_out(pair, language, segment, missing, _("associated partners"))


def _by_country(
    pair: DraftPair, language: LanguageCode, segment: Segment, programme: Programme
) -> frozenset[str]:
    """Return the members whose country a paragraph names, where nobody else is from there.

    So does *authorities of Hungary and Italy*, or *Poland’s Border Guard*.
    """
    everybody = [name.key for name in (*programme.members, *programme.associates)]
    home = {key: pair.known.countries.get(("organisation", key)) for key in everybody}
    countries = Counter(home.values())
    named = {
        alias.key
        for one in pair.named[language][segment.id]
        for alias in one.aliases
        if alias.kind == "country"
    }
    return frozenset(
        key for key, country in home.items() if country in named and countries[country] == 1
    )


def _is_abbreviated(pair: DraftPair, language: LanguageCode, segment: Segment, name: Name) -> bool:
    """Tell whether a paragraph has letters that the text explains as those of a member."""
    if language == "en":
        named = re.escape(name.english.text.rpartition(" of ")[0] or name.english.text)
        called = rf"{named}(?: of (?:the )?[A-Z][\w ]{{2,40}})?"
    else:
        called = "|".join(re.escape(name.latvian.forms[case].partition(" ")[2]) for case in Case)
    letters = re.compile(rf"(?:{called}) \(([A-ZĀČĒĢĪĶĻŅŠŪŽ]{{2,8}})\)")
    return any(
        re.search(rf"\b{match[1]}\b", segment.text)
        for each in pair.drafts[language].segments
        for match in letters.finditer(each.text)
    )


def _is_in_list(name: Name, text: str, language: LanguageCode) -> bool:
    """Tell whether a list names a body of a country that it names once for several.

    So do *the Revenue Service and the Food Service of Latvia* and *Latvijas … un … dienests*.
    """
    if language == "en":
        service, of, country = name.english.text.rpartition(" of ")
        theirs = re.compile(rf"{re.escape(service)}(?! of (?:the )?(?!{re.escape(country)})[A-Z])")
        return bool(of) and country in text and bool(theirs.search(text))
    country, _space, service = name.latvian.forms.nominative.partition(" ")
    if not country.endswith(("as", "es", "is", "a")) or country not in text:
        return False
    services = "|".join(re.escape(name.latvian.forms[case].partition(" ")[2]) for case in Case)
    return any(
        match[1] in ("", country)
        for match in re.finditer(
            rf"((?:\b[A-ZČĢĶĻŅŠŪŽ]\w+(?:as|es|is|a)(?= ))?) ?(?:{services})", text
        )
    )


def _left_out(
    pair: DraftPair, language: LanguageCode, segment: Segment, missing: list[Name], what: str
) -> Finding:
    names = ", ".join(_text(name, language) for name in missing)
    day = pair.day.isoformat() if pair.day else ""
    message = _(
        "of the {what} of the consortium on {day} the paragraph leaves out: {names}",
        what=what,
        day=day,
        names=names,
    )
    return wrong_consortium.finding(language, segment.id, message)


def _bodies(pair: DraftPair, language: LanguageCode, segment: Segment) -> list[tuple[str, Mention]]:
    """Return the bodies that a paragraph names, by glossary key."""
    return [
        (known.key, mention)
        for mention in pair.mentions_in(language, segment)
        for known in [pair.known.names[mention.found.key]]
        if known.kind == "organisation"
    ]


def _text(name: Name, language: LanguageCode) -> str:
    return name.english.text if language == "en" else str(name.latvian.forms)
