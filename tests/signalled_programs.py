"""The programs that test_signals.py starts and signals: `signalled_programs.py NAME`.

Each uses a snippet that promises to stop in order, and gives it work without end. It writes a line
for every step, so that a signal can be sent after any number of them, and ends with a line that
says whether the promise was kept.
"""

import asyncio
import itertools
import os
import queue
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

from snippets.event_loop import bounded_queue, run_programs, stop_on_signal
from snippets.hybrid import fetch_and_compute
from snippets.operating import drain_processes, drain_server, drain_threads
from snippets.processes.ctrl_c import ignore_ctrl_c

GRACE = 30.0  # seconds
TOO_LONG = 120  # seconds: no program outlives its test by more
QUESTION = b"question\n"


def step(*_: object) -> None:
    """Tell the test that something happened; one write, so lines stay whole in threads."""
    os.write(1, b"step\n")


def end(kept: bool, cut_off: int = 0) -> None:
    """Tell the test how it ended."""
    os.write(1, f"{'kept' if kept else 'BROKEN'}, cut off {cut_off}\n".encode())


async def few_turns(question: bytes) -> bytes:
    """An answer that takes a few turns of the loop."""
    for _ in range(3):
        await asyncio.sleep(0)
    return question


def server_of_one_answer() -> None:
    """Clients that ask, each time on a new connection."""
    answers: set[bytes] = set()

    async def client(port: asyncio.Future[int]) -> None:
        try:
            while True:
                answers.add(await stop_on_signal.ask(await port, QUESTION))
                step()
        except (ConnectionRefusedError, ConnectionResetError):
            return  # the server has closed

    async def run() -> str:
        port: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        async with asyncio.TaskGroup() as group:
            serving = group.create_task(
                stop_on_signal.serve(few_turns, port, asyncio.Event(), GRACE)
            )
            for _ in range(3):
                group.create_task(client(port))
        return serving.result()

    whole = asyncio.run(run()).endswith(" 0 cut off")
    end(whole and answers <= {QUESTION, b""})


def server_with_kept_connections() -> None:
    """Clients that ask again and again on one connection."""
    answers: set[bytes] = set()

    async def client(server: drain_server.Server) -> None:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", await server.port)
        except ConnectionRefusedError:
            return
        try:
            while not answers or b"" not in answers:
                writer.write(QUESTION)
                answers.add(await reader.readline())
                step()
        except ConnectionError:
            answers.add(b"")  # closed while we wrote
        finally:
            writer.close()

    async def run() -> int:
        server = drain_server.Server(few_turns, GRACE)
        async with asyncio.TaskGroup() as group:
            serving = group.create_task(server.run())
            for _ in range(3):
                group.create_task(client(server))
        return serving.result()

    cut_off = asyncio.run(run())
    end(answers <= {QUESTION, b""}, cut_off)


def endless(taken: list[str]) -> Iterator[str]:
    """Jobs without end."""
    for number in itertools.count():
        taken.append(str(number))
        step()
        yield str(number)


def threads(work: Callable[[str], None]) -> None:
    """A service with threads; every job that was taken is done, or cut off."""
    events: drain_threads.Events = queue.SimpleQueue()
    taken: list[str] = []
    drain_threads.listen(events)
    done, cut_off = drain_threads.serve(endless(taken), work, events, workers=3, grace=GRACE)
    end(done + cut_off == len(taken), cut_off)
    drain_threads.end(cut_off)


def service_with_threads() -> None:
    """Short jobs: all of them are done within the grace period."""
    threads(lambda job: time.sleep(int(job) % 3 / 1000))  # the job: it lasts, nothing is awaited


def service_with_slow_threads() -> None:
    """Jobs without end: what was taken is cut off by a second signal."""
    threads(lambda job: time.sleep(TOO_LONG))  # the job: it outlasts every limit


def service_with_processes() -> None:
    """A service with processes; every job that was taken is done."""
    events: drain_processes.Events = queue.SimpleQueue()
    taken: list[str] = []
    drain_processes.listen(events)
    done, cut_off = drain_processes.serve(
        endless(taken), drain_processes.work, events, grace=GRACE
    )
    end(done + cut_off == len(taken), cut_off)


def interrupted(run: Callable[[], object]) -> None:
    """Run until Ctrl-C; the promise is that it arrives as KeyboardInterrupt, after clean-up."""
    try:
        run()
    except KeyboardInterrupt:
        end(True)
    else:
        end(False)


async def fetch(number: int) -> str:
    """A page, and a step."""
    step()
    await asyncio.sleep(0)
    return f"page {number}"


def pipeline_with_threads() -> None:
    """Fetch in asyncio, compute in threads."""
    with ThreadPoolExecutor(2) as pool:
        pages = range(5000)
        interrupted(lambda: asyncio.run(fetch_and_compute.pipeline(pool, pages, fetch)))


def pipeline_with_processes() -> None:
    """Fetch in asyncio, compute in a process; Ctrl-C reaches that process, too."""
    with ProcessPoolExecutor(1, initializer=ignore_ctrl_c) as pool:
        pool.submit(fetch_and_compute.compute, "").result()  # the worker is set up
        pages = range(5000)
        interrupted(lambda: asyncio.run(fetch_and_compute.pipeline(pool, pages, fetch)))


class Steps(list[int]):
    """A list that tells of each item."""

    def append(self, item: int) -> None:
        """One more."""
        step()
        super().append(item)


def queue_with_workers() -> None:
    """A producer and three workers."""

    async def run() -> None:
        items: asyncio.Queue[int] = asyncio.Queue(maxsize=3)
        async with asyncio.TaskGroup() as group:
            for _ in range(3):
                group.create_task(bounded_queue.work(items, Steps()))
            await bounded_queue.produce(items, 10**9, [])

    interrupted(lambda: asyncio.run(run()))


def other_programs() -> None:
    """Programs that run side by side: none is left behind."""

    async def forever() -> None:
        while True:
            await run_programs.run("pass", GRACE)
            step()

    async def run() -> None:
        step()
        async with asyncio.TaskGroup() as group:
            endless = "import time; time.sleep(3600)"  # a program that has to be ended
            group.create_task(run_programs.run(endless, 3600))
            group.create_task(forever())

    interrupted(lambda: asyncio.run(run()))


PROGRAMS = {
    program.__name__: program
    for program in (
        server_of_one_answer,
        server_with_kept_connections,
        service_with_threads,
        service_with_slow_threads,
        service_with_processes,
        pipeline_with_threads,
        pipeline_with_processes,
        queue_with_workers,
        other_programs,
    )
}

if __name__ == "__main__":
    signal.alarm(TOO_LONG)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # pytest may run in the background
    PROGRAMS[sys.argv[1]]()
