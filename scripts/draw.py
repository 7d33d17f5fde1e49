"""Draw every chart from the results at hand: `python3 scripts/draw.py`."""

from guide import environment

if __name__ == "__main__":
    environment.start("guide.drawing")
