"""Tasks from a microsecond to a second: when handing one over is worth it."""

from ..workload import Workload

# steps of a task (some 50 ns each), the answer, how many tasks
SIZES = (
    (0, 1, 1000),
    (20, 484_088, 1000),
    (200, 348_940, 1000),
    (2_000, 903_070, 400),
    (20_000, 566_584, 80),
    (200_000, 311_987, 16),
    (2_000_000, 762_032, 4),
    (20_000_000, 858_780, 2),
)


def work(steps: int) -> int:
    """Iterate a quadratic map; every step depends on the one before."""
    value = 1
    for step in range(steps):
        value = (value * value + step) % 1_000_003
    return value


def _workload(steps: int, answer: int, size: int) -> Workload:
    def items(size: int, port: int) -> list[int]:
        return [steps] * size

    def right(answers: list[int]) -> bool:
        return all(one == answer for one in answers)

    return Workload(
        name=f"tasks-{steps}",
        size=size,
        items=items,
        work=work,
        right=right,
        compute=work,
        warm=True,
    )


WORKLOADS = tuple(_workload(*sizes) for sizes in SIZES)
