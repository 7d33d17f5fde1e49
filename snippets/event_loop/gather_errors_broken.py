"""Errors from `gather(return_exceptions=True)` vanish if nobody looks."""

import asyncio


async def fetch(page: int) -> str:
    """Page 2 is broken."""
    await asyncio.sleep(0.01)
    if page == 2:
        raise ValueError(f"page {page} is broken")
    return f"page {page}"


async def total_length(pages: range) -> int:
    """Wrong: an exception has a text too, and is counted as a page."""
    found = await asyncio.gather(
        *(fetch(page) for page in pages), return_exceptions=True
    )
    return sum(len(str(page)) for page in found)


if __name__ == "__main__":
    print(asyncio.run(total_length(range(1, 4))), "characters in 3 pages")
