import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from snippets.hybrid import compute_beside_server_fixed
from snippets.hybrid.compute_beside_server_fixed import report, serve


def test_the_ping_is_answered_first(monkeypatch):
    """The report ends when the ping was answered: the loop ran while it was computed."""
    answered = threading.Event()
    monkeypatch.setattr(
        compute_beside_server_fixed, "report", lambda _: str(answered.wait(30)).encode()
    )

    order = Order(answered.set)
    with ThreadPoolExecutor(max_workers=1) as pool:
        asyncio.run(serve(order, 0, pool))

    assert order == ["ping", "report"]


@pytest.mark.parametrize(("numbers", "answer"), [(0, b"0"), (3, b"5")])
def test_the_report_is_right(numbers, answer):
    """0, 1 and 4 leave 0, 1 and 4 when divided by 7."""
    assert report(numbers) == answer


class Order(list[str]):
    """Tells that something was appended."""

    def __init__(self, on_append):
        super().__init__()
        self.on_append = on_append

    def append(self, question):
        """Keep the question, and tell."""
        super().append(question)
        self.on_append()
