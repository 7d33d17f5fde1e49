"""The cheat sheet fits on two sides of A4."""

import re

MOST = 2


def test_it_prints_on_two_pages(open_page):
    """With the margins that its style sheet asks for."""
    printed = open_page("reference/cheat-sheet/").pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type /Page\b(?!s)", printed)) <= MOST
