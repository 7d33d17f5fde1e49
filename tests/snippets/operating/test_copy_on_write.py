"""Tests of snippets/operating/copy_on_write.py."""

import gc

import pytest

from snippets.operating.copy_on_write import copied, experiment, in_words
from tests.snippets.needs import requires

pytestmark = [
    requires("operating/copy_on_write"),
    # The second thread is pytest's own watchdog.
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]


def test_what_is_copied():
    """Reading objects and collecting write to every page; a frozen heap is left alone."""
    assert experiment(100_000) == {
        "nothing": "little",
        "read one large bytes object": "little",
        "read each list": "much",
        "collect": "much",
        "collect, after gc.freeze": "little",
    }


def test_nothing_stays_frozen():
    """The experiment thaws what it froze."""
    experiment(1000)

    assert gc.get_freeze_count() == 0


def test_what_the_child_writes_is_counted():
    """A child that fills 20 MiB of its own has that much more of its own."""
    amount = copied(lambda: b"x" * (20 * 2**20) and kept.append(b"y" * (20 * 2**20)))

    assert amount > 19 * 2**20


kept: list[bytes] = []


@pytest.mark.parametrize(("amount", "words"), [(0, "little"), (9, "little"), (11, "much")])
def test_in_words(amount, words):
    """A tenth is the border."""
    assert in_words(amount, 100) == words
