"""What the choice has to know about the interpreter and the machine."""

import multiprocessing
import os
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Machine:
    """An interpreter on a machine; `here()` is the one that runs this."""

    version: tuple[int, int] = (3, 14)
    gil: bool = True  # is it on now? an extension may switch it on
    free_threaded: bool = False  # the build
    system: str = "linux"  # sys.platform
    cores: int = 2  # usable by this process
    quota: float | None = None  # CPUs that a container allows
    start_method: str = "forkserver"
    switch_interval_seconds: float = 0.005

    @property
    def label(self) -> str:
        """How the results call this interpreter: "3.14" or "3.14t"."""
        t = "t" if self.free_threaded else ""
        return f"{self.version[0]}.{self.version[1]}{t}"

    @property
    def has_interpreters(self) -> bool:
        """Whether there is an InterpreterPoolExecutor."""
        return self.version >= (3, 14)

    @property
    def workers(self) -> int:
        """How many workers can compute at once: cores, less the quota."""
        if self.quota is None:
            return self.cores
        return max(1, min(self.cores, round(self.quota)))


def here() -> Machine:
    """The interpreter that runs this, on its machine."""
    return Machine(
        version=(sys.version_info.major, sys.version_info.minor),
        gil=getattr(sys, "_is_gil_enabled", lambda: True)(),
        free_threaded=bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        system=sys.platform,
        cores=usable_cores(),
        quota=quota(),
        start_method=start_method(),
        switch_interval_seconds=sys.getswitchinterval(),
    )


def this_python() -> list[str]:
    """How to start the interpreter that runs this once more, -X and all."""
    options = [
        f"-X{name}" if value is True else f"-X{name}={value}"
        for name, value in sys._xoptions.items()
    ]
    return [sys.executable, *options]


def usable_cores() -> int:
    """The logical CPUs of this process's affinity; quotas do not count."""
    if sys.version_info >= (3, 13):
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def start_method() -> str:
    """How a process pool starts its workers unless it is told otherwise."""
    chosen = multiprocessing.get_start_method(allow_none=True)
    return chosen or multiprocessing.get_all_start_methods()[0]


def quota(root: Path = Path("/sys/fs/cgroup")) -> float | None:
    """The CPUs that this container may use, or None if nothing limits it."""
    try:
        limit, period = (root / "cpu.max").read_text().split()
        return None if limit == "max" else int(limit) / int(period)
    except (OSError, ValueError):
        return _quota_v1(root)


def _quota_v1(root: Path) -> float | None:
    try:
        limit = int((root / "cpu/cpu.cfs_quota_us").read_text())
        period = int((root / "cpu/cpu.cfs_period_us").read_text())
    except (OSError, ValueError):
        return None
    return limit / period if limit > 0 and period > 0 else None
