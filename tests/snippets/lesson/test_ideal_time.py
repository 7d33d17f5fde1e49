"""The bound holds, and is reached where fetches and cores come out even."""

import pytest

from snippets.lesson.checks.scraping import CASES, reached
from snippets.lesson.ideal_time import ideal


@pytest.mark.parametrize(("cores", "seconds"), [(2, 26.0), (4, 13.5), (8, 7.25)])
def test_a_hundred_pages_at_once(cores, seconds):
    """1 second until the first page is here, and 50 to compute, shared."""
    assert ideal(100, 1.0, 0.5, 100, cores) == seconds


def test_where_fetching_dominates_cores_do_not_help():
    """5 seconds of fetching, and the last page's millisecond."""
    assert ideal(1000, 0.05, 0.001, 10, 2) == ideal(1000, 0.05, 0.001, 10, 8) == 5.001


@pytest.mark.parametrize("case", CASES)
def test_no_arrangement_beats_it(case):
    """An arrangement that keeps everything busy needs as long, or longer."""
    assert ideal(*case) <= reached(*case) + 1e-9
