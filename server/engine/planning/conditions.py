"""Conditions in recipes: what previs does not draw of them decides none of its pictures. Pure."""

import msgspec

from server.engine.blocking.staging import SOAKS, Figure, Staging


def drawn(staging: Staging) -> Staging:
    """A staging with the conditions that previs draws: cloth and hair that are wet, where they are in sight.
    Mud, tears, blood and what has become of props are told in words alone."""
    if all(one.condition == "dry" for one in staging.figures) and all(
        one.condition == "whole" for one in staging.items
    ):
        return staging
    return msgspec.structs.replace(
        staging,
        figures=tuple(
            one if one.condition == "dry" or soaked(one) else msgspec.structs.replace(one, condition="dry")
            for one in staging.figures
        ),
        items=tuple(msgspec.structs.replace(one, condition="whole") for one in staging.items),
    )


def soaked(figure: Figure) -> bool:
    """Whether somebody is wet, and it shows."""
    return figure.condition == "wet" and any(
        part in SOAKS and surface.colour is not None for part, surface in figure.parts.items()
    )
