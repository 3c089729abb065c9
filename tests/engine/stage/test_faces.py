"""Faces, expressions, gaze, drawn proportions: rest shapes that differ where they should and only there."""

from typing import get_args

import msgspec
import numpy as np
import pytest

from server.engine.blocking import skeleton
from server.engine.blocking.staging import Body, Face
from server.engine.stage import bodies, figures, measure
from server.engine.stage.anatomy import BODY
from server.engine.stage.expressions import DRAWN, EXPRESSIONS
from server.engine.stage.faces import DIALS
from server.engine.stage.rests import eyeball, rest
from server.engine.stage.template import template
from server.projects.vocabulary import Expression, FaceShape, Features
from tests.engine.warmth import figure

ADULT = Body(age=30, height=1700, build=40, gender=40)


def _vertices(face: Face | None = None, expression: Expression = "neutral", body: Body = ADULT) -> np.ndarray:
    return rest(body, expression, face, (0, 0))[0]


def test_every_expression_has_actions_and_a_drawing() -> None:
    assert set(EXPRESSIONS) == set(DRAWN) == set(get_args(Expression))


@pytest.mark.parametrize("dial", sorted(DIALS))
def test_the_ends_of_a_dial_are_two_faces(dial: str) -> None:
    low, high = (_vertices(msgspec.convert({dial: end}, Face))[:BODY] for end in (0, 100))
    moved = np.linalg.norm(high - low, axis=1)
    assert moved.max() > (0.001 if dial == "brows" else 0.003)
    assert template().head[:BODY][moved > 5e-4].min() > 0.02  # nothing but the head


def test_the_shapes_of_a_face_differ_from_each_other() -> None:
    shapes = [_vertices(Face(shape))[:BODY] for shape in get_args(FaceShape)]
    for k, one in enumerate(shapes):
        for other in shapes[:k]:
            assert np.linalg.norm(one - other, axis=1).max() > 0.004


@pytest.mark.parametrize("expression", [e for e in get_args(Expression) if e != "neutral"])
def test_an_expression_moves_the_face_and_half_of_it_moves_half_as_far(expression: Expression) -> None:
    calm, acted, half = (_vertices(Face(strength=s), expression)[:BODY] for s in (0, 100, 50))
    moved = np.linalg.norm(acted - calm, axis=1)
    assert moved.max() > 0.003
    k = int(moved.argmax())
    assert np.linalg.norm(half[k] - calm[k]) == pytest.approx(moved[k] / 2, rel=0.25)


def test_features_change_a_body() -> None:
    found = [_vertices(body=Body(30, 1700, 40, 40, features=kind)) for kind in get_args(Features)]
    for k, one in enumerate(found):
        assert all(np.abs(one - other)[:BODY].max() > 0.002 for other in found[:k])


def test_muscle_broadens_the_arms() -> None:
    def girth(muscle: int) -> float:
        t = template()
        arm = np.flatnonzero((np.abs(t.arm[:BODY] - 0.4) < 0.1) & (t.at[:BODY, 0] > 0))
        return float(np.ptp(_vertices(body=Body(30, 1700, 40, 90, muscle=muscle))[arm, 1]))

    assert girth(100) > girth(50) * 1.02


@pytest.mark.parametrize(("gaze", "axis", "sign"), [((25, 0), 0, 1), ((-25, 0), 0, -1), ((0, 15), 2, 1)])
def test_a_gaze_turns_the_iris_the_way_it_looks(gaze: tuple[int, int], axis: int, sign: int) -> None:
    ahead, looking = (rest(ADULT, "neutral", None, g)[0][eyeball("L")] for g in ((0, 0), gaze))
    iris = int(ahead[:, 1].argmin())  # the foremost point of the eye
    assert sign * (looking[iris, axis] - ahead[iris, axis]) > 0.002


def test_the_figure_keeps_its_shape_where_only_colours_change() -> None:
    one = figure()
    assert figures.shape(one) is figures.shape(figure(at=(500, 0)))


@pytest.mark.parametrize("stylised", [0, 30, 100])
@pytest.mark.parametrize("age", [8, 30])
def test_blocking_knows_the_head_at_any_dial(stylised: int, age: int) -> None:
    body = Body(age, 1700 if age == 30 else 1280, 40, 40, stylised=stylised)
    there = measure.joints(bodies.posed(body, "stand", "neutral"))
    none = np.full((1, 3), np.nan)
    known = skeleton.stances(
        np.array([skeleton.POSE["stand"]]), np.array([float(age)]), np.array([40.0]),
        np.array([body.height / 1000]), np.array([False]), np.zeros((1, 2)), np.zeros(1), none,
        np.array([float(stylised)]),
    ).joints[0]  # fmt: skip
    for name in ("head_top", "head", "neck", "hip_l"):
        assert np.linalg.norm(known[skeleton.J[name]] - there[name]) < 0.03


def test_a_body_as_measured_has_a_smaller_head_than_a_drawn_one() -> None:
    def head(stylised: int) -> float:
        posed = bodies.posed(Body(30, 1700, 40, 40, stylised=stylised), "stand", "neutral")
        return float(posed.vertices[:BODY, 2].max() - posed.joints["neck01"][2])

    assert head(0) < head(60) * 0.95 < head(60) < head(100)
    assert 1.7 / (head(0) * 0.88) > 6.8  # about seven heads and a half, the neck left out
