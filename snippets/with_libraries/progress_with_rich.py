"""A rich bar advances once for each task that is done, in your thread.

Requires: rich
"""

from concurrent.futures import ThreadPoolExecutor, as_completed

from rich.console import Console
from rich.progress import Progress


def square(number: int) -> int:
    """A task."""
    return number * number


def squares(count: int, console: Console) -> int:
    """The sum of the squares; the bar advances with `as_completed`."""
    total = 0
    with (
        Progress(console=console, transient=True) as progress,
        ThreadPoolExecutor(max_workers=4) as pool,
    ):
        bar = progress.add_task("squares", total=count)
        futures = [pool.submit(square, number) for number in range(count)]
        for future in as_completed(futures):
            total += future.result()
            progress.advance(bar)
    return total


if __name__ == "__main__":
    print(squares(100, Console(stderr=True, quiet=True)))
