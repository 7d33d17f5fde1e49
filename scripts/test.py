"""Set everything up and run the tests: `python3 scripts/test.py [--all] [pytest arguments]`."""

from guide import environment

environment.ensure()

from guide.testing import main  # noqa: E402 - installed by the line above

if __name__ == "__main__":
    main()
