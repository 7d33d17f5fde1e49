"""asyncio reads no files: a thread does, and the loop runs on."""

import asyncio
import tempfile
from pathlib import Path


async def count_lines(path: Path) -> int:
    """Open, read and split in a thread: each of these can block."""
    text = await asyncio.to_thread(path.read_text, encoding="utf-8")
    return len(text.splitlines())


async def count_all(paths: list[Path]) -> dict[str, int]:
    """Lines by file name; the default pool limits the files open at once."""
    async with asyncio.TaskGroup() as group:
        tasks = {
            path.name: group.create_task(count_lines(path)) for path in paths
        }
    return {name: task.result() for name, task in tasks.items()}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{lines}.txt") for lines in (3, 1, 2)]
        for path in paths:
            path.write_text("line\n" * int(path.stem), encoding="utf-8")
        print(asyncio.run(count_all(paths)))
