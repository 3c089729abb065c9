"""What is painted on hats and glasses: seams, ribs, bands, rims, gleams."""

import math

import numpy as np
from numpy.typing import NDArray

from server.engine.previs.mixing import towards
from server.engine.stage.compiled import compiled
from server.engine.stage.paint import BRIMMED, DOMED, GLEAM, HOODED, KNITTED, LENS, PANELLED

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@compiled
def hat(paint: Floats, at: Floats, pixel: float, rgb: Doubles) -> None:
    """`at`: azimuth in radians (or -1..1 across an open piece), way from crown to edge (0..1), metres above
    the brim, layer (0 crown, 1 brim, 2 underside). `pixel` is metres a sample."""
    trim = int(paint[7])
    turn, way, rise, layer = at[0], at[1], at[2], at[3]
    fine = max(0.0012, 0.9 * pixel)
    near = 1.0 if pixel < 0.0015 else max(0.0, 1.6 - pixel / 0.0025)
    dark = 0.0
    if layer > 1.5:
        dark = 0.55
    elif trim == PANELLED:
        if layer < 0.5:
            seam = abs(math.sin(turn * 3.0 + 1.5707963)) * 0.10 * way / 3.0
            if seam < fine and way > 0.04:
                dark = 0.75
            elif abs(way - 0.90) < 0.012:
                dark = 0.5
        elif abs(way - 0.86) < 0.018 or abs(way - 0.70) < 0.010:
            dark = 0.40 * near
    elif trim == KNITTED:
        if layer > 0.5:
            dark = 0.16 + (0.34 * near if math.sin(turn * 44.0) > 0.45 else 0.0)
        elif math.sin(turn * 44.0) > 0.62 and way > 0.16:
            dark = 0.32 * near
    elif trim == BRIMMED:
        if layer < 0.5 and rise < 0.029:
            dark = 0.82
        elif layer > 0.5 and way > 0.93:
            dark = 0.35
    elif trim == DOMED:
        if layer > 0.5:
            rivet = turn * 14.0 / 6.2831853
            off = (rivet - math.floor(rivet) - 0.5) * 0.045
            dark = 0.9 if abs(off) < 0.0028 and way < 0.995 else 0.22
        else:
            # Steel: a pale streak and a darker one beside it.
            lean = turn - 0.55 + 0.25 * way
            if abs(lean) < 0.11 * math.sin(min(1.0, way) * 3.1) and way > 0.12:
                for k in range(3):
                    rgb[k] = min(1.0, rgb[k] * 1.30 + 0.16)
            elif abs(lean - 0.32) < 0.07 * math.sin(min(1.0, way) * 3.1):
                dark = 0.30
            elif abs(lean - 4.3) < 0.09 * math.sin(min(1.0, way) * 3.1):
                for k in range(3):
                    rgb[k] = min(1.0, rgb[k] * 1.20 + 0.08)
    elif trim == HOODED:
        if layer < 0.5:
            if abs(turn) * 0.33 < fine:
                dark = 0.6
            elif abs(way - 0.80) < 0.008:
                dark = 0.55
        elif abs(way - 0.92) < 0.02:
            dark = 0.45
    if dark > 0:
        towards(rgb, paint, 4, min(1.0, dark))


@compiled
def frame(paint: Floats, at: Floats, rgb: Doubles) -> float:
    """Frames, dark lenses, and the gleam on glass; returns how much it shines by itself."""
    trim = int(paint[7])
    if trim == GLEAM:
        rgb[0], rgb[1], rgb[2] = 1.0, 1.0, 1.0
        return 0.8
    if trim == LENS:
        # A slanting streak across the upper, outer part of a dark glass.
        lean = at[0] * 0.75 + at[1]
        if 0.55 < lean < 0.78 or 0.88 < lean < 0.96:
            for k in range(3):
                rgb[k] = 0.45 * rgb[k] + 0.55 * paint[4 + k]
    return 0.0
