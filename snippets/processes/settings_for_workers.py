"""An initializer gives every worker its settings, under any start method."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

setting = "default"


def set_up(value: str) -> None:
    """Run once in each worker, before its first task."""
    global setting
    setting = value


def use(number: int) -> str:
    """A task that relies on the setting."""
    return f"{setting} {number}"


def use_all(value: str, method: str | None = None) -> list[str]:
    """What two workers say that were set up with `value`."""
    with ProcessPoolExecutor(
        max_workers=2,
        mp_context=multiprocessing.get_context(method),
        initializer=set_up,
        initargs=(value,),
    ) as pool:
        return list(pool.map(use, range(3)))


if __name__ == "__main__":
    print(use_all("changed"))
