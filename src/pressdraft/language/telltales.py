"""Words that only one of the two languages has: what tells a left-over of the other language."""

from __future__ import annotations

_ENGLISH_SURE = """
    the of and for with from by at is are was were be been has have had will would which who whom
    whose this that these those their its his her our your they we you an into onto between among
    during after before about through within without also not only more most other such than then
    when where while until since because both each every all some any  there here
    on in behind beyond beside below above against across toward towards upon whether how why what
    can could should may might must shall does did do being having very just still already
    held took led funded supported organised organized implemented available
"""
_ENGLISH_MAYBE = """
    as or if he she my so up out over under a new first second last head unit office
    officer officers staff training workshop seminar meeting conference participants experts
    programme project border guard guards police customs support development cooperation management
    states countries country government ministry department service committee agency institute
    centre press release contact person phone e-mail email website information further please visit
    open closed free admission entrance answer question questions doors door yes see below photo
    hours working days weeks months years sessions recordings eleven twelve Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday January February March April May June July August September
    October November December European Union
"""
_LATVIAN_SURE = """
    un ir kas ka arī lai tika tiek tiks pēc gada gadā gadam bija būs šo šī šis kā vai līdz starp
    laikā jomā kuru kura kurš kuri savu savas tās tā tam tajā viņi viņa viņš mēs jūs nav nebija
    bet jo ja gan tomēr kad kur tad tikai vairāk pret bez caur zem virs dēļ saskaņā
"""
_LATVIAN_MAYBE = """
    uz pie par ar no to tie vietā valsts valstis robeža eksperti dalībnieki seminārs programma
    kontaktpersona tālrunis tālr e-pasts fakss adrese sagatavoja informācija redakcijām plašāka
    papildu paziņojums presei
"""

ENGLISH_SURE = frozenset(_ENGLISH_SURE.split())
"""English words, most of them little, that are no Latvian ones."""
ENGLISH_MAYBE = frozenset(_ENGLISH_MAYBE.lower().split())
"""Words that count as English beside a sure one."""
LATVIAN_SURE = frozenset(_LATVIAN_SURE.split())
"""Latvian words that are no English ones."""
LATVIAN_MAYBE = frozenset(_LATVIAN_MAYBE.split())
"""Words that count as Latvian beside a sure one; some of them are labels."""

ENGLISH_LABELS = frozenset(
    (
        *("contact person", "contact", "contacts", "phone", "telephone", "e-mail", "email", "fax"),
        *("website", "address", "prepared by", "further information", "notes to editors"),
        *("for more information", "media contact", "press contact", "about the programme"),
    )
)
LATVIAN_LABELS = frozenset(
    (
        *("kontaktpersona", "kontaktpersonas", "kontakti", "kontaktinformācija", "tālrunis"),
        *("tālr", "e-pasts", "epasts", "fakss", "tīmekļa vietne", "mājaslapa", "adrese"),
        *("sagatavoja", "informāciju sagatavoja", "plašāka informācija", "papildu informācija"),
        *("papildu informācija redakcijām", "par programmu", "informācijai", "papildinformācija"),
    )
)
"""What contact lines and short headings are called, in lower case without the colon."""
