"""Measuring keeps what is finished, goes on from there, and survives whatever a child does."""

import contextlib
import dataclasses
import errno
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from guide import children, interpreters, measuring, planning, results, tracing
from guide.children import ChildError
from guide.interpreters import Found
from guide.matrix import Spec
from guide.paths import ROOT
from guide.questions import Question, Slice
from guide.results import ResultsError
from rich.console import Console

WARM_UP = measuring.Run._warm_up
TINY = [Spec("start", "threads", 1), Spec("start", "asyncio", 1)]


def asks(*approaches, workload="start", workers=(1,), **options):
    """A question with one slice."""
    one = Slice((workload,), approaches, workers, **options)
    return Question("tiny", "What?", 1, (one,))


QUESTION = asks("threads", "asyncio")


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
def no_time_lost(monkeypatch):
    """The capacity probe and ten traces take their time elsewhere; one test caches byte code."""
    monkeypatch.setattr(measuring, "PROBE_SECONDS", 0.02)
    monkeypatch.setattr(tracing, "SINCE", {"lock": (3, 11)})
    monkeypatch.setattr(measuring.Run, "_warm_up", lambda self, one, port: None)


def run(here, path, questions=(QUESTION,), **options):
    """Measure a tiny matrix with the quick profile."""
    with path.with_suffix(".log").open("w") as log:
        console = Console(file=log)
        return measuring.measure(
            [here], "quick", path, console=console, questions=questions, **options
        )


def test_cells_are_measured_for_real(here, path, monkeypatch):
    """Each cell has a repeat for each round, and a positive time."""
    monkeypatch.setattr(measuring.Run, "_warm_up", WARM_UP)
    run(here, path)
    cells = results.read(path).cells

    assert [(len(c.seconds), min(c.seconds) > 0, c.error) for c in cells] == [(3, True, None)] * 2


def test_a_trace_and_the_capacity_are_kept(here, path):
    """The file holds the trace of the interpreter and the probes of three moments."""
    run(here, path)
    read = results.read(path)
    moments = {probe.moment for probe in read.capacity}

    assert ({t.interpreter for t in read.traces}, moments) == (
        {here.label},
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
    monkeypatch.setattr(children, "environment", lambda packages=None: environment)
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
    orders = [planning.rotated("abc", number) for number in range(3)]

    assert orders == [list("abc"), list("bca"), list("cab")]


ROW = "dict(approach=cell[0], workers=cell[1], seconds=1, cpu_seconds=1)"
SAYS = "import json, sys; print('{}')\nfor cell in json.loads(sys.argv[1])['cells']: print(%s)\n"
ANSWERS = SAYS % f"json.dumps({ROW})"
WRONG = {
    "crashes when all is said": ANSWERS + "sys.stdout.flush(); import os; os._exit(3)",
    "says nothing": "",
    "stops in a line": "print('{}'); print('{\"appr', end='')",
    "says what is no JSON": "print('{}'); print('hello')",
    "says a figure that cannot be": SAYS % f"json.dumps({ROW} | dict(seconds=float('nan')))",
}
ERRORS = {
    "crashes when all is said": None,
    "says nothing": "it ended without an answer",
    "stops in a line": 'not an answer: {"appr',
    "says what is no JSON": "not an answer: hello",
    "says a figure that cannot be": "a figure that cannot be",
}


@pytest.mark.parametrize("what", WRONG)
def test_whatever_a_child_says_the_run_goes_on(here, path, tmp_path, monkeypatch, what):
    """Each of its cells has figures or a reason, and the run ends as it should."""
    (tmp_path / "wrong.py").write_text(WRONG[what])
    environment = children.environment()
    environment["PYTHONPATH"] += os.pathsep + str(tmp_path)
    real = children.listen

    def listen(python, module, arguments=(), limit=None, packages=None):
        return real(python, "wrong" if module == "snippets.bench" else module, arguments, limit)

    monkeypatch.setattr(children, "environment", lambda packages=None: environment)
    monkeypatch.setattr(children, "listen", listen)
    run(here, path)

    assert [cell.error for cell in results.read(path).cells] == [ERRORS[what]] * 2


def test_an_import_that_switches_the_gil_on_is_seen(here, path):
    """A cell is not kept as one of a free-threaded interpreter if its GIL was on."""
    claimed = dataclasses.replace(here, facts=here.facts.model_copy(update={"gil_enabled": False}))
    run(claimed, path)

    assert {cell.error for cell in results.read(path).cells} == {
        "an import has switched the GIL on"
    }


def interrupt_before_the_first_cell(here, path, monkeypatch):
    """Begin a run and press Ctrl-C as soon as it warms up."""

    def interrupt(self, one, port):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(measuring.Run, "_warm_up", interrupt)
        with pytest.raises(KeyboardInterrupt):
            run(here, path, again=True)


def change(path, **machine):
    """Edit the machine of a results file by hand."""
    data = json.loads(path.read_text())
    data["machine"] |= machine
    path.write_text(json.dumps(data))


def test_a_new_kernel_loses_nothing(here, path, monkeypatch):
    """Another system version or a page less of memory is the same machine still."""
    run(here, path)
    change(path, system="Linux 0.1", memory_bytes=4096)
    interrupt_before_the_first_cell(here, path, monkeypatch)

    assert sum(len(cell.rounds) for cell in results.read(path).cells) == 6


def test_another_machines_file_is_left_as_it_is(here, path):
    """Figures of another processor are neither mixed with ours nor thrown away."""
    run(here, path)
    change(path, cpu="Another CPU")
    before = path.read_bytes()
    with pytest.raises(ResultsError, match="measured on Another CPU"):
        run(here, path)

    assert path.read_bytes() == before


@pytest.fixture
def newer(here):
    """The same Python, as if it had been updated."""
    return dataclasses.replace(here, facts=here.facts.model_copy(update={"version": "3.11.99"}))


def test_an_update_of_python_loses_nothing_before_it_is_measured(here, newer, path, monkeypatch):
    """The figures of the older patch release stay until there is one of the newer."""
    run(here, path)
    interrupt_before_the_first_cell(newer, path, monkeypatch)

    assert sum(len(cell.rounds) for cell in results.read(path).cells) == 6


def test_an_updated_python_is_measured_anew(here, newer, path):
    """Figures of two patch releases are not mixed."""
    run(here, path)
    seen = run(newer, path)

    assert (
        [one.version for one in seen.interpreters],
        [len(cell.rounds) for cell in seen.cells],
        [trace.name for trace in seen.traces],
    ) == (["3.11.99"], [3, 3], ["lock"])


def test_the_profile_is_the_largest_that_was_measured(here, path):
    """A quick run on top of a standard one does not call the file quick."""
    run(here, path)
    data = json.loads(path.read_text())
    path.write_text(json.dumps(data | {"profile": "standard"}))

    assert run(here, path).profile == "standard"


def test_what_the_probe_found_stays_with_what_was_measured_then(here, path):
    """A later run adds its probes: a busy first run goes on being said."""
    run(here, path)
    run(here, path, again=True)
    alone = [probe for probe in results.read(path).capacity if probe.processes == 1]

    assert [probe.moment for probe in alone] == ["before", "during", "after"] * 2


def test_a_full_disk_is_one_line_and_loses_nothing(here, path, monkeypatch):
    """What was written before is whole when the next cell cannot be written."""
    real = results.write
    calls = []

    def write_three_times(what, where):
        calls.append(where)
        if len(calls) > 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(what, where)

    monkeypatch.setattr(results, "write", write_three_times)
    with pytest.raises(ResultsError, match=r"here\.json cannot be written: No space left"):
        run(here, path)

    assert sum(len(cell.rounds) for cell in results.read(path).cells) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[Errno 13] Permission denied: '/secret'", "[Errno 13] Permission denied: 'secret'"),
        ("no '/Users/A Name/project/x.py' here", "no 'x.py' here"),
        (f"no {Path.home() / 'a folder'} here", "no a folder here"),
        (f"no {ROOT / 'scripts' / 'x.py'} here\nmore", "no x.py here"),
        (r"no C:\Users\name\x.py here", "no x.py here"),
        ("1 / 2 of 3/4", "1 / 2 of 3/4"),
    ],
)
def test_a_reason_names_no_folder(text, said):
    """An error is one line that does not tell whose machine it was."""
    assert children.without_paths(text) == said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for processes in /proc")
def test_a_killed_run_leaves_no_process(here, path):
    """SIGKILL of `measure.py` ends everything that it has started."""
    command = [
        sys.executable, "-u", ROOT / "scripts" / "measure.py",
        "--python", here.path, "--output", path,
    ]  # fmt: skip
    mark = f"MARK_OF_THIS_TEST={path}"
    environment = dict([*os.environ.items(), tuple(mark.split("=", 1))])
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as process:
        await_true(lambda: len(marked(mark)) >= 4)  # it, the server, and their guardians
        process.send_signal(signal.SIGKILL)
    await_true(lambda: not marked(mark))

    assert marked(mark) == []


def marked(mark):
    """The processes that have these words in their environment."""
    found = []
    for file in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):  # it has just ended
            if mark.encode() in file.read_bytes():
                found.append(file.parent.name)
    return found


def await_true(condition, limit=30.0):
    """Ask until `condition` holds, at most `limit` seconds."""
    end = time.monotonic() + limit
    while not condition() and time.monotonic() < end:
        threading.Event().wait(0.02)


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
        (sys.executable, "a file/x.json", "x.json cannot be written"),
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
