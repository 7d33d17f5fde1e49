"""NumPy's matrix product: a library that uses several cores by itself."""

from ..workload import Workload

SIDE = 1000


def items(size: int, port: int) -> list[int]:
    """The factor on the diagonal of each item's matrix."""
    work(1)  # loads NumPy before the time is taken
    return list(range(1, size + 1))


def work(factor: int) -> float:
    """Multiply a full matrix by a multiple of the unit matrix."""
    import numpy as np  # here: most interpreters measure without it

    full = np.arange(SIDE * SIDE, dtype=float).reshape(SIDE, SIDE)
    return float((full @ (np.eye(SIDE) * factor))[1, 2])


def right(answers: list[float]) -> bool:
    """Whether one element of each product is what it must be."""
    return answers == [
        float((SIDE + 2) * factor) for factor in items(len(answers), 0)
    ]


WORKLOAD = Workload(
    name="matrices",
    size=8,
    items=items,
    work=work,
    right=right,
    compute=work,
    package="numpy",
)
