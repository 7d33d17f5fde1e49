"""How long a new worker imports a module: a process's, and an interpreter's.

    python -m snippets.choose.in_worker MODULE

Says it as JSON, without the time in which other programs had the cores; an
interpreter may refuse what the module imports.
"""

import importlib
import json
import sys
from concurrent.futures import process  # noqa: F401 - a worker has it loaded

from . import clock
from .target import look_here


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
        inner.exec("import pickle, traceback")  # a worker has them loaded
        before = clock.read()
        inner.exec(f"import {module}")
        return {"interpreter": clock.spent(before, clock.read()).seconds}
    except interpreters.ExecutionFailed as problem:
        return {"refuses": str(problem).strip().splitlines()[-1]}
    finally:
        inner.close()


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))
