"""A drawing as SVG. Words are outlines, so that it looks the same without the font."""

import re
from collections.abc import Callable, Iterable
from xml.sax.saxutils import escape, quoteattr

from server.engine.lettering.drawing import Command, Drawing, Group, Image, Paint

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BLANK = "#e7e2d8"
"""What stands where a shot has no picture yet."""


def write(drawing: Drawing, href: Callable[[str], str | None]) -> str:
    """The SVG of a drawing; `href` answers the address of a shot's picture, or None."""
    w, h = _number(drawing.width), _number(drawing.height)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}mm" height="{h}mm" viewBox="0 0 {w} {h}"'
        f' role="img"><title>{escape(_clean(drawing.title))}</title>'
    )
    return head + "".join(_group(group, href) for group in drawing.groups) + "</svg>"


def _group(group: Group, href: Callable[[str], str | None]) -> str:
    told = f' aria-label={quoteattr(_clean(group.label))} role="img"' if group.label else ""
    overflow = ' data-overflow="true"' if group.overflow else ""
    at = f' data-at="{_number(group.at[0])} {_number(group.at[1])}"' if group.at else ""
    items = "".join(_item(item, href) for item in group.items)
    return f'<g data-id="{escape(group.id)}" data-kind="{group.kind}"{at}{overflow}{told}>{items}</g>'


def _item(item: Paint | Image, href: Callable[[str], str | None]) -> str:
    if isinstance(item, Paint):
        stroke = ""
        if item.stroke is not None:
            stroke = f' stroke="{item.stroke}" stroke-width="{_number(item.width)}"'
            if item.soft:
                stroke += ' stroke-linejoin="round" stroke-linecap="round"'
            if item.dash:
                stroke += f' stroke-dasharray="{" ".join(map(_number, item.dash))}"'
        return f'<path d="{_path(item.outline)}" fill="{item.fill or "none"}"{stroke}/>'
    x, y, w, h = map(_number, item.rect)
    place = f'x="{x}" y="{y}" width="{w}" height="{h}"'
    address = href(item.shot)
    if address is None:
        return f'<rect {place} fill="{BLANK}"/>'
    return f'<image {place} preserveAspectRatio="xMidYMid slice" href={quoteattr(_clean(address))}/>'


def _path(outline: Iterable[Command]) -> str:
    return "".join(name + " ".join(map(_number, values)) for name, *values in outline)


def _number(value: float) -> str:
    """A hundredth of a millimetre is finer than any printer."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value else "0"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
