"""Tests of snippets/debugging/test_menu.py."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from snippets.debugging import test_menu


@pytest.fixture(autouse=True)
def empty_menu():
    """Nothing is loaded yet."""
    test_menu.menu.clear()
    test_menu.loads.clear()


def test_one_thread_loads_once():
    """The test on the page passes, and passes again."""
    test_menu.test_a_dish_is_loaded_once()
    test_menu.test_a_dish_is_loaded_once()

    assert test_menu.loads == ["soup"]


def test_two_threads_load_twice(monkeypatch):
    """Both look before either has stored: a barrier holds them there."""
    from threading import Barrier

    both = Barrier(2)

    def load(dish: str) -> str:
        test_menu.loads.append(dish)
        both.wait(30)
        return dish

    monkeypatch.setattr(test_menu, "load", load)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(test_menu.price, ["soup", "soup"]))

    assert test_menu.loads == ["soup", "soup"]
