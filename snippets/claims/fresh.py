"""Run something in an interpreter of its own: what crashes, exits or hangs."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LIMIT: Final = 30.0  # seconds, for a child that should end
HUNG: Final = "hung"


@dataclass(frozen=True)
class Ended:
    """How a child ended, and what it said."""

    code: int | str  # HUNG if it had to be killed
    output: str
    errors: str


def call(
    function: Callable[[], object],
    *options: str,
    seconds: float = LIMIT,
    **environment: str,
) -> Ended:
    """Call a function of a module in a fresh interpreter with `options`."""
    module, name = function.__module__, function.__name__
    code = f"from {module} import {name} as work; work()"
    return _wait_for([*options, "-c", code], seconds, environment)


def program(text: str, *options: str, seconds: float = LIMIT) -> Ended:
    """Run `text` as a script of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "program.py")
        path.write_text(text, encoding="utf-8")
        return _wait_for([*options, str(path)], seconds, {})


def _wait_for(
    words: Sequence[str], seconds: float, environment: dict[str, str]
) -> Ended:
    found = {k: v for k, v in os.environ.items() if k != "PYTHON_GIL"}
    found |= {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(
        [sys.executable, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=found | environment,
        encoding="utf-8",
        start_new_session=True,  # its children end with it
    ) as child:
        try:
            output, errors = child.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            _kill(child)
            output, errors = child.communicate()
            return Ended(HUNG, output, errors)
    return Ended(child.returncode, output, errors)


def _kill(child: subprocess.Popen[str]) -> None:
    if sys.platform == "win32":
        child.kill()
    else:
        os.killpg(child.pid, signal.SIGKILL)
