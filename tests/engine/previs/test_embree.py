"""Rays against a few triangles whose answers are known."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np

from server.engine.previs.embree import Tree

CORNERS = np.array([[0, 0], [1, 0], [0, 1]], np.float32)


def steps(count: int) -> Tree:
    """Triangles one above the other, a metre apart: number k lies at z = k."""
    at = [np.column_stack([CORNERS, np.full(3, k)]) for k in range(count)]
    return Tree(np.concatenate(at).astype(np.float32), np.arange(3 * count, dtype=np.int32).reshape(-1, 3))


def rays(*from_to: tuple[float, float, float]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rays upwards at x, from z, over a reach."""
    found = np.array(from_to, np.float32)
    starts = np.column_stack([found[:, 0], np.full(len(found), 0.1, np.float32), found[:, 1]])
    return starts, np.tile(np.array([0, 0, 1], np.float32), (len(found), 1)), found[:, 2].copy()


def test_a_ray_meets_the_first_face_within_its_reach() -> None:
    hit = steps(3).first(*rays((0.2, -0.5, 9.0), (0.2, 0.5, 9.0), (0.2, 1.5, 0.4), (3.0, -0.5, 9.0)))
    assert hit.tolist() == [0, 1, -1, -1]


def test_many_threads_ask_one_tree() -> None:
    tree = steps(50)
    asked = [rays(*[(0.3, k + 0.5, 9.0)] * 200) for k in range(49)]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda one: tree.first(*one), asked))
    assert [set(hit.tolist()) for hit in found] == [{k + 1} for k in range(49)]


def test_no_rays_meet_nothing() -> None:
    none = np.zeros((0, 3), np.float32)
    assert len(steps(1).first(none, none, np.zeros(0, np.float32))) == 0
