"""axe-core finds nothing to complain about, in light, in dark and on a phone."""

import pytest
from guide import browser_files
from playwright.sync_api import expect
from rich.console import Console

LOOKS = {
    "light": {"color_scheme": "light", "width": 1280},
    "dark": {"color_scheme": "dark", "width": 1280},
    "phone": {"color_scheme": "light", "width": 360},
    "dark phone": {"color_scheme": "dark", "width": 360},
}
AXE = """async () => {
  const {violations} = await axe.run(document, {runOnly: [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]});
  return violations.flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.html}`));
}"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    try:
        packages = browser_files.packages(Console())
    except browser_files.UnavailableError as reason:
        pytest.skip(f"no axe-core: {reason}")
    return (packages / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page, axe):
    """What axe-core says about the page as it stands."""
    page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    page.evaluate(axe)
    return page.evaluate(AXE)


@pytest.mark.parametrize("look", LOOKS)
def test_the_home_page(open_page, axe, look):
    """The first page that a reader sees has no violation."""
    assert violations(open_page(**LOOKS[look]), axe) == []


@pytest.mark.parametrize(
    "look",
    [pytest.param(look, marks=[pytest.mark.long] * (look != "dark phone")) for look in LOOKS],
)
def test_the_wizard(open_page, axe, look):
    """Nor with help for whoever does not know, nor with an answer."""
    page = open_page("?choose=i-do-not-know", **LOOKS[look])
    expect(page.locator(".wizard-help")).to_be_visible()
    with_help = violations(page, axe)
    page.locator(".wizard-answer").first.click()
    page.locator(".wizard summary").click()

    assert with_help + violations(page, axe) == []


@pytest.mark.long
@pytest.mark.parametrize("look", ["phone", "dark phone"])  # elsewhere, tabs fade as it scrolls
def test_a_trace_that_plays(open_page, axe, look):
    """Nor while a recording is played, nor when it stands."""
    page = open_page("understand/gil/", **LOOKS[look])
    page.get_by_role("button", name="Play", exact=True).first.click()
    playing = violations(page, axe)
    page.get_by_role("button", name="Pause", exact=True).click()

    assert playing + violations(page, axe) == []


@pytest.mark.parametrize("look", LOOKS)
def test_a_snippet_that_runs(runner, axe, look):
    """Neither has a page with the editor, an error and the output open."""
    run = runner(**LOOKS[look])
    run.run("print('printed')\nraise ValueError")
    run.ends("Ended with an error")

    assert violations(run.page, axe) == []


@pytest.mark.parametrize("look", LOOKS)
def test_the_copy_buttons(open_page, axe, look):
    """Nor has the page of all snippets, with the message of a Copy button."""
    page = open_page("patterns/all-snippets/", permissions=["clipboard-write"], **LOOKS[look])
    page.locator(".copy-button").first.click()
    expect(page.get_by_role("status")).to_contain_text("Copied")

    assert violations(page, axe) == []


@pytest.mark.long
@pytest.mark.parametrize("look", LOOKS)
def test_every_page(open_page, paths, axe, look):
    """Nor has any other page."""
    page = open_page(**LOOKS[look])
    found = {}
    for path in paths:
        page.goto(path)
        found[path] = violations(page, axe)

    assert {path: what for path, what in found.items() if what} == {}
