"""Whether a table of times was read right: faster, slower, or neither."""

from .attempts import forgiving

# Made by hand: five rounds on a machine that is busy in the third and fourth.
TIMES = {
    "baseline": [1.00, 1.02, 2.10, 1.95, 1.01],
    "a": [0.90, 0.93, 1.90, 1.80, 0.92],
    "b": [1.03, 0.99, 2.20, 1.90, 1.00],
    "c": [1.30, 1.31, 2.60, 1.98, 1.30],
}
WORDS = ("faster", "slower", "no difference")


def verdict(name: str) -> str:
    """What the ratios within the rounds say."""
    pairs = zip(TIMES["baseline"], TIMES[name], strict=True)
    ratios = [baseline / seconds for baseline, seconds in pairs]
    if min(ratios) > 1:
        return "faster"
    return "slower" if max(ratios) < 1 else "no difference"


@forgiving
def reading(answers: dict[str, str]) -> list[str]:
    """Check one word for each of a, b and c."""
    wrong = []
    for name in ("a", "b", "c"):
        said = answers.get(name, "")
        if said not in WORDS:
            wrong.append(f"{name}: answer with one of {', '.join(WORDS)}.")
        elif said != verdict(name):
            wrong.append(
                f"{name} is not {said!r}: divide the baseline's seconds by"
                f" those of {name}, round by round, and look at all five."
            )
    return wrong
