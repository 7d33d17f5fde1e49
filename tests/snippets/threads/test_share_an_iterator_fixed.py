"""Tests of snippets/threads/share_an_iterator_fixed.py."""

from snippets.threads.share_an_iterator_fixed import Shared, share


def test_each_item_goes_to_one_thread():
    """Nothing is lost and nothing comes twice."""
    assert share(2000) == list(range(2000))


def test_it_is_an_iterator():
    """It can be used wherever an iterator can."""
    assert list(Shared(iter("abc"))) == ["a", "b", "c"]
