"""Sheets as drawn pictures."""

import io

import numpy as np
from msgspec.structs import replace
from PIL import Image

from server.engine.planning import sheets as planned
from server.engine.studios import sheets
from server.engine.studios.previs import PrevisStudio
from server.projects import demo


def test_every_cell_is_drawn_where_the_data_says(warm: None) -> None:
    world = demo.world()
    lantern = next(id for id, one in world.props.items() if one.name == "Lantern")
    whole = planned.sheet(world, lantern)
    small = tuple(replace(cell, recipe=replace(cell.recipe, size=(96, 96))) for cell in whole.cells[:3])
    studio = PrevisStudio()
    drawn = {cell.id: studio.draw(cell.recipe, lambda _: None, lambda: False).png for cell in small}
    png, data = sheets.compose(replace(whole, cells=small), drawn)
    picture = np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))
    assert picture.shape[:2] == (data.size[1], data.size[0])
    for cell in data.cells:
        left, top, wide, high = cell.box
        assert picture[top : top + high, left : left + wide].std() > 10
