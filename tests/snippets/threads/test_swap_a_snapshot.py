"""Tests of snippets/threads/swap_a_snapshot.py."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from snippets.threads.swap_a_snapshot import Settings, handle

LIMIT = 30.0


def test_a_request_sees_one_state():
    """The change in the middle of it does not reach it."""
    settings = Settings(host="old", port="1")

    assert handle(settings, lambda: settings.change(host="new", port="2")) == "old:1"


def test_a_snapshot_cannot_be_changed():
    """Nobody can break what others read."""
    with pytest.raises(TypeError, match="does not support item assignment"):
        Settings(host="a").snapshot()["host"] = "b"  # the mistake


def test_no_change_is_lost():
    """Writers of different keys do not undo each other."""
    settings = Settings()
    keys = [f"key{number}" for number in range(200)]
    with ThreadPoolExecutor(max_workers=4) as pool:
        list(pool.map(lambda key: settings.change(**{key: key}), keys, timeout=LIMIT))

    assert set(settings.snapshot()) == set(keys)
