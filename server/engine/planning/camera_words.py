"""What a painter is told of the camera: size, view, from which side, angle, lens, tilt, composition."""

from collections.abc import Mapping

from server.engine.blocking.staging import Framing, Staging
from server.engine.planning import phrases
from server.projects.world import Id

_SIDES = (
    "from the front",
    "from the front left",
    "from the left side",
    "from behind on the left",
    "from behind",
    "from behind on the right",
    "from the right side",
    "from the front right",
)
"""By eighths of a turn of the bearing; left and right are the subject's own."""


def camera(staging: Staging, names: Mapping[Id, str]) -> str:
    """One sentence."""
    asked = staging.framing
    words = [_view(asked, names), _from(asked), _angle(asked)]
    words += [f"{asked.lens} mm lens", _tilt(asked), phrases.COMPOSITIONS[asked.composition]]
    if asked.foreground is not None:
        words.append(f"{names.get(asked.foreground, 'something')} in the foreground at one side")
    sentence = ", ".join(word for word in words if word)
    return sentence[0].upper() + sentence[1:] + "."


def _view(asked: Framing, names: Mapping[Id, str]) -> str:
    size = phrases.SIZES[asked.size]
    subject = " and ".join(names.get(id, "somebody") for id in asked.subjects[:2])
    viewer = names.get(asked.viewer, "somebody") if asked.viewer is not None else "somebody"
    match asked.view:
        case "over_shoulder" if asked.subjects:
            return f"{size} of {subject}, over the shoulder of {viewer}, who is seen from behind at one side"
        case "point_of_view" if asked.subjects:
            return f"{size} of {subject}, seen through the eyes of {viewer}"
        case "two_shot" if asked.subjects:
            return f"{size}, two-shot of {subject} in profile to each other"
        case "insert" if asked.subjects:
            return f"insert, tight on {subject}"
    return size


def _from(asked: Framing) -> str:
    if asked.view in ("over_shoulder", "point_of_view", "two_shot") or not asked.subjects:
        return ""
    return _SIDES[((asked.bearing % 360) * 2 + 45) // 90 % 8]


def _angle(asked: Framing) -> str:
    if asked.view == "point_of_view":
        return ""
    if asked.pitch is None:
        return phrases.ANGLES[asked.angle]
    if asked.pitch == 0:
        return "level"
    return f"looking {abs(asked.pitch)}° {'down' if asked.pitch > 0 else 'up'}"


def _tilt(asked: Framing) -> str:
    if asked.roll == 0:
        return ""
    return f"dutch tilt, rolled {abs(asked.roll)}° {'clockwise' if asked.roll > 0 else 'counter-clockwise'}"
