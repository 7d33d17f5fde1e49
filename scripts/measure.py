"""Set everything up and measure this machine: `python3 scripts/measure.py --help`."""

from guide import environment

if __name__ == "__main__":
    environment.start("guide.measure_command")
