"""Every pose by its word, in families. A pose is a small value of directions (`attitude`)."""

from typing import cast

from server.engine.stage.poses.action import ACTION
from server.engine.stage.poses.attitude import Attitude
from server.engine.stage.poses.ground import GROUND
from server.engine.stage.poses.moving import MOVING
from server.engine.stage.poses.sitting import SITTING
from server.engine.stage.poses.standing import STANDING
from server.engine.stage.poses.together import TOGETHER
from server.engine.stage.poses.using import USING
from server.projects.vocabulary import Pose

FAMILIES: tuple[tuple[Attitude, ...], ...] = (STANDING, MOVING, SITTING, GROUND, USING, ACTION, TOGETHER)

POSES: dict[Pose, Attitude] = {
    cast(Pose, attitude.name): attitude for family in FAMILIES for attitude in family
}
"""Every pose of `vocabulary.Pose`."""
