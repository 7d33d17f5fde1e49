"""Eight workloads of programs around language models."""

from ..task import Task
from .scenario import KB, MB, MS, Scenario

GROUP = "AI workloads"

WORKLOADS = (
    Scenario(
        "api-server",
        "An API server in front of a model",
        GROUP,
        Task(
            tasks=500, cpu_seconds=1 * MS, wait_seconds=0.3,
            async_library=True, latency_seconds=0.5,
        ),
        "loop",
        "The server waits for the model's answer, for hundreds of clients at"
        " once. To use several cores, start several server processes.",
        ("Handlers that block run in threads.",),
    ),
    Scenario(
        "inference",
        "Local inference on a batch of inputs",
        GROUP,
        Task(tasks=64, cpu_seconds=0.3, gil_share=0.0, parallel_already=True,
             startup_seconds=5.0),
        "library",
        "The runtime is native code with threads of its own: one process,"
        " large batches, the model in memory once.",
        (
            "Preparing inputs in Python may take longer than the inference:"
            " then that part needs processes.",
        ),
    ),
    Scenario(
        "pipeline",
        "A data pipeline: fetch, process, store",
        GROUP,
        Task(
            tasks=500, cpu_seconds=0.05, wait_seconds=0.2,
            result_bytes=20 * KB, async_library=True,
        ),
        "loop-processes",
        "Fetching and storing wait, processing computes: a loop for the waits"
        " and processes for the computing, with a bound around both.",
        (
            "Without the GIL, threads take the place of processes.",
            "If processing takes a millisecond, do it on the loop.",
        ),
    ),
    Scenario(
        "chat-bot",
        "A chat bot that calls a hosted model",
        GROUP,
        Task(
            tasks=200, cpu_seconds=2 * MS, wait_seconds=4.0,
            async_library=True, latency_seconds=1.0,
        ),
        "loop",
        "A chat bot waits: for the user, and for the model.",
        ("A model on this machine is a server of its own; then it waits"
         " for that.",),
    ),
    Scenario(
        "scraper-text",
        "Scrape many pages and extract their text",
        GROUP,
        Task(
            tasks=1000, cpu_seconds=0.06, wait_seconds=0.3,
            argument_bytes=80 * KB, result_bytes=10 * KB, async_library=True,
        ),
        "loop-processes",
        "Pages arrive while others are parsed, and parsing in Python holds"
        " the GIL.",
        (
            "A parser in C that releases the GIL: threads instead.",
            "Fetch politely: the limit is often the site's, not yours.",
        ),
    ),
    Scenario(
        "vector-search",
        "Search an index of vectors in this process",
        GROUP,
        Task(tasks=400, cpu_seconds=0.01, gil_share=0.05,
             argument_bytes=6 * KB, result_bytes=1 * KB),
        "threads-release",
        "The index is native code that releases the GIL: call it from"
        " threads, never on an event loop.",
        (
            "A remote vector database is a wait: asyncio or threads.",
            "One call with many queries is faster than many calls.",
        ),
    ),
    Scenario(
        "reports",
        "Generate 40 reports",
        GROUP,
        Task(tasks=40, cpu_seconds=2.0, result_bytes=1 * MB),
        "processes",
        "Each report is seconds of Python and shares nothing.",
        (
            "One report alone has nothing to share out: make it faster.",
            "Reports that are mostly array code: threads may do.",
        ),
    ),
    Scenario(
        "monitoring",
        "Watch many services and act on changes",
        GROUP,
        Task(
            tasks=1000, cpu_seconds=0.5 * MS, wait_seconds=5.0,
            async_library=True, latency_seconds=0.5,
        ),
        "loop",
        "A thousand waits and a little work after each: one loop.",
        ("A check that blocks goes to a thread with a time limit.",),
    ),
)  # fmt: skip
