"""Status, error and partial result for every task, in the order given."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field


@dataclass
class Outcome:
    """What came of a task, whatever happened to it."""

    name: str
    pages: list[str] = field(default_factory=list)
    error: str = ""

    @property
    def status(self) -> str:
        """Complete, partial, or failed."""
        if not self.error:
            return "complete"
        return "partial" if self.pages else "failed"


def read_pages(name: str, broken_page: int | None) -> Outcome:
    """Read three pages; what was read before an error is kept."""
    outcome = Outcome(name)
    try:
        for number in (1, 2, 3):
            if number == broken_page:
                raise ConnectionError(f"page {number}")
            outcome.pages.append(f"{name}/{number}")
    except ConnectionError as problem:
        outcome.error = f"lost at {problem}"
    return outcome


def read_all(tasks: dict[str, int | None]) -> list[Outcome]:
    """An outcome for each task; the pool never sees an exception."""
    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(read_pages, tasks.keys(), tasks.values()))


if __name__ == "__main__":
    for one in read_all({"a": None, "b": 3, "c": 1}):
        print(f"{one.name}: {one.status}, {one.pages} {one.error}".rstrip())
