"""Tests of snippets/processes/end_on_sigterm.py."""

import pytest

from snippets.processes.end_on_sigterm import end_the_parent
from tests.snippets.needs import requires

pytestmark = requires("processes/end_on_sigterm")


@pytest.mark.parametrize(
    ("how", "patience", "what"),
    [
        ("by default", 0.3, "the worker is left behind"),
        ("as Ctrl-C", 30, "the worker has ended too"),
    ],
)
def test_what_becomes_of_the_worker(how, patience, what):
    """A parent that leaves its `with` block ends its workers; one that is ended does not."""
    assert end_the_parent(how, patience) == what
