"""Heads whose faces nobody can see are drawn as any head: what a picture cannot show must not move its lines.

A long chin or a laugh moves cheeks, beard and all that a head wears by a centimetre, seen from behind too.
A recipe leaves out a face that is out of sight, so the picture of a whole staging has to do without it too.
"""

import msgspec

from server.engine.blocking.sight import survey
from server.engine.blocking.staging import Staging


def faceless(staging: Staging, ratio: float) -> Staging:
    """The staging without faces and eyes that cannot be in a picture `ratio` times as wide as high."""
    if not any("face" in figure.parts for figure in staging.figures):
        return staging
    sight = survey(staging, ratio)
    figures = []
    for figure in staging.figures:
        if sight.get(figure.id, {}).get("face") != "seen":
            parts = {part: surface for part, surface in figure.parts.items() if part not in ("face", "eyes")}
            figure = msgspec.structs.replace(figure, parts=parts, face=None)
        figures.append(figure)
    return msgspec.structs.replace(staging, figures=tuple(figures))
