"""An initializer gives each worker what is made once and used often."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, local

LIMIT = 10.0  # seconds
mine = local()


class Session:
    """Stands for a connection, a model, a parser: slow to make."""

    def answer(self, number: int) -> int:
        """Use it."""
        return number * number


def open_session(everybody: Barrier) -> None:
    """Run once in each worker, before its first task."""
    mine.session = Session()
    mine.everybody = everybody


def use_session(number: int) -> tuple[int, int]:
    """The answer, and which session gave it."""
    mine.everybody.wait(LIMIT)  # each worker takes one task of a pair
    return mine.session.answer(number), id(mine.session)


def run(tasks: int, workers: int) -> tuple[list[int], int]:
    """The answers, and how many sessions were opened for them."""
    with ThreadPoolExecutor(
        workers, initializer=open_session, initargs=(Barrier(workers),)
    ) as pool:
        answers = list(pool.map(use_session, range(tasks)))
        sessions = {session for _, session in answers}
        return [answer for answer, _ in answers], len(sessions)


if __name__ == "__main__":
    answers, sessions = run(tasks=6, workers=2)
    print(answers, "from", sessions, "sessions")
