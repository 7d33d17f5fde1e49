"""After `gather(return_exceptions=True)`, split results from errors."""

import asyncio


async def fetch(page: int) -> str:
    """Page 2 is broken."""
    await asyncio.sleep(0.01)
    if page == 2:
        raise ValueError(f"page {page} is broken")
    return f"page {page}"


async def total_length(pages: range) -> tuple[int, dict[int, BaseException]]:
    """The length of what arrived, and what went wrong by page."""
    found = await asyncio.gather(
        *(fetch(page) for page in pages), return_exceptions=True
    )
    length, errors = 0, {}
    for page, result in zip(pages, found, strict=True):
        if isinstance(result, BaseException):
            errors[page] = result
        else:
            length += len(result)
    return length, errors


if __name__ == "__main__":
    length, errors = asyncio.run(total_length(range(1, 4)))
    print(length, "characters in", 3 - len(errors), "pages")
    print("failed:", errors)
