"""Expressions as weights of the body model's facial actions (the 52 names of ARKit)."""

from server.projects.vocabulary import Expression


def _both(**weights: float) -> dict[str, float]:
    return {f"{name}{side}": value for name, value in weights.items() for side in ("Left", "Right")}


EXPRESSIONS: dict[Expression, dict[str, float]] = {
    "neutral": _both(mouthSmile=0.12),
    "smile": {
        **_both(mouthSmile=0.85, cheekSquint=0.45, eyeSquint=0.25, browOuterUp=0.2, mouthDimple=0.3),
        "jawOpen": 0.06,
    },
    "sad": {
        **_both(mouthFrown=0.8, eyeBlink=0.22, browDown=0.05, eyeLookDown=0.2),
        "browInnerUp": 1.0,
        "mouthShrugLower": 0.3,
    },
    "angry": {
        **_both(browDown=1.0, eyeSquint=0.45, noseSneer=0.55, mouthFrown=0.35, mouthPress=0.6),
    },
    "surprised": {
        **_both(browOuterUp=0.9, eyeWide=0.9),
        "browInnerUp": 0.9,
        "jawOpen": 0.42,
        "mouthFunnel": 0.25,
    },
    "worried": {
        **_both(mouthFrown=0.35, mouthStretch=0.35, eyeWide=0.3, browDown=0.12),
        "browInnerUp": 0.95,
    },
}
"""Every expression of `world.Expression`."""
