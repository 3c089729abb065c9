"""Hair: every style grows on any head, is told from the others, and stays under a hat."""

from typing import get_args

import numpy as np
import pytest
from numpy.typing import NDArray

from server.engine.blocking.staging import Body, Part
from server.engine.stage import bodies, hair, hats
from server.engine.stage.anatomy import BODY
from server.engine.stage.bodies import Posed
from server.engine.stage.hair.head import measured
from server.engine.stage.sheet import Sheet
from server.projects.vocabulary import Beard, Glasses, Hair, Hat

STYLES: list[Hair] = [kind for kind in get_args(Hair) if kind != "bald"]
HATS: list[Hat] = [kind for kind in get_args(Hat) if kind != "none"]
WOMAN = Body(age=30, height=1700, build=40, gender=20)
CHILD = Body(age=6, height=1160, build=40, gender=60)


def standing(body: Body = WOMAN) -> Posed:
    return bodies.posed(body, "stand", "neutral")


def points(sheets: list[Sheet], part: str) -> NDArray[np.float32]:
    return np.concatenate([sheet.vertices[np.unique(sheet.faces)] for sheet in sheets if sheet.part == part])


@pytest.mark.parametrize("body", [WOMAN, CHILD], ids=["woman", "child"])
@pytest.mark.parametrize("kind", STYLES)
def test_every_style_sits_on_the_head_and_leaves_the_eyes_free(kind: Hair, body: Body) -> None:
    posed = standing(body)
    sheets = hair.sheets({"hair": kind}, posed)
    for sheet in sheets:
        assert sheet.part == "hair"
        assert len(sheet.vertices) == len(sheet.normals) == len(sheet.where)
        assert np.isfinite(sheet.vertices).all()
        assert np.isfinite(sheet.normals).all()
        assert sheet.faces.max() < len(sheet.vertices)
    found = points(sheets, "hair")
    assert found[:, 2].max() > posed.vertices[:BODY, 2].max() - 0.03
    for eye in ("eye.L", "eye.R"):
        before = found - posed.joints[eye]
        near = (np.abs(before[:, 0]) < 0.016) & (np.abs(before[:, 2]) < 0.010) & (before[:, 1] < 0)
        assert not near.any()


def test_a_bald_head_has_no_hair() -> None:
    assert hair.sheets({"hair": "bald"}, standing()) == []
    assert hair.sheets({}, standing()) == []


def silhouette(kind: Hair, posed: Posed, side: float) -> NDArray[np.bool_]:
    """Which cells of 7 mm are covered, as seen from the front (1) or from behind (-1): hair 2, head 1."""
    cells = np.zeros((70, 70, 2), bool)
    depth = np.full((70, 70), -np.inf)
    head = posed.vertices[:BODY]
    middle = posed.joints["head"] + [0, 0, 0.0]
    for value, cloud in ((0, head), (1, points(hair.sheets({"hair": kind}, posed), "hair"))):
        at = np.floor((cloud - middle)[:, [0, 2]] / 0.007).astype(int) + 35
        good = ((at >= 0) & (at < 70)).all(1)
        for (x, z), y in zip(at[good], (-side * cloud[good, 1]).tolist(), strict=True):
            if y > depth[x, z]:
                depth[x, z] = y
                cells[x, z] = [True, value == 1]
    return cells


def test_styles_are_told_apart_from_the_front_and_from_behind() -> None:
    posed = standing()
    for side in (1.0, -1.0):
        seen = {kind: silhouette(kind, posed, side) for kind in STYLES}
        for k, one in enumerate(STYLES):
            for other in STYLES[k + 1 :]:
                differs = (seen[one] != seen[other]).any(2).sum()
                assert differs > 60, (one, other, side, differs)


@pytest.mark.parametrize("hat", HATS)
def test_no_hair_pokes_out_of_a_hat(hat: Hat) -> None:
    posed = standing()
    head = measured(posed)
    crown = points(list(hats.sheets({"hat": hat}, posed)), "hat")
    inside = _star(crown, head.middle)
    for kind in STYLES:
        found = points(hair.sheets({"hair": kind, "hat": hat}, posed), "hair")
        top = found[found[:, 2] > posed.joints["eye.L"][2] + 0.075]
        assert (_reach(top, head.middle) < inside(top)).all(), kind
        assert found[:, 2].max() < crown[:, 2].max()


def _reach(found: NDArray[np.float32], middle: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.linalg.norm(found - middle, axis=1))


def _star(crown: NDArray[np.float32], middle: NDArray[np.float64]):  # type: ignore[no-untyped-def]
    """How far out a crown lies in the directions of points: the furthest of its vertices near by."""
    away = crown - middle
    far = np.linalg.norm(away, axis=1)
    way = away / far[:, None]

    def reach(found: NDArray[np.float32]) -> NDArray[np.float64]:
        to = found - middle
        to = to / np.linalg.norm(to, axis=1, keepdims=True)
        near = (to @ way.T) > np.cos(0.10)
        return np.asarray(np.where(near, far[None], 0).max(1))

    return reach


def test_hair_lies_on_the_shoulders_of_whom_it_falls() -> None:
    posed = standing()
    long = points(hair.sheets({"hair": "long"}, posed), "hair")
    assert long[:, 2].min() < posed.joints["neck01"][2] - 0.1
    lying = bodies.posed(WOMAN, "lie", "neutral")
    assert points(hair.sheets({"hair": "long"}, lying), "hair")[:, 2].min() >= 0


@pytest.mark.parametrize("hat", HATS)
def test_every_hat_covers_the_crown_of_any_head(hat: Hat) -> None:
    for body in (WOMAN, CHILD):
        posed = standing(body)
        kinds: dict[Part, str] = {"hat": hat}
        found = points(hats.sheets(kinds, posed), "hat")
        assert found[:, 2].max() > posed.vertices[:BODY, 2].max() + 0.01
        assert np.isfinite(found).all()


BEARDS = [kind for kind in get_args(Beard) if kind != "none"]
GLASSES = [kind for kind in get_args(Glasses) if kind != "none"]


@pytest.mark.parametrize("kind", BEARDS)
def test_a_beard_grows_below_the_eyes_in_front_of_the_jaw_and_leaves_the_lips_free(kind: Beard) -> None:
    posed = standing()
    found = points(hair.sheets({"beard": kind}, posed), "beard") - posed.joints["eye.L"] * [0, 1, 1]
    assert len(found) > 100
    assert found[:, 2].max() < 0.03
    assert np.abs(found[:, 0]).max() < 0.12
    mouth = (np.abs(found[:, 0]) < 0.010) & (np.abs(found[:, 2] + 0.074) < 0.002)
    assert not mouth.any()


def test_a_beard_follows_an_opening_mouth() -> None:
    shut, open_ = (
        points(hair.sheets({"beard": "full"}, bodies.posed(WOMAN, "stand", face)), "beard")
        for face in ("neutral", "surprised")
    )
    assert open_[:, 2].min() < shut[:, 2].min() - 0.004


@pytest.mark.parametrize("body", [WOMAN, CHILD], ids=["woman", "child"])
@pytest.mark.parametrize("kind", GLASSES)
def test_glasses_stand_before_the_eyes_and_reach_the_ears(kind: Glasses, body: Body) -> None:
    posed = standing(body)
    sheets = hats.sheets({"glasses": kind}, posed)
    found = points(sheets, "glasses")
    eye = posed.joints["eye.L"]
    near = found[np.linalg.norm((found - eye)[:, [0, 2]], axis=1) < 0.035]
    assert (near[:, 1] < eye[1] - 0.008).any()
    assert found[:, 1].max() > eye[1] + 0.05
    assert {sheet.paint for sheet in sheets} == {"frame"}
