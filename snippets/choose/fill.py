"""The code of each approach, filled in for one function."""

from dataclasses import dataclass

from .candidates import Candidate
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
        text.replace("FUNCTION", function)
        .replace("WORKERS", str(candidate.workers))
        .replace("CHUNK", str(chunksize))
    )
    lines = filled.splitlines()
    imports = [one for one in lines if one.startswith(("import ", "from "))]
    body = "\n".join(one for one in lines if one not in imports).strip()
    names = [one.split("(")[0][4:] for one in lines if one.startswith("def ")]
    entry = next(one for one in names if one in (*PLAIN, "awaited", "shared"))
    return Code(tuple(imports), body, entry)


def _names(made: Code, function: str) -> str:
    """What the functions use of the reader's module.

    Without a coroutine function, asyncio needs the two halves of the task:
    `fetch` awaits, `compute` does the rest.
    """
    used = [one for one in ("compute", "fetch") if f"{one}(" in made.functions]
    return ", ".join(used) or function


def snippet(prediction: Prediction, task: Task, spec: str) -> str:
    """A whole program with this approach for the function `spec`."""
    module, _, name = spec.partition(":")
    made = code(prediction, task, name)
    imports = "\n".join(made.imports)
    own = f"from {module} import {_names(made, name.partition('.')[0])}"
    return (
        f"{imports}\n\n{own}\n\n\n{made.functions}\n\n\n"
        'if __name__ == "__main__":\n'
        f"    results = {made.entry}(items)\n"
    ).lstrip()
