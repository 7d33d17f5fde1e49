"""Tests of snippets/pools/calls_sent_ahead.py."""

from snippets.pools.calls_sent_ahead import run
from tests.snippets.needs import requires

pytestmark = requires("pools/calls_sent_ahead")


def test_one_more_than_workers_is_sent_ahead():
    """The rest is still in the parent, where it can be cancelled."""
    assert run(workers=2, calls=9) == (2, 3, 4)
