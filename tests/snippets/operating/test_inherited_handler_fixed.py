"""Tests of snippets/operating/inherited_handler_fixed.py."""

import asyncio

import pytest

from snippets.operating.inherited_handler_fixed import service
from tests.snippets.needs import requires

pytestmark = requires("operating/inherited_handler_fixed")


# The second thread is pytest's own watchdog.
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_sigterm_ends_the_worker():
    """The worker ends of it, and the service hears nothing."""
    assert asyncio.run(service(patience=30)) == ["ended"]
