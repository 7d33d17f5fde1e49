"""A stand-alone benchmark that checks the advice: one file, nothing else."""

from .advice import Advice
from .fill import code
from .named import imports, named
from .predict import Prediction

HEAD = '''\
"""Checks which approach is the fastest for {what}.

    python {file}

Each approach runs in fresh processes, in turns with the others. Start it in
the folder that holds the module, or set PYTHONPATH to that folder.
"""

{imports}


def items_to_do():
    """The items, as they were named."""
    found = {items}
    return list(found() if callable(found) else found)


{functions}


APPROACHES = {{
{table}
}}
PREDICTED = {{
{predicted}
}}


def time_once(name):
    """Seconds of one approach, its pool opened and closed again."""
    items = items_to_do()
    start = time.perf_counter()
    APPROACHES[name](items)
    return time.perf_counter() - start


def compare(rounds=3):
    """Run each approach in processes of its own, in turns."""
    environment = os.environ | {{
        "PYTHONPATH": os.pathsep.join([os.getcwd(), *sys.path[1:]])
    }}
    taken = {{name: [] for name in APPROACHES}}
    for _ in range(rounds):
        for name in APPROACHES:
            said = subprocess.run(
                [sys.executable, __file__, name],
                capture_output=True, text=True, check=True, env=environment,
            ).stdout
            taken[name].append(float(said.split()[-1]))
    return taken


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(time_once(sys.argv[1]))
    else:
        print("approach               predicted  measured (seconds)")
        for name, seconds in compare().items():
            said = PREDICTED[name]
            print(f"{{name:22}} {{said:9.4f}} {{min(seconds):9.4f}}")
'''
BEGINS = HEAD.partition("{")[0]
STAND_IN = '''\
def compute(item):
    """Stands in for what your function computes: as long as you said."""
    end = time.thread_time() + {cpu!r}
    while time.thread_time() < end:
        {compute}
    return item


async def fetch(item):
    """Stands in for what it waits for, with an asynchronous library."""
    await asyncio.sleep({wait!r})
    return item


def call(item):
    """The whole of it, blocking."""
    time.sleep({wait!r})
    return compute(item)
'''
ALWAYS = ("import os", "import subprocess", "import sys", "import time")


def for_function(
    advice: Advice, function: str, items: str, file: str = "benchmark.py"
) -> str:
    """The benchmark of the best approaches for the function `function`."""
    called = named(function, alias="the_function")
    things = named(items, alias="the_items")
    own = ["", "sys.path.append(os.getcwd())", *imports([called, things])]
    return _file(advice, called.called, function, things.called, own, "", file)


def for_description(advice: Advice, file: str = "benchmark.py") -> str:
    """The benchmark with a stand-in that takes as long as was said."""
    task = advice.task
    held = "sum(range(200))"
    free = "hashlib.sha256(bytes(100_000))"
    released = task.gil_share <= 0.5
    stand_in = STAND_IN.format(
        cpu=task.cpu_seconds,
        wait=task.wait_seconds,
        compute=free if released else held,
    )
    own = ["import asyncio"] + ["import hashlib"] * released
    return _file(
        advice, "call", "the task that you described",
        f"range({task.tasks})", own, stand_in + "\n\n", file,
    )  # fmt: skip


def shown(advice: Advice) -> list[Prediction]:
    """Sequential, the advice and its runners-up: what is worth measuring."""
    wanted = [advice.chosen, *advice.runners_up][:3]
    if advice.sequential not in wanted:
        wanted.append(advice.sequential)
    return wanted


def _file(
    advice: Advice,
    name: str,
    what: str,
    items: str,
    own: list[str],
    before: str,
    file: str,
) -> str:
    needed, functions, table, predicted = set(ALWAYS), [], [], []
    for prediction in shown(advice):
        made = code(prediction, advice.task, name)
        label = str(prediction.candidate)
        prefix = f"{label}_".replace(":", "_").replace("+", "_and_")
        needed |= {*made.imports}
        functions.append(_renamed(made.functions, prefix))
        table.append(f"    {label!r}: {prefix}{made.entry},")
        predicted.append(f"    {label!r}: {prediction.middle!r},")
    return HEAD.format(
        what=what,
        file=file,
        items=items,
        imports="\n".join(
            [*sorted(needed), *(o for o in own if o not in needed)]
        ),
        functions=before + "\n\n\n".join(functions),
        table="\n".join(table),
        predicted="\n".join(predicted),
    )


def _renamed(functions: str, prefix: str) -> str:
    """Top-level names with a prefix: two approaches may use the same."""
    names = [
        line.partition("def ")[2].partition("(")[0]
        for line in functions.splitlines()
        if line.startswith(("def ", "async def "))
    ]
    for name in sorted(names, key=len, reverse=True):
        functions = functions.replace(f"def {name}(", f"def {prefix}{name}(")
        functions = functions.replace(f"({name}(", f"({prefix}{name}(")
        functions = functions.replace(f"({name},", f"({prefix}{name},")
    return functions
