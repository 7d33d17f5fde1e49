"""Sequential: the baseline."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ..workload import Workload


@contextmanager
def opened(
    workload: Workload, workers: int
) -> Iterator[Callable[[list[Any]], list[Any]]]:
    """Do one item after the other in this thread."""
    yield lambda items: [workload.work(item) for item in items]
