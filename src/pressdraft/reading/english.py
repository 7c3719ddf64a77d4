"""The English tables."""

from __future__ import annotations

from pressdraft.reading.vocabulary import STREETS, Vocabulary, numbered

_MONTHS = """
    january february march april may june july august september october november december
"""
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TEENS = """
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_LABELS = """
    room floor office page pages p pp article articles art paragraph paragraphs section sections
    chapter chapters annex annexes table figure
    version box building apartment flat block house gate terminal
"""
_PHONES = """
    tel telephone telephones phone phones fax mob mobile cell ph whatsapp
"""
_PHASES = """
    phase phases stage component components module session century round
"""
_YEARS = """
    in since from until till by of for during year years before after between to and early late
    mid end beginning the through within last next fiscal calendar throughout or
"""
_PLAIN = """
    people persons participants officials officers experts staff men women children migrants
"""
_NOT_PLURALS = """
    was is has does as its this thus always perhaps plus includes starts begins ends applies covers
"""

ENGLISH = Vocabulary(
    language="en",
    point=".",
    months=numbered(_MONTHS),
    month_abbreviations={**numbered("jan feb mar apr may jun jul aug sep oct nov dec"), "sept": 9},
    unsure_months=frozenset({"may", "march", "mar", "jan", "dec", "sep", "oct"}),
    weekdays={stem + tail: day for day, stem in enumerate(_WEEKDAYS.split()) for tail in ("", "s")},
    units=numbered("one two three four five six seven eight nine"),
    teens=numbered(_TEENS, 10),
    tens={word: ten * 10 for word, ten in numbered(_TENS, 2).items()},
    hundreds={"hundred": 100, "dozen": 12},
    magnitudes={
        "dozen": 12,
        "hundred": 10**2,
        "thousand": 10**3,
        "million": 10**6,
        "mln": 10**6,
        "mio": 10**6,
        "billion": 10**9,
        "bln": 10**9,
        "bn": 10**9,
        "trillion": 10**12,
    },
    short_magnitudes={"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9},
    vague={
        "tens": 10,
        "dozens": 10,
        "couple": 2,
        "hundreds": 10**2,
        "thousands": 10**3,
        "millions": 10**6,
        "billions": 10**9,
    },
    halves={},
    compounds={},
    ordinals={
        **numbered("first second third fourth fifth sixth seventh eighth ninth tenth"),
        **numbered("eleventh twelfth thirteenth fourteenth fifteenth sixteenth", 11),
        **numbered("seventeenth eighteenth nineteenth twentieth", 17),
    },
    currencies={
        "euro": "EUR",
        "euros": "EUR",
        "dollar": "USD",
        "dollars": "USD",
        "pound": "GBP",
        "pounds": "GBP",
        "lat": "LVL",
        "lats": "LVL",
        "tenge": "KZT",
        "soms": "KGS",
        "somoni": "TJS",
        "soum": "UZS",
        "soums": "UZS",
        "zloty": "PLN",
        "zlotys": "PLN",
        "forints": "HUF",
        "lari": "GEL",
        "laris": "GEL",
    },
    percent=frozenset({"percent"}),
    points=frozenset({"pp"}),
    about=(
        (("more", "than"), "more-than"),
        (("in", "excess", "of"), "more-than"),
        (("over",), "more-than"),
        (("up", "to"), "up-to"),
        (("almost",), "almost"),
        (("nearly",), "almost"),
        (("about",), "about"),
        (("around",), "about"),
        (("approximately",), "about"),
        (("approx", "."), "about"),
        (("roughly",), "about"),
        (("some",), "about"),
        (("circa",), "about"),
        (("~",), "about"),
    ),
    and_words=frozenset({"and"}),
    to_words=frozenset({"to", "until", "till", "through"}),
    from_words=frozenset({"from"}),
    since_words=frozenset({"since"}),
    between_words=frozenset({"between"}),
    clock_words=frozenset({"at", "time"}),
    phone_words=frozenset(_PHONES.split()),
    number_signs=frozenset({"no", "nos", "number"}),
    labels=frozenset((STREETS + _LABELS).split()),
    label_nouns=frozenset((STREETS).split()),
    phase_nouns=frozenset(_PHASES.split()),
    year_words=frozenset(_YEARS.split()),
    plain_words=frozenset(_PLAIN.split()),
    not_plurals=frozenset(_NOT_PLURALS.split()),
    indefinite=frozenset({"several", "few"}),
    changes=(),
)
