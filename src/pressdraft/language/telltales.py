"""Words that only one of the two languages has: what tells a left-over of the other language."""

from __future__ import annotations

import re

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
    papildu paziņojums presei teica saka skaidro uzsver piedalās notika notiks sniegs norisinās
"""

_ENGLISH_ALONE = """
    and the of with from which their they this that these those have has had been were was will
    would could should more most many much very only after before because between during through
    while where when what who how also both each every such than there some any into under against
    without within until since another
"""
_LATVIAN_ALONE = """
    un kas vai jau arī kā nav būs viņš viņa ir kurš kura kuri kuras savu savas šis šī tikai ļoti
    vairāk tomēr pēc līdz starp dēļ kad kur viņi viņas mēs jūs bija tiek tika tiks
"""
_BOTH = """
    process progress stress express distance instance tolerance balance ambulance alliance mode
    blonde start startup startups workshop software hardware web wifi blog podcast online offline
    live show rock punk jazz hobby lobby party spa design trend sprint cross skate triathlon
    biathlon hip hop pop shop street art fair play fake news smart hub boulevard copyright ferry
    barbecue barista burger agenda visa villa opera sauna formula saga via extra area camera sushi
    taxi menu euro euros robots somoni visas grants students tests cents team radius opus
    status bonus virus
    radio media marathon festival centre procedure tram bus internet diesel opium minimum maximum
    forum museum
"""

ENGLISH_SURE = frozenset(_ENGLISH_SURE.split())
"""English words, most of them little, that are no Latvian ones."""
ENGLISH_MAYBE = frozenset(_ENGLISH_MAYBE.lower().split())
"""Words that count as English beside a sure one."""
LATVIAN_SURE = frozenset(_LATVIAN_SURE.split())
"""Latvian words that are no English ones."""
LATVIAN_MAYBE = frozenset(_LATVIAN_MAYBE.split())
"""Words that count as Latvian beside a sure one; some of them are labels."""

ENGLISH_ALONE = frozenset(_ENGLISH_ALONE.split())
LATVIAN_ALONE = frozenset(_LATVIAN_ALONE.split())
"""Little words that are a left-over by themselves: the other language has none like them."""
BOTH = frozenset(_BOTH.split())
"""Words that may stand in small letters in either language."""
ENGLISH_LOOK = re.compile(
    r".*(?:[qwxy]|oo|ee|th|ck|sh|ph|gh|ou|ss|tt|ff|pp|bb|dd|gg|cc|rr).*"
    r"|.*(?:ed|ing|ers?|[au]l|[lv]e|n[cgtd]e?|n[td]s|[lr]d|r[ks]|st|[gkdm]e|[aio]n|ct|ch|[dklp]s|ty|[iu][cr]e"
    r"|ies|it|ic|if|ful|ness|ments?|tions?)"
)
LATVIAN_LOOK = re.compile(
    r".*[āčēģīķļņšūž].*|.*(?:dz|[aeu]j|tn).*"
    r"|.*(?:[aiu]|[ai]m|ie[mk]?|t[os]|[tjlr]as|nes|[aou]s|smit|sies)"
)
"""How words look that are surely of one language where they do not look like the other one too."""

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
