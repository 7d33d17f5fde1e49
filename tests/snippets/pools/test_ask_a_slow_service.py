"""Tests of snippets/pools/ask_a_slow_service.py."""

from snippets.pools.ask_a_slow_service import ask_often, running_service


def test_every_call_is_answered():
    """Identical calls have identical answers."""
    with running_service() as address:
        answers = ask_often(address, times=3)

    assert answers == [["red", "blue"]] * 3
