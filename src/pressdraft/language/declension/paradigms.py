"""The Latvian declensions: tables of endings, and how a consonant softens before them.

A paradigm lists endings in the order of `Case`. `~` before an ending softens the consonant it
follows (*briedis*, *brieža*), `^` hardens it (*veicis*, *veikuša*), `-` marks a form that the
language lacks. Source: the school declensions 1-6 and the definite adjective.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressdraft.language.values import Gender, Number

SOFT_PAIRS = {"ll": "ļļ", "ln": "ļņ", "nn": "ņņ", "sn": "šņ", "zn": "žņ", "sl": "šļ", "zl": "žļ"}
"""Clusters that soften as a whole."""
SOFT = {
    **dict.fromkeys("bpmvf", ""),
    "c": "č",
    "d": "ž",
    "l": "ļ",
    "n": "ņ",
    "s": "š",
    "t": "š",
    "z": "ž",
}
"""Single consonants that soften; the lip sounds, with an empty partner, add a `j`."""


@dataclass(frozen=True, slots=True)
class Paradigm:
    """A declension: its endings in the singular and the plural, each in the order of `Case`."""

    name: str
    gender: Gender | None
    singular: tuple[str, ...]
    plural: tuple[str, ...]


def _paradigm(name: str, gender: Gender | None, singular: str, plural: str) -> Paradigm:
    return Paradigm(name, gender, tuple(singular.split()), tuple(plural.split()))


FIRST = _paradigm("declension 1", "masculine", "s a am u ā", "i u iem us os")
FIRST_SOFT = _paradigm("declension 1 in -š", "masculine", "š a am u ā", "i u iem us os")
SECOND = _paradigm("declension 2", "masculine", "is ~a im i ī", "~i ~u ~iem ~us ~os")
SECOND_S = _paradigm("declension 2 in -s", "masculine", "s s im i ī", "~i ~u ~iem ~us ~os")
SUNS = _paradigm("declension 2, suns", "masculine", "s ~a im i ī", "~i ~u ~iem ~us ~os")
THIRD = _paradigm("declension 3", "masculine", "us us um u ū", "i u iem us os")
FOURTH = _paradigm("declension 4", "feminine", "a as ai u ā", "as u ām as ās")
FOURTH_MAN = _paradigm("declension 4, of a man", "masculine", "a as am u ā", "as u ām as ās")
FIFTH = _paradigm("declension 5", "feminine", "e es ei i ē", "es ~u ēm es ēs")
FIFTH_MAN = _paradigm("declension 5, of a man", "masculine", "e es em i ē", "es ~u ēm es ēs")
SIXTH = _paradigm("declension 6", "feminine", "s s ij i ī", "is ~u īm is īs")
SIXTH_MEN = _paradigm("declension 6, ļaudis", "masculine", "s s im i ī", "is ~u īm is īs")
REFLEXIVE = _paradigm("reflexive noun", "feminine", "ās ās - os -", "ās - - ās -")
DEFINITE_M = _paradigm("definite adjective", "masculine", "ais ā ajam o ajā", "ie o ajiem os ajos")
DEFINITE_F = _paradigm("definite adjective", "feminine", "ā ās ajai o ajā", "ās o ajām ās ajās")
CONTRACTED_M = _paradigm(
    "definite adjective in -ējais", "masculine", "ais ā am o ā", "ie o iem os os"
)
CONTRACTED_F = _paradigm("definite adjective in -ējā", "feminine", "ā ās ai o ā", "ās o ām ās ās")
PAST_M = _paradigm(
    "past participle", "masculine", "is ^uša ^ušam ^ušu ^ušā", "^uši ^ušu ^ušiem ^ušus ^ušos"
)
PAST_F = _paradigm(
    "past participle", "feminine", "^usi ^ušas ^ušai ^ušu ^ušā", "^ušas ^ušu ^ušām ^ušas ^ušās"
)
PAST_SELF_M = _paradigm(
    "reflexive past participle", "masculine", "ies - - ^ušos -", "^ušies - - ^ušos -"
)
PAST_SELF_F = _paradigm(
    "reflexive past participle", "feminine", "^usies - - ^ušos -", "^ušās - - ^ušās -"
)
INDECLINABLE = Paradigm("indeclinable", None, ("",) * 5, ("",) * 5)


@dataclass(frozen=True, slots=True)
class Reading:
    """How one word is understood: stem, paradigm and number, and `doubt` where that is a guess.

    `softens` is false for a word whose consonant stays although the paradigm softens it. In the
    plural the stem of a softened masculine already carries the soft consonant.
    """

    stem: str
    paradigm: Paradigm
    number: Number = "singular"
    softens: bool = True
    doubt: str = ""

    @property
    def gender(self) -> Gender | None:
        """The gender of the paradigm; None for an indeclinable word."""
        return self.paradigm.gender

    def inflect(self, number: Number | None = None) -> tuple[str, ...]:
        """Return the five forms in the order of `Case`, in `number` or its own."""
        endings = self.paradigm.plural if (number or self.number) == "plural" else None
        endings = endings or self.paradigm.singular
        whole = join(self.stem, endings[0])
        return tuple(
            whole if ending == "-" else join(self.stem, ending, softens=self.softens)
            for ending in endings
        )


def join(stem: str, ending: str, *, softens: bool = True) -> str:
    """Return `stem` with `ending`, softened or hardened where the ending says so."""
    if ending.startswith("~"):
        return (soften(stem) if softens else stem) + ending[1:]
    if ending.startswith("^"):
        return harden(stem) + ending[1:]
    return stem + ending


def double(firsts: Sequence[Reading | str], last: Reading, mark: str = "-") -> Reading:
    """Return the reading of a double word whose halves decline each by itself."""
    columns = [(first,) * 5 if isinstance(first, str) else first.inflect() for first in firsts]
    columns.append(last.inflect())
    forms = tuple(mark.join(column[case] for column in columns) for case in range(5))
    doubts = [half.doubt for half in (*firsts, last) if isinstance(half, Reading) and half.doubt]
    paradigm = Paradigm("double word", last.gender, forms, forms)
    return Reading("", paradigm, last.number, doubt=doubts[0] if doubts else "")


def soften(stem: str) -> str:
    """Return `stem` with its last consonant softened: lāc-, lāč-; st stays, kst gives kš."""
    if stem.endswith("kst"):
        return stem[:-2] + "š"
    if stem.endswith("st"):
        return stem
    pair = SOFT_PAIRS.get(stem[-2:])
    if pair:
        return stem[:-2] + pair
    single = SOFT.get(stem[-1:])
    if single is None:
        return stem
    return stem[:-1] + single if single else stem + "j"


def harden(stem: str) -> str:
    """Return a past participle's stem as before u: veic-, veik-; beidz-, beig-."""
    if stem.endswith("dz"):
        return stem[:-2] + "g"
    if stem.endswith("c"):
        return stem[:-1] + "k"
    return stem
