"""`gather` waits for all at once and returns results in the order given."""

import asyncio

SERVICES = {"users": 0.3, "orders": 0.1, "stock": 0.2}  # seconds to answer


async def ask(service: str, seconds: float, log: list[str]) -> str:
    """Ask a slow service: the wait lets the other coroutines run."""
    log.append(f"{service}: asked")
    await asyncio.sleep(seconds)
    log.append(f"{service}: answered")
    return service.upper()


async def ask_all(log: list[str]) -> list[str]:
    """Three questions under way together; the slowest is the first given."""
    return await asyncio.gather(
        *(ask(service, seconds, log) for service, seconds in SERVICES.items())
    )


if __name__ == "__main__":
    events: list[str] = []
    results = asyncio.run(ask_all(events))
    print("\n".join(events))
    print(results)
