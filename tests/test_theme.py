"""The charts' colours can be told from the page and from each other, in light and in dark."""

import re

import pytest
from guide import theme
from guide.paths import DOCS

SCHEMES = ("default", "slate")
TEXT = ("ink", "muted")
RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
# What a dichromat sees, in linear RGB (Machado, Oliveira and Fernandes, 2009).
EYES = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}  # fmt: skip
TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)  # fmt: skip
TO_OKLAB = (
    (0.2104542553, 0.793617785, -0.0040720468), (1.9779984951, -2.428592205, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.808675766),
)  # fmt: skip
TELLS_APART = 0.06  # in Oklab, where 0.02 is what an eye notices side by side


def variables(scheme):
    """The custom properties of a colour scheme, the site's and the charts'."""
    found = {}
    for sheet in ("site.css", "charts.css"):
        for selector, body in RULE.findall((DOCS / "assets" / sheet).read_text(encoding="utf-8")):
            if f'"{scheme}"' in selector:
                found |= dict(re.findall(r"(--[\w-]+):\s*([^;]+);", body))
    return found


def colour(name, scheme):
    """The linear RGB of `--chart-NAME`."""
    known = variables(scheme)
    value = known[f"--chart-{name}"]
    while reference := re.match(r"var\((--[\w-]+)", value):
        value = known[reference[1]]
    channels = (int(value[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def contrast(one, other):
    """The contrast of two colours as WCAG defines it."""
    lights = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def times(matrix, vector):
    """A matrix times a vector."""
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def oklab(rgb, eye):
    """Where an eye sees a colour, in a space in which distances are differences."""
    seen = [min(max(channel, 0), 1) for channel in times(EYES[eye], rgb)]
    return times(TO_OKLAB, [cone ** (1 / 3) for cone in times(TO_CONES, seen)])


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", theme.VARIABLES.values())
def test_every_colour_has_a_value(name, scheme):
    """What the theme names, the style sheet defines for light and for dark."""
    assert len(colour(name, scheme)) == 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    "name", [n for n in theme.VARIABLES.values() if n not in ("faint", "paper")]
)
def test_contrast_with_the_page(name, scheme):
    """Text has a contrast of at least 4.5, marks of at least 3."""
    least = 4.5 if name in TEXT else 3

    assert contrast(colour(name, scheme), colour("paper", scheme)) >= least


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_approaches_can_be_told_apart(scheme, eye):
    """No two approaches look alike, to colour-blind readers neither."""
    names = [theme.VARIABLES[look.colour] for look in theme.LOOKS.values()]
    places = {name: oklab(colour(name, scheme), eye) for name in names}
    alike = [
        (one, other)
        for number, one in enumerate(names)
        for other in names[:number]
        if sum((a - b) ** 2 for a, b in zip(places[one], places[other], strict=True)) ** 0.5
        < TELLS_APART
    ]

    assert alike == []


def test_every_approach_has_a_marker_of_its_own():
    """Colour is never the only difference."""
    assert len({look.marker for look in theme.LOOKS.values()}) == len(theme.LOOKS)


def test_the_style_sheet_knows_no_other_colour():
    """A variable that no chart uses would be dead."""
    defined = {name for name in variables("default") if name.startswith("--chart-")}

    assert defined == {f"--chart-{name}" for name in theme.VARIABLES.values()}
