"""What a page weighs: the bytes that a reader's network carries, from a host that compresses."""

import re
from collections import Counter

import pytest
from guide import serving
from playwright.sync_api import expect

from tests.site import compressing
from tests.site.conftest import skip_without_python

MOST = 200_000


@pytest.fixture(scope="module")
def host(site):
    """Where the site is served compressed."""
    with serving.running(site, compressing.Handler) as address:
        yield address


@pytest.fixture
def weigh(browser, host):
    """Opens a page with an empty cache, and tells what came: address -> bytes."""

    def opened(path, act=lambda page: None):
        with browser.new_context(
            base_url=host, viewport={"width": 1280, "height": 800}
        ) as context:
            finished = []
            context.on("requestfinished", lambda request: finished.append(request))
            page = context.new_page()
            page.goto(path)
            page.wait_for_load_state("networkidle")
            act(page)
            return Counter({request.url.removeprefix(host): size(request) for request in finished})

    return opened


def size(request):
    """The bytes of an answer."""
    sizes = request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]


def heavy(weigh, paths):
    """The pages that are too heavy, with what makes them so."""
    weights = {path: weigh(path) for path in paths}
    return {path: came.most_common(5) for path, came in weights.items() if came.total() > MOST}


@pytest.mark.parametrize("path", ["", "patterns/asyncio/", "measure/performance/"])
def test_a_page_is_light(weigh, path):
    """A page that nobody clicks in loads no more than 200 kB."""
    assert heavy(weigh, [path]) == {}


@pytest.mark.long
def test_no_page_is_heavy(weigh, paths):
    """Nor does any other."""
    assert heavy(weigh, paths) == {}


def test_the_first_run_weighs_what_it_says(weigh, site):
    """The status names the megabytes that come with the first click."""
    skip_without_python(site)

    def run(page):
        page.get_by_role("button", name="Run", exact=True).first.click()
        expect(page.locator(".run-status").first).to_have_text(re.compile("^Finished"))

    path = "patterns/asyncio/"
    megabytes = (weigh(path, run).total() - weigh(path).total()) / 1e6
    words = (site / "assets" / "run" / "words.mjs").read_text(encoding="utf-8")

    assert megabytes == pytest.approx(
        float(re.search(r"MEGABYTES = ([\d.]+)", words)[1]), rel=0.03
    )


def test_the_search_index_waits_for_the_search(weigh):
    """It comes when the search box gets the focus, and then search works."""

    def search(page):
        page.get_by_role("textbox", name="Search").press_sequentially("interpreters")
        page.locator(".md-search-result__link").first.wait_for()

    index = "search/search_index.json"
    assert index not in weigh("")
    assert index in weigh("", search)


def test_a_link_with_a_query_fetches_the_index(weigh):
    """A page that is opened with a query in its address searches at once."""
    came = weigh(
        "?q=threads", lambda page: page.locator(".md-search-result__link").first.wait_for()
    )

    assert "search/search_index.json" in came
