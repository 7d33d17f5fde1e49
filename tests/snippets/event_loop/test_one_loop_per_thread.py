from snippets.event_loop.one_loop_per_thread import squares


def test_each_thread_serves_its_share():
    """Every share has its squares, whichever thread was first."""
    shares = {str(n): list(range(n)) for n in range(8)}

    assert squares(shares) == {str(n): [i * i for i in range(n)] for n in range(8)}
