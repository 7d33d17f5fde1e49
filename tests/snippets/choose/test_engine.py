"""The simulation shares cores, hands the GIL over, and keeps the time."""

import pytest

from snippets.choose.engine import Compute, Engine, Gil, Queue, Take, Wait


def two_cores(computing):
    """What several threads get done at once on two cores."""
    return min(computing, 2)


def compute(seconds, gil=None):
    """Compute once."""
    yield Compute(seconds, gil)


def run(*threads):
    """The time after which all these threads are done."""
    engine = Engine(two_cores)
    for thread in threads:
        engine.start(thread)
    return engine.run()


def test_one_computes_as_long_as_it_takes():
    """A thread alone is not slowed down."""
    assert run(compute(3.0)) == 3.0


def test_two_threads_use_two_cores():
    """Two threads that hold nothing compute at once."""
    assert run(compute(3.0), compute(3.0)) == 3.0


def test_three_threads_share_two_cores():
    """Three threads on two cores take half as long again."""
    assert run(*(compute(2.0) for _ in range(3))) == pytest.approx(3.0)


def test_the_gil_lets_one_compute():
    """Threads that need the GIL take turns."""
    gil = Gil(0.005)

    assert run(compute(1.0, gil), compute(1.0, gil)) == pytest.approx(2.0)


def test_waits_overlap():
    """Threads that wait need no core."""

    def wait():
        yield Wait(1.0)

    assert run(*(wait() for _ in range(50))) == 1.0


def test_whoever_waits_for_the_gil_gets_it_after_the_interval():
    """A short thread beside a long one is done after one interval."""
    engine, gil, done = Engine(two_cores), Gil(0.005), []

    def short():
        yield Compute(0.001, gil)
        done.append(engine.now)

    engine.start(compute(1.0, gil))
    engine.start(short())
    engine.run()

    assert done == [pytest.approx(0.006)]


def test_a_loop_is_not_taken_away():
    """Without an interval a thread keeps its turn to the end."""
    engine, turn, done = Engine(two_cores), Gil(), []

    def short():
        yield Compute(0.001, turn)
        done.append(engine.now)

    engine.start(compute(1.0, turn))
    engine.start(short())
    engine.run()

    assert done == [pytest.approx(1.001)]


def test_a_queue_hands_over_in_order():
    """What is put first is taken first, and whoever comes early waits."""
    engine, taken = Engine(two_cores), []
    queue = Queue(engine, "a")

    def take():
        while len(taken) < 3:
            thing = yield Take(queue)
            taken.append(thing)

    def put():
        yield Compute(1.0)
        queue.put("b")
        queue.put("c")

    engine.start(take())
    engine.start(put())
    engine.run()

    assert taken == ["a", "b", "c"]


def test_whoever_waits_for_ever_does_not_keep_the_clock():
    """The simulation ends when nobody can go on."""
    engine = Engine(two_cores)

    def take():
        yield Take(Queue(engine))

    engine.start(take())
    engine.start(compute(2.0))

    assert engine.run() == 2.0


def test_waiting_releases_the_gil():
    """While its holder waits, another thread computes."""
    gil = Gil(0.005)

    def both():
        yield Compute(0.001, gil)
        yield Wait(1.0)

    assert run(both(), compute(1.0, gil)) == pytest.approx(1.001)
