"""Paints as glTF materials: colour, roughness, metal and glow."""

from typing import Any

from server.engine.gltf.container import Container
from server.engine.stage.paint import CLOTH, EYE, GLASS, GLOW, HAIR, LEATHER, SKIN, WATER, Colour3, Paint

_ROUGH = {SKIN: 0.6, EYE: 0.15, HAIR: 0.55, CLOTH: 0.9, LEATHER: 0.45, GLASS: 0.05, WATER: 0.1}


class Materials:
    """Each material once, by name and look."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self._known: dict[tuple[str, Colour3, int], int] = {}

    def of(self, name: str, paint: Paint) -> int:
        """The index of the material of a paint, made where it is new."""
        key = (name, paint.colour, paint.kind)
        if key not in self._known:
            self._known[key] = self._container.add("materials", _material(name, paint))
        return self._known[key]


def _material(name: str, paint: Paint) -> dict[str, Any]:
    colour = [_linear(value) for value in paint.colour]
    made: dict[str, Any] = {
        "name": name,
        "doubleSided": True,
        "pbrMetallicRoughness": {
            "baseColorFactor": [*colour, 0.35 if paint.kind == GLASS else 1.0],
            "metallicFactor": 0.0,
            "roughnessFactor": _ROUGH.get(paint.kind, 0.8),
        },
    }
    if paint.kind == GLASS:
        made["alphaMode"] = "BLEND"
    if paint.kind == GLOW:
        made["emissiveFactor"] = colour
    return made


def _linear(value: float) -> float:
    """From sRGB (IEC 61966-2-1)."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
