"""Tests of snippets/operating/usable_cpus.py, on made-up trees and in a real cgroup."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from snippets.operating import usable_cpus as module
from snippets.operating.usable_cpus import usable_cpus

HOST = 16  # CPUs of the made-up machine


@pytest.fixture(autouse=True)
def _made_up_machine(monkeypatch):
    """A machine with many CPUs, and nothing said about their number."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(HOST)), raising=False)
    monkeypatch.delenv("PYTHON_CPU_COUNT", raising=False)


def tree(tmp_path, own, files, root="/", version=2):
    """A folder like /proc/self, whose process is in the cgroup `own` of a tree with `files`."""
    proc, top = tmp_path / "proc", tmp_path / "cgroup"
    proc.mkdir()
    top.mkdir()
    (proc / "mountinfo").write_text(
        "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
        "30 22 0:26 / /sys/fs/cgroup/memory rw shared:9 - cgroup cgroup rw,memory\n"
        + (
            f"31 22 0:27 {root} {top} rw,nosuid shared:9 master:2 - cgroup2 cgroup rw,nsdelegate\n"
            if version == 2
            else f"31 22 0:27 {root} {top} rw,nosuid - cgroup cgroup rw,cpu,cpuacct\n"
        ),
        encoding="utf-8",
    )
    (proc / "cgroup").write_text(
        f"0::{own}\n"
        if version == 2
        else f"9:memory:/other\n4:cpu,cpuacct:{own}\n1:name=systemd:/x\n0::/\n",
        encoding="utf-8",
    )
    for name, text in files.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(f"{text}\n", encoding="utf-8")
    return proc


@pytest.mark.parametrize(
    ("own", "files", "root", "expected"),
    [
        ("/", {}, "/", HOST),
        ("/", {"cpu.max": "max 100000"}, "/", HOST),
        ("/", {"cpu.max": "200000 100000"}, "/", 2),
        ("/", {"cpu.max": "150000 100000"}, "/", 2),
        ("/", {"cpu.max": "50000 100000"}, "/", 1),
        ("/", {"cpu.max": "25000 50000"}, "/", 1),
        ("/", {"cpu.max": "9900000 100000"}, "/", HOST),
        ("/a/b", {"a/b/cpu.max": "300000 100000", "a/cpu.max": "max 100000"}, "/", 3),
        ("/a/b", {"a/b/cpu.max": "max 100000", "a/cpu.max": "200000 100000"}, "/", 2),
        ("/a/b", {"a/b/cpu.max": "400000 100000", "a/cpu.max": "200000 100000"}, "/", 2),
        ("/a/b", {"a/b/other": "", "a/cpu.max": "300000 100000"}, "/", 3),
        ("/a/b", {"a/c/cpu.max": "100000 100000"}, "/", HOST),
        # a container that sees its own group at the top: by its full name, and by "/"
        ("/docker/1f", {"cpu.max": "200000 100000"}, "/docker/1f", 2),
        ("/", {"cpu.max": "200000 100000"}, "/docker/1f", 2),
        ("/docker/1f/in", {"in/cpu.max": "100000 100000"}, "/docker/1f", 1),
        # moved out of its namespace: the top is all that it sees
        ("/../other", {"cpu.max": "300000 100000"}, "/", 3),
        ("/", {"cpu.max": "nonsense"}, "/", HOST),
    ],
)
def test_version_2(tmp_path, own, files, root, expected):
    """The lowest limit from the own group up to the top holds, rounded up."""
    assert usable_cpus(tree(tmp_path, own, files, root)) == expected


def v1(quota, period=100_000, folder=""):
    """The two files of a limit of version 1."""
    return {f"{folder}cpu.cfs_quota_us": quota, f"{folder}cpu.cfs_period_us": period}


@pytest.mark.parametrize(
    ("own", "files", "root", "expected"),
    [
        ("/", v1(-1), "/", HOST),
        ("/", v1(150_000), "/", 2),
        ("/", v1(40_000, 10_000), "/", 4),
        ("/a/b", v1(-1, folder="a/b/") | v1(300_000, folder="a/"), "/", 3),
        ("/docker/1f", v1(200_000), "/docker/1f", 2),
        ("/other", {"cpu.max": "100000 100000"}, "/", 1),
    ],
)
def test_version_1(tmp_path, own, files, root, expected):
    """Quota and period stand in two files, and -1 is no limit."""
    assert usable_cpus(tree(tmp_path, own, files, root, version=1)) == expected


def test_affinity_is_the_upper_limit(tmp_path, monkeypatch):
    """A quota of two does not give a process more than the one CPU it may run on."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3}, raising=False)

    assert usable_cpus(tree(tmp_path, "/", {"cpu.max": "200000 100000"})) == 1


def test_no_affinity_and_no_cgroups(tmp_path, monkeypatch):
    """On macOS and Windows the CPUs of the machine are the answer."""
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: 12)

    assert usable_cpus(tmp_path) == 12


@pytest.mark.parametrize(("word", "expected"), [("5", 5), ("default", 2), ("", 2)])
def test_your_own_word_comes_first(tmp_path, monkeypatch, word, expected):
    """PYTHON_CPU_COUNT overrules quota and affinity; "default" and nothing do not."""
    monkeypatch.setenv("PYTHON_CPU_COUNT", word)

    assert usable_cpus(tree(tmp_path, "/", {"cpu.max": "200000 100000"})) == expected


def test_the_command_line_overrules_the_environment(monkeypatch):
    """`-X cpu_count` comes before PYTHON_CPU_COUNT, as in Python itself."""
    monkeypatch.setenv("PYTHON_CPU_COUNT", "5")
    found = child(["-X", "cpu_count=3"]), child(["-X", "cpu_count=default"]), child([])

    assert (found[0], found[1] != 5, found[2]) == (3, True, 5)


@pytest.mark.skipif(sys.version_info < (3, 13), reason="needs Python 3.13")
def test_it_reads_the_word_as_python_does(monkeypatch):
    """Where Python has the option, its own count is the same number."""
    monkeypatch.setenv("PYTHON_CPU_COUNT", "5")
    count = "import os; print(os.process_cpu_count())"
    asked = [sys.executable, "-X", "cpu_count=3", "-c", count], [sys.executable, "-c", count]
    found = [int(subprocess.check_output(command)) for command in asked]

    assert found == [3, 5]


def child(options, join=None):
    """What `usable_cpus` says in a process of its own, started in the cgroup `join`."""
    program = "from snippets.operating.usable_cpus import usable_cpus as u; print(u())"
    return ask(options, program, join)


def ask(options, program, join=None):
    """The number that a program prints in a process of its own."""
    root = str(Path(module.__file__).parents[2])
    say = "import os, sys; os.write(1, b'!'); sys.stdin.read(1)\n" if join else ""
    with subprocess.Popen(
        [sys.executable, *options, "-c", say + program],
        env={**os.environ, "PYTHONPATH": root},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        if join:
            process.stdout.read(1)
            (join / "cgroup.procs").write_text(str(process.pid), encoding="utf-8")
        said, _ = process.communicate("go", timeout=30)
    return int(said)


def limit(group):
    """Give the group half a CPU."""
    if (group / "cpu.max").exists():
        (group / "cpu.max").write_text("50000 100000", encoding="utf-8")
    else:
        (group / "cpu.cfs_quota_us").write_text("50000", encoding="utf-8")


@pytest.fixture
def real_cgroup(monkeypatch):
    """A cgroup of our own with half a CPU; a skip where we may not make one."""
    monkeypatch.undo()  # no made-up machine
    for top in module.cgroups(Path("/proc/self")):
        group = top / f"usable-cpus-test-{os.getpid()}"
        try:
            group.mkdir()
        except OSError:
            continue
        try:
            limit(group)
        except OSError:  # no CPU limits in this tree
            group.rmdir()
            continue
        yield group
        group.rmdir()
        return
    pytest.skip("needs the right to make a cgroup with a CPU limit")


def test_in_a_real_cgroup(real_cgroup):
    """A process with half a CPU is told one; the affinity alone says what it said before."""
    affinity = "import os; print(len(os.sched_getaffinity(0)))"
    found = child([], real_cgroup), ask([], affinity, real_cgroup)

    assert found == (1, len(os.sched_getaffinity(0)))


@pytest.mark.skipif(sys.version_info < (3, 13), reason="needs Python 3.13")
def test_python_does_not_see_the_quota(real_cgroup):
    """In the same cgroup `os.process_cpu_count` counts the CPUs of the affinity."""
    count = "import os; print(os.process_cpu_count())"

    assert ask([], count, real_cgroup) == len(os.sched_getaffinity(0))
