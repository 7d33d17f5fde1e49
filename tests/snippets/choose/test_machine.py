"""What is asked about the interpreter and the machine."""

import sys

import pytest

from snippets import catalog
from snippets.choose import machine
from snippets.choose.machine import Machine


def test_this_interpreter_has_its_label():
    """The label is the one that the results use."""
    assert machine.here().label == catalog.this_label()


def test_there_is_a_core():
    """At least one core is usable."""
    assert machine.here().workers >= 1


def test_the_start_method_is_known():
    """The default start method has one of three names."""
    assert machine.start_method() in ("fork", "spawn", "forkserver")


@pytest.mark.parametrize(
    ("said", "quota"),
    [("200000 100000\n", 2.0), ("max 100000\n", None), ("odd\n", None)],
)
def test_quota_of_a_container(tmp_path, said, quota):
    """A quota is CPU time for each second; "max" is none."""
    (tmp_path / "cpu.max").write_text(said)

    assert machine.quota(tmp_path) == quota


def test_quota_of_an_older_container(tmp_path):
    """The first version of cgroups has two files."""
    (tmp_path / "cpu").mkdir()
    (tmp_path / "cpu/cpu.cfs_quota_us").write_text("150000")
    (tmp_path / "cpu/cpu.cfs_period_us").write_text("100000")

    assert machine.quota(tmp_path) == 1.5


def test_a_quota_limits_the_workers():
    """More workers than the quota allows would take turns."""
    assert Machine(cores=64, quota=2.0).workers == 2


def test_interpreters_came_with_3_14():
    """Older versions have no pool of interpreters."""
    assert machine.here().has_interpreters is (sys.version_info >= (3, 14))


def test_children_get_the_same_options(monkeypatch):
    """Options such as -X gil=1 reach the interpreters that are started."""
    options = {"gil": "1", "utf8": True}
    monkeypatch.setattr(sys, "_xoptions", options)

    assert machine.this_python() == [sys.executable, "-Xgil=1", "-Xutf8"]
