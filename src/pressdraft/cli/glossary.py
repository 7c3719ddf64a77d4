"""The commands that list, add and confirm glossary entries."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

import click

from pressdraft.cli.case_table import block, certainty
from pressdraft.cli.forms import doubts, gender_option, head_option, number_option
from pressdraft.cli.localised import group, option
from pressdraft.cli.options import Session, pass_session
from pressdraft.glossary import (
    ENTRY_KINDS,
    EntryKind,
    Glossary,
    GlossaryError,
    Named,
    NewEntry,
    corrected,
    default_article,
    unknown_gender,
)
from pressdraft.i18n import N_, _
from pressdraft.language.values import Case, Forms, Gender, LatvianName, Number
from pressdraft.standing.models import Article

STILL_OPEN = 1
WIDEST = 40
by_option = option(
    "--by",
    metavar="NAME",
    callback=lambda _context, _parameter, name: (name or "").strip() or None,
    help=N_("Who vouches for the forms."),
)


def on_terminal() -> bool:
    """Tell whether there is somebody to ask."""
    return sys.stdin.isatty()


@group()
def glossary() -> None:
    """List glossary entries, add them, and confirm their Latvian forms."""


@glossary.command("list")
@click.argument("text", metavar="[TEXT]", default="")
@option("--kind", type=click.Choice(list(ENTRY_KINDS)), help=N_("Only entries of this kind."))
@option("--guesses", is_flag=True, help=N_("Only those whose Latvian forms are guesses."))
@pass_session
def list_entries(session: Session, text: str, kind: EntryKind | None, guesses: bool) -> None:
    """List entries: id, kind, how sure the Latvian forms are, the names in both languages.

    TEXT is looked for in the id and the names, whatever its capitals and diacritics.
    """
    found = Glossary(session.workspace()).search(text, [kind] if kind else ENTRY_KINDS)
    rows = [_row(named) for named in found if named.state == "guess" or not guesses]
    for line in _columns(list(dict.fromkeys(rows))):
        click.echo(line)
    if not rows:
        none = _("no entry has guessed forms") if guesses else _("no entry is called that")
        hint = _("`pressdraft glossary add` makes one")
        click.echo(f"{none}; {hint}" if text else none, err=True)


@glossary.command()
@click.argument("key", metavar="ID")
@option("--kind", type=click.Choice(list(ENTRY_KINDS)), required=True, help=N_("What it is."))
@option("--en", "english", metavar="NAME", required=True, help=N_("Its English name."))
@option("--lv", "latvian", metavar="NAME", required=True, help=N_("Its Latvian name."))
@option(
    "--article", type=click.Choice(["the", "none"]), help=N_("What English puts before the name.")
)
@gender_option
@number_option
@head_option
@option("--country", metavar="KEY", help=N_("The country of a place or an organisation."))
@option("--zone", metavar="IANA", help=N_("The time zone of a place, such as Asia/Bishkek."))
@option("--genitive", metavar="FORM", help=N_("The form that answers kā?"))
@option("--dative", metavar="FORM", help=N_("The form that answers kam?"))
@option("--accusative", metavar="FORM", help=N_("The form that answers ko?"))
@option("--locative", metavar="FORM", help=N_("The form that answers kur?"))
@by_option
@option("--yes", is_flag=True, help=N_("Take the forms as proposed, without asking."))
@pass_session
def add(
    session: Session,
    /,
    key: str,
    kind: EntryKind,
    english: str,
    latvian: str,
    article: Article | None,
    gender: Gender | None,
    number: Number | None,
    head: str | None,
    country: str | None,
    zone: str | None,
    by: str | None,
    yes: bool,
    **stated: str | None,
) -> None:
    """Add an entry; its Latvian forms are proposed, and asked for on a terminal.

    Forms that nobody has seen are left to the rule, and count as guesses where it is not sure.
    """
    glossary = Glossary(session.workspace())
    new = NewEntry(
        key, kind, english, latvian, article, gender, number, head, country, zone
    ).tidied()
    new = _completed(glossary, new)
    glossary.check_new(new)
    asks = on_terminal() and not yes
    if new.needs_gender:
        new = replace(new, gender=_asked_gender(new.latvian) if asks else unknown_gender(latvian))
    right = {Case(case): form for case, form in stated.items() if form and form.strip()}
    proposal = new.proposal()
    shown = replace(proposal, forms=corrected(proposal.forms, right)) if right else proposal
    _show(new.latvian, shown, kind, proposal)
    settled: LatvianName | None
    if asks:
        settled = _asked(shown)
        by = by or _who()
    elif by or right:
        differs = any(form != proposal.forms[case] for case, form in right.items())
        if right and (differs or not by):
            _need_all(proposal.forms, right)
        settled = _without_guessed_plural(shown) if differs else shown
    else:
        settled = None
    path = glossary.add(new, settled, by)
    said = _("confirmed by {by}", by=by) if by else _("not confirmed")
    click.echo(f"{path}: {key}, {said}")


@glossary.command()
@click.argument("keys", metavar="[ID]...", nargs=-1)
@by_option
@pass_session
@click.pass_context
def confirm(
    context: click.Context, session: Session, keys: tuple[str, ...], by: str | None
) -> None:
    """Go through the entries whose Latvian forms are guesses, or through those named.

    On a terminal each is shown in phrases, to accept, correct or skip. Without one, those named
    are accepted when --by says who vouches; with no ID, what is open is listed.
    """
    glossary = Glossary(session.workspace())
    found = glossary.open_names(keys)
    if not found:
        click.echo(_("every Latvian form is stated or sure"), err=True)
    elif on_terminal():
        _go_through(glossary, found, by)
    elif not keys:
        for line in _columns([_row(named) for named in found]):
            click.echo(line)
        context.exit(STILL_OPEN)
    elif not by:
        raise GlossaryError(_("nobody vouches for the forms"), _("add --by NAME"))
    else:
        for named in found:
            _show_named(named)
            _confirm(glossary, named, named.name.latvian, by)


def _go_through(glossary: Glossary, found: tuple[Named, ...], by: str | None) -> None:
    for number, named in enumerate(found, start=1):
        click.echo(
            _(
                "{number} of {count}: {kind} '{key}'",
                number=number,
                count=len(found),
                kind=_(named.kind),
                key=named.key,
            ),
            err=True,
        )
        _show_named(named)
        answer = click.prompt(
            _("accept, correct, skip or quit"),
            type=click.Choice(list("acsq")),
            default="a",
            err=True,
        )
        if answer == "q":
            return
        if answer == "s":
            continue
        latvian = named.name.latvian
        settled = _asked(latvian) if answer == "c" else _with_gender(latvian)
        by = by or _who()
        _confirm(glossary, named, settled, by)


def _confirm(glossary: Glossary, named: Named, latvian: LatvianName, by: str) -> None:
    path = glossary.confirm(named, latvian, by)
    click.echo(f"{path}: {named.key}, {_('confirmed by {by}', by=by)}")


def _completed(glossary: Glossary, new: NewEntry) -> NewEntry:
    """Return the entry with what can be told without asking, and tell it."""
    if new.kind == "organisation" and new.article is None:
        article = default_article(new.english)
        click.echo(_("taken as --article {article}", article=article), err=True)
        new = replace(new, article=article)
    if new.kind == "place" and new.country and not new.zone:
        zones = glossary.zones(new.country)
        if len(zones) == 1:
            click.echo(
                _("taken as --zone {zone}, as elsewhere in that country", zone=zones[0]), err=True
            )
            new = replace(new, zone=zones[0])
    return new


def _need_all(proposed: Forms, right: dict[Case, str]) -> None:
    """Raise GlossaryError when some forms are stated and the others are guesses nobody has seen."""
    unseen = [case.value for case in Case if case not in (Case.NOMINATIVE, *right)]
    if unseen and not proposed.certain:
        raise GlossaryError(
            _(
                "the {cases} would be a guess: {reason}",
                cases=", ".join(map(_, unseen)),
                reason=_(proposed.reason),
            ),
            _("state every form, or add --by NAME to those that agree with the proposal"),
        )


def _without_guessed_plural(latvian: LatvianName) -> LatvianName:
    """Return the name without a plural that was guessed as wrongly as the singular."""
    if latvian.plural is None or latvian.plural.certain:
        return latvian
    click.echo(_("the plural would be a guess: it is left out"), err=True)
    return replace(latvian, plural=None)


def _asked(latvian: LatvianName) -> LatvianName:
    """Return the forms as the user leaves them; an empty answer keeps a form."""
    click.echo(_("Enter keeps a form; type another to correct it."), err=True)
    latvian = _with_gender(latvian)
    plural = latvian.plural
    return replace(
        latvian,
        forms=_asked_forms(latvian.forms),
        plural=_asked_forms(plural, is_plural=True) if plural else None,
    )


def _asked_forms(forms: Forms, *, is_plural: bool = False) -> Forms:
    cases = [case for case in Case if is_plural or case != Case.NOMINATIVE]
    asked = N_("plural {case}") if is_plural else "{case}"
    answers = {
        case: click.prompt(_(asked, case=_(case.value)), default=forms[case], err=True)
        for case in cases
    }
    return corrected(forms, answers)


def _with_gender(latvian: LatvianName) -> LatvianName:
    if latvian.forms.gender:
        return latvian
    gender = _asked_gender(latvian.forms.nominative)
    return replace(latvian, forms=replace(latvian.forms, gender=gender))


def _asked_gender(name: str) -> Gender:
    choice: click.Choice[Gender] = click.Choice(["masculine", "feminine"])
    gender: Gender = click.prompt(_("the gender of '{name}'", name=name), type=choice, err=True)
    return gender


def _who() -> str:
    name: str = click.prompt(_("who vouches for these forms"), err=True)
    return name


def _show(text: str, latvian: LatvianName, kind: str, proposal: LatvianName) -> None:
    """Print the forms of a name, and how sure those proposed for it were."""
    paradigms = [forms for forms in (latvian.forms, latvian.plural) if forms]
    proposed = [forms for forms in (proposal.forms, proposal.plural) if forms]
    rows = zip(paradigms, proposed, doubts(paradigms), strict=True)
    for forms, first, note in rows:
        title = text if forms is latvian.forms else forms.nominative
        click.echo(block(title, forms, kind, certainty(first), note=note, filled=True))


def _show_named(named: Named) -> None:
    latvian = named.name.latvian
    _show(latvian.forms.nominative, latvian, named.kind, latvian)


def _row(named: Named) -> tuple[str, ...]:
    forms = named.name.latvian.forms
    names = f"{forms.nominative}, {forms.genitive}"
    return (named.key, named.kind, _(named.state), named.name.english.text, names)


def _columns(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Yield rows as lines, all columns but the last one as wide as most rows need."""
    widths = [min(max(map(len, column)), WIDEST) for column in zip(*rows, strict=True)][:-1]
    for row in rows:
        yield "  ".join([*map(str.ljust, row, widths), row[-1]])
