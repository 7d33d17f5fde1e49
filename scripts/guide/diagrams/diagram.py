"""What every diagram is made of: a picture that shows how something is built, and its words."""

from dataclasses import dataclass

from guide.canvas import Canvas


@dataclass(frozen=True)
class Diagram:
    """A still picture: drawn from a description in code, not from measurements."""

    title: str  # what is drawn, for readers who do not see it
    says: str  # what it shows, one sentence
    description: str  # all of it in words, for readers who do not see it
    canvas: Canvas
    notes: str = ""  # how to read it
