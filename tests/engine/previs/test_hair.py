"""Hair in the picture: a head of hair has no holes."""

import numpy as np
import pytest

from server.engine import previs
from server.engine.blocking.staging import Surface
from server.engine.stage.scene import NUMBER
from server.projects.vocabulary import Hair
from tests.engine.warmth import figure, staging


@pytest.mark.parametrize("bearing", [120, 180])
@pytest.mark.parametrize("kind", ["afro", "curly", "bob", "wavy"])
def test_no_scalp_and_no_sky_is_seen_through_a_head_of_hair(kind: Hair, bearing: int) -> None:
    shot = staging(figure(hair=Surface(kind, "#8a4f2a")), size="close_up", bearing=bearing, lens=85)
    drawn = previs.render(shot, (200, 200), 1, samples=1)
    hair = drawn.parts == NUMBER["hair"]
    eyes = int(drawn.keypoints["ch_a"][14:16, 1].mean())
    assert hair[:eyes].sum() > 1000
    # A hole has hair over, under, left and right of it.
    over, under = (np.logical_or.accumulate(hair[::step], axis=0)[::step] for step in (1, -1))
    left, right = (np.logical_or.accumulate(hair[:, ::step], axis=1)[:, ::step] for step in (1, -1))
    holes = ~hair & over & under & left & right
    scalp = holes & (drawn.parts != 0)
    assert not scalp[:eyes].any()
    # From the side the loop of a single curl may stand out from the outline, with sky in it.
    if bearing == 180:
        assert not holes[:eyes].any()
