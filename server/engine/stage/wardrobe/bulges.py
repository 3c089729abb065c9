"""Distances that bulge: rolls of cloth around the neck, a hood that lies on the back."""

import numpy as np

from server.engine.stage.template import Template
from server.engine.stage.wardrobe.fields import Field, Floats, Ints


def roll(low: float, high: float, edge: float, middle: float) -> Field:
    """A roll around the neck: `edge` metres off at both its edges, `middle` between them."""

    def off(t: Template, i: Ints) -> Floats:
        part = np.clip((t.neck[i] - low) / (high - low), 0, 1)
        return np.asarray(edge + (middle - edge) * np.sin(part * np.pi), np.float32)

    return off


def hood(edge: float, middle: float) -> Field:
    """A hood that lies on the upper back: thickest behind the neck."""

    def off(t: Template, i: Ints) -> Floats:
        x, y, z = t.at[i, 0], t.at[i, 1], t.at[i, 2]
        fall = np.exp(-((x / 0.085) ** 2) - ((z - 1.385) / 0.055) ** 2) * np.clip((y + 0.02) / 0.04, 0, 1)
        return np.asarray(edge + (middle - edge) * fall, np.float32)

    return off


def hood_edge() -> Field:
    """Where such a hood lies: around the back of the neck and down between the shoulder blades."""

    def keep(t: Template, i: Ints) -> Floats:
        x, y, z = t.at[i, 0], t.at[i, 1], t.at[i, 2]
        round_ = 1 - np.sqrt((x / 0.125) ** 2 + ((z - 1.370) / 0.100) ** 2)
        behind = (y + 0.035 - 0.35 * np.abs(x)) * 4
        out = np.minimum(np.minimum(round_, behind) * 0.1, 0.040 - t.neck[i])
        return np.where(t.arm[i] > 0.2, -1.0, out).astype(np.float32)

    return keep
