"""Draw every chart from the results at hand: `python3 scripts/draw.py`."""

from guide import environment

environment.ensure()

from guide.drawing import main  # noqa: E402 - installed by the line above

if __name__ == "__main__":
    main()
