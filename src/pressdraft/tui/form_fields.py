"""The fields of the form of facts: the one table of their labels, places, help and examples."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from typing import get_args

from pressdraft.facts import Status, Tense
from pressdraft.i18n import N_, _, spoken
from pressdraft.language.values import About
from pressdraft.release import LanguageCode
from pressdraft.standing import NamedKind
from pressdraft.yamlfile import KeyPath, Plain


class Shape(Enum):
    """How a value stands in the file."""

    LINE = auto()
    PARAGRAPHS = auto()
    LIST = auto()
    DAY = auto()
    DAYS = auto()
    TIMES = auto()
    MOMENT = auto()
    WHOLE = auto()
    SUM = auto()
    SENDERS = auto()
    ADD = auto()
    """No value: the line that adds an item to a list."""


READ_FREELY = (Shape.DAY, Shape.DAYS, Shape.TIMES, Shape.MOMENT, Shape.SUM)
"""Values that are read as people write them; their examples are in the language of the screen."""

OWN_FORMS = "own_forms"
"""The last step to the line that gives a Latvian name forms of its own."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: what it is called, where its value stands in the file, and how to explain it.

    `ids` are the kinds of standing material whose ids it holds, `choices` the only words that it
    may hold, `tbc` tells whether the fact may still be to be confirmed. `needs` is the sentence
    and the form that a wording must fit. `adds` is the item that a line of shape ADD adds.
    """

    path: KeyPath
    label: str
    help: str
    example: str = ""
    shape: Shape = Shape.LINE
    ids: tuple[NamedKind, ...] = ()
    choices: tuple[str, ...] = ()
    tbc: bool = False
    needs: str = ""
    adds: Plain = ""

    @property
    def adds_at(self) -> KeyPath:
        """Where what a line of shape ADD adds goes: its own forms in the place of a name."""
        return self.path[:-1] if self.path[-1] == OWN_FORMS else self.path

    @property
    def item(self) -> KeyPath | None:
        """The place of the list's item that the field is part of, None outside of lists."""
        at = next((index for index, step in enumerate(self.path) if isinstance(step, int)), None)
        return None if at is None or self.shape is Shape.ADD else self.path[: at + 1]

    @property
    def is_list(self) -> bool:
        """Whether the field holds several values, parted by commas."""
        return self.shape in (Shape.LIST, Shape.SENDERS, Shape.DAYS)


def said(spec: FieldSpec) -> FieldSpec:
    """Return a field of the tables in the language that is spoken."""
    return spec if spoken() == "en" else _said(spec, spoken())


@cache
def _said(spec: FieldSpec, _language: str) -> FieldSpec:
    free = spec.shape in READ_FREELY and spec.example
    return replace(
        spec,
        label=_(spec.label),
        help=_(spec.help),
        example=_(spec.example) if free else spec.example,
        needs=_(spec.needs) if spec.needs else "",
    )


_BODIES: tuple[NamedKind, ...] = ("organisation", "country")

RELEASE = (
    FieldSpec(
        ("kind",), N_("Kind"), N_("What sort of release it is; it picks the template."), "seminar"
    ),
    FieldSpec(
        ("status",),
        N_("Status"),
        N_("How far the release has come."),
        "draft",
        choices=get_args(Status),
    ),
    FieldSpec(
        ("source",),
        N_("Written in"),
        N_("The language that is written first; the other one follows it."),
        "en",
        choices=("en", "lv"),
    ),
    FieldSpec(
        ("publish", "on"),
        N_("Release date"),
        N_(
            "The day on which the release goes out. It picks the dateline, the standing texts, the "
            "figures and the contacts of that day. Write it as you like."
        ),
        N_("26 July 2022 or 26/7/2022"),
        shape=Shape.DAY,
        tbc=True,
    ),
    FieldSpec(
        ("publish", "place"),
        N_("Release place"),
        N_("The place of the dateline."),
        "bishkek",
        ids=("place",),
        tbc=True,
    ),
    FieldSpec(
        ("publish", "embargo"),
        N_("Embargo until"),
        N_(
            "The moment before which nobody may publish: day and time, by the clocks of the "
            "release place or with the distance from UTC. Write it as you like. Leave it empty "
            "when there is no embargo."
        ),
        N_("6 June 2016, 10.00 or 6/6/2016 10:00 UTC+6"),
        shape=Shape.MOMENT,
        tbc=True,
    ),
    FieldSpec(
        ("programme", "id"),
        N_("Programme"),
        N_("The programme whose description, figures and funding statement are printed."),
        "bomca",
        ids=("programme",),
    ),
    FieldSpec(
        ("tense",),
        N_("Tense"),
        N_(
            "Leave it empty and the dates decide: announced before the event, opening during it, "
            "reported after it. Write one of the three to force it."
        ),
        "reported",
        choices=get_args(Tense),
    ),
    FieldSpec(
        ("languages",),
        N_("Languages"),
        N_("The languages of the release."),
        "en, lv",
        shape=Shape.LIST,
        choices=("en", "lv"),
    ),
)

EVENT = (
    FieldSpec(
        ("event", "name"),
        N_("Event"),
        N_("What takes place, as the lead names it."),
        "national-seminar",
        ids=("term",),
        tbc=True,
    ),
    FieldSpec(
        ("event", "noun"),
        N_("Short noun"),
        N_("What the event is called after its first mention."),
        "seminar",
        ids=("term",),
    ),
)

FORMATS = FieldSpec(
    ("event", "formats"),
    N_("Formats"),
    N_("What it is made of."),
    "workshop, round-table-discussion",
    shape=Shape.LIST,
    ids=("term",),
    tbc=True,
)

PEOPLE = (
    FieldSpec(
        ("event", "hosts"),
        N_("Hosts"),
        N_("The bodies that host the event."),
        "kz-border-service",
        shape=Shape.LIST,
        ids=_BODIES,
        tbc=True,
    ),
    FieldSpec(
        ("event", "partners"),
        N_("Partners"),
        N_("The bodies in cooperation with which it is held."),
        "iom, unhcr",
        shape=Shape.LIST,
        ids=_BODIES,
        tbc=True,
    ),
    FieldSpec(
        ("event", "counterparts"),
        N_("Counterparts"),
        N_("The bodies of the partner state that take part."),
        "kz-migration-police",
        shape=Shape.LIST,
        ids=_BODIES,
        tbc=True,
    ),
    FieldSpec(
        ("event", "experts"),
        N_("Experts from"),
        N_("The bodies that send experts."),
        "lv-state-border-guard",
        shape=Shape.SENDERS,
        ids=_BODIES,
        tbc=True,
    ),
    FieldSpec(
        ("event", "participants", "count"),
        N_("How many"),
        N_("How many people take part, in digits only."),
        "25",
        shape=Shape.WHOLE,
        tbc=True,
    ),
    FieldSpec(
        ("event", "participants", "about"),
        N_("How exact"),
        N_("Leave it empty when the number is exact."),
        "about",
        choices=get_args(About),
    ),
    FieldSpec(
        ("event", "participants", "noun"),
        N_("Who they are"),
        N_("What the people are; without it they are participants."),
        "participant",
        ids=("term",),
    ),
    FieldSpec(
        ("event", "participants", "from"),
        N_("Coming from"),
        N_("The bodies, countries or places that they come from."),
        "kz, kg",
        shape=Shape.LIST,
        ids=("organisation", "country", "place"),
        tbc=True,
    ),
    FieldSpec(
        ("event", "recipient"),
        N_("Recipient"),
        N_("The body that receives what is handed over."),
        "kz-border-service",
        ids=_BODIES,
        tbc=True,
    ),
)

WORDING = (
    FieldSpec(
        ("text", "headline"),
        N_("Headline"),
        N_("Who does what, where: the news in one line without a full stop."),
    ),
    FieldSpec(("text", "subhead"), N_("Subhead"), N_("A second line under the headline, if any.")),
    FieldSpec(
        ("text", "topic"),
        N_("Topic"),
        N_(
            "What the event is about. English: what follows “on”. Latvian: what follows “par”, in "
            "the accusative."
        ),
    ),
    FieldSpec(
        ("text", "aim"),
        N_("Aim"),
        N_("What it is for. English: what follows “is to”. Latvian: what follows “mērķis ir”."),
    ),
    FieldSpec(
        ("text", "items"),
        N_("Items"),
        N_(
            "At a handover, what is handed over: English with its article, Latvian in the "
            "accusative."
        ),
    ),
    FieldSpec(
        ("text", "background"), N_("Background"), N_("Why it matters now, in whole sentences.")
    ),
    FieldSpec(
        ("text", "discussion"),
        N_("Discussion"),
        N_("What is discussed, in whole sentences. An empty line parts paragraphs."),
    ),
    FieldSpec(
        ("text", "results"),
        N_("Results"),
        N_("What came or will come of it, in whole sentences."),
    ),
    FieldSpec(
        ("text", "notes"), N_("Notes"), N_("Notes to editors: what journalists need beside it.")
    ),
)

NEEDS: dict[tuple[str, LanguageCode], str] = {
    ("topic", "en"): N_("… {event} on ▁▁▁ took place: a noun phrase"),
    ("topic", "lv"): N_(
        "… {event} par ▁▁▁: the accusative, in the plural the dative (par ko? par kam?)"
    ),
    ("aim", "en"): N_("The aim is to ▁▁▁: a verb, as “strengthen cooperation”"),
    ("aim", "lv"): N_("… mērķis ir ▁▁▁: an infinitive, as “stiprināt sadarbību”"),
    ("items", "en"): N_("… handed over ▁▁▁: with its article, as “the equipment”"),
    ("items", "lv"): N_("… nodeva ▁▁▁: the accusative (ko?)"),
    ("headline", "en"): N_("one line, present tense, no full stop"),
    ("headline", "lv"): N_("one line, no full stop"),
}
"""What a wording must be: the sentence around it, in its own language, with a gap, and its form.

`{event}` stands for the word of the release's event.
"""
GAP = "▁▁▁"
"""Where the wording goes."""


def needs_of(key: str, language: LanguageCode) -> str:
    """Return what a wording must fit, empty where it fits anything."""
    needs = NEEDS.get((key, language), "")
    return _(needs) if needs else ""
