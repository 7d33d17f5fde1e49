"""Tests of snippets/interpreters/errors_from_a_pool.py."""

from tests.snippets.needs import requires

pytestmark = requires("interpreters/errors_from_a_pool")


def test_the_error_keeps_its_type():
    """Its cause is the failure as the other interpreter told it."""
    from snippets.interpreters.errors_from_a_pool import outcome

    assert outcome(1, 0) == "ZeroDivisionError, caused by ExecutionFailed"


def test_a_result_is_a_result():
    """Nothing failed."""
    from snippets.interpreters.errors_from_a_pool import outcome

    assert outcome(1, 2) == "0.5"


def test_the_task_itself():
    """It divides."""
    from snippets.interpreters.errors_from_a_pool import divide

    assert divide(1, 4) == 0.25
