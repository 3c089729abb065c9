"""Negatives: what the picture must not show is not in it; what cannot be looked up is a wish."""

from collections.abc import Mapping

from msgspec.structs import replace

from server.engine.checks.presence import FEWEST
from server.engine.checks.score import Score, not_applicable, scored
from server.engine.checks.shown import Shown
from server.engine.planning.negatives import broken, read
from server.projects.world import Id

THRESHOLD = 1.0


def negatives(shown: Shown, said: tuple[str, ...], names: Mapping[Id, str]) -> Score:
    """The share of a shot's negatives that hold for what has pixels; `names` are those of the world."""
    found = [read(text, names) for text in said]
    checkable = [one for one in found if one.about != "wish"]
    if not checkable:
        why = f"“{_told(found[0].text)}” is a wish that cannot be checked." if found else "It has none."
        return not_applicable("negatives", THRESHOLD, why)
    staging = replace(
        shown.staging,
        figures=tuple(one for one in shown.figures if shown.mask(one.id).sum() >= FEWEST),
        items=tuple(one for one in shown.items if shown.mask(one.id).sum() >= FEWEST),
    )
    against = [(one.text, ", ".join(dict.fromkeys(broken(one, staging, names)))) for one in checkable]
    wrong = [f"“{_told(text)}” does not hold: {what} can be seen." for text, what in against if what]
    why = " ".join(wrong) or f"{len(checkable)} hold."
    return scored("negatives", 1 - len(wrong) / len(checkable), THRESHOLD, why)


def _told(text: str) -> str:
    """A negative as one says it: "No birds", "Nothing red"."""
    return text[:1].upper() + text[1:] if text.lower().startswith(("no ", "nothing")) else f"No {text}"
