"""The code that is shown runs, and does what it says."""

import ast
import subprocess
import sys

import pytest

from snippets.choose import advice, constants, fill, named, template, verify
from snippets.choose.candidates import Candidate, candidates
from snippets.choose.machine import Machine, here
from snippets.choose.predict import predict
from snippets.choose.profiler import environment
from snippets.choose.target import Problem
from snippets.choose.task import Task

GIVEN = "tests.snippets.choose.given"
LABEL = here().label
BLOCKING = Task(tasks=3, cpu_seconds=0.0, wait_seconds=0.001)
AWAITED = BLOCKING.but(coroutine=True)
SPLIT = BLOCKING.but(async_library=True, cpu_seconds=0.001)


def predictions(task):
    """One prediction for each approach that comes into question."""
    known = constants.reference(LABEL)
    found = {one.approach: predict(one, task, here(), known) for one in candidates(task, here())}
    return list(found.values())


@pytest.mark.parametrize(
    ("task", "function"),
    [(BLOCKING, "wait"), (AWAITED, "await_it"), (SPLIT, "call")],
    ids=["blocking", "coroutine", "split"],
)
def test_every_program_can_be_read(task, function):
    """For each approach the code that is shown is a program."""
    programs = [fill.snippet(one, task, f"{GIVEN}:{function}") for one in predictions(task)]

    assert all(ast.parse(program) for program in programs)


@pytest.mark.parametrize(
    ("task", "function"),
    [(BLOCKING, "wait"), (AWAITED, "await_it"), (SPLIT, "wait")],
    ids=["blocking", "coroutine", "split"],
)
def test_every_program_gives_the_results_in_order(tmp_path, task, function):
    """Each approach gives what a loop gives, as it was printed."""
    items = [0.003, 0.002, 0.001]
    given = f"from {GIVEN} import *\nthreads = compute = {function}\nfetch = await_it\n"
    (tmp_path / "my-work.py").write_text(f"{given}items = {items}.copy\n")
    wrong = []
    for number, one in enumerate(predictions(task)):
        text = fill.snippet(one, task, "my-work:threads", "my-work:items", calls_items=True)
        text += "    print(results)\n"
        program = tmp_path / f"program_{number}.py"
        program.write_text(text)
        done = subprocess.run(
            [sys.executable, str(program)], env=environment(), timeout=60,
            capture_output=True, text=True,
        )  # fmt: skip
        if done.stdout != f"{items}\n":
            wrong.append((one.candidate, done.stderr))

    assert wrong == []


@pytest.mark.parametrize("workload", [BLOCKING, SPLIT], ids=["sync", "split"])
def test_a_description_gets_a_benchmark(tmp_path, workload):
    """Without a function a stand-in takes as long as was said."""
    known = constants.reference(LABEL)
    found = advice.advise(workload, here(), known)
    program = tmp_path / "benchmark.py"
    program.write_text(template.for_description(found))
    done = subprocess.run(
        [sys.executable, str(program)], timeout=60, check=True,
        capture_output=True, text=True,
    )  # fmt: skip
    rows = done.stdout.splitlines()

    assert len(rows) == 1 + len(template.shown(found))


@pytest.mark.parametrize("function", ["threads", "pool", "counter.bump"])
@pytest.mark.parametrize("items", ["few", "threads", "pool"])
def test_names_of_the_program_stay_its_own(function, items):
    """What the reader named is called otherwise where its name is taken."""
    one = predict(Candidate("threads", 2), BLOCKING, here(), constants.reference(LABEL))
    text = fill.snippet(one, BLOCKING, f"{GIVEN}:{function}", f"{GIVEN}:{items}")
    names: dict[str, object] = {"__name__": "shown"}
    exec(text, names)  # noqa: S102 - it is what is printed for the reader

    assert names["threads"]([1, 2, 3]) == [1, 2, 3]


def test_a_function_called_like_a_coroutine_of_the_program():
    """A coroutine function keeps its results, whatever it is called."""
    one = predict(Candidate("asyncio", 2), AWAITED, here(), constants.reference(LABEL))
    names: dict[str, object] = {"__name__": "shown"}
    exec(fill.snippet(one, AWAITED, f"{GIVEN}:one", f"{GIVEN}:few"), names)  # noqa: S102

    assert names["awaited"]([1, 2, 3]) == [1, 2, 3]


@pytest.mark.parametrize("module", ["my-work", "my.class", "a b"])
def test_a_module_that_no_statement_can_import(module):
    """A name that is no Python name is imported by a call."""
    lines = named.imports([named.named(f"{module}:f", alias="g")])

    assert lines == ["import importlib", f"g = importlib.import_module({module!r}).f"]


def test_one_line_imports_what_one_module_has():
    """Function and items of a module are imported together."""
    things = [named.named("work:f"), named.named("work:K.items")]

    assert named.imports(things) == ["from work import f, K"]


def test_released_computing_has_a_stand_in():
    """A description of C code gets a stand-in that releases the GIL."""
    task = Task(tasks=20, cpu_seconds=0.01, gil_share=0.0)
    found = advice.advise(task, Machine(), constants.reference("3.14"))

    assert "hashlib.sha256" in template.for_description(found)


def verified(function, items):
    """What `verify` measures for the best approaches to waiting."""
    known = constants.reference(LABEL)
    found = advice.advise(BLOCKING.but(tasks=12), here(), known)
    return verify.verify(found, f"{GIVEN}:{function}", f"{GIVEN}:{items}")


def test_the_best_are_measured():
    """Three approaches, three repeats each."""
    checks = verified("wait", "pauses")

    assert [len(one.measured) for one in checks] == [3, 3, 3]


def test_a_failing_approach_is_told():
    """A call that fails in a worker is told by its last line."""
    with pytest.raises(Problem, match="fails: ZeroDivisionError"):
        verified("divide", "bad_third")


def test_measured_stands_beside_predicted():
    """The table names who was the fastest if it was not the advice."""
    checks = [
        verify.Check("threads:2", 1.0, (1.0, 1.1, 1.2)),
        verify.Check("sequential", 2.0, (0.9, 0.9, 0.9)),
    ]

    assert verify.as_text(checks).splitlines()[-1] == (
        "Measured, sequential is the fastest of them."
    )


def test_a_candidate_has_a_name():
    """A candidate is written as approach and workers."""
    names = (str(Candidate("sequential")), str(Candidate("threads", 8)))

    assert names == ("sequential", "threads:8")
