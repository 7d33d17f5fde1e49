"""A `Runner` keeps one loop for several calls from synchronous code."""

import asyncio


class Counter:
    """Stands for a client that belongs to the loop on which it was made."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.calls = 0

    async def call(self) -> int:
        """Refuse every loop but the first one."""
        if asyncio.get_running_loop() is not self.loop:
            raise RuntimeError("another loop than the one I was made on")
        self.calls += 1
        return self.calls


async def connect() -> Counter:
    """Make the client while a loop runs."""
    return Counter()


def one_run_each() -> str:
    """Two `asyncio.run` are two loops: the client is useless in the second."""
    counter = asyncio.run(connect())
    try:
        return f"call {asyncio.run(counter.call())}"
    except RuntimeError as error:
        return f"refused: {error}"


def one_runner() -> list[int]:
    """All calls run on the loop of the `Runner`."""
    with asyncio.Runner() as runner:
        counter = runner.run(connect())
        return [runner.run(counter.call()) for _ in range(2)]


if __name__ == "__main__":
    print("asyncio.run twice:", one_run_each())
    print("one Runner:       ", one_runner())
