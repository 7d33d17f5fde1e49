"""Tests of snippets/processes/ctrl_c.py, which sends its whole process group a signal."""

from snippets import catalog, running
from tests.snippets.needs import requires

pytestmark = requires("processes/ctrl_c")


def test_workers_leave_the_signal_to_the_parent():
    """No worker dies of it: the pool ends in order, and says nothing on the error stream."""
    output = running.run_alone(catalog.find("processes/ctrl_c"))

    assert (output.code, output.stderr) == (0, "")
