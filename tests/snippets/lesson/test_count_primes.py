"""The work of the first measurement is right, and the same under every approach."""

import pytest

from snippets.lesson.count_primes import APPROACHES, count_primes, one_after_another


@pytest.mark.parametrize(("limit", "primes"), [(2, 0), (3, 1), (10, 4), (100, 25), (1000, 168)])
def test_primes_are_counted(limit, primes):
    """There are 4 primes below 10, 25 below 100, 168 below 1000."""
    assert count_primes(limit) == primes


@pytest.mark.parametrize("approach", APPROACHES)
def test_every_approach_gives_the_same_answer(approach):
    """How the work is shared does not change what comes out."""
    answer = approach()

    assert answer == one_after_another()
