"""A server and a client that exchange lines over streams."""

import asyncio


async def shout(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """Serve one connection: each line comes back in capitals."""
    try:
        while line := await reader.readline():  # empty at the end
            writer.write(line.upper())
            await writer.drain()  # wait while the client reads too slowly
    finally:
        writer.close()
        await writer.wait_closed()


async def ask(port: int, lines: list[str]) -> list[str]:
    """A client: send all lines, read until the server closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write("".join(f"{line}\n" for line in lines).encode())
        writer.write_eof()
        return (await reader.read()).decode().splitlines()
    finally:
        writer.close()
        await writer.wait_closed()


async def main() -> list[list[str]]:
    """Two clients at once; port 0 lets the system choose a free port."""
    server = await asyncio.start_server(shout, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, asyncio.timeout(10):
        return list(
            await asyncio.gather(
                ask(port, ["to be", "or not"]), ask(port, ["quiet please"])
            )
        )


if __name__ == "__main__":
    print(*asyncio.run(main()), sep="\n")
