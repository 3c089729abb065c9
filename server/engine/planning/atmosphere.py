"""Hour, weather, light, palette and mood in plain words for a painter."""

from server.engine.blocking import sets
from server.engine.blocking.light import FLAMES, lit
from server.engine.blocking.moods import MOODS
from server.engine.blocking.staging import Staging
from server.engine.story.hours import part
from server.projects.vocabulary import Palette, Weather

_HOURS = {
    "night": "at night",
    "dawn": "at dawn",
    "morning": "in the morning",
    "noon": "at midday",
    "afternoon": "in the afternoon",
    "dusk": "at dusk",
}
_OUTDOORS: dict[Weather, str] = {
    "clear": "",
    "cloudy": "an overcast sky, soft shadows",
    "rain": "slanting rain, wet ground with puddles that mirror, a grey sky",
    "snow": "falling snow, snow on the ground and on everything that faces up, blue shadows",
    "fog": "thick fog, what is far away only silhouettes",
    "storm": "a storm: heavy rain, a dark sky, clouds edged by lightning",
}
_INDOORS: dict[Weather, str] = {
    "clear": "",
    "cloudy": "dull daylight from the window",
    "rain": "rain on the window panes, the room dry",
    "snow": "snow falling outside the window",
    "fog": "fog outside the window",
    "storm": "a storm outside the window",
}
_PALETTES: dict[Palette, str] = {
    "natural": "",
    "warm": "a warm palette of ambers and browns",
    "cool": "a cool palette of blues and greys",
    "pastel": "a pale pastel palette",
    "autumn": "an autumn palette of ochre, rust and olive",
    "noir": "nearly black and white, hard contrast, only strong colours left",
    "neon": "a neon palette, violet shadows, cyan and pink lights",
}


def sentence(staging: Staging) -> str:
    """All of it as one sentence with its full stop: "At dusk, low golden light, slanting rain, …"."""
    setting = staging.setting
    words = [_HOURS[part(setting.minute)], *_light(staging)]
    table = _OUTDOORS if sets.SETS[setting.kind].outdoors else _INDOORS
    if setting.lighting != "three_point":
        words.append(table[setting.weather])
    words.append(_PALETTES[setting.palette])
    mood = MOODS[setting.mood]
    if setting.light:
        words.append(mood.light.words)
    if setting.colours:
        words.append(mood.colours.words)
    if setting.mood != "none" and (setting.light or setting.colours):
        words.append(f"a mood of {setting.mood}")
    said = ", ".join(word for word in words if word)
    return f"{said[0].upper()}{said[1:]}."


def _light(staging: Staging) -> list[str]:
    setting = staging.setting
    if setting.lighting == "three_point":
        return ["three-point studio light: key from the front left, fill, rim from behind"]
    lamps = sorted({item.kind for item in staging.items if item.kind in FLAMES and item.colour is not None})
    if not lamps or not lit(setting):
        return ["lit by one lamp, dark elsewhere"] if setting.lighting == "practical" else []
    named = " and ".join(f"the {kind}" for kind in lamps)
    if setting.lighting == "practical":
        return [f"lit only by {named}, dark elsewhere"]
    return [f"warm pools of light around {named}"]
