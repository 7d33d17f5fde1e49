"""`readline` returns a whole line, however its bytes were cut on the way."""

import asyncio


async def receive(reader: asyncio.StreamReader) -> list[bytes]:
    """A line is a message: the line's end says where it stops."""
    messages = []
    while data := await reader.readline():
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
