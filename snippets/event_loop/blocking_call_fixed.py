"""`asyncio.to_thread` makes a blocking call while the loop runs on."""

import asyncio
import threading


def blocking_call(heartbeat: threading.Event, patience: float) -> str:
    """Stands for any call that waits without `await`."""
    ran = heartbeat.wait(patience)
    return "other tasks ran meanwhile" if ran else "no other task ran"


async def beat(heartbeat: threading.Event) -> None:
    """Another task: needs one turn of the loop."""
    heartbeat.set()


async def main(patience: float) -> str:
    """Tell what happened while the call waited."""
    heartbeat = threading.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(beat(heartbeat))
        return await asyncio.to_thread(blocking_call, heartbeat, patience)


if __name__ == "__main__":
    print(asyncio.run(main(patience=5)))
