"""Tests of snippets/processes/preload_modules.py, which needs a forkserver not yet started."""

from snippets import catalog, running
from tests.snippets.needs import requires

pytestmark = requires("processes/preload_modules")


def test_workers_find_the_module_loaded():
    """They are forked from a server that has imported it."""
    output = running.run_alone(catalog.find("processes/preload_modules"))

    assert output.stdout == "[True, True]\n"
