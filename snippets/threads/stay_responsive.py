"""The main thread keeps answering users while a worker thread works."""

from queue import Queue
from threading import Event, Thread

LIMIT = 10.0  # seconds
Message = tuple[str, str]  # who, what


def work(started: Event, finish: Event, inbox: Queue[Message]) -> None:
    """Something long; the result comes as a message like any other."""
    started.set()
    if finish.wait(LIMIT):
        inbox.put(("worker", "report is ready"))


def serve(said: list[Message]) -> list[str]:
    """Answer what users say, in order, while the worker is still busy."""
    inbox: Queue[Message] = Queue()
    started, finish = Event(), Event()
    worker = Thread(target=work, args=(started, finish, inbox))
    worker.start()
    started.wait(LIMIT)
    for message in said:
        inbox.put(message)
    log = []
    while True:
        who, what = inbox.get(timeout=LIMIT)
        busy = "busy" if worker.is_alive() and not finish.is_set() else "done"
        log.append(f"{who}: {what} (worker {busy})")
        if who == "worker":
            worker.join(LIMIT)
            return log
        if inbox.empty():
            finish.set()  # every user has had an answer


if __name__ == "__main__":
    users = [("ada", "hello"), ("grace", "status?"), ("ada", "thanks")]
    print("\n".join(serve(users)))
