"""Set everything up and run the tests: `python3 scripts/test.py [--all] [pytest arguments]`."""

from guide import environment

if __name__ == "__main__":
    environment.start("guide.testing")
