"""Finds the function and the items that the reader names, and checks them."""

import functools
import importlib
import inspect
import sys
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

MOST_ITEMS = 1_000_000
LONGEST_LINE = 200


class Problem(Exception):  # noqa: N818 - told in one line, with an exit code
    """What is wrong with what the reader named; the text is one line."""

    def __init__(self, kind: str, text: str) -> None:
        super().__init__(text)
        self.kind = kind


# What each kind of problem ends the program with.
EXIT_CODES = {
    "usage": 2,
    "no module": 3,
    "no function": 4,
    "not a function": 5,
    "no items": 6,
    "raises": 7,
    "budget": 8,
    "crash": 9,
    "end of input": 10,
    "calibration": 11,
}


def find(spec: str) -> object:
    """The object that `package.module:name` names.

    Raises:
        Problem: the text has no such form, or nothing has that name.
    """
    module_name, colon, name = spec.partition(":")
    if not (colon and module_name and name):
        raise Problem("usage", f"{spec!r} is not of the form module:name")
    if module_name.startswith(".") or "/" in module_name:
        text = f"{module_name!r} is no module's name{_where(module_name)}"
        raise Problem("no module", text)
    try:
        found: Any = importlib.import_module(module_name)
    except ModuleNotFoundError as problem:
        if problem.name and _is_part(problem.name, module_name):
            text = f"no module is called {problem.name!r}"
            raise Problem("no module", text + _where(module_name)) from None
        raise Problem("no module", _says(module_name, problem)) from None
    except BaseException as problem:
        raise Problem("no module", _says(module_name, problem)) from None
    for part in name.split("."):
        try:
            found = getattr(found, part)
        except AttributeError:
            text = f"{module_name!r} has no {name!r}"
            raise Problem("no function", text) from None
    return found


def _is_part(missing: str, module_name: str) -> bool:
    return module_name == missing or module_name.startswith(f"{missing}.")


def _where(module_name: str) -> str:
    dotted = module_name.removesuffix(".py").strip("./").replace("/", ".")
    if dotted != module_name:
        return f": write {dotted}:name, without folders and .py"
    return " here: start from the folder that holds it, or set PYTHONPATH"


def _says(module_name: str, problem: BaseException) -> str:
    return f"importing {module_name!r} fails: {last_line(problem)}"


def last_line(problem: BaseException) -> str:
    """What a traceback ends with, on one line that is not too long."""
    kind = type(problem).__name__
    try:
        text = " ".join(str(problem).split())
    except Exception:
        text = "its text cannot be shown"
    return shortened(f"{kind}: {text}" if text else kind, LONGEST_LINE)


def shortened(text: str, most: int) -> str:
    """The text on one line, cut where it is longer than that."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 3] + "..."


def find_function(spec: str) -> Callable[[Any], Any]:
    """The function called `spec`; Problem if it cannot be called on an item.

    Lambdas, closures and bound methods can be measured; `oddity` names them.
    """
    function = find(spec)
    name = spec.partition(":")[2]
    if not callable(function):
        kind = type(function).__name__
        raise Problem("not a function", f"{spec} is of type {kind}")
    plain = _plain(function)
    if inspect.isclass(function):
        text = f"{spec} is a class: name a function that takes one item"
        raise Problem("not a function", text)
    if inspect.isgeneratorfunction(plain):
        text = (
            f"{spec} is a generator function: calling it runs nothing."
            " Name a function that returns list(...) of it"
        )
        raise Problem("not a function", text)
    if inspect.isasyncgenfunction(plain):
        text = (
            f"{spec} is an asynchronous generator: calling it runs nothing."
            " Name a coroutine function that goes through it"
        )
        raise Problem("not a function", text)
    if _needs_object(spec, function):
        text = (
            f"{spec} is a method: it needs an object."
            f" Name a bound one, such as module:instance.{name.split('.')[-1]}"
        )
        raise Problem("not a function", text)
    return function


def _inner(function: object) -> object:
    while isinstance(function, functools.partial):
        function = function.func
    return function


def _plain(function: object) -> object:
    inner: Any = _inner(function)
    return inspect.unwrap(inner)


def _needs_object(spec: str, function: object) -> bool:
    path = spec.partition(":")[2].rpartition(".")[0]
    if not path or not inspect.isfunction(function):
        return False
    owner = find(f"{spec.partition(':')[0]}:{path}")
    if not inspect.isclass(owner):
        return False
    name = spec.rpartition(".")[2]
    return not isinstance(inspect.getattr_static(owner, name), staticmethod)


def is_coroutine(function: object) -> bool:
    """Whether calling it gives something to await."""
    return inspect.iscoroutinefunction(_plain(function))


def oddity(function: object) -> str:
    """What keeps other processes from finding it by name; empty if nothing."""
    inner = _inner(function)
    name = getattr(inner, "__qualname__", "")
    if name.endswith("<lambda>"):
        return "a lambda"
    if "<locals>" in name:
        remembers = getattr(inner, "__closure__", None)
        return "a closure" if remembers else "a nested function"
    return ""


def unfinished(result: object) -> str:
    """What a result is that still has all the work to do; empty if it is done.

    Such as the coroutine that a plain function gives back.
    """
    if inspect.iscoroutine(result):
        result.close()  # without a warning that nobody has awaited it
        return "a coroutine, which nobody awaits"
    if inspect.isgenerator(result) or inspect.isasyncgen(result):
        return "a generator, which nobody goes through"
    return ""


def is_called(items: object) -> bool:
    """Whether items are what calling this gives."""
    return callable(items) and not isinstance(items, Iterable)


def find_items(spec: str) -> list[Any]:
    """The items that `spec` names: a collection, or a callable that gives one.

    Raises:
        Problem: there are none, or it is nothing to go through.
    """
    items: Any = find(spec)
    try:
        if is_called(items):
            items = items()
        if not isinstance(items, Iterable):
            kind = type(items).__name__
            text = f"{spec} is of type {kind}, and nothing to go through"
            raise Problem("no items", text)
        found = list(islice(items, MOST_ITEMS + 1))
    except Problem:
        raise
    except BaseException as problem:
        text = f"{spec} raises {last_line(problem)}"
        raise Problem("no items", text) from None
    if not found:
        raise Problem("no items", f"{spec} has no items")
    if len(found) > MOST_ITEMS:
        text = f"{spec} has more than {MOST_ITEMS:,} items: name a part of it"
        raise Problem("no items", text)
    return found


def look_here() -> None:
    """Modules of the current folder can be named, as with `python -m`."""
    if "" not in sys.path and "." not in sys.path:
        sys.path.insert(0, "")
