"""What a pool's worker sees of your context variables depends on the build.

With the GIL a new thread starts with an empty context. On a free-threaded
build it inherits that of the thread that started it: a worker then keeps the
context of whoever submitted first. Pass the context yourself.
"""

from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

LIMIT = 10.0  # seconds
request: ContextVar[str] = ContextVar("request", default="none")


def seen() -> str:
    """The request that this thread believes it is working for."""
    return request.get()


def two_requests(*, pass_context: bool) -> list[str]:
    """One worker serves request A, then request B."""
    answers = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        for name in ("A", "B"):
            token = request.set(name)
            call = copy_context().run if pass_context else lambda work: work()
            answers.append(pool.submit(call, seen).result(LIMIT))
            request.reset(token)
    return answers


if __name__ == "__main__":
    print("submitted as it is:", two_requests(pass_context=False))
    print("with the context:  ", two_requests(pass_context=True))
