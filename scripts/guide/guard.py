"""Child processes that never outlive us, however we end.

A guardian stands between us and each child: it holds one end of a pipe. When the other end closes,
because we asked or because we died (SIGKILL included), it kills the child's whole process group.
"""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

Stream = int | IO[str] | IO[bytes] | None


class Guarded(subprocess.Popen[str]):
    """A child process; its whole group lives as long as `lifeline` is open."""

    lifeline: IO[str]

    def stop(self) -> None:
        """Kill the whole group now and reap it."""
        self.lifeline.close()
        self.wait()
        for stream in (self.stdout, self.stderr):
            if stream is not None:
                stream.close()

    def __exit__(self, *_: object) -> None:
        """Leave nothing behind, however the block ended."""
        self.stop()


def start(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    stdout: Stream = subprocess.PIPE,
    stderr: Stream = subprocess.PIPE,
) -> Guarded:
    """Start `command` in a process group of its own that dies with this process.

    Its stdin is empty. Its exit code is the child's; a signal N that ended the child is -N.
    """
    process = Guarded(
        [sys.executable, "-I", "-S", __file__, *map(str, command)],
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=stderr,
        env=env,
        cwd=cwd,
        text=True,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )
    assert process.stdin is not None
    process.lifeline, process.stdin = process.stdin, None  # communicate() would close it
    return process


def stop(process: Guarded) -> None:
    """Kill the whole group of `process` now and reap it."""
    process.stop()


def _guard(command: list[str]) -> int:
    """Run `command` until it ends or our stdin closes; in both cases end its whole group."""
    import threading

    if os.name == "nt":
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    else:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, process_group=0)

    def watch() -> None:
        os.read(0, 1)  # returns when the pipe closes
        _kill_group(child.pid)

    threading.Thread(target=watch, daemon=True).start()
    code = child.wait()
    _kill_group(child.pid)  # what the child left behind
    return code


def _kill_group(pid: int) -> None:
    if os.name == "nt":
        tree = ["taskkill", "/T", "/F", "/PID", str(pid)]
        subprocess.run(tree, capture_output=True, check=False)
        return
    with contextlib.suppress(ProcessLookupError):  # it has ended, and so has all it started
        os.killpg(pid, signal.SIGKILL)


def _end_like(code: int) -> None:
    """End this process the way the child ended, so that a crash is seen as one."""
    if code < 0:
        signal.signal(-code, signal.SIG_DFL) if -code != signal.SIGKILL else None
        os.kill(os.getpid(), -code)
    sys.stdout.flush()
    os._exit(code & 0xFF)


if __name__ == "__main__":
    _end_like(_guard(sys.argv[1:]))
