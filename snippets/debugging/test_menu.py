"""A cache that looks first and loads then loads twice under two threads."""

import time

menu: dict[str, str] = {}
loads: list[str] = []


def load(dish: str) -> str:
    """Ask a slow database."""
    loads.append(dish)
    time.sleep(0.05)
    return f"{dish}, 12 euros"


def price(dish: str) -> str:
    """The price of a dish; each is loaded once, or so it seems."""
    if dish not in menu:
        menu[dish] = load(dish)
    return menu[dish]


def test_a_dish_is_loaded_once() -> None:
    """True in one thread, false in several."""
    price("soup")

    assert loads.count("soup") == 1
