"""The fields of what a release may hold several of: sessions, people, amounts, quotes, contacts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from pressdraft.i18n import N_
from pressdraft.language.values import About
from pressdraft.standing import NamedKind
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.yamlfile import KeyPath, Plain

SESSION = (
    FieldSpec(
        ("dates",),
        N_("Dates"),
        N_("A day, a range or separate days, written as you like; .. after a day is an open end."),
        N_("26-28/7/2022, 2022. gada 26.–28. jūlijā, 2022-07-26/.."),
        shape=Shape.DAYS,
        tbc=True,
    ),
    FieldSpec(
        ("place",),
        N_("Place"),
        N_("Where it takes place; the name of that day is printed."),
        "astana",
        ids=("place",),
        tbc=True,
    ),
    FieldSpec(
        ("times",),
        N_("Times"),
        N_("When it starts, or starts and ends."),
        "09:00-17:30",
        shape=Shape.TIMES,
        tbc=True,
    ),
    FieldSpec(
        ("venue", "en"), N_("Venue EN"), N_("The house or room, in English."), "Hotel Dostuk"
    ),
    FieldSpec(
        ("venue", "lv"), N_("Venue LV"), N_("The house or room, in Latvian."), "viesnīca „Dostuk”"
    ),
)

CONTACT = (
    FieldSpec(("name",), N_("Name"), N_("The person or office, as printed.")),
    FieldSpec(("role",), N_("Role"), N_("What the person is.")),
    FieldSpec(("unit",), N_("Unit"), N_("The unit and body that the person works for.")),
    FieldSpec(
        ("phones",),
        N_("Phones"),
        N_("International numbers: + and the country code first."),
        "+371 67913535",
        shape=Shape.LIST,
        tbc=True,
    ),
    FieldSpec(
        ("fax",),
        N_("Fax"),
        N_("An international number, as the phones."),
        "+371 67913536",
        tbc=True,
    ),
    FieldSpec(
        ("email",), N_("E-mail"), N_("The address for journalists."), "press@example.org", tbc=True
    ),
    FieldSpec(
        ("web",),
        N_("Web"),
        N_("Web addresses, from https:// on."),
        "https://example.org",
        shape=Shape.LIST,
    ),
    FieldSpec(
        ("social",),
        N_("Social media"),
        N_("Addresses of accounts, from https:// on."),
        "https://facebook.com/example",
        shape=Shape.LIST,
    ),
    FieldSpec(("address",), N_("Address"), N_("Street, number, town and country, as printed.")),
)

_GENDERS = ("feminine", "masculine")
_BODIES: tuple[NamedKind, ...] = ("organisation", "country")

NAME = (
    FieldSpec(("en",), N_("English"), N_("The name in English."), tbc=True),
    FieldSpec(
        ("lv",),
        N_("Latvian"),
        N_("The name in Latvian; its case forms are proposed by rule."),
        tbc=True,
    ),
    FieldSpec(
        ("article",), N_("Article"), N_("What English puts before it."), choices=("the", "none")
    ),
    FieldSpec(("gender",), N_("Gender"), N_("The gender in Latvian."), choices=_GENDERS),
    FieldSpec(
        ("number",),
        N_("Number"),
        N_("Whether Latvian has it in the plural."),
        choices=("singular", "plural"),
    ),
)
"""A name that no glossary holds."""

PERSON = (
    FieldSpec(("en",), N_("English"), N_("The name as English prints it."), tbc=True),
    FieldSpec(
        ("lv",), N_("Latvian"), N_("The name as Latvian prints it, in the nominative."), tbc=True
    ),
    FieldSpec(("gender",), N_("Gender"), N_("It picks the Latvian forms."), choices=_GENDERS),
    FieldSpec(("role",), N_("Role"), N_("What the person is."), "director", ids=("term",)),
    FieldSpec(("organisation",), N_("Body"), N_("Whom the person works for."), "iom", ids=_BODIES),
)
"""A person that no glossary holds."""

FORMS = (
    FieldSpec(
        ("lv", "nominative"),
        N_("LV nominative"),
        N_("The nominative of the name in Latvian."),
    ),
    FieldSpec(("lv", "genitive"), N_("LV genitive"), N_("The genitive of the name in Latvian.")),
    FieldSpec(("lv", "dative"), N_("LV dative"), N_("The dative of the name in Latvian.")),
    FieldSpec(
        ("lv", "accusative"),
        N_("LV accusative"),
        N_("The accusative of the name in Latvian."),
    ),
    FieldSpec(("lv", "locative"), N_("LV locative"), N_("The locative of the name in Latvian.")),
)

APPEARANCE = (
    FieldSpec(
        ("who",),
        N_("Person"),
        N_("Who it is: type a name, and choose or write it out."),
        "Anna Bērziņa",
        ids=("person",),
        tbc=True,
    ),
    FieldSpec(
        ("does",),
        N_("Does what"),
        N_("What the person does at the event."),
        "opens",
        choices=("opens", "chairs", "speaks"),
    ),
)

QUOTE = (
    FieldSpec(
        ("speaker",),
        N_("Speaker"),
        N_("Who said it: type a name, and choose or write it out."),
        "Anna Bērziņa",
        ids=("person",),
        tbc=True,
    ),
    FieldSpec(
        ("en",),
        N_("Quote EN"),
        N_("What the person said, in English, without quotation marks."),
        shape=Shape.PARAGRAPHS,
    ),
    FieldSpec(
        ("lv",),
        N_("Quote LV"),
        N_("What the person said, in Latvian, without quotation marks."),
        shape=Shape.PARAGRAPHS,
    ),
)

AMOUNT = (
    FieldSpec(
        ("amount",),
        N_("Amount"),
        N_("The sum, in whole units of the currency."),
        N_("5000000 or EUR 5 million"),
        shape=Shape.SUM,
        tbc=True,
    ),
    FieldSpec(("currency",), N_("Currency"), N_("Three capital letters; empty is EUR."), "EUR"),
    FieldSpec(
        ("about",),
        N_("How exact"),
        N_("Leave it empty when the sum is exact."),
        "almost",
        choices=get_args(About),
    ),
    FieldSpec(
        ("purpose", "en"),
        N_("Purpose EN"),
        N_("What it is for."),
        needs=N_("EUR 1 million has been set aside for ▁▁▁"),
    ),
    FieldSpec(
        ("purpose", "lv"),
        N_("Purpose LV"),
        N_("What it is for."),
        needs=N_("▁▁▁ atvēlēts …: the dative (kam?)"),
    ),
    FieldSpec(
        ("id",),
        N_("Sum's id"),
        N_("What the file calls the sum; `value` is what a handover is worth."),
        "value",
    ),
)

LINK = (
    FieldSpec(("label", "en"), N_("Label EN"), N_("What stands before the address, in English.")),
    FieldSpec(("label", "lv"), N_("Label LV"), N_("What stands before the address, in Latvian.")),
    FieldSpec(
        ("url",),
        N_("Address"),
        N_("The web address, from https:// on."),
        "https://example.org",
        tbc=True,
    ),
)

PHOTO = (
    FieldSpec(("file",), N_("File"), N_("The name of the picture's file."), "opening.jpg"),
    FieldSpec(
        ("caption", "en"), N_("Caption EN"), N_("What it shows and who is on it, in English.")
    ),
    FieldSpec(
        ("caption", "lv"), N_("Caption LV"), N_("What it shows and who is on it, in Latvian.")
    ),
    FieldSpec(("alt", "en"), N_("Described EN"), N_("For those who cannot see it, in English.")),
    FieldSpec(("alt", "lv"), N_("Described LV"), N_("For those who cannot see it, in Latvian.")),
    FieldSpec(("credit",), N_("Credit"), N_("Who took it.")),
)

FIGURES = (
    FieldSpec(
        ("phase_budget", "amount"),
        N_("Phase budget"),
        N_("What this release states instead of the standing figure."),
        "21650000",
        shape=Shape.SUM,
    ),
    FieldSpec(("phase_period",), N_("Phase years"), N_("The years of the phase."), "2021/2025"),
    FieldSpec(
        ("total", "amount"),
        N_("Total"),
        N_("What this release states instead of the standing figure."),
        "40100000",
        shape=Shape.SUM,
    ),
    FieldSpec(("total_period",), N_("Total's years"), N_("The years of the total."), "2003/2020"),
    FieldSpec(("note",), N_("Why other"), N_("Why the figures differ from the standing ones.")),
)


@dataclass(frozen=True, slots=True)
class Group:
    """A list of the file whose items each have the same fields; `first` is what a new one holds."""

    path: KeyPath
    title: str
    fields: tuple[FieldSpec, ...]
    first: Plain


GROUPS: Mapping[str, Group] = {
    group.title: group
    for group in (
        Group(("event", "sessions"), N_("session"), SESSION, {"dates": "tbc", "place": "tbc"}),
        Group(("event", "people"), N_("person"), APPEARANCE, {"who": "tbc", "does": "opens"}),
        Group(("amounts",), N_("amount"), AMOUNT, {"id": "sum", "amount": "tbc"}),
        Group(("quotes",), N_("quote"), QUOTE, {"speaker": "tbc"}),
        Group(("links",), N_("link"), LINK, {"label": {"en": "tbc", "lv": "tbc"}, "url": "tbc"}),
        Group(("photos",), N_("photo"), PHOTO, {"file": "photo.jpg", "caption": {"en": "tbc"}}),
    )
}
"""By what one of them is called."""
