"""Tests of snippets/threads/one_owner.py."""

from queue import SimpleQueue

import pytest

from snippets.threads.one_owner import END, own, total


@pytest.mark.parametrize(
    ("shares", "sum_of_all"), [([], 0), ([[1, 2], [3]], 6), ([[1] * 2000] * 4, 8000)]
)
def test_nothing_is_lost(shares, sum_of_all):
    """However many threads send, one of them adds."""
    assert total(shares) == sum_of_all


def test_the_owner_ends_when_it_is_told():
    """What comes after the end is not counted."""
    inbox, outbox = SimpleQueue(), SimpleQueue()
    for amount in (5, END, 7):
        inbox.put(amount)
    own(inbox, outbox)

    assert outbox.get_nowait() == 5
