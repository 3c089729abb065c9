"""What somebody sees of herself in a view through her eyes: the hand that holds, points or reaches.

Such a hand is raised to the lower edge of the frame, as in pictures of this kind; the camera is that of the
pose as it was. Blocking of many shots and the drawing of one both ask here, so that they agree.
"""

from dataclasses import replace

import msgspec
import numpy as np

from server.engine.blocking import props
from server.engine.blocking.batch import Batch, batch
from server.engine.blocking.camera import Camera, Cameras
from server.engine.blocking.shape import BALLS
from server.engine.blocking.skeleton import Bools
from server.engine.blocking.staging import Figure, Staging
from server.engine.blocking.views import behind_the_eyes
from server.projects.vocabulary import Pose

SHOWING: frozenset[Pose] = frozenset(
    (
        *("point", "hold", "hold_both", "carry", "reach", "reach_up", "pick_up", "give", "phone", "read"),
        *("write", "drink", "eat", "aim", "push", "throw", "punch", "guard", "handshake"),
    )
)
"""Poses with a hand before the eyes of who has them."""

_ACROSS, _LOW, _LIFTED = 0.5, -0.7, -0.15
"""Where the middle of the hand lies, in halves of the frame from its middle: to the side of the hand, and up;
a hand lifts what hangs from it."""

_AHEAD = 0.26
"""How far ahead of the eyes it is, as a share of the height: an arm that is a little bent."""

_WIDEST = 0.9
"""The focal length (of the frame's width) below which the hand stays where that lens has its place."""


def hand(staging: Staging) -> Figure | None:
    """Whose hand is shown of whose eyes the camera is in; None where none is."""
    viewer = behind_the_eyes(staging)
    if viewer is None:
        return None
    figure = next(one for one in staging.figures if one.id == viewer)
    holds = any(item.held_by == viewer for item in staging.items)
    return figure if holds or figure.reach is not None or figure.pose in SHOWING else None


def raised(staging: Staging, camera: Camera) -> Staging:
    """The staging as it is drawn for its camera, with the viewer's hand before her eyes."""
    figure = hand(staging)
    if figure is None or figure.reach is not None:
        return staging
    lifts = any(item.held_by == figure.id and item.kind in props.HANGING for item in staging.items)
    focal = max(camera.focal, _WIDEST)
    ahead = _AHEAD * figure.body.height / 1000
    across = (-_ACROSS if figure.mirrored else _ACROSS) / 2 / focal
    up = (_LIFTED if lifts else _LOW) / 2 / focal / camera.ratio
    x, y, z = (
        round(1000 * (eye + ahead * (forward + across * right + up * above)))
        for eye, right, above, forward in zip(
            camera.eye, camera.right, camera.up, camera.forward, strict=True
        )
    )
    shown = msgspec.structs.replace(figure, reach=(x, y, z))
    figures = tuple(shown if one.id == figure.id else one for one in staging.figures)
    return msgspec.structs.replace(staging, figures=figures)


def raised_many(shots: Batch, cameras: Cameras) -> Batch:
    """The batch with hands and what they hold as they are drawn."""
    moved: list[Staging] = []
    people: list[int] = []
    things: list[int] = []
    for number, staging in enumerate(shots.stagings):
        if staging.framing.view != "point_of_view":
            continue
        drawn = raised(staging, cameras[number])
        if drawn is not staging:
            part, rows = _moved(drawn), shots.row_of[number]
            moved.append(part)
            people += [rows[figure.id] for figure in part.figures]
            things += [rows[item.id] - len(shots.figures) for item in part.items]
    if not moved:
        return shots
    found = batch(moved, [1.0] * len(moved))
    joints, item_at = shots.joints.copy(), shots.item_at.copy()
    joints[people] = found.joints
    item_at[things] = found.item_at
    return replace(shots, joints=joints, item_at=item_at)


def _moved(drawn: Staging) -> Staging:
    """What a raised hand can move, and no more: the viewer, and where she holds something the items, with
    whoever holds any."""
    viewer = behind_the_eyes(drawn)
    holders = {item.held_by for item in drawn.items}
    items = drawn.items if viewer in holders else ()
    figures = tuple(one for one in drawn.figures if one.id == viewer or (items and one.id in holders))
    return msgspec.structs.replace(drawn, figures=figures, items=items)


_FOREARMS = {
    side: np.array(
        [
            ball.region in ("forearm", "hand") and ball.a in (f"elbow_{side}", f"wrist_{side}")
            for ball in BALLS
        ]
    )
    for side in "lr"
}


def forearm(figure: Figure) -> Bools:
    """Which of its balls (B,) are of the arm, from the elbow on, whose hand leads."""
    return _FOREARMS["l" if figure.mirrored else "r"]
