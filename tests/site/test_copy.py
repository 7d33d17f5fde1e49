"""The Copy buttons on the page of all snippets copy whole files, and say how that went."""

import pytest
from guide.paths import SNIPPETS
from playwright.sync_api import expect

PAGE = "patterns/all-snippets/"
NAME = "threads/counter_fixed"
ALLOWED = {"permissions": ["clipboard-read", "clipboard-write"]}


@pytest.fixture
def index(open_page):
    """The page, in a browser that lets it copy."""
    return open_page(PAGE, **ALLOWED)


def button_of(page, name=NAME):
    """The Copy button of a snippet."""
    return page.get_by_role("button", name=f"Copy {name}.py", exact=True)


def source(name=NAME):
    """What the file holds."""
    return (SNIPPETS / f"{name}.py").read_text(encoding="utf-8")


def copied(page):
    """What the clipboard holds."""
    return page.evaluate("navigator.clipboard.readText()")


def test_one_click_copies_the_whole_file(index):
    """And says so, where it is seen and read out."""
    button_of(index).click()
    lines = len(source().splitlines())
    expect(index.get_by_role("status")).to_have_text(f"Copied {NAME}.py, {lines} lines.")

    assert copied(index) == source()


def test_the_keyboard_is_enough(index):
    """From the link, Tab and Enter; the focus stays on the button."""
    index.get_by_role("link", name="counter_fixed", exact=True).focus()
    index.keyboard.press("Tab")
    index.keyboard.press("Enter")
    expect(index.get_by_role("status")).to_contain_text(f"Copied {NAME}.py")
    expect(button_of(index)).to_be_focused()

    assert copied(index) == source()


def test_the_message_goes_and_comes_again(index):
    """It is taken away after some seconds, and a second click brings it back."""
    button_of(index).click()
    expect(index.get_by_role("status")).to_contain_text("Copied")
    expect(index.get_by_role("status")).to_be_empty(timeout=30_000)
    button_of(index).click()

    expect(index.get_by_role("status")).to_contain_text("Copied")


def test_every_snippet_has_its_button(index):
    """With a name of its own."""
    links = index.locator("a.raw-file").count()
    names = index.locator(".copy-button").evaluate_all("all => all.map(one => one.ariaLabel)")

    assert links == len(names) == len(set(names)) > 100


def test_without_a_clipboard_it_says_what_to_do(open_page):
    """As in a page that is not served safely; the link to the raw file is beside it."""
    page = open_page()
    page.add_init_script('Object.defineProperty(navigator, "clipboard", {value: undefined})')
    page.goto(PAGE)
    button_of(page).click()

    expect(page.get_by_role("status")).to_contain_text(f"Open the raw file {NAME}.py")


def test_a_file_that_does_not_come_is_told(index, watch):
    """In words, and the next click tries again."""
    index.context.route("**/counter_fixed.py", lambda route: route.fulfill(status=503))
    button_of(index).click()
    expect(index.get_by_role("status")).to_contain_text("could not be loaded (503)")
    watch.problems.clear()  # the browser complains about the answer

    index.context.unroute("**/counter_fixed.py")
    button_of(index).click()
    expect(index.get_by_role("status")).to_contain_text("Copied")


def test_without_javascript_only_the_raw_file_is_offered(open_page):
    """No button that does nothing."""
    page = open_page(PAGE, java_script_enabled=False)

    assert page.locator("a.raw-file").first.is_visible()
    assert page.locator(".copy-button").count() == 0


def test_instant_navigation_brings_the_buttons_once(open_page):
    """Coming from another page, and coming back."""
    page = open_page("patterns/pools/", **ALLOWED)
    page.wait_for_load_state("networkidle")  # before the sitemap is there, links load pages anew
    page.get_by_role("link", name="All snippets").first.click()
    expect(button_of(page)).to_have_count(1)
    page.go_back()
    expect(page.locator(".copy-said")).to_have_count(0)
    page.go_forward()
    expect(button_of(page)).to_have_count(1)
    button_of(page).click()

    expect(page.get_by_role("status")).to_contain_text("Copied")
