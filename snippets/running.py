"""Run one snippet as its reader would: alone, in an empty folder."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from .catalog import Snippet
from .recorded import Output

STRICT = ("-X", "dev", "-W", "error")
LIMIT_SECONDS = 60
# What asyncio says in dev mode when the machine, not the program, is slow.
SLOW_STEP = re.compile(r"^Executing <.+> took [\d.]+ seconds\n", re.MULTILINE)


def run_alone(
    snippet: Snippet,
    python: str = sys.executable,
    extra_path: str = "",
    limit: float = LIMIT_SECONDS,
) -> Output:
    """Copy the file into an empty folder and run it there, strictly.

    Everything it starts is killed when it ends, or when `limit` is over;
    then TimeoutExpired is raised. `extra_path` is where packages are found,
    for snippets that need them.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(snippet.path, folder))
        process = subprocess.Popen(
            [python, *STRICT, copy.name],
            cwd=folder,
            env=_environment(extra_path),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )
        try:
            stdout, stderr = process.communicate(timeout=limit)
        finally:
            _kill_group(process)
    return Output(process.returncode, stdout, SLOW_STEP.sub("", stderr))


def _environment(extra_path: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    if cache := os.environ.get("PYTHONPYCACHEPREFIX"):
        kept["PYTHONPYCACHEPREFIX"] = cache
    if extra_path:
        kept["PYTHONPATH"] = extra_path
    return kept | {"PYTHONIOENCODING": "utf-8"}


def _kill_group(process: "subprocess.Popen[str]") -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return  # the whole group has ended
    process.wait()
