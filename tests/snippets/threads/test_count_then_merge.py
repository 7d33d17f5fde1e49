"""Tests of snippets/threads/count_then_merge.py."""

from snippets.threads.count_then_merge import count, count_all


def test_parts_add_up_to_the_whole():
    """Counting apart and merging gives what counting all at once gives."""
    texts = ["a b a", "b c", "", "a"]

    assert count_all(texts) == count(" ".join(texts))
