"""An empty plain under the sky."""

from server.engine.sets.kind import Block, Set

SET = Set(
    blocks=(Block("floor", (-60.0, -60.0, -0.1), (60.0, 60.0, 0.0), "floor"),),
    clear=((-58.0, -58.0, 0.12), (58.0, 58.0, 60.0)),
    view=((-2.0, -1.5, 0.0), (2.0, 1.5, 2.2)),
    outdoors=True,
    ends=((-60.0, -60.0, 0.0), (60.0, 60.0, 60.0)),
    floor=((-58.0, -58.0), (58.0, 58.0)),
)
