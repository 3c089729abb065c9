"""The demo: a world worth opening, whose shipped pictures are of its newest state."""

from pathlib import Path

from server import bundles
from server.engine.planning.recipes import compile
from server.engine.planning.studios import PREVIS
from server.projects import demo


def test_the_demo_has_people_places_a_change_and_a_page() -> None:
    world = demo.world()
    assert len(world.scenes) == 3
    assert len(world.shots) == 12
    assert len({(one.age // 20, one.build // 30) for one in world.characters.values()}) == 3
    assert len(world.places) == 2
    assert world.facts
    assert world.balloons
    assert world.meta.rights.holder


def test_every_shot_of_the_demo_can_be_drawn() -> None:
    recipes = compile(demo.world(), PREVIS)
    assert recipes.undrawable == {}
    assert recipes.problems == ()


def test_the_shipped_bundle_has_a_picture_and_a_draft_of_every_recipe() -> None:
    found = bundles.read(Path(demo.__file__).with_name("demo.zip"))
    assert found.world == demo.world()
    recipes = compile(found.world, PREVIS)
    wanted = {(id, one.fingerprint) for id, one in recipes.shots.items()}
    wanted |= {(id, one.draft_fingerprint) for id, one in recipes.shots.items()}
    assert {(one.shot, one.fingerprint) for one in found.shelf.iterations} == wanted
    assert found.missing == ()
