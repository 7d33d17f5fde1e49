"""Recommend an approach from five answers, with reasons and a way back."""

import os
import sys
from dataclasses import dataclass

GIL = getattr(sys, "_is_gil_enabled", lambda: True)()
USABLE = getattr(os, "process_cpu_count", os.cpu_count)  # from 3.13 on
PROCESS_MB = 15  # of one worker process, before it holds any data
TRADES = {
    "sequential": "nothing overlaps, and nothing can go wrong at once",
    "threads": "blocking code stays as it is; needs locks around shared data",
    "asyncio": "thousands of waits; every library has to be asynchronous",
    "processes": "every core, on every build; arguments are pickled copies",
    "asyncio+threads": "a loop and threads; with the GIL, one core computes",
    "asyncio+processes": "a loop beside every core; two models to understand",
}
MOVES = {
    "sequential": "Write the loop: [work(item) for item in items].",
    "threads": "Let pool.map call the function; look for what it changes.",
    "asyncio": "Make the calls coroutines, from the client to the handler.",
    "processes": "Move the function into a module; send names, not data.",
    "asyncio+threads": "Keep the loop; run_in_executor for what computes.",
    "asyncio+processes": "Open a pool around asyncio.run; run_in_executor.",
}
ORDER = {
    "waiting": ["asyncio", "threads", "sequential"],
    "computing": ["threads", "processes", "sequential"],
    "both": ["asyncio+threads", "asyncio+processes", "asyncio", "sequential"],
}


@dataclass(frozen=True)
class Recommendation:
    """What to take, why, what else would do, and how to get there."""

    approach: str
    reasons: list[str]
    alternatives: dict[str, str]  # approach -> what choosing it trades
    migration: str
    validation: str  # a program that compares it with the baseline


def recommend(
    workload_type: str,
    latency_requirement_ms: float | None = None,
    memory_budget_mb: float | None = None,
    cpu_cores: int | None = None,
    has_expensive_startup: bool = False,
) -> Recommendation:
    """The first approach of its kind that nothing speaks against."""
    if workload_type not in ORDER:
        raise ValueError(f"{workload_type!r} is none of {', '.join(ORDER)}")
    cores = cpu_cores or USABLE() or 1
    reasons = [f"the work is {workload_type}; there are {cores} cores"]
    left = []
    for approach in ORDER[workload_type]:
        against = _against(approach, workload_type, cores, memory_budget_mb)
        if against:
            reasons.append(f"{approach} is out: {against}")
        else:
            left.append(approach)
    if latency_requirement_ms is not None and "asyncio" in left[0]:
        reasons.append(f"no step may take {latency_requirement_ms:g} ms")
    if has_expensive_startup and "processes" in left[0]:
        reasons.append("start-up is paid in each worker: keep the pool open")
    return Recommendation(
        approach=left[0],
        reasons=reasons,
        alternatives={other: TRADES[other] for other in left[1:]},
        migration=MOVES[left[0]],
        validation="python -m snippets copy lesson/benchmark, with your"
        " function in place of total",
    )


def _against(
    approach: str, kind: str, cores: int, memory_mb: float | None
) -> str:
    """What speaks against an approach; empty if nothing does."""
    parallel = approach not in ("sequential", "asyncio")
    if kind != "waiting" and parallel and cores == 1:
        return "one core computes no faster with more workers"
    needed = PROCESS_MB * cores
    if "processes" in approach and memory_mb is not None:
        return f"its workers need {needed} MB" * (memory_mb < needed)
    if "threads" in approach and kind != "waiting" and GIL:
        return "with the GIL, threads take turns at Python code"
    return ""


def ask() -> Recommendation:
    """Five questions; the end of the input, or Enter, takes the default."""
    defaults = {
        "waiting, computing or both": "both",
        "latency in ms": "100",
        "memory in MB": "256",
        "cores": "4",
        "expensive start-up, y or n": "n",
    }
    said = []
    for question, default in defaults.items():
        print(f"{question} [{default}]: ", end="", flush=True)
        line = sys.stdin.readline()
        said.append(line.strip() or default)
        if not line:  # nobody is there
            print(said[-1])
    kind, latency, memory, cores, startup = said
    return recommend(
        kind, float(latency), float(memory), int(cores), startup == "y"
    )


if __name__ == "__main__":
    found = ask()
    print(found.approach, *found.reasons, found.migration, sep="\n")
    for approach, trade in found.alternatives.items():
        print(f"or {approach}: {trade}")
    print(found.validation)
