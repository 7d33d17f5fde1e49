"""The command line: answers, messages, exit codes."""

import io
import json
import os
import subprocess
import sys

import pytest

from snippets import catalog
from snippets.choose import ask, calibrate, command, constants
from snippets.choose.target import EXIT_CODES, Problem

GIVEN = "tests.snippets.choose.given"
ROOT = catalog.HERE.parent
MEASURE = ["measure", "--budget", "0.4", "--no-calibrate"]


@pytest.fixture(autouse=True)
def reference_constants(monkeypatch, tmp_path):
    """No test depends on what this machine has kept."""
    file = tmp_path / "cache" / "constants.json"
    monkeypatch.setattr(calibrate, "cache_file", lambda: file)


def answer(capsys, *words):
    """The exit code, and what was printed on both streams."""
    code = command.main(list(words))
    said = capsys.readouterr()
    return code, said.out, said.err


def measured(function, items="few"):
    """The words that measure a function of `given`."""
    return [*MEASURE, f"{GIVEN}:{function}", "--items", f"{GIVEN}:{items}"]


def test_measure_prints_one_object(capsys):
    """With --json the output is one JSON object."""
    _, out, _ = answer(capsys, *measured("compute"), "--json")

    assert json.loads(out)["approach"] in command.engine.APPROACHES


def test_measure_says_what_it_runs(capsys):
    """The number of items is said before they run, apart from the answer."""
    _, _, err = answer(capsys, *measured("compute"), "--json")

    assert err.startswith(f"Running {GIVEN}:compute on at most 12 items")


def test_measure_prints_the_answer(capsys):
    """Without --json the output is text with the answer first."""
    _, out, _ = answer(capsys, *measured("wait", "pauses"))

    assert out.startswith("=== Recommendation ===\nApproach: threads")


@pytest.mark.parametrize(
    ("function", "items", "code", "said"),
    [
        ("absent", "few", 4, "has no 'absent'"),
        ("number", "few", 5, "is of type int"),
        ("generate", "few", 5, "is a generator function"),
        ("Counter.bump", "few", 5, "is a method"),
        ("compute", "empty", 6, "has no items"),
        ("compute", "absent", 4, "has no 'absent'"),
        ("divide", "bad_third", 7, "item 2 (0) raises ZeroDivisionError"),
        ("hang", "few", 8, "does not end within 0.4 s"),
        ("end_python", "few", 9, "exit code 7"),
    ],
)
def test_bad_input_has_a_code_and_a_line(capsys, function, items, code, said):
    """Each mistake has an exit code of its own, and one line."""
    found, out, err = answer(capsys, *measured(function, items))
    last = err.strip().splitlines()[-1]

    assert (found, out, said in last) == (code, "", True)


@pytest.mark.parametrize(("function", "said"), [("nothing", "lambda"), ("closure", "closure")])
def test_what_cannot_be_sent_is_advised_all_the_same(capsys, function, said):
    """A lambda or a closure gets advice without processes, and a warning."""
    code, out, _ = answer(capsys, *measured(function), "--json")
    data = json.loads(out)
    kinds = {name.partition(":")[0] for name in data["predicted_seconds"]}

    assert (code, said in data["warnings"][0], kinds) == (
        0,
        True,
        {"sequential", "threads"},
    )


def test_a_missing_module_has_a_code(capsys):
    """A module that is not there is an error of its own."""
    words = [*MEASURE, "nowhere:f", "--items", "nowhere:i"]
    code, _, err = answer(capsys, *words)

    assert (code, "no module is called 'nowhere'" in err) == (3, True)


def test_kinds_of_problems_have_different_codes():
    """No two kinds end with the same code."""
    assert len(set(EXIT_CODES.values())) == len(EXIT_CODES)


def test_input_that_ends(capsys, monkeypatch):
    """At the end of the input the program ends, with a hint."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("waiting\n"))
    code, out, err = answer(capsys)

    assert (code, out, "the input ended at --latency-ms" in err) == (
        10,
        "",
        True,
    )


def test_a_session_like_the_seeds(capsys, monkeypatch):
    """Five answers and defaults lead to a recommendation."""
    typed = "hybrid\n100\n256\n4\nn\n" + "\n" * 20
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    code, out, _ = answer(capsys)

    assert (code, "Approach: asyncio+" in out) == (0, True)


def test_a_wrong_answer_is_asked_again(capsys, monkeypatch):
    """What cannot be understood is asked again."""
    typed = "blockchain\nwaiting\nsoon\n" + "\n" * 20
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    code, _, err = answer(capsys)

    assert (code, err.count("Workload ("), err.count("Latency ")) == (0, 2, 2)


def test_a_default_stands_in_brackets(capsys, monkeypatch):
    """Each question shows what an empty line means."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n" * 30))
    _, _, err = answer(capsys)

    assert "How many calls [100]: " in err


def test_flags_answer_every_question(capsys, monkeypatch):
    """With a flag for each question nothing is asked."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    words = []
    for one in ask.QUESTIONS:
        known = {"here": 2, "workload": "computing"}
        words += [one.flag, one.default(known)]
    code, out, err = answer(capsys, *words)

    assert (code, "Approach:" in out, err) == (0, True, "")


def test_defaults_ask_nothing(capsys):
    """--defaults takes what is left as it is."""
    code, out, err = answer(capsys, "--defaults", "--tasks", "10", "--json")

    assert (code, json.loads(out)["predicted_seconds"] != {}, err) == (
        0,
        True,
        "",
    )


@pytest.mark.parametrize(
    "words",
    [
        ["--tasks", "none"],
        ["--tasks", "0"],
        ["--cpu-ms", "-1"],
        ["--cpu-ms", "soon"],
        ["--cpu-ms", "1e300"],
        ["--tasks", "1" + "0" * 30],
        ["--cores", "5000"],
        ["measure", "a:b", "--items", "a:b", "--budget", "1e300"],
        ["--gil-share", "2"],
        ["--ordered", "maybe"],
        ["--workload", "blockchain"],
        ["measure"],
        ["measure", "a:b", "--items", "a:b", "--budget", "0"],
        ["measure", "a:b", "--items", "a:b", "--budget", "nan"],
        ["nonsense"],
    ],
)
def test_wrong_usage_ends_with_2(words, capsys):
    """What the command line does not understand ends with code 2."""
    with pytest.raises(SystemExit) as end:
        command.main(words)
    capsys.readouterr()

    assert end.value.code == 2


def test_ctrl_c_is_no_traceback(capsys, monkeypatch):
    """Ctrl-C at a question ends with code 130 and one line."""

    def interrupt(*given, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(ask, "answers", interrupt)

    assert answer(capsys) == (130, "", "\nInterrupted.\n")


def test_a_template_is_written(capsys, tmp_path):
    """--template writes a program that names the function."""
    file = tmp_path / "check.py"
    answer(capsys, *measured("wait", "pauses"), "--template", str(file))

    assert f"from {GIVEN} import wait" in file.read_text(encoding="utf-8")


def test_a_template_finds_the_module_in_the_current_folder(capsys, tmp_path):
    """As its docstring says, wherever the template itself stands."""
    file = tmp_path / "check.py"
    answer(capsys, *measured("compute"), "--template", str(file))
    done = subprocess.run(
        [sys.executable, str(file), "sequential"],
        cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert (done.stderr, float(done.stdout) > 0) == ("", True)


def test_the_code_names_the_items(capsys):
    """What --items names is what the printed program goes through."""
    _, out, _ = answer(capsys, *measured("compute", "make_items"))

    assert f"from {GIVEN} import compute, make_items" in out


def test_a_file_of_the_reader_is_not_replaced(capsys, tmp_path):
    """A template replaces an older one, and nothing else."""
    file = tmp_path / "work.py"
    file.write_text("kept = True")
    code, _, err = answer(capsys, "--defaults", "--template", str(file))

    assert (code, file.read_text(), "is there already" in err) == (2, "kept = True", True)


def test_an_older_template_is_replaced(capsys, tmp_path):
    """A benchmark that was written before makes room for a new one."""
    file = tmp_path / "check.py"
    codes = [
        answer(capsys, "--defaults", "--tasks", count, "--template", str(file))[0]
        for count in ("40", "50")
    ]

    assert (codes, "range(50)" in file.read_text()) == ([0, 0], True)


def test_a_folder_is_no_template(capsys, tmp_path):
    """A folder in place of a file is one line, and nothing is left in it."""
    code, _, err = answer(capsys, "--defaults", "--template", str(tmp_path))

    assert (code, len(err.splitlines()), list(tmp_path.iterdir())) == (2, 1, [])


def test_a_template_that_cannot_be_written(capsys, tmp_path):
    """A file that cannot be written is one line."""
    file = tmp_path / "absent" / "check.py"
    words = ["--defaults", "--template", str(file)]
    code, _, err = answer(capsys, *words)

    assert (code, "No such file" in err) == (2, True)


def test_verify_puts_measured_beside_predicted(capsys):
    """--verify measures the best approaches and the JSON has the repeats."""
    words = [*measured("wait", "pauses"), "--verify", "--json"]
    _, out, _ = answer(capsys, *words)
    repeats = json.loads(out)["measured_seconds"].values()

    assert [len(one) for one in repeats] == [3, 3, 3]


def test_a_calibration_is_kept(capsys, monkeypatch):
    """What was measured once is used from then on."""
    known = constants.reference("3.14")
    monkeypatch.setattr(calibrate, "calibrate", lambda: known)
    answer(capsys, "calibrate")

    assert calibrate.cached().middle == known.middle


def test_a_calibration_that_fails_is_told(capsys, monkeypatch):
    """A failing calibration is one line with a code of its own."""

    def fail():
        raise calibrate.CannotCalibrate("time_loop: no message")

    monkeypatch.setattr(calibrate, "calibrate", fail)
    code, _, err = answer(capsys, "calibrate")

    assert (code, err.splitlines()[-1]) == (11, "time_loop: no message.")


@pytest.mark.parametrize("text", ["[1", "3", "[3]"])
def test_a_reference_that_is_none(capsys, tmp_path, text):
    """A file that holds something else is told before anything is measured."""
    file = tmp_path / "reference.json"
    file.write_text(text)
    code, _, err = answer(capsys, "calibrate", "--reference", str(file))

    assert (code, err) == (2, f"{file} has no constants.\n")


def test_a_calibration_that_cannot_be_kept(capsys, monkeypatch, tmp_path):
    """A cache that cannot be written is one line, after what was measured."""
    known = constants.reference("3.14")
    (tmp_path / "file").touch()
    monkeypatch.setattr(calibrate, "calibrate", lambda: known)
    monkeypatch.setattr(calibrate, "cache_file", lambda: tmp_path / "file" / "constants.json")
    code, out, err = answer(capsys, "calibrate")

    assert (code, "thread_bytes" in out, "not kept in" in err.splitlines()[-1]) == (11, True, True)


def test_a_reference_is_written(capsys, monkeypatch, tmp_path):
    """The flag --reference adds this interpreter to a file."""
    known = constants.reference("3.14")
    monkeypatch.setattr(calibrate, "calibrate", lambda: known)
    file = tmp_path / "reference.json"
    answer(capsys, "calibrate", "--reference", str(file))

    assert list(json.loads(file.read_text())) == [catalog.this_label()]


def test_export_is_json(capsys, tmp_path):
    """The tree and the gallery are written as JSON."""
    file = tmp_path / "choose.json"
    answer(capsys, "export", str(file))
    data = json.loads(file.read_text(encoding="utf-8"))

    assert sorted(data) == ["leaves", "scenarios", "screens", "tree"]


def test_export_to_the_terminal(capsys):
    """Without a file the JSON is printed."""
    _, out, _ = answer(capsys, "export")

    assert json.loads(out)["tree"]["key"] == "machines"


def test_it_starts_with_nothing_installed(tmp_path):
    """`python -m snippets.choose` runs without site-packages."""
    done = subprocess.run(
        [sys.executable, "-I", "-c",
         f"import sys; sys.path.insert(0, {str(ROOT)!r});"
         "import runpy; sys.argv[1:] = ['--defaults', '--json'];"
         "runpy.run_module('snippets.choose', run_name='__main__')"],
        capture_output=True, text=True, timeout=60, cwd=tmp_path,
        env=os.environ | {"XDG_CACHE_HOME": str(tmp_path)},
    )  # fmt: skip

    assert (done.returncode, done.stderr, "approach" in done.stdout) == (
        0,
        "",
        True,
    )


def test_a_problem_knows_its_kind():
    """The kind of a problem is one of those with a code."""
    assert Problem("budget", "too long").kind in EXIT_CODES
