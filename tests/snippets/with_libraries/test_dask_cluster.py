"""Tests of snippets/with_libraries/dask_cluster.py; test_programs.py runs it on a real cluster.

In this process a cluster would leave threads behind, and set variables of the environment.
"""

from tests.snippets.needs import requires

pytestmark = requires("with_libraries/dask_cluster")


class Here:
    """Does at once what a client would send to workers."""

    def map(self, task, numbers):
        """The results in order."""
        return [task(number) for number in numbers]

    def submit(self, task, argument):
        """Something that has the result."""
        from concurrent.futures import Future

        done = Future()
        done.set_result(task(argument))
        return done


def test_the_sum():
    """Each square counts once."""
    from snippets.with_libraries.dask_cluster import sum_of_squares

    assert sum_of_squares(Here(), 100) == sum(number**2 for number in range(100))
