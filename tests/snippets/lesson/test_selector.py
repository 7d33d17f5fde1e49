"""The selector recommends what suits, and says what speaks against the rest."""

import io
import sys

import pytest

from snippets.lesson import selector
from snippets.lesson.selector import recommend


@pytest.mark.parametrize(
    ("gil", "kind", "memory", "cores", "approach"),
    [
        (True, "waiting", 1, 1, "asyncio"),
        (True, "computing", 1000, 4, "processes"),
        (False, "computing", 1000, 4, "threads"),
        (True, "computing", 50, 4, "sequential"),
        (True, "computing", 1000, 1, "sequential"),
        (False, "computing", 1000, 1, "sequential"),
        (True, "both", 1000, 4, "asyncio+processes"),
        (False, "both", 1000, 4, "asyncio+threads"),
        (True, "both", 50, 4, "asyncio"),
        (True, "both", None, 4, "asyncio+processes"),
    ],
)
def test_the_first_that_nothing_speaks_against(monkeypatch, gil, kind, memory, cores, approach):
    """The GIL, the cores and the memory decide."""
    monkeypatch.setattr(selector, "GIL", gil)

    assert recommend(kind, None, memory, cores).approach == approach


def test_what_is_out_is_a_reason(monkeypatch):
    """It says what spoke against it."""
    monkeypatch.setattr(selector, "GIL", True)
    found = recommend("computing", cpu_cores=2)

    assert "threads is out: with the GIL, threads take turns at Python code" in found.reasons


def test_start_up_and_latency_are_reasons(monkeypatch):
    """Where they matter."""
    monkeypatch.setattr(selector, "GIL", True)
    found = recommend("both", 100, None, 2, has_expensive_startup=True)

    assert found.reasons[-2:] == [
        "no step may take 100 ms",
        "start-up is paid in each worker: keep the pool open",
    ]


def test_an_unknown_kind_is_refused():
    """With the kinds that it knows."""
    with pytest.raises(ValueError, match="is none of waiting, computing, both"):
        recommend("whatever")


def test_the_cores_of_this_machine_are_the_default():
    """As many as the system says."""
    assert f"there are {selector.USABLE()} cores" in recommend("waiting").reasons[0]


def test_answers_are_asked_for(monkeypatch, capsys):
    """Enter takes the default."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("waiting\n\n\n8\ny\n"))
    found = selector.ask()

    assert "there are 8 cores" in found.reasons[0]
    assert found.approach == "asyncio"


def test_the_end_of_the_input_takes_all_defaults(monkeypatch, capsys):
    """As where nobody is there to answer."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    selector.ask()

    assert "memory in MB [256]: 256\n" in capsys.readouterr().out
