"""A machine is described without saying whose it is."""

import getpass
import platform
from pathlib import Path

import pytest
from guide import machine


def test_nothing_tells_the_owner():
    """No host name, user or folder stands in the description."""
    words = machine.describe().model_dump_json()
    private = {platform.node(), getpass.getuser(), str(Path.home())} - {""}

    assert [word for word in private if f'"{word}"' in words or f"/{word}" in words] == []


def test_the_file_is_named_for_the_processor():
    """The name is made of the CPU model and the usable cores."""
    here = machine.describe().model_copy(
        update={"cpu": "Intel(R) Core(TM) i7-1185G7 @ 3.00GHz", "usable": 8}
    )

    assert machine.file_name(here) == "intel-core-i7-1185g7-3-00ghz-8-cores.json"


@pytest.mark.parametrize(
    ("text", "quota"), [("max 100000\n", None), ("150000 100000\n", 1.5), ("nonsense", None)]
)
def test_a_container_limit_is_seen(tmp_path, monkeypatch, text, quota):
    """With cgroup v2, cpu.max is a quota over a period, or "max"."""
    (tmp_path / "cpu.max").write_text(text)
    monkeypatch.setattr(machine, "CGROUP", tmp_path)

    assert machine._quota() == quota


@pytest.mark.parametrize(("limit", "quota"), [("-1", None), ("50000", 0.5)])
def test_an_older_container_limit_is_seen(tmp_path, monkeypatch, limit, quota):
    """With cgroup v1, there is a file for each number, and -1 for no limit."""
    (tmp_path / "cpu").mkdir()
    (tmp_path / "cpu" / "cpu.cfs_quota_us").write_text(limit)
    (tmp_path / "cpu" / "cpu.cfs_period_us").write_text("100000")
    monkeypatch.setattr(machine, "CGROUP", tmp_path)

    assert machine._quota() == quota
