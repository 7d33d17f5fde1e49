"""How many CPUs a container lets this process use: affinity and quota.

`os.process_cpu_count` (3.13) knows the affinity; quotas stand in files.
"""

import math
import os
import sys
from collections.abc import Iterator
from pathlib import Path


def usable_cpus(proc: Path = Path("/proc/self")) -> int:
    """What you said with PYTHON_CPU_COUNT, or what you are allowed."""
    if told := told_count():
        return told
    if hasattr(os, "sched_getaffinity"):
        affinity = len(os.sched_getaffinity(0))
    else:
        affinity = os.cpu_count() or 1
    quota = min(map(quota_of, cgroups(proc)), default=math.inf)
    return max(1, min(affinity, math.ceil(min(quota, affinity))))


def told_count() -> int | None:
    """`-X cpu_count` or PYTHON_CPU_COUNT; Python reads them from 3.13 on."""
    word = sys._xoptions.get("cpu_count")
    if word is None and not sys.flags.ignore_environment:
        word = os.environ.get("PYTHON_CPU_COUNT")
    return int(word) if word and word != "default" else None


def cgroups(proc: Path) -> Iterator[Path]:
    """The folders of this process's CPU cgroups, and of all above them."""
    try:
        mounts = (proc / "mountinfo").read_text().splitlines()
        groups = (proc / "cgroup").read_text().splitlines()
    except OSError:  # not Linux
        return
    for group in groups:
        _, names, own = group.split(":", 2)
        for words in map(str.split, mounts):
            root, top = words[3:5]
            kind, _, options = words[words.index("-") + 1 :][:3]
            version_2 = kind == "cgroup2" and not names
            version_1 = kind == "cgroup" and all(
                "cpu" in each.split(",") for each in (names, options)
            )
            if version_2 or version_1:
                inside = own.removeprefix(root.rstrip("/")).lstrip("/")
                yield from upwards(Path(top), inside)


def upwards(top: Path, inside: str) -> Iterator[Path]:
    """From the folder `inside` to `top`: a limit above holds below, too."""
    here = top / inside
    if ".." in here.parts or not here.is_dir():
        here = top  # in a container, its own group may be mounted there
    yield from (here, *here.parents)[: len(here.parts) - len(top.parts) + 1]


def quota_of(cgroup: Path) -> float:
    """How many CPUs' time the group gets per period; infinite if no limit."""
    try:
        if (both := cgroup / "cpu.max").exists():  # version 2
            quota, period = both.read_text().split()
        else:
            quota = (cgroup / "cpu.cfs_quota_us").read_text()
            period = (cgroup / "cpu.cfs_period_us").read_text()
        limit = float(quota) / float(period)
    except (OSError, ValueError):  # no such file, or "max"
        return math.inf
    return limit if limit > 0 else math.inf  # -1: no limit


if __name__ == "__main__":
    print("at least one:", usable_cpus() >= 1)
    print("at most those there are:", usable_cpus() <= (os.cpu_count() or 1))
