"""`await` runs the coroutine, and waits for its end."""

import asyncio
import gc
import warnings

saved: list[str] = []


async def save(text: str) -> None:
    """Pretend to write to a database."""
    await asyncio.sleep(0)
    saved.append(text)


async def handle(text: str) -> None:
    """Await it; to go on meanwhile, make it a task of a task group."""
    await save(text)


def main() -> list[str]:
    """What was saved, and what Python said about it."""
    saved.clear()
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        asyncio.run(handle("a line"))
        gc.collect()  # the warning comes when the coroutine is collected
    return saved + [str(one.message).splitlines()[0] for one in said]


if __name__ == "__main__":
    print(*main(), sep="\n")
