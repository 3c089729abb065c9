"""Recipes hold what can be seen and nothing else, and compiling step by step is compiling at once."""

import pickle
from random import Random

import msgspec
import pytest

from server.engine.blocking.sight import survey
from server.engine.planning.narrow import narrow
from server.engine.planning.recipe import DRAFT, FULL, StudioEdition, canonical, fingerprint
from server.engine.planning.recipes import Compiler, compile
from server.engine.planning.studios import PREVIS
from server.projects.demo import world as demo
from server.projects.edits import Change, applied
from server.projects.world import Meta, World
from tests.engine.worlds import character, colour, edit, law, make, replaced, standing

DEMO = demo()


def prints(world: World) -> dict[str, str]:
    return {id: shot.fingerprint for id, shot in compile(world, PREVIS).shots.items()}


def test_every_shot_of_the_demo_has_a_recipe() -> None:
    compiled = compile(DEMO, PREVIS)
    assert list(compiled.shots) == list(compiled.labels)
    assert compiled.undrawable == {}
    assert compiled.problems == ()


def test_fingerprints_are_hashes_of_the_canonical_recipes() -> None:
    for shot in compile(DEMO, PREVIS).shots.values():
        assert shot.fingerprint == fingerprint(shot.recipe)
        assert shot.draft_fingerprint == fingerprint(shot.draft)
        assert shot.recipe.size == FULL[shot.aspect]
        assert shot.draft == msgspec.structs.replace(shot.recipe, size=DRAFT[shot.aspect])


def test_no_name_title_or_text_enters_a_recipe() -> None:
    text = "Zanzibar"
    world = DEMO
    for kind in ("characters", "places", "props", "styles"):
        for id in getattr(world, kind):
            world = replaced(world, kind, id, name=text, description=text)
    for id in world.scenes:
        world = replaced(world, "scenes", id, title=text)
    for id in world.shots:
        world = replaced(world, "shots", id, title=text, action=text)
    assert prints(world) == prints(DEMO)
    assert all(text.encode() not in canonical(one.recipe) for one in compile(world, PREVIS).shots.values())


def test_a_recoloured_coat_changes_only_the_shots_that_show_it() -> None:
    before, after = (
        compile(world, PREVIS)
        for world in (DEMO, replaced(DEMO, "characters", "ch_mara", coat_colour="#1d4fd0"))
    )
    for id, shot in before.shots.items():
        coats = [one.parts.get("coat") for one in shot.recipe.staging.figures if one.id == "ch_mara"]
        shown = any(coat is not None and coat.colour is not None for coat in coats)
        assert (after.shots[id].fingerprint != shot.fingerprint) is shown


def test_a_shot_without_scene_or_place_is_not_drawable_and_says_why() -> None:
    world = replaced(
        DEMO, "scenes", "sc_steps" if "sc_steps" in DEMO.scenes else next(iter(DEMO.scenes)), place=None
    )
    first = next(id for id, shot in world.shots.items() if world.scenes[shot.scene].place is None)
    assert compile(world, PREVIS).undrawable[first] == "its scene has no place"
    gone = replaced(DEMO, "shots", "sh_1a", scene="sc_nowhere")
    assert compile(gone, PREVIS).undrawable == {"sh_1a": "it is in no scene"}
    place = replaced(DEMO, "places", next(iter(DEMO.places)), deleted=1)
    assert "the place of its scene is gone" in compile(place, PREVIS).undrawable.values()


def test_a_deleted_character_leaves_the_picture() -> None:
    world = replaced(DEMO, "characters", "ch_mara", deleted=1)
    for shot in compile(world, PREVIS).shots.values():
        assert "ch_mara" not in {one.id for one in shot.recipe.staging.figures}


def test_another_take_is_another_picture_of_the_same_staging() -> None:
    before = compile(DEMO, PREVIS).shots["sh_1a"]
    after = compile(replaced(DEMO, "shots", "sh_1a", take=2), PREVIS).shots["sh_1a"]
    assert after.recipe.staging == before.recipe.staging
    assert after.fingerprint != before.fingerprint


def test_a_new_edition_of_the_studio_makes_new_fingerprints() -> None:
    compiler = Compiler()
    before = compiler.compile(DEMO, PREVIS)
    after = compiler.compile(DEMO, msgspec.structs.replace(PREVIS, edition=99))
    assert not {one.fingerprint for one in before.shots.values()} & {
        one.fingerprint for one in after.shots.values()
    }


def test_unchanged_shots_keep_the_very_same_recipe_objects() -> None:
    compiler = Compiler()
    before = compiler.compile(DEMO, PREVIS).shots
    after = compiler.compile(replaced(DEMO, "shots", "sh_1a", lens=85), PREVIS).shots
    assert after["sh_1a"] is not before["sh_1a"]
    assert all(after[id] is before[id] for id in after if id != "sh_1a")


def test_recipes_travel_between_processes() -> None:
    recipes = compile(DEMO, PREVIS)
    assert pickle.loads(pickle.dumps(recipes)) == recipes
    assert msgspec.json.decode(msgspec.json.encode(recipes), type=type(recipes)) == recipes


@pytest.mark.parametrize("turns", [1, 3])
def test_fingerprints_do_not_depend_on_the_order_of_maps(turns: int) -> None:
    def turn(content: object) -> object:
        if isinstance(content, dict):
            items = [(key, turn(value)) for key, value in content.items()]
            return dict(items[turns:] + items[:turns])
        return content

    raw = msgspec.json.decode(msgspec.json.encode(DEMO))
    turned = msgspec.convert(turn(raw), type=World)
    assert prints(turned) == prints(DEMO)


@law
def test_compiling_step_by_step_is_compiling_at_once(random: Random) -> None:
    compiler = Compiler()
    world = make(random)
    compiler.compile(world, PREVIS)
    for _ in range(4):
        world = edit(random, world)
        assert compiler.compile(world, PREVIS) == compile(world, PREVIS)


@law
def test_recasting_a_world_step_by_step_is_compiling_it_at_once(random: Random) -> None:
    """Whole characters are replaced, all that they hold and all who stand by them staying as they are."""
    compiler = Compiler()
    world = make(random)
    compiler.compile(world, PREVIS)
    for _ in range(4):
        who = random.choice(sorted(world.characters))
        fields = msgspec.structs.asdict(character(random, random.choice(("", world.characters[who].name))))
        world = replaced(world, "characters", who, **fields)
        assert compiler.compile(world, PREVIS) == compile(world, PREVIS)
    newer = StudioEdition(PREVIS.name, PREVIS.edition + 1)
    assert compiler.compile(world, newer) == compile(world, newer)


@law
def test_recolouring_a_world_step_by_step_is_compiling_it_at_once(random: Random) -> None:
    """Colours, patterns and the style change; bodies, clothes and places stay."""
    compiler = Compiler()
    world = make(random)
    compiler.compile(world, PREVIS)
    for _ in range(4):
        for kind, field in (("characters", "top_colour"), ("props", "colour"), ("places", "wall")):
            if things := getattr(world, kind):
                world = replaced(world, kind, random.choice(sorted(things)), **{field: colour(random)})
        world = replaced(world, "styles", "st_0", ink=random.randint(0, 100))
        assert compiler.compile(world, PREVIS) == compile(world, PREVIS)


@law
def test_a_world_read_back_from_json_has_the_same_fingerprints(random: Random) -> None:
    world = make(random)
    read = msgspec.json.decode(msgspec.json.encode(world), type=World)
    assert prints(read) == prints(world)


@law
def test_no_two_shots_share_a_fingerprint(random: Random) -> None:
    world = make(random)
    found = compile(world, PREVIS).shots.values()
    every = [print for shot in found for print in (shot.fingerprint, shot.draft_fingerprint)]
    assert len(set(every)) == len(every)
    other = msgspec.structs.replace(world, meta=Meta(world="another", style="st_0"))
    assert not set(prints(other).values()) & set(prints(world).values())


@law
def test_narrowing_what_is_narrow_changes_nothing(random: Random) -> None:
    for shot in compile(make(random), PREVIS).shots.values():
        width, height = shot.recipe.size
        assert narrow(shot.recipe, survey(shot.recipe.staging, width / height)) == shot.recipe


@law
def test_a_change_of_what_no_picture_sees_changes_no_fingerprint(random: Random) -> None:
    """Restyle a character: only the shots whose sight names something of it may change, and where its
    proportions stay, only those that see or are shaded by what changed."""
    world = make(random)
    who = random.choice(sorted(world.characters))
    new = character(random, "Somebody else")
    old = world.characters[who]
    same_body = {name: getattr(old, name) for name in ("age", "height", "build", "gender")}
    after = replaced(world, "characters", who, **(msgspec.structs.asdict(new) | same_body))
    first, second = compile(world, PREVIS).shots, compile(after, PREVIS).shots
    for id, shot in first.items():
        parts = [
            {one.id: one.parts for one in each.recipe.staging.figures}.get(who, {})
            for each in (shot, second[id])
        ]
        assert (shot.fingerprint == second[id].fingerprint) is (parts[0] == parts[1])


@law
def test_somebody_out_of_frame_who_casts_no_shadow_changes_no_fingerprint(random: Random) -> None:
    """Put a stranger into every shot, not framed by it, and then make it another stranger elsewhere."""
    world = make(random)
    worlds = []
    for _ in range(2):
        after = msgspec.structs.replace(world, characters={**world.characters, "ch_new": character(random)})
        for id, shot in world.shots.items():
            away = (random.randint(-9000, 9000), random.randint(-9000, 9000))
            where = msgspec.structs.replace(standing(random, True), at=away)
            subjects = shot.subjects or tuple(sorted(shot.cast)) or tuple(shot.props)
            after = replaced(after, "shots", id, cast={**shot.cast, "ch_new": where}, subjects=subjects)
        worlds.append(compile(after, PREVIS).shots)
    for id, one in worlds[0].items():
        both = (one, worlds[1][id])
        if not any("ch_new" in {one.id for one in each.recipe.staging.figures} for each in both):
            assert both[0].fingerprint == both[1].fingerprint


def test_warnings_between_shots_come_and_go_with_the_story() -> None:
    compiler, world = Compiler(), DEMO
    assert compiler.compile(world, PREVIS).warnings == ()
    noon = applied(world, [Change("scenes", "sc_boathouse", {"time": 720, "title": "Boathouse, night"})])
    assert [one.kind for one in compiler.compile(noon, PREVIS).warnings] == ["light"]
    assert compiler.compile(world, PREVIS).warnings == ()


def test_warnings_about_somebody_follow_their_name_and_go_with_them() -> None:
    def warned(world: World) -> list[str]:
        return [one.text for one in compiler.compile(world, PREVIS).warnings if one.kind == "two places"]

    compiler = Compiler()
    world = applied(DEMO, [Change("scenes", "sc_boathouse", {"time": 1100})])
    assert any(text.startswith("Mara is elsewhere") for text in warned(world))
    assert any(
        text.startswith("Ida is elsewhere")
        for text in warned(replaced(world, "characters", "ch_mara", name="Ida"))
    )
    assert not any("Mara" in text for text in warned(replaced(world, "characters", "ch_mara", deleted=1)))
