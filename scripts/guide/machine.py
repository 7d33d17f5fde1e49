"""What this machine is, without saying whose it is or what it is called."""

import os
import platform
import re
import subprocess
from pathlib import Path

from guide.results import Machine
from snippets.bench.cores import usable

CGROUP = Path("/sys/fs/cgroup")


def describe() -> Machine:
    """CPU model, cores, memory and system of this machine."""
    return Machine(
        cpu=_cpu_model(),
        cores=os.cpu_count() or 1,
        usable=usable(),
        quota=_quota(),
        memory_bytes=_memory(),
        system=f"{platform.system()} {_release()} {platform.machine()}",
    )


def file_name(machine: Machine) -> str:
    """The name of the machine's results file: "amd-epyc-2-cores.json"."""
    words = re.findall(r"[a-z0-9]+", machine.cpu.lower().replace("(r)", "").replace("(tm)", ""))
    return "-".join([*words[:6], f"{machine.usable}-cores"]) + ".json"


def _cpu_model() -> str:
    model = ""
    if platform.system() == "Linux":
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
        found = re.search(r"^(?:model name|Model|Hardware)\s*:\s*(.+)$", text, re.MULTILINE)
        model = found[1] if found else ""
    elif platform.system() == "Darwin":
        ask = ["sysctl", "-n", "machdep.cpu.brand_string"]
        model = subprocess.run(ask, capture_output=True, text=True, check=False).stdout
    elif platform.system() == "Windows":
        model = _windows_model()
    return " ".join((model or platform.processor() or platform.machine()).split())


def _windows_model() -> str:
    import winreg

    place = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:  # type: ignore[attr-defined,unused-ignore]
        return str(winreg.QueryValueEx(key, "ProcessorNameString")[0])  # type: ignore[attr-defined,unused-ignore]


def _release() -> str:
    """Major and minor version of the system: no build names that tell the owner."""
    found = re.match(r"\d+(\.\d+)?", platform.release())
    return found[0] if found else ""


def _quota() -> float | None:
    """The CPUs that the container may use, if it has a limit (cgroup v2, then v1)."""
    try:
        if (file := CGROUP / "cpu.max").exists():
            limit, period = file.read_text().split()
        else:
            limit = (CGROUP / "cpu/cpu.cfs_quota_us").read_text()
            period = (CGROUP / "cpu/cpu.cfs_period_us").read_text()
        quota = float(limit) / float(period)
    except (OSError, ValueError):  # no cgroup, or "max"
        return None
    return quota if quota > 0 else None


def _memory() -> int | None:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):  # Windows
        return None
