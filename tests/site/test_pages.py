"""Every page works by itself: nothing fails, nothing comes from elsewhere, a phone can show it."""

import pytest
from playwright.sync_api import expect

SETTLED = "document.fonts.ready.then(() => new Promise(requestAnimationFrame))"


def test_every_page_is_whole_on_a_phone(open_page, paths):
    """No page complains or asks another host, which `watch` sees, or is wider than 360 px."""
    page = open_page(width=360)
    too_wide = []
    for path in paths:
        page.goto(path)
        page.evaluate(SETTLED)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            too_wide.append(path)

    assert too_wide == []


def test_every_page_is_whole_on_a_desktop(open_page, paths):
    """No page complains or asks another host."""
    page = open_page(width=1440)
    for path in paths:
        page.goto(path)
        page.evaluate(SETTLED)
        assert page.locator("h1").count() == 1, path


def test_the_fonts_are_ours(open_page):
    """Text and code are set in the fonts that the site brings."""
    page = open_page("patterns/pools/")
    page.evaluate(SETTLED)
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )

    assert {name.strip('"') for name in loaded} == {"Inter Variable", "JetBrains Mono Variable"}


def test_instant_navigation_keeps_the_page(open_page):
    """A link inside the site changes the content without loading the page anew."""
    page = open_page()
    page.wait_for_load_state("networkidle")  # before the sitemap is there, links load pages anew
    page.evaluate("window.here = 1")
    page.locator(".md-tabs").get_by_role("link", name="Patterns").click()
    expect(page).not_to_have_title("Concurrency, Measured")

    assert page.evaluate("window.here") == 1


@pytest.mark.parametrize("path", ["", "patterns/pools/"])
def test_without_javascript_the_content_is_there(open_page, path):
    """Charts, code and its recorded output do not need a script."""
    page = open_page(path, width=360, java_script_enabled=False)

    shown = page.locator("article :is(svg[role=img], .highlight)")
    assert shown.count() > 0
    assert all(one.is_visible() for one in shown.all() if not one.locator("..").is_hidden())
    assert page.locator(".run-bar").count() == 0


def test_search_finds_a_page(open_page):
    """The index is ours and works without another host."""
    page = open_page(width=1440)
    page.get_by_role("textbox", name="Search").press_sequentially("interpreters")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
