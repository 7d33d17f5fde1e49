"""The site's own search leads from a symptom, in a reader's words, to the page that cures it."""

import re

import pytest
from guide import symptoms
from playwright.sync_api import Page

FIRST_RESULTS = 3


@pytest.fixture(scope="module")
def box(browser, site, address):
    """The search box of one page: it is asked again and again."""
    context = browser.new_context(base_url=address, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto("")
    yield page.get_by_role("textbox", name="Search")
    context.close()


def ask(box, words: str) -> list[str]:
    """The pages that the search finds for `words`, the best first, as the reader sees them."""
    said = box.page.locator(".md-search-result__meta")
    for typed, answer in (("", "Type to start searching"), (words, re.compile("matching|No "))):
        box.fill(typed)
        box.press("End")  # Material listens to the keys
        said.filter(has_text=answer).wait_for(state="attached")
    return [page_of(one) for one in addresses(box.page)[:FIRST_RESULTS]]


def addresses(page: Page) -> list[str]:
    """Where the results lead, one for each page that is found."""
    first_links = page.locator(".md-search-result__item > a:first-child")
    return list(first_links.evaluate_all("links => links.map((link) => link.href)"))


def page_of(address: str) -> str:
    """The path of the page at an address."""
    return re.sub(r"^\w+://[^/]+/|[?#].*$", "", address)


def path_of(place: str) -> str:
    """The path that the page of a place in docs/ has on the site."""
    return re.sub(r"(^|/)index$", r"\1", place.partition(".md")[0]).rstrip("/") + "/"


@pytest.mark.parametrize("one", symptoms.read(), ids=lambda one: one.id)
def test_a_symptom_leads_to_its_answer(box, one):
    """However it is put, a page that answers it is among the first three."""
    right = {path_of(place).removeprefix("/") for place in (one.answer, *one.also)}
    found = {words: ask(box, words) for words in one.seen}

    assert {words: pages for words, pages in found.items() if right.isdisjoint(pages)} == {}


@pytest.mark.parametrize("words", ["3.14", "RuntimeError: [Errno 24] +x -y ~1^2", '"a"', "*"])
def test_no_words_break_the_search(box, words):
    """What is syntax to the search engine is a part of many an error message."""
    problems = []
    box.page.on("console", lambda message: problems.append(message.text))
    ask(box, words)

    assert problems == []
