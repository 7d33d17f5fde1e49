"""Whether a function compares approaches fairly: by a clock made by hand."""

from collections.abc import Callable

from .attempts import forgiving

Compare = Callable[..., dict[str, list[float]]]


class Machine:
    """A clock that stands still, but for the approaches that run on it."""

    def __init__(self) -> None:
        self.now = 0.0
        self.calls: list[str] = []

    def clock(self) -> float:
        """Seconds, as `time.perf_counter` gives them."""
        return self.now

    def approach(self, name: str, seconds: float) -> Callable[[], int]:
        """Takes that long; twice as long from the seventh call on."""

        def run() -> int:
            self.calls.append(name)
            self.now += seconds * (2 if len(self.calls) > 6 else 1)
            return 42

        return run


@forgiving
def compare(attempt: Compare) -> list[str]:
    """Check turns, ratios, answers that differ, and coroutine functions."""
    wrong = []
    machine = Machine()
    approaches = {
        "base": machine.approach("base", 1.0),
        "half": machine.approach("half", 0.5),
        "double": machine.approach("double", 2.0),
    }
    found = attempt(approaches, rounds=4, clock=machine.clock)
    timed = machine.calls[-12:]
    if any(set(timed[at : at + 3]) != set(approaches) for at in (0, 3, 6, 9)):
        wrong.append("Each round has to call every approach once, in turns.")
    expected = {"base": [1.0] * 4, "half": [2.0] * 4, "double": [0.5] * 4}
    if {name: list(map(_near, ratios)) for name, ratios in found.items()} != (
        expected
    ):
        wrong.append(
            "From times of 1, 0.5 and 2 seconds that all double in the middle"
            f" it makes {found}; the ratios within a round are {expected}."
        )
    return wrong + _differing(attempt, machine) + _coroutine(attempt, machine)


def _differing(attempt: Compare, machine: Machine) -> list[str]:
    approaches = {"base": machine.approach("base", 1.0), "wrong": lambda: 41}
    try:
        attempt(approaches, rounds=1, clock=machine.clock)
    except ValueError:
        return []
    except ZeroDivisionError:
        pass  # it went on to the times
    return ["Answers that differ have to raise ValueError, before any time."]


def _coroutine(attempt: Compare, machine: Machine) -> list[str]:
    async def never_run() -> int:
        return 42

    approaches = {"base": machine.approach("base", 1.0), "coro": never_run}
    try:
        attempt(approaches, rounds=1, clock=machine.clock)
    except TypeError:
        return []
    except Exception:  # noqa: S110 - whatever comes of it is wrong
        pass
    return ["A coroutine function has to raise TypeError: a call runs none."]


def _near(ratio: float) -> float:
    return round(ratio, 6)
