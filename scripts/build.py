"""Set everything up, measure, draw and build the site: `python3 scripts/build.py [--serve]`."""

from guide import environment

environment.ensure()

from guide.building import main  # noqa: E402 - installed by the line above

if __name__ == "__main__":
    main()
