"""The checks on what is missing, left over or out of step."""

from pressdraft.checks.structure.amounts import unprinted_amount
from pressdraft.checks.structure.leftovers import placeholder
from pressdraft.checks.structure.pairing import not_a_pair, wrong_language
from pressdraft.checks.structure.segments import missing_segment, stale_edit

CHECKS = (missing_segment, not_a_pair, placeholder, stale_edit, unprinted_amount, wrong_language)
"""The checks of the group, in the order of the alphabet."""
