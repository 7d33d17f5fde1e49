"""Tests of snippets/threads/serialize_iterator.py."""

from tests.snippets.needs import requires

pytestmark = requires("threads/serialize_iterator")


def test_each_item_goes_to_one_thread():
    """Nothing is lost and nothing comes twice."""
    from snippets.threads.serialize_iterator import share

    assert share(2000) == list(range(2000))
