"""Set everything up, measure, draw and build the site: `python3 scripts/build.py [--serve]`."""

from guide import environment

if __name__ == "__main__":
    environment.start("guide.building")
