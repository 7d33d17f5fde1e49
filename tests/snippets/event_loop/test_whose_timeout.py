import asyncio

import pytest

from snippets.event_loop.whose_timeout import why


@pytest.mark.parametrize(
    ("slow", "reason"), [(True, "my limit"), (False, "theirs: the database gave up")]
)
def test_the_two_are_told_apart(slow, reason):
    """`expired()` is true only for the limit's own TimeoutError."""
    assert asyncio.run(why(slow=slow)) == reason


def test_a_call_without_an_error(monkeypatch):
    """A call that succeeds has nothing to explain."""
    monkeypatch.setattr("snippets.event_loop.whose_timeout.call", asyncio.sleep)

    assert asyncio.run(why(slow=False)) == "no error"
