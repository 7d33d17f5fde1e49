"""How long a new worker imports a module: a process's, and an interpreter's.

    python -m snippets.choose.in_worker MODULE

Says it as JSON, without the time in which other programs had the cores; an
interpreter may refuse what the module imports.
"""

import importlib
import os
import sys
from concurrent.futures import process  # noqa: F401 - a worker has it loaded

from . import apart, clock
from .target import look_here

KEPT: list[object] = []  # interpreters that would take for ever to end


def main(module: str) -> dict[str, object]:
    """Seconds for a process; for an interpreter, seconds or why not."""
    look_here()
    before = clock.read()
    importlib.import_module(module)
    used = clock.spent(before, clock.read())
    return {"process": used.seconds} | in_interpreter(module)


def in_interpreter(module: str) -> dict[str, object]:
    """What a new interpreter takes for the import, or says."""
    if sys.version_info < (3, 14):
        return {"refuses": "interpreters need Python 3.14"}
    from concurrent import interpreters

    inner = interpreters.create()
    try:
        inner.exec(f"import sys; sys.path[:] = {sys.path!r}")
        inner.exec("import importlib, pickle, traceback")  # as in a worker
        before = clock.read()
        inner.exec(f"importlib.import_module({module!r})")
        used = clock.spent(before, clock.read())
    except interpreters.ExecutionFailed as problem:
        inner.close()
        return {"refuses": str(problem).strip().splitlines()[-1]}
    try:
        inner.exec("import threading; assert threading.active_count() == 1")
    except interpreters.ExecutionFailed:
        KEPT.append(inner)
        return {"refuses": "the module starts threads: a pool waits for them"}
    inner.close()
    return {"interpreter": used.seconds}


if __name__ == "__main__":
    say = apart.answering()
    say(main(sys.argv[1]))
    os._exit(0)  # threads that the module has started do not matter
