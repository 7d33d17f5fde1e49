"""Tests of snippets/pools/future_to_request.py."""

import pytest

from snippets.pools.future_to_request import Request, fetch_all


def test_what_is_not_required_may_fail():
    """Its record says so, and travels with the future."""
    assert fetch_all([Request("news", "/news", required=False)]) == ["news: left out (404)"]


def test_what_is_required_may_not():
    """The same error is raised."""
    with pytest.raises(LookupError):
        fetch_all([Request("news", "/news")])
