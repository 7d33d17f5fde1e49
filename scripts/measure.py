"""Set everything up and measure this machine: `python3 scripts/measure.py --help`."""

from guide import environment

environment.ensure()

from guide.measure_command import main  # noqa: E402 - installed by the line above

if __name__ == "__main__":
    main()
