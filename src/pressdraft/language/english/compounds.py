"""English words in compounds with a hyphen; what the end of a line has torn has none of them."""

from __future__ import annotations

_WORDS = """
    a able about ace ad age aged aid aim air all ally am and ant any ape arm art ash ask at
    awe axe bad bag ban bar base based bat bay bed bee beg bell belt best bet bid big bike bin
    bird bit black blue boat body book born bound bow bowl box boy brand break bridge bright
    bring broad brown bud bug build built bulb bun burn bus busy but buy by cab call calm camp
    can cap car card care cart case cash cast cat catch cell cent chain chair check chef child
    choice city class clean clear cleft clock close cloth coal coast coat code cold come con
    cook cool cop core corn cost court cover cow craft crew crop cross crow crowd cry cup cut
    dam dark data date dawn day days dead deal dear deep desk dew did die dim dip do dog done
    door dot double down draft drag draw drawn dream dress drive drop drug dry due dug dust
    duty ear early earth east easy eat edge egg eight eighth eighty elect end ended entry even
    ever evil ex eye face fact fair fall fan far farm fashioned fast fat fee feed feel fell
    fellow few field fifth fifty fight file film fine fire fired firm first fish fit five fix
    flag flat floor flow fly foam fold folk food foot for form forty foul four fourth fox free
    fresh friend front fruit fuel full fun fur gap gas gate gauge gear get giant gift girl
    give giving glass glazed go goal gold good grade grain grand grass great green grey grid
    gross ground group grow grown guard guest gun guy hair half hall hand hard hat have hay
    head health hearted heat heavy help hen her high hill him hip hit hoc hole home hop hope
    horse hot hour house how hub huge hundred hut ice idea ill in ink inn ion iron it jam jar
    jaw jet job jog join joint joy jug jump jury just keep key kid kilowatt kind king kit knit
    know lab lack lad lake lamp land lap large last late law lay lead lean leg length less let
    level lid life lift light like limb line lined link lip list lit live load loan local log
    long look loose lot low made main make maker making man map mark market mass mat may meal
    mean men met mid middle mile milk mill million mind minded mine minute mix mob model month
    moon mop mother motion mouth move much mud multi must nail narrow near neck need net new
    news next night nine ninety ninth no noon north nose not note now nun nut oak oat odd of
    off oil old on once one only open or ore our out over owl own owned pace pack pad page
    paid pan paper park part pass past path pay pea peace peer pen pet pick pie pig pin pine
    pink pipe pit place plan plane plant play plus point pole pool poor pop port post pot
    pound power price prime prize proof pub pull pump pure push put quality quick quiet race
    rail rain raise ran range rank rapid rare rat rate raw ray read ready real rear red rest
    rice rich ride right ring rise risk road rob rock rod role roll roof room root rose rot
    round row rub rug rule run rural rush sad safe said sail sale salt same sand sap sat save
    saw say scale school score sea seal seat second see seed seek self sell semi serve service
    set seven seventy sew shaped share sharp she sheep sheet shelf ship shoe shop shore short
    shot show shut sick side sight sign silver single sip sir sister sit site six sixth sixty
    size sized skill skin sky sleep slow small smart smoke snow so social soft soil sold solid
    some son sound south sow space spare speed split sports spot square staff stage stand star
    start state station stay steam step still stock stone stop store storey storm story
    strength strong stuff style sub sugar sum summer sun sure table tag tail take tall tan
    tank tap task tax tea teach team tech ten tenth term test text that the thick thin thing
    think third thirty this thought thousand three through tie tight tim time timer tip to toe
    toll ton too tool top touch tough tour town toy track trade train tree trial trip truck
    true try turn twelve twenty twice twin two type under unit up upon us use used user van
    vet via view vis voice vote wage wait walk wall want war warm wash waste watch water wave
    wax way weak wear web wed week well west wet what wheel white who whole why wide wife wild
    will win wind wine wing winter wire wise wishers with woman women won wood word work
    worker working world worn worthy write yard year yes yet young zone
"""

COMPOUND_WORDS = frozenset(_WORDS.split())
"""Short and frequent words, one of which is in nearly every right compound."""
