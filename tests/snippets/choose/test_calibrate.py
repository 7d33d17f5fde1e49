"""Constants are measured, kept and found again."""

import json
import sys
import tempfile

import pytest

from snippets.choose import calibrate, constants, machine


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path):
    """Each test has a cache of its own."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))


@pytest.fixture(scope="module")
def measured():
    """A calibration of this interpreter, of one repeat."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(calibrate, "REPEATS", 2)
        return calibrate.calibrate()


def test_constants_are_measured(measured):
    """What every approach takes is more than nothing."""
    c = measured.middle
    all_positive = min(
        c.thread_submit_seconds, c.process_first_seconds,
        c.process_submit_seconds, c.loop_task_seconds, c.thread_bytes,
        c.process_bytes,
    )  # fmt: skip

    assert all_positive > 0


def test_ranges_are_in_order(measured):
    """Low is never above high, but for what two cores get done."""
    values = measured.values()
    values.pop("second_core")

    assert all(low <= high for low, _, high in values.values())


def test_nothing_is_kept_at_first():
    """Without a calibration the reference is used."""
    assert calibrate.best_known().origin.startswith("reference")


def test_a_calibration_is_found_again(measured):
    """What is kept comes back the same."""
    calibrate.keep(measured)

    assert calibrate.best_known() == measured


def test_a_damaged_cache_is_ignored(measured):
    """A file that is no calibration is as good as none."""
    calibrate.keep(measured)
    calibrate.cache_file().write_text('{"thread_bytes": []}')

    assert calibrate.cached() is None


@pytest.mark.parametrize("value", ["-1", "NaN", "Infinity", '"1"', "null", "[]"])
def test_a_cache_of_nonsense_is_ignored(measured, value):
    """A number that can be no constant is as good as none."""
    calibrate.keep(measured)
    whole = json.loads(calibrate.cache_file().read_text())
    whole["thread_bytes"][1] = "HERE"
    text = json.dumps(whole).replace('"HERE"', value)
    calibrate.cache_file().write_text(text)

    assert calibrate.cached() is None


@pytest.mark.skipif(sys.platform == "win32", reason="a variable of POSIX systems")
def test_an_empty_variable_names_no_cache(monkeypatch, tmp_path):
    """XDG_CACHE_HOME without a value is as good as unset."""
    monkeypatch.setenv("XDG_CACHE_HOME", "")

    assert tmp_path in calibrate.cache_file().parents


def test_a_user_without_a_home_has_a_cache(monkeypatch):
    """Constants are kept among temporary files if there is no other place."""

    def homeless():
        raise RuntimeError("Could not determine home directory.")

    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name)
    monkeypatch.setattr(calibrate.Path, "home", homeless)

    assert calibrate.Path(tempfile.gettempdir()) in calibrate.cache_file().parents


def test_the_cache_knows_the_interpreter(monkeypatch):
    """Whatever changes the constants changes the file's name."""
    before = calibrate.cache_file()
    monkeypatch.setattr(calibrate.sys, "dont_write_bytecode", "changed")

    assert calibrate.cache_file() != before


def test_programs_that_fail_are_told(monkeypatch, tmp_path):
    """The last line of a failing program is the reason."""
    (tmp_path / "broken.py").write_text("raise LookupError('gone')")
    monkeypatch.setattr(calibrate, "PROGRAMS", tmp_path)
    with pytest.raises(calibrate.CannotCalibrate, match="broken: LookupError: gone"):
        calibrate._run("broken")


def test_programs_that_hang_are_told(monkeypatch, tmp_path):
    """A program has a time limit."""
    (tmp_path / "slow.py").write_text("import time; time.sleep(60)")
    monkeypatch.setattr(calibrate, "PROGRAMS", tmp_path)
    monkeypatch.setattr(calibrate, "LIMIT_SECONDS", 0.2)
    with pytest.raises(calibrate.CannotCalibrate, match="longer than 0 s"):
        calibrate._run("slow")


@pytest.mark.parametrize("label", ["3.11", "3.12", "3.13", "3.14", "3.15t"])
def test_every_interpreter_has_a_reference(label):
    """For a label that was not measured the nearest one stands in."""
    assert constants.reference(label).middle.thread_submit_seconds > 0


def test_the_reference_is_complete():
    """Each entry of the reference file is a whole calibration."""
    known = json.loads(constants.REFERENCE.read_text(encoding="utf-8"))
    whole = [constants.from_values(one, "file") for one in known.values()]

    assert len(whole) == len(known) > 0


def test_a_file_with_a_missing_constant_is_refused():
    """A calibration of an older version is not used."""
    with pytest.raises(constants.NoConstants, match="not a calibration"):
        constants.from_values({"thread_bytes": [1, 2, 3]}, "file")


def test_one_core_gets_nothing_done_twice(monkeypatch):
    """On one core a second process adds nothing."""
    one = machine.Machine(cores=1)
    monkeypatch.setattr(machine, "here", lambda: one)

    assert calibrate._second_core() == 0.0


def test_the_middle_stays_the_middle():
    """A bad day that explains less does not push the usual one aside."""
    assert calibrate._around([3.0, 2.0, 1.0], downwards=False) == [1.0, 2.0, 3.0]
