"""asyncio with a pool of interpreters (3.14)."""

from concurrent.futures import InterpreterPoolExecutor
from functools import partial

from . import loop_with_pool

opened = partial(loop_with_pool.opened, InterpreterPoolExecutor)
