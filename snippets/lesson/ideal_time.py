"""The time that no arrangement of fetching and computing can beat."""


def ideal(
    pages: int,
    wait: float,
    compute: float,
    in_flight: int,
    cores: int,
) -> float:
    """Seconds for `pages`, each waited for and then computed on.

    `in_flight` fetches overlap, and `cores` compute at once. The computing
    cannot begin before the first page is here; the last page that arrives
    still has to be computed on.
    """
    fetching = pages * wait / in_flight
    computing = pages * compute / cores
    return max(fetching + compute, wait + computing)


if __name__ == "__main__":
    for cores in (2, 4, 8):
        balanced = ideal(100, 1.0, 0.5, in_flight=100, cores=cores)
        unbalanced = ideal(1000, 0.05, 0.001, in_flight=10, cores=cores)
        print(f"{cores} cores: {balanced:g} s, unbalanced {unbalanced:g} s")
