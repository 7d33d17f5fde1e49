"""Tests of snippets/processes/global_in_a_child.py."""

import pytest

from snippets.processes.global_in_a_child import seen_under
from tests.snippets.needs import requires

pytestmark = requires("processes/global_in_a_child")


@pytest.mark.parametrize(("method", "seen"), [("spawn", "default"), ("forkserver", "default")])
def test_a_child_that_imports_afresh_does_not_see_the_change(method, seen):
    """It finds what the module says at the top; the recorded output shows fork beside it."""
    assert seen_under(method) == seen
