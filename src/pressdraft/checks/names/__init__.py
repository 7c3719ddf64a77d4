"""The checks on names: forms, dates, and whether both languages name the same."""

from pressdraft.checks.names.forms import guessed_form
from pressdraft.checks.names.people import unattested_person

CHECKS = (guessed_form, unattested_person)
"""The checks of the group, in the order of the alphabet."""
