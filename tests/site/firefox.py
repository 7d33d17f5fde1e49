"""Drives a Firefox of this machine over WebDriver BiDi: the few commands that the tests need."""

import asyncio
import contextlib
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

from guide import guard
from tornado.websocket import WebSocketClientConnection, websocket_connect

NAMES = ("firefox", "firefox-esr")
PLACES = ("/Applications/Firefox.app/Contents/MacOS/firefox",)
LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
LOADED = """async () => {
  const loaded = new Promise((done) => addEventListener("load", done));
  if (document.readyState !== "complete") await loaded;
}"""
SECONDS = 120  # for one command: a page, or all its buttons


def find() -> str | None:
    """The program, or None."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or next((place for place in PLACES if Path(place).exists()), None)


class Firefox:
    """One window."""

    def __init__(self, connection: WebSocketClientConnection) -> None:
        self.connection = connection
        self.window = ""
        self.said: list[str] = []  # errors and warnings of its console
        self.requested: list[str] = []
        self._number = 0

    async def start(self) -> None:
        """Begin a session; from now on, what the window says and asks for is noted."""
        await self.command("session.new", capabilities={})
        await self.command(
            "session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"]
        )
        tree = await self.command("browsingContext.getTree")
        self.window = tree["contexts"][0]["context"]

    async def open(self, address: str) -> None:
        """Load a page."""
        await self.command(
            "browsingContext.navigate", context=self.window, url=address, wait="complete"
        )
        await self.ask(LOADED)  # Firefox answers a little earlier

    async def ask(self, function: str, argument: object = None) -> Any:
        """What an asynchronous function of JavaScript returns in the page."""
        call = f"({function})({json.dumps(argument)}).then(JSON.stringify)"
        answer = await self.command(
            "script.evaluate", expression=call, awaitPromise=True, target={"context": self.window}
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"].get("value", "null"))

    async def command(self, method: str, **parameters: object) -> dict[str, Any]:
        """Give a command and wait for its result."""
        self._number += 1
        command = {"id": self._number, "method": method, "params": parameters}
        await self.connection.write_message(json.dumps(command))
        async with asyncio.timeout(SECONDS):
            while True:
                message = await self.connection.read_message()
                assert message is not None, "Firefox has gone"
                told = json.loads(message)
                if told.get("id") == self._number:
                    assert told["type"] == "success", told
                    return dict(told["result"])
                self._note(told.get("method"), told.get("params", {}))

    def _note(self, event: str | None, told: dict[str, Any]) -> None:
        if event == "network.beforeRequestSent":
            self.requested.append(told["request"]["url"])
        elif event == "log.entryAdded" and told["level"] in {"error", "warn"}:
            self.said.append(f"{told['level']}: {told['text']}")


@contextlib.asynccontextmanager
async def running(program: str) -> AsyncIterator[Firefox]:
    """A Firefox without a window of its own on the screen, with an empty profile."""
    with _process(program) as address:
        connection = await websocket_connect(f"{address}/session")
        try:
            firefox = Firefox(connection)
            await firefox.start()
            yield firefox
        finally:
            connection.close()
            async with asyncio.timeout(SECONDS):
                while await connection.read_message() is not None:
                    pass  # what it still had to say


@contextlib.contextmanager
def _process(program: str) -> Iterator[str]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"]
        with guard.start([program, *options], stdout=subprocess.DEVNULL) as process:
            assert process.stderr is not None
            said = []
            for line in process.stderr:  # ends with the process
                said.append(line)
                if found := LISTENS.search(line):
                    break
            assert found, "".join(said)
            yield found[1]
