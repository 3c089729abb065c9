"""A foreground composition without anybody near looks past an edge of the set, and never across a face."""

from typing import get_args

import numpy as np
import pytest

from server.engine.blocking import sets
from server.engine.blocking.camera import Camera, solve
from server.engine.blocking.edges import Edge, edge
from server.engine.blocking.sight import survey
from server.engine.blocking.skeleton import Floats
from server.engine.planning.narrow import narrowed
from server.engine.sets.edges import EDGES
from server.engine.solids import mirrored, moved
from server.projects.vocabulary import Composition, SetKind, ShotSize, View
from tests.engine.blocking.frames import joint, place
from tests.engine.blocking.stagings import WIDE, figure, staging

KINDS = get_args(SetKind)


def points(camera: Camera, kind: SetKind, found: Edge) -> Floats:
    """Points all over the edge, in the frame."""
    at = (*found.at, sets.ground(kind, *found.at))
    pieces = [one for one, _ in EDGES[kind](found.wide, found.low, found.high)]
    pieces = [mirrored(one) if found.left else one for one in pieces]
    faces = np.concatenate([one.vertices[one.faces] for one in (moved(one, at, found.yaw) for one in pieces)])
    return place(camera, np.einsum("kc,fcx->fkx", _WITHIN, faces))


_WITHIN = np.array([(a, b, 12 - a - b) for a in range(13) for b in range(13 - a)]) / 12
"""Points all over a triangle."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", ["close_up", "medium", "long", "extreme_long"])
@pytest.mark.parametrize("bearing", [0, 40, -75])
def test_the_edge_is_at_one_side_and_before_no_face(kind: SetKind, size: ShotSize, bearing: int) -> None:
    shot = staging(figure("ch_a"), set=kind, size=size, bearing=bearing, composition="foreground")
    camera = solve(shot, WIDE)
    found = edge(shot, camera)
    if found is None:
        assert size == "close_up"
        return
    x, y, ahead = points(camera, kind, found).T
    seen = (np.abs(x) < 1) & (np.abs(y) < 1) & (ahead > camera.near)
    assert seen.any()
    head, top, neck = (place(camera, joint(shot, "ch_a", name))[0] for name in ("head", "head_top", "neck"))
    half = 0.6 * abs(top[1] - neck[1]) / WIDE
    covers = (np.abs(x - head[0]) < half) & (y > neck[1]) & (y < top[1]) & (ahead < head[2])
    assert not covers.any()


@pytest.mark.parametrize("composition", ["balanced", "thirds", "centred"])
def test_only_a_foreground_composition_has_an_edge(composition: Composition) -> None:
    shot = staging(figure(), set="forest", composition=composition)
    assert edge(shot, solve(shot, WIDE)) is None


@pytest.mark.parametrize("view", ["over_shoulder", "point_of_view", "insert"])
def test_a_view_that_looks_past_or_through_somebody_has_none(view: View) -> None:
    people = figure("ch_a"), figure("ch_b", at=(0, -1500), facing=180)
    shot = staging(*people, subjects=("ch_a",), view=view, viewer="ch_b", composition="foreground")
    assert edge(shot, solve(shot, WIDE)) is None


def test_a_person_in_the_foreground_or_a_steep_view_leaves_no_room_for_an_edge() -> None:
    people = figure("ch_a"), figure("ch_b", at=(400, -1500))
    past = staging(*people, subjects=("ch_a",), foreground="ch_b", composition="foreground")
    assert edge(past, solve(past, WIDE)) is None
    steep = staging(figure(), angle="bird", composition="foreground")
    assert edge(steep, solve(steep, WIDE)) is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_narrowed_staging_has_the_edge_of_the_whole_one(kind: SetKind) -> None:
    people = figure("ch_a"), figure("ch_b", at=(-9000, -9000))
    whole = staging(*people, set=kind, subjects=("ch_a",), composition="foreground")
    camera = solve(whole, WIDE)
    assert edge(whole, camera) is not None
    assert edge(narrowed(whole, survey(whole, WIDE)), camera) == edge(whole, camera)
