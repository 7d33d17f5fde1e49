"""A queue joins interpreters: one puts, another gets.

Requires: Python 3.14
"""

from concurrent import interpreters
from concurrent.interpreters import Queue

LIMIT = 30  # seconds


def square_all(inbox: Queue, outbox: Queue) -> None:
    """Answer each number with its square until None comes."""
    while isinstance(number := inbox.get(timeout=LIMIT), int):
        outbox.put(number * number)


def squares(numbers: list[int]) -> list[object]:
    """Let an interpreter in a thread of its own do the work."""
    inbox, outbox = interpreters.create_queue(), interpreters.create_queue()
    other = interpreters.create()
    thread = other.call_in_thread(square_all, inbox, outbox)
    for item in [*numbers, None]:
        inbox.put(item)
    answers = [outbox.get(timeout=LIMIT) for _ in numbers]
    thread.join(LIMIT)
    other.close()  # what it put and nobody took would be lost with it
    return answers


if __name__ == "__main__":
    print(squares([1, 2, 3, 4]))
