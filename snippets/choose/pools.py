"""Pools without asyncio, as threads of the simulation.

Every function returns the seconds from opening the pool to having closed it.
"""

from .engine import Compute, Gil, Queue, Steps, Take
from .pieces import Piece, cut
from .setting import (
    Setting,
    beside,
    interpreter_once,
    process_once,
    work,
)

PARENT_THREADS = 3  # they submit, send, and receive


def sequential(on: Setting) -> float:
    """One call after the other, in this thread."""
    once = on.task.startup_seconds + on.task.first_call_seconds
    opened = on.constants.loop_start_seconds if on.task.coroutine else 0.0
    return opened + once + on.task.sequential_seconds


def threads(on: Setting) -> float:
    """A pool of threads: they share the GIL, where there is one."""
    on = beside(on)
    engine, gil, c = on.engine(shared=True), on.gil(), on.constants
    asked, done = Queue(engine), Queue(engine)
    pieces = cut(on.task, on.workers)

    def worker() -> Steps:
        yield Compute(on.task.startup_seconds, gil)
        while piece := (yield Take(asked)):
            yield Compute(piece.calls * c.thread_task_seconds, gil)
            yield from work(piece, gil)
            done.put(piece)

    def caller() -> Steps:
        yield Compute(c.thread_pool_seconds, gil)
        yield Compute(on.task.first_call_seconds, gil)
        started = 0
        for piece in pieces:
            if started < on.workers and not asked.idle:
                started += 1
                yield Compute(c.thread_start_seconds, gil)
                engine.start(worker())
            yield Compute(piece.calls * c.thread_submit_seconds, gil)
            asked.put(piece)
        for _ in pieces:
            yield Take(done)

    engine.start(caller())
    return engine.run()


def processes(on: Setting) -> float:
    """A pool of processes: each has its own GIL, and everything is pickled."""
    engine, parent, c = on.engine(), on.gil(), on.constants
    pieces = cut(on.task, on.workers, on.chunksize)
    asked, sent = Queue(engine), Queue(engine)
    answers, done = Queue(engine), Queue(engine)
    places = Queue(engine, *[True] * (on.workers + 1))  # sent ahead of need
    answered = 0  # as concurrent.futures counts, to start no needless worker

    def send(piece: Piece) -> float:  # one half at either end
        return on.sent_seconds(piece) / 2

    def give_back(piece: Piece) -> float:
        return on.returned_seconds(piece) / 2

    def chunks(piece: Piece) -> int:
        return -(-piece.calls // on.chunksize)

    def handling(piece: Piece) -> Compute:  # by each thread of the parent
        seconds = chunks(piece) * c.process_submit_seconds
        return Compute(seconds / PARENT_THREADS, parent)

    def caller() -> Steps:
        yield Compute(c.process_first_seconds, parent)
        engine.start(sender())
        engine.start(receiver())
        nonlocal answered
        started = 0
        for piece in pieces:
            if answered:  # some worker is free: no other one is needed
                answered -= 1
            elif started < on.workers:
                started += 1
                yield Compute(c.process_start_seconds, parent)
                engine.start(worker())
            yield handling(piece)
            asked.put(piece)
        for _ in pieces:
            yield Take(done)

    def sender() -> Steps:
        for _ in pieces:
            piece = yield Take(asked)
            yield Take(places)
            yield handling(piece)
            yield Compute(send(piece), parent)
            sent.put(piece)

    def worker() -> Steps:
        yield Compute(c.process_boot_seconds + process_once(on.task))
        while piece := (yield Take(sent)):
            places.put(True)
            yield Compute(
                chunks(piece) * c.process_task_seconds
                + piece.calls * c.process_item_seconds
                + send(piece)
            )
            yield from work(piece, None)
            yield Compute(give_back(piece))
            answers.put(piece)

    def receiver() -> Steps:
        nonlocal answered
        for _ in pieces:
            piece = yield Take(answers)
            yield handling(piece)
            yield Compute(give_back(piece), parent)
            answered += 1
            done.put(piece)

    engine.start(caller())
    return engine.run()


def interpreters(on: Setting) -> float:
    """A pool of interpreters: threads of one process, a GIL for each."""
    engine, main, c = on.engine(), on.gil(), on.constants
    asked, done = Queue(engine), Queue(engine)
    pieces = cut(on.task, on.workers)
    starting = None if on.machine.gil else Gil()  # one after the other

    def worker() -> Steps:
        once = c.interpreter_start_seconds + interpreter_once(on.task)
        yield Compute(once, starting)
        while piece := (yield Take(asked)):
            sent = on.handed_seconds(piece) / 2  # one half at either end
            returned = on.handed_back_seconds(piece) / 2
            yield Compute(sent, main)  # pickled in the caller's interpreter
            handed = piece.calls * c.interpreter_task_seconds
            yield Compute(handed + sent)
            yield from work(piece, None)
            yield Compute(returned)
            yield Compute(returned, main)
            done.put(piece)

    def caller() -> Steps:
        started = 0
        for piece in pieces:
            if started < on.workers and not asked.idle:
                started += 1
                yield Compute(c.thread_start_seconds, main)
                engine.start(worker())
            yield Compute(piece.calls * c.interpreter_submit_seconds, main)
            asked.put(piece)
        for _ in pieces:
            yield Take(done)
        yield Compute(started * c.interpreter_pool_seconds, main)

    engine.start(caller())
    return engine.run()
