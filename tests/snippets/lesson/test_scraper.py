"""Four arrangements give the same answers; the pipeline overlaps its stages."""

import pytest

from snippets.lesson import checks, scraper


@pytest.mark.parametrize("arrangement", scraper.ARRANGEMENTS)
def test_every_arrangement_gives_the_same_answers(arrangement):
    """In the order of the numbers."""
    assert arrangement(range(5)) == scraper.one_after_another(range(5))


def test_a_page_is_computed_on():
    """The sum of its 200 numbers."""
    assert scraper.extract(scraper.page(10)) == sum(range(10, 210))


def test_the_pipeline_passes_its_check():
    """Order, overlap, bound, and a loop that stays free."""
    assert checks.scrape(scraper.scrape) == []
