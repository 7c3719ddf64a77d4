"""What facts are called in both languages, and the placeholders for what is not known yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import wraps
from types import MappingProxyType
from typing import Concatenate, ParamSpec, TypeVar

from pressdraft.language.values import Tbc

P = ParamSpec("P")
T = TypeVar("T")

Written = Callable[Concatenate[T, P], str]
Placeholder = Callable[[str], str]

ENGLISH_FACTS: Mapping[str, str] = MappingProxyType(
    {
        "publication_date": "publication date",
        "publication_place": "place of publication",
        "event": "name of the event",
        "sessions": "dates and places",
        "organisation": "organisation",
        "embargo": "end of the embargo",
        "funding": "funding line",
        "email": "e-mail address",
        "count": "number",
    }
)
"""Only the facts that are not called by their key; `speaker` prints as "speaker"."""

LATVIAN_FACTS: Mapping[str, str] = MappingProxyType(
    {
        "dates": "datums",
        "date": "datums",
        "place": "vieta",
        "venue": "norises vieta",
        "time": "laiks",
        "participants": "dalībnieki",
        "partners": "partneri",
        "counterparts": "sadarbības iestādes",
        "experts": "eksperti",
        "hosts": "uzņēmēji",
        "organisers": "rīkotāji",
        "amount": "summa",
        "amounts": "summas",
        "topic": "tēma",
        "aim": "mērķis",
        "headline": "virsraksts",
        "subhead": "apakšvirsraksts",
        "background": "konteksts",
        "discussion": "pārrunātie jautājumi",
        "results": "rezultāti",
        "quote": "citāts",
        "contact": "kontaktpersona",
        "contacts": "kontaktpersonas",
        "speaker": "citāta autors",
        "items": "nodotais aprīkojums",
        "recipient": "saņēmējs",
        "programme": "programma",
        "phase": "posms",
        "phone": "tālrunis",
        "fax": "fakss",
        "email": "e-pasta adrese",
        "website": "tīmekļa vietne",
        "address": "adrese",
        "name": "vārds un uzvārds",
        "role": "amats",
        "unit": "struktūrvienība",
        "caption": "attēla paraksts",
        "purpose": "summas mērķis",
        "link": "saites nosaukums",
        "embargo": "embargo beigas",
        "publication_date": "publicēšanas datums",
        "publication_place": "publicēšanas vieta",
        "prepared_by": "sagatavotājs",
        "event": "pasākuma nosaukums",
        "sessions": "norises laiks un vieta",
        "formats": "norises veids",
        "organisation": "iestāde",
        "country": "valsts",
        "funding": "finansējuma norāde",
        "count": "skaits",
    }
)


def accepting_tbc(placeholder: Placeholder) -> Callable[[Written[T, P]], Written[T | Tbc, P]]:
    """Return a decorator that lets a formatting function take a Tbc and print its placeholder."""

    def decorate(write: Written[T, P]) -> Written[T | Tbc, P]:
        @wraps(write)
        def written(value: T | Tbc, /, *args: P.args, **kwargs: P.kwargs) -> str:
            if isinstance(value, Tbc):
                return placeholder(value.fact)
            return write(value, *args, **kwargs)

        return written

    return decorate


def fact_label(fact: str, labels: Mapping[str, str]) -> str:
    """Return what the fact is called; of a path such as `event.dates` the last part counts."""
    key = fact.rpartition(".")[2].replace("-", "_")
    return labels.get(key, key.replace("_", " "))


def english_tbc(fact: str) -> str:
    """A fact still to be confirmed prints as a placeholder that blocks sending."""
    return f"[to be confirmed: {fact_label(fact, ENGLISH_FACTS)}]"


def english_missing(fact: str) -> str:
    """Wording that is not written yet prints as a placeholder that blocks sending."""
    return f"[EN: {fact_label(fact, ENGLISH_FACTS)} to be written]"


def latvian_tbc(fact: str) -> str:
    """A fact still to be confirmed prints as a placeholder that blocks sending."""
    return f"[precizējams: {fact_label(fact, LATVIAN_FACTS)}]"


def latvian_missing(fact: str) -> str:
    """Wording that is not written yet prints as a placeholder that blocks sending."""
    return f"[LV: jāuzraksta: {fact_label(fact, LATVIAN_FACTS)}]"


def is_placeholder(text: str) -> bool:
    """Tell whether a text holds a placeholder of either language."""
    return _PLACEHOLDER.search(text) is not None


_PLACEHOLDER = re.compile(r"\[(?:to be confirmed: |precizējams: |EN: |LV: jāuzraksta: )[^\]]*\]")
