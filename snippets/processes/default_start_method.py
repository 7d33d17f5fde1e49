"""On Linux the default start method is fork up to 3.13, forkserver after.

Requires: Linux
"""

import multiprocessing


def methods() -> list[str]:
    """The start methods of this platform, the default first."""
    return multiprocessing.get_all_start_methods()


if __name__ == "__main__":
    default, *others = methods()
    print("default:", default)
    print("others: ", ", ".join(sorted(others)))
