"""The lights of a scene: the same in every shot of it, whoever looks from where."""

import math

import pytest
from msgspec.structs import replace

from server.engine.blocking import light, sets
from server.engine.blocking.moods import MOODS
from server.engine.blocking.placing import place
from server.engine.blocking.sight import survey
from server.engine.blocking.staging import Setting, Staging
from server.projects.vocabulary import SetKind
from tests.engine.blocking.stagings import WIDE, figure, item, staging


def setting(kind: SetKind = "plain", minute: int = 720, **changes: object) -> Setting:
    return replace(Setting(kind, "#9fb0b3", "#cbb492", "#5d7a6c", minute), **changes)


def lights_of(shot: Staging) -> tuple[light.Key, ...]:
    placed = place(shot)
    lamps = [(one, placed[one.id].position) for one in shot.items if one.kind in light.FLAMES]
    return light.lights(shot.setting, lamps)


@pytest.mark.parametrize("lighting", ["natural", "practical", "three_point"])
@pytest.mark.parametrize("kind", list(sets.SETS))
@pytest.mark.parametrize("minute", [400, 720, 1190, 1400])
def test_all_shots_of_a_scene_have_one_key_light(kind: SetKind, minute: int, lighting: str) -> None:
    shots = [
        staging(figure(), bearing=0, size="close_up"),
        staging(figure(), figure("ch_b", at=(900, 0)), bearing=200, size="long"),
        staging(figure(at=(1200, -800), facing=90), item(kind="lantern", at=(300, 0)), bearing=90),
    ]
    of_scene = setting(kind, minute, lighting=lighting, mood="dread", light=60)
    assert len({lights_of(replace(shot, setting=of_scene))[0] for shot in shots}) == 1


def test_lamps_are_lit_at_night_in_a_storm_and_where_they_are_all_the_light() -> None:
    shot = staging(figure(), item(kind="lantern", at=(500, 0)))

    def count(**changes: object) -> int:
        return len(lights_of(replace(shot, setting=setting(**changes))))  # type: ignore[arg-type]

    assert count(minute=720) == 1
    assert count(minute=1400) == 2
    assert count(minute=720, weather="storm") == 2
    assert count(minute=720, lighting="practical") == 2


def test_a_held_lantern_carries_its_light_along() -> None:
    held = [staging(figure(at=(x, 0)), item(kind="lantern", held_by="ch_a"), minute=1400) for x in (0, 2000)]
    first, second = (lights_of(shot)[1].position for shot in held)
    assert first is not None
    assert second is not None
    assert second[0] - first[0] == pytest.approx(2.0)


def test_only_so_many_lamps_throw_shadows() -> None:
    lamps = [item(f"pr_{k}", "candle", at=(300 * k, 0)) for k in range(12)]
    found = lights_of(staging(figure(), *lamps, minute=1400))
    assert sum(one.shadows for one in found) == 1 + light.SHADED
    assert len(found) == 1 + light.MOST


@pytest.mark.parametrize("minute", [365, 720, 1195])
def test_three_point_light_is_independent_of_the_hour(minute: int) -> None:
    found = light.lights(setting(minute=minute, lighting="three_point"))
    assert found == light.lights(setting(minute=720, lighting="three_point"))
    assert [one.kind for one in found] == ["studio", "fill", "rim"]
    key, _, rim = (one.direction for one in found)
    assert key is not None
    assert rim is not None
    assert key[1] < 0 < rim[1]  # the key in front, the rim behind
    assert key[0] < 0 < rim[0]


def test_indoors_the_studio_key_stands_within_the_walls() -> None:
    at = light.lights(setting("room", lighting="three_point"))[0].position
    assert at is not None
    low, high = sets.SETS["room"].clear
    assert all(low[axis] <= at[axis] <= high[axis] + 0.1 for axis in range(3))


@pytest.mark.parametrize("kind", [kind for kind, dials in MOODS.items() if dials.light.rise])
def test_a_mood_raises_or_lowers_the_sun_by_its_share(kind: str) -> None:
    def height(per_cent: int) -> float:
        key = light.lights(setting(minute=780, mood=kind, light=per_cent))[0]
        assert key.direction is not None
        return math.degrees(math.asin(key.direction[2]))

    rise = MOODS[kind].light.rise  # type: ignore[index]
    assert height(0) == pytest.approx(height(50) - rise / 2) == pytest.approx(height(100) - rise)


def test_a_lamp_out_of_frame_stays_in_sight_as_light_while_it_is_lit() -> None:
    aside = item(kind="lantern", at=(6000, 0))
    shot = staging(figure(), aside, subjects=("ch_a",), minute=1400)
    assert survey(shot, WIDE)["pr_a"] == {"item": "shade"}
    assert "pr_a" not in survey(replace(shot, setting=setting(minute=720)), WIDE)


def test_a_lantern_throws_the_shadow_of_somebody_out_of_frame_into_it() -> None:
    lantern = item(kind="lantern", at=(3600, -400))
    beside = figure("ch_b", at=(2600, -300))
    shot = staging(figure(), lantern, beside, size="medium_long", subjects=("ch_a",), minute=1380)
    assert survey(shot, WIDE)["ch_b"]["body"] == "shade"
    dark = replace(shot, items=())
    assert "ch_b" not in survey(dark, WIDE)
