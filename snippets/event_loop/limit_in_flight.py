"""A semaphore limits how many tasks are inside a block at once."""

import asyncio


class Server:
    """Counts how many calls it has open at once."""

    def __init__(self) -> None:
        self.open = self.most = 0

    async def fetch(self, page: int) -> int:
        """Answer after a few turns of the loop."""
        self.open += 1
        self.most = max(self.most, self.open)
        for _ in range(5):
            await asyncio.sleep(0)
        self.open -= 1
        return page * 10


async def fetch_all(server: Server, pages: range, limit: int) -> list[int]:
    """All pages in order, never more than `limit` calls at once."""
    slots = asyncio.Semaphore(limit)

    async def fetch(page: int) -> int:
        async with slots:
            return await server.fetch(page)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(page)) for page in pages]
    return [task.result() for task in tasks]


if __name__ == "__main__":
    for limit in (100, 3):
        server = Server()
        pages = asyncio.run(fetch_all(server, range(10), limit))
        print(f"limit {limit}: {len(pages)} pages, {server.most} at once")
