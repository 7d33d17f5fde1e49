"""Tests of snippets/threads/result_of_a_thread.py."""

from snippets.threads.result_of_a_thread import LIMIT, in_thread


def test_the_result_is_in_the_future():
    """What the function returns arrives."""
    assert in_thread(lambda: "done").result(LIMIT) == "done"


def test_an_error_is_in_the_future():
    """What the function raises arrives too, instead of being lost."""
    problem = LookupError("page 7")

    def fail():
        raise problem

    assert in_thread(fail).exception(LIMIT) is problem
