"""A process has no return value: a pipe, a queue or a pool brings it back."""

from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection

LIMIT = 30.0  # seconds


def count_words(text: str, reply: "Connection[int, int]") -> None:
    """Send the number of words back."""
    reply.send(len(text.split()))
    reply.close()


def words_in(text: str) -> int:
    """Count in another process; the answer is pickled on its way."""
    ours, theirs = Pipe()
    process = Process(target=count_words, args=(text, theirs))
    process.start()
    theirs.close()  # so that the end of the process ends the pipe
    if not ours.poll(LIMIT):
        raise TimeoutError
    answer: int = ours.recv()  # before join: a full pipe would block it
    process.join(LIMIT)
    ours.close()
    process.close()
    return answer


if __name__ == "__main__":
    print(words_in("a rose is a rose"))
