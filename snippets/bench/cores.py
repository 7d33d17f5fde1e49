"""How many logical CPUs this process may use."""

import os
import sys


def usable() -> int:
    """The CPUs of this process's affinity; cgroup quotas do not count here."""
    if sys.version_info >= (3, 13):
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
