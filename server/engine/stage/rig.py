"""The bones and skin of a body model, and what posing finds for them. Pure numpy, metres."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from server.engine.stage.anatomy import BODY
from server.engine.stage.compiled import compiled
from server.engine.stage.turning import Doubles

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Rig:
    """Bones and skin of the body model: `names` and `parents` (B,), skinning `shares` and `bones` (V,K)."""

    names: tuple[str, ...]
    parents: tuple[int, ...]
    shares: Floats
    bones: NDArray[np.int64]

    @cached_property
    def index(self) -> dict[str, int]:
        """Bones by name."""
        return {name: k for k, name in enumerate(self.names)}

    @cached_property
    def below(self) -> NDArray[np.bool_]:
        """(B,B): whether the second bone is the first or hangs on it."""
        found = np.eye(len(self.names), dtype=bool)
        for k, parent in enumerate(self.parents):
            if parent >= 0:
                found[:, k] |= found[:, parent]
        return found

    def under(self, bone: str) -> list[int]:
        """A bone and all that hangs on it, parents first."""
        if bone not in self._under:
            self._under[bone] = np.flatnonzero(self.below[self.index[bone]]).tolist()
        return self._under[bone]

    @cached_property
    def _under(self) -> dict[str, list[int]]:
        return {}

    @cached_property
    def loads(self) -> NDArray[np.bool_]:
        """(B,V): the skin that a bone, with what hangs on it, carries for the most part."""
        found = np.zeros((len(self.names), BODY), bool)
        for k in range(len(self.names)):
            found[k] = (self.shares[:BODY] * self.below[k][self.bones[:BODY]]).sum(1) > 0.3
        return found


@dataclass(frozen=True)
class Stance:
    """What posing finds: each bone's turn (B,3,3) and head (B,3), the `floor` and the natural `seat`
    (z of both in the same axes)."""

    turns: Doubles
    heads: Doubles
    floor: float
    seat: float


def skin(rig: Rig, rest: Floats, rest_heads: Doubles, stance: Stance) -> Floats:
    """Linear blend skinning of rest vertices (19158,3)."""
    moves = np.empty((len(rig.names), 3, 4))
    moves[:, :, :3] = stance.turns
    moves[:, :, 3] = stance.heads - np.einsum("bij,bj->bi", stance.turns, rest_heads)
    out = np.empty((len(rest), 3), np.float32)
    _skin(rig.shares, rig.bones, moves.astype(np.float32), rest, out)
    return out


@compiled
def _skin(shares: Floats, bones: NDArray[np.int64], moves: Floats, rest: Floats, out: Floats) -> None:
    for v in range(len(rest)):
        for i in range(3):
            at = np.float32(0)
            for j in range(3):
                turned = np.float32(0)
                for k in range(shares.shape[1]):
                    turned += shares[v, k] * moves[bones[v, k], i, j]
                at += turned * rest[v, j]
            shift = np.float32(0)
            for k in range(shares.shape[1]):
                shift += shares[v, k] * moves[bones[v, k], i, 3]
            out[v, i] = at + shift


@compiled
def heights(
    shares: Floats,
    bones: NDArray[np.int64],
    moves: Doubles,
    lift: Doubles,
    rest: Floats,
    rows: NDArray[np.intp],
) -> Doubles:
    """How high the vertices `rows` of a rest shape lie by the third rows of their bones' turns, `moves`
    (B,3), and what these lift by (B,)."""
    out = np.zeros(len(rows))
    for n in range(len(rows)):
        v = rows[n]
        for k in range(shares.shape[1]):
            b = bones[v, k]
            at = moves[b, 0] * rest[v, 0] + moves[b, 1] * rest[v, 1] + moves[b, 2] * rest[v, 2] + lift[b]
            out[n] += at * shares[v, k]
    return out


def middle(heads: Doubles, k: dict[str, int], side: str) -> Doubles:
    """The middle of a hand: where the fingers close around what it holds."""
    knuckles = (heads[k[f"finger2-1.{side}"]] + heads[k[f"finger5-1.{side}"]]) / 2
    tips = (heads[k[f"finger2-3.{side}"]] + heads[k[f"finger4-3.{side}"]]) / 2
    return np.asarray(0.25 * heads[k[f"wrist.{side}"]] + 0.35 * knuckles + 0.4 * tips)
