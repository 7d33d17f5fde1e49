"""Twenty more tasks, from what people ask."""

from ..machine import Machine
from ..task import Task
from .scenario import KB, MB, MS, NO_GIL, US, Scenario

GROUP = "real questions"

QUESTIONS = (
    Scenario(
        "sort-lists",
        "Sort sixteen long lists of numbers",
        GROUP,
        Task(tasks=16, cpu_seconds=0.03, argument_bytes=900 * KB,
             argument_pickle_seconds=0.012, result_bytes=900 * KB,
             result_pickle_seconds=0.012),
        "cannot-send",
        "sorted() holds the GIL, and sending a list there and back takes about"
        " as long as sorting it.",
        (
            "An array library sorts in C, releases the GIL and is faster"
            " alone.",
            "Workers that read their lists from files send names only.",
        ),
    ),
    Scenario(
        "video",
        "Convert 30 videos with ffmpeg",
        GROUP,
        Task(tasks=30, cpu_seconds=1 * MS, wait_seconds=20.0),
        "threads-wait",
        "Another program does the work and Python waits for it: a few threads"
        " that supervise it.",
        ("ffmpeg uses several cores by itself: start as many as keep them"
         " busy, not more.",),
    ),
    Scenario(
        "build-logs",
        "Analyse 500 build logs with regular expressions",
        GROUP,
        Task(tasks=500, cpu_seconds=0.15, wait_seconds=1 * MS,
             result_bytes=5 * KB, length_spread=1.5),
        "processes",
        "Regular expressions hold the GIL, and the files differ in length:"
        " processes with small chunks, so that none is left with all the long"
        " ones.",
        (
            "If fetching the logs takes longer than reading them: threads.",
            "If grep finds the lines, Python only waits for it.",
        ),
    ),
    Scenario(
        "notifications",
        "Send 200 notifications",
        GROUP,
        Task(tasks=200, cpu_seconds=0.5 * MS, wait_seconds=0.15),
        "threads-wait",
        "Each is a call to a service that answers later: threads around the"
        " client that you have.",
        ("Retry with a delay, and expect that some are sent twice.",),
    ),
    Scenario(
        "several-users",
        "Take the input of several users at once",
        GROUP,
        Task(tasks=20, cpu_seconds=1 * MS, wait_seconds=30.0,
             async_library=True, latency_seconds=0.1),
        "loop",
        "Users mostly think: each connection is one coroutine that waits.",
        ("At one terminal, input() blocks: run it in a thread.",),
    ),
    Scenario(
        "ten-agents",
        "Ten agents: five infer here, five fetch",
        GROUP,
        Task(tasks=100, cpu_seconds=0.1, wait_seconds=0.1,
             async_library=True),
        "loop-processes",
        "Two kinds of work: those that fetch live on the loop, those that"
        " infer in Python run in processes, and a queue joins them.",
        (
            "Inference in native code that releases the GIL: threads.",
            "Without the GIL: threads for both kinds.",
        ),
    ),
    Scenario(
        "hundred-images",
        "Filter 100 images in Python, no shared state",
        GROUP,
        Task(tasks=100, cpu_seconds=0.2),
        "processes",
        "Computing in Python, independent, nothing shared: processes on a"
        " build with the GIL. That nothing is shared is also what makes"
        " threads scale without one.",
        ("Without the GIL: threads.", "An imaging library in C: threads."),
    ),
    Scenario(
        "tight-memory",
        "The same with 20 MiB to spare",
        GROUP,
        Task(tasks=100, cpu_seconds=0.2, memory_budget_bytes=20 * 2**20,
             memory_bytes_per_task=2 * MB),
        "threads-free",
        "Each process would bring an interpreter of its own; threads share"
        " one, and without the GIL they compute at once.",
        (
            "With the GIL and no room for processes, the right answer is one"
            " after the other.",
        ),
        machine=NO_GIL,
    ),
    Scenario(
        "for-throughput",
        "Score 5000 requests overnight",
        GROUP,
        Task(tasks=5000, cpu_seconds=0.02, wait_seconds=5 * MS,
             async_library=True),
        "loop-processes",
        "Nobody waits for a single answer: what counts is that all cores are"
        " busy until the morning.",
        ("The same requests one at a time: see the next one.",),
    ),
    Scenario(
        "for-latency",
        "Score the same requests while people wait",
        GROUP,
        Task(tasks=4, cpu_seconds=5 * MS, wait_seconds=10 * MS,
             async_library=True, latency_seconds=0.05),
        "loop-computes",
        "A few at a time, each over in milliseconds: the way to a pool and"
        " back would only make each answer later.",
        ("More clients at once, or more computing: processes beside the"
         " loop.",),
    ),
    Scenario(
        "slower-on-purpose",
        "Run plug-ins that may crash",
        GROUP,
        Task(tasks=100, cpu_seconds=0.02, gil_share=0.0,
             needs_isolation=True),
        "isolated",
        "Threads would be faster, since the code releases the GIL. Processes"
        " are right all the same: a plug-in that crashes takes only its"
        " worker along.",
        ("Plug-ins that you trust: threads.",),
    ),
    Scenario(
        "pool-slower",
        "A pool of eight is slower than a loop",
        GROUP,
        Task(tasks=300, cpu_seconds=20 * US),
        "nothing",
        "All calls together take six milliseconds; a pool of processes takes"
        " longer to start. Nothing at all is the answer.",
        ("Thousands of times as many calls: processes, in chunks.",),
    ),
    Scenario(
        "container",
        "64 cores in sight, two allowed",
        GROUP,
        Task(tasks=500, cpu_seconds=0.05),
        "processes",
        "The container allows two CPUs, and Python's defaults do not see it:"
        " 64 workers would take turns on two. Give the number yourself.",
        ("Set PYTHON_CPU_COUNT, or ask this program.",),
        machine=Machine(cores=64, quota=2.0),
    ),
    Scenario(
        "monte-carlo",
        "A simulation with ten million random steps",
        GROUP,
        Task(tasks=100, cpu_seconds=0.1),
        "processes",
        "Split the steps into a hundred calls of 0.1 s; a call for each step"
        " would only hand work over. Each call needs a seed of its own.",
        ("As array code it may be fast enough on one core.",),
    ),
    Scenario(
        "word-count",
        "Count words into one dictionary",
        GROUP,
        Task(tasks=200, cpu_seconds=0.02, shared_state=True),
        "common-state",
        "All calls change one dictionary: as it stands nothing overlaps."
        " Count in parts and merge them; then it is a task for processes.",
        ("Without the GIL, threads with a dictionary each.",),
    ),
    Scenario(
        "shared-scores",
        "Threads without the GIL that are slower than one",
        GROUP,
        Task(tasks=100, cpu_seconds=0.05, thread_slowdown=2.3),
        "processes-contended",
        "Two threads that count references to the same objects all the time"
        " hold each other up. Processes share nothing; so would threads with"
        " data of their own.",
        ("Copy what every thread reads, and measure again.",),
        machine=NO_GIL,
    ),
    Scenario(
        "hash-files",
        "Check the SHA-256 of 2000 files",
        GROUP,
        Task(tasks=2000, cpu_seconds=4 * MS, gil_share=0.05,
             wait_seconds=0.2 * MS),
        "threads-release",
        "hashlib releases the GIL for buffers of more than two kilobytes: a"
        " thread for each core.",
        ("On a slow disk it waits: more threads than cores.",),
    ),
    Scenario(
        "heavy-start",
        "Each worker loads a model for two seconds",
        GROUP,
        Task(tasks=400, cpu_seconds=0.05, startup_seconds=2.0),
        "processes",
        "The start is paid once for each worker, and all start at once: worth"
        " it for twenty seconds of computing. Load it in an initializer, not"
        " in the call.",
        ("For fewer than some eighty calls: one after the other.",),
    ),
    Scenario(
        "blocking-both",
        "A blocking client, then parsing in Python",
        GROUP,
        Task(tasks=240, cpu_seconds=0.04, wait_seconds=0.1,
             result_bytes=2 * KB),
        "processes-both",
        "No asynchronous library, and parsing holds the GIL: more processes"
        " than cores, so that some wait while others parse.",
        ("An asynchronous client: asyncio beside fewer processes.",),
    ),
    Scenario(
        "ten-thousand-sockets",
        "Keep 10,000 connections open",
        GROUP,
        Task(tasks=10_000, cpu_seconds=100 * US, wait_seconds=1.0,
             async_library=True),
        "loop",
        "A coroutine that waits is a kilobyte or two; ten thousand threads"
        " are not an option.",
        ("One loop is one core of Python: more work needs more processes.",),
    ),
)  # fmt: skip
