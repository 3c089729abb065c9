"""Sheets and glTF in a worker: made, delivered, and giving way to drafts."""

import asyncio
import io
import threading
from collections.abc import Callable

import msgspec
from PIL import Image

from server.engine import jobs
from server.engine.jobs import Delivered, Failed, Made, Stopped
from server.engine.planning.glb import CharacterGlb
from server.engine.planning.recipe import Recipe, StudioEdition
from server.engine.planning.sheets import Cell, Sheet, SheetData
from server.engine.studios.studio import Cancelled, Picture
from tests.engine.examples import recipe
from tests.engine.test_runner import Bench, ScriptedStudio, bench, waits_at, waits_for_cancel
from tests.engine.warmth import figure, warm

__all__ = ["bench", "warm"]


def sheet(*seeds: int) -> Sheet:
    """A sheet with a cell for each seed."""
    cells = (Cell(f"sh_{seed}", "view", f"side {seed}", 0, recipe(seed, size=(32, 32))) for seed in seeds)
    return Sheet("Mara", tuple(cells), (), 1)


def painted(recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]) -> Picture:
    """A picture that can be put on a sheet: a grey of its own for each seed."""
    if cancelled():
        raise Cancelled
    file = io.BytesIO()
    Image.new("RGB", recipe.size, (20 * recipe.seed,) * 3).save(file, "PNG")
    on_step(1.0)
    return Picture(file.getvalue(), {})


async def test_a_sheet_is_drawn_cell_by_cell_and_delivered_with_its_data(bench: Bench) -> None:
    studio, job = ScriptedStudio(painted), await bench.queue(sheet(1, 2, 3), "sheet")
    await bench.runner(studio).work(job.id)
    ((_, outcome),) = bench.told
    assert isinstance(outcome, Delivered)
    assert outcome.file is not None
    data = msgspec.json.decode(outcome.data, type=SheetData)
    picture = Image.open(io.BytesIO(await bench.pictures.get(outcome.file))).convert("RGB")
    assert picture.size == data.size
    for seed, cell in enumerate(data.cells, start=1):
        left, top, wide, high = cell.box
        assert picture.getpixel((left + wide // 2, top + high // 2)) == (20 * seed,) * 3
    assert studio.drawn == 3
    assert (await bench.job(job.id)).state == "done"


async def test_a_draft_is_drawn_between_the_cells_of_a_sheet(bench: Bench) -> None:
    order, began, gate = list[int](), threading.Event(), threading.Event()

    def noted(recipe: Recipe, on_step: Callable[[float], None], cancelled: Callable[[], bool]) -> Picture:
        began.set()
        gate.wait(10)
        order.append(recipe.seed)
        return painted(recipe, on_step, cancelled)

    runner = bench.runner(ScriptedStudio(noted))
    long, quick = await bench.queue(sheet(1, 2), "sheet"), await bench.queue(recipe(9))
    tasks = [asyncio.create_task(runner.work(long.id))]
    assert await asyncio.to_thread(began.wait, 10)
    tasks.append(asyncio.create_task(runner.work(quick.id)))
    await waits_at(runner, 1)
    gate.set()
    await asyncio.gather(*tasks)
    assert order == [1, 9, 2]
    assert {type(outcome) for _, outcome in bench.told} == {Made, Delivered}


async def test_a_sheet_that_is_cancelled_is_not_delivered(bench: Bench) -> None:
    job = await bench.queue(sheet(1, 2), "sheet")
    working = asyncio.create_task(bench.runner(ScriptedStudio(waits_for_cancel)).work(job.id))
    await bench.until(job.id, lambda found: found.progress == 0.25)  # half of the first of two cells
    async with bench.database.write() as db:
        await jobs.cancel(db, job.id)
    await working
    assert bench.told == [(job.id, Stopped())]


async def test_a_glb_is_made_and_delivered(bench: Bench, warm: None) -> None:
    asked = CharacterGlb(studio=StudioEdition("test", 1), edition=1, figure=figure(), name="Mara")
    job = await bench.queue(asked, "glb")
    await bench.runner(ScriptedStudio()).work(job.id)
    ((_, outcome),) = bench.told
    assert isinstance(outcome, Delivered)
    assert outcome.file is not None
    content = await bench.pictures.get(outcome.file)
    assert content.startswith(b"glTF")
    assert msgspec.json.decode(outcome.data) == {"bytes": len(content)}


async def test_a_glb_of_another_edition_of_bodies_fails_with_the_reason(bench: Bench) -> None:
    asked = CharacterGlb(studio=StudioEdition("test", 2), edition=1, figure=figure(), name="Mara")
    job = await bench.queue(asked, "glb")
    await bench.runner(ScriptedStudio()).work(job.id)
    assert bench.told == [(job.id, Failed("The worker builds things of edition 1; this asks for edition 2."))]
