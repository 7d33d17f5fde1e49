"""The profiler finds out what a function is like, within its budget."""

import os
import sys
import time

import pytest

from snippets.choose import constants, machine, profiler
from snippets.choose.target import Problem

GIVEN = "tests.snippets.choose.given"
BUDGET = 1.0


def measure(function, items, budget=BUDGET, say=lambda line: None):
    """What the profiler finds out about a function of `given`."""
    known = constants.reference(machine.here().label)
    return profiler.measure(f"{GIVEN}:{function}", f"{GIVEN}:{items}", budget, known, say)


def refused(function, items, budget=BUDGET):
    """The problem that measuring meets."""
    with pytest.raises(Problem) as problem:
        measure(function, items, budget)
    return problem.value


@pytest.fixture(scope="module")
def computing():
    """What was found out about a function that computes."""
    return measure("compute", "few")


@pytest.fixture(scope="module")
def waiting():
    """What was found out about a function that waits."""
    return measure("wait", "pauses")


def test_computing_is_no_waiting(computing):
    """Not even on a machine whose cores others use as well."""
    assert computing.task.wait_share < 0.5


def test_waiting_is_no_computing(waiting):
    """A function that sleeps is seen to wait."""
    assert waiting.task.wait_share > 0.8


def test_items_are_counted(computing):
    """The task has as many calls as there are items."""
    assert computing.task.tasks == 12


def test_pickles_are_weighed(computing):
    """Arguments and results have a size."""
    task = computing.task

    assert (task.argument_bytes > 0, task.result_bytes > 0) == (True, True)


def test_a_plain_function_can_be_sent(computing):
    """A function of a module can be pickled."""
    assert (computing.task.picklable, computing.warnings) == (True, ())


def test_interpreters_are_tried(computing):
    """Whether it runs in a subinterpreter is found out, where there are."""
    new = sys.version_info >= (3, 14)

    assert computing.task.runs_in_interpreter is new


def test_importing_is_timed(computing):
    """A worker takes some time to import the function's module."""
    assert computing.task.import_seconds > 0


def test_a_coroutine_function_is_awaited():
    """A coroutine function is known as one, and run on a loop."""
    task = measure("await_it", "pauses").task

    assert (task.coroutine, task.wait_share > 0.7) == (True, True)


def test_it_says_what_it_will_run():
    """Before the function runs, the number of items and the limit are said."""
    said = []
    measure("compute", "make_items", say=said.append)

    assert said == [
        f"Running {GIVEN}:compute on at most 3 items, some of them several times, for at most 1 s."
    ]


def test_uneven_lengths_are_seen():
    """Each item has a length of its own."""
    task = measure("compute", "uneven").task

    assert task.lengths[1] > 10 * task.lengths[0]


def test_a_function_that_raises():
    """The item and the last line of the traceback are told."""
    problem = refused("divide", "bad_third")

    assert (problem.kind, str(problem)) == (
        "raises",
        "item 2 (0) raises ZeroDivisionError: division by zero",
    )


def test_a_function_that_leaves():
    """sys.exit in a call is told like an exception."""
    assert "raises SystemExit: 3" in str(refused("leave", "few"))


def test_a_function_that_hangs():
    """The budget ends a call that does not end by itself."""
    start = time.monotonic()
    problem = refused("hang", "few", 0.3)

    assert (problem.kind, time.monotonic() - start < 20) == ("budget", True)


def test_a_function_that_hangs_later():
    """What was found out before the budget ended is used."""
    profile = measure("hang_on_second", "few", 0.5)

    assert profile.tried == 1


def test_a_function_that_ends_python():
    """A call that ends the interpreter is told with its exit code."""
    problem = refused("end_python", "few")

    assert (problem.kind, "exit code 7" in str(problem)) == ("crash", True)


def test_a_function_that_ends_python_as_if_all_were_well():
    """An exit code of success is no success while a call runs."""
    problem = refused("exit_without_a_word", "few")

    assert (problem.kind, "exit code 0" in str(problem)) == ("crash", True)


def test_errors_that_fill_a_pipe():
    """A function that prints many errors is not held up by it."""
    assert measure("complain", "few").task.wait_share == 0


@pytest.mark.skipif(not hasattr(os, "setsid"), reason="sessions are POSIX")
def test_daemons_that_a_call_leaves_behind():
    """Nobody waits for programs that cannot be ended with the child."""
    start = time.monotonic()
    measure("leave_daemon", "pauses", 0.1)

    assert time.monotonic() - start < 30


@pytest.mark.skipif(not hasattr(os, "fork"), reason="os.fork is POSIX")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_copies_that_a_call_makes_are_not_heard():
    """Only the child itself answers, not the copies of it."""
    assert measure("copy_itself", "pauses", 0.2).task.tasks == 12


def test_programs_that_a_call_leaves_behind():
    """They are ended when the measurement is over, and nobody waits."""
    start = time.monotonic()
    measure("leave_program", "few", 0.5)

    assert time.monotonic() - start < 100


def test_what_a_function_prints_is_dropped():
    """Printing does not disturb the measurement."""
    assert measure("shout", "few").task.tasks == 12


def test_a_function_that_reads_gets_nothing():
    """There is nothing to read for a function that is measured."""
    assert measure("read_input", "few").task.tasks == 12


@pytest.mark.parametrize(
    ("function", "said"),
    [("nothing", "a lambda"), ("closure", "a closure"),
     ("unpicklable", "not picklable: the result")],
)  # fmt: skip
def test_what_cannot_be_sent_is_a_warning(function, said):
    """The advice leaves processes out, and says why."""
    profile = measure(function, "few")

    assert (said in profile.warnings[0], profile.task.picklable) == (
        True,
        False,
    )


def test_a_decorated_function_can_be_sent():
    """A closure that is found under its name is no obstacle."""
    profile = measure("decorated", "few")

    assert (profile.warnings, profile.task.picklable) == ((), True)


def test_a_module_that_prints_is_imported_in_a_worker(tmp_path, monkeypatch):
    """What it prints is not taken for an answer; threads do not hold it up."""
    text = (
        "import threading\nprint('not an answer')\n"
        "threading.Thread(target=threading.Event().wait).start()\n"
        "items = [1, 2]\ndef f(item):\n    return item\n"
    )
    (tmp_path / "printing-module.py").write_text(text)
    monkeypatch.chdir(tmp_path)
    known = constants.reference(machine.here().label)
    spec = "printing-module"
    notes = profiler.measure(f"{spec}:f", f"{spec}:items", 0.2, known).notes

    assert not any("second process" in note for note in notes)


def test_an_import_that_ends_python(tmp_path, monkeypatch):
    """A module that ends the interpreter is told."""
    (tmp_path / "ending_module.py").write_text("import os\nos._exit(5)\n")
    monkeypatch.chdir(tmp_path)
    known = constants.reference(machine.here().label)
    with pytest.raises(Problem, match="ends Python with exit code 5"):
        profiler.measure("ending_module:f", "ending_module:i", 1.0, known)


def test_an_import_that_hangs(tmp_path, monkeypatch):
    """A module that never ends is given up."""
    text = "import threading\nthreading.Event().wait()\n"
    (tmp_path / "hanging_module.py").write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(profiler, "IMPORT_LIMIT_SECONDS", 1.0)
    known = constants.reference(machine.here().label)
    with pytest.raises(Problem, match="the import did not end within 1 s"):
        profiler.measure("hanging_module:f", "hanging_module:i", 1.0, known)
