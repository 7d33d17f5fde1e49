"""Tests of snippets/pools/map_takes_all_broken.py."""

from snippets.pools.map_takes_all_broken import taken_for_one_result


def test_everything_is_taken():
    """One result costs all the inputs."""
    assert taken_for_one_result(100) == 100
