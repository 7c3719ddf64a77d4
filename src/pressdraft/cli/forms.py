"""The command that tells the Latvian case forms of names and terms."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import click

from pressdraft.cli.case_table import block, certainty
from pressdraft.cli.localised import command, option
from pressdraft.cli.options import Session, pass_session
from pressdraft.glossary import NAMED_KINDS, Glossary, NamedKind
from pressdraft.i18n import N_, _
from pressdraft.language.values import Case, Forms, Gender, Number

BAD_INPUT = 2
RuleKind = Literal["place", "body", "person", "term"]
KINDS: Mapping[str, tuple[RuleKind, tuple[NamedKind, ...]]] = {
    "place": ("place", ("place", "country")),
    "country": ("place", ("country",)),
    "organisation": ("body", ("organisation", "programme")),
    "body": ("body", ("organisation", "programme")),
    "person": ("person", ("person",)),
    "term": ("term", ("term",)),
}
"""The kinds that may be asked for: what the rules call them, and where the glossary has them."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the user knows of the names asked for."""

    kind: str | None
    gender: Gender | None
    number: Number | None
    head: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """A text as given, its forms, and where they are from, in words."""

    text: str
    forms: Forms
    kind: str | None
    origin: str


gender_option = option(
    "--gender", type=click.Choice(["masculine", "feminine"]), help=N_("The gender of its head.")
)
number_option = option(
    "--number", type=click.Choice(["singular", "plural"]), help=N_("The number of its head.")
)
head_option = option(
    "--head", metavar="WORD", help=N_("The word that all other words of the name belong to.")
)


@command()
@click.argument("texts", metavar="[TEXT]...", nargs=-1)
@option("--kind", type=click.Choice(list(KINDS)), help=N_("What kind of name it is."))
@gender_option
@number_option
@head_option
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=N_("How to print them."),
)
@pass_session
@click.pass_context
def forms(
    context: click.Context,
    session: Session,
    texts: tuple[str, ...],
    kind: str | None,
    gender: Gender | None,
    number: Number | None,
    head: str | None,
    form: str,
) -> None:
    """Show the five Latvian case forms of each TEXT, or of each line of the standard input.

    Forms that the glossary states are shown as they stand there; the rest are proposed by rule,
    and marked as a guess with the reason where the rules are not sure. The options settle what no
    rule can know: --kind place for a town, --gender masculine for a man's name in -a or -e.
    """
    hints = Hints(kind, gender, number, head)
    lines = _given(texts) if texts else _typed()
    answers, refusals = _answers(lines, Glossary(session.workspace()), hints)
    if form == "json":
        shown = [_plain(answer) for answer in answers]
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_blocks(answers)), nl=False)
    if not answers and not refusals:
        click.echo(f"pressdraft: {_('no name was given')}", err=True)
    for refusal in refusals:
        click.echo(f"pressdraft: {refusal}", err=True)
    if refusals:
        context.exit(BAD_INPUT)


def doubts(paradigms: Sequence[Forms]) -> list[str]:
    """Return for each set of forms a line with what hunspell does not know of it, or no text.

    Nothing is known against any of them where hunspell is not installed.
    """
    from pressdraft.language.second_opinion import doubted_words

    return [
        _("hunspell does not know: {words}", words=", ".join(words)) if words else ""
        for words in doubted_words(paradigms)
    ]


def _given(texts: tuple[str, ...]) -> Iterator[tuple[str, str | bytes]]:
    """Yield the texts, each with what a refusal begins with where there are several."""
    for number, text in enumerate(texts, start=1):
        yield _("text {number}: ", number=number) if len(texts) > 1 else "", text


def _typed() -> Iterator[tuple[str, str | bytes]]:
    """Yield the lines of the standard input that are not empty, with their numbers."""
    stream = sys.stdin.buffer
    if stream.isatty():
        click.echo(_("Type names, one a line; an end of file (ctrl+d) ends the list."), err=True)
    for number, line in enumerate(stream, start=1):
        if line.strip():
            yield _("line {number}: ", number=number), line


def _answers(
    lines: Iterable[tuple[str, str | bytes]], glossary: Glossary, hints: Hints
) -> tuple[list[Answer], list[str]]:
    """Return the answers, and in words what could not be answered."""
    from pressdraft.language.declension import DeclensionError

    answers, refusals = [], []
    for where, line in lines:
        try:
            text = line if isinstance(line, str) else line.decode("utf-8-sig").strip()
            answers.append(_answer(text, glossary, hints))
        except UnicodeDecodeError:
            refusals.append(where + _("this is no UTF-8 text"))
        except DeclensionError as error:
            refusals.append(f"{where}{error}")
    return answers, refusals


def _answer(text: str, glossary: Glossary, hints: Hints) -> Answer:
    rule_kind, kinds = KINDS[hints.kind] if hints.kind else (None, NAMED_KINDS)
    found = glossary.look_up(text, kinds, hints.gender, hints.number)
    if found:
        named, forms = found
        entry = _("{kind} '{key}'", kind=_(named.kind), key=named.key)
        return Answer(text, forms, named.kind, f"{certainty(forms)}: {entry}")
    from pressdraft.language.declension import forms as decline

    forms = decline(text, kind=rule_kind, gender=hints.gender, number=hints.number, head=hints.head)
    return Answer(text, forms, hints.kind, certainty(forms))


def _plain(answer: Answer) -> dict[str, Any]:
    forms = answer.forms
    return {
        "text": answer.text,
        "number": forms.number,
        "forms": {case.value: forms[case] for case in Case},
        "source": forms.source,
        "certain": forms.certain,
        "reason": forms.reason,
    }


def _blocks(answers: Sequence[Answer]) -> Iterator[str]:
    opinions = doubts([answer.forms for answer in answers])
    for answer, opinion in zip(answers, opinions, strict=True):
        yield block(answer.text, answer.forms, answer.kind, answer.origin, note=opinion)
