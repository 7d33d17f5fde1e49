"""Claims about measuring, choosing and what to expect."""

import asyncio
import inspect
import math
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from .claim import (
    Claim,
    Figure,
    Measured,
    Origin,
    Seen,
    SourceOnly,
    Verdict,
    claimed,
    claims_in,
)
from .turns import LIMIT

BURN = "import time\nwhile time.process_time() < 0.3: pass"


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The clock on the wall can be set, and then jumps: measure with"
    " `time.perf_counter`, which never goes back.",
    page="measure/method.md",
    source="https://docs.python.org/3/library/time.html#time.perf_counter",
)
def time_time_measures() -> Iterator[Seen]:
    """`time.time()` is the clock to measure with."""
    wall = time.get_clock_info("time")
    counter = time.get_clock_info("perf_counter")
    yield Seen(f"time.time can be set: {wall.adjustable}", wall.adjustable)
    good = counter.monotonic and not counter.adjustable
    yield Seen(f"perf_counter never goes back: {good}", good)


@claimed(
    Origin.OURS,
    Verdict.TRUE,
    page="patterns/pools.md#does-it-wait-or-compute",
    snippet="pools/waits_or_computes",
)
def waiting_takes_no_cpu_time() -> Iterator[Seen]:
    """CPU time far below clock time means that a call waits."""
    clock, cpu = time.perf_counter(), time.process_time()
    time.sleep(0.1)
    waited = (time.process_time() - cpu) < (time.perf_counter() - clock) / 2
    yield Seen(
        f"a sleep took less than half of its time as CPU time: {waited}",
        waited,
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "It counts this process and its threads; the time of children that have"
    " ended is in `os.times()` and `resource.getrusage`.",
    page="measure/method.md",
    source="https://docs.python.org/3/library/time.html#time.process_time",
)
def process_time_counts_workers() -> Iterator[Seen]:
    """`time.process_time()` counts the work of child processes."""
    before = time.process_time()
    subprocess.run([sys.executable, "-c", BURN], check=True, timeout=LIMIT * 3)
    here = time.process_time() - before
    yield Seen(
        f"a child used 0.3 s; counted here, less than that: {here < 0.3}",
        here < 0.3,
    )


@claimed(
    Origin.TEXTS,
    Verdict.FALSE,
    "Calling it makes a coroutine object, which takes no time at all: run it"
    " with `asyncio.run`, and measure that.",
    page="measure/method.md#what-is-compared-with-what",
)
def a_coroutine_can_be_timed_like_a_function() -> Iterator[Seen]:
    """A benchmark can call an `async def` function as any other."""
    ran: list[int] = []

    async def work() -> None:
        ran.append(1)

    made = work()
    kind = type(made).__name__
    yield Seen(
        f"calling it gave a {kind}, steps run: {len(ran)}",
        not ran and inspect.iscoroutine(made),
    )
    asyncio.run(made)
    yield Seen(f"after asyncio.run: {len(ran)}", len(ran) == 1)


@claimed(
    Origin.TEXTS,
    Verdict.MISLEADING,
    "What disturbs a run makes it longer, never shorter: one disturbed run"
    " spoils the mean, and leaves the median or the minimum alone.",
    page="measure/method.md#what-is-compared-with-what",
)
def the_mean_of_three_runs() -> Iterator[Seen]:
    """Run it three times and take the average."""
    runs = [100, 101, 250]  # milliseconds, one run disturbed
    mean, median = statistics.mean(runs), statistics.median(runs)
    yield Seen(
        f"of {runs}: mean {mean:.0f}, median {median}",
        (round(mean), median) == (150, 101),
    )


@claimed(
    Origin.TEXTS,
    Verdict.CONDITIONS,
    "Equal waits come in rounds of as many as there are workers: eight tasks"
    " with four workers take two rounds, and so do five.",
    page="measure/performance.md#work-that-waits",
)
def as_many_times_as_workers() -> Iterator[Seen]:
    """With four workers, waiting is four times as fast."""
    gains = {tasks: tasks / math.ceil(tasks / 4) for tasks in (8, 5, 3)}
    yield Seen(
        f"tasks and gain with 4 workers: {gains}",
        gains == {8: 4.0, 5: 2.5, 3: 3.0},
    )


@claimed(
    Origin.FOLKLORE,
    Verdict.FALSE,
    "The part that does not run in parallel sets the limit (Amdahl's law): if"
    " it is a tenth of the work, no number of cores gives more than tenfold.",
    page="choose/without-concurrency.md#too-little-to-gain",
)
def twice_the_cores_half_the_time() -> Iterator[Seen]:
    """Twice as many cores take half the time."""
    gains = [1 / (0.1 + 0.9 / cores) for cores in (2, 4, 8, 10**9)]
    said = ", ".join(f"{gain:.1f}" for gain in gains)
    yield Seen(
        f"a tenth in sequence, on 2, 4, 8 and endless cores: {said}",
        said == "1.8, 3.1, 4.7, 10.0",
    )


@claimed(
    Origin.TEXTS,
    Verdict.MISLEADING,
    "The examples compare four units of work in parallel with one unit alone;"
    " four units side by side on four cores take as long as one.",
    page="measure/method.md#what-is-compared-with-what",
    snippet="threads/four_agents",
)
def four_agents_in_a_quarter_of_the_time() -> Iterator[Seen]:
    """Four agents in parallel take a quarter of the time of one."""
    one, cores, units = 1.0, 4, 4
    parallel = math.ceil(units / cores) * one
    sequence = units * one
    yield Seen(
        f"one unit {one}, four side by side {parallel}, in turn {sequence}",
        parallel == one == sequence / 4,
    )


network_means_io_bound = Claim(
    name="network-means-io-bound",
    statement="What touches network or files is I/O-bound.",
    origin=Origin.TEXTS,
    verdict=Verdict.FALSE,
    correct="What counts is where the time goes: parsing what was fetched may"
    " take most of it, and a file that is cached is not waited for. Compare"
    " CPU time with the clock.",
    decided=Measured(
        (
            Figure("ratio:fetch-and-parse:asyncio:8:3.14", 3, 6),
            Figure("ratio:fetch-and-parse:asyncio+processes:8:3.14", 5, 8),
        )
    ),
    holds="measured on 3.13 to 3.15",
    page="measure/performance.md#work-that-does-both",
)

more_workers_than_cores_compute_more = Claim(
    name="more-workers-than-cores-compute-more",
    statement="More workers than cores compute faster.",
    origin=Origin.FOLKLORE,
    verdict=Verdict.FALSE,
    correct="For work that computes, the cores are the limit, and each further"
    " worker costs its start.",
    decided=Measured(
        (
            Figure("ratio:arithmetic:processes:4:3.14", at_most=2.1),
            Figure("ratio:arithmetic:threads:4:3.14t", at_most=2.1),
        )
    ),
    holds="measured on two cores, 3.13 to 3.15",
    page="measure/when-it-pays.md#workers",
)

ten_workers_for_each_core = Claim(
    name="ten-workers-for-each-core",
    statement="For waiting, ten threads for each core are right.",
    origin=Origin.TEXTS,
    verdict=Verdict.MISLEADING,
    correct="Cores have nothing to do with waiting: what the other side"
    " answers at a time, and what it allows, sets the number.",
    decided=Measured(
        (
            Figure("ratio:http:threads:2:3.14", 1.7, 2.1),
            Figure("ratio:http:threads:16:3.14", 9, 16.5),
        )
    ),
    holds="measured on two cores, 3.13 to 3.15",
    page="measure/when-it-pays.md#workers",
)

processes_win_for_computing = Claim(
    name="processes-win-for-computing",
    statement="For work that computes, processes are fastest.",
    origin=Origin.TEXTS,
    verdict=Verdict.MISLEADING,
    correct="For Python code on a build with the GIL, if it is long enough to"
    " pay for the start; for C code that gives the GIL up, and without the"
    " GIL, threads do the same and cost less.",
    decided=Measured(
        (
            Figure("ratio:arithmetic:processes:2:3.14", at_least=1.1),
            Figure("ratio:compress:threads:2:3.14", at_least=1.5),
            Figure("ratio:arithmetic:threads:2:3.14t", at_least=1.5),
        )
    ),
    holds="measured on two cores, 3.13 to 3.15",
    page="measure/performance.md#kinds",
)

a_pool_never_hurts = Claim(
    name="a-pool-never-hurts",
    statement="A pool may not help, but it does no harm.",
    origin=Origin.FOLKLORE,
    verdict=Verdict.FALSE,
    correct="Each call costs, and a pool has to start: work that is shorter"
    " than that is slower with it.",
    decided=Measured(
        (Figure("ratio:arithmetic:processes:1:3.14", at_most=0.99),)
    ),
    holds="measured on 3.13 to 3.15",
    page="measure/when-it-pays.md",
)

workload_type_decides_most = Claim(
    name="workload-type-decides-most",
    statement="The type of the workload drives 80 % of the decision.",
    origin=Origin.TEXTS,
    verdict=Verdict.MISLEADING,
    correct="Nobody has counted. The type narrows the choice; the length of a"
    " task, what it needs to be sent, the build and the libraries decide the"
    " rest.",
    decided=SourceOnly("a number without a measurement"),
    holds="every version",
    page="choose/index.md",
    source="https://peps.python.org/pep-0703/#motivation",
)

inference_needs_free_threading = Claim(
    name="inference-needs-free-threading",
    statement="AI inference computes, so it needs free threading.",
    origin=Origin.TEXTS,
    verdict=Verdict.MISLEADING,
    correct="Inference runs in native code that releases the GIL and has"
    " threads of its own, or on another machine, where you wait for it: batch"
    " the inputs first, and measure the Python around it.",
    decided=SourceOnly("it depends on libraries that are no part of Python"),
    holds="every version",
    page="choose/without-concurrency.md#the-library-is-parallel-already",
    source="https://docs.pytorch.org/docs/stable/notes/cpu_threading_torchscript_inference.html",
)


CLAIMS = claims_in(globals())
