"""Hour, weather, light and mood in words."""

from msgspec.structs import replace

from server.engine.blocking.staging import Staging
from server.engine.planning.atmosphere import sentence
from tests.engine.blocking.stagings import figure, item, staging


def told(of: Staging, **setting: object) -> str:
    return sentence(replace(of, setting=replace(of.setting, **setting)))


def test_a_plain_midday_is_told_in_a_word() -> None:
    assert told(staging(figure()), minute=720) == "At midday."


def test_weather_is_told_outdoors_and_only_at_the_window_indoors() -> None:
    assert "puddles" in told(staging(figure()), weather="rain")
    inside = told(staging(figure(), set="room"), weather="rain")
    assert "panes" in inside
    assert "puddles" not in inside


def test_lamps_are_told_where_they_are_lit_and_seen() -> None:
    shot = staging(figure(), item(kind="lantern"))
    assert "lantern" in told(shot, minute=1400)
    assert "lantern" not in told(shot, minute=720)
    assert "only by the lantern" in told(shot, minute=720, lighting="practical")
    unseen = staging(figure(), item(kind="lantern", colour=None))
    assert "lantern" not in told(unseen, minute=1400)


def test_palette_and_mood_are_told_while_they_do_something() -> None:
    shot = staging(figure())
    assert "autumn" in told(shot, palette="autumn")
    assert "dread" in told(shot, mood="dread", light=60, colours=60)
    assert "dread" not in told(shot, mood="dread", light=0, colours=0)
