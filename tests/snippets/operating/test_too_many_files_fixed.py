"""Tests of snippets/operating/too_many_files_fixed.py."""

import pytest

from snippets.operating.too_many_files_fixed import outcomes
from tests.snippets.needs import requires

pytestmark = requires("operating/too_many_files_fixed")


def test_no_connection_fails():
    """With a semaphore all of them are answered."""
    assert outcomes() == ["answered"]


def test_the_error_is_still_seen(monkeypatch):
    """An error of a connection is an outcome, with or without a semaphore."""
    import asyncio

    from snippets.operating import too_many_files_fixed

    async def refuse(*_):
        raise ConnectionRefusedError(111, "refused")

    monkeypatch.setattr(asyncio, "open_connection", refuse)

    assert asyncio.run(too_many_files_fixed.fetch(1)) == "ECONNREFUSED"


@pytest.mark.parametrize("at_once", [1, 7])
def test_never_more_than_allowed(monkeypatch, at_once):
    """The semaphore holds the rest back."""
    import asyncio

    from snippets.operating import too_many_files_fixed

    now, most = [], []

    async def fetch(port):
        now.append(port)
        most.append(len(now))
        await asyncio.sleep(0)
        now.pop()
        return "answered"

    monkeypatch.setattr(too_many_files_fixed, "fetch", fetch)
    asyncio.run(too_many_files_fixed.fetch_all(1, 30, at_once))

    assert max(most) == at_once
