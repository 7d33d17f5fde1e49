"""Tests of snippets/processes/default_start_method.py."""

import sys

from snippets.processes.default_start_method import methods
from tests.snippets.needs import requires

pytestmark = requires("processes/default_start_method")


def test_the_default_changed_in_3_14():
    """On Linux, fork up to 3.13 and forkserver from 3.14 on."""
    assert methods()[0] == ("forkserver" if sys.version_info >= (3, 14) else "fork")
