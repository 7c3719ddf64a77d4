"""What a correction states otherwise than the release that it corrects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from pressdraft.facts import Correction, Facts
from pressdraft.release import LanguageCode
from pressdraft.yamlfile import Document, Plain

CHANGED: Mapping[str, Mapping[LanguageCode, str]] = MappingProxyType(
    {
        "publish.place": {"en": "place of publication", "lv": "publicēšanas vieta"},
        "programme": {"en": "programme", "lv": "programma"},
        "event.name": {"en": "name of the event", "lv": "pasākuma nosaukums"},
        "event.noun": {"en": "name of the event", "lv": "pasākuma nosaukums"},
        "event.sessions": {"en": "dates and places", "lv": "norises laiks un vieta"},
        "event.formats": {"en": "format", "lv": "norises veids"},
        "event.hosts": {"en": "hosts", "lv": "uzņēmēji"},
        "event.partners": {"en": "partners", "lv": "partneri"},
        "event.counterparts": {"en": "counterparts", "lv": "sadarbības iestādes"},
        "event.experts": {"en": "experts", "lv": "eksperti"},
        "event.participants": {"en": "participants", "lv": "dalībnieki"},
        "event.people": {"en": "persons named", "lv": "minētās personas"},
        "event.recipient": {"en": "recipient", "lv": "saņēmējs"},
        "amounts": {"en": "sums", "lv": "summas"},
        "text.headline": {"en": "headline", "lv": "virsraksts"},
        "text.subhead": {"en": "subheading", "lv": "apakšvirsraksts"},
        "text.topic": {"en": "topic", "lv": "tēma"},
        "text.items": {"en": "equipment handed over", "lv": "nodotais aprīkojums"},
        "text.background": {"en": "background", "lv": "konteksts"},
        "text.aim": {"en": "aim", "lv": "mērķis"},
        "text.discussion": {"en": "discussion", "lv": "pārrunātie jautājumi"},
        "text.results": {"en": "results", "lv": "rezultāti"},
        "text.notes": {"en": "notes to editors", "lv": "papildu informācija redakcijām"},
        "quotes": {"en": "quotations", "lv": "citāti"},
        "contacts": {"en": "contacts", "lv": "kontaktinformācija"},
        "prepared_by": {"en": "contacts", "lv": "kontaktinformācija"},
        "links": {"en": "links", "lv": "saites"},
        "photos": {"en": "pictures", "lv": "attēli"},
        "overrides": {"en": "wording", "lv": "formulējums"},
    }
)
"""What a reader calls that which stands under a key of the release file; others do not count."""

SESSIONS = "event.sessions"
IN_SESSIONS: Mapping[str, Mapping[LanguageCode, str]] = MappingProxyType(
    {
        "dates": {"en": "dates", "lv": "norises datums"},
        "times": {"en": "times", "lv": "norises laiks"},
        "place": {"en": "place", "lv": "norises vieta"},
        "venue": {"en": "venue", "lv": "norises telpas"},
    }
)
"""What a reader calls a single part of the sessions, where nothing else in them has changed."""


def changed_keys(before: Document, after: Document) -> tuple[str, ...]:
    """Return the keys of `CHANGED` under which two release files state something else."""
    old, new = before.plain(), after.plain()
    keys = (key for key in CHANGED if _at(old, key) != _at(new, key))
    return tuple(_precisely(key, _at(old, key), _at(new, key)) for key in keys)


def _precisely(key: str, old: Plain | None, new: Plain | None) -> str:
    """Return `event.sessions.dates` where the sessions differ in their dates only, and so on."""
    if key != SESSIONS or not isinstance(old, list) or not isinstance(new, list):
        return key
    if len(old) != len(new):
        return key
    parts = {
        part
        for before, after in zip(old, new, strict=True)
        if isinstance(before, dict) and isinstance(after, dict)
        for part in {*before, *after}
        if before.get(part) != after.get(part)
    }
    return f"{key}.{parts.pop()}" if len(parts) == 1 and parts <= IN_SESSIONS.keys() else key


def _at(value: Plain, key: str) -> Plain | None:
    for part in key.split("."):
        value = value.get(part, "") if isinstance(value, dict) else ""
    return value


def changed_words(keys: Iterable[str], language: LanguageCode) -> str:
    """Return what has changed as a list in one language, each thing once."""
    known = {**CHANGED, **{f"{SESSIONS}.{part}": names for part, names in IN_SESSIONS.items()}}
    return ", ".join(dict.fromkeys(known[key][language] for key in keys if key in known))


def with_changes(facts: Facts, before: Document, after: Document) -> Facts:
    """Return the facts of a correction with the keys that it states otherwise."""
    if facts.correction is None:
        return facts
    keys = changed_keys(before, after)
    correction = Correction(**{**facts.correction.plain(), "changed": keys})
    return Facts(**{**facts.plain(), "correction": correction})
