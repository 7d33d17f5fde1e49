"""Measuring keeps what is finished, goes on from there, and survives whatever a child does."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from guide import children, interpreters, measuring, results
from guide.children import ChildError
from guide.interpreters import Found
from guide.matrix import Spec
from guide.paths import ROOT
from guide.results import ResultsError
from rich.console import Console

TINY = [Spec("start", "threads", 1), Spec("start", "asyncio", 1)]


@pytest.fixture(scope="module")
def here() -> Found:
    """The Python of the tests, as an interpreter that was found."""
    (found,), _ = interpreters.find([Path(sys.base_prefix, interpreters._relative_python())])
    return found


@pytest.fixture
def path(tmp_path):
    """Where the results go."""
    return tmp_path / "here.json"


@pytest.fixture(autouse=True)
def short_probe(monkeypatch):
    """The capacity probe takes its time elsewhere."""
    monkeypatch.setattr(measuring, "PROBE_SECONDS", 0.02)


def run(here, path, specs=TINY, **options):
    """Measure a tiny matrix with the quick profile."""
    with path.with_suffix(".log").open("w") as log:
        console = Console(file=log)
        return measuring.measure([here], "quick", path, console=console, specs=specs, **options)


def test_cells_are_measured_for_real(here, path):
    """Each cell has a repeat for each round, and a positive time."""
    run(here, path)
    cells = results.read(path).cells

    assert [(len(c.seconds), min(c.seconds) > 0, c.error) for c in cells] == [(3, True, None)] * 2


def test_a_trace_and_the_capacity_are_kept(here, path):
    """The file holds the trace of the interpreter and the probes of three moments."""
    run(here, path)
    read = results.read(path)
    moments = {probe.moment for probe in read.capacity}

    assert ([t.interpreter for t in read.traces], moments) == (
        [here.label],
        {"before", "during", "after"},
    )


def test_what_is_measured_is_not_measured_again(here, path):
    """A second run adds nothing; --again adds further rounds."""
    counts = [
        sum(len(cell.rounds) for cell in run(here, path, **options).cells)
        for options in ({}, {}, {"again": True})
    ]

    assert counts == [6, 6, 12]


def test_an_interrupted_run_goes_on(here, path, monkeypatch):
    """Ctrl-C in the middle keeps what is finished; the next run adds what is missing."""
    real = measuring.Run._do
    steps = []

    def interrupt_the_third(self, step, port):
        steps.append(step)
        if len(steps) == 3:
            raise KeyboardInterrupt
        real(self, step, port)

    monkeypatch.setattr(measuring.Run, "_do", interrupt_the_third)
    with pytest.raises(KeyboardInterrupt):
        run(here, path)
    kept = sum(len(cell.rounds) for cell in results.read(path).cells)
    run(here, path)
    total = sum(len(cell.rounds) for cell in results.read(path).cells)

    assert (kept, total) == (2, 6)


def test_a_changed_cell_is_measured_anew(here, path):
    """A cell whose digest is not that of the code as it stands starts from nothing."""
    run(here, path)
    data = json.loads(path.read_text())
    data["cells"][0]["digest"] = "f" * 16
    path.write_text(json.dumps(data))
    run(here, path)
    digests = {cell.digest for cell in results.read(path).cells}

    assert digests == {spec.digest for spec in TINY}


def test_a_broken_file_is_left_as_it_is(here, path):
    """A results file that cannot be read stops the run before anything is measured."""
    path.write_text("{")
    with pytest.raises(ResultsError):
        run(here, path)

    assert path.read_text() == "{"


CHILDREN = {
    "crashes": "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
    "fails": "import sys; sys.exit('no such luck in /home/somebody/file.py')",
    "hangs": "import threading; threading.Event().wait()",
}
REASONS = {
    "crashes": "the interpreter was ended by SIGSEGV",
    "fails": "exit code 1: no such luck in file.py",
    "hangs": "no answer within 1 s",
}


@pytest.mark.skipif(os.name == "nt", reason="stands in for a child with POSIX signals")
@pytest.mark.parametrize("what", CHILDREN)
def test_a_child_that_goes_wrong_is_one_line(tmp_path, monkeypatch, what):
    """A crash, a failure and a hang are told apart, and name no folder."""
    (tmp_path / "wrong.py").write_text(CHILDREN[what])
    environment = children.environment() | {"PYTHONPATH": str(tmp_path)}
    monkeypatch.setattr(children, "environment", lambda: environment)
    with pytest.raises(ChildError) as caught:
        list(children.listen(Path(sys.executable), "wrong", limit=1.0))

    assert str(caught.value) == REASONS[what]


def test_a_cell_that_goes_wrong_costs_no_other(here, path, monkeypatch):
    """The cell has its reason, the others their times, and the next run tries again."""
    real = measuring.Run._answers

    def first_crashes(self, step, cells, port):
        if cells[0].approach == "threads":
            raise ChildError("the interpreter was ended by SIGSEGV")
        yield from real(self, step, cells, port)

    with monkeypatch.context() as patched:
        patched.setattr(measuring.Run, "_answers", first_crashes)
        run(here, path)
    errors = {cell.approach: cell.error for cell in results.read(path).cells}
    run(here, path)
    healed = {cell.approach: cell.error for cell in results.read(path).cells}

    assert (errors, healed) == (
        {"threads": "the interpreter was ended by SIGSEGV", "asyncio": None},
        {"threads": None, "asyncio": None},
    )


def test_orders_rotate():
    """Each round begins with another interpreter and another approach."""
    orders = [measuring.rotated("abc", number) for number in range(3)]

    assert orders == [list("abc"), list("bca"), list("cab")]


@pytest.mark.skipif(os.name == "nt", reason="sends SIGINT as a terminal would, on POSIX systems")
def test_ctrl_c_ends_the_verb_at_once(path):
    """SIGINT ends `measure.py` with one line and exit code 130, and keeps a readable file."""
    command = [
        sys.executable, "-u", ROOT / "scripts" / "measure.py",
        "--python", sys.executable, "--output", path,
    ]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        process.stdout.readline()  # it has found its interpreter and begins
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=20)

    assert (process.returncode, rest.strip().splitlines()[-1][:12]) == (130, "Interrupted;")


@pytest.mark.parametrize(
    ("python", "output", "words"),
    [
        ("no-such-python", "x.json", "No interpreter to measure with"),
        (sys.executable, "a file/x.json", "The results cannot be written"),
        (sys.executable, "a file", "a file: the file: "),
    ],
)
def test_bad_input_is_one_line(tmp_path, python, output, words):
    """What cannot be used is said in a line, with exit code 1, before anything is measured."""
    (tmp_path / "a file").write_text("not results")
    command = [
        sys.executable, ROOT / "scripts" / "measure.py",
        "--python", python, "--output", tmp_path / output,
    ]  # fmt: skip
    answer = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    last = answer.stdout.strip().splitlines()[-1]

    assert (answer.returncode, last[: len(words)], answer.stderr) == (1, words, "")
