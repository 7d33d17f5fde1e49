"""Four patterns of programs around language models."""

from ..task import Task
from .scenario import KB, MS, NO_GIL, Scenario

GROUP = "AI patterns"

PATTERNS = (
    Scenario(
        "parallel-inference",
        "Four agents analyse documents in Python",
        GROUP,
        Task(tasks=4, cpu_seconds=3.0, result_bytes=5 * KB),
        "threads-free",
        "The analysis is Python code and this Python has no GIL: four threads"
        " on four cores. Give each its own data and merge at the end.",
        (
            "With the GIL: processes.",
            "If the model is native code, it is parallel already.",
        ),
        machine=NO_GIL,
    ),
    Scenario(
        "web-backend",
        "A web back end for 50 to 500 requests at once",
        GROUP,
        Task(tasks=500, cpu_seconds=1 * MS, wait_seconds=0.1,
             async_library=True),
        "loop",
        "The requests wait for other services; the loop carries them all.",
        ("A framework whose handlers block: threads, and more processes.",),
    ),
    Scenario(
        "mixed-pipeline",
        "Fetch from APIs, process with agents, save",
        GROUP,
        Task(tasks=300, cpu_seconds=0.1, wait_seconds=0.3,
             async_library=True),
        "loop-threads",
        "Half waiting, half computing, on a Python without the GIL: the loop"
        " fetches and threads compute.",
        ("With the GIL: processes beside the loop.",),
        machine=NO_GIL,
    ),
    Scenario(
        "many-machines",
        "Train or infer on several servers",
        GROUP,
        Task(tasks=10_000, cpu_seconds=30.0, several_machines=True),
        "cluster",
        "One machine is not enough: a scheduler places the work. Inside each"
        " machine the same questions begin again.",
        ("A larger machine may be cheaper than a cluster.",),
    ),
)  # fmt: skip
