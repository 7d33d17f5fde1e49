"""Calling a coroutine function runs nothing: somebody has to await it."""

import asyncio
import gc
import warnings

saved: list[str] = []


async def save(text: str) -> None:
    """Pretend to write to a database."""
    await asyncio.sleep(0)
    saved.append(text)


async def handle(text: str) -> None:
    """Wrong: this makes a coroutine and throws it away."""
    save(text)  # type: ignore[unused-coroutine] # the mistake


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
