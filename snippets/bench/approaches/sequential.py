"""Sequential: the baseline."""

from typing import Any

from ..workload import Workload


def run(workload: Workload, items: list[Any], workers: int) -> list[Any]:
    """Do one item after the other in this thread."""
    return [workload.work(item) for item in items]
