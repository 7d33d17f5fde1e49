"""The wizard of the home page gives the answers of the Python tree, to everybody."""

import pytest
from guide.paths import SNIPPETS
from playwright.sync_api import expect

from snippets.choose import screens
from snippets.choose.tree import Leaf
from tests.site.conftest import Windows

WAYS = list(screens.ways(screens.FIRST))
ENDS = {end.name: way for way in reversed(WAYS) if isinstance(end := way[-1].then, Leaf)}
LONGEST = ENDS["processes"]
LEAF = LONGEST[-1].then
FIRST = screens.FIRST.options
NONE = FIRST[-1]
UNKNOWN = "I do not know"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
GO_TO = """(address) => {
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}"""  # as Back and Forward do, without loading the page
MEASURE = "python -m snippets.choose measure"
WALK_ALL = """async (ways) => {
  const wizard = document.querySelector(".wizard");
  const settled = (test) => new Promise((done) => {
    const look = () => (test() ? done() : requestAnimationFrame(look));
    look();
  });
  const press = (label) => [...wizard.querySelectorAll("button")].find(
    (one) => one.textContent === label).click();
  const found = [];
  for (const [number, way] of ways.entries()) {
    for (const [step, label] of way.entries()) {
      press(label);
      await settled(() => wizard.querySelectorAll(".wizard-given > li").length === step + 1);
    }
    found.push([
      wizard.querySelector(".wizard-question").textContent,
      wizard.querySelector(".wizard-code .filename").textContent,
      new URL(location.href).searchParams.get("choose"),
      wizard.querySelector("[role=status]").textContent,
    ]);
    press("Start again");
  }
  return found;
}"""


@pytest.fixture(scope="module")
def window(browser, site, address):
    """A home page that tests share, with one answer given and taken back."""
    opened = Windows(browser, site, address)
    page = opened.open(permissions=CLIPBOARD)
    answer(page, NONE.label).click()
    page.locator(".wizard-change").click()
    yield page
    opened.close()


@pytest.fixture
def home(window):
    """The home page as it is opened."""
    window.evaluate(GO_TO, "?")
    return window


@pytest.fixture
def result(window):
    """The home page, with the answers of the longest way in its address."""
    window.evaluate(GO_TO, query(LONGEST))
    expect(question(window)).to_have_text(LEAF.title)
    return window


def query(way, *more):
    """The answers of a way, as an address has them."""
    return "?choose=" + ".".join([*(one.key for one in way), *more])


def answer(page, label):
    """An answer, as a button."""
    return page.locator(".wizard").get_by_role("button", name=label, exact=True)


def question(page):
    """What is asked, or the title of the answer."""
    return page.locator(".wizard").get_by_role("heading", level=2)


def walk(page, way):
    """Press the answers of a way."""
    for one in way:
        answer(page, one.label).click()


def test_every_way_ends_where_the_tree_ends(home):
    """All combinations of answers, in one page: the leaf, its snippet, the address."""
    found = home.evaluate(WALK_ALL, [[one.label for one in way] for way in WAYS])

    assert found == [
        [
            screens.path(way).leaf.title,
            f"snippets/{screens.path(way).leaf.snippet}.py",
            ".".join(one.key for one in way),
            f"Answer, after {len(way)} question{'s' * (len(way) > 1)}",
        ]
        for way in WAYS
    ]


def test_every_address_leads_there(home):
    """A link to any place on the way, or to any answer, shows that place."""
    shown, expected = [], []
    for place in {way[:length] for way in WAYS for length in range(1, len(way) + 1)}:
        home.evaluate(GO_TO, query(place))
        after = place[-1].then
        shown.append(question(home).inner_text())
        expected.append(after.title if isinstance(after, Leaf) else after.text)

    assert shown == expected


def test_a_link_opens_there(open_page):
    """The page is loaded with the answers in its address, and keeps the focus where it is."""
    page = open_page(query(LONGEST))
    expect(question(page)).to_have_text(LEAF.title)

    expect(page.locator("body")).to_be_focused()


def test_the_order_on_a_phone(open_page):
    """Sentence, first question, trace; the first answers are seen without scrolling."""
    page = open_page(width=360)
    parts = ["article > p", ".wizard-question", ".wizard-answer", "figure[data-trace]"]
    tops = [page.locator(one).first.bounding_box()["y"] for one in parts]

    assert tops == sorted(tops)
    assert tops[2] < 700


def test_the_keyboard_is_enough(home):
    """Tab reaches the answers, Enter takes one, and the focus goes to the next question."""
    answer(home, NONE.label).focus()
    home.keyboard.press("Enter")
    expect(question(home)).to_be_focused()
    home.keyboard.press("Tab")
    expect(answer(home, NONE.then.options[0].label)).to_be_focused()
    home.keyboard.press("Enter")

    expect(question(home)).to_have_text(NONE.then.options[0].then.text)
    expect(question(home)).to_be_focused()


def test_the_status_counts(home):
    """A screen reader hears how far it is."""
    status = home.locator(".wizard").get_by_role("status")
    expect(status).to_have_text(f"Question 1 of at most {screens.MOST}")
    answer(home, NONE.label).click()

    expect(status).to_have_text(f"Question 2 of at most {screens.MOST}")


def test_whoever_does_not_know_is_told_how_to_find_out(home):
    """By each statement, by the profiler's command, and by its page; the question stays."""
    answer(home, UNKNOWN).click()
    told = home.locator(".wizard-help")
    expect(told.get_by_role("heading")).to_be_focused()

    assert [one.how_to_know in told.inner_text() for one in FIRST[:-1]] == [True] * 4
    assert MEASURE in told.inner_text()
    assert told.get_by_role("link").first.get_attribute("href").endswith("/choose/")
    answer(home, NONE.label).click()
    expect(question(home)).to_have_text(NONE.then.text)


def test_not_knowing_is_an_answer_to_every_question(home):
    """And it names what is left, where that is little."""
    named, expected = [], []
    for place in {way[:length] for way in WAYS for length in range(len(way))}:
        home.evaluate(GO_TO, query(place, "i-do-not-know"))
        left = {screens.path(way).leaf.title for way in WAYS if way[: len(place)] == place}
        expected.append(left if len(left) <= 6 else set())
        named.append(set(home.locator(".wizard-help ul:last-child a").all_inner_texts()))

    assert named == expected


def test_an_answer_can_be_changed(result):
    """The answers before it stay."""
    change = f"Change the answer: {LONGEST[2].label}"
    result.get_by_role("button", name=change, exact=True).click()
    expect(question(result)).to_have_text(LONGEST[1].then.text)

    assert result.locator(".wizard-took").all_inner_texts() == [one.label for one in LONGEST[:2]]
    assert result.url.endswith(query(LONGEST[:2]))


def test_another_answer_is_one_click_away(result):
    """What would change the answer is named, with where it leads."""
    other = LONGEST[-2].then.options[0]
    result.locator(".wizard summary").click()
    line = result.locator(".wizard-others li").filter(has_text=other.label)
    expect(line).to_contain_text(f"“{other.then.title}”")
    line.get_by_role("button").click()

    expect(question(result)).to_have_text(other.then.title)
    expect(question(result)).to_be_focused()


def test_back_and_forward(home):
    """Each answer is a step of the browser's history."""
    walk(home, LONGEST)
    expect(question(home)).to_have_text(LEAF.title)
    home.go_back()
    expect(question(home)).to_have_text(LONGEST[-2].then.text)
    home.go_back()
    home.go_forward()

    expect(question(home)).to_have_text(LONGEST[-2].then.text)


def test_instant_navigation_keeps_the_answers(open_page):
    """To a page of the answer and back."""
    result = open_page(query(LONGEST))
    result.wait_for_load_state("networkidle")  # before the sitemap is there, links load pages anew
    result.evaluate("window.here = 1")
    result.locator(".wizard").get_by_role("link", name="When to use it").click()
    expect(result.locator(".wizard")).to_have_count(0)
    result.go_back()
    expect(question(result)).to_have_text(LEAF.title)

    assert result.evaluate("window.here") == 1


def test_scrolling_keeps_the_answers(result):
    """Material writes the section that is read into the address: nothing is lost."""
    scroll_on = "() => (scrollBy(0, 400), location.hash !== '')"
    result.wait_for_function(scroll_on, polling=300)  # Material waits until the scrolling ends

    assert query(LONGEST) in result.url


def test_the_code_is_copied_whole(result):
    """One click; the status says so."""
    result.get_by_role("button", name=f"Copy {LEAF.snippet}.py").click()
    expect(result.locator(".wizard-status")).to_have_text(f"Copied {LEAF.snippet}.py.")
    copied = result.evaluate("navigator.clipboard.readText()")

    assert copied == (SNIPPETS / f"{LEAF.snippet}.py").read_text(encoding="utf-8")


def test_the_answer_can_be_shared(result):
    """The link in the clipboard leads here, and not to where the reader has scrolled."""
    link = result.url
    result.evaluate(GO_TO, f"{query(LONGEST, 'too-much')}#what-you-find-here")
    result.get_by_role("button", name="Copy a link to this answer").click()
    expect(result.locator(".wizard-status")).to_contain_text("Copied")

    assert result.evaluate("navigator.clipboard.readText()") == link


def test_the_evidence_is_on_the_page_that_is_linked(open_page):
    """The chart is there."""
    page = open_page(query(LONGEST))
    link = page.get_by_role("link", name="The chart").first
    chart = link.get_attribute("href").partition("#")[2]
    link.click()

    expect(page.locator(f"figure#{chart}")).to_be_visible()


def test_an_answer_shows_what_belongs_to_it(result):
    """Why, until when, alternatives, upkeep."""
    text = result.locator(".wizard").inner_text()
    said = [LEAF.why, LEAF.until, LEAF.upkeep, *(one.trade for one in LEAF.alternatives)]

    assert [one for one in said if one not in text] == []


def test_an_old_link_goes_as_far_as_it_fits(open_page):
    """A question that has changed is asked again, and the reader is told why."""
    page = open_page(query([NONE], "what-was-there-before", "yes"))
    expect(question(page)).to_have_text(NONE.then.text)

    expect(page.locator(".wizard-status")).to_contain_text("the questions changed")


def test_a_slow_network_is_told_in_words(open_page):
    """A press is answered at once, even if the next question is still on its way."""
    home = open_page()
    held = []
    home.context.route("**/choose.json", lambda route: held.append(route))
    answer(home, NONE.label).click()
    expect(home.locator(".wizard-status")).to_have_text("The questions are on their way…")
    held[0].continue_()

    expect(question(home)).to_have_text(NONE.then.text)


def test_questions_that_do_not_come_are_told(open_page, watch):
    """In words, and the next press tries again."""
    home = open_page()
    home.context.route("**/choose.json", lambda route: route.fulfill(status=503))
    answer(home, NONE.label).click()
    expect(home.locator(".wizard-status")).to_contain_text("could not be loaded (503)")
    watch.problems.clear()  # the browser complains about the answer
    home.context.unroute("**/choose.json")
    answer(home, NONE.label).click()

    expect(question(home)).to_have_text(NONE.then.text)


def test_without_javascript_every_answer_is_a_link(open_page):
    """To what it leads to; nothing is there that cannot be pressed."""
    page = open_page(java_script_enabled=False)
    links = page.locator(".wizard li a")

    assert links.all_inner_texts() == [*(one.label for one in FIRST), UNKNOWN]
    assert page.locator(".wizard button").count() == 0
