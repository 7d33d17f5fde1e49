"""The player over a picture of a trace: it plays, pauses, scrubs, and tells what happened."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.site.conftest import Windows

PAGE = "understand/gil/"
FIGURE = "#reference-trace-two-threads"
PLACES = """async (figure) => {
  const hand = figure.querySelector(".trace-hand");
  const seen = new Set();
  await new Promise((done) => {
    new MutationObserver(() => seen.add(hand.getAttribute("x1")).size === 3 && done())
      .observe(hand, {attributes: true, attributeFilter: ["x1"]});
    figure.querySelector(".trace-play").click();
  });
  return [...seen].map(Number);
}"""  # the first three of the clock's hand


@pytest.fixture(scope="module")
def window(browser, site, address):
    """A page with traces that tests share."""
    opened = Windows(browser, site, address)
    yield opened.open(PAGE)
    opened.close()


@pytest.fixture
def figure(window):
    """The picture of two threads, at its end and standing."""
    found = window.locator(FIGURE)
    slide(found, 1)
    window.evaluate("document.activeElement.blur()")
    window.mouse.move(0, 0)
    return found


def trace(figure):
    """What the page knows of the trace."""
    return json.loads(figure.get_attribute("data-trace"))


def slide(figure, share):
    """Drag the slider of the time there."""
    figure.locator(".trace-range").evaluate(
        "(range, share) => {"
        " range.value = String(share * range.max);"
        " range.dispatchEvent(new Event('input')); }",
        share,
    )


def said(figure):
    """What is told below the picture."""
    return figure.get_by_role("status")


def button(figure, name):
    """A button of the player."""
    return figure.get_by_role("button", name=name, exact=True)


def hand(figure):
    """Where the clock's hand is."""
    return float(figure.locator(".trace-hand").get_attribute("x1"))


def longest_bar(figure):
    """A lane, and the number of its longest span."""
    lane = trace(figure)["panels"][0]["lanes"][0]
    lengths = [end - begin for begin, end, _ in lane["spans"]]
    return lane, lengths.index(max(lengths))


def test_it_plays_and_pauses(figure):
    """The button changes its name, the hand moves, and stands where it was stopped."""
    button(figure, "Play").click()
    expect(said(figure)).to_contain_text(re.compile("works|held up"))
    button(figure, "Pause").click()
    expect(button(figure, "Play")).to_be_visible()
    here = hand(figure)

    assert trace(figure)["left"] < here < trace(figure)["right"]
    expect(figure.locator(".trace-hand")).not_to_have_css("display", "none")


def test_two_builds_are_told_on_one_clock(figure):
    """At any moment a sentence for each."""
    slide(figure, 0.25)
    lines = said(figure).inner_text().splitlines()
    begins = [re.sub(r"3\.\d+", "3.x", line).partition(": thread 1 ")[0] for line in lines]

    assert begins == ["With the GIL (3.x)", "Without the GIL (3.xt)"]


def test_the_slider_scrubs(figure):
    """The hand follows, and what comes later is veiled."""
    slide(figure, 0.5)
    of = trace(figure)
    veil = figure.locator(".trace-veil").first

    assert hand(figure) == pytest.approx((of["left"] + of["right"]) / 2, abs=1)
    assert float(veil.get_attribute("width")) == pytest.approx(
        (of["right"] - of["left"]) / 2, abs=2
    )


def test_the_pointer_tells_of_a_bar(figure):
    """On hover, without moving the hand."""
    lane, number = longest_bar(figure)
    point(figure, lane, number, "hover")
    begin, end, _ = lane["spans"][number]

    expect(said(figure)).to_have_text(
        re.compile(f"^{lane['name']}, With the GIL .*{begin / 1000:.2f} to {end / 1000:.2f} ms")
    )
    expect(figure.locator(".trace-frame")).to_be_visible()
    expect(figure.locator(".trace-hand")).to_have_css("display", "none")


def test_a_tap_tells_and_moves_the_hand(figure):
    """Where the finger was."""
    lane, number = longest_bar(figure)
    point(figure, lane, number, "click")
    begin, end, _ = lane["spans"][number]
    of = trace(figure)
    middle = of["left"] + (of["right"] - of["left"]) * (begin + end) / 2 / of["length"]

    assert hand(figure) == pytest.approx(middle, abs=1)
    expect(said(figure)).to_contain_text(f"{begin / 1000:.2f} to {end / 1000:.2f} ms")


def point(figure, lane, number, act):
    """Put the pointer on the middle of a bar."""
    of = trace(figure)
    box = figure.locator(".chart-svg").bounding_box()
    view = figure.locator(".chart-svg").evaluate("svg => svg.viewBox.baseVal.width")
    begin, end, _ = lane["spans"][number]
    x = of["left"] + (of["right"] - of["left"]) * (begin + end) / 2 / of["length"]
    at = {"x": x / view * box["width"], "y": (lane["top"] + of["lane"] / 2) / view * box["width"]}
    getattr(figure.locator(".trace-stage"), act)(position=at)


def test_the_keyboard_steps_from_bar_to_bar(figure):
    """Each lane is a slider, whose value is told as text."""
    lane = figure.get_by_role("slider", name=re.compile("^thread 1, With the GIL"))
    lane.focus()
    lane.press("Home")
    lane.press("ArrowRight")
    spans = trace(figure)["panels"][0]["lanes"][0]["spans"]
    begin, end, word = spans[1]
    text = f"{begin / 1000:.2f} to {end / 1000:.2f} ms"

    expect(lane).to_have_attribute("aria-valuenow", "2")
    expect(lane).to_have_attribute("aria-valuetext", re.compile(text))
    expect(said(figure)).to_contain_text(f"{trace(figure)['words'][word]}, {text}")


def test_the_buttons_step_from_change_to_change(figure):
    """There and back."""
    slide(figure, 0)
    button(figure, "To the next change").click()
    after = hand(figure)
    button(figure, "To the change before").click()

    assert hand(figure) == trace(figure)["left"] < after


def test_at_the_end_it_can_be_played_again(figure):
    """The whole picture is shown, and Play begins anew."""
    slide(figure, 0.999)
    button(figure, "Play").click()
    expect(said(figure)).to_contain_text("Play it")
    expect(button(figure, "Play")).to_be_visible()
    button(figure, "Play").click()
    expect(figure.locator(".trace-hand")).not_to_have_css("display", "none")
    button(figure, "Pause").click()

    assert hand(figure) < trace(figure)["right"]


def test_while_it_plays_nothing_is_read_out(figure):
    """What changes many times a second would drown everything else."""
    button(figure, "Play").click()
    expect(said(figure)).to_have_attribute("aria-live", "off")
    button(figure, "Pause").click()

    expect(said(figure)).to_have_attribute("aria-live", "polite")


def test_whoever_wants_little_motion_gets_steps(open_page):
    """A twentieth of the trace from one picture to the next, instead of a glide."""
    page = open_page(PAGE, reduced_motion="reduce")
    figure = page.locator(FIGURE)
    expect(button(figure, "Play")).to_be_visible()
    first, second, third = figure.evaluate(PLACES)
    whole = trace(figure)["right"] - trace(figure)["left"]

    assert min(second - first, third - second) > whole / 25


def test_forced_colours_leave_the_signs_on_the_buttons(open_page):
    """They are drawn as backgrounds, which a reader's own colours take away elsewhere."""
    page = open_page(PAGE, forced_colors="active")
    play = button(page.locator(FIGURE), "Play")
    expect(play).to_be_visible()
    sign, ground = play.evaluate(
        "play => ['::before', null].map((part) => getComputedStyle(play, part).backgroundColor)"
    )

    assert sign != ground


def test_every_picture_of_a_trace_has_its_player(window):
    """Each on the page, and each once."""
    figures = window.locator("figure[data-trace]")

    assert figures.count() == window.locator(".trace-player").count() > 3


def test_instant_navigation_brings_players_once(open_page):
    """Coming from another page, and coming back."""
    page = open_page("understand/event-loop/")
    page.wait_for_load_state("networkidle")  # before the sitemap is there, links load pages anew
    page.locator(".md-tabs").get_by_role("link", name="Home").click()
    expect(page.locator(".trace-player")).to_have_count(1)
    page.go_back()
    expect(page.locator("h1")).to_contain_text("event loop")

    expect(page.locator("figure[data-trace] .trace-player")).to_have_count(
        page.locator("figure[data-trace]").count()
    )


def test_without_javascript_the_picture_is_still(open_page):
    """Its bars tell what happened where the pointer rests, as in every chart."""
    page = open_page(PAGE, java_script_enabled=False)

    assert page.locator(f"{FIGURE} .chart-svg").is_visible()
    assert page.locator(f"{FIGURE} .chart-svg g > title").count() > 10
    assert page.locator(".trace-player").count() == 0
