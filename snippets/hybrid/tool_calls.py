"""Three tool calls at once: limit, status, error, partial result for each."""

import asyncio
import contextlib
from dataclasses import dataclass, field


class ToolError(Exception):
    """What the tool itself says about its failure."""


@dataclass
class Outcome:
    """What became of one call; `parts` is what had arrived by then."""

    tool: str
    status: str = "running"
    error: str = ""
    parts: list[str] = field(default_factory=list)


async def talk(port: int, tool: str, parts: list[str]) -> None:
    """Ask a server for `tool`; collect the parts of its answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(f"{tool}\n".encode())
        while (line := await reader.readline()).endswith(b"\n"):
            kind, _, text = line.decode().strip().partition(" ")
            if kind == "end":
                return
            if kind == "error":
                raise ToolError(text)
            parts.append(text)
        raise ConnectionError("the server hung up")
    finally:
        writer.close()
        with contextlib.suppress(OSError):  # it may be lost already
            await writer.wait_closed()


async def call(port: int, tool: str, limit: float) -> Outcome:
    """One call within its own time limit; never raises for a failed tool."""
    outcome = Outcome(tool)
    try:
        async with asyncio.timeout(limit):
            await talk(port, tool, outcome.parts)
        outcome.status = "completed"
    except TimeoutError:  # an OSError too: this clause must come first
        outcome.status = "timed out"
    except (OSError, ValueError, ToolError) as error:  # or bad data
        outcome.status, outcome.error = "failed", str(error)
    return outcome


async def call_all(
    port: int, calls: list[tuple[str, float]], at_once: int
) -> list[Outcome]:
    """The outcomes in the order of `calls`; at most `at_once` in flight."""
    slots = asyncio.Semaphore(at_once)

    async def one(tool: str, limit: float) -> Outcome:
        async with slots:  # the limit starts when the call does
            return await call(port, tool, limit)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(*item)) for item in calls]
    return [task.result() for task in tasks]


async def slow_server(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """A real server: delays, fails and hangs up, depending on the tool."""
    tool = (await reader.readline()).decode().strip()
    try:
        for line in ANSWERS.get(tool, []):  # none: it left
            writer.write(f"{line}\n".encode())
        if tool == "report":
            await reader.read()  # says no more until the client gives up
    finally:
        writer.close()


ANSWERS = {
    "search": ["part 3 hits", "part 2 more", "end"],
    "report": ["part page 1"],  # and then nothing
    "convert": ["error unknown format"],
    "index": ["part a to k"],  # and then hangs up
}


async def main() -> list[Outcome]:
    """Four calls, three of them at once."""
    server = await asyncio.start_server(slow_server, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    calls = [("report", 1.0), ("search", 10), ("convert", 10), ("index", 10)]
    async with server:
        return await call_all(port, calls, at_once=3)


if __name__ == "__main__":
    for result in asyncio.run(main()):
        print(result)
