"""Expressions as weights of the body model's facial actions (the 52 names of ARKit), and what is drawn
beside them: how brows bend, how warm cheeks are, whether tears run."""

from dataclasses import dataclass

from server.projects.vocabulary import Expression


def _both(**weights: float) -> dict[str, float]:
    return {f"{name}{side}": value for name, value in weights.items() for side in ("Left", "Right")}


EXPRESSIONS: dict[Expression, dict[str, float]] = {
    "neutral": _both(mouthSmile=0.18),
    "smile": {
        **_both(mouthSmile=0.95, cheekSquint=0.45, eyeSquint=0.15, browOuterUp=0.25, mouthDimple=0.4),
    },
    "grin": {
        **_both(mouthSmile=1.0, cheekSquint=0.6, eyeSquint=0.3, mouthUpperUp=0.65, mouthLowerDown=0.45,
                mouthStretch=0.3, browOuterUp=0.3),
        "jawOpen": 0.10,
    },
    "laugh": {
        **_both(mouthSmile=1.0, cheekSquint=0.9, eyeSquint=0.5, eyeBlink=1.0, mouthUpperUp=0.4,
                mouthLowerDown=0.25, browOuterUp=0.5),
        "jawOpen": 0.62,
        "browInnerUp": 0.3,
    },
    "sad": {
        **_both(mouthFrown=0.95, eyeBlink=0.18, eyeLookDown=0.25),
        "browInnerUp": 1.0,
        "mouthShrugLower": 0.45,
    },
    "cry": {
        **_both(mouthFrown=1.0, eyeBlink=1.0, eyeSquint=0.4, cheekSquint=0.5, mouthStretch=0.7,
                mouthLowerDown=0.55, browDown=0.25),
        "browInnerUp": 1.0,
        "jawOpen": 0.26,
        "mouthShrugUpper": 0.3,
    },
    "angry": {
        **_both(browDown=1.0, eyeSquint=0.35, noseSneer=0.45, mouthFrown=0.65, mouthPress=0.7),
        "mouthShrugLower": 0.2,
    },
    "furious": {
        **_both(browDown=1.15, eyeWide=0.35, noseSneer=1.0, mouthUpperUp=0.7, mouthLowerDown=0.95,
                mouthFrown=0.5, mouthStretch=0.55, cheekSquint=0.4),
        "jawOpen": 0.32,
        "jawForward": 0.3,
    },
    "surprised": {
        **_both(browOuterUp=1.0, eyeWide=1.0),
        "browInnerUp": 1.0,
        "jawOpen": 0.62,
        "mouthFunnel": 0.55,
    },
    "afraid": {
        **_both(eyeWide=1.0, mouthStretch=0.95, mouthLowerDown=0.5, browOuterUp=0.25, mouthFrown=0.35),
        "browInnerUp": 1.0,
        "jawOpen": 0.22,
    },
    "worried": {
        **_both(mouthFrown=0.6, mouthStretch=0.3, eyeWide=0.3, mouthPress=0.4),
        "browInnerUp": 1.0,
        "mouthRollLower": 0.25,
    },
    "disgusted": {
        **_both(noseSneer=1.0, mouthUpperUp=0.7, browDown=0.6, eyeSquint=0.7, cheekSquint=0.5,
                mouthFrown=0.75),
        "mouthShrugLower": 0.55,
        "mouthLeft": 0.3,
    },
    "smug": {
        **_both(eyeBlink=0.22, eyeSquint=0.2),
        "mouthSmileLeft": 1.0,
        "mouthSmileRight": 0.25,
        "mouthDimpleLeft": 0.6,
        "cheekSquintLeft": 0.4,
        "browOuterUpLeft": 1.0,
        "browDownRight": 0.4,
        "mouthLeft": 0.2,
    },
    "tired": {
        **_both(eyeBlink=0.36, mouthFrown=0.35, browOuterUp=0.1, eyeLookDown=0.1),
        "browInnerUp": 0.35,
    },
    "asleep": {
        **_both(eyeBlink=1.0, mouthSmile=0.2),
    },
    "determined": {
        **_both(browDown=0.85, eyeSquint=0.3, mouthPress=0.8, mouthSmile=0.08, mouthFrown=0.25),
        "jawForward": 0.35,
        "mouthRollLower": 0.2,
    },
    "confused": {
        **_both(mouthPress=0.3),
        "browOuterUpLeft": 1.0,
        "browInnerUp": 0.4,
        "browDownRight": 0.9,
        "eyeSquintRight": 0.45,
        "mouthRight": 0.55,
        "mouthFrownLeft": 0.5,
        "mouthPucker": 0.25,
    },
    "pain": {
        **_both(browDown=0.9, eyeBlink=1.0, eyeSquint=0.4, cheekSquint=0.9, noseSneer=0.8,
                mouthStretch=0.8, mouthUpperUp=0.6, mouthLowerDown=0.6),
        "browInnerUp": 0.3,
        "jawOpen": 0.10,
    },
}  # fmt: skip
"""Every expression of `world.Expression`."""


@dataclass(frozen=True)
class Drawn:
    """What the chart of a face adds to an expression: how far the inner ends of the brows rise (left and
    right one) and their outer ends, in metres on the reference head; cheeks' warmth; tears, folds
    between knitted brows, folds from nose to mouth, 0 to 1."""

    inner: tuple[float, float] = (0.0, 0.0)
    outer: tuple[float, float] = (0.0, 0.0)
    warmth: float = 0.0
    tears: float = 0.0
    knit: float = 0.0
    cheeks: float = 0.0


def _even(inner: float, outer: float, warmth: float = 0.0, **more: float) -> Drawn:
    return Drawn((inner, inner), (outer, outer), warmth, **more)


DRAWN: dict[Expression, Drawn] = {
    "neutral": Drawn(),
    "smile": _even(0.001, 0.001, 0.35),
    "grin": _even(0.001, 0.001, 0.4, cheeks=0.8),
    "laugh": _even(0.003, 0.003, 0.6, cheeks=1.0),
    "sad": _even(0.008, -0.006),
    "cry": _even(0.007, -0.005, 0.5, tears=1.0, knit=0.5, cheeks=0.8),
    "angry": _even(-0.007, 0.006, 0.2, knit=0.6),
    "furious": _even(-0.008, 0.007, 0.7, knit=1.0, cheeks=1.0),
    "surprised": _even(0.007, 0.006),
    "afraid": _even(0.009, -0.002),
    "worried": _even(0.007, -0.005, knit=0.5),
    "disgusted": _even(-0.005, 0.002, knit=1.0, cheeks=1.0),
    "smug": Drawn((0.002, -0.003), (0.004, 0.0), 0.1),
    "tired": _even(0.002, -0.003),
    "asleep": _even(0.0, -0.001, 0.1),
    "determined": _even(-0.006, 0.005, knit=0.5),
    "confused": Drawn((0.003, -0.005), (0.004, 0.001)),
    "pain": _even(-0.005, -0.001, 0.4, knit=1.0, cheeks=0.9),
}
"""Every expression of `world.Expression`."""
