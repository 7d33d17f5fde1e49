"""The tree and the quiz work on a phone, by keyboard, and without JavaScript."""

import pytest

PHONE = {"width": 360, "java_script_enabled": False}
SMALLEST = 12  # CSS pixels: what a phone shows without zooming
TEXT_SIZES = """elements => elements.map(one => parseFloat(getComputedStyle(one).fontSize))"""
ROOM = """elements => Math.min(...elements.map(one => one.getBoundingClientRect().width))"""


def test_the_tree_keeps_its_text_on_a_phone(open_page):
    """No text shrinks, and the deepest branch still has more than half of the width."""
    page = open_page("choose/tree/", **PHONE)
    text = page.locator(".choose-tree p")

    assert min(text.evaluate_all(TEXT_SIZES)) >= SMALLEST
    assert text.evaluate_all(ROOM) > 360 / 2


def test_an_answer_opens_by_keyboard(open_page):
    """The answer is hidden until the reader presses Enter on its box."""
    page = open_page("choose/gallery/", **PHONE)
    box = page.locator("details.quiz").first
    answer = box.locator(".choose-approach")
    before = answer.is_visible()
    box.locator("summary").press("Enter")

    assert (before, answer.is_visible()) == (False, True)


@pytest.mark.parametrize("part", ["leaf-loop", "leaf-cannot-send"])
def test_a_link_of_the_tree_leads_to_its_answer(open_page, part):
    """The link of a branch opens the section of that answer."""
    page = open_page("choose/tree/", **PHONE)
    page.locator(f'.choose-tree a[href$="#{part}"]').first.click()
    page.wait_for_url(f"**/choose/leaves/#{part}")

    assert page.locator(f"#{part}").is_visible()
