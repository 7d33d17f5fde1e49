"""`read(100)` returns what has arrived so far: half a message, or two."""

import asyncio


async def receive(reader: asyncio.StreamReader) -> list[bytes]:
    """Wrong: takes each read for one message."""
    messages = []
    while data := await reader.read(100):
        messages.append(data)
    return messages


async def main() -> list[bytes]:
    """Three messages arrive, cut where the network happens to cut."""
    reader = asyncio.StreamReader()
    receiver = asyncio.create_task(receive(reader))
    for packet in (b"first\nsec", b"ond\nthird\n"):
        await asyncio.sleep(0)
        reader.feed_data(packet)
    reader.feed_eof()
    return await receiver


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
