"""Hair in the picture: a head of hair has no holes."""

import numpy as np
import pytest

from server.engine import previs
from server.engine.blocking.staging import Surface
from server.engine.stage.scene import NUMBER
from server.projects.vocabulary import Hair
from tests.engine.warmth import figure, staging


@pytest.mark.parametrize("bearing", [120, 180])
@pytest.mark.parametrize("kind", ["afro", "curly", "short", "bob", "wavy"])
def test_no_scalp_and_no_sky_is_seen_through_a_head_of_hair(kind: Hair, bearing: int) -> None:
    shot = staging(figure(hair=Surface(kind, "#8a4f2a")), size="close_up", bearing=bearing, lens=85)
    drawn = previs.render(shot, (200, 200), 1, samples=1)
    hair = drawn.parts == NUMBER["hair"]
    rows = np.flatnonzero(hair.any(1))
    eyes = drawn.keypoints["ch_a"][14:16, 1].mean()
    crown = rows[(rows < eyes) & (rows > rows[0] + 4)]
    assert len(crown) > 20
    for row in crown:
        columns = np.flatnonzero(hair[row])
        # Behind the ear the outline is hair's on both sides; before it, the face begins.
        first = columns[0] + 4 if bearing == 180 else int(np.median(columns))
        between = hair[row, min(first, columns[-1] - 4) : columns[-1] - 4]
        assert between.all(), row
