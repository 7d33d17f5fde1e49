"""The benchmark compares fairly, and refuses what it cannot compare."""

import pytest

from snippets.lesson import benchmark


class Clock:
    """Stands still until somebody works."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        """Seconds."""
        return self.now

    def work(self, seconds, answer=1):
        """A function that takes that long."""

        def run():
            self.now += seconds
            return answer

        return run


def test_ratios_are_those_of_each_round():
    """Twice as long is half as fast."""
    clock = Clock()
    found = benchmark.compare({"a": clock.work(1), "b": clock.work(2)}, rounds=2, clock=clock)

    assert found == {"a": [1, 1], "b": [0.5, 0.5]}


def test_different_answers_are_refused():
    """Before anything is timed."""
    clock = Clock()
    with pytest.raises(ValueError, match="same answer"):
        benchmark.compare({"a": clock.work(1), "b": clock.work(1, answer=2)}, clock=clock)


def test_a_coroutine_function_is_refused():
    """Calling it would run nothing."""

    async def never():
        """Never run."""

    with pytest.raises(TypeError, match="never: calling a coroutine function"):
        benchmark.compare({"base": Clock().work(1), "never": never})


@pytest.mark.parametrize(("cpu", "share"), [(0, 0), (1, 0.5), (2, 1)])
def test_the_cpu_share_tells_waiting_from_computing(cpu, share):
    """CPU seconds divided by seconds."""
    clock, cpu_clock = Clock(), Clock()

    def approach():
        clock.now += 2
        cpu_clock.now += cpu

    assert benchmark.cpu_share(approach, clock, cpu_clock) == share


@pytest.mark.parametrize(
    ("ratios", "line"),
    [
        ([1.5, 2.0, 1.2], "x: 1.50 (1.20 to 2.00), faster"),
        ([0.5, 0.9], "x: 0.70 (0.50 to 0.90), slower"),
        ([0.9, 1.1], "x: 1.00 (0.90 to 1.10), no difference"),
    ],
)
def test_the_spread_decides(ratios, line):
    """A spread on both sides of 1 is no difference."""
    assert benchmark.told("x", ratios) == line


def test_its_approaches_agree(monkeypatch):
    """Threads and processes give the loop's answer."""
    monkeypatch.setattr(benchmark, "ITEMS", [10, 20])
    found = [
        benchmark.one_after_another(),
        benchmark.in_threads(),
        benchmark.in_processes(),
    ]

    assert found == [[19, benchmark.total(20)]] * 3
