"""Readers take a snapshot that nobody changes; a writer puts in a new one."""

from collections.abc import Callable, Mapping
from threading import Lock
from types import MappingProxyType


class Settings:
    """Read by many threads without a lock, changed now and then."""

    def __init__(self, **values: str) -> None:
        self._now: Mapping[str, str] = MappingProxyType(values)
        self._writing = Lock()  # writers take turns; readers never wait

    def snapshot(self) -> Mapping[str, str]:
        """What holds now: one reference is read, which is one step."""
        return self._now

    def change(self, **values: str) -> None:
        """Copy, change the copy, and put it in: again one step."""
        with self._writing:
            self._now = MappingProxyType({**self._now, **values})


def handle(settings: Settings, pause: Callable[[], object]) -> str:
    """A request reads once and stays with it, whatever others change."""
    mine = settings.snapshot()
    host = mine["host"]
    pause()  # another thread changes host and port here
    return f"{host}:{mine['port']}"


if __name__ == "__main__":
    settings = Settings(host="old", port="1")
    print(handle(settings, lambda: settings.change(host="new", port="2")))
    print(handle(settings, lambda: None))
