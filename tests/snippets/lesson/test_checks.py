"""Each check lets its solution pass, and says what is wrong with other attempts."""

import asyncio
import inspect
import itertools
import time
from types import SimpleNamespace
from typing import Any

import pytest

from snippets.choose.gallery.ten import TEN
from snippets.choose.gallery.workloads import WORKLOADS
from snippets.lesson import benchmark, checks, handovers, ideal_time, scraper, selector
from snippets.lesson.checks import comparing, scenarios

SOLUTIONS = {
    "reading": {"a": "faster", "b": "no difference", "c": "slower"},
    "ten": scenarios.solution(TEN),
    "eight": scenarios.solution(WORKLOADS),
    "compare": benchmark.compare,
    "ideal": ideal_time.ideal,
    "scrape": scraper.scrape,
    "handovers": handovers.handovers,
    "selector": selector.recommend,
}


def test_every_check_has_a_solution():
    """What is exported, but for the table of times."""
    assert set(checks.__all__) == {*SOLUTIONS, "TIMES"}


@pytest.mark.parametrize("name", SOLUTIONS)
def test_a_solution_passes(name):
    """Nothing is wrong with it."""
    assert getattr(checks, name)(SOLUTIONS[name]) == []


@pytest.mark.parametrize("name", SOLUTIONS)
@pytest.mark.parametrize("attempt", [None, {}])
def test_an_empty_attempt_fails(name, attempt):
    """It says that there is nothing yet."""
    assert getattr(checks, name)(attempt) == ["There is nothing to check yet: hand in an attempt."]


@pytest.mark.parametrize("name", ["compare", "ideal", "scrape", "handovers"])
def test_an_attempt_that_raises_fails(name):
    """With the error, in words."""

    def broken(*_: object, **__: object):
        raise KeyError("lanes")

    assert getattr(checks, name)(broken) == ["It raises KeyError: 'lanes'."]


def test_an_error_without_words_is_told():
    """By its type."""

    def broken(*_: object):
        raise LookupError

    assert checks.handovers(broken) == ["It raises LookupError."]


class TestReading:
    """The table of times."""

    def test_a_wrong_word_comes_with_a_way(self):
        """What to compute."""
        found = checks.reading({"a": "slower", "b": "no difference", "c": "slower"})

        assert found == [
            "a is not 'slower': divide the baseline's seconds by those of a, round by round,"
            " and look at all five."
        ]

    def test_a_missing_word_comes_with_the_words(self):
        """One of three."""
        assert checks.reading({"a": "faster", "b": "no difference"}) == [
            "c: answer with one of faster, slower, no difference."
        ]

    def test_averages_would_mislead(self):
        """By averages b looks slower; within the rounds it is neither."""
        mean = {name: sum(times) for name, times in checks.TIMES.items()}

        assert mean["b"] > mean["baseline"]


class TestScenarios:
    """The ten tasks and the eight."""

    def test_a_wrong_approach_comes_with_a_reason(self):
        """What the tree asked last."""
        found = checks.ten(SOLUTIONS["ten"] | {"zlib": "processes"})

        assert found == [
            "zlib: not processes. It is C code that releases the GIL."
            " There is enough to do to pay for starting workers."
        ]

    def test_unknown_words_and_tasks_are_told(self):
        """A typing error is no wrong answer."""
        found = checks.eight(SOLUTIONS["eight"] | {"reports": "forks", "x": "threads"})

        assert found[0] == "x is no task of this exercise."
        assert found[1].startswith("reports: answer with one of sequential, threads,")

    @pytest.mark.parametrize(
        ("name", "as_good"), [("scraper-100", "threads"), ("pdf-text", "interpreters")]
    )
    def test_what_is_as_good_is_right(self, name, as_good):
        """A hundred waits in threads; interpreters for processes."""
        assert checks.ten(SOLUTIONS["ten"] | {name: as_good}) == []


class TestCompare:
    """Attempts at the benchmark."""

    @staticmethod
    def timed(approaches, rounds, clock):
        """One after the other, each all its rounds; no check of anything."""
        seconds: dict[str, list[float]] = {}
        for name, approach in approaches.items():
            for _ in range(rounds):
                start = clock()
                approach()
                seconds.setdefault(name, []).append(clock() - start)
        return seconds

    @pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
    def test_what_takes_no_turns_is_found(self):
        """And that answers and coroutine functions go unchecked."""

        def attempt(approaches, rounds, clock):
            seconds = self.timed(approaches, rounds, clock)
            base = next(iter(seconds.values()))
            return {
                name: [a / b for a, b in zip(base, times, strict=True)]
                for name, times in seconds.items()
            }

        found = " ".join(checks.compare(attempt))

        assert "call every approach once, in turns" in found
        assert "the ratios within a round are" in found
        assert "Answers that differ" in found
        assert "A coroutine function" in found

    def test_a_good_attempt_may_take_any_first_round(self):
        """Answers that are compared in the first round are as good."""

        def attempt(approaches, rounds=5, clock=time.perf_counter):
            if any(map(inspect.iscoroutinefunction, approaches.values())):
                raise TypeError
            seconds: dict[str, list[float]] = {name: [] for name in approaches}
            answers = []
            for _, (name, approach) in itertools.product(range(rounds), approaches.items()):
                start = clock()
                answers.append(approach())
                seconds[name].append(clock() - start)
                if answers[0] != answers[-1]:
                    raise ValueError
            base = next(iter(seconds.values()))
            return {
                name: [a / b for a, b in zip(base, times, strict=True)]
                for name, times in seconds.items()
            }

        assert checks.compare(attempt) == []

    def test_the_clock_stands_still_but_for_work(self):
        """And work becomes twice as long."""
        machine = comparing.Machine()
        run = machine.approach("x", 1.0)
        for _ in range(7):
            run()

        assert machine.clock() == 8


class TestScraping:
    """Attempts at the bound, and at the pipeline."""

    @pytest.mark.parametrize(
        ("attempt", "said"),
        [
            (lambda pages, wait, compute, k, p: pages * (wait + compute), "is reached"),
            (lambda pages, wait, compute, k, p: 0.1, "is too good"),
            (
                lambda pages, wait, compute, k, p: max(pages * wait / k, pages * compute / p),
                "what has to happen before",
            ),
        ],
    )
    def test_a_wrong_bound_is_found(self, attempt, said):
        """Too high: it is beaten. Too low: nothing reaches it."""
        assert said in " ".join(checks.ideal(attempt))

    async def fetch_all_first(self, numbers, fetch, compute, pool, at_once):
        """No overlap, and no bound."""
        loop = asyncio.get_running_loop()
        texts = await asyncio.gather(*map(fetch, numbers))
        return [await loop.run_in_executor(pool, compute, text) for text in texts]

    async def compute_on_the_loop(self, numbers, fetch, compute, pool, at_once):
        """One page after the other."""
        return [compute(await fetch(number)) for number in numbers]

    async def lose_the_order(self, numbers, fetch, compute, pool, at_once):
        """The right pipeline, read backwards."""
        return (await scraper.scrape(numbers, fetch, compute, pool, at_once))[::-1]

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("fetch_all_first", "It computes on nothing before the last page is here."),
            ("fetch_all_first", "It holds 8 pages at once; 3 are allowed."),
            ("compute_on_the_loop", "It computes on the loop's thread"),
            ("compute_on_the_loop", "It fetches one page at a time"),
            ("lose_the_order", "not the squares in order"),
        ],
    )
    def test_a_wrong_pipeline_is_found(self, name, said):
        """Each mistake has its sentence."""
        attempt: Any = getattr(self, name)

        assert said in " ".join(checks.scrape(attempt))


def test_a_wrong_count_is_found():
    """With the trace that it is wrong about."""
    assert checks.handovers(lambda lanes: 2) == [
        "one lane that pauses: 0 hand-overs, you count 2.",
        "a lane that only waits: 1 hand-overs, you count 2.",
    ]


class TestSelector:
    """Attempts at the selector."""

    @staticmethod
    def always(approach: str, others: tuple[str, ...] = ("threads",), **left_out: object):
        """A selector that recommends the same for every task."""

        def recommend(
            workload_type: str,
            latency_requirement_ms: float | None,
            memory_budget_mb: float | None,
            cpu_cores: int | None,
            has_expensive_startup: bool,
        ) -> object:
            parts = {
                "approach": approach,
                "reasons": ["because"],
                "alternatives": dict.fromkeys(others, "a trade"),
                "migration": "go",
                "validation": "measure",
            }
            return SimpleNamespace(**parts | left_out)

        return recommend

    def test_other_arguments_are_found(self):
        """The five, in their order."""
        assert checks.selector(lambda kind: kind) == [
            "It has to take workload_type, latency_requirement_ms, memory_budget_mb, cpu_cores,"
            " has_expensive_startup, in this order."
        ]

    def test_missing_types_are_found(self):
        """Of arguments, and of the result."""
        attempt = eval(  # noqa: S307 - a function without annotations, of our own
            "lambda workload_type, latency_requirement_ms, memory_budget_mb, cpu_cores,"
            " has_expensive_startup: None"
        )
        found = checks.selector(attempt)

        assert found[0] == "No type is given for workload_type."
        assert found[-1] == "No type is given for what it returns."

    def test_missing_parts_are_found(self):
        """Reasons and alternatives, for each kind of work."""
        attempt = self.always("processes", reasons=[], alternatives={})

        assert checks.selector(attempt)[0] == (
            "waiting: the recommendation has no reasons, alternatives."
        )

    def test_unknown_and_doubled_approaches_are_found(self):
        """An alternative is another approach."""
        found = " ".join(checks.selector(self.always("forks", ("forks",))))

        assert "waiting: forks is no approach." in found
        assert "waiting: forks is its own alternative." in found

    @pytest.mark.parametrize(
        ("approach", "said"),
        [
            ("processes", "Waiting: processes is no way to overlap waits cheaply."),
            ("processes", "Computing on one core: processes cannot beat a loop."),
            ("processes", "Computing with 8 MB: processes needs more than that."),
            ("sequential", "Computing on four cores: sequential computes on one."),
            ("asyncio", "Both: asyncio leaves one of the two out."),
            ("asyncio", "An unknown kind of work has to raise ValueError."),
        ],
    )
    def test_what_nobody_should_recommend_is_found(self, approach, said):
        """With the reason."""
        assert said in checks.selector(self.always(approach))
