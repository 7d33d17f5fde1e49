"""What the pages draw from the tree says what the tree says, and leads where it leads."""

import json
import re
from dataclasses import fields
from html.parser import HTMLParser

import markdown
import pytest
from guide import (
    choose_card,
    choose_framework,
    choose_gallery,
    choose_leaves,
    choose_pages,
    choose_tree,
    choose_words,
    figures,
    gallery_advice,
    results,
)
from guide.evidence import Evidence
from guide.paths import DOCS, ROOT

from snippets.choose import advice, constants, rules
from snippets.choose.gallery import SCENARIOS
from snippets.choose.leaves import LEAVES
from snippets.choose.questions import TREE
from snippets.choose.task import Task
from snippets.choose.tree import Leaf, Question, paths, walk

PAGES = DOCS / "choose"
EVIDENCE = Evidence(
    results.read(min((ROOT / "results" / "reference").glob("*.json"))), "reference"
)
QUICK = ("zlib", "sort-lists", "matrix", "agent-step")  # to simulate


def figure(name):
    """A figure of the reference results."""
    return figures.figure(EVIDENCE, name)


def advised(approach="processes", **changes):
    """Advice as gallery_advice.py keeps it, without simulating anything."""
    plain = {
        "approach": approach,
        "workers": 4,
        "chunksize": 8,
        "seconds": [1.9, 2.0, 2.2],
        "sequential": 6.0,
        "others": {"threads:4": 2.0, "asyncio:100": 5.0},
        "terms": {},
        "changes": ["below 0.4 ms per call: sequential"],
        "warnings": [],
        "differs": "",
        "constants": "reference results of 3.14",
    }
    return plain | changes


PARTS = {
    "tree": choose_tree.outline,
    "card": choose_card.card,
    **{f"framework {name}": part for name, part in choose_pages.FRAMEWORK.items()},
    "leaves": lambda: [row for one in LEAVES for row in choose_leaves.section(one.name, figure)],
    "gallery": lambda: [
        row for one in SCENARIOS for row in choose_gallery.scenario(one, advised())
    ],
}


@pytest.fixture(scope="module")
def made():
    """Each part as HTML."""
    with_ours = ["attr_list", "md_in_html", "tables", "pymdownx.details", "pymdownx.superfences"]
    return {
        name: markdown.markdown("\n".join(part()), extensions=with_ours)
        for name, part in PARTS.items()
    }


class Reader(HTMLParser):
    """Notes ids, links, headings, and tags that do not close the last one that was opened."""

    def __init__(self, html):
        super().__init__()
        self.open, self.wrong, self.ids, self.links, self.text = [], [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Called by HTMLParser."""
        if tag != "br":
            self.open.append(tag)
        said = dict(attrs)
        self.ids += [said["id"]] if "id" in said else []
        self.links += [said["href"]] if tag == "a" else []

    def handle_startendtag(self, tag, attrs):
        """Called by HTMLParser."""

    def handle_endtag(self, tag):
        """Called by HTMLParser."""
        if self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data):
        """Called by HTMLParser."""
        self.text.append(data)


def asked_for(page, what):
    """The names that a page in docs/choose/ asks for with a directive."""
    return re.findall(rf"^@{what} ([\w-]+)$", (PAGES / page).read_text(), re.MULTILINE)


@pytest.mark.parametrize("part", PARTS)
def test_tags_are_nested_and_ids_are_used_once(made, part):
    """Every tag is closed in its turn, and no two elements have the same id."""
    read = Reader(made[part])

    assert (read.wrong, read.open, len(read.ids)) == ([], [], len(set(read.ids)))


@pytest.mark.parametrize("part", PARTS)
def test_no_markdown_is_left_over(made, part):
    """Whatever was Markdown has become HTML, inside the tree's elements too."""
    text = "".join(Reader(made[part]).text)

    assert re.findall(r"\]\(|\*\*|\{ ?#|\?\?\?|`", text) == []


@pytest.mark.parametrize("part", PARTS)
def test_nothing_needs_javascript(made, part):
    """No part has a script or a style of its own."""
    assert re.search(r"<script|onclick|style=", made[part]) is None


@pytest.mark.parametrize("part", PARTS)
def test_links_lead_to_pages_and_sections_that_exist(made, part):
    """A link leads to a page of the site; one with a part, to what these pages have."""
    ids = {one for html in made.values() for one in Reader(html).ids}
    for address in Reader(made[part]).links:
        path, _, anchor = address.partition("#")
        target = DOCS / path.lstrip("/") if path.startswith("/") else PAGES / path

        assert path.startswith("/generated/snippets/") or target.exists(), address
        assert not anchor or anchor in ids, address


def test_every_combination_of_answers_ends_at_a_section_and_a_page(made):
    """Each way through the tree is drawn once, and ends with both links."""
    links = Reader(made["tree"]).links
    drawn = sorted(zip(links[::2], links[1::2], strict=True))
    ends = [path.leaf for path in paths(TREE)]

    assert drawn == sorted((f"leaves.md#leaf-{one.name}", f"../{one.page}") for one in ends)


def test_the_tree_has_every_question_and_every_answer(made):
    """The words are those of the tree."""
    text = " ".join("".join(Reader(made["tree"]).text).split())
    steps = {step for path in paths(TREE) for step in path.steps}
    said = {word for step in steps for word in (step.question.text, step.answer.label)}

    assert [one for one in said if one not in text] == []


def test_an_answer_goes_straight_on_where_no_other_does():
    """The trunk is not indented: only where two answers go on is there a fork."""
    questions = {step.question.key: step.question for path in paths(TREE) for step in path.steps}
    forks = [
        key
        for key, one in questions.items()
        if sum(isinstance(answer.then, Question) for answer in one.answers) > 1
    ]
    straight = {
        key
        for key, one in questions.items()
        if choose_tree.goes_straight_on(one, choose_tree.in_order(one)[-1])
    }

    assert forks
    assert straight.isdisjoint(forks)
    assert {"machines", "order", "isolation", "parallel"} <= straight


def test_the_page_of_answers_has_every_leaf_once():
    """No leaf is forgotten, and none stands twice."""
    assert sorted(asked_for("leaves.md", "leaf")) == sorted(one.name for one in LEAVES)


@pytest.mark.parametrize("leaf", LEAVES, ids=lambda leaf: leaf.name)
def test_a_section_says_everything_that_the_leaf_knows(leaf):
    """Reasons, limits, costs, upkeep, alternatives, snippet, page and both migrations."""
    text = "\n".join(choose_leaves.section(leaf.name, figure)).casefold()
    said = [
        leaf.approach, leaf.title, leaf.why, leaf.until, leaf.upkeep, leaf.snippet, leaf.page,
        leaf.migrate_to, leaf.migrate_from, *map(figure, leaf.costs),
        *(word for one in leaf.alternatives for word in (one.approach, one.trade)),
    ]  # fmt: skip

    assert [one for one in said if choose_words.prose(one).casefold() not in text
            and one.casefold() not in text] == []  # fmt: skip


def test_a_section_shows_every_way_to_it():
    """A leaf at the end of two paths shows both."""
    text = "\n".join(choose_leaves.section("threads-wait", figure))
    ways = [one for one in paths(TREE) if one.leaf.name == "threads-wait"]

    assert len(ways) > 1
    assert all(choose_words.way(one) in text for one in ways)


def test_the_example_of_a_leaf_is_ranked_by_the_model():
    """The table is what the model predicts, the fastest first, once for each approach."""
    leaf = next(one for one in LEAVES if one.name == "threads-wait")
    found = choose_leaves.ranked(leaf)
    seconds = [one.middle for one in found]

    assert found[0].candidate.approach == "threads"
    assert seconds == sorted(seconds)
    assert len({one.candidate.approach for one in found}) == len(found)


@pytest.mark.parametrize("kind", ["It computes", "It waits", "It does both"])
def test_the_card_has_one_column_for_both_ways_around_the_gil(kind):
    """C code that releases the GIL has the answers of a build without it."""
    for _, task in choose_card.KINDS[kind]:
        released = walk(task.but(gil_share=0.0), choose_card.WITH_GIL).leaf
        without = walk(task, choose_card.WITHOUT_GIL).leaf

        assert released.approach == without.approach


def test_the_card_asks_what_ends_the_search_at_once():
    """Each of its first lines is a question of the trunk with the answer that ends there."""
    found = [choose_card.deciding(task) for task in choose_card.FIRST]
    trunk = {step.question.key for step in walk(choose_card.PLAIN, choose_card.WITH_GIL).steps}

    assert {step.question.key for step, _ in found} <= trunk
    assert all(isinstance(step.answer.then, Leaf) for step, _ in found)


def test_every_approach_that_the_tree_names_is_on_the_card(made):
    """At one glance nothing is missing."""
    text = "".join(Reader(made["card"]).text)

    assert [one.approach for one in LEAVES if one.approach not in text] == []


def test_the_gallery_has_every_group_and_every_scenario(made):
    """The page asks for each group; each scenario is a heading and a closed box."""
    groups = {one.group.lower().replace(" ", "-") for one in SCENARIOS}

    assert set(asked_for("gallery.md", "gallery")) == groups
    assert made["gallery"].count("<details") == len(SCENARIOS)
    assert "<details open" not in made["gallery"]
    assert {f"scenario-{one.name}" for one in SCENARIOS} == set(Reader(made["gallery"]).ids)


def test_the_answer_of_a_scenario_is_folded():
    """Nothing of the answer stands before the box that the reader opens."""
    one = SCENARIOS[0]
    text = "\n".join(choose_gallery.scenario(one, advised()))
    before, _, folded = text.partition("???")

    assert one.path().leaf.title not in before
    assert choose_words.prose(one.explanation) in folded
    assert all(choose_words.prose(each) in folded for each in one.depends)


def test_the_engine_is_quoted_with_its_numbers():
    """Approach, workers, chunks, range, gain, the others, and what would change it."""
    text = "\n".join(choose_gallery.scenario(SCENARIOS[0], advised()))

    assert "processes, 4 workers, chunks of 8, in 2.0 s (1.9 s to 2.2 s)" in text
    assert "where a loop takes 6.0 s: 3.0 times as fast" in text
    assert "threads:4 is as fast and asyncio:100 takes 2.5 times as long" in text
    assert "What would change it: below 0.4 ms per call: sequential." in text


def test_a_faster_one_that_asks_more_is_said():
    """Within 5 % the plainer is advised, and the reader hears of the other."""
    near = advised(others={"interpreters:4": 1.92, "threads:4": 1.995})
    text = "\n".join(choose_gallery.scenario(SCENARIOS[0], near))

    assert "interpreters:4 takes 0.96 times as long, and asks more of you" in text
    assert "threads:4 is as fast" in text


def test_what_the_model_cannot_predict_has_no_seconds():
    """For a library or a cluster only the loop's seconds are known."""
    text = "\n".join(choose_gallery.scenario(SCENARIOS[0], advised("library")))

    assert "**The engine:** library; a loop would take 6.0 s." in text


def test_a_loop_is_not_compared_with_itself():
    """Where nothing concurrent is advised, there is no gain to speak of."""
    text = "\n".join(choose_gallery.scenario(SCENARIOS[0], advised("sequential", warnings=["x"])))

    assert "one call after the other, in 2.0 s" in text
    assert "times as fast" not in text
    assert "It warns: x." in text


@pytest.mark.parametrize("name", QUICK)
def test_what_is_kept_is_what_the_engine_says(name):
    """Generated is what the engine advises now."""
    one = next(one for one in SCENARIOS if one.name == name)
    found = advice.advise(one.task, one.machine, constants.reference(one.machine.label))
    kept = gallery_advice.of_scenario(one)

    assert (kept["approach"], kept["seconds"]) == (found.approach, found.chosen.seconds)
    assert bool(kept["differs"]) == (name == "sort-lists")


def test_advice_is_kept_until_its_sources_change(tmp_path, monkeypatch):
    """It is computed once, and again for another digest or a damaged file."""
    computed = []
    monkeypatch.setattr(gallery_advice, "SCENARIOS", SCENARIOS[:2])
    monkeypatch.setattr(gallery_advice, "of_scenario", lambda one: computed.append(one.name) or {})
    path = tmp_path / "made" / "advice.json"
    first = gallery_advice.kept_in(path)
    again = gallery_advice.kept_in(path)
    once = len(computed)
    path.write_text(json.dumps({"digest": "older", "advice": {}}))
    gallery_advice.kept_in(path)
    path.write_text("{")
    gallery_advice.kept_in(path)

    assert first == again == {one.name: {} for one in SCENARIOS[:2]}
    assert (once, len(computed)) == (2, 6)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_every_field_that_a_task_changes_is_said():
    """A reader of a scenario knows what the engine knows."""
    unsaid = {"tasks", "cpu_seconds", "wait_seconds"}  # they make up the first sentence
    plain = Task()
    of = [one.task for one in SCENARIOS] + [one.example for one in LEAVES]
    changed = {
        field.name
        for task in of
        for field in fields(Task)
        if getattr(task, field.name) != getattr(plain, field.name)
    }

    assert changed - unsaid <= set(choose_words.ELSE)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("pool.map of it", "`pool.map` of it"),
        ("Look for async def.", "Look for `async def`."),
        ("set OMP_NUM_THREADS=1 first", "set `OMP_NUM_THREADS=1` first"),
        ("sys._is_gil_enabled() stays", "`sys._is_gil_enabled()` stays"),
        (
            "back: [function(item) for item in items].",
            "back: `[function(item) for item in items]`.",
        ),
        ("a * b < c", r"a \* b &lt; c"),
        ("measure does it", "`measure` does it"),
        ("measure it", "measure it"),
    ],
)
def test_code_in_a_sentence_is_code(text, shown):
    """What reads as Python is set as code; what Markdown would change is kept."""
    assert choose_words.prose(text) == shown


@pytest.mark.parametrize(("count", "said"), [(100, "100 bytes"), (6e5, "600 kB"), (2e6, "2 MB")])
def test_bytes_have_their_unit(count, said):
    """As a reader says them."""
    assert choose_words.size(count) == said


def test_the_framework_shows_all_parts():
    """The page asks for each part once."""
    assert sorted(asked_for("framework.md", "framework")) == sorted(choose_pages.FRAMEWORK)


def test_each_row_of_the_framework_stands_with_its_correction(made):
    """What it says, what the tree says, and what is corrected."""
    text = "".join(Reader(made["framework rows"]).text)
    said = [(one.workload, one.says, one.corrected) for one in rules.FRAMEWORK]

    assert len(said) == 5
    assert [part for row in said for part in row if part not in text] == []


def test_the_fifth_step_ends_nothing():
    """The column that counts shows that no scenario gets there, and that each ends somewhere."""
    counts = [choose_framework.ended(rules.FIVE_STEPS, one) for one in rules.FIVE_STEPS]

    assert counts[4] == 0
    assert sum(counts) == len(SCENARIOS)


@pytest.mark.parametrize(
    ("rule", "low", "high"), [("CPU or I/O", 0.2, 0.3), ("five steps", 0.45, 0.55)]
)
def test_the_first_paragraph_says_how_often_they_agree(rule, low, high):
    """It says "a quarter" and "half", and the table below it counts that."""
    share = sum(choose_framework.agrees(rule, one) for one in SCENARIOS) / len(SCENARIOS)

    assert low <= share <= high


def test_the_number_of_cases_in_the_titles_is_right():
    """The pages call them 42."""
    assert f"choose? {len(SCENARIOS)} cases" in (PAGES / "gallery.md").read_text()
    assert f"of the {len(SCENARIOS)} cases" in (PAGES / "framework.md").read_text()


@pytest.mark.parametrize("what", ["tree", "card", "framework", "gallery"])
def test_what_does_not_exist_has_no_lines(what):
    """The extension stops the build for it."""
    assert getattr(choose_pages, what)("no-such-part") == []


def test_no_leaf_of_that_name():
    """The same for a leaf."""
    assert choose_pages.leaf("no-such-leaf", figure) == []
