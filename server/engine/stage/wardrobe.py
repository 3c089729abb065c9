"""Clothes: surfaces that follow the body, loosened, offset and cut along clean hems.

A garment starts from a helper surface of the body model (tights or skirt), is relaxed so that cloth
spans hollows, pushed out along its normals, subdivided and cut where a field on the reference body
crosses zero. All but the pushing is a linear operator made once; a body costs a few milliseconds.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Part
from server.engine.stage import mesh
from server.engine.stage.anatomy import anatomy
from server.engine.stage.bodies import Posed
from server.engine.stage.paint import TRIMS
from server.engine.stage.sheet import Sheet
from server.engine.stage.template import Template, template

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Field = Callable[[Template, Ints], Floats]


@dataclass(frozen=True)
class Cut:
    """One sheet of cloth. `keep` is positive where there is cloth; `offset` is in metres on a body of
    1.7 m; `relax` counts smoothing steps; `trim` names what the paint draws on it."""

    group: str
    keep: Field
    offset: Field
    relax: int
    trim: str
    swing: float = 0.0  # how much wider than the leg a trouser leg hangs, metres at the hem


def _all(*fields: Field) -> Field:
    return lambda t, i: np.asarray(np.minimum.reduce([field(t, i) for field in fields]), np.float32)


def _even(metres: float) -> Field:
    return lambda t, i: np.full(len(i), metres, np.float32)


def _sleeve(end: float) -> Field:
    """Ends sleeves at a point of the arm."""
    return lambda t, i: ((end - t.arm[i]) * 0.25).astype(np.float32)


def _leg(end: float, begin: float = -9.0) -> Field:
    return lambda t, i: (np.minimum(end - t.leg[i], t.leg[i] - begin) * 0.4).astype(np.float32)


def _above(height: Callable[[Template], float]) -> Field:
    """Keeps what is above a height; arms always (they hang beside the hips at rest)."""
    return lambda t, i: np.where(t.arm[i] > 0.3, 1.0, t.at[i, 2] - height(t)).astype(np.float32)


def _below(height: Callable[[Template], float]) -> Field:
    return lambda t, i: np.where(t.arm[i] > 0.3, -1.0, height(t) - t.at[i, 2]).astype(np.float32)


def _neck(up: float, dip: float = 0.0) -> Field:
    """A neckline `up` metres above the base of the neck, `dip` lower in front."""

    def keep(t: Template, i: Ints) -> Floats:
        front = np.clip((-t.at[i, 1] - 0.0) / 0.08, 0, 1) * np.exp(-((t.at[i, 0] / 0.07) ** 2))
        return np.asarray(up - dip * front - t.neck[i], np.float32)

    return keep


def _over_neck(up: float) -> Field:
    return lambda t, i: np.where(t.arm[i] > 0.05, -1.0, t.neck[i] - up).astype(np.float32)


_NECK_HEIGHT = 1.43
"""Where a V-shaped front is at its widest, metres on the reference body."""


def _open_front(depth: float, width: float) -> Field:
    """A V from the neck down `depth` metres; `width` is half of it at the top."""

    def keep(t: Template, i: Ints) -> Floats:
        rise = (t.at[i, 2] - (_NECK_HEIGHT - depth)) / depth
        half = np.where(rise < 0, rise * 0.05, width * rise)
        return np.where(t.at[i, 1] < 0.01, np.abs(t.at[i, 0]) - half, 1.0).astype(np.float32)

    return keep


def _slit(half: float) -> Field:
    return lambda t, i: np.where(t.at[i, 1] < -0.02, np.abs(t.at[i, 0]) - half, 1.0).astype(np.float32)


def _flare(at_top: float, at_hem: float, top: float, hem: float) -> Field:
    """An offset that grows from a height to a hem (metres on the reference body)."""
    return lambda t, i: np.interp(-t.at[i, 2], (-top, -hem), (at_top, at_hem)).astype(np.float32)


def _along_leg(*stops: tuple[float, float]) -> Field:
    return lambda t, i: np.interp(t.leg[i], [s[0] for s in stops], [s[1] for s in stops]).astype(np.float32)


def _coat_top() -> Field:
    return lambda t, i: np.where(t.arm[i] > 0.6, 0.020, 0.024).astype(np.float32)


WORN: tuple[Part, ...] = ("top", "coat", "bottom", "footwear")
"""The parts that this file sews, from the inside out."""

_EVEN = 10
"""How often hems are smoothed along themselves on a posed body."""

_TIGHTS, _SKIRT = "helper-tights", "helper-skirt"

GARMENTS: dict[Part, dict[str, tuple[Cut, ...]]] = {
    "top": {
        "shirt": (
            Cut(_TIGHTS, _all(_sleeve(1.5), _above(lambda t: t.hip - 0.03), _neck(0.022, 0.02)),
                _even(0.010), 6, "shirt"),
            Cut(_TIGHTS, _all(_over_neck(0.004), _neck(0.052), _slit(0.016)), _even(0.013), 3, "collar"),
        ),
        "sweater": (
            Cut(_TIGHTS, _all(_sleeve(1.97), _above(lambda t: t.hip - 0.01), _neck(0.028, 0.012)),
                _even(0.017), 12, "sweater"),
            Cut(_TIGHTS, _all(_over_neck(0.006), _neck(0.046)), _even(0.019), 6, "rib"),
        ),
    },
    "coat": {
        "jacket": (
            Cut(_TIGHTS, _all(_sleeve(1.93), _above(lambda t: t.hip - 0.10), _neck(0.02),
                              _open_front(0.30, 0.085)), _coat_top(), 14, "jacket"),
            Cut(_TIGHTS, _all(_over_neck(-0.004), _neck(0.034), _slit(0.055)), _even(0.030), 6, "collar"),
        ),
        "coat": (
            Cut(_TIGHTS, _all(_sleeve(1.95), _above(lambda t: t.waist + 0.012), _neck(0.02),
                              _open_front(0.28, 0.085)), _coat_top(), 14, "coat"),
            Cut(_SKIRT, _all(_above(lambda t: 0.42), _below(lambda t: t.waist + 0.022)),
                _flare(0.020, 0.062, 0.98, 0.42), 6, "skirts"),
            Cut(_TIGHTS, _all(_over_neck(-0.004), _neck(0.040), _slit(0.055)), _even(0.031), 6, "collar"),
            Cut(_TIGHTS, _all(_above(lambda t: t.waist - 0.005), _below(lambda t: t.waist + 0.034)),
                _even(0.038), 14, "belt"),
        ),
    },
    "bottom": {
        "trousers": (
            Cut(_TIGHTS, _all(_below(lambda t: t.hip + 0.035), _leg(1.90)),
                _along_leg((-1, 0.007), (0.2, 0.008), (1.0, 0.014), (2.0, 0.024)), 5, "trousers"),
        ),
        "shorts": (
            Cut(_TIGHTS, _all(_below(lambda t: t.hip + 0.035), _leg(0.80)),
                _along_leg((-1, 0.007), (0.2, 0.010), (0.8, 0.026)), 5, "trousers"),
        ),
        "skirt": (
            Cut(_SKIRT, _all(_above(lambda t: 0.47), _below(lambda t: t.waist + 0.035)),
                _flare(0.006, 0.05, 0.98, 0.47), 6, "skirt"),
        ),
    },
    "footwear": {
        "barefoot": (),
        "shoes": (
            Cut(_TIGHTS, _leg(9.0, 1.90), _even(0.007), 4, "shoe"),
        ),
        "boots": (
            Cut(_TIGHTS, _leg(9.0, 1.42), _along_leg((1.4, 0.013), (1.85, 0.011), (2.0, 0.008)), 4, "boot"),
        ),
    },
}  # fmt: skip
"""The sheets of every garment of `world.Character`, by part and kind."""


@dataclass(frozen=True)
class Pattern:
    """A cut ready for any body: indices of its source vertices, operators and faces.

    `where` (V,4) are the paint's coordinates: reference x, y, z, then the way along an arm (0 to 3) or,
    negative, along a leg (0 to -2)."""

    source: Ints
    source_faces: Ints
    relax: int
    smooth: mesh.Blend
    offset: Floats
    refine: mesh.Blend
    trim: mesh.Blend
    rim: mesh.Blend
    faces: Ints
    where: Floats
    name: str


@cache
def patterns(part: Part, kind: str) -> tuple[Pattern, ...]:
    """The prepared cuts of a garment; a kind that nobody sews is an empty tuple."""
    return tuple(_prepare(cut) for cut in GARMENTS.get(part, {}).get(kind, ()))


@cache
def _sheet(group: str) -> tuple[Ints, Ints, mesh.Blend, mesh.Blend, Ints]:
    faces = anatomy().groups[group].faces
    source, inverse = np.unique(faces, return_inverse=True)
    own = inverse.reshape(-1, 3).astype(np.int32)
    refine, fine = mesh.subdivide(own, len(source))
    return source.astype(np.int32), own, mesh.smoother(own, len(source)), refine, fine


def _prepare(cut: Cut) -> Pattern:
    t = template()
    source, own, smooth, refine, fine = _sheet(cut.group)
    detailed = t.refined(refine, source)
    field = cut.keep(detailed, np.arange(len(detailed.at), dtype=np.int32))
    trim, faces = mesh.cut(fine, field)
    limb = np.maximum(detailed.arm, 0) - np.maximum(detailed.leg, 0)
    where = np.concatenate([detailed.at, limb[:, None]], 1).astype(np.float32)
    return Pattern(
        source=source,
        source_faces=own,
        relax=cut.relax,
        smooth=smooth,
        offset=cut.offset(t, source),
        refine=refine,
        trim=trim,
        rim=mesh.rims(faces, len(trim.starts) - 1),
        faces=faces,
        where=trim @ where,
        name=cut.trim,
    )


def dress(pattern: Pattern, vertices: Floats, height: float) -> tuple[Floats, Floats]:
    """Puts a cut on a posed body (19158,3) of `height` metres: vertices and normals of the cloth."""
    skin = vertices[pattern.source]
    cloth = skin
    for _ in range(pattern.relax):
        cloth = pattern.smooth @ cloth
    out = mesh.normals(cloth, pattern.source_faces)
    # Cloth spans hollows and lies `offset` off whatever stands out.
    off = np.einsum("ij,ij->i", cloth - skin, out)
    push = np.maximum(pattern.offset * np.float32(height / 1.7) - np.minimum(off, 0), 0)
    for _ in range(2):
        push = np.maximum(push, (pattern.smooth @ push[:, None])[:, 0])
    cloth = cloth + out * push[:, None]
    fine = pattern.trim @ (pattern.refine @ cloth)
    for _ in range(_EVEN):
        fine = pattern.rim @ fine
    # Nothing sinks into the ground that the body stands on.
    np.maximum(fine[:, 2], 0.003, out=fine[:, 2])
    return fine, mesh.normals(fine, pattern.faces)


def sheets(kinds: Mapping[Part, str], posed: Posed) -> list[Sheet]:
    """Everything worn from neck to feet; `kinds` maps the parts that are there to their kinds."""
    made = []
    for part in WORN:
        for pattern in patterns(part, kinds.get(part, "")):
            vertices, normals = dress(pattern, posed.vertices, posed.height)
            made.append(
                Sheet(part, vertices, normals, pattern.faces, pattern.where, "cloth", TRIMS[pattern.name])
            )
    return made


def covered(kinds: Mapping[Part, str]) -> NDArray[np.bool_]:
    """Which body vertices (19158,) clothes surely hide: they need not be drawn beneath them."""
    hidden = np.zeros(len(template().at), bool)
    for part in WORN:
        if part in kinds:
            hidden |= _hidden(part, kinds[part])
    return hidden


@cache
def _hidden(part: Part, kind: str) -> NDArray[np.bool_]:
    """Which body vertices (19158,) a garment surely hides: they need not be drawn beneath it."""
    t = template()
    everything = np.arange(len(t.at), dtype=np.int32)
    hidden = np.zeros(len(t.at), bool)
    for cut in GARMENTS.get(part, {}).get(kind, ()):
        if cut.group == _TIGHTS and cut.trim not in ("collar", "rib", "belt"):
            hidden |= cut.keep(t, everything) > 0.035
        elif cut.group == _SKIRT and kind == "coat":
            continue
    # Heads and hands belong to no sheet of cloth, whatever a field says about them.
    return hidden & (t.head < 0.05) & (t.arm < 2.0)
