"""Tests of snippets/debugging/busy_threads.py."""

import pytest

from snippets.debugging import busy_threads


class EnoughError(Exception):
    """Ends an endless loop."""


def test_the_three_threads_have_names(monkeypatch):
    """So that a dump tells them apart."""
    started: list[str] = []

    class Thread:
        """Does not run."""

        def __init__(self, target, name):
            self.name = name

        def start(self):
            started.append(self.name)

    monkeypatch.setattr(busy_threads, "Thread", Thread)
    busy_threads.main()

    assert started == ["count 1", "count 2", "digest"]


def test_a_digest_is_taken_of_a_block_that_releases_the_gil(monkeypatch):
    """`hashlib` keeps the GIL for less than 2048 bytes."""
    sizes: list[int] = []

    def sha256(block: bytes) -> None:
        sizes.append(len(block))
        raise EnoughError

    monkeypatch.setattr(busy_threads.hashlib, "sha256", sha256)
    with pytest.raises(EnoughError):
        busy_threads.digest()

    assert sizes[0] > 2048
