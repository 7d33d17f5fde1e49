"""A matplotlib figure as SVG that stands inside a page and follows its light or dark scheme.

The same figure gives the same bytes: no date, no random ids, text stays text.
"""

import io
import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

import matplotlib
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from guide import theme

SVG: Final = "{http://www.w3.org/2000/svg}"
XLINK: Final = "{http://www.w3.org/1999/xlink}"
COLOUR: Final = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?)\([^)]*\)")
TIP: Final = "tip|"  # a group with this in its id shows the rest while the pointer is on it
URL: Final = re.compile(r"url\(#")
SIZE: Final = re.compile(r"font-size: ([0-9.]+)px")
FAMILY: Final = re.compile(r"font-family: [^;]*;? ?")


class ThemeError(Exception):
    """A figure uses what the theme does not know."""


def render(figure: Figure, name: str, title: str, description: str) -> str:
    """The figure as one line of SVG.

    Args:
        figure: drawn in the colours of `theme`.
        name: unique on the page; every id begins with it.
        title: what the picture is, for readers who do not see it.
        description: what it shows, in words.

    Raises:
        ThemeError: a colour does not come from the theme.
    """
    drawn = ET.fromstring(_draw(figure, name))  # noqa: S314 - matplotlib wrote it
    view = {"viewBox": drawn.attrib["viewBox"], "xmlns:xlink": XLINK.strip("{}")}
    spoken = {"role": "img", "aria-labelledby": f"{name}-title {name}-desc"}
    root = ET.Element("svg", {"class": "chart-svg"} | spoken | view)
    for tag, text in (("title", title), ("desc", description)):
        ET.SubElement(root, tag, {"id": f"{name}-{tag}"}).text = text
    root.extend([_themed(child, name) for child in _visible(drawn)])
    return ET.tostring(root, encoding="unicode")


def _draw(figure: Figure, salt: str) -> str:
    buffer = io.StringIO()
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": salt}):
        FigureCanvasSVG(figure).print_svg(buffer, metadata={"Date": None, "Creator": None})
    return buffer.getvalue()


def _visible(element: ET.Element) -> Iterator[ET.Element]:
    """The children without metadata, and without the style that would reach the whole page."""
    for child in element:
        empty = child.tag == f"{SVG}defs" and not list(_visible(child))
        if child.tag not in (f"{SVG}metadata", f"{SVG}style") and not empty:
            yield child


def _themed(drawn: ET.Element, name: str) -> ET.Element:
    """The same element fit for a page: its own ids, the theme's colours and sizes, no spaces."""
    element = ET.Element(drawn.tag.removeprefix(SVG))
    if element.tag == "text":
        element.text = drawn.text
    for key, value in drawn.attrib.items():
        if key == "id" and value.startswith(TIP):
            ET.SubElement(element, "title").text = value.removeprefix(TIP)
        elif key == "id" and element.tag == "g":
            pass  # nothing refers to a group
        elif key == "id":
            element.set("id", f"{name}-{value}")
        elif key == f"{XLINK}href":
            # Not "href": instant navigation assigns to the `href` of what has one, and fails.
            element.set("xlink:href", f"#{name}-{value.removeprefix('#')}")
        elif key == "transform" and value.startswith("rotate(-0 "):
            pass  # how matplotlib does not turn a text
        else:
            element.set(key, _value(key, value, name))
    element.extend([_themed(child, name) for child in _visible(drawn)])
    return element


def _value(key: str, value: str, name: str) -> str:
    if key in ("style", "fill", "stroke"):
        value = COLOUR.sub(lambda found: _variable(found[0], name), value)
        value = SIZE.sub(r"font-size: calc(var(--chart-text, 1) * \1px)", value)
        value = FAMILY.sub("", value)
    return URL.sub(f"url(#{name}-", " ".join(value.split()))


def _variable(colour: str, name: str) -> str:
    try:
        return f"var(--chart-{theme.VARIABLES[colour]})"
    except KeyError:
        raise ThemeError(f"{name}: the colour {colour} is not in the theme") from None
