"""The tree, its leaves and the gallery as plain data, for other programs."""

from dataclasses import fields
from typing import Any

from . import leaves, screens, tree
from .gallery import SCENARIOS
from .questions import TREE
from .task import Task
from .tree import Leaf


def everything() -> dict[str, Any]:
    """What the wizard on the site, and its tests, are made from."""
    return {
        "tree": tree.as_data(TREE),
        "screens": screens.as_data(screens.FIRST),
        "leaves": {one.name: leaf(one) for one in leaves.LEAVES},
        "scenarios": [
            {
                "name": one.name,
                "title": one.title,
                "group": one.group,
                "leaf": one.path().leaf.name,
                "explanation": one.explanation,
                "depends": list(one.depends),
                "task": changed(one.task),
            }
            for one in SCENARIOS
        ],
    }


def leaf(one: Leaf) -> dict[str, Any]:
    """A leaf with what readers see of it."""
    return {
        "approach": one.approach,
        "title": one.title,
        "why": one.why,
        "until": one.until,
        "costs": list(one.costs),
        "upkeep": one.upkeep,
        "alternatives": [
            {"approach": other.approach, "trade": other.trade}
            for other in one.alternatives
        ],
        "snippet": one.snippet,
        "page": one.page,
        "migrate_to": one.migrate_to,
        "migrate_from": one.migrate_from,
        "example": changed(one.example),
    }


def changed(task: Task) -> dict[str, Any]:
    """The fields of a task that differ from the defaults."""
    plain = Task()
    return {
        one.name: getattr(task, one.name)
        for one in fields(Task)
        if getattr(task, one.name) != getattr(plain, one.name)
    }
