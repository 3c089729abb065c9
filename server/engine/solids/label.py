"""Where words stand on something."""

from dataclasses import dataclass

from server.engine.solids.hard import Vector


@dataclass(frozen=True)
class Label:
    """A face for words, in metres: its lower left corner as it is read, and its sides to the right and up.

    `ink` is the colour of the letters where it tells from the face, `on` the paint of the face, `centred`
    whether lines stand in its middle, `largest` the largest em.
    """

    corner: Vector
    right: Vector
    up: Vector
    ink: str = "#221d22"
    on: str = "main"
    centred: bool = True
    largest: float = 1.0
