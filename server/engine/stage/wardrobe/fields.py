"""Fields that say where cloth is, and how far off the skin: the words in which cuts are written.

A field takes the reference body and indices of its vertices and gives a number for each: positive where
there is cloth, about metres from the hem. Heights are metres on the reference body as it stands (1.7 m).
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.template import Template

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Field = Callable[[Template, Ints], Floats]

_ON_ARM = 0.05
NECK_HEIGHT = 1.43
"""Where a V-shaped front is at its widest, metres on the reference body."""


def every(*fields: Field) -> Field:
    """Where all fields keep cloth."""
    return lambda t, i: np.asarray(np.minimum.reduce([field(t, i) for field in fields]), np.float32)


def either(*fields: Field) -> Field:
    """Where any field keeps cloth."""
    return lambda t, i: np.asarray(np.maximum.reduce([field(t, i) for field in fields]), np.float32)


def sleeve(end: float, begin: float = -9.0) -> Field:
    """Ends sleeves at a point of the arm (0 shoulder, 1 elbow, 2 wrist), begins them at another."""
    return lambda t, i: (np.minimum(end - t.arm[i], t.arm[i] - begin) * 0.25).astype(np.float32)


def leg(end: float, begin: float = -9.0) -> Field:
    """The same along the leg (0 hip, 1 knee, 2 ankle)."""
    return lambda t, i: (np.minimum(end - t.leg[i], t.leg[i] - begin) * 0.4).astype(np.float32)


def above(height: float) -> Field:
    """Keeps what is above a height; arms always (they hang beside the hips)."""
    return lambda t, i: np.where(t.arm[i] > _ON_ARM, 1.0, t.stand[i, 2] - height).astype(np.float32)


def below(height: float) -> Field:
    """Keeps what is below a height; arms never."""
    return lambda t, i: np.where(t.arm[i] > _ON_ARM, -1.0, height - t.stand[i, 2]).astype(np.float32)


def neck(up: float, dip: float = 0.0, wide: float = 0.07) -> Field:
    """A neckline `up` metres above the base of the neck, `dip` lower in front."""

    def keep(t: Template, i: Ints) -> Floats:
        front = np.clip(-t.at[i, 1] / 0.08, 0, 1) * np.exp(-((t.at[i, 0] / wide) ** 2))
        return np.asarray(up - dip * front - t.neck[i], np.float32)

    return keep


def over_neck(up: float) -> Field:
    """Keeps the neck above a plane: a collar's lower edge."""
    return lambda t, i: np.where(t.arm[i] > _ON_ARM, -1.0, t.neck[i] - up).astype(np.float32)


def open_front(depth: float, width: float, slit: float = 0.0) -> Field:
    """A V from the neck down `depth` metres; `width` is half of it at the top, `slit` half of it below."""

    def keep(t: Template, i: Ints) -> Floats:
        rise = (t.stand[i, 2] - (NECK_HEIGHT - depth)) / depth
        half = np.where(rise < 0, slit if slit else rise * 0.05, slit + width * rise)
        return np.where(t.stand[i, 1] < 0.01, np.abs(t.at[i, 0]) - half, 1.0).astype(np.float32)

    return keep


def slit(half: float) -> Field:
    """Leaves a gap of twice `half` in front."""
    return lambda t, i: np.where(t.at[i, 1] < -0.02, np.abs(t.at[i, 0]) - half, 1.0).astype(np.float32)


def mantle(reach: float) -> Field:
    """What lies on the shoulders, `reach` metres beside the neck (less before and behind it)."""

    def keep(t: Template, i: Ints) -> Floats:
        away = np.hypot(t.at[i, 0], 1.5 * (t.at[i, 1] - 0.01))
        return np.where(t.at[i, 2] > 1.27, reach - away, -1.0).astype(np.float32)

    return keep


def armhole(at: float, slope: float = 0.15) -> Field:
    """No sleeves: cloth ends `at` metres beside the middle at the shoulder's height, wider below."""

    def keep(t: Template, i: Ints) -> Floats:
        edge = at + slope * np.clip(1.36 - t.at[i, 2], 0, 0.2) + np.clip(1.16 - t.at[i, 2], 0, 1)
        trunk = np.where(t.arm[i] > 0.35, -1.0, 1.0)
        return np.asarray(np.minimum(edge - np.abs(t.at[i, 0]), trunk), np.float32)

    return keep


def front(inside: Field) -> Field:
    """A patch on the front of the trunk only."""

    def keep(t: Template, i: Ints) -> Floats:
        there = (t.stand[i, 1] < 0.0) & (t.arm[i] < _ON_ARM)
        return np.where(there, inside(t, i), -1.0).astype(np.float32)

    return keep


def box(x: float, z: float, half: float, tall: float, both: bool = True) -> Field:
    """A patch around a point of the front: `half` its width, `tall` half its height, on both sides or
    on the wearer's left only."""

    def keep(t: Template, i: Ints) -> Floats:
        across = np.abs(t.at[i, 0]) if both else t.at[i, 0]
        return np.asarray(np.minimum(half - np.abs(across - x), tall - np.abs(t.stand[i, 2] - z)), np.float32)

    return keep


def taper(top: float, bottom: float, wide_top: float, wide_bottom: float, x: float = 0.0) -> Field:
    """A strip between two heights whose half width changes evenly: a tie, the tail of a scarf."""

    def keep(t: Template, i: Ints) -> Floats:
        z = t.stand[i, 2]
        wide = np.interp(z, (bottom, top), (wide_bottom, wide_top))
        return np.asarray(
            np.minimum(wide - np.abs(t.at[i, 0] - x), np.minimum(z - bottom, top - z)), np.float32
        )

    return keep


def even(metres: float) -> Field:
    """The same distance everywhere."""
    return lambda t, i: np.full(len(i), metres, np.float32)


def loose(trunk: float, *stops: tuple[float, float], hip: float = 0.009) -> Field:
    """A distance on the trunk (`hip` more at the hips, over what is worn on the legs), and along the arm
    where there are stops (place, distance)."""

    def off(t: Template, i: Ints) -> Floats:
        body = trunk + np.interp(t.stand[i, 2], (0.90, 1.04), (hip, 0.0))
        if not stops:
            return np.asarray(body, np.float32)
        on_arm = np.interp(t.arm[i], [-1.0, *(s[0] for s in stops)], [trunk, *(s[1] for s in stops)])
        return np.where(t.arm[i] > -0.5, on_arm, body).astype(np.float32)

    return off


def along_leg(*stops: tuple[float, float]) -> Field:
    """A distance that changes along the leg (-1 is the trunk)."""
    return lambda t, i: np.interp(t.leg[i], [s[0] for s in stops], [s[1] for s in stops]).astype(np.float32)


def by_height(*stops: tuple[float, float]) -> Field:
    """A distance that changes with height, from low to high."""
    return lambda t, i: np.interp(t.stand[i, 2], [s[0] for s in stops], [s[1] for s in stops]).astype(
        np.float32
    )


def sole(under: float, over: float) -> Field:
    """Feet between two heights above the ground."""

    def keep(t: Template, i: Ints) -> Floats:
        z = t.stand[i, 2]
        return np.where(t.leg[i] > 1.5, np.minimum(over - z, z - under), -1.0).astype(np.float32)

    return keep
