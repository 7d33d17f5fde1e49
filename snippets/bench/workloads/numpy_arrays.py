"""NumPy: functions on whole arrays, which release the GIL while they run."""

from ..workload import Workload

LENGTH = 1_200_000


def items(size: int, port: int) -> list[int]:
    """The seed of each item's numbers."""
    work(0)  # loads NumPy before the time is taken
    return list(range(size))


def work(seed: int) -> tuple[int, float]:
    """Draw numbers, transform and sort them."""
    import numpy as np  # here: most interpreters measure without it

    values = np.sin(np.random.default_rng(seed).random(LENGTH))
    values.sort()
    return len(values), float(values[LENGTH // 2])


def right(answers: list[tuple[int, float]]) -> bool:
    """Whether the median of sin(x) is near sin(1/2)."""
    return all(
        length == LENGTH and abs(middle - 0.4794) < 0.005
        for length, middle in answers
    )


WORKLOAD = Workload(
    name="numpy",
    size=8,
    items=items,
    work=work,
    right=right,
    compute=work,
    package="numpy",
)
