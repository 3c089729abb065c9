"""Palette and mood as one graded colour treatment of the finished picture; maps never see it.

It works on lightness, chroma and hue (Oklab, https://bottosson.github.io/posts/oklab/). Greys take the tint
of the palette and strong colours resist it, so that a red coat stays red in every palette.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.moods import MOODS, share
from server.engine.blocking.staging import Setting
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import rgb
from server.engine.stage.workers import WORKERS, pool
from server.projects.vocabulary import MoodKind, Palette

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

STEPS = 33
"""Colours of each channel that are graded exactly; those between are mixed from their neighbours."""


@dataclass(frozen=True)
class Grade:
    """`strength` and `contrast` in shares of what is there (0 changes nothing); `lights` and `shadows` what
    light and dark greys lean to, by `tint`; `lift` added to lightness; `keep` how much of its chroma a strong
    colour keeps where `strength` takes it from weak ones; `hues` (degrees) that all others lean to, by at
    most `lean` degrees."""

    strength: float = 0.0
    contrast: float = 0.0
    lights: str = "#ffffff"
    shadows: str = "#000000"
    tint: float = 0.0
    lift: float = 0.0
    keep: float = 0.0
    hues: tuple[float, ...] = ()
    lean: float = 0.0


PALETTES: dict[Palette, Grade] = {
    "natural": Grade(),
    "warm": Grade(0.08, 0.02, "#ffdfae", "#5a3038", 0.52, 0.0, 0.0, (55.0, 30.0), 8.0),
    "cool": Grade(-0.06, 0.03, "#d8ecf6", "#1d3355", 0.55, 0.0, 0.0, (235.0, 195.0, 28.0), 8.0),
    "pastel": Grade(-0.14, -0.30, "#fff1ec", "#a396c4", 0.42, 0.075, 0.15, (), 0.0),
    "autumn": Grade(0.04, 0.05, "#f6d79a", "#3f2b2a", 0.60, -0.01, 0.0, (45.0, 75.0, 28.0, 115.0), 11.0),
    "noir": Grade(-0.88, 0.30, "#f1ede2", "#15161d", 0.22, -0.01, 0.80, (), 0.0),
    "neon": Grade(0.30, 0.14, "#b9f4ff", "#43166b", 0.46, 0.02, 0.0, (330.0, 200.0, 28.0, 265.0), 9.0),
}


def graded(colours: Doubles, grade: Grade) -> Doubles:
    """sRGB colours (n, 3) in 0..1 under a grade."""
    lab = _oklab(colours)
    light, a, b = lab[:, 0].copy(), lab[:, 1].copy(), lab[:, 2].copy()
    chroma = np.hypot(a, b)
    strong = np.clip((chroma - 0.055) / 0.085, 0, 1)
    scale = 1 + grade.strength * (1 - grade.keep * strong)
    a, b = a * scale, b * scale
    if grade.lean and grade.hues:
        hue = np.degrees(np.arctan2(b, a))
        ways = (np.array(grade.hues)[None] - hue[:, None] + 180) % 360 - 180
        way = np.take_along_axis(ways, np.abs(ways).argmin(1)[:, None], 1)[:, 0]
        turn = np.radians(
            np.clip(way, -grade.lean, grade.lean)
            * np.clip(np.abs(way) / 20, 0, 1)
            * np.clip((90 - np.abs(way)) / 40, 0, 1)
        )
        a, b = a * np.cos(turn) - b * np.sin(turn), a * np.sin(turn) + b * np.cos(turn)
    # About the middle grey, bent at the ends so that nothing is cut off.
    middle = 0.58
    away = light - middle
    room = np.where(away > 0, 1 - middle, middle)
    bent = 1 - np.abs(away) / room
    light = np.clip(middle + away * (1 + grade.contrast * bent) + grade.lift * (1 - light) * 1.6, 0, 1)
    if grade.contrast < 0:
        light = middle + (light - middle) * (1 + 0.4 * grade.contrast)
    yields = 1 / (1 + (chroma / 0.07) ** 2)
    for colour, weight in ((grade.lights, light**1.5), (grade.shadows, (1 - light) ** 1.2)):
        one = _oklab(np.array([rgb(colour)]))[0]
        part = grade.tint * weight * (0.18 + 0.82 * yields)
        a, b = a + (one[1]) * part, b + (one[2]) * part
    return np.clip(_srgb(np.stack([light, a, b], 1)), 0, 1)


def of_mood(kind: MoodKind, per_cent: int) -> Grade:
    """What a mood does to colours at a per cent of its strength."""
    colours = MOODS[kind].colours
    return Grade(
        strength=share(colours.strength, per_cent) / 100,
        contrast=share(colours.contrast, per_cent) / 100,
        lights=colours.lights,
        shadows=colours.shadows,
        tint=share(colours.tint, per_cent) / 100,
        keep=0.65 if colours.strength < 0 else 0.0,
    )


@lru_cache(maxsize=32)
def table(palette: Palette, mood: MoodKind, per_cent: int) -> Floats | None:
    """The graded colours of a grid (STEPS, STEPS, STEPS, 3) of sRGB, or None where nothing changes."""
    grades = [PALETTES[palette], of_mood(mood, per_cent)]
    if all(grade == Grade(lights=grade.lights, shadows=grade.shadows, keep=grade.keep) for grade in grades):
        return None
    axis = np.linspace(0, 1, STEPS)
    found = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), -1).reshape(-1, 3)
    for grade in grades:
        found = graded(found, grade)
    return found.reshape(STEPS, STEPS, STEPS, 3).astype(np.float32)


def grade(picture: Floats, setting: Setting) -> None:
    """Grades a picture (H, W, 3), sRGB 0..1, in place, and darkens its corners where the mood does."""
    found = table(setting.palette, setting.mood, setting.colours)
    dark = share(MOODS[setting.mood].light.vignette, setting.light) / 100
    if found is None and dark == 0:
        return
    height = len(picture)
    bounds = np.linspace(0, height, WORKERS * 2 + 1).astype(int)
    given = np.zeros((2, 2, 2, 3), np.float32) if found is None else found

    def band(a: int, b: int) -> None:
        _apply(a, height, picture[a:b], given, found is not None, dark)

    list(pool.map(band, bounds[:-1], bounds[1:]))


@compiled
def _apply(first: int, height: int, picture: Floats, table: Floats, graded: bool, dark: float) -> None:
    rows, width = picture.shape[0], picture.shape[1]
    last = table.shape[0] - 1
    low = np.empty(3, np.int64)
    part = np.empty(3)
    out = np.empty(3)
    for r in range(rows):
        y = (r + first + 0.5) / height * 2.0 - 1.0
        for c in range(width):
            x = (c + 0.5) / width * 2.0 - 1.0
            if graded:
                for k in range(3):
                    value = min(max(picture[r, c, k], 0.0), 1.0) * last
                    low[k] = min(int(value), last - 1)
                    part[k] = value - low[k]
                    out[k] = 0.0
                for corner in range(8):
                    i, j, l = corner & 1, (corner >> 1) & 1, corner >> 2  # noqa: E741
                    weight = (
                        (part[0] if i else 1 - part[0])
                        * (part[1] if j else 1 - part[1])
                        * (part[2] if l else 1 - part[2])
                    )
                    if weight > 0:
                        for k in range(3):
                            out[k] += weight * table[low[0] + i, low[1] + j, low[2] + l, k]
                for k in range(3):
                    picture[r, c, k] = out[k]
            if dark > 0:
                away = np.sqrt(0.62 * x * x + 0.72 * y * y)
                edge = min(max((away - 0.42) / 0.75, 0.0), 1.0)
                edge = edge * edge * (3.0 - 2.0 * edge)
                for k in range(3):
                    picture[r, c, k] *= 1.0 - dark * 0.80 * edge


def _oklab(colours: Doubles) -> Doubles:
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    found: Doubles = np.cbrt(linear @ _TO_LMS.T) @ _TO_LAB.T
    return found


def _srgb(lab: Doubles) -> Doubles:
    linear = ((lab @ np.linalg.inv(_TO_LAB).T) ** 3) @ np.linalg.inv(_TO_LMS).T
    linear = np.maximum(linear, 0)
    found: Doubles = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return found


_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
