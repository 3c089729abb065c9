"""Water darkens cloth and hair by one share, and nothing else."""

from msgspec.structs import replace

from server.engine.stage import soaking
from tests.engine.blocking.stagings import figure


def test_wet_cloth_is_darker_and_skin_is_not() -> None:
    dry = figure()
    wet = replace(dry, condition="wet")
    for part, surface in dry.parts.items():
        seen = soaking.surface(wet, part)
        assert seen is not None
        assert soaking.surface(dry, part) == surface
        if part in ("skin", "eyes", "face") or surface.colour is None:
            assert seen == surface
        else:
            assert seen.colour is not None
            assert all(
                abs(int(seen.colour[k : k + 2], 16) - soaking.KEPT * int(surface.colour[k : k + 2], 16)) < 1
                for k in (1, 3, 5)
            )


def test_a_part_that_is_not_there_stays_so() -> None:
    assert soaking.surface(replace(figure(), condition="wet"), "glasses") is None
