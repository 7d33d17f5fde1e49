"""A few types cross as they are; others are copied by pickle, or refused.

Requires: Python 3.14
"""

from concurrent import interpreters
from concurrent.interpreters import NotShareableError
from threading import Lock


def give_back(value: object) -> object:
    """Return what came."""
    return value


def crossing(value: object) -> str:
    """How a value gets to another interpreter and back."""
    other = interpreters.create()
    try:
        same = other.call(give_back, value) == value
    except NotShareableError:
        return "refused"
    finally:
        other.close()
    how = "shared" if interpreters.is_shareable(value) else "pickled"
    return f"{how}, equal on return: {same}"


if __name__ == "__main__":
    samples = [1, 2.5, "text", b"bytes", (1, "a"), [1, 2], {"a": 1}, {1}]
    for sample in samples:
        print(f"{sample!r:10} {crossing(sample)}")
    print(f"{'a lock':10} {crossing(Lock())}")
    print(f"{'generator':10} {crossing(n for n in (1, 2))}")
