"""Ten everyday scenarios."""

from ..task import Task
from .scenario import KB, MB, MS, NO_GIL, US, Scenario

GROUP = "ten scenarios"

TEN = (
    Scenario(
        "pdf-text",
        "Extract the text of 1000 PDF documents",
        GROUP,
        Task(
            tasks=1000, cpu_seconds=0.4, wait_seconds=2 * MS,
            argument_bytes=100, result_bytes=20 * KB, length_spread=1.0,
        ),
        "processes",
        "The files are read in milliseconds and parsed for much longer: with a"
        " parser in Python this is computing that holds the GIL. Send file"
        " names and return text, so that little is pickled.",
        (
            "On a free-threaded build threads do the same without pickling,"
            " if the parser's extensions support it.",
            "A parser in C may release the GIL: then threads suffice, if it"
            " is thread-safe.",
            "Scanned pages need a program for recognising text: then threads"
            " wait for that program.",
        ),
    ),
    Scenario(
        "scraper-100",
        "Download 100 pages",
        GROUP,
        Task(
            tasks=100, cpu_seconds=1 * MS, wait_seconds=1.0,
            result_bytes=50 * KB, async_library=True,
        ),
        "loop",
        "Nearly all of the time is waiting. At this size ten to twenty threads"
        " are as fast; what limits you is how many requests the site allows.",
        (
            "With a blocking library, use threads.",
            "If a page takes half a second to parse, parsing is the job:"
            " hand it to processes.",
        ),
    ),
    Scenario(
        "zlib",
        "Compress local files with zlib",
        GROUP,
        Task(
            tasks=200, cpu_seconds=0.05, gil_share=0.02,
            argument_bytes=2 * MB, result_bytes=600 * KB,
        ),
        "threads-release",
        "It computes, but zlib releases the GIL while it works: threads use"
        " all cores on every build, and the data is not pickled.",
        (
            "Many tiny buffers spend their time in Python: put them together.",
            "asyncio alone does one after the other.",
        ),
    ),
    Scenario(
        "rest-50",
        "A REST API that serves 50 requests at once",
        GROUP,
        Task(
            tasks=50, cpu_seconds=1 * MS, wait_seconds=0.05,
            async_library=True, latency_seconds=0.2,
        ),
        "loop",
        "Each request waits for a database or another service. Fifty waits"
        " are little for a loop, and little for fifty threads, too.",
        (
            "With drivers that block, serve each request in a thread.",
            "An endpoint that computes belongs in a process pool: on the loop"
            " it delays all others.",
        ),
    ),
    Scenario(
        "matrix",
        "Multiply matrices to train a model",
        GROUP,
        Task(tasks=200, cpu_seconds=0.2, gil_share=0.0, parallel_already=True),
        "library",
        "The library's linear algebra runs on all cores and releases the GIL:"
        " one Python thread keeps it busy. More workers only compete with it.",
        (
            "Many small matrices: stack them into one call.",
            "If you want processes all the same, set the library to one"
            " thread in each.",
        ),
    ),
    Scenario(
        "database-rows",
        "A query over a million rows",
        GROUP,
        Task(tasks=1, cpu_seconds=0.02, wait_seconds=4.0, vectorisable=True),
        "in-order",
        "The server does the work, and one query has nothing to overlap with:"
        " let SQL add up instead of fetching the rows.",
        (
            "Rows that Python must look at one by one: split them by key and"
            " use processes.",
            "Several independent queries: threads, or an asynchronous driver.",
        ),
    ),
    Scenario(
        "agent-step",
        "An agent that reasons in steps with a remote model",
        GROUP,
        Task(tasks=8, cpu_seconds=5 * MS, wait_seconds=3.0, ordered=True),
        "in-order",
        "It looks like computing and is waiting: the model runs elsewhere. A"
        " step needs the answer of the one before, so nothing overlaps.",
        (
            "Several agents, or several tools within a step: asyncio.",
            "A model on this machine: native code or a graphics card, with"
            " its own threads.",
        ),
    ),
    Scenario(
        "stock-prices",
        "Follow 500 price feeds in real time",
        GROUP,
        Task(
            tasks=500, cpu_seconds=300 * US, wait_seconds=1.0,
            async_library=True, latency_seconds=0.05,
        ),
        "loop",
        "Hundreds of long-lived connections that say something now and then:"
        " one loop holds them all, as long as each update is done in well"
        " under a millisecond.",
        (
            "Analytics that take longer go to a process, or the loop falls"
            " behind.",
        ),
    ),
    Scenario(
        "resize-images",
        "Resize a batch of images",
        GROUP,
        Task(
            tasks=300, cpu_seconds=0.08, gil_share=0.1,
            argument_bytes=100, result_bytes=100,
            memory_bytes_per_task=50 * MB,
        ),
        "threads-release",
        "An imaging library decodes, resizes and encodes in C and releases the"
        " GIL: threads, one per core, and file names as arguments.",
        (
            "The memory of an image, times the workers, has to fit.",
            "Loops over pixels in Python hold the GIL: processes.",
            "On a free-threaded build a library that is not ready for it"
            " switches the GIL on.",
        ),
    ),
    Scenario(
        "negotiation",
        "Several agents negotiate in turns",
        GROUP,
        Task(tasks=30, cpu_seconds=2 * MS, wait_seconds=2.0, ordered=True),
        "in-order",
        "Each turn answers the one before. That order is the meaning of the"
        " program; write it as a loop of awaits.",
        (
            "Several negotiations at once: asyncio, each of them in order.",
            "Agents that answer independently within a round overlap.",
        ),
        machine=NO_GIL,
    ),
)  # fmt: skip
