"""Draws sheets: every cell by the previs studio, put together with labels and a palette."""

from collections.abc import Callable
from itertools import groupby

import msgspec

from server.engine.lettering import fonts
from server.engine.lettering.drawing import Drawing, Group, Image, Paint, moved, rectangle
from server.engine.lettering.pages import png
from server.engine.lettering.shapes import INK
from server.engine.planning.recipe import Fingerprint, fingerprint
from server.engine.planning.sheets import Cell, Sheet, Swatch
from server.engine.studios.previs import PrevisStudio

COLUMNS = {"view": 8, "expression": 9, "outfit": 8, "colour": 8}
GAP, LABEL, TITLE, SWATCH = 12, 26, 64, 90
PAPER = "#f7f5f0"


class Placed(msgspec.Struct, frozen=True):
    """A cell of a drawn sheet: `box` is left, top, width and height in pixels."""

    id: str
    group: str
    label: str
    bearing: int
    box: tuple[int, int, int, int]
    fingerprint: Fingerprint


class Data(msgspec.Struct, frozen=True):
    """What a sheet shows, for machines."""

    title: str
    size: tuple[int, int]
    cells: tuple[Placed, ...]
    palette: tuple[Swatch, ...]


def draw(sheet: Sheet, on_progress: Callable[[float, str], None]) -> tuple[bytes, Data]:
    """The PNG of a sheet, and what stands where on it."""
    studio = PrevisStudio()
    pictures = {}
    for number, cell in enumerate(sheet.cells):
        on_progress(number / len(sheet.cells), f"Drawing {cell.label}")
        pictures[cell.id] = studio.draw(cell.recipe, lambda _: None, lambda: False).png
    boxes, height = _layout(sheet.cells)
    width = max(left + wide for left, _, wide, _ in boxes.values()) + GAP
    groups = [Group("paper", "paper", "", (Paint(rectangle((0, 0, width, height + SWATCH)), fill=PAPER),))]
    groups.append(Group("title", "title", sheet.title, (_words(sheet.title, GAP, TITLE - 20, 34),)))
    for cell in sheet.cells:
        left, top, wide, high = boxes[cell.id]
        label = _words(cell.label, left, top + high + LABEL - 9, 15)
        groups.append(
            Group(cell.id, cell.group, cell.label, (Image(cell.id, (left, top, wide, high)), label))
        )
    for number, swatch in enumerate(sheet.palette):
        x = GAP + number * 130
        chip = Paint(rectangle((x, height, 118, 40)), fill=swatch.colour, stroke=INK, width=1)
        words = _words(f"{swatch.name} {swatch.colour}", x, height + 60, 12)
        groups.append(Group(f"swatch {number}", "swatch", swatch.name, (chip, words)))
        width = max(width, x + 130 + GAP)
    groups[0] = Group("paper", "paper", "", (Paint(rectangle((0, 0, width, height + SWATCH)), fill=PAPER),))
    drawing = Drawing(width, height + SWATCH, sheet.title, tuple(groups))
    on_progress(1.0, "Drawn")
    placed = tuple(
        Placed(cell.id, cell.group, cell.label, cell.bearing, boxes[cell.id], fingerprint(cell.recipe))
        for cell in sheet.cells
    )
    return png(drawing, pictures, 25.4), Data(sheet.title, (width, height + SWATCH), placed, sheet.palette)


def _layout(cells: tuple[Cell, ...]) -> tuple[dict[str, tuple[int, int, int, int]], int]:
    """Boxes by cell, group by group in rows; and where the palette begins."""
    boxes = {}
    top = TITLE
    for name, group in groupby(cells, key=lambda cell: cell.group):
        row = list(group)
        for start in range(0, len(row), COLUMNS[name]):
            left = GAP
            some = row[start : start + COLUMNS[name]]
            for cell in some:
                wide, high = cell.recipe.size
                boxes[cell.id] = (left, top, wide, high)
                left += wide + GAP
            top += max(cell.recipe.size[1] for cell in some) + LABEL + GAP
    return boxes, top


def _words(text: str, x: float, y: float, em: float) -> Paint:
    """A line of words whose baseline begins at (x, y)."""
    return Paint(moved(fonts.shape(text, "normal").outline, em, x, y), fill=INK)
