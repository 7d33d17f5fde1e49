"""A block of shared memory is written by workers and copied by nobody."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing.shared_memory import SharedMemory

SIZE = 8


def fill(name: str, start: int, stop: int) -> None:
    """Write squares into a part of the block called `name`."""
    block = SharedMemory(name)
    assert block.buf is not None  # it is None once the block is closed
    for number in range(start, stop):
        block.buf[number] = number * number
    block.close()  # this process is done with it


def squares() -> list[int]:
    """Two workers fill half of the block each."""
    block = SharedMemory(create=True, size=SIZE)
    assert block.buf is not None
    try:
        with ProcessPoolExecutor(max_workers=2) as pool:
            half = SIZE // 2
            ranges = [(0, half), (half, SIZE)]
            calls = [pool.submit(fill, block.name, *one) for one in ranges]
            for call in calls:
                call.result()
        return list(block.buf[:SIZE])
    finally:
        block.close()
        block.unlink()  # once, by whoever made it


if __name__ == "__main__":
    print(squares())
