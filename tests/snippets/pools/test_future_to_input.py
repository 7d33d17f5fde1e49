"""Tests of snippets/pools/future_to_input.py."""

from snippets.pools.future_to_input import sizes


def test_every_result_finds_its_input():
    """A failure belongs to its address too."""
    assert sizes(["/a", "/missing"]) == {"/a": "200 bytes", "/missing": "failed: 404"}
