"""The answers that the tree can give; each describes one approach whole.

`costs` names figures of the results, as pages write them: start:fork:3.13 is
what opening a pool of forked processes takes on 3.13.
"""

from .machine import Machine
from .task import Task
from .tree import Alternative, Leaf

WITH_GIL = Machine()
WITHOUT_GIL = Machine(gil=False, free_threaded=True)
MS, US = 1e-3, 1e-6

NOTHING = Leaf(
    name="nothing",
    approach="sequential",
    title="Nothing at all: one call after the other",
    why="There is too little to gain: starting workers and handing the calls"
    " over takes longer than the calls themselves.",
    until="It holds until all calls together take some hundred milliseconds,"
    " or the program has to do something else meanwhile.",
    costs=("seconds:arithmetic:sequential:1:3.14",),
    upkeep="Least of all: a plain loop, one traceback, any debugger.",
    alternatives=(
        Alternative("library", "a faster algorithm or one vectorised call"),
        Alternative("threads", "worth it as soon as the calls wait"),
    ),
    snippet="pools/one_after_another",
    page="choose/without-concurrency.md",
    migrate_to="Put the loop back: [function(item) for item in items].",
    migrate_from="Keep the function as it is, and let pool.map call it.",
    example=Task(tasks=200, cpu_seconds=20 * US),
)
IN_ORDER = Leaf(
    name="in-order",
    approach="sequential",
    title="One call after the other, because the order matters",
    why="Each call needs the result of the one before: nothing can overlap.",
    until="It holds until part of a call no longer depends on the last one:"
    " that part can be done ahead, or for several chains at once.",
    costs=("seconds:arithmetic:sequential:1:3.14",),
    upkeep="Least of all: what happens is what is written.",
    alternatives=(
        Alternative("asyncio", "several independent chains, each in order"),
        Alternative("threads", "fetch ahead what the next call will need"),
    ),
    snippet="pools/one_after_another",
    page="choose/without-concurrency.md",
    migrate_to="Write the loop with the result as the next argument.",
    migrate_from="Split what depends on the last result from what does not,"
    " and give the second part to a pool.",
    example=Task(tasks=50, cpu_seconds=0.01, ordered=True),
)
COMMON_STATE = Leaf(
    name="common-state",
    approach="sequential",
    title="One call after the other, until the state is taken apart",
    why="The calls change common objects while they hold the GIL: threads"
    " cannot overlap them, and processes would each change a copy.",
    until="It holds until each worker can keep a result of its own and you"
    " merge them at the end, or until you run a build without the GIL.",
    costs=("seconds:arithmetic:sequential:1:3.14",),
    upkeep="Least of all, and no lock to forget.",
    alternatives=(
        Alternative(
            "processes", "each with its own totals, merged at the end"
        ),
        Alternative("threads", "on a free-threaded build, with a lock"),
    ),
    snippet="threads/count_then_merge",
    page="patterns/shared-data.md",
    migrate_to="Return results instead of changing objects, then drop the"
    " locks.",
    migrate_from="Let the function return its part of the result, merge the"
    " parts in one place, then use a process pool.",
    example=Task(tasks=50, cpu_seconds=0.02, shared_state=True),
)
CANNOT_SEND = Leaf(
    name="cannot-send",
    approach="sequential",
    title="One call after the other, because the data cannot be sent",
    why="The computing holds the GIL, so only processes would help; but the"
    " arguments or results cannot be pickled, or pickling them takes longer"
    " than the computing.",
    until="It holds until workers can make or load their data themselves: send"
    " a file name or a range, not the object.",
    costs=("seconds:arithmetic:sequential:1:3.14",),
    upkeep="Least of all.",
    alternatives=(
        Alternative("processes", "if each worker loads its own data by name"),
        Alternative("threads", "on a free-threaded build nothing is pickled"),
    ),
    snippet="processes/shared_memory_block",
    page="patterns/sharing-between-processes.md",
    migrate_to="Nothing to do: a plain loop needs no pickling.",
    migrate_from="Replace big arguments by names of files or blocks of shared"
    " memory, then use a process pool.",
    example=Task(
        tasks=50,
        cpu_seconds=0.01,
        argument_bytes=20_000_000,
        argument_pickle_seconds=0.01,
    ),
)
LIBRARY = Leaf(
    name="library",
    approach="library",
    title="A library that is parallel already, or one vectorised call",
    why="One call into compiled code does all of it, or uses several cores by"
    " itself: workers on top of that compete for the same cores.",
    until="It holds until the part that stays in Python takes most of the"
    " time.",
    costs=("ratio:compress:threads:2:3.14",),
    upkeep="Little: the library's authors keep the hard part. Know how to set"
    " its number of threads.",
    alternatives=(
        Alternative("processes", "with the library set to one thread in each"),
        Alternative(
            "threads", "if its calls release the GIL and use one core"
        ),
    ),
    snippet="pools/one_after_another",
    page="choose/without-concurrency.md",
    migrate_to="Gather the items into one array or one query.",
    migrate_from="Set the library to one thread (OMP_NUM_THREADS=1), then give"
    " whole calls to a pool.",
    example=Task(tasks=20, cpu_seconds=0.05, parallel_already=True),
)
CLUSTER = Leaf(
    name="cluster",
    approach="cluster",
    title="Several machines",
    why="The data or the deadline is beyond one machine: a scheduler has to"
    " place the work, move the data and survive lost workers.",
    until="It holds as long as one machine is too small; a larger one is often"
    " cheaper than the work of spreading out.",
    costs=("start:spawn:3.14",),
    upkeep="Most of all: deployment, versions on every machine, partial"
    " failure, retries that must be harmless.",
    alternatives=(
        Alternative("processes", "all cores of one larger machine"),
        Alternative("library", "a database or engine that does it in place"),
    ),
    snippet="processes/map_with_main_guard",
    page="choose/beyond-one-machine.md",
    migrate_to="First make the calls independent, picklable and repeatable: a"
    " process pool on one machine shows whether they are.",
    migrate_from="Run the same function in a process pool.",
    example=Task(tasks=100_000, cpu_seconds=10.0, several_machines=True),
)
ISOLATED = Leaf(
    name="isolated",
    approach="processes",
    title="Processes, because they contain crashes",
    why="A worker process that crashes, leaks or is killed leaves the program"
    " alive; threads and interpreters go down with it.",
    until="It holds as long as the code in the calls is not to be trusted.",
    costs=("start:forkserver:3.14", "start:spawn:3.14", "start:fork:3.13"),
    upkeep="Some: a main guard, functions at module level, and a plan for a"
    " pool that breaks: one dead worker fails all calls that are under way.",
    alternatives=(
        Alternative("sequential", "subprocess.run of a program for each call"),
        Alternative("interpreters", "isolate the state, but not a crash"),
    ),
    snippet="processes/worker_dies",
    page="patterns/processes-that-die.md",
    migrate_to="Move the function to a module, make arguments and results"
    " picklable, open the pool under the main guard.",
    migrate_from="Change the executor's class; nothing else has to change.",
    example=Task(tasks=100, cpu_seconds=0.05, needs_isolation=True),
)
THREADS_WAIT = Leaf(
    name="threads-wait",
    approach="threads",
    title="A pool of threads that wait",
    why="A thread that waits holds no GIL on any build: the waits overlap, and"
    " blocking libraries stay as they are.",
    until="It holds up to some hundred waits at once; for thousands, for"
    " streams, or to cancel cleanly, asyncio.",
    costs=("ratio:http:threads:8:3.14", "start:threads:3.14"),
    upkeep="Little: plain functions. Guard what they share; set a time limit"
    " on every wait, because a thread cannot be stopped.",
    alternatives=(
        Alternative("asyncio", "thousands of waits, if there is a library"),
        Alternative("processes", "the same waits for far more memory"),
    ),
    snippet="pools/map_results",
    page="patterns/pools.md",
    migrate_to="Replace the loop by pool.map of the same function.",
    migrate_from="For asyncio, change the library and make every caller a"
    " coroutine function; asyncio.to_thread does it step by step.",
    example=Task(tasks=40, cpu_seconds=0.2 * MS, wait_seconds=0.05),
)
LOOP = Leaf(
    name="loop",
    approach="asyncio",
    title="asyncio: one thread, many waits",
    why="An event loop holds thousands of waits in one thread for a kilobyte"
    " or two each, and cancels them in an orderly way.",
    until="It holds while what is computed between two waits stays below the"
    " latency that you can bear: all others wait for it.",
    costs=("ratio:http:asyncio:8:3.14", "start:asyncio:3.14"),
    upkeep="Some: every library on the way must be asynchronous, one blocking"
    " call stops all, and code between two awaits is the only atomic step.",
    alternatives=(
        Alternative("threads", "as fast for up to some hundred waits"),
        Alternative("asyncio+threads", "when one call on the way blocks"),
    ),
    snippet="event_loop/gather_results",
    page="patterns/asyncio.md",
    migrate_to="Start at the edge that waits; call coroutines from threads"
    " with asyncio.run until the callers are coroutines too.",
    migrate_from="asyncio.run(function(item)) inside a thread pool works at"
    " once; then replace the library by its blocking twin.",
    example=Task(
        tasks=2000, cpu_seconds=50 * US, wait_seconds=0.1, async_library=True
    ),
)
LOOP_COMPUTES = Leaf(
    name="loop-computes",
    approach="asyncio",
    title="asyncio, with the little computing on the loop",
    why="The waits overlap on the loop; what is computed in between is too"
    " little to pay for a pool of processes.",
    until="It holds until the computing of all calls takes longer than"
    " starting a pool, or one piece of it longer than others may wait.",
    costs=("ratio:fetch-and-parse:asyncio:8:3.14",),
    upkeep="Some: as for asyncio; watch the longest step between two awaits.",
    alternatives=(
        Alternative("asyncio+processes", "as the computing grows"),
        Alternative("threads", "if the libraries block"),
    ),
    snippet="event_loop/results_as_completed",
    page="patterns/asyncio.md",
    migrate_to="Await the fetching, then call the computing as it is.",
    migrate_from="Wrap the computing in run_in_executor: one line.",
    example=Task(
        tasks=20, cpu_seconds=2 * MS, wait_seconds=0.01, async_library=True
    ),
)
THREADS_RELEASE = Leaf(
    name="threads-release",
    approach="threads",
    title="A pool of threads around C code that releases the GIL",
    why="zlib, hashlib, lzma, sqlite3 and many others release the GIL while"
    " they work: threads compute in parallel on every build, and nothing is"
    " pickled.",
    until="It holds while most of a call is inside such code; measure it, do"
    " not trust the library's name.",
    costs=("ratio:compress:threads:2:3.14", "start:threads:3.14"),
    upkeep="Little: plain functions; share nothing that changes.",
    alternatives=(
        Alternative("processes", "pay pickling for the same speed"),
        Alternative("library", "one that uses several cores by itself"),
    ),
    snippet="pools/map_results",
    page="patterns/pools.md",
    migrate_to="Replace the loop by pool.map with one worker per core.",
    migrate_from="Change the executor's class if Python code takes over.",
    example=Task(
        tasks=40, cpu_seconds=0.02, gil_share=0.0, argument_bytes=400_000
    ),
)
THREADS_FREE = Leaf(
    name="threads-free",
    approach="threads",
    title="A pool of threads on a build without the GIL",
    why="Without the GIL, threads run Python code on all cores, share objects"
    " and pickle nothing.",
    until="It holds while no extension switches the GIL on and the threads"
    " touch few common objects: counting references to them does not scale.",
    costs=("ratio:arithmetic:threads:2:3.14t", "start:threads:3.14t"),
    upkeep="Some: every common object that changes needs a lock, and so may"
    " those of your libraries.",
    alternatives=(
        Alternative("processes", "also with the GIL; everything is pickled"),
        Alternative("interpreters", "isolated state in one process"),
    ),
    snippet="threads/four_agents",
    page="patterns/free-threading.md",
    migrate_to="Check that every extension supports it and that"
    " sys._is_gil_enabled() stays False after your imports.",
    migrate_from="Change the executor's class to the process pool and make"
    " arguments and results picklable.",
    example=Task(tasks=40, cpu_seconds=0.02),
    machine=WITHOUT_GIL,
)
PROCESSES_CONTENDED = Leaf(
    name="processes-contended",
    approach="processes",
    title="Processes, because the threads hold each other up",
    why="There is no GIL, but the threads use the same objects all the time"
    " and are hardly faster together than one alone; processes share none.",
    until="It holds until each thread has its own copies of what it uses.",
    costs=("ratio:arithmetic:processes:2:3.14t", "start:forkserver:3.14t"),
    upkeep="Some: a main guard, functions at module level, pickled arguments.",
    alternatives=(
        Alternative("threads", "after giving each thread its own objects"),
        Alternative("sequential", "if it is not worth the trouble"),
    ),
    snippet="threads/count_then_merge",
    page="patterns/free-threading.md",
    migrate_to="Change the executor's class; pass data instead of sharing it.",
    migrate_from="Give every thread its own data, merge at the end, measure.",
    example=Task(tasks=60, cpu_seconds=0.02, thread_slowdown=2.2),
    machine=WITHOUT_GIL,
)
PROCESSES = Leaf(
    name="processes",
    approach="processes",
    title="A pool of processes, one for each core",
    why="Python code holds the GIL while it computes, and each process has a"
    " GIL of its own.",
    until="It holds while a call computes much longer than its arguments and"
    " results take to be pickled; short calls are sent in chunks.",
    costs=(
        "ratio:arithmetic:processes:2:3.14",
        "start:forkserver:3.14",
        "start:spawn:3.14",
        "start:fork:3.13",
    ),
    upkeep="Some: a main guard, functions at module level, no common objects,"
    " and logs and Ctrl-C that involve several processes.",
    alternatives=(
        Alternative("threads", "on a free-threaded build"),
        Alternative("interpreters", "start sooner, for short jobs; 3.14"),
        Alternative("library", "compiled code may make it unnecessary"),
    ),
    snippet="processes/map_with_main_guard",
    page="patterns/processes.md",
    migrate_to="Move the function to a module, make arguments and results"
    " picklable, open the pool under the main guard.",
    migrate_from="Change the executor's class; look for common objects that"
    " were copies until now.",
    example=Task(tasks=100, cpu_seconds=0.03),
)
INTERPRETERS = Leaf(
    name="interpreters",
    approach="interpreters",
    title="A pool of interpreters in one process",
    why="Each interpreter has a GIL of its own, and the first ones start"
    " sooner than the first processes of a program: that counts for a job of"
    " less than a second.",
    until="It holds while every module that the function imports allows it;"
    " NumPy does not yet.",
    costs=("ratio:arithmetic:interpreters:2:3.14", "start:interpreters:3.14"),
    upkeep="Some: new in 3.14, pickled arguments, a crash ends all of them,"
    " and tools know little about them so far.",
    alternatives=(
        Alternative("processes", "older, contain crashes, take chunks"),
        Alternative("threads", "on a free-threaded build"),
    ),
    snippet="interpreters/pool_map",
    page="patterns/interpreters.md",
    migrate_to="Change the executor's class and set max_workers to the cores.",
    migrate_from="Change the executor's class back to processes.",
    example=Task(tasks=20, cpu_seconds=0.02),
)
LOOP_PROCESSES = Leaf(
    name="loop-processes",
    approach="asyncio+processes",
    title="asyncio for the waits, processes for the computing",
    why="The loop overlaps the waits, and processes keep the computing off the"
    " loop and off its GIL.",
    until="It holds while an item's data is cheap to pickle next to what is"
    " computed from it.",
    costs=("ratio:fetch-and-parse:asyncio+processes:8:3.14",),
    upkeep="Much: two worlds with a border; bound both stages, open the pool"
    " around asyncio.run.",
    alternatives=(
        Alternative(
            "asyncio+threads", "without the GIL, or if it is released"
        ),
        Alternative("processes", "more workers than cores, blocking library"),
    ),
    snippet="hybrid/fetch_and_compute",
    page="patterns/hybrid.md",
    migrate_to="Split fetching from computing; hand the computing to"
    " run_in_executor.",
    migrate_from="Change the executor's class to threads on a build without"
    " the GIL.",
    example=Task(
        tasks=60,
        cpu_seconds=0.03,
        wait_seconds=0.05,
        async_library=True,
    ),
)
LOOP_THREADS = Leaf(
    name="loop-threads",
    approach="asyncio+threads",
    title="asyncio for the waits, threads for the computing",
    why="The loop overlaps the waits, and the computing does not need the"
    " loop's GIL: there is none, or the code releases it.",
    until="It holds while the threads share little, and no extension switches"
    " the GIL on.",
    costs=("ratio:fetch-and-parse:asyncio+threads:8:3.14t",),
    upkeep="Much: what is shared needs care in two ways, across awaits and"
    " between threads.",
    alternatives=(
        Alternative("asyncio+processes", "on a build with the GIL"),
        Alternative("threads", "if the libraries block anyway"),
    ),
    snippet="hybrid/pool_for_this_build",
    page="patterns/hybrid.md",
    migrate_to="Split fetching from computing; hand the computing to"
    " asyncio.to_thread or run_in_executor.",
    migrate_from="Change the executor's class to processes.",
    example=Task(
        tasks=60, cpu_seconds=0.03, wait_seconds=0.05, async_library=True
    ),
    machine=WITHOUT_GIL,
)
THREADS_BOTH = Leaf(
    name="threads-both",
    approach="threads",
    title="Threads that wait and compute",
    why="The libraries block and the computing does not need the GIL: a thread"
    " for each call that is under way overlaps both.",
    until="It holds up to some hundred calls at once.",
    costs=("ratio:fetch-and-parse:threads:8:3.14t",),
    upkeep="Little: plain functions; share nothing that changes.",
    alternatives=(
        Alternative("asyncio+threads", "thousands of waits at once"),
        Alternative("processes", "on a build with the GIL"),
    ),
    snippet="pools/map_results",
    page="patterns/threads.md",
    migrate_to="Replace the loop by pool.map with more workers than cores.",
    migrate_from="Change the executor's class to processes.",
    example=Task(tasks=60, cpu_seconds=0.02, wait_seconds=0.05),
    machine=WITHOUT_GIL,
)
PROCESSES_BOTH = Leaf(
    name="processes-both",
    approach="processes",
    title="More processes than cores",
    why="The libraries block and the computing holds the GIL: while some"
    " processes wait, others compute.",
    until="It holds until the memory of so many processes is too much; then"
    " split the waiting from the computing.",
    costs=("ratio:fetch-and-parse:processes:8:3.14",),
    upkeep="Some: as for processes; each has connections of its own.",
    alternatives=(
        Alternative("asyncio+processes", "if there is an async library"),
        Alternative("threads", "if the computing is a small part"),
    ),
    snippet="processes/map_with_main_guard",
    page="patterns/processes.md",
    migrate_to="Use a process pool with two to four workers for each core.",
    migrate_from="Fetch with threads, compute with processes.",
    example=Task(tasks=120, cpu_seconds=0.03, wait_seconds=0.05),
)
LEAVES = (
    NOTHING, IN_ORDER, COMMON_STATE, CANNOT_SEND, LIBRARY, CLUSTER, ISOLATED,
    THREADS_WAIT, LOOP, LOOP_COMPUTES, THREADS_RELEASE, THREADS_FREE,
    PROCESSES_CONTENDED, PROCESSES, INTERPRETERS, LOOP_PROCESSES,
    LOOP_THREADS, THREADS_BOTH, PROCESSES_BOTH,
)  # fmt: skip
