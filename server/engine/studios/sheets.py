"""Puts sheets together: the drawn cells with labels and a palette."""

from collections.abc import Mapping
from itertools import groupby

from server.engine.lettering import fonts
from server.engine.lettering.drawing import Drawing, Group, Image, Paint, moved, rectangle
from server.engine.lettering.pages import png
from server.engine.lettering.shapes import INK
from server.engine.planning.recipe import fingerprint
from server.engine.planning.sheets import Cell, PlacedCell, Sheet, SheetData

COLUMNS = {"view": 8, "expression": 9, "outfit": 8, "colour": 8}
GAP, LABEL, TITLE, SWATCH = 12, 26, 64, 90
PAPER = "#f7f5f0"


def compose(sheet: Sheet, pictures: Mapping[str, bytes]) -> tuple[bytes, SheetData]:
    """The PNG of a sheet from the pictures of its cells by id, and what stands where on it."""
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
    placed = tuple(
        PlacedCell(cell.id, cell.group, cell.label, cell.bearing, boxes[cell.id], fingerprint(cell.recipe))
        for cell in sheet.cells
    )
    data = SheetData(sheet.title, (width, height + SWATCH), placed, sheet.palette)
    return png(drawing, pictures, 25.4), data


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
