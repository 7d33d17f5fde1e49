"""The meaning of a term is there for a mouse, a keyboard and a finger, and without a script."""

import re

import pytest
from playwright.sync_api import expect

PAGE = "understand/gil/"
TERM = "switch interval"
MEANING = "How long a thread waits for the GIL"
ENTRY = re.compile("/reference/glossary/#switch-interval$")


@pytest.fixture
def term(open_page):
    """A term on a page."""
    return open_page(PAGE).locator("a.term", has_text=TERM)


def test_it_is_shown_on_hover_and_goes_away_with_escape(term):
    """And it is what a screen reader reads out with the link."""
    term.hover()
    meaning = term.page.get_by_role("tooltip")

    expect(meaning).to_contain_text(MEANING)
    expect(term).to_have_accessible_description(meaning.inner_text())
    term.page.keyboard.press("Escape")
    expect(meaning).to_have_count(0)


@pytest.mark.long
def test_it_stays_while_the_pointer_is_on_it(term):
    """So that it can be read under a magnifier; elsewhere it goes."""
    term.hover()
    meaning = term.page.get_by_role("tooltip")
    meaning.hover()

    expect(meaning).to_contain_text(MEANING)
    term.page.locator("h1").hover()
    expect(meaning).to_have_count(0)


def test_it_is_shown_on_focus(term):
    """Enter then follows the link."""
    page = term.page
    page.keyboard.press("Tab")  # from here on, focus is shown
    term.focus()
    expect(page.get_by_role("tooltip")).to_contain_text(MEANING)
    page.keyboard.press("Enter")

    expect(page).to_have_url(ENTRY)


def test_the_first_tap_shows_it(open_page):
    """The second leads to the glossary; on a phone nothing scrolls sideways for it."""
    page = open_page(PAGE, width=360, has_touch=True, is_mobile=True)
    term = page.locator("a.term", has_text=TERM)
    term.tap()
    expect(page.get_by_role("tooltip")).to_contain_text(MEANING)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    term.tap()

    expect(page).to_have_url(ENTRY)


@pytest.mark.long
def test_without_a_script_it_is_a_link(open_page):
    """To its entry."""
    page = open_page(PAGE, java_script_enabled=False)
    page.locator("a.term", has_text=TERM).click()

    expect(page).to_have_url(ENTRY)
