"""Tests of snippets/processes/environment_of_a_child.py: its forkserver is not yet started."""

import os

from snippets import catalog, running
from snippets.processes.environment_of_a_child import NAMES, seen_by_the_second
from tests.snippets.needs import requires

pytestmark = requires("processes/environment_of_a_child")


def test_a_spawned_child_has_the_environment_of_its_start():
    """Whatever was set before it, early or late; nothing of it stays in this process."""
    seen = seen_by_the_second("spawn")

    assert (tuple(seen), [name for name in NAMES if name in os.environ]) == (NAMES, [])


def test_a_forkserver_has_that_of_its_own_start():
    """What was set after the first process is missing."""
    output = running.run_alone(catalog.find("processes/environment_of_a_child"))

    assert output.stdout.splitlines()[-1] == "forkserver: ['SET_EARLY']"
