"""Tests of snippets/operating/raise_file_limit.py."""

import pytest

from tests.snippets.needs import requires

pytestmark = requires("operating/raise_file_limit")


@pytest.mark.parametrize(
    ("soft", "hard", "wanted", "expected"),
    [
        (256, 1024, 512, 512),
        (256, 1024, 4096, 1024),  # not above the hard limit
        (256, 1024, 100, 256),  # never lowered
        (256, -1, 4096, 4096),  # no hard limit
        (-1, -1, 4096, -1),  # no limit at all
    ],
)
def test_the_new_limit(monkeypatch, soft, hard, wanted, expected):
    """As high as wanted and allowed, and not lower than before."""
    import resource

    from snippets.operating.raise_file_limit import raise_file_limit

    limits = {resource.RLIMIT_NOFILE: tuple(map(infinite, (soft, hard)))}
    monkeypatch.setattr(resource, "getrlimit", limits.__getitem__)
    monkeypatch.setattr(resource, "setrlimit", limits.__setitem__)

    assert raise_file_limit(wanted) == infinite(expected)


def infinite(number):
    """The number, or what the system calls no limit."""
    import resource

    return resource.RLIM_INFINITY if number == -1 else number
