"""The measured joints, and what lies between the measurements."""

import numpy as np
import pytest

from server.engine.blocking.skeleton import JOINTS, POSES, J, joints

_LIFTED = ("run", "jump", "fall")
_BENT = ("lie", "lie_side", "bow", "cower", "pick_up", "lean_forward", "fall", "crouch")
"""Poses off the ground, and those whose head is not the highest."""


@pytest.mark.parametrize("pose", range(len(POSES)), ids=POSES)
def test_every_body_stands_on_the_floor_below_its_pelvis(pose: int) -> None:
    for age in (2.0, 9.0, 17.0, 40.0, 100.0):
        found = joints(np.array([pose]), np.array([age]), np.array([30.0]), np.array([1.6]))[0]
        assert found.shape == (len(JOINTS), 3)
        assert -0.02 < found[:, 2].min() < (0.12 if POSES[pose] not in _LIFTED else 0.4)
        assert np.hypot(*found[J["pelvis"], :2]) < 0.05
        if POSES[pose] not in _BENT:
            assert found[J["head_top"], 2] > found[J["head"], 2] > found[J["neck"], 2] > found[J["pelvis"], 2]


def test_a_standing_body_has_its_height() -> None:
    found = joints(np.array([0]), np.array([30.0]), np.array([50.0]), np.array([1.82]))[0]
    assert found[J["head_top"], 2] == pytest.approx(1.82, abs=0.03)


def test_left_is_the_left_of_somebody_who_looks_to_the_front() -> None:
    found = joints(np.array([0]), np.array([30.0]), np.array([50.0]), np.array([1.7]))[0]
    assert found[J["shoulder_l"], 0] > 0 > found[J["shoulder_r"], 0]
    assert found[J["toe_l"], 1] < found[J["ankle_l"], 1]


def test_proportions_change_gradually_with_age() -> None:
    ages = np.linspace(1, 110, 300)
    many = np.full(300, 0, dtype=np.intp)
    found = joints(many, ages, np.full(300, 50.0), np.full(300, 1.0))
    assert np.abs(np.diff(found, axis=0)).max() < 0.02
