"""Telephone numbers that nobody can dial, or that belong to another country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.figures.numbering import country_of, fault, is_known
from pressdraft.checks.pairs import DraftPair, Mention, Stated
from pressdraft.i18n import _
from pressdraft.language.phones import spaced_phone
from pressdraft.reading import Kind
from pressdraft.release import Draft, Role, Segment

_COUNTRY_CODE = 2
_ABOVE = 5
"""So many lines above a number may name the office it belongs to."""

_LINE = 160
"""Longer paragraphs are prose, not the line of a contact."""

_LONGEST = 600
"""Longer paragraphs are no contact at all."""

_NOT_DIALLED = frozenset({"not-international", "plus-space"})
_NET = frozenset({Kind.PHONE, Kind.EMAIL, Kind.URL})
_BETWEEN = frozenset({Role.HEADING, Role.LABEL, Role.END})
_OFFICE = re.compile(r"\b(?:delegation|embassy|delegācij\w*|vēstniecīb\w*)\b", re.IGNORECASE)
"""Bodies that have their telephone in the country that stands beside their name."""


@check("impossible-phone", Severity.ERROR, group="figures")
def impossible_phone(pair: DraftPair) -> Iterator[Finding]:
    """Finds telephone numbers that have too few or too many digits, or no country of their own.

    Why:
        One digit lost in copying, and nobody answers on the day of the release.

    Example:
        *+371 679135355*, *+992 37 221-74-903*. A number whose prefix no operator is known to have
        is a suggestion only: prefixes are added every year.

    Instead:
        Dial it, and write it as +371 67913535.
    """
    for language in pair.drafts:
        told = set()
        for one in pair.stated[language]:
            if one.reading.kind is not Kind.PHONE or one.reading.value in told:
                continue
            told.add(one.reading.value)
            words, severity = _judged(str(one.reading.value).partition(";")[0])
            if words:
                yield impossible_phone.finding(
                    language,
                    one.segment.id,
                    f"‘{' '.join(one.text.split())}’: {words}",
                    start=one.reading.start,
                    end=one.reading.end,
                    severity=severity,
                )


def _judged(number: str) -> tuple[str, Severity]:
    """Return what is wrong with a number, and how sure that is; a local one is not judged."""
    if not number.startswith("+"):
        return "", Severity.SUGGESTION
    if words := fault(number):
        return _(words), Severity.ERROR
    if not is_known(number):
        return _("no operator is known to have numbers that begin so"), Severity.SUGGESTION
    return "", Severity.SUGGESTION


@check("local-phone", Severity.SUGGESTION, group="figures")
def local_phone(pair: DraftPair) -> Iterator[Finding]:
    """Finds telephone numbers that nobody abroad can dial as they stand.

    Why:
        The other language is read in other countries, and a mobile telephone dials what is written.

    Example:
        *tālr. 67913535*; *+7 7172 97 10 40, 97-11-48*; a space after the plus sign: *+ 7 7172*.

    Instead:
        Write every number with its country: *+371 67913535*.
    """
    for language in pair.drafts:
        for one in pair.stated[language]:
            if one.reading.kind is Kind.PHONE and one.reading.form & _NOT_DIALLED:
                said, instead = _dialled(one)
                yield local_phone.finding(
                    language,
                    one.segment.id,
                    f"‘{' '.join(one.text.split())}’: {said}",
                    start=one.reading.start,
                    end=one.reading.end,
                    suggestion=instead,
                )


def _dialled(one: Stated) -> tuple[str, str | None]:
    """Return what is wrong with how a number stands, and how to write it where that is known."""
    if "plus-space" in one.reading.form:
        return _("a space after +"), "+" + one.text[1:].lstrip()
    value = str(one.reading.value)
    if not value.startswith("+"):
        return _("no country; expected it with + and the country"), None
    instead = spaced_phone(value).replace("\u00a0", " ")
    return _("no country; expected ‘{instead}’", instead=instead), instead


@check("wrong-phone-country", Severity.SUGGESTION, group="figures")
def wrong_phone_country(pair: DraftPair) -> Iterator[Finding]:
    """Finds telephone numbers of another country than the office that they stand under.

    Why:
        Contact blocks are copied from release to release; the name of the office is changed and
        the number stays.

    Example:
        *Delegation of the European Union to Uzbekistan, Tel. +996 312 261000*: that is Kyrgyzstan.
        Only delegations and embassies are judged whose contact names
        one country.

    Instead:
        Take the number from the office's own page.
    """
    for language, draft in pair.drafts.items():
        contacts = _Contacts.of(pair, draft)
        for one in pair.stated[language]:
            if one.reading.kind is not Kind.PHONE:
                continue
            country = country_of(str(one.reading.value).partition(";")[0])
            office = contacts.office(one.segment) if country else None
            if office and office[0] != country:
                message = _(
                    "‘{number}’ is a number of {country}; ‘{office}’ is in {there}",
                    number=" ".join(one.text.split()),
                    country=_named(pair, country),
                    office=office[1],
                    there=_named(pair, office[0]),
                )
                yield wrong_phone_country.at(language, one, message)


@dataclass(frozen=True, slots=True)
class _Contacts:
    """The segments of a draft, which of them hold numbers or addresses, and who they name."""

    segments: tuple[Segment, ...]
    places: Mapping[str, int]
    reachable: frozenset[str]
    countries: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, pair: DraftPair, draft: Draft) -> _Contacts:
        """Return the contacts of one draft."""
        countries: dict[str, dict[str, str]] = {}
        for mention in pair.mentions[draft.language]:
            for country in _countries(pair, mention):
                countries.setdefault(mention.segment.id, {}).setdefault(country, mention.text)
        return cls(
            draft.segments,
            {segment.id: at for at, segment in enumerate(draft.segments)},
            frozenset(s.segment.id for s in pair.stated[draft.language] if s.reading.kind in _NET),
            countries,
        )

    def office(self, segment: Segment) -> tuple[str, str] | None:
        """Return the one country of a delegation's lines, as a glossary key and in words."""
        if len(segment.text) > _LONGEST:
            return None
        block = self._block(segment)
        if not any(_OFFICE.search(line.text) for line in block):
            return None
        named: dict[str, str] = {}
        for line in block:
            named.update(self.countries.get(line.id, {}))
        return next(iter(named.items())) if len(named) == 1 else None

    def _block(self, segment: Segment) -> list[Segment]:
        """Return a number's line and the short ones above it, up to those of another contact."""
        if segment.role is Role.CONTACT and "\n" in segment.text:
            return [segment]
        at = self.places[segment.id]
        block = [segment]
        named = False
        for line in reversed(self.segments[max(0, at - _ABOVE) : at]):
            reachable = line.id in self.reachable
            if len(line.text) > _LINE or line.role in _BETWEEN or (named and reachable):
                break
            named = named or not reachable
            block.append(line)
        return block


def _named(pair: DraftPair, country: str) -> str:
    """Return a country's English name, or its code where the glossary has none."""
    for known in pair.known.names.values():
        if known.kind == "country" and known.key == country:
            return known.name.english.text
    return country.upper()


def _countries(pair: DraftPair, mention: Mention) -> Iterator[str]:
    """Yield the glossary key of the country that a mention names, is in, or is a body of."""
    known = pair.known.names[mention.found.key]
    if known.kind == "country" and len(known.key) == _COUNTRY_CODE:
        yield known.key
    elif known.kind in ("place", "organisation"):
        country = pair.standing.country_of(known.kind, known.key)
        if country and (known.kind == "place" or _OFFICE.search(mention.text)):
            yield country
