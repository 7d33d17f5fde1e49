"""Tests of snippets/pools/bounded_submit.py."""

from concurrent.futures import ThreadPoolExecutor

from snippets.pools.bounded_submit import bounded_map


def test_results_keep_the_order():
    """As `map` does."""
    with ThreadPoolExecutor(2) as pool:
        assert list(bounded_map(pool, abs, [-3, 2, -1], in_flight=2)) == [3, 2, 1]


def test_items_are_taken_only_when_there_is_room():
    """One result takes no more items than are in flight, and the one that makes room."""
    taken = []

    def source():
        for number in range(100):
            taken.append(number)
            yield number

    with ThreadPoolExecutor(2) as pool:
        results = bounded_map(pool, abs, source(), in_flight=4)
        next(results)
        results.close()

    assert len(taken) == 5
