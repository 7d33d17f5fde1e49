"""An API client on httpx: one client for all tasks, limits, and retries.

Requires: httpx
"""

import asyncio
import contextlib
import random
import time
from collections import Counter
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import httpx

RETRY = {429, 502, 503, 504}  # too fast, or down for the moment
NO_ANSWER = (httpx.TimeoutException, httpx.NetworkError, TimeoutError)
LOST = (*NO_ANSWER, httpx.RemoteProtocolError)  # or half of one


def asked_for(response: httpx.Response) -> float:
    """The seconds that the server wants us to wait: a number or a date."""
    said = response.headers.get("Retry-After", "0")
    with contextlib.suppress(ValueError):  # neither
        if said.isdecimal():
            return float(said)
        return max(0, parsedate_to_datetime(said).timestamp() - time.time())
    return 0


@dataclass
class Api:
    """At most `at_once` requests open, one start per `interval` seconds."""

    client: httpx.AsyncClient
    at_once: int = 3
    interval: float = 0.005
    attempts: int = 4
    limit: float = 10  # seconds for one whole answer
    patience: float = 60  # the longest wait that a server may ask for

    def __post_init__(self) -> None:
        self.slots = asyncio.Semaphore(self.at_once)
        self.next_start = time.monotonic()

    async def get(self, path: str, base_delay: float = 0.02) -> str:
        """The page; tries again after errors that may pass."""
        for attempt in range(1, self.attempts + 1):
            at_least, last = 0.0, attempt == self.attempts
            try:
                response = await self._once(path)
                response.raise_for_status()
                return response.text
            except httpx.HTTPStatusError as error:
                at_least = asked_for(error.response)
                code = error.response.status_code
                if code not in RETRY or last or at_least > self.patience:
                    raise
            except LOST:
                if last:
                    raise
            delay = random.uniform(0, base_delay * 2**attempt)
            await asyncio.sleep(at_least + delay)  # no slot is held
        raise ValueError("attempts must be at least 1")

    async def _once(self, path: str) -> httpx.Response:
        async with self.slots:
            now = time.monotonic()
            start = max(now, self.next_start)
            self.next_start = start + self.interval  # no await since `now`
            await asyncio.sleep(start - now)
            async with asyncio.timeout(self.limit):
                return await self.client.get(path)


ANSWER = "HTTP/1.1 {}\r\nContent-Length: {}\r\nRetry-After: 0\r\n\r\n{}"
FIRST = {  # a real server: its faults, when a page is asked for first
    "/2": ANSWER.format("503 Busy", 0, ""),
    "/3": ANSWER.format("200 OK", 99, "half"),  # and hangs up
    "/4": "",  # says nothing more
}
SEEN: Counter[str] = Counter()  # the requests for each page


async def serve(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """Answer the requests of one connection."""
    try:
        while head := await reader.readline():
            await reader.readuntil(b"\r\n\r\n")
            path = head.decode().split()[1]
            status = "404 Not Found" if path == "/9" else "200 OK"
            text = ANSWER.format(status, len(path), path)
            SEEN[path] += 1
            text = FIRST.get(path, text) if SEEN[path] == 1 else text
            writer.write(text.encode())
            if text.endswith("half"):
                break
    finally:
        writer.close()


async def main() -> list[str | BaseException]:
    """Four pages that come in the end, and one that does not exist."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:  # one client for all tasks, closed in the end
        async with httpx.AsyncClient(base_url=url, trust_env=False) as client:
            api = Api(client, limit=0.5)
            pages = [api.get(f"/{page}") for page in (1, 2, 3, 4, 9)]
            found = await asyncio.gather(*pages, return_exceptions=True)
        connections = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.gather(*connections)
    return list(found)


if __name__ == "__main__":
    print(*(str(page)[:31] for page in asyncio.run(main())), sep="\n")
    print("requests:", dict(sorted(SEEN.items())))
