"""In debug mode, asyncio names each step that holds the loop too long."""

import asyncio
import logging
import re
import time


class Steps(logging.Handler):
    """Collects the names of the tasks that asyncio complains about."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Called for "Executing <Task ... name='report' ...> took ..."."""
        message = record.getMessage()
        if name := re.search(r"^Executing <Task \w+ name='(\w+)'", message):
            self.names.append(name[1])


async def report() -> None:
    """Compute for 50 ms without giving control back."""
    time.sleep(0.05)  # noqa: ASYNC251 - the mistake


async def main() -> None:
    """Complain about steps of 25 ms; the default is 100 ms."""
    asyncio.get_running_loop().slow_callback_duration = 0.025
    await asyncio.create_task(report(), name="report")


def complaints(*, debug: bool) -> list[str]:
    """The tasks that asyncio logged a warning about."""
    steps = Steps()
    logger = logging.getLogger("asyncio")
    logger.addHandler(steps)
    try:
        asyncio.run(main(), debug=debug)
    finally:
        logger.removeHandler(steps)
    return [name for name in steps.names if name == "report"]


if __name__ == "__main__":
    print("debug mode off:", complaints(debug=False))
    print("debug mode on: ", complaints(debug=True))
