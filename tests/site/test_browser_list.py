"""snippets/browser.txt says what a browser proves."""

import pytest
from guide import browser_list, try_in_browser
from guide.paths import GENERATED

from snippets import catalog

PROVED = browser_list.proved()
FEW = {verdict: name for name, verdict in PROVED.items()}.values()  # one of each kind


@pytest.fixture(scope="module")
def laboratory(browser, site):
    """An empty page that can run snippets; `site` brings Python for the browser."""
    if not (GENERATED / "pyodide").exists():
        pytest.skip("no Python for the browser: python3 scripts/build.py says how to get it")
    with try_in_browser.laboratory(browser) as page:
        yield page


def tried(laboratory, names):
    """What the browser does with each snippet."""
    return {name: try_in_browser.verdict(laboratory, catalog.find(name)) for name in names}


def test_the_browser_proves_some_lines(laboratory):
    """With one snippet of each kind, the browser does what its line says."""
    assert tried(laboratory, FEW) == {name: PROVED[name] for name in FEW}


@pytest.mark.long
def test_the_browser_proves_every_line(laboratory):
    """It does what every other line says."""
    assert tried(laboratory, PROVED) == PROVED
