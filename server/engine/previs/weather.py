"""Weather as an illustrator draws it: wet ground that mirrors, rings, snow on what faces up, fog with depth,
and strokes or flakes that fall in layers. In the colour picture only, never in the maps."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking import sets
from server.engine.blocking.staging import Setting
from server.engine.previs.falling import flakes, rain
from server.engine.previs.lighting import Lit, Rays
from server.engine.previs.roofs import sheltered
from server.engine.previs.sky import chance
from server.engine.previs.visible import Seen
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import EYE, GLASS, GLOW, SKIN, WATER
from server.engine.stage.scene import NUMBER, SET, Scene
from server.engine.stage.workers import WORKERS, pool
from server.projects.vocabulary import Weather

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Doubles = NDArray[np.float64]


@dataclass(frozen=True)
class _Air:
    """How weather fills the air: it pales from `near` metres on, over `scale` metres, by at most `most`;
    `fall` is 0 nothing, 1 rain, 2 snow, `dense` how much of it, `slant` degrees off the plumb line."""

    near: float = 0.0
    scale: float = 1.0
    most: float = 0.0
    fall: int = 0
    dense: float = 0.0
    slant: float = 0.0


AIR: dict[Weather, _Air] = {
    "clear": _Air(),
    "cloudy": _Air(10.0, 120.0, 0.5),
    "rain": _Air(4.0, 34.0, 0.72, 1, 0.55, 11.0),
    "snow": _Air(4.0, 30.0, 0.75, 2, 0.75, 16.0),
    "fog": _Air(2.2, 8.5, 0.96),
    "storm": _Air(4.0, 30.0, 0.70, 1, 0.95, 24.0),
}

_FOOTWEAR = NUMBER["footwear"]

WET: frozenset[Weather] = frozenset({"rain", "storm"})


@dataclass(frozen=True)
class Mirror:
    """What puddles show: depth (h,w), normals and colours (h,w,3) of the whole picture, at any size; `focal`
    in its own samples."""

    depth: Floats
    normal: Floats
    colour: Floats
    focal: float


def mirrors(setting: Setting) -> bool:
    """Whether the ground mirrors what stands on it."""
    return setting.weather in WET and setting.lighting != "three_point" and sets.SETS[setting.kind].outdoors


def ground(
    setting: Setting,
    scene: Scene,
    seen: Seen,
    lit: Lit,
    rays: Rays,
    normal: Floats,
    light: Floats,
    colour: Floats,
    mirror: Mirror | None = None,
) -> None:
    """What lies on surfaces: snow, wet and mirrors, drops on panes. Before the ink, in place.

    `normal` and `colour` are of samples; `light` the table of `sky.py`. Nothing falls under a roof: `rays`
    tell what has one."""
    wet, snow = setting.weather in WET, setting.weather == "snow"
    if not (wet or snow) or setting.lighting == "three_point":
        return
    height = len(colour)
    outdoors = sets.SETS[setting.kind].outdoors
    parts = scene.parts
    paint = scene.paints[:, 0].astype(np.int32)
    bounds = np.linspace(0, height, WORKERS * 4 + 1).astype(int)
    storm = setting.weather == "storm"
    shown = mirror or Mirror(seen.depth, normal, colour, seen.focal)
    under = sheltered(scene, seen, rays, normal) if outdoors else np.zeros((0, 0), bool)

    def band(a: int, b: int) -> None:
        given = (a, b, seen.depth, seen.face, scene.rows, paint, parts, seen.axes, seen.eye, seen.focal,
                 seen.middle)  # fmt: skip
        if not outdoors:
            _panes(*given, snow, light, colour)
        elif snow:
            _snow(*given, lit.facing, lit.stopped, under, seen.fine, normal, light, colour)
        else:
            _wet(
                *given,
                under,
                seen.fine,
                normal,
                light,
                storm,
                shown.depth,
                shown.normal,
                shown.colour,
                shown.focal,
                colour,
            )

    list(pool.map(band, bounds[:-1], bounds[1:]))


def fog(setting: Setting, seen: Seen, light: Floats, colour: Floats) -> None:
    """The air between the eye and things, on samples. After the ink, in place."""
    given = AIR[setting.weather]
    if given.most == 0 or not _open(setting):
        return
    height = len(colour)
    bounds = np.linspace(0, height, WORKERS * 4 + 1).astype(int)

    def band(a: int, b: int) -> None:
        _fog(a, b, seen.depth, seen.axes, seen.eye, seen.focal, seen.middle, given.near, given.scale,
             given.most, light,
             colour)  # fmt: skip

    list(pool.map(band, bounds[:-1], bounds[1:]))


def falling(setting: Setting, axes: Floats, depth: Floats, light: Floats, seed: int, picture: Floats) -> None:
    """Rain or snow before what stands further off, on the pixels of a picture (H, W, 3), in place.

    `axes` of the camera, `depth` (H, W) metres; `seed` decides where each stroke and flake is."""
    given = AIR[setting.weather]
    if not given.fall or not _open(setting):
        return
    bounds = np.linspace(0, len(picture), WORKERS * 4 + 1).astype(int)
    # Rain comes down along one way of the world, so it leans otherwise from the other side.
    lean = math.tan(math.radians(given.slant))
    way = np.array([lean, 0.25 * lean, -1.0])
    across, upward, along = (float(axes[k] @ way) for k in range(3))
    run = math.hypot(across, upward)
    dx, dy = across / max(run, 1e-6), -upward / max(run, 1e-6)
    short = max(run / math.sqrt(run * run + along * along), 0.22)

    def band(a: int, b: int) -> None:
        if given.fall == 1:
            rain(a, b, depth, dx, dy, short, given.dense, float(seed % 9973), picture)
        else:
            flakes(a, b, depth, dx, dy, given.dense, float(seed % 9973), light, picture)

    list(pool.map(band, bounds[:-1], bounds[1:]))


def _open(setting: Setting) -> bool:
    """Whether weather has a place in the setting at all: not indoors, not in a studio."""
    return sets.SETS[setting.kind].outdoors and setting.lighting != "three_point"


@compiled
def _fog(
    top: int, bottom: int, depth: Floats, axes: Floats, eye: Floats, focal: float, middle: float, near: float,
    scale: float,
    most: float, light: Floats, colour: Floats,
) -> None:  # fmt: skip
    """Pales with distance, more in long low banks; the sky pales towards the horizon."""
    width = depth.shape[1]
    for r in range(top, bottom):
        y = -(r + 0.5 - middle) / focal
        for c in range(width):
            x = (c + 0.5 - width / 2.0) / focal
            ray0 = axes[2, 0] + x * axes[0, 0] + y * axes[1, 0]
            ray1 = axes[2, 1] + x * axes[0, 1] + y * axes[1, 1]
            ray2 = axes[2, 2] + x * axes[0, 2] + y * axes[1, 2]
            size = math.sqrt(ray0 * ray0 + ray1 * ray1 + ray2 * ray2)
            z = depth[r, c]
            if z > 1e6:
                rise = ray2 / size
                part = most * math.exp(-max(rise, 0.0) * 120.0 / (scale + 12.0))
            else:
                far = z * size
                high = eye[2] + z * ray2
                bank = 1.0 + 0.28 * math.sin(0.55 * high + 0.8 * math.sin(0.21 * (eye[0] + z * ray0)))
                bank *= 1.0 / (1.0 + max(0.0, high - 3.0) * 0.03)
                part = most * (1.0 - math.exp(-max(0.0, far - near) / scale * bank))
            # Half of it in flat steps, as washes are laid one over the other.
            part = 0.6 * part + 0.4 * math.floor(part * 7.0 + 0.5) / 7.0
            for k in range(3):
                colour[r, c, k] += (light[4, k] - colour[r, c, k]) * part


@compiled
def _blobs(x: float, y: float) -> float:
    """A smooth field over the ground, about -1 to 1, for puddles and bare patches."""
    value = math.sin(0.83 * x + 1.1 * math.sin(0.61 * y + 0.7)) * math.sin(
        0.97 * y + 0.9 * math.sin(0.53 * x)
    )
    value += 0.45 * math.sin(2.1 * x + 1.3 * y + 0.8) * math.sin(1.7 * y - 1.9 * x + 2.0)
    return value / 1.25


@compiled
def _snow(
    top: int, bottom: int, depth: Floats, face: Ints, rows: Ints, paint: Ints, parts: NDArray[np.uint8],
    axes: Floats, eye: Floats, focal: float, middle: float, facing: Floats, stopped: Floats,
    under: NDArray[np.bool_], samples: int, normal: Floats, light: Floats, colour: Floats,
) -> None:  # fmt: skip
    """White on what faces up, with a bluish rim where it thins out; the ground under it all but gone."""
    width = depth.shape[1]
    for r in range(top, bottom):
        y = -(r + 0.5 - middle) / focal
        for c in range(width):
            f = face[r, c]
            up = normal[r, c, 2]
            if f < 0 or up < 0.3 or under[r // samples, c // samples]:
                continue
            kind = paint[rows[f]]
            if kind in (SKIN, EYE, WATER, GLOW) or parts[f] == _FOOTWEAR:
                continue
            x = (c + 0.5 - width / 2.0) / focal
            z = depth[r, c]
            px = eye[0] + z * (axes[2, 0] + x * axes[0, 0] + y * axes[1, 0])
            py = eye[1] + z * (axes[2, 1] + x * axes[0, 1] + y * axes[1, 1])
            pz = eye[2] + z * (axes[2, 2] + x * axes[0, 2] + y * axes[1, 2])
            if parts[f] == SET and up > 0.9 and pz < 0.4:
                deep = (
                    0.62 + 0.75 * _blobs(px * 1.4, py * 1.4) + 0.12 * math.sin(9.0 * px) * math.sin(8.0 * py)
                )
                rim = 0.16
            else:
                ragged = math.sin(31.0 * px + 2.0 * math.sin(17.0 * py)) * math.sin(29.0 * py + 23.0 * pz)
                # Snow keeps to flat tops; on people it is only a dusting.
                least = 0.62 if parts[f] >= SET - 1 else 0.86
                deep = (up - least) * 3.2 + 0.16 * ragged
                rim = 0.10
            if deep <= 0.0:
                continue
            lit = 1.0 - stopped[r, c] if facing[r, c] > 0.10 else 0.0
            white = (0.97, 0.985, 1.0)
            for k in range(3):
                key, shade = light[0, k], light[1, k]
                # Shade on snow is blue and lighter than elsewhere.
                shade = shade + (key - shade) * 0.30
                if k == 0:
                    shade *= 0.93
                elif k == 2:
                    shade = min(0.97, shade * 1.04)
                value = white[k] * (shade + (key - shade) * lit)
                if deep < rim:
                    value *= 0.84 + 0.05 * k
                colour[r, c, k] = min(1.0, value)


@compiled
def _wet(
    top: int, bottom: int, depth: Floats, face: Ints, rows: Ints, paint: Ints, parts: NDArray[np.uint8],
    axes: Floats, eye: Floats, focal: float, middle: float, under: NDArray[np.bool_], samples: int,
    normal: Floats, light: Floats, storm: bool, far: Floats, way: Floats, shown: Floats, sharp: float,
    colour: Floats,
) -> None:  # fmt: skip
    """Darker ground with a sheen, and puddles that mirror what stands behind them, with rings of drops.

    Only ground is written and only other things are read, so that bands can go side by side."""
    width = depth.shape[1]
    high, wide = far.shape
    level = 0.38 if storm else 0.46
    for r in range(top, bottom):
        y = -(r + 0.5 - middle) / focal
        for c in range(width):
            f = face[r, c]
            if f < 0 or parts[f] != SET or normal[r, c, 2] < 0.9 or under[r // samples, c // samples]:
                continue
            x = (c + 0.5 - width / 2.0) / focal
            z = depth[r, c]
            ray0 = axes[2, 0] + x * axes[0, 0] + y * axes[1, 0]
            ray1 = axes[2, 1] + x * axes[0, 1] + y * axes[1, 1]
            ray2 = axes[2, 2] + x * axes[0, 2] + y * axes[1, 2]
            px, py, pz = eye[0] + z * ray0, eye[1] + z * ray1, eye[2] + z * ray2
            if pz > 0.4 or ray2 > -1e-4:
                continue
            fine = max(0.0, 1.0 - z / focal * 70.0)
            water = paint[rows[f]] == WATER
            pond = _blobs(px * 0.9 + 3.0, py * 1.25)
            puddle = pond > level and not water
            ring = 0.0
            if fine > 0.0:
                for grid in range(2):
                    side = 0.34 + 0.22 * grid
                    u, v = px / side, py / side
                    i, j = math.floor(u), math.floor(v)
                    if chance(i + 50.0 * grid, j) < (0.75 if storm else 0.5):
                        du = (u - i - 0.35 - 0.3 * chance(j, i)) * side
                        dv = (v - j - 0.35 - 0.3 * chance(i, j + 9.0)) * side
                        away = math.sqrt(du * du + dv * dv)
                        radius = 0.02 + 0.08 * chance(i + 3.0, j + 4.0)
                        if abs(away - radius) < 0.006 + z / focal * 0.6:
                            ring = fine
            if water:
                for k in range(3):
                    colour[r, c, k] += (light[2, k] * 0.9 - colour[r, c, k]) * 0.35 * ring
                continue
            steep = -ray2 / math.sqrt(ray0 * ray0 + ray1 * ray1 + ray2 * ray2)
            glance = (1.0 - steep) ** 3
            share = (0.50 + 0.35 * glance) if puddle else 0.10 + 0.42 * glance
            if puddle and pond < level + 0.035:
                share *= 0.55  # the puddle's edge
            # The mirrored way, walked until it goes behind something that stands there.
            sway = (
                0.035 * math.sin(py * 31.0 + 3.0 * math.sin(px * 7.0))
                if puddle
                else 0.12 * (chance(math.floor(px * 40.0), math.floor(py * 8.0)) - 0.5)
            )
            hit0 = light[2, 0] + (light[3, 0] - light[2, 0]) * 0.35
            hit1 = light[2, 1] + (light[3, 1] - light[2, 1]) * 0.35
            hit2 = light[2, 2] + (light[3, 2] - light[2, 2]) * 0.35
            step = 0.10
            before = 0.0
            for _ in range(20):
                qx, qy, qz = px + ray0 * step - eye[0], py + ray1 * step - eye[1], pz - ray2 * step - eye[2]
                ahead = qx * axes[2, 0] + qy * axes[2, 1] + qz * axes[2, 2]
                if ahead < 0.05:
                    break
                sx = (qx * axes[0, 0] + qy * axes[0, 1] + qz * axes[0, 2]) / ahead + sway * 0.12
                sy = (qx * axes[1, 0] + qy * axes[1, 1] + qz * axes[1, 2]) / ahead
                cc = math.floor(sx * sharp + wide / 2.0)
                rr = math.floor(high / 2.0 - sy * sharp)
                if cc < 0 or rr < 0 or cc >= wide or rr >= high:
                    break
                seen = far[rr, cc]
                if seen < ahead and seen > ahead - (step - before) - 0.35 and way[rr, cc, 2] < 0.9:
                    hit0, hit1, hit2 = shown[rr, cc, 0], shown[rr, cc, 1], shown[rr, cc, 2]
                    break
                before = step
                step *= 1.27
            dark = 0.70 if puddle else 0.86
            lit = ring * (0.5 if puddle else 0.22)
            colour[r, c, 0] = colour[r, c, 0] * dark + (hit0 * 0.86 - colour[r, c, 0] * dark) * share
            colour[r, c, 1] = colour[r, c, 1] * dark + (hit1 * 0.89 - colour[r, c, 1] * dark) * share
            colour[r, c, 2] = colour[r, c, 2] * dark + (hit2 * 0.94 - colour[r, c, 2] * dark) * share
            for k in range(3):
                colour[r, c, k] += (light[2, k] - colour[r, c, k]) * lit


@compiled
def _panes(
    top: int, bottom: int, depth: Floats, face: Ints, rows: Ints, paint: Ints, parts: NDArray[np.uint8],
    axes: Floats, eye: Floats, focal: float, middle: float, snow: bool, light: Floats, colour: Floats,
) -> None:  # fmt: skip
    """Indoors weather is seen on the panes alone: runs of drops, or flakes and a drift along the sill."""
    width = depth.shape[1]
    for r in range(top, bottom):
        y = -(r + 0.5 - middle) / focal
        for c in range(width):
            f = face[r, c]
            if f < 0 or parts[f] != SET or paint[rows[f]] != GLASS:
                continue
            x = (c + 0.5 - width / 2.0) / focal
            z = depth[r, c]
            px = eye[0] + z * (axes[2, 0] + x * axes[0, 0] + y * axes[1, 0])
            py = eye[1] + z * (axes[2, 1] + x * axes[0, 1] + y * axes[1, 1])
            pz = eye[2] + z * (axes[2, 2] + x * axes[0, 2] + y * axes[1, 2])
            along = px + py
            for k in range(3):
                colour[r, c, k] = 0.25 * colour[r, c, k] + 0.75 * (0.55 * light[2, k] + 0.45 * light[3, k])
            pale = 0.0
            if snow:
                for layer in range(3):
                    cell = 0.16 - 0.045 * layer
                    u, v = along / cell, pz / cell
                    i, j = math.floor(u), math.floor(v)
                    if chance(i + 9.0 * layer, j) < 0.7:
                        du = (u - i - 0.3 - 0.4 * chance(j, i + layer)) * cell
                        dv = (v - j - 0.3 - 0.4 * chance(i, j + layer)) * cell
                        if du * du + dv * dv < (0.016 - 0.003 * layer) ** 2:
                            pale = 0.9
            else:
                column = math.floor(along / 0.055)
                shift = pz + 0.9 * chance(column, 1.0)
                row = math.floor(shift / 0.42)
                at = shift / 0.42 - row
                if chance(column, row) < 0.72 and at < 0.3 + 0.4 * chance(row, column):
                    middle = 0.25 + 0.5 * chance(column, row + 2.0) + 0.10 * math.sin(pz * 40.0 + column)
                    off = abs(along / 0.055 - column - middle) * 0.055
                    if off < 0.0035 or (at < 0.06 and off < 0.007):
                        pale = 0.55
            for k in range(3):
                colour[r, c, k] += (min(1.0, light[2, k] * 1.10 + 0.06) - colour[r, c, k]) * pale
