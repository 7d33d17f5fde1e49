"""Traces that nobody recorded, with round figures: every scene, with the GIL and without it."""

from typing import Any

from guide import tracing

MS = 1_000_000  # nanoseconds
GIL = {"3.14": True, "3.14t": False}
Data = dict[str, Any]


def lane(name: str, *spans: tuple[float, float, str]) -> Data:
    """A lane whose spans began and ended at these milliseconds."""
    rows = [[round(start * MS), round(end * MS), state] for start, end, state in spans]
    return {"name": name, "stamps": 100, "spans": rows}


def workers(kind: str) -> list[Data]:
    """Two workers that compute at once for 9 of the 10 milliseconds in which both have work."""
    first = lane(f"{kind} 1", (0, 10, "running"))
    return [first, lane(f"{kind} 2", (0, 9, "running"), (9, 10, "ready"), (10, 12, "running"))]


def tasks() -> list[Data]:
    """Two tasks with two steps each: 8 ms of work and 18 ms of waiting in 14 ms."""
    return [
        lane(
            "task 1", (0, 2, "running"), (2, 7, "waiting"), (7, 9, "running"), (9, 13, "waiting"),
        ),
        lane(
            "task 2", (2, 4, "running"), (4, 8, "waiting"), (8, 9, "ready"), (9, 11, "running"),
            (11, 14, "waiting"),
        ),
    ]  # fmt: skip


def blocked_loop() -> list[Data]:
    """A coroutine computes for 60 ms; a beat comes 55 ms late."""
    return [
        lane(
            "heartbeat", (0, 1, "running"), (1, 15, "waiting"), (15, 70, "ready"),
            (70, 71, "running"), (71, 80, "waiting"),
        ),
        lane("computing", (1, 10, "waiting"), (10, 70, "running")),
    ]  # fmt: skip


def pool(worker: str, late: float) -> list[Data]:
    """A beat that comes so late, and a worker that computes for 30 ms."""
    heart = lane("heartbeat", (0, 1, "running"), (1, 10, "waiting"), (10, 10 + late, "ready"))
    heart["spans"].append([round((10 + late) * MS), 40 * MS, "running"])
    return [heart, lane(worker, (5, 6, "pending"), (6, 36, "running"))]


def lock() -> list[Data]:
    """Each of three threads holds the lock once, for 4 ms."""
    return [
        lane(f"thread {number + 1}", (0, 2, "running"), *waits, (start, start + 4, "holding"))
        for number, start, waits in (
            (0, 2, []),
            (1, 6, [(2, 6, "blocked")]),
            (2, 10, [(2, 10, "blocked")]),
        )
    ]


def convoy(delay: float) -> list[Data]:
    """Three answers: one waits 0.1 ms alone, two wait so long beside the other thread."""
    spans = [(0.0, 1.0, "waiting"), (1.0, 1.1, "ready")]
    for start in (2.0, 4.0 + delay):
        sent = start + 1
        spans += [(start, sent, "waiting"), (sent, sent + delay, "ready")]
    return [lane("I/O", *spans), lane("computing", (1.5, 20, "running"))]


def future() -> list[Data]:
    """A result, an error, a cancelling."""
    return [
        lane("future 1", (0, 1, "pending"), (1, 40, "running"), (40, 90, "finished")),
        lane("future 2", (0, 40, "pending"), (40, 80, "running"), (80, 90, "finished")),
        lane("future 3", (0, 12, "pending"), (12, 90, "cancelled")),
    ]


MOMENTS = [
    [12 * MS - 1000, 0, "cancel(): False"],
    [12 * MS - 500, 2, "cancel(): True"],
    [12 * MS, 2, "callback: cancelled"],
    [40 * MS, 0, "callback: result"],
    [80 * MS, 1, "callback: ValueError"],
]


def further(data: Data) -> list[Data]:
    """Every scene but that of two threads, for each interpreter of the file that has a twin."""
    labels = [one["label"] for one in data["interpreters"] if one["label"] in GIL]
    return [
        {
            "name": name,
            "interpreter": label,
            "gil_enabled": GIL[label],
            "switch_interval_seconds": 0.0005 if name == "convoy-short-turns" else 0.005,
            "lanes": lanes,
            "moments": [
                {"at": at, "lane": number, "what": what}
                for at, number, what in (MOMENTS if name == "future" else [])
            ],
            "digest": tracing.digest(),
        }
        for label in labels
        for name, lanes in {
            "processes": workers("process"),
            "interpreters": workers("interp."),
            "tasks": tasks(),
            "blocked-loop": blocked_loop(),
            "loop-with-threads": pool("thread", 5 if GIL[label] else 0.5),
            "loop-with-processes": pool("process", 0.5),
            "lock": lock(),
            "convoy": convoy(5 if GIL[label] else 0.05),
            "convoy-short-turns": convoy(0.5 if GIL[label] else 0.05),
            "future": future(),
        }.items()
    ]


def witness(data: Data) -> None:
    """A change: the profiler has watched the two threads too."""
    for trace in data["traces"]:
        if trace["name"] == "two-threads":
            once = 0.0 if trace["gil_enabled"] else 0.99
            trace["witness"] = {
                "samples": 100, "interval_ns": MS, "program_at_once": once,
                "sampler_at_once": once, "program_handovers": 54, "sampler_handovers": 53,
                "agree": 0.98,
            }  # fmt: skip
