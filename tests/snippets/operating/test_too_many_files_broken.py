"""Tests of snippets/operating/too_many_files_broken.py."""

import resource

from snippets.operating.too_many_files_broken import file_limit, outcomes
from tests.snippets.needs import requires

pytestmark = requires("operating/too_many_files_broken")


def test_some_connections_fail():
    """Those above the limit get EMFILE, and the others their answer."""
    assert outcomes() == ["EMFILE", "answered"]


def test_the_limit_is_as_before():
    """It is lowered for a while only."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    with file_limit(100):
        within = resource.getrlimit(resource.RLIMIT_NOFILE)

    assert (within[0], resource.getrlimit(resource.RLIMIT_NOFILE)) == (100, before)
