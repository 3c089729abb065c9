"""A cut: one sheet of cloth, said in fields. A garment is a few of them, and what hangs from it."""

from dataclasses import dataclass

from server.engine.stage.wardrobe.fields import Field

TIGHTS, HANDS = "helper-tights", "hands"
"""Surfaces of the body model from which cloth is cut."""


@dataclass(frozen=True)
class Cut:
    """`keep` is positive where there is cloth; `offset` is in metres on a body of 1.7 m; `relax` counts
    smoothing steps (more of them span wider hollows); `trim` names what the paint draws on it.

    `thick` is the turned edge at its openings, metres. Waves along an edge shorter than `fair` metres are
    smoothed away (0: none, for patches with corners). `level` hems stay level while the legs are straight.
    `sag` is how far loose cloth hangs below a limb that lies; `hides` that it covers what is under it."""

    keep: Field
    offset: Field
    relax: int
    trim: str
    group: str = TIGHTS
    thick: float = 0.004
    fair: float = 0.30
    level: bool = False
    sag: float = 0.0
    hides: bool = True


@dataclass(frozen=True)
class Hang:
    """Cloth that hangs from a ring around the body and falls by its own weight: skirts and capes.

    `at` is the ring's height (metres on the reference body) or the shoulders where it is None; `length` its
    length and `hem` the circumference at the hem against that of the ring. `pin` is how far off the skin
    the ring and the trunk's cloth lie, `margin` the same for the legs (boots may be under it), metres."""

    at: float | None
    length: float
    hem: float
    pin: float
    margin: float
    trim: str
    folds: int = 7
    depth: float = 0.010
    thick: float = 0.004


Garment = tuple[Cut | Hang, ...]
