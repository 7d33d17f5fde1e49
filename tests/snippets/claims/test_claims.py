"""Every claim's check, run on the interpreter that runs this."""

import pytest

from snippets.claims.claim import Run
from snippets.claims.themes import every_claim

RUNS = [one for one in every_claim() if isinstance(one.decided, Run)]
pytestmark = pytest.mark.thread_unsafe(
    reason="checks set the switch interval, and hooks of the process"
)


@pytest.mark.parametrize("claim", RUNS, ids=lambda one: one.name)
def test_the_correct_statement_holds(claim):
    """What the check sees is what the correct statement says."""
    if missing := claim.decided.missing():
        pytest.skip(f"needs {missing}")
    evidence = list(claim.decided.check())

    assert evidence
    assert [one.text for one in evidence if not one.as_it_should] == []
