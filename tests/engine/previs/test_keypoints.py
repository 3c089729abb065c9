"""Keypoints follow what a staging asks of a body: sides, seats, reaches and gazes."""

from typing import Any

import msgspec
import numpy as np
import pytest

from server.engine.blocking import camera as cameras
from server.engine.blocking.staging import Face, Figure, Staging
from server.engine.previs import keypoints
from tests.engine.warmth import figure, staging

SIZE = (320, 180)


def seen(staged: Staging, name: str) -> np.ndarray:
    """Where a joint of the only figure shows, in pixels, with nothing drawn before it."""
    return everything(staged)[keypoints.NAMES.index(name), :2]


def everything(staged: Staging) -> np.ndarray:
    """All joints of the only figure."""
    camera = cameras.solve(staged, SIZE[0] / SIZE[1])
    things = np.full(SIZE[::-1], 1, np.uint16)
    depth = np.full(SIZE[::-1], 50.0, np.float32)
    legend = ("set", staged.figures[0].id)
    found = keypoints.of(staged, camera, SIZE, things, depth, legend)
    return np.asarray(found[staged.figures[0].id])


def asked(plain: Staging, **more: Any) -> Staging:
    """The same shot of a figure of which more is asked."""
    changed: Figure = msgspec.structs.replace(plain.figures[0], **more)
    return msgspec.structs.replace(plain, figures=(changed,))


def above(staged: Staging, name: str, other: str) -> float:
    """How much higher a joint shows than another, in shares of the trunk."""
    at = {one: seen(staged, one) for one in (name, other, "neck", "right_hip")}
    trunk = float(np.linalg.norm(at["neck"] - at["right_hip"]))
    return float(at[other][1] - at[name][1]) / trunk


@pytest.fixture
def plain() -> Staging:
    return staging(figure(), size="long")


def test_a_mirrored_wave_lifts_the_other_hand(plain: Staging) -> None:
    right = asked(plain, pose="wave")
    left = asked(plain, pose="wave", mirrored=True)
    assert above(right, "right_wrist", "left_wrist") > 0.5
    assert above(left, "left_wrist", "right_wrist") > 0.5


def test_who_sits_higher_shows_with_straighter_knees(plain: Staging) -> None:
    low, high = asked(plain, pose="sit", seat=300), asked(plain, pose="sit", seat=550)
    assert above(low, "right_hip", "right_ankle") < above(high, "right_hip", "right_ankle") - 0.2


def test_a_hand_that_reaches_up_shows_above_the_head(plain: Staging) -> None:
    assert above(asked(plain, reach=(-250, -150, 2000)), "right_wrist", "nose") > 0
    assert above(plain, "right_wrist", "nose") < -0.5


def test_a_gaze_moves_the_nose_between_the_ears(plain: Staging) -> None:
    def share(staged: Staging) -> float:
        nose, right, left = (seen(staged, name)[0] for name in ("nose", "right_ear", "left_ear"))
        return float((nose - right) / (left - right))

    ahead, left = share(plain), share(asked(plain, gaze=(45, 0)))
    right = share(asked(plain, gaze=(-45, 0)))
    assert right < ahead - 0.15
    assert left > ahead + 0.15


def test_eyes_are_where_the_face_has_them() -> None:
    close = staging(figure(), size="close_up")

    def apart(eye_distance: int) -> float:
        points = asked(close, face=Face(eye_distance=eye_distance))
        return float(np.linalg.norm(seen(points, "right_eye") - seen(points, "left_eye")))

    assert apart(100) > 1.05 * apart(0)
