"""An `Event` opens once, and lets all who wait for it pass."""

from threading import Event, Thread

LIMIT = 10.0  # seconds


def serve(ready: Event, settings: dict[str, int], answers: list[str]) -> None:
    """Wait until the settings are there; False means that they never came."""
    if ready.wait(LIMIT):
        answers.append(f"port {settings['port']}")


def start(workers: int) -> list[str]:
    """Start the workers first; what they need comes later."""
    ready = Event()
    settings: dict[str, int] = {}
    answers: list[str] = []
    threads = [
        Thread(target=serve, args=(ready, settings, answers))
        for _ in range(workers)
    ]
    for thread in threads:
        thread.start()
    settings["port"] = 8080
    ready.set()  # from now on, `wait` returns at once
    for thread in threads:
        thread.join(LIMIT)
    return answers


if __name__ == "__main__":
    print(start(workers=3))
