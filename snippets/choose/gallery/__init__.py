"""Forty-two tasks from real questions, with the answer and its reasons."""

from .patterns import PATTERNS
from .questions import QUESTIONS
from .scenario import Scenario
from .ten import TEN
from .workloads import WORKLOADS

SCENARIOS: tuple[Scenario, ...] = TEN + WORKLOADS + PATTERNS + QUESTIONS
