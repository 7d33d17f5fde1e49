"""asyncio, alone and with a pool beside it, as threads of the simulation.

With a pool, the loop does the waiting and the pool the computing. A coroutine
function cannot be taken apart like that: each worker of the pool then runs a
loop of its own, with a share of the calls.
"""

from collections.abc import Callable
from dataclasses import replace
from math import inf

from .engine import Compute, Engine, Gil, Queue, Steps, Take, Wait
from .pieces import Piece, cut
from .setting import Setting, process_once

MOST_IN_FLIGHT = 300  # more waits at once are simulated several in one
PARTS = 3  # of a task: it is created, it begins to wait, and it goes on
BEGINS, IS_HERE, IS_DONE = range(PARTS)  # what the loop hears of a call

Start = Callable[[Queue, Callable[[Piece], None]], Steps]


def loop(on: Setting) -> float:
    """An event loop alone: many wait at once, one computes."""
    engine = on.engine()
    engine.start(_loop(on, engine, cut(on.task, _at_once(on)), Gil(inf)))
    return engine.run()


def loop_with_threads(on: Setting) -> float:
    """A loop with a pool of threads, which share the GIL."""
    engine, gil, c = on.engine(shared=True), on.gil(), on.constants
    if on.task.coroutine:
        for pieces in _shares(on):
            engine.start(_loop(on, engine, pieces, Gil(inf), gil))
        started = on.workers * c.thread_start_seconds
        return c.thread_pool_seconds + started + engine.run()

    def worker(asked: Queue, done: Callable[[Piece], None]) -> Steps:
        yield Compute(c.thread_start_seconds + on.task.startup_seconds, gil)
        while piece := (yield Take(asked)):
            yield Compute(piece.calls * c.thread_task_seconds, gil)
            yield Compute(piece.held, gil)
            yield Compute(piece.free)
            done(piece)

    return _loop_with_pool(on, engine, gil, worker, copies=False)


def loop_with_processes(on: Setting) -> float:
    """A loop with a pool of processes, each with a GIL of its own."""
    engine, c = on.engine(), on.constants
    first = c.process_first_seconds + c.process_start_seconds
    if on.task.coroutine:
        apart = replace(on, task=on.task.but(startup_seconds=0.0))
        for number, pieces in enumerate(_shares(apart)):
            engine.start(_later(on, apart, engine, pieces, number))
        return c.process_first_seconds + engine.run()

    def worker(asked: Queue, done: Callable[[Piece], None]) -> Steps:
        yield Compute(c.process_boot_seconds + process_once(on.task))
        while piece := (yield Take(asked)):
            calls = c.process_task_seconds + c.process_item_seconds
            yield Compute(piece.calls * calls + _copying(on, piece))
            yield Compute(piece.held + piece.free)
            done(piece)

    return first + _loop_with_pool(on, engine, on.gil(), worker, copies=True)


def _at_once(on: Setting) -> int:
    return min(on.in_flight, MOST_IN_FLIGHT)


def _loop(
    on: Setting,
    engine: Engine,
    pieces: list[Piece],
    turn: Gil,
    gil: Gil | None = None,
) -> Steps:
    """A loop alone. `turn` is the loop itself: one computes, to its end."""
    c = on.constants
    in_piece = pieces[0].calls if pieces else 1
    places = Queue(engine, *[True] * max(1, on.in_flight // in_piece))

    def call(piece: Piece) -> Steps:
        step = piece.calls * c.loop_task_seconds / PARTS
        yield Take(places)
        yield Compute(step, turn)  # behind all that are ready already
        yield Wait(piece.wait / piece.calls)
        yield Compute(step, turn)
        yield Compute(piece.held + piece.free, gil or turn)
        places.put(True)

    yield Compute(c.loop_start_seconds + on.task.startup_seconds, turn)
    for piece in pieces:
        yield Compute(piece.calls * c.loop_task_seconds / PARTS, turn)
        engine.start(call(piece))


def _shares(on: Setting) -> list[list[Piece]]:
    pieces = cut(on.task, max(on.workers, _at_once(on)))
    return [pieces[first :: on.workers] for first in range(on.workers)]


def _later(
    on: Setting,
    apart: Setting,
    engine: Engine,
    pieces: list[Piece],
    number: int,
) -> Steps:
    """A loop in a process: the processes start one after the other."""
    c = on.constants
    yield Compute((number + 1) * c.process_start_seconds)
    yield Compute(c.process_boot_seconds + process_once(on.task))
    yield Compute(sum(_copying(on, piece) for piece in pieces))
    yield from _loop(apart, engine, pieces, Gil(inf))


def _copying(on: Setting, piece: Piece) -> float:
    return on.sent_seconds(piece) + on.returned_seconds(piece)


def _loop_with_pool(
    on: Setting,
    engine: Engine,
    gil: Gil | None,
    worker: Start,
    *,
    copies: bool,
) -> float:
    c = on.constants
    pieces = cut(on.task, max(on.workers, _at_once(on)))
    in_piece = pieces[0].calls
    places = Queue(engine, *[True] * max(1, on.in_flight // in_piece))
    events, asked = Queue(engine), Queue(engine)
    hop = c.loop_pool_seconds / 2

    def begins(piece: Piece) -> Steps:
        yield Take(places)
        events.put((piece, BEGINS))

    def waits(piece: Piece) -> Steps:
        yield Wait(piece.wait / piece.calls)
        events.put((piece, IS_HERE))

    def is_done(piece: Piece) -> None:
        events.put((piece, IS_DONE))

    def the_loop() -> Steps:
        yield Compute(c.loop_start_seconds, gil)
        for _ in range(on.workers):
            engine.start(worker(asked, is_done))
        for piece in pieces:
            step = piece.calls * c.loop_task_seconds / PARTS
            yield Compute(step, gil)
            engine.start(begins(piece))
        for _ in range(PARTS * len(pieces)):
            piece, event = yield Take(events)
            step = piece.calls * c.loop_task_seconds / PARTS
            if event == IS_DONE:
                yield Compute(piece.calls * hop, gil)
                continue
            yield Compute(step, gil)
            if event == BEGINS:
                engine.start(waits(piece))
                continue
            places.put(True)
            yield Compute(piece.calls * hop, gil)
            if copies:
                yield Compute(piece.calls * c.process_submit_seconds, gil)
            asked.put(piece)

    engine.start(the_loop())
    return engine.run()
