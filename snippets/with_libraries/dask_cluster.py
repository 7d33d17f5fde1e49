"""Dask: the same calls on this machine's processes, or on many machines.

Requires: distributed
"""

from distributed import Client, LocalCluster


def square(number: int) -> int:
    """A task."""
    return number * number


def sum_of_squares(client: Client, count: int) -> int:
    """Results stay with the workers; only the sum comes back."""
    squares = client.map(square, range(count))
    return int(client.submit(sum, squares).result(timeout=60))


def main() -> list[str]:
    """A scheduler and two worker processes, reachable from here only."""
    with (
        LocalCluster(  # elsewhere: Client("tcp://scheduler:8786")
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",  # any free port
        ) as cluster,
        Client(cluster) as client,
    ):
        workers = client.scheduler_info()["workers"]
        loopback = all(name.startswith("tcp://127.0.0.1:") for name in workers)
        total = sum_of_squares(client, 10)
    return [f"{len(workers)} workers, on loopback: {loopback}", str(total)]


if __name__ == "__main__":
    print(*main(), sep="\n")
