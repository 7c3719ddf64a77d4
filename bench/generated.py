"""Releases made up for measuring: valid, varied, and the same for the same number everywhere."""

from __future__ import annotations

import json
from datetime import date, timedelta
from random import Random

KINDS = ("seminar", "mission", "training", "study-visit", "conference", "meeting", "handover")

_FIRST_DAY = date(2016, 1, 1)
_DAYS = 3_300
_PLACES = {
    "kz": ("astana", "almaty", "aktau"),
    "kg": ("bishkek", "osh", "batken"),
    "tj": ("dushanbe", "khujand", "khorog"),
    "uz": ("tashkent", "samarkand", "termez"),
    "lv": ("riga", "daugavpils", "rezekne"),
}
_COUNTERPARTS = {
    "kz": ("kz-border-service", "kz-national-security-committee"),
    "kg": ("kg-state-customs-service", "kg-internal-affairs-ministry"),
    "tj": ("tj-border-troops", "tj-customs-service"),
    "uz": ("uz-border-troops", "uz-internal-affairs-ministry"),
    "lv": ("lv-state-border-guard", "lv-customs"),
}
_PARTNERS = ("unhcr", "iom", "osce", "undp", "unodc", "frontex", "wco", "icmpd")
_SENDERS = ("lv-state-border-guard", "lt-state-border-guard-service", "pl-border-guard", "iom")
_FORMATS = ("workshop", "round-table", "presentation", "practical-exercises", "lecture")
_NOUNS = ("participant", "expert", "border-guard", "customs-officer")
_SUBJECTS = (
    ("risk analysis at border crossing points", "riska analīzi robežšķērsošanas vietās"),
    ("the handling of service dogs", "dienesta suņu apmācību"),
    ("the detection of forged documents", "viltotu dokumentu atklāšanu"),
    ("cooperation between border and customs officers", "robežsargu un muitnieku sadarbību"),
)


def release_id(number: int) -> str:
    """Return the id of a generated release."""
    return f"generated-{number:06}"


def release_text(number: int) -> str:
    """Return the file of a generated release, which is JSON and so YAML as well."""
    random = Random(number)
    country = random.choice(tuple(_PLACES))
    first = _FIRST_DAY + timedelta(days=random.randrange(_DAYS))
    last = first + timedelta(days=random.randrange(5))
    english, latvian = random.choice(_SUBJECTS)
    facts = {
        "kind": random.choice(KINDS),
        "languages": ["en", "lv"],
        "source": "en",
        "status": "draft",
        "publish": {"on": _day(first + timedelta(days=random.randrange(-3, 5)))},
        "programme": {"id": "bomca"},
        "event": _event(random, country, first, last),
        "amounts": [
            {
                "id": "value",
                "amount": random.randrange(1_000, 9_000_000),
                "purpose": {"en": f"work on {english}", "lv": f"darbs saistībā ar {latvian}"},
            }
        ],
        "text": _text(number, english, latvian),
        "quotes": [
            {
                "speaker": "anzelika-alika",
                "en": f"Our officers knew the value of note {number} at once",
                "lv": f"Mūsu darbinieki uzreiz novērtēja piezīmi {number}",
            }
        ],
        "contacts": ["lv-state-border-guard"],
        "prepared_by": {"name": "Anželika Alika", "phones": ["+371 67913535"]},
    }
    return json.dumps(facts, ensure_ascii=False, indent=1)


def _event(random: Random, country: str, first: date, last: date) -> dict[str, object]:
    counterparts = _COUNTERPARTS[country]
    noun = random.choice(("seminar", "workshop", "training", "conference", "meeting"))
    place = random.choice(_PLACES[country])
    return {
        "name": noun,
        "noun": noun,
        "sessions": [{"dates": f"{_day(first)}/{_day(last)}", "place": place}],
        "formats": random.sample(_FORMATS, random.randint(1, 3)),
        "partners": random.sample(_PARTNERS, random.randint(0, 3)),
        "counterparts": random.sample(counterparts, random.randint(1, 2)),
        "experts": [{"from": sender} for sender in random.sample(_SENDERS, random.randint(1, 3))],
        "participants": {"count": random.randint(2, 400), "noun": random.choice(_NOUNS)},
        "recipient": counterparts[0],
    }


def _text(number: int, english: str, latvian: str) -> dict[str, dict[str, str]]:
    return {
        "headline": {
            "en": f"Partners take up {english} for the {number}th time",
            "lv": f"Partneri {number}. reizi pievēršas jautājumam par {latvian}",
        },
        "topic": {"en": english, "lv": latvian},
        "items": {"en": f"{number} radios", "lv": f"{number} rācijas"},
        "aim": {
            "en": f"improve {english} under plan {number}",
            "lv": f"uzlabot {latvian} saskaņā ar plānu {number}",
        },
        "discussion": {
            "en": f"Participants discuss {english}.\n\nThey also look at case {number}.",
            "lv": f"Dalībnieki apspriež {latvian}.\n\nViņi aplūko arī gadījumu {number}.",
        },
        "results": {
            "en": f"The experts will write recommendation {number} on {english}.",
            "lv": f"Eksperti izstrādās {number}. ieteikumu par {latvian}.",
        },
    }


def _day(day: date) -> str:
    return day.isoformat()
