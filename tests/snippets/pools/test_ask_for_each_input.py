"""Tests of snippets/pools/ask_for_each_input.py."""

from snippets.pools.ask_for_each_input import Subject, fill, running_service


def test_answers_reach_their_inputs():
    """Whatever the order in which they come."""
    subjects = [Subject("a"), Subject("b"), Subject("c")]
    with running_service() as address:
        fill(address, subjects)

    assert [one.queries[0] for one in subjects] == ["what is a?", "what is b?", "what is c?"]
