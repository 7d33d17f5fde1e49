"""Tests of snippets/operating/workers_left_behind_broken.py."""

from snippets.operating.workers_left_behind_broken import kill_the_parent
from tests.snippets.needs import requires

pytestmark = requires("operating/workers_left_behind_broken")


def test_the_worker_outlives_its_parent():
    """Nothing tells an idle worker that nobody is there any more."""
    assert kill_the_parent(patience=0.5) == "the worker is left behind"
