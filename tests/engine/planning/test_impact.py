"""What edits would do, told before anything is spent."""

from random import Random

from server.engine.planning.impact import Impact, impact, touched
from server.engine.planning.plan import Shelf, Shelved
from server.engine.planning.recipe import ShotRecipe
from server.engine.planning.recipes import Compiler, Recipes, compile
from server.engine.planning.studios import PREVIS
from server.projects.demo import world as demo
from server.projects.edits import Change, Edit, Make, Remove, Stand, applied
from server.projects.world import World
from tests.engine.worlds import law, make
from tests.projects.edits import some

DEMO = demo()


def shelved(recipes: Recipes) -> Shelf:
    return Shelf(
        {id: Shelved(frozenset({one.fingerprint}), one.recipe) for id, one in recipes.shots.items()},
        {one.fingerprint: "0" * 64 for one in recipes.shots.values()},
    )


def of(world: World, *edits: Edit, canon: tuple[str, ...] = ()) -> Impact:
    """The impact of edits where every present picture is on the shelf."""
    compiler = Compiler()
    before = compiler.compile(world, PREVIS)
    after_world = applied(world, edits)
    after = compiler.compile(after_world, PREVIS)
    locked = {id: before.shots[id].fingerprint for id in canon}
    return impact(before, after, touched(world, after_world), shelved(before), locked)


def labels(found: Impact, how: str = "draw") -> list[str]:
    return [one.label for one in found.changed if one.how == how]


def test_a_recoloured_coat_changes_the_shots_that_show_it_and_the_others_stay() -> None:
    found = of(DEMO, Change("characters", "ch_mara", {"coat_colour": "#2f5fc4"}))
    assert labels(found) == ["1A", "1B", "1C", "2A"]
    assert found.price == 4
    assert {one.causes[0].text for one in found.changed} == {"Mara: coat colour red → blue"}
    stays = {one.label for one in found.stays}
    assert {"2D", "2E", "3A"} <= stays
    assert "1A" not in stays


def test_shots_before_something_becomes_true_are_not_told_to_keep_it_out_of_sight() -> None:
    fact = {"thing": "ch_mara", "attribute": "hair", "value": "cropped", "since": "sh_2c"}
    found = of(DEMO, Make("facts", "fa_new", fact))
    assert labels(found) == ["2D", "2E", "3A", "3B"]
    assert found.stays == ()


def test_a_locked_picture_does_not_change_and_costs_nothing() -> None:
    found = of(DEMO, Change("characters", "ch_mara", {"coat_colour": "#2f5fc4"}), canon=("sh_1b",))
    assert labels(found, "canon") == ["1B"]
    assert labels(found) == ["1A", "1C", "2A"]
    assert found.price == 3


def test_a_removed_shot_is_told_as_gone_and_costs_nothing() -> None:
    found = of(DEMO, Remove("shots", "sh_2c"))
    assert labels(found, "gone") == ["2C"]
    assert found.price == 0


def test_a_picture_that_is_there_already_is_free() -> None:
    wave, stand = ({"pose": pose} for pose in ("wave", "relaxed"))
    found = of(DEMO, Stand("sh_1a", "cast", "ch_mara", wave), Stand("sh_1a", "cast", "ch_mara", stand))
    assert found == Impact()


def test_a_shot_without_a_place_is_told_with_its_reason() -> None:
    found = of(DEMO, Change("scenes", "sc_morning", {"place": None}))
    assert labels(found, "blocked") == ["3A", "3B", "3C"]
    assert {one.reason for one in found.changed} == {"its scene has no place"}


@law
def test_the_shots_told_as_changed_are_those_whose_fingerprint_changes(random: Random) -> None:
    world = make(random)
    edits = some(random, world)
    before, after = compile(world, PREVIS).shots, compile(applied(world, edits), PREVIS).shots
    differing = {id for id in {**before, **after} if _fingerprint(before, id) != _fingerprint(after, id)}
    assert {one.shot for one in of(world, *edits).changed} == differing


def _fingerprint(shots: dict[str, ShotRecipe], id: str) -> str | None:
    return shots[id].fingerprint if id in shots else None
