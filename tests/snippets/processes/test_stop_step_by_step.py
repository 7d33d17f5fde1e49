"""Tests of snippets/processes/stop_step_by_step.py; that real processes end so is recorded."""

import os

import pytest

from snippets.processes.stop_step_by_step import stop
from tests.snippets.needs import requires

pytestmark = requires("processes/stop_step_by_step")


class Ends:
    """Stands for a process that ends at one step, and tells which ones it saw."""

    pid = 1

    def __init__(self, at):
        self.at, self.seen, self.exitcode = at, [], None

    def step(self, name):
        """Take a step; end at the right one."""
        assert self.exitcode is None, "it has ended already"
        self.seen.append(name)
        if name == self.at:
            self.exitcode = 1

    def join(self, limit):
        """Say that it was waited for."""
        self.seen.append("wait")

    def terminate(self):
        """Get SIGTERM."""
        self.step("terminate")

    def kill(self):
        """Get SIGKILL."""
        self.step("kill")


STEPS = ("interrupt", "terminate", "kill")


@pytest.mark.parametrize("at", STEPS)
def test_no_step_is_taken_without_need(monkeypatch, at):
    """It waits after each step, and stops at the one that ended the process."""
    process = Ends(at)
    monkeypatch.setattr(os, "kill", lambda pid, signal: process.step("interrupt"))
    ended = stop(process)
    needed = STEPS[: STEPS.index(at) + 1]

    assert (ended, process.seen) == (at, [word for step in needed for word in (step, "wait")])
