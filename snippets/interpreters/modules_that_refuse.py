"""Some extension modules cannot be imported in a second interpreter.

Requires: Python 3.14
"""

from concurrent import interpreters
from concurrent.interpreters import ExecutionFailed


def imports(*names: str) -> dict[str, str]:
    """Whether each module can be imported in an interpreter of its own."""
    answer = {}
    for name in names:
        other = interpreters.create()
        try:
            other.exec(f"import {name}")
            answer[name] = "imported"
        except ExecutionFailed as problem:
            answer[name] = problem.excinfo.type.__name__
        finally:
            other.close()
    return answer


if __name__ == "__main__":
    for name, what in imports(
        "json", "asyncio", "zlib", "faulthandler"
    ).items():
        print(f"{name}: {what}")
