"""Templates: how many panels a page has, how they lie on it, and how a kind of book likes to frame."""

from dataclasses import dataclass, replace
from typing import Literal

from server.projects.vocabulary import Aspect, Lighting, SetKind, ShotSize

TemplateName = Literal["comic", "storyboard", "picture_book", "product", "lesson"]
Rect = tuple[int, int, int, int]
Rows = tuple[tuple[int, tuple[int, ...]], ...]
"""Rows from the top: the share of the height, and the shares of the width of its panels."""
Talk = Literal["over_shoulder", "medium_close_up", "two_shot"]

MARGIN, GUTTER = 10, 4


@dataclass(frozen=True)
class Template:
    """`size` of a page in mm. `layouts` by how many panels a page has; where there is but one, pages that are
    not full use its first panels. `beats` are how many go into one picture, `captions` whether the text
    itself stands in the panels. `talk` and `acts` are the framings that alternate."""

    title: str
    size: tuple[int, int]
    layouts: dict[int, Rows]
    establishing: ShotSize = "long"
    acts: tuple[ShotSize, ...] = ("medium_long", "medium")
    talk: tuple[Talk, ...] = ("over_shoulder", "medium_close_up")
    beats: int = 1
    captions: bool = False
    set: SetKind = "plain"
    lighting: Lighting = "natural"

    @property
    def panels(self) -> int:
        """Panels of a full page."""
        return max(self.layouts)


TEMPLATES: dict[TemplateName, Template] = {
    "comic": Template(
        "Comic",
        (170, 260),
        {
            1: ((1, (1,)),),
            2: ((3, (1,)), (2, (1,))),
            3: ((3, (1,)), (2, (1, 1))),
            4: ((3, (1,)), (2, (1, 1)), (2, (1,))),
            5: ((3, (1,)), (2, (1, 1)), (2, (3, 2))),
            6: ((3, (1,)), (2, (1, 1)), (2, (3, 2)), (2, (1,))),
        },
    ),
    "storyboard": Template(
        "Storyboard",
        (297, 210),
        {6: ((1, (1, 1, 1)), (1, (1, 1, 1)))},
        acts=("medium_long", "long", "medium"),
    ),
    "picture_book": Template(
        "Picture book",
        (220, 220),
        {1: ((1, (1,)),)},
        acts=("long", "medium_long"),
        talk=("two_shot",),
        beats=3,
        captions=True,
    ),
    "product": Template(
        "Product",
        (210, 210),
        {4: ((1, (1, 1)), (1, (1, 1)))},
        establishing="medium_long",
        acts=("medium", "medium_close_up"),
        talk=("medium_close_up",),
        captions=True,
        set="cyclorama",
        lighting="three_point",
    ),
    "lesson": Template(
        "Lesson",
        (210, 297),
        {6: ((1, (1, 1)), (1, (1, 1)), (1, (1, 1)))},
        acts=("medium_long", "medium"),
        talk=("two_shot", "medium_close_up"),
        captions=True,
        set="room",
    ),
}  # fmt: skip


def whole(template: Template) -> Template:
    """The template with none but full pages: fewer panels leave room for those that follow."""
    return replace(template, layouts={template.panels: template.layouts[template.panels]})


def rects(template: Template, count: int) -> list[Rect]:
    """The panels of a page with `count` of them, in whole millimetres, in reading order."""
    rows = template.layouts.get(count) or template.layouts[template.panels]
    found: list[Rect] = []
    across, down = template.size[0] - 2 * MARGIN, template.size[1] - 2 * MARGIN
    for (y, height), (_, widths) in zip(_divided([row[0] for row in rows], down), rows, strict=True):
        for x, width in _divided(list(widths), across):
            found.append((MARGIN + x, MARGIN + y, width, height))
    return found[:count]


def aspect(rect: Rect) -> Aspect:
    """The shape of picture that fits a panel best."""
    ratio = rect[2] / rect[3]
    return "wide" if ratio > 1.2 else "tall" if ratio < 0.8 else "square"


def _divided(weights: list[int], room: int) -> list[tuple[int, int]]:
    """Starts and lengths of parts that share `room` by weight, gutters between; they add up."""
    free, total, before = room - GUTTER * (len(weights) - 1), sum(weights), 0
    found = []
    for index, weight in enumerate(weights):
        start, before = round(before / total * free), before + weight
        found.append((start + index * GUTTER, round(before / total * free) - start))
    return found
