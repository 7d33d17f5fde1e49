"""`sys.remote_exec` runs a script inside a program that was not prepared.

Requires: Python 3.14, Linux
"""

import socket
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 20.0  # seconds

PROGRAM = """
import asyncio

async def beat():
    while True:
        await asyncio.sleep(0.01)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(beat(), name="beat")
        group.create_task(asyncio.Event().wait(), name="fetch 1")
        print("running", flush=True)

asyncio.run(main())
"""

SCRIPT = """
import asyncio, socket

names = sorted(task.get_name() for task in asyncio.all_tasks())
with socket.create_connection(("127.0.0.1", {port})) as answer:
    answer.sendall(", ".join(names).encode())
"""


def ask(pid: int) -> str:
    """The names of the tasks of another process, told by itself."""
    with (
        tempfile.TemporaryDirectory() as folder,
        socket.create_server(("127.0.0.1", 0)) as server,
    ):
        server.settimeout(LIMIT)
        script = Path(folder, "script.py")  # must be there until it has run
        script.write_text(SCRIPT.format(port=server.getsockname()[1]))
        sys.remote_exec(pid, str(script))
        connection, _ = server.accept()
        with connection, connection.makefile() as answer:
            connection.settimeout(LIMIT)
            return answer.read()


def look_into_a_program() -> str:
    """Start a program, look into it, end it."""
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        try:
            assert program.stdout is not None
            program.stdout.readline()  # it runs
            return ask(program.pid)
        finally:
            program.kill()


if __name__ == "__main__":
    print(look_into_a_program())
