"""The bound of the scraper, and a pipeline whose stages overlap."""

import asyncio
import heapq
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

from .attempts import forgiving

Ideal = Callable[[int, float, float, int, int], float]
Scrape = Callable[..., Awaitable[list[int]]]
CASES = (  # pages, wait, compute, in flight, cores
    (100, 1.0, 0.5, 100, 2),
    (100, 1.0, 0.5, 100, 4),
    (100, 1.0, 0.5, 5, 4),
    (1000, 0.05, 0.001, 10, 8),
    (4, 1.0, 0.5, 4, 2),
)
SLACK = 0.05  # that the bound may lie below what an arrangement reaches
PAGES, AT_ONCE = 8, 3
PATIENCE = 0.5  # seconds that the last page waits for a computation
LIMIT = 20.0  # seconds for all of it


def reached(
    pages: int, wait: float, compute: float, in_flight: int, cores: int
) -> float:
    """What a pipeline needs in which every fetch and core is kept busy."""
    arrivals = [wait * (1 + page // in_flight) for page in range(pages)]
    free = [0.0] * cores
    for arrival in arrivals:
        begin = max(arrival, heapq.heappop(free))
        heapq.heappush(free, begin + compute)
    return max(free)


@forgiving
def ideal(attempt: Ideal) -> list[str]:
    """Check the bound: no arrangement beats it, and one comes near it."""
    wrong = []
    for case in CASES:
        said, best = attempt(*case), reached(*case)
        text = "{} pages, {} s, {} s, {} in flight, {} cores".format(*case)
        if said > best * 1.000001:
            wrong.append(f"{text}: you say {said:g} s; {best:g} s is reached.")
        elif said < best * (1 - SLACK):
            wrong.append(
                f"{text}: {said:g} s is too good; what has to happen before"
                " the first computation, and after the last fetch?"
            )
    return wrong


class Site:
    """Pages that notice who works on them, and when."""

    def __init__(self) -> None:
        self.loop_thread = threading.get_ident()
        self.lock = threading.Lock()
        self.under_way = self.most = 0
        self.computed = asyncio.Event()
        self.loop = asyncio.get_running_loop()
        self.overlapped = self.on_loop = False

    async def fetch(self, number: int) -> str:
        """The last page arrives once another one was computed on."""
        with self.lock:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
        for _ in range(5):
            await asyncio.sleep(0)  # others begin meanwhile, if they may
        if number == PAGES - 1:
            try:
                await asyncio.wait_for(self.computed.wait(), PATIENCE)
                self.overlapped = True
            except TimeoutError:
                pass  # nothing is computed before the last page is here
        return str(number)

    def compute(self, text: str) -> int:
        """Runs where the attempt lets it run."""
        self.on_loop |= threading.get_ident() == self.loop_thread
        with self.lock:
            self.under_way -= 1
        self.loop.call_soon_threadsafe(self.computed.set)
        return int(text) ** 2


@forgiving
def scrape(attempt: Scrape) -> list[str]:
    """Check answers, overlap, the bound, and that the loop stays free."""
    answers: list[int] = []

    async def run(pool: ThreadPoolExecutor) -> Site:
        site = Site()
        running = attempt(
            range(PAGES), site.fetch, site.compute, pool, AT_ONCE
        )
        answers.extend(await asyncio.wait_for(running, LIMIT))
        return site

    with ThreadPoolExecutor(max_workers=2) as pool:
        site = asyncio.run(run(pool))
    found = {
        f"It answers {answers}, not the squares in order.": answers
        != [number**2 for number in range(PAGES)],
        "It computes on the loop's thread: nothing else runs meanwhile.": (
            site.on_loop
        ),
        "It computes on nothing before the last page is here.": (
            not site.overlapped
        ),
        f"It holds {site.most} pages at once; {AT_ONCE} are allowed.": (
            site.most > AT_ONCE
        ),
        "It fetches one page at a time: the waits do not overlap.": (
            site.most == 1
        ),
    }
    return [sentence for sentence, wrong in found.items() if wrong]
