"""The checks on standing material: dated figures, and what every release carries."""

from pressdraft.checks.standing.blocks import altered_block, missing_block
from pressdraft.checks.standing.consortium import wrong_consortium
from pressdraft.checks.standing.funding import missing_funding_statement
from pressdraft.checks.standing.furniture import (
    incomplete_contact,
    missing_contact,
    missing_date,
)
from pressdraft.checks.standing.phases import no_phase
from pressdraft.checks.standing.programme import wrong_programme_period, wrong_programme_sum
from pressdraft.checks.standing.union import wrong_member_states, years_of_enlargement

CHECKS = (
    altered_block,
    incomplete_contact,
    missing_block,
    missing_contact,
    missing_date,
    missing_funding_statement,
    no_phase,
    wrong_consortium,
    wrong_member_states,
    wrong_programme_period,
    wrong_programme_sum,
    years_of_enlargement,
)
"""The checks of the group, in the order of the alphabet."""
