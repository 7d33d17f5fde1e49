import asyncio

from snippets.hybrid.compute_beside_server_broken import serve


def test_the_ping_waits_for_the_report():
    """The second client is answered after the report is computed."""
    order: list[str] = []
    asyncio.run(serve(order, 50_000))

    assert order == ["report", "ping"]
