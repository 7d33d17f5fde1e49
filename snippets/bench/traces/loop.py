"""What the scenes of the event loop share: waiting, and a heartbeat."""

import asyncio
from time import perf_counter_ns as now

from .recorder import Lane, compute

BEAT_NS = 400_000  # of work for each beat
REST_NS = 9_600_000  # between two beats


async def wait(lane: Lane, nanoseconds: int) -> None:
    """Wait as for an answer that takes that long."""
    start = now()
    await asyncio.sleep(nanoseconds / 1e9)
    lane.waited(start, start + nanoseconds, now())


async def heartbeat(
    lane: Lane, steps: int, done: asyncio.Event, least: int
) -> None:
    """Work a little every 10 ms, `least` times and until all is done."""
    beats = 0
    while beats < least or not done.is_set():
        lane.worked(compute(BEAT_NS, steps))
        await wait(lane, REST_NS)
        beats += 1
