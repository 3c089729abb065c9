"""The maps are right: who is where, how far, which way surfaces face, and where joints lie."""

import numpy as np

from server.engine import previs
from server.engine.blocking import camera, sets
from tests.engine.warmth import SMALL, figure, staging


def test_everybody_in_sight_has_pixels_and_a_share_and_nobody_else() -> None:
    cast = (
        figure("ch_a", at=(-500, 0)),
        figure("ch_b", at=(500, 0)),
        figure("ch_far", at=(0, -30_000)),
    )
    rendered = previs.render(staging(*cast, subjects=("ch_a", "ch_b")), SMALL, seed=1, samples=1)
    shown = {rendered.thing_legend[n] for n in np.unique(rendered.things)}
    assert {"ch_a", "ch_b"} <= shown
    assert "ch_far" not in shown
    assert set(rendered.boxes) == {"ch_a", "ch_b"}
    assert {id for id, share in rendered.visible.items() if share > 0} == {"ch_a", "ch_b"}


def test_normals_are_unit_and_face_the_viewer() -> None:
    of = staging(figure(), kind="room", size="long")
    rendered = previs.render(of, SMALL, seed=1, samples=1)
    there = rendered.things > 0
    normal = rendered.normal[there]
    assert np.allclose(np.linalg.norm(normal, axis=1), 1, atol=1e-3)
    solved = camera.solve(of, SMALL[0] / SMALL[1])
    rows, columns = np.nonzero(there)
    x = (columns + 0.5 - SMALL[0] / 2) / (solved.focal * SMALL[0])
    y = -(rows + 0.5 - SMALL[1] / 2) / (solved.focal * SMALL[0])
    # From the surface to the eye: against the ray (x, y, -1) in these axes.
    assert (normal @ [0, 0, 1] - normal[:, 0] * x - normal[:, 1] * y > -0.02).all()


def test_a_floor_faces_up_in_camera_axes() -> None:
    of = staging(figure(), kind="plain", size="long")
    rendered = previs.render(of, SMALL, seed=1, samples=1)
    floor = rendered.normal[(rendered.things == 1)]
    up = camera.solve(of, SMALL[0] / SMALL[1])
    want = [up.right[2], up.up[2], -up.forward[2]]
    assert np.allclose(floor, want, atol=1e-3)


def test_depth_is_metres_along_the_axis() -> None:
    of = staging(figure(), kind="plain", size="long")
    rendered = previs.render(of, SMALL, seed=1, samples=1)
    solved = camera.solve(of, SMALL[0] / SMALL[1])
    rows, columns = np.nonzero(rendered.things == 1)
    x = (columns + 0.5 - SMALL[0] / 2) / (solved.focal * SMALL[0])
    y = -(rows + 0.5 - SMALL[1] / 2) / (solved.focal * SMALL[0])
    rays = np.array(solved.forward) + x[:, None] * np.array(solved.right) + y[:, None] * np.array(solved.up)
    ground = sets.ground("plain", 0, 0)
    expected = (ground - solved.eye[2]) / rays[:, 2]
    assert np.allclose(rendered.depth[rows, columns], expected, rtol=1e-3)


def test_joints_land_on_the_parts_that_they_move() -> None:
    worn = staging(figure(without=("hair",)), size="long")
    rendered = previs.render(worn, (320, 180), seed=1, samples=1)
    points = rendered.keypoints["ch_a"]

    def part(joint: int) -> str:
        x, y, sure = points[joint]
        assert sure == 1.0
        assert rendered.thing_legend[rendered.things[int(y), int(x)]] == "ch_a"
        return str(rendered.part_legend[rendered.parts[int(y), int(x)]])

    assert part(0) in ("face", "skin")
    assert {part(14), part(15)} <= {"face", "eyes", "skin"}
    assert {part(2), part(5), part(8), part(11)} <= {"coat", "top", "bottom"}
    assert {part(9), part(12)} <= {"coat", "bottom"}
    assert {part(10), part(13)} <= {"footwear", "bottom", "skin"}


def test_from_behind_the_face_s_joints_are_told_as_hidden() -> None:
    rendered = previs.render(staging(figure(), size="medium", bearing=180), SMALL, seed=1, samples=1)
    points = rendered.keypoints["ch_a"]
    assert (points[[0, 14, 15], 2] == 0.5).all()
