"""Tests of snippets/threads/who_needs_the_gil.py, with extension modules that are made here.

Where no C compiler or no headers of this Python are at hand, modules that CPython brings for its
own tests take their place: one that declares what it needs, and one that does not.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.snippets.needs import requires

pytestmark = [
    requires("threads/who_needs_the_gil"),
    pytest.mark.thread_unsafe(reason="sets variables of the environment for its children"),
]
FREE_THREADED = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
SOURCE = """
#include <Python.h>

static PyModuleDef_Slot slots[] = {
#ifdef DECLARED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, NULL},
};
static PyModuleDef definition = {PyModuleDef_HEAD_INIT, .m_name = "made", .m_slots = slots};

PyMODINIT_FUNC PyInit_made(void) { return PyModuleDef_Init(&definition); }
"""
LINK = {"linux": ["-shared", "-fPIC"], "darwin": ["-bundle", "-undefined", "dynamic_lookup"]}
OF_CPYTHON = {True: "_testmultiphase", False: "_testmultiphase_null_slots"}
free_threaded = pytest.mark.skipif(not FREE_THREADED, reason="needs a free-threaded build")


def compile_module(folder, *, declared):
    """Build the module `made` in `folder`."""
    compiler, headers = shutil.which("cc"), Path(sysconfig.get_path("include"))
    if not compiler or sys.platform not in LINK:
        pytest.skip("needs a C compiler called cc")
    if not (headers / "Python.h").exists():
        pytest.skip("needs the C headers of this Python")
    source = folder / "made.c"
    source.write_text(SOURCE, encoding="utf-8")
    given = [f"-DPy_GIL_DISABLED={int(FREE_THREADED)}"] if FREE_THREADED else []
    given += ["-DDECLARED"] if declared else []
    command = [compiler, *LINK[sys.platform], *given, f"-I{headers}", source]
    subprocess.run([*command, "-o", folder / f"made{SUFFIX}"], check=True, timeout=60)
    return "made"


def take_cpythons(folder, *, declared):
    """Make one of CPython's own modules for tests importable under its name."""
    holder = find_spec("_testmultiphase")
    if not holder or not holder.origin or not holder.origin.endswith(SUFFIX):
        pytest.skip("needs a Python that brings its modules for tests")
    name = OF_CPYTHON[declared]
    (folder / f"{name}{SUFFIX}").symlink_to(Path(holder.origin).resolve())
    return name


@pytest.fixture(params=[compile_module, take_cpythons], ids=["compiled", "of CPython"])
def module(request, tmp_path, monkeypatch):
    """Makes a module, declared or not, that children can import."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return lambda *, declared: request.param(tmp_path, declared=declared)


def ask(name, *options):
    """What the snippet says of the module."""
    from snippets.threads.who_needs_the_gil import gil_around

    return gil_around(name, *options)


@free_threaded
def test_a_module_that_declares_nothing_switches_the_gil_on(module):
    """The warning names it."""
    name = module(declared=False)

    assert ask(name) == f"off before, on after, for {name}"


@free_threaded
def test_a_module_that_declares_its_support_leaves_it_off(module):
    """`Py_MOD_GIL_NOT_USED` is enough."""
    assert ask(module(declared=True)) == "off before, off after"


@free_threaded
def test_the_option_keeps_the_gil_off(module):
    """Whatever the module declares; no warning is given."""
    assert ask(module(declared=False), "-X", "gil=0") == "off before, off after"


@free_threaded
def test_the_variable_keeps_the_gil_off(module, monkeypatch):
    """PYTHON_GIL=0 does the same."""
    monkeypatch.setenv("PYTHON_GIL", "0")

    assert ask(module(declared=False)) == "off before, off after"


@free_threaded
def test_a_warning_made_an_error_ends_the_import_and_not_the_gil(module):
    """`-W error` shows where the import stands, but the GIL is on by then."""
    name = module(declared=False)
    program = f"""
import sys
try:
    import {name}
except RuntimeWarning as problem:
    print(problem, sys._is_gil_enabled())
"""
    command = [sys.executable, "-W", "error", "-c", program]
    said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout

    assert re.match(f"The global interpreter lock .* module '{name}'.* True$", said)


@pytest.mark.skipif(FREE_THREADED, reason="needs a build with the GIL")
def test_with_the_gil_nothing_changes(module):
    """It is on before any import, and after."""
    assert ask(module(declared=False)) == "on before, on after"


def test_the_standard_library_leaves_it_as_it_is():
    """No module of it asks for the GIL."""
    state = "off" if FREE_THREADED else "on"
    said = {ask(name) for name in ("json", "sqlite3", "decimal", "asyncio")}

    assert said == {f"{state} before, {state} after"}


def test_a_module_that_is_not_there_says_so():
    """The last line of the error is the answer."""
    assert ask("no_such_module") == "ModuleNotFoundError: No module named 'no_such_module'"
