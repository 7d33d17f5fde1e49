"""The data model of a trace: what the lanes of one scene did, stamped by the program itself.

All times are nanoseconds since the first stamp, on one clock. How each state is found stands in
snippets/bench/traces/recorder.py.
"""

from itertools import pairwise
from statistics import median
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from snippets.bench.traces.recorder import HOLDS_A_WAIT

State = Literal[
    "running", "ready", "waiting", "blocked", "holding", "pending", "finished", "cancelled"
]
Nanoseconds = Annotated[int, Field(ge=0)]
Span = tuple[Nanoseconds, Nanoseconds, State]
Share = Annotated[float, Field(ge=0, le=1)]
MOST_SPANS: Final = 400  # of a lane: what no picture can show is no trace of it


class Part(BaseModel):
    """Strict and closed, as everything in a results file."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Lane(Part):
    """One row: a thread, a process, an interpreter, a task or a future."""

    name: str = Field(max_length=40)
    stamps: int = Field(default=0, ge=0)  # of its work
    spans: list[Span] = Field(min_length=1, max_length=MOST_SPANS)

    @model_validator(mode="after")
    def _one_thing_at_a_time(self) -> Self:
        if any(start > end for start, end, _ in self.spans):
            raise ValueError("a span ends before it begins")
        if any(before[1] > after[0] for before, after in pairwise(self.spans)):
            raise ValueError("two spans of a lane overlap, or are not in order")
        return self


class Moment(Part):
    """What happened to a lane at one instant."""

    at: Nanoseconds
    lane: int = Field(ge=0)  # its number, from 0
    what: str = Field(max_length=40)


class Witness(Part):
    """What a sampling profiler saw from outside while the program stamped: two threads.

    The profiler's band "Has GIL" means that a thread is attached to its interpreter: with the GIL
    that takes the GIL; without it, any number of threads are attached at once.
    """

    samples: int = Field(gt=0)  # of each thread, while both had work
    interval_ns: int = Field(gt=0)  # from one sample to the next, the median
    program_at_once: Share  # of the time in which both had work, by the stamps
    sampler_at_once: Share  # the same by the samples: both threads attached
    program_handovers: int = Field(ge=0)
    sampler_handovers: int = Field(ge=0)
    agree: Share  # of the samples of a thread that was running by its stamps: attached


class Trace(Part):
    """The record of one scene under one interpreter."""

    name: str = Field(pattern=r"^[a-z0-9-]+$", max_length=40)
    interpreter: str = Field(pattern=r"^3\.\d+t?$")
    gil_enabled: bool
    switch_interval_seconds: float = Field(ge=0, allow_inf_nan=False)
    lanes: list[Lane] = Field(min_length=1, max_length=8)
    moments: list[Moment] = []
    witness: Witness | None = None
    digest: str = Field(pattern=r"^[0-9a-f]{16}$")  # of the code that recorded it

    @model_validator(mode="before")
    @classmethod
    def _from_chunks(cls, data: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        """Older files hold every chunk of work, [begin, end], and leave states to the reader."""
        try:
            lengths = [end - start for lane in data["lanes"] for start, end in lane["spans"]]
        except (KeyError, TypeError, ValueError):
            return data  # of today's form, or wrong: then the fields say so
        if not lengths:
            return data
        longest = HOLDS_A_WAIT * median(lengths)
        return data | {"lanes": [_merged(lane, longest) for lane in data["lanes"]]}

    @model_validator(mode="after")
    def _moments_have_lanes(self) -> Self:
        if any(moment.lane >= len(self.lanes) for moment in self.moments):
            raise ValueError("a moment of a lane that is not there")
        return self


def _merged(lane: dict[str, Any], longest: float) -> dict[str, Any]:
    """The lane with neighbouring chunks of one state as one span."""
    spans: list[Span] = []
    for start, end in lane["spans"]:
        state: State = "running" if end - start <= longest else "ready"
        if spans and spans[-1][2] == state and start - spans[-1][1] <= longest:
            spans[-1] = (spans[-1][0], end, state)
        else:
            spans.append((start, end, state))
    return {"name": lane["name"], "stamps": 2 * len(lane["spans"]), "spans": spans}


def parse(name: str, interpreter: str, said: dict[str, Any], digest: str) -> Trace:
    """The trace that a child recorded; ValidationError if it said something else.

    What only this run of the program knows is left out: the clock's reading at its begin, and the
    numbers that the system gave its threads.
    """
    return Trace(
        name=name,
        interpreter=interpreter,
        gil_enabled=said["gil_enabled"],
        switch_interval_seconds=said["switch_interval_seconds"],
        lanes=[
            Lane(**{key: value for key, value in lane.items() if key != "thread"})
            for lane in said["lanes"]
        ],
        moments=[Moment(at=at, lane=lane, what=what) for at, lane, what in said["moments"]],
        digest=digest,
    )
