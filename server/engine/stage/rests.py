"""Rest shapes: a body with its face, expression, drawn proportions and gaze, before it takes a pose.

A body's own shape is the dear part and is kept by itself; a face, an expression or a gaze moves head
vertices only. Units are metres of the model's own scale; a body at rest faces -y.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Body, Face
from server.engine.stage import faces
from server.engine.stage.anatomy import BODY, anatomy
from server.engine.stage.expressions import EXPRESSIONS
from server.engine.stage.kept import Kept
from server.engine.stage.model import model, phenotype, weights
from server.engine.stage.stylise import Shares, stylise
from server.projects.vocabulary import Expression

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

Shape = tuple[Floats, Doubles]
"""Vertices (19158,3) and the heads of bones (B,3)."""

_CROWN = 0.119
"""Metres from the eyes' level to the crown on the grown head for which faces and actions are made."""

_bodies = Kept(24)
_rests = Kept(64)


def rest(body: Body, expression: Expression, face: Face | None, gaze: tuple[int, int]) -> Shape:
    """The rest shape, cached by content. `gaze`: degrees that the eyes turn left and up in the head."""
    made: Shape = _rests.get((body, expression, face, gaze), lambda: _make(body, expression, face, gaze))
    return made


def _make(body: Body, expression: Expression, face: Face | None, gaze: tuple[int, int]) -> Shape:
    measured, bones = _bodies.get(body, lambda: _measured(body))
    vertices, heads = measured.copy(), bones.copy()
    names = {name: k for k, name in enumerate(model().bone_labels)}
    # A child's head is smaller than the one for which the moves are made.
    size = float(vertices[:BODY, 2].max() - heads[names["eye.L"], 2]) / _CROWN
    for weight, move in faces.offsets(face, body):
        vertices[move.who] += move.by * (weight * size)
    for side in "LR":
        eye = eyeball(side)
        heads[names[f"eye.{side}"]] += (vertices[eye] - measured[eye]).mean(0)
    strength = 1.0 if face is None else face.strength / 100
    # Drawn eyes are taller, so their lids have further to go.
    further = 1 + 0.22 * body.stylised / 60
    for name, weight in _acted(expression, strength, gaze).items():
        move = _action(name)
        if name.startswith("eyeBlink"):
            weight *= further
        vertices[move.who] += move.by * (weight * size)
    vertices, heads = stylise(body, vertices, heads, shares())
    for side in "LR":
        eye = eyeball(side)
        centre = (vertices[eye].min(0) + vertices[eye].max(0)) / 2
        vertices[eye] = (vertices[eye] - centre) @ _turned(gaze).T + centre
    return vertices.astype(np.float32), heads


def _measured(body: Body) -> tuple[Doubles, Doubles]:
    """The body model's own answer for a body: with no expression and nothing drawn larger."""
    import torch

    anny = model()
    with torch.inference_mode():
        _, phenotypes, changes, actions = anny.get_tensor_inputs(None, phenotype(body), None, None)
        coefficients = anny._get_phenotype_blendshape_coefficients(phenotypes, changes, actions)
        out = anny.get_rest_model(coefficients)
        vertices = out["rest_vertices"][0].numpy().astype(np.float64)
        heads = out["rest_bone_poses"][0, :, :3, 3].numpy().astype(np.float64)
    return vertices, heads


def _acted(expression: Expression, strength: float, gaze: tuple[int, int]) -> dict[str, float]:
    """The facial actions of an expression, and the lids that follow the eyes."""
    found = {name: weight * strength for name, weight in EXPRESSIONS[expression].items()}
    up = gaze[1]
    lids = {"eyeLookUp": max(up, 0) / 25, "eyeLookDown": max(-up, 0) / 25}
    for name, weight in lids.items():
        for side in ("Left", "Right"):
            found[name + side] = found.get(name + side, 0.0) + weight
    return {name: weight for name, weight in found.items() if weight}


@cache
def _action(name: str) -> faces.Move:
    """One of the 52 facial actions as a move; eyeballs stay where they are, for the gaze turns them."""
    anny = model()
    shapes = anny.blendshapes[-len(anny.facial_action_labels) :]
    offsets = shapes[anny.facial_action_labels.index(name)].numpy().astype(np.float64)
    still = np.concatenate([eyeball("L"), eyeball("R")])
    offsets[still] = 0
    who = np.flatnonzero(np.abs(offsets).sum(1) > 1e-6).astype(np.int32)
    return faces.Move(who, offsets[who])


@cache
def eyeball(side: str) -> NDArray[np.int32]:
    """The vertices of an eyeball, by side "L" or "R"."""
    return anatomy().vertices(f"helper-{side.lower()}-eye")


@cache
def shares() -> Shares:
    """How far the head and each hand carry every vertex, and which bones belong to them."""
    names = {name: k for k, name in enumerate(model().bone_labels)}
    amounts, indices = weights()

    def share(bones: list[int]) -> Doubles:
        return np.asarray((amounts * np.isin(indices, bones)).sum(1)[:, None], np.float64)

    head = [names[name] for name in ("head", "eye.L", "eye.R")]
    hands = {
        side: [k for name, k in names.items() if name.startswith(("wrist", "finger", "metacarpal"))
               and name.endswith(side)]
        for side in "LR"
    }  # fmt: skip
    return Shares(
        head=share(head),
        head_bones=head,
        hands={side: (share(bones), bones) for side, bones in hands.items()},
        bones=names,
        eyes={side: eyeball(side) for side in "LR"},
    )


def _turned(gaze: tuple[int, int]) -> Doubles:
    """The turn of the eyes in the head: left about z, then up about x; eyes look along -y."""
    a, b = np.radians(gaze[0]), -np.radians(gaze[1])
    about_z = np.array([[np.cos(a), -np.sin(a), 0], [np.sin(a), np.cos(a), 0], [0, 0, 1]])
    about_x = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    return np.asarray(about_z @ about_x)
