"""The code of each approach, filled in for one function."""

import re
from dataclasses import dataclass

from .candidates import Candidate
from .named import imports, named
from .predict import Prediction
from .task import Task

PLAIN = {
    "sequential": """\
def sequential(items):
    return [FUNCTION(item) for item in items]
""",
    "threads": """\
from concurrent.futures import ThreadPoolExecutor


def threads(items):
    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(FUNCTION, items))
""",
    "processes": """\
from concurrent.futures import ProcessPoolExecutor


def processes(items):
    with ProcessPoolExecutor(WORKERS) as pool:
        return list(pool.map(FUNCTION, items, chunksize=CHUNK))
""",
    "interpreters": """\
from concurrent.futures import InterpreterPoolExecutor


def interpreters(items):
    with InterpreterPoolExecutor(WORKERS) as pool:
        return list(pool.map(FUNCTION, items))
""",
    "asyncio": """\
import asyncio


async def at_most(count, items):
    places = asyncio.Semaphore(count)

    async def one(item):
        async with places:
            data = await fetch(item)
        return compute(data)

    return await asyncio.gather(*map(one, items))


def awaited(items):
    return asyncio.run(at_most(WORKERS, items))
""",
}
POOL_BESIDE_LOOP = """\
import asyncio
from concurrent.futures import EXECUTOR


async def in_pool(pool, items):
    loop = asyncio.get_running_loop()
    places = asyncio.Semaphore(100)

    async def one(item):
        async with places:
            data = await fetch(item)
        return await loop.run_in_executor(pool, compute, data)

    return await asyncio.gather(*map(one, items))


def awaited(items):
    with EXECUTOR(WORKERS) as pool:
        return asyncio.run(in_pool(pool, items))
"""
COROUTINE = {
    "sequential": """\
import asyncio


async def in_order(items):
    return [await FUNCTION(item) for item in items]


def sequential(items):
    return asyncio.run(in_order(items))
""",
    "asyncio": """\
import asyncio


async def at_most(count, items):
    places = asyncio.Semaphore(count)

    async def one(item):
        async with places:
            return await FUNCTION(item)

    return await asyncio.gather(*map(one, items))


def awaited(items):
    return asyncio.run(at_most(WORKERS, items))
""",
}
LOOP_IN_EACH = """\
import asyncio
from concurrent.futures import EXECUTOR


async def all_of(items):
    return await asyncio.gather(*map(FUNCTION, items))


def share(items):
    return asyncio.run(all_of(items))


def shared(items):
    items = list(items)
    shares = [items[first::WORKERS] for first in range(WORKERS)]
    with EXECUTOR(WORKERS) as pool:
        parts = list(pool.map(share, shares))
    results = [None] * len(items)
    for first, part in enumerate(parts):
        results[first::WORKERS] = part
    return results
"""
EXECUTORS = {
    "asyncio+threads": "ThreadPoolExecutor",
    "asyncio+processes": "ProcessPoolExecutor",
}


@dataclass(frozen=True)
class Code:
    """Imports, functions, and the name of the one that takes the items."""

    imports: tuple[str, ...]
    functions: str
    entry: str

    @property
    def names(self) -> set[str]:
        """All words in it: what is imported must not be called like one."""
        return set(
            re.findall(r"\w+", "\n".join([*self.imports, self.functions]))
        )


def code(prediction: Prediction, task: Task, function: str) -> Code:
    """The approach of `prediction` for the function of that name."""
    return _code(prediction.candidate, prediction.chunksize, task, function)


def _code(
    candidate: Candidate, chunksize: int, task: Task, function: str
) -> Code:
    approach = candidate.approach
    if approach in EXECUTORS:
        text = LOOP_IN_EACH if task.coroutine else POOL_BESIDE_LOOP
        text = text.replace("EXECUTOR", EXECUTORS[approach])
    elif task.coroutine:
        text = COROUTINE[approach]
    else:
        text = PLAIN[approach]
    filled = (
        text.replace("WORKERS", str(candidate.workers))
        .replace("CHUNK", str(chunksize))
        .replace("FUNCTION", function)
    )
    lines = filled.splitlines()
    imports = [one for one in lines if one.startswith(("import ", "from "))]
    body = "\n".join(one for one in lines if one not in imports).strip()
    names = [one.split("(")[0][4:] for one in lines if one.startswith("def ")]
    entry = next(one for one in names if one in (*PLAIN, "awaited", "shared"))
    return Code(tuple(imports), body, entry)


def snippet(
    prediction: Prediction,
    task: Task,
    spec: str,
    items: str = "",
    *,
    calls_items: bool = False,
) -> str:
    """A whole program with this approach for the function `spec`.

    Without a coroutine function, asyncio needs the two halves of the task:
    `fetch` awaits, `compute` does the rest.
    """
    taken = code(prediction, task, "").names
    function = named(spec, taken)
    made = code(prediction, task, function.called)
    things = named(items or f"{function.module}:items", taken - {"items"})
    halves = [one for one in ("compute", "fetch") if one in taken]
    own = [named(f"{function.module}:{one}") for one in halves] or [function]
    argument = things.called + "()" * calls_items
    lines = [*made.imports, "", *imports([*own, things])]
    return (
        "\n".join(lines).lstrip() + f"\n\n\n{made.functions}\n\n\n"
        'if __name__ == "__main__":\n'
        f"    results = {made.entry}({argument})\n"
    )
