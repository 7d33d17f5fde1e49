"""A page has no measured number of its own: figures come by name, settings are listed here."""

import re

import pytest
from guide.paths import DOCS

from tests.test_pages import PAGES, prose

NUMBER = re.compile(
    r"(?<![\w.{])\d[\d.,]*\s?(?:ns|µs|ms|s|seconds?|minutes?|kB|MB|GB|%|times)(?![\w:}])"
)
FIGURE = re.compile(r"\{\{[^}]*\}\}")

# What a page may say in numbers, since nobody measured it: limits, defaults, sizes by design.
SETTINGS = {
    "choose/how-right.md": {"5 %": "what counts as about as fast"},
    "choose/index.md": {"5 %": "what counts as about as fast"},
    "choose/speedup.md": {"95 %": "the interval", "15 %": "when an interval is no finding"},
    "index.md": {"0.1 ms": "the size of a chunk in a trace", "5 ms": "the switch interval"},
    "learn/quiz.md": {
        "1 second": "what a page takes, in a question",
        "1.5 seconds": "an answer to it",
        "13.5 seconds": "the right one, computed",
        "50 seconds": "the computing of all pages",
        "51 seconds": "another answer",
    },
    "measure/at-scale.md": {"8 MB": "a common default", "2 ms": "how often the task wakes"},
    "measure/method.md": {
        "95 %": "the interval",
        "7 %": "when an interval is narrow",
        "3 %": "what a later run differs by",
        "15 %": "when an interval is no finding",
        "1.6 times": "when a machine is called busy",
        "2 ms": "the longest wait that a chunk hides in a trace",
        "20 ms": "how often memory is looked at",
    },
    "measure/tables.md": {"100 %": "what one core is"},
    "measure/your-machine.md": {"25 minutes": "the limit of the profile"},
    "reference/cheat-sheet.md": {"0.1 s": "the default of slow_callback_duration"},
    "reference/what-changed.md": {"20 %": "what What's New says"},
    "understand/event-loop.md": {"10 ms": "of the heartbeat", "12 ms": "the length of a wait"},
    "understand/future.md": {"12 ms": "when the program cancels"},
    "understand/gil.md": {
        "1 ms": "what the server takes",
        "5 ms": "the switch interval",
        "1000 seconds": "a switch interval that never ends",
    },
    "operate/containers.md": {
        "100 ms": "the period of a quota",
        "200 ms": "a quota of two CPUs in a period",
        "3 ms": "that, divided by 64 CPUs",
        "32 times": "64 workers instead of two",
    },
    "operate/shutdown.md": {"10 seconds": "the default of a supervisor"},
    "patterns/asyncio-and-blocking.md": {"0.1 seconds": "the default of slow_callback_duration"},
    "patterns/asyncio-programs.md": {"10 seconds": "the default of a supervisor"},
    "patterns/hybrid.md": {"5 ms": "the switch interval"},
    "patterns/run-in-the-page.md": {"7.5 MB": "what tests/site/test_weight.py weighs"},
    "patterns/threads.md": {"5 ms": "the switch interval"},
}


def bare(page) -> set[str]:
    """The numbers with a unit that stand in the prose of a page."""
    text = "\n".join(FIGURE.sub("", line) for line in prose(page))
    return {re.sub(r"\s", " ", found) for found in NUMBER.findall(text)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_a_number_with_a_unit_is_a_figure_or_a_setting(page):
    """A measured number that was typed would grow old; one that was set has its reason here."""
    settings = SETTINGS.get(page.relative_to(DOCS).as_posix(), {})

    assert bare(page) == set(settings)


def test_a_typed_measurement_is_found(tmp_path):
    """The test can fail."""
    page = tmp_path / "x.md"
    page.write_text("# X\n\nIt takes 12.5 ms, or {{seconds:a}}, and is 1.9 times as fast.\n")

    assert bare(page) == {"12.5 ms", "1.9 times"}
