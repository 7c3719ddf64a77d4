"""The Latvian tables, every word in all its cases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pressdraft.reading.vocabulary import STREETS, Vocabulary, endings, numbered

_FIRST = "s a am u ā"
_SECOND = "is a im i ī"
_PLURAL = "i u iem us os"
_FEMININE = "a as ai u ā"
_FEMININES = "as u ām ās"
_DEFINITE = "ais ā ajam ajai o ajā ie ajiem os ajos ās ajām ajās"

_SECOND_MONTHS = {
    "janvār": 1,
    "februār": 2,
    "septembr": 9,
    "oktobr": 10,
    "novembr": 11,
    "decembr": 12,
}
_FIRST_MONTHS = {"mart": 3, "maij": 5, "jūnij": 6, "jūlij": 7, "august": 8}
_APRIL = "aprīlis aprīļa aprīlim aprīli aprīlī"
_WEEKDAYS = "pirmdien otrdien trešdien ceturtdien piektdien sestdien svētdien"

_UNITS = ("vien", "div", "trīs", "četr", "piec", "seš", "septiņ", "astoņ", "deviņ")
_STEMS = ("vien", "div", "trīs", "četr", "piec", "seš", "septiņ", "astoņ", "deviņ", "desmit")
_ORDINALS = (
    "pirm otr treš ceturt piekt sest septīt astot devīt desmit vienpadsmit divpadsmit trīspadsmit"
)
_SECONDS = frozenset({"otrais", "otrā", "otrajam", "otrajai", "otro", "otrajā"})
_THREES = "trīs triju trim trijiem trijām trijos trijās"
_INDEFINITE = """
    pāris daži dažu dažus dažiem dažas dažām vairāki vairāku vairākus vairākiem vairākas vairākām
"""
_PERIODS = "dienu dienas gadu mēnešu nedēļu stundu"
_LABELS = """
    istaba kabinets kabinetā kab telpa telpā dz dzīvoklis lpp lappuse pants panta pantā punkts
    punktā pielikums tabula attēls versija korpuss
"""
_LABEL_STEMS = ("stāv", "kabinet", "pant", "punkt", "pielikum")
_LABEL_NOUNS = "istaba istabā telpa telpā telpas lpp lappuse lappusē"
_PHASES = ("posm", "fāz", "kārt", "component", "komponent", "sesij", "gadsimt", "daļ")
_PHONES = """
    tālr tālrunis tālruni tālruņi tālrunim tel fakss fakts mob mobilais whatsapp
"""


def _all(stems: Mapping[str, int], tails: str) -> dict[str, int]:
    return {stem + tail: value for stem, value in stems.items() for tail in tails.split()}


def _same(words: Iterable[str], value: int) -> dict[str, int]:
    return dict.fromkeys(words, value)


def _same_text(words: Iterable[str], value: str) -> dict[str, str]:
    return dict.fromkeys(words, value)


def _units() -> dict[str, int]:
    forms = endings(_UNITS, " ".join((_PLURAL, _FEMININES)))
    forms = {word: value for word, value in forms.items() if value not in (1, 3)}
    forms |= _same(endings(("vien",), f"{_FIRST} {_FEMININE}"), 1)
    return forms | _same(_THREES.split(), 3)


def _compounds() -> dict[str, tuple[int, str]]:
    return {
        stem + period: (number, period)
        for number, stem in enumerate(_STEMS, 1)
        for period in _PERIODS.split()
    }


_TENS = tuple(f"{stem}desmit" for stem in _STEMS[1:9])
_TEENS = tuple(f"{stem}padsmit" for stem in _STEMS[:9])
_HUNDREDS = {f"{stem}simt": number * 100 for number, stem in enumerate(_STEMS[1:9], 2)}
_SINGULAR_THOUSAND = "tūkstotis tūkstoša tūkstotim tūkstoti tūkstotī tūkstoš"
_THOUSANDS = "tūkstoši tūkstošu tūkstošiem tūkstošus tūkstošos"

LATVIAN = Vocabulary(
    language="lv",
    point=",",
    months={
        **_all(_SECOND_MONTHS, _SECOND),
        **_all(_FIRST_MONTHS, _FIRST),
        **_same(_APRIL.split(), 4),
    },
    month_abbreviations={
        **numbered("janv febr mart apr mai jūn jūl aug sept okt nov dec"),
        "marts": 3,
        "sep": 9,
    },
    unsure_months=frozenset({"mart", "mai", "apr", "nov", "dec", "aug", "sep"}),
    weekdays={
        stem + tail: day
        for day, stem in enumerate(_WEEKDAYS.split())
        for tail in ("", "a", "as", "ai", "u", "ā", "ās")
    },
    units=_units(),
    teens={
        "desmit": 10,
        **{stem + tail: number for number, stem in enumerate(_TEENS, 11) for tail in ("", "iem")},
    },
    tens={word: ten * 10 for ten, word in enumerate(_TENS, 2)},
    hundreds={**_same(("simts", "simt", "simtu", "simtam", "simta", "simtā"), 100), **_HUNDREDS},
    magnitudes={
        **_all({"simt": 100, "miljon": 10**6, "miljard": 10**9, "triljon": 10**12}, _FIRST),
        **_all({"simt": 100, "miljon": 10**6, "miljard": 10**9, "triljon": 10**12}, _PLURAL),
        **_same(f"{_SINGULAR_THOUSAND} {_THOUSANDS} tūkst".split(), 10**3),
        **_same(("milj", "mlj"), 10**6),
        **_same(("mljrd", "mlrd", "miljrd"), 10**9),
    },
    short_magnitudes={"k": 10**3, "m": 10**6},
    vague={
        **_all({"desmit": 10, "simt": 100, "miljon": 10**6, "miljard": 10**9}, "i iem us os"),
        "desmitu": 10,
        "pāris": 2,
        **_same(_THOUSANDS.split(), 10**3),
    },
    halves={
        **dict.fromkeys(("pusotrs", "pusotra", "pusotru", "pusotram", "pusotrā"), "1.5"),
        **_same_text(endings(("pussimt",), _FIRST), "50"),
        **_same_text(("pustūkstotis", "pustūkstoti", "pustūkstoša", "pustūkstotim"), "500"),
        **_same_text(endings(("pusmiljon",), _FIRST), "500000"),
        **_same_text(endings(("pusmiljard",), _FIRST), "500000000"),
        **{f"{stem}arpus": f"{number}.5" for number, stem in enumerate(_STEMS[1:5], 2)},
    },
    compounds=_compounds(),
    ordinals={
        word: number
        for word, number in endings(_ORDINALS.split(), _DEFINITE).items()
        if not word.startswith("otr") or word in _SECONDS
    },
    currencies={
        "eiro": "EUR",
        "euro": "EUR",
        **dict.fromkeys(endings(("dolār",), f"{_FIRST} {_PLURAL}"), "USD"),
        **dict.fromkeys(endings(("lat",), f"{_FIRST} {_PLURAL}"), "LVL"),
        **dict.fromkeys(endings(("mārciņ",), f"{_FEMININE} {_FEMININES}"), "GBP"),
        **dict.fromkeys(endings(("zlot",), "s i u iem us os"), "PLN"),
        "somoni": "TJS",
        **dict.fromkeys(endings(("lar",), "i u iem us"), "GEL"),
        **dict.fromkeys(endings(("sum",), "s i u iem us"), "UZS"),
        **dict.fromkeys(endings(("teng", "tenģ"), "e es i u ēm"), "KZT"),
    },
    percent=frozenset(endings(("procent",), f"{_FIRST} {_PLURAL}")),
    points=frozenset(endings(("procentpunkt",), f"{_FIRST} {_PLURAL}")),
    about=(
        (("vairāk", "nekā"), "more-than"),
        (("vairāk", "kā"), "more-than"),
        (("vairāk", "par"), "more-than"),
        (("pāri", "par"), "more-than"),
        (("virs",), "more-than"),
        (("gandrīz",), "almost"),
        (("teju",), "almost"),
        (("aptuveni",), "about"),
        (("apmēram",), "about"),
        (("ap",), "about"),
        (("~",), "about"),
        (("līdz",), "up-to"),
    ),
    and_words=frozenset({"un"}),
    to_words=frozenset({"līdz"}),
    from_words=frozenset({"no"}),
    since_words=frozenset({"kopš"}),
    between_words=frozenset({"starp"}),
    clock_words=frozenset({"plkst", "pulksten", "laiks"}),
    phone_words=frozenset(_PHONES.split()),
    number_signs=frozenset({"nr", "numurs", "numuru"}),
    labels=frozenset((STREETS + _LABELS).split()),
    label_nouns=frozenset(
        [*(STREETS + _LABEL_NOUNS).split(), *endings(_LABEL_STEMS, f"{_FIRST} {_PLURAL}")]
    ),
    phase_nouns=frozenset(
        endings(_PHASES, f"{_FIRST} {_PLURAL} {_FEMININE} {_FEMININES} e es ei i ē ēm")
    ),
    year_words=frozenset(endings(("gad",), f"{_FIRST} {_PLURAL}")),
    plain_words=frozenset(),
    not_plurals=frozenset(),
    indefinite=frozenset(_INDEFINITE.split()),
    changes=("pieaug", "palielin", "samazin", "aug", "aud", "saruk", "sarūk", "krit", "paplašin"),
)
