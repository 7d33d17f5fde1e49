"""A browser, the site served to it, and a watch on everything that goes wrong in a page."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from guide import chromium, serving
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Route,
    expect,
)

from tests.site.run_button import RunButton

FIRST = "event_loop/gather_results"  # the snippet that most tests of the button edit
PATIENCE_MS = 60_000  # the first start of Python takes 2 s here, and CI may be busy


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser, started once."""
    expect.set_options(timeout=PATIENCE_MS)
    try:
        with chromium.running() as started:
            yield started
    except chromium.AbsentError as reason:
        pytest.skip(f"{reason} to test the built site")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with serving.running(site) as found:
        yield found


class Watch:
    """Everything that the browser complains about, and every request to another host."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.problems: list[str] = []
        self.requested: list[str] = []

    def follow(self, context: BrowserContext) -> None:
        """Note what happens in all pages of `context`, their workers included."""
        context.on("console", self._said)
        context.on("weberror", lambda error: self.problems.append(f"error: {error.error}"))
        context.on("request", self._asked)
        context.on("requestfailed", self._failed)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.problems.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        self.requested.append(request.url)
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.problems.append(f"another host: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # a page that is left gives up its requests
            self.problems.append(f"failed: {request.url} ({request.failure})")


class Windows:
    """Opens pages of the site, each in a window of its own with an empty cache."""

    def __init__(self, browser: Browser, site: Path, address: str) -> None:
        self.browser = browser
        self.site = site
        self.watch = Watch(address)
        self._open: list[BrowserContext] = []

    def open(self, path: str = "", width: int = 1280, **options: Any) -> Page:
        """A page, loaded."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 800}, base_url=self.watch.address, **options
        )
        self._open.append(context)
        context.set_default_timeout(PATIENCE_MS)
        context.route("**/sitemap.xml", self._as_if_published_here)
        self.watch.follow(context)
        page = context.new_page()
        page.goto(path)
        return page

    def run_button(self, name: str = FIRST, **options: Any) -> RunButton:
        """The Run button of the snippet `name`, on its page."""
        mark = f'data-snippet="{name}"'
        for path in paths_of(self.site):
            if mark in (self.site / path / "index.html").read_text(encoding="utf-8"):
                return RunButton(self.open(path, **options), name)
        raise AssertionError(f"no page shows {name}")

    def _as_if_published_here(self, route: Route) -> None:
        """Instant navigation compares addresses with the sitemap's, the port included."""
        text = sitemap(self.site)
        root = min(re.findall(r"<loc>([^<]+)</loc>", text), key=len)
        route.fulfill(body=text.replace(root, self.watch.address), content_type="text/xml")

    def close(self) -> None:
        """Close every window; nothing may have gone wrong in any of them."""
        for context in self._open:
            context.close()
        assert self.watch.problems == []


@pytest.fixture
def windows(browser: Browser, site: Path, address: str) -> Iterator[Windows]:
    """Windows for one test."""
    opened = Windows(browser, site, address)
    yield opened
    opened.close()


@pytest.fixture
def watch(windows: Windows) -> Watch:
    """What goes wrong in the windows of a test; whatever is left in it fails the test."""
    return windows.watch


@pytest.fixture
def open_page(windows: Windows) -> Callable[..., Page]:
    """Opens a page."""
    return windows.open


@pytest.fixture
def runner(site: Path, windows: Windows) -> Callable[..., RunButton]:
    """Opens the page of a snippet and gives its Run button, with no Python loaded yet."""
    skip_without_python(site)
    return windows.run_button


@pytest.fixture(scope="module")
def run(browser: Browser, site: Path, address: str) -> Iterator[RunButton]:
    """A Run button that tests may share: each run has a Python of its own."""
    skip_without_python(site)
    opened = Windows(browser, site, address)
    yield opened.run_button()
    opened.close()


def skip_without_python(site: Path) -> None:
    """Skip a test that needs Python in the browser, where its files could not be had."""
    if not (site / "generated" / "pyodide").exists():
        pytest.skip("no Python for the browser: python3 scripts/build.py says how to get it")


def sitemap(site: Path) -> str:
    """The list of pages that the site publishes."""
    return (site / "sitemap.xml").read_text(encoding="utf-8")


def paths_of(site: Path) -> list[str]:
    """The address of every page, relative to the home page."""
    found = [path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")]
    assert len(found) == sitemap(site).count("<loc>"), "the sitemap does not name every page"
    return ["" if path == "." else f"{path}/" for path in sorted(found)]


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """The address of every page, relative to the home page."""
    return paths_of(site)
