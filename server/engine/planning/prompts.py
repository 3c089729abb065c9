"""What a painter is told beside the previs: the recipe in plain words, in a fixed order."""

from collections.abc import Mapping

from server.engine.blocking.staging import Figure, Item, Part, Staging
from server.engine.planning.colours import word
from server.engine.planning.recipe import Recipe
from server.projects.world import Id

_POSES = {
    "hold": "holding out a hand",
    "arms_crossed": "with arms crossed",
    "point": "pointing",
    "wave": "waving",
}
_GARMENTS: tuple[Part, ...] = ("hat", "coat", "top", "bottom", "footwear")


def prompt(recipe: Recipe, names: Mapping[Id, str]) -> str:
    """A description of what the picture shows; things that only throw a shadow are not mentioned."""
    staging = recipe.staging
    sentences = [_camera(staging), *(_figure(figure, names) for figure in staging.figures if _seen(figure))]
    sentences += [_item(item, names) for item in staging.items if item.colour is not None]
    sentences.append(_setting(staging))
    return " ".join(sentences)


def _camera(staging: Staging) -> str:
    size = staging.framing.size.replace("_", " ")
    angle = {"eye": "eye level", "bird": "bird's eye view", "worm": "worm's eye view"}
    seen = angle.get(staging.framing.angle, f"{staging.framing.angle} angle")
    return f"{size.capitalize()} shot, {seen}, {staging.framing.lens} mm lens."


def _seen(figure: Figure) -> bool:
    return any(surface.colour is not None or part == "face" for part, surface in figure.parts.items())


def _figure(figure: Figure, names: Mapping[Id, str]) -> str:
    parts = figure.parts
    words = [f"{names.get(figure.id, 'A person')}, {figure.body.age} years old"]
    words.append(_POSES.get(figure.pose, f"in a {figure.pose} pose"))
    if "face" in parts:
        words.append(f"with a {parts['face'].kind} expression")
    hair = parts.get("hair")
    if hair is not None and hair.colour is not None:
        words.append(f"{hair.kind} {word(hair.colour)} hair")
    worn = [
        f"{word(surface.colour)} {surface.kind}"
        for surface in (parts.get(part) for part in _GARMENTS)
        if surface is not None and surface.colour is not None
    ]
    if worn:
        words.append(f"wearing {', '.join(worn)}")
    return ", ".join(words) + "."


def _item(item: Item, names: Mapping[Id, str]) -> str:
    assert item.colour is not None
    return f"{names.get(item.id, item.kind.capitalize())}: a {word(item.colour)} {item.kind}."


def _setting(staging: Staging) -> str:
    setting = staging.setting
    hour = setting.minute // 60
    time = "night" if hour < 5 or hour >= 21 else "dawn" if hour < 8 else "day" if hour < 18 else "dusk"
    return f"{setting.kind.capitalize()} set with {word(setting.wall)} walls, at {time}."
