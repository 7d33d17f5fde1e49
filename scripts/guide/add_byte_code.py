"""Run by add_byte_code.mjs inside Pyodide: adds byte code to the zip of the standard library.

Pyodide ships source only and compiles it at each start. What is imported before a program begins
gets its byte code beside it, from the same Python; the source stays, for tracebacks.
"""

import asyncio  # noqa: F401 - what docs/assets/run/boot.py imports
import atexit  # noqa: F401
import random  # noqa: F401
import sys
import traceback  # noqa: F401
import zipfile
from importlib._bootstrap_external import (  # type: ignore[attr-defined]  # as py_compile does
    _code_to_hash_pyc,
)

LIBRARY = "/lib/python{}{}.zip".format(*sys.version_info[:2])
UNCHECKED = bytes(8)  # the byte code belongs to the source beside it, and nobody needs to look


def add(library: str, target: str) -> None:
    """Copy `library` to `target`, with byte code for what is loaded now."""
    start = f"{library}/"
    files = [str(getattr(module, "__file__", "")) for module in sys.modules.values()]
    loaded = {file.removeprefix(start) for file in files if file.startswith(start)}
    with zipfile.ZipFile(library) as old, zipfile.ZipFile(target, "w") as new:
        for entry in sorted(old.infolist(), key=lambda one: one.filename):
            data = old.read(entry)
            _write(new, entry.filename, data)
            if entry.filename in loaded:
                code = compile(data, start + entry.filename, "exec", dont_inherit=True)
                pyc = _code_to_hash_pyc(code, UNCHECKED, checked=False)
                _write(new, entry.filename + "c", bytes(pyc))


def _write(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name)  # no date: the same bytes each time
    archive.writestr(entry, data)  # not compressed: all files together compress better
