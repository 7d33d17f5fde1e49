"""Python notices a coroutine that nobody awaited when it throws it away."""

import asyncio
from collections.abc import Coroutine

Work = Coroutine[object, object, None]


async def save(text: str) -> None:
    """Write to a database."""
    await asyncio.sleep(0)


def plan(text: str, todo: list[Work]) -> None:
    """Make a coroutine, for somebody else to await."""
    todo.append(save(text))


async def main() -> None:
    """Plan to save, and forget to do so."""
    todo: list[Work] = []
    plan("a line", todo)
    await asyncio.sleep(0)
    todo.clear()  # the warning names this line


if __name__ == "__main__":
    asyncio.run(main())
