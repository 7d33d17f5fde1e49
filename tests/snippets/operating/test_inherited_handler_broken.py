"""Tests of snippets/operating/inherited_handler_broken.py."""

import asyncio
import sys

import pytest

from snippets.operating.inherited_handler_broken import service
from tests.snippets.needs import requires

pytestmark = requires("operating/inherited_handler_broken")


# The second thread is pytest's own watchdog.
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_sigterm_does_not_end_the_worker():
    """The worker goes on; on 3.11 the service even takes the signal for its own."""
    taken = ["the service took it as its own"] if sys.version_info < (3, 12) else []

    assert asyncio.run(service(patience=0.2)) == [*taken, "the worker goes on"]
