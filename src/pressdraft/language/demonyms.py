"""The peoples and adjectives of countries: *Kazakh*, *Kazakhs*; *kazahu*, *kazahi*.

A text may name a country by its adjective where the other language has the country's name in the
genitive. The keys are those of the glossary, ISO 3166 codes in small letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_ENGLISH = """
af Afghan Afghans
al Albanian Albanians
am Armenian Armenians
at Austrian Austrians
au Australian Australians
az Azerbaijani Azerbaijanis Azeri
ba Bosnian Bosnians
bd Bangladeshi Bangladeshis
be Belgian Belgians
bg Bulgarian Bulgarians
by Belarusian Belarusians Belarussian
ca Canadian Canadians
central-asia Central_Asian Central_Asians
ch Swiss
cn Chinese
cy Cypriot Cypriots
cz Czech Czechs
de German Germans
dk Danish Dane Danes
eg Egyptian Egyptians
ee Estonian Estonians
es Spanish Spaniard Spaniards
eu European Europeans Europe
europe European Europeans
fi Finnish Finn Finns
fr French Frenchman
gb British Briton Britons UK
ge Georgian Georgians
gr Greek Greeks
hr Croatian Croatians Croat Croats
hu Hungarian Hungarians
ie Irish
il Israeli Israelis
in Indian Indians
iq Iraqi Iraqis
ir Iranian Iranians
is Icelandic Icelanders
it Italian Italians
jp Japanese
kg Kyrgyz Kyrgyzstani Kyrgyzstanis
kr Korean Koreans
kz Kazakh Kazakhs Kazakhstani Kazakhstanis
lt Lithuanian Lithuanians
lu Luxembourgish
lv Latvian Latvians
md Moldovan Moldovans
me Montenegrin Montenegrins
mk Macedonian Macedonians
mn Mongolian Mongolians Mongol Mongols
mt Maltese
nl Dutch
no Norwegian Norwegians
pk Pakistani Pakistanis
pl Polish Pole Poles
pt Portuguese
ro Romanian Romanians
rs Serbian Serbians Serb Serbs
ru Russian Russians
se Swedish Swede Swedes
si Slovenian Slovenians Slovene Slovenes
sk Slovak Slovaks
tj Tajik Tajiks Tajikistani Tajikistanis
tm Turkmen Turkmens
tr Turkish Turk Turks
ua Ukrainian Ukrainians
us American Americans US U.S.
uz Uzbek Uzbeks Uzbekistani Uzbekistanis
xk Kosovar Kosovars
"""

_LATVIAN = """
af afgāņ
al albāņ
am armēņ
at austrieš austrie
az azerbaidžāņ azer
be beļģ
bg bulgār
by baltkriev
central-asia centrālāzij vidusāzij
ch šveicieš
cn ķīnieš
cz čeh
de vāc vāciet vācieš
dk dāņ
ee igauņ
eg ēģipt
es spāņ
eu eiropieš eiropej eiropisk
europe eiropieš eiropej eiropisk
fi somu somi somiem
fr franc francūz
gb britu briti angļ
ge gruzīn
gr grieķ
hr horvāt
hu ungār
ie īru īri
il izraēlieš
in indieš
iq irākieš
ir irāņ
is islandieš
it itāļ itālieš
jp japāņ
kg kirgīz
kr korejieš
kz kazah
lt lietuvieš lietuviet lietuvisk
lv latvieš latviet latvisk
md moldāv
mk maķedon
mn mongoļ
nl holandieš nīderlandieš
no norvēģ
pl poļ polu
pt portugāļ
ro rumāņ
rs serb
ru kriev
se zviedr
si slovēņ
sk slovāk
tj tadžik
tm turkmēņ
tr turk turc
ua ukraiņ
us amerikāņ
uz uzbek
"""


def _rows(table: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words of each line by its first one; `_` stands for a blank."""
    rows = map(str.split, table.strip().splitlines())
    return MappingProxyType(
        {key: tuple(word.replace("_", " ") for word in words) for key, *words in rows}
    )


ENGLISH: Mapping[str, tuple[str, ...]] = _rows(_ENGLISH)
"""The English adjectives and peoples by country."""

LATVIAN: Mapping[str, tuple[str, ...]] = _rows(_LATVIAN)
"""How Latvian words for a people and its language begin, in small letters, by country."""
