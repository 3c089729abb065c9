"""The body model: anny's parametric people, loaded once."""

import os
import threading
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.engine.blocking.staging import Body
from server.projects.vocabulary import Features

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

_AGES = ((0.0, 0.0), (1.0, 0.02), (5.0, 0.19), (10.0, 0.34), (14.0, 0.46), (20.0, 0.64), (25.0, 0.68),
         (45.0, 0.76), (65.0, 0.87), (90.0, 1.0))  # fmt: skip
"""Years against the model's age parameter, matched at the mean heights of children."""

_lock = threading.Lock()
_model: Any = None


def model() -> Any:
    """The body model, loaded once per process."""
    global _model
    with _lock:
        if _model is None:
            import anny
            import torch

            torch.set_num_threads(max(1, min(2, os.cpu_count() or 1)))
            _model = anny.Anny(
                topology="makehuman-full",
                phenotypes="all",
                facial_actions="all",
                skinning_method="lbs",
            )
        return _model


_FEATURES: dict[Features, tuple[float, float, float]] = {
    "mixed": (0.34, 0.33, 0.33),
    "african": (0.90, 0.05, 0.05),
    "asian": (0.05, 0.90, 0.05),
    "european": (0.05, 0.05, 0.90),
}
"""The shares of the model's three sets of features: african, asian, caucasian, in its own words."""


def phenotype(body: Body) -> dict[str, float]:
    """The model's parameters for a body; its height is set afterwards by scale."""
    years, values = zip(*_AGES, strict=True)
    build = body.build / 100
    african, asian, caucasian = _FEATURES[body.features]
    # Weight shows in this model where muscle is low.
    muscle = float(np.interp(build, (0, 0.4, 0.7, 1), (0.22, 0.45, 0.22, 0.02)))
    dial = (body.muscle - 50) / 50
    muscle += dial * (0.95 - muscle if dial > 0 else muscle)
    return {
        "age": float(np.interp(body.age, years, values)),
        "gender": 1 - body.gender / 100,  # the model counts from male to female
        # Muscle weighs, too: a strong body is broader than a soft one of the same build.
        "weight": min(1.0, float(np.interp(build, (0, 0.4, 1), (0.08, 0.48, 1.0))) + 0.3 * max(0.0, dial)),
        "muscle": muscle,
        "height": 0.5,
        "proportions": min(1.0, 0.5 + body.stylised / 60 * 0.2),
        "cupsize": 0.45,
        "firmness": 0.6,
        "african": african,
        "asian": asian,
        "caucasian": caucasian,
    }


def weights() -> tuple[Floats, NDArray[np.int64]]:
    """Skinning weights (V,K) and the bones (V,K) they belong to."""
    anny = model()
    return anny.vertex_bone_weights.numpy(), anny.vertex_bone_indices.numpy()
