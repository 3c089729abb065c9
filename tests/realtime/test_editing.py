"""Edits in a document do what they do to plain values, and leave what others do beside them."""

from random import Random
from typing import Any

from pycrdt import Doc

from server.projects.edits import Change, Edit, applied
from server.projects.world import World
from server.realtime.document import read, write
from server.realtime.editing import carry_out
from tests.engine.worlds import law, make
from tests.projects.edits import some


def written(world: World) -> Doc[Any]:
    doc: Doc[Any] = Doc()
    write(doc, world)
    return doc


def carried(doc: Doc[Any], world: World, edits: tuple[Edit, ...]) -> None:
    with doc.transaction():
        carry_out(doc, edits, applied(world, edits, 7), 7)


@law
def test_edits_in_a_document_are_the_edits_of_its_world(random: Random) -> None:
    world = make(random)
    doc = written(world)
    edits = some(random, world)
    carried(doc, world, edits)
    assert read(doc).problems == ()
    assert read(doc).world == read(written(applied(world, edits, 7))).world


@law
def test_edits_commute_with_others_edits_of_other_things(random: Random) -> None:
    world = make(random)
    here, there = written(world), Doc[Any]()
    there.apply_update(here.get_update())
    carried(here, world, some(random, world))
    other = (Change("scenes", next(iter(world.scenes)), {"mood": {"kind": "calm"}}),)
    carried(there, world, other)
    one, two = here.get_update(), there.get_update()
    here.apply_update(two)
    there.apply_update(one)
    assert read(here).world == read(there).world
    assert read(here).world.scenes[next(iter(world.scenes))].mood.kind == "calm"
