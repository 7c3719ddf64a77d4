"""The checks on names: forms, dates, and whether both languages name the same."""

from pressdraft.checks.names.abbreviations import undefined_abbreviation
from pressdraft.checks.names.bodies import foreign_body
from pressdraft.checks.names.cases import wrong_case
from pressdraft.checks.names.dated import outdated_name
from pressdraft.checks.names.edits import changed_form, dropped_name
from pressdraft.checks.names.equivalents import wrong_abbreviation
from pressdraft.checks.names.forms import guessed_form
from pressdraft.checks.names.people import unattested_person
from pressdraft.checks.names.persons import different_person, two_spellings
from pressdraft.checks.names.presence import different_name, missing_name
from pressdraft.checks.names.spelling import misspelt_name, name_capitals
from pressdraft.checks.names.titles import different_title
from pressdraft.checks.names.transcribed import untranscribed_name
from pressdraft.checks.names.unmatched import unmatched_name
from pressdraft.checks.names.unmatched_bodies import unmatched_body

CHECKS = (
    changed_form,
    different_name,
    different_person,
    different_title,
    dropped_name,
    foreign_body,
    guessed_form,
    missing_name,
    misspelt_name,
    name_capitals,
    outdated_name,
    two_spellings,
    unattested_person,
    undefined_abbreviation,
    unmatched_body,
    unmatched_name,
    untranscribed_name,
    wrong_abbreviation,
    wrong_case,
)
"""The checks of the group, in the order of the alphabet."""
