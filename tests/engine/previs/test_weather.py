"""Weather in pictures: in front of what is further off, out of doors, and never in the maps."""

from functools import cache

import numpy as np
import pytest
from msgspec.structs import replace

from server.engine import previs
from server.engine.blocking.staging import Look
from server.engine.previs import Rendered
from server.projects.vocabulary import SetKind, Weather
from tests.engine.warmth import figure, staging

TINY = (192, 108)
FLAT = Look(0, 1, 0, "#ffffff", inner=0, blacks=0, hatching=0, rim=0, distance=0)


@cache
def draw(weather: Weather, kind: SetKind = "shore", seed: int = 1) -> Rendered:
    shot = staging(
        figure("ch_a", at=(-700, 0)), figure("ch_b", at=(900, 7000)), kind=kind, size="long", look=FLAT,
        subjects=("ch_a",),
    )  # fmt: skip
    return previs.render(replace(shot, setting=replace(shot.setting, weather=weather)), TINY, seed, samples=1)


@pytest.mark.parametrize("weather", ["cloudy", "rain", "snow", "fog", "storm"])
def test_weather_changes_the_picture_and_no_map(weather: Weather) -> None:
    clear, found = draw("clear"), draw(weather)
    assert (clear.colour != found.colour).any(2).mean() > 0.5
    for name in ("depth", "normal", "things", "parts"):
        assert np.array_equal(getattr(clear, name), getattr(found, name)), name
    assert clear.boxes == found.boxes
    assert clear.visible == found.visible
    assert all(np.array_equal(clear.keypoints[id], found.keypoints[id]) for id in clear.keypoints)


@pytest.mark.parametrize("weather", ["rain", "snow"])
def test_the_seed_moves_what_falls_and_the_same_seed_gives_the_same_bytes(weather: Weather) -> None:
    first, again, other = draw(weather).colour, draw.__wrapped__(weather).colour, draw(weather, seed=2).colour
    assert first.tobytes() == again.tobytes()
    assert first.tobytes() != other.tobytes()


def test_fog_takes_contrast_the_more_the_further() -> None:
    def contrast(found: Rendered, id: str) -> float:
        own = found.things == found.thing_legend.index(id)
        return float(found.colour[own].astype(float).std(0).mean())

    left = {id: contrast(draw("fog"), id) / contrast(draw("clear"), id) for id in ("ch_a", "ch_b")}
    assert left["ch_b"] < 0.8 * left["ch_a"] < 0.9


def test_snow_whitens_the_ground_and_rain_darkens_it() -> None:
    ground = draw("clear", "plain").normal[..., 1] > 0.9
    clear, rain, snow = (
        float(np.median(draw(weather, "plain").colour[ground].astype(float).mean(1)))
        for weather in ("clear", "rain", "snow")
    )
    assert rain < clear < snow


@pytest.mark.parametrize("weather", ["rain", "storm", "snow"])
def test_indoors_the_room_stays_dry(weather: Weather) -> None:
    assert draw(weather, "room", 1).colour.tobytes() == draw(weather, "room", 2).colour.tobytes()
    floor = draw("clear", "room").normal[..., 1] > 0.9
    dull, wet = (draw(one, "room").colour[floor].astype(float) for one in ("clear", weather))
    share = wet / np.maximum(dull, 1)
    assert share.std(0).max() < 0.03  # the light of the floor changes, and nothing else of it
