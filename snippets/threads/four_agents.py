"""Four agents compute side by side and reach what one after another reach."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass


@dataclass(frozen=True)
class Agent:
    """Thinks about its own numbers only: nothing is shared."""

    name: str
    first: int
    steps: int = 20_000

    def think(self) -> tuple[str, int]:
        """A conclusion that takes some computing."""
        value = self.first
        for step in range(self.steps):
            value = (value * value + step) % 1_000_003
        return self.name, value


AGENTS = [Agent(f"agent {number}", number) for number in range(1, 5)]


def one_after_another() -> dict[str, int]:
    """The baseline: the same four units of work in one thread."""
    return dict(agent.think() for agent in AGENTS)


def side_by_side() -> dict[str, int]:
    """A thread for each agent; in parallel only without the GIL."""
    with ThreadPoolExecutor(max_workers=len(AGENTS)) as pool:
        return dict(pool.map(Agent.think, AGENTS))


if __name__ == "__main__":
    for name, value in side_by_side().items():
        print(f"{name}: {value}")
    print("the same in a row:", side_by_side() == one_after_another())
