"""The dials of the look do what they say, at any size."""

import hashlib
import subprocess
import sys
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from server.engine import previs
from server.engine.blocking.staging import Item, Look, Staging, Surface
from server.engine.previs import Rendered, drawing
from tests.engine.warmth import SMALL, body_cache, figure, staging

PLAIN = Look(ink=0, tones=3, mute=0, paper="#ffffff", inner=0, blacks=0, hatching=0, rim=0, distance=0)
OF = staging(figure(facing=30), kind="room", size="medium", minute=700)


def draw(of: Staging = OF, size: tuple[int, int] = SMALL, **dials: int) -> Rendered:
    return previs.render(
        msgspec.structs.replace(of, look=msgspec.structs.replace(PLAIN, **dials)), size, seed=1
    )


def change(a: Rendered, b: Rendered) -> NDArray[np.int64]:
    """How much darker (H,W) the second picture is, summed over its channels."""
    return np.asarray(a.colour.astype(int).sum(2) - b.colour.astype(int).sum(2))


def test_lines_keep_their_share_of_the_picture() -> None:
    shares = []
    for size in ((256, 144), (512, 288)):
        darker = change(draw(size=size), draw(size=size, ink=60))
        shares.append(np.clip(darker, 0, None).sum() / darker.size)
    assert 0.75 < shares[1] / shares[0] < 1.3
    assert shares[0] > 1


def test_without_ink_no_line_is_drawn() -> None:
    assert np.array_equal(draw(inner=0).colour, draw(inner=100).colour)


def test_outlines_are_heavier_than_inner_lines_and_both_grow() -> None:
    plain = draw()
    weights = [int(np.clip(change(plain, draw(ink=ink, inner=inner)), 0, None).sum())
               for ink, inner in ((30, 0), (30, 60), (60, 60), (100, 60))]  # fmt: skip
    assert weights == sorted(weights)
    assert weights[-1] > 1.5 * weights[0] > 0


def test_blacks_fill_shade_with_ink_and_none_leave_it() -> None:
    black = [int((draw(blacks=blacks).colour.max(2) < 45).sum()) for blacks in (0, 35, 90)]
    assert black[0] < black[1] < black[2]


def test_hatching_darkens_shade_and_never_a_face() -> None:
    plain, hatched = draw(), draw(hatching=80)
    darker = change(plain, hatched)
    assert (darker > 30).sum() > 100
    face = (plain.parts == plain.part_legend.index("face")) | (plain.parts == plain.part_legend.index("eyes"))
    inner = face.copy()
    for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):  # a pixel at the edge has samples of both
        inner &= np.roll(face, step, axis)
    assert inner.sum() > 50
    assert np.abs(darker[inner]).max() == 0


def test_a_rim_brightens_the_side_away_from_the_light_only() -> None:
    of = staging(figure(), size="medium", minute=480)
    darker = change(draw(of), draw(of, rim=100))
    lit = np.nonzero(darker < -15)
    dark = (darker > 6).sum()
    own = draw(of).things == 2
    assert len(lit[1]) > 20
    assert dark == 0
    # The sun stands at the left in the morning.
    assert lit[1].mean() > np.nonzero(own)[1].mean()


def test_distance_pales_what_is_far_and_spares_the_subject() -> None:
    of = staging(figure(), kind="plain", size="long")
    near, far = draw(of), draw(of, distance=100)
    changed = np.abs(change(near, far))
    assert changed[near.things == 2].mean() < 1  # samples at its edge see what is behind
    assert changed[(near.things == 1) & (near.depth > 15)].mean() > 5


def test_a_picture_is_the_same_at_any_size() -> None:
    look = Look(ink=50, tones=3, mute=0, paper="#f6f1e7")
    of = msgspec.structs.replace(staging(figure(), size="medium", kind="plain"), look=look)
    small, large = (previs.render(of, size, seed=1).colour for size in ((320, 180), (960, 540)))
    shrunk = np.asarray(Image.fromarray(large).resize((320, 180), Image.Resampling.BOX)).astype(int)
    away = np.abs(shrunk - small.astype(int)).mean(2)
    assert away.mean() < 3
    assert (away > 48).mean() < 0.02


def test_where_bands_end_cannot_be_seen() -> None:
    whole = draw(ink=50, inner=40, blacks=35, hatching=35, rim=40, distance=40)
    at_once = drawing.SAMPLES_AT_ONCE
    try:
        drawing.SAMPLES_AT_ONCE = 1
        banded = draw(ink=50, inner=40, blacks=35, hatching=35, rim=40, distance=40)
    finally:
        drawing.SAMPLES_AT_ONCE = at_once
    assert np.array_equal(whole.colour, banded.colour)
    assert np.array_equal(whole.normal, banded.normal)
    assert np.array_equal(whole.things, banded.things)


_DRAW = """
import hashlib, sys
from pathlib import Path
from server.engine import previs
from server.engine.stage import bodies
from tests.engine.previs.test_look import OF
bodies.warm(Path(sys.argv[1]), lambda share, message: None)
print(hashlib.sha256(previs.render(OF, (128, 72), seed=1).colour.tobytes()).hexdigest())
"""


def test_another_process_draws_the_same_bytes_whatever_was_drawn_here_before() -> None:
    def bytes_of(of: Staging) -> str:
        return hashlib.sha256(previs.render(of, (128, 72), seed=1).colour.tobytes()).hexdigest()

    here = bytes_of(OF)
    near = figure(facing=30, pose="sit", face=Surface("smile"), hair=Surface("long", "#4a2f20"))
    suitcase = Item("pr_a", "suitcase", (300, -200), 20, 100, "#8a5a34")
    assert bytes_of(staging(near, items=(suitcase,), kind="room", size="medium", minute=700)) != here
    assert bytes_of(OF) == here
    root = Path(__file__).parents[3]
    there = subprocess.run(
        [sys.executable, "-c", _DRAW, str(body_cache())], cwd=root, capture_output=True, text=True, check=True
    )
    assert there.stdout.strip() == here
