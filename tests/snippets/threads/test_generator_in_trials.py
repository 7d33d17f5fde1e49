"""Tests of snippets/threads/generator_in_trials.py; its program shows what each build does."""

import pytest

from snippets.threads import generator_in_trials
from snippets.threads.generator_in_trials import trial, worst

pytestmark = pytest.mark.thread_unsafe(reason="replaces what a trial runs")


@pytest.mark.parametrize(
    ("program", "said"),
    [("print('no error')", "no error"), ("import os; os.abort()", "a crash")],
)
def test_a_trial_survives_its_process(program, said, monkeypatch):
    """Whether the process ends in order or not."""
    monkeypatch.setattr(generator_in_trials, "PROGRAM", program)

    assert trial() == said


@pytest.mark.parametrize(
    ("says", "found"),
    [
        (["error", "a crash", "error"], "a crash"),
        (["error", "no error", "no error"], "error"),
        (["no error"] * 3, "no error"),
    ],
)
def test_the_worst_is_told(says, found, monkeypatch):
    """One crash is enough, and ends the trials."""
    outcomes = iter(says)
    monkeypatch.setattr(generator_in_trials, "trial", lambda: next(outcomes))

    assert worst(3) == found
