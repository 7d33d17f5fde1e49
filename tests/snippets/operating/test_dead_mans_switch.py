"""Tests of snippets/operating/dead_mans_switch.py, in processes of their own: it ends them."""

import subprocess
import sys
from pathlib import Path

from snippets.operating import dead_mans_switch as module
from snippets.operating.dead_mans_switch import outcome

HEAD = "import asyncio, sys, time; from snippets.operating.dead_mans_switch import guarded\n"


def run(program):
    """How a program ends, and what it prints."""
    child = subprocess.run(
        [sys.executable, "-c", HEAD + program],
        cwd=Path(module.__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    return child.returncode, child.stdout.strip()


def test_a_stuck_loop_ends_its_process():
    """It worked longer than the limit, then it was stuck, and said where."""
    assert outcome() == ["it printed: worked", "exit code: 1", "stuck in: read_config"]


def test_the_switch_is_off_afterwards():
    """What comes after the guarded work may block for as long as it wants."""
    program = "asyncio.run(guarded(0.2, asyncio.sleep(0))); time.sleep(0.5); print('after')"

    assert run(program) == (0, "after")


def test_the_switch_is_off_after_an_error():
    """Also when the work fails."""
    program = (
        "async def fail(): raise ValueError\n"
        "try: asyncio.run(guarded(0.2, fail()))\n"
        "except ValueError: time.sleep(0.5); print('after')"
    )

    assert run(program) == (0, "after")


def test_the_gil_does_not_stop_the_switch():
    """One C call that never gives up the GIL is ended too."""
    program = (
        "import re\n"
        "async def stuck(): await asyncio.sleep(0); re.match('(a*)*b', 'a' * 60)\n"
        "asyncio.run(guarded(0.3, stuck()))"
    )

    assert run(program) == (1, "")
