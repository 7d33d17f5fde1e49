"""`capture_call_graph` tells a task's own story: who waits for it, and why.

Requires: Python 3.14
"""

import asyncio
from collections.abc import Iterator

LIMIT = 10.0  # seconds


async def query(answer: asyncio.Future[str]) -> str:
    """Wait for a database."""
    return await answer


async def show(prices: asyncio.Task[str]) -> str:
    """Wait for the task that asks."""
    return f"menu with {await prices}"


def waiters(graph: asyncio.FutureCallGraph, depth: int = 0) -> Iterator[str]:
    """The task of the graph, then those that wait for it, indented."""
    task = graph.future
    assert isinstance(task, asyncio.Task)
    functions = [call.frame.f_code.co_name for call in graph.call_stack]
    yield f"{'  ' * depth}{task.get_name()}: {', '.join(functions)}"
    for waiter in graph.awaited_by:
        yield from waiters(waiter, depth + 1)


async def main() -> list[str]:
    """The prices, and who waits for them."""
    answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    prices = asyncio.create_task(query(answer), name="prices")
    menu = asyncio.create_task(show(prices), name="menu")
    await asyncio.sleep(0)  # both tasks run until they wait
    graph = asyncio.capture_call_graph(prices)
    assert graph is not None
    answer.set_result("12 euros")
    async with asyncio.timeout(LIMIT):
        await menu
    return list(waiters(graph))


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
