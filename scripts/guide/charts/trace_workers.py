"""When each of two workers ran that are not threads of one interpreter."""

from dataclasses import dataclass
from typing import Final

from guide import traces, words
from guide.charts import trace as renderer
from guide.charts.chart import Chart
from guide.charts.trace import Panel, Story, build, within_sentence
from guide.evidence import Evidence

HOW_TO_READ: Final = (
    "Each bar is an unbroken run of chunks of work, stamped by the worker itself, on a clock that"
    " all processes of the machine share."
)


@dataclass(frozen=True)
class Workers:
    """The chart of one kind of worker."""

    name: str  # of the scene: "processes"
    title: str
    why: str  # a sentence

    def __call__(self, evidence: Evidence) -> Chart:
        """The newest interpreter with the GIL: there the difference to threads shows."""
        trace = renderer.newest(evidence, self.name, renderer.with_gil)
        trace = trace or renderer.newest(evidence, self.name)
        if not trace:
            raise renderer.nothing(f"two {self.name}")
        share = traces.at_once(trace)
        happened = renderer.together(share, "both")
        return renderer.draw(
            Story(
                title=self.title,
                finding=f"Two {self.name}, {within_sentence(trace)}: {happened}.",
                panels=[Panel(trace, build(trace), f"both at once for {words.percent(share)}")],
                more=[self.why],
                notes=[HOW_TO_READ],
            )
        )
