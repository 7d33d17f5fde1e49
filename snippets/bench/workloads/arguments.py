"""Arguments and results of some size, sent to a worker and back."""

from ..workload import Workload

# bytes of an argument, arguments
SIZES = ((100, 200), (10_000, 200), (1_000_000, 16), (50_000_000, 2))


def work(data: bytes) -> bytes:
    """Send it back."""
    return data


def _workload(length: int, size: int) -> Workload:
    def items(size: int, port: int) -> list[bytes]:
        return [bytes([number % 256]) * length for number in range(size)]

    def right(answers: list[bytes]) -> bool:
        return answers == items(len(answers), 0)

    return Workload(
        name=f"arguments-{length}",
        size=size,
        items=items,
        work=work,
        right=right,
        compute=work,
        warm=True,
    )


WORKLOADS = tuple(_workload(length, size) for length, size in SIZES)
