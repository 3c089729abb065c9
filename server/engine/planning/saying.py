"""What is said to a world that is being told: its first words are a story, and new shots go onto pages. Pure.

The grammar speaks of what there is. In a world that has nothing yet it would have to ask back whatever is
said; there, sentences are read as prose, like a script. And where a story is told on pages, a shot that is
made at its end has its panel at once, so that words can be put into it.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from server.engine.planning.instruct import instruct
from server.engine.planning.instruct.reply import Answer, Asked, Focus, Step, Turn, Understood
from server.engine.planning.paneling import panels
from server.engine.planning.scripts.drafting import draft
from server.engine.planning.scripts.reading import read
from server.projects.edits import Make, applied
from server.projects.world import Id, World

Fresh = Callable[[str], Id]
"""A new id for an entity of a kind."""


def say(
    world: World, text: str, focus: Focus, before: tuple[Turn, ...], fresh: Fresh, by: str = ""
) -> Answer:
    """As `instruct`, with `opening` and `paged`; `by` is who says it."""
    reply = instruct(world, text, focus, before, fresh, by)
    if isinstance(reply, Asked):
        return opening(world, text) or reply
    return paged(world, reply, fresh)


def opening(world: World, text: str) -> Understood | None:
    """Sentences said to a world without scenes, as its first shots; None where there are scenes, or where
    the sentences show nobody and nothing."""
    if any(one.deleted is None for one in (*world.scenes.values(), *world.shots.values())):
        return None
    made = draft(world, read(text, "prose"), "comic", whole_pages=True)
    if not any(_shows(edit.fields) for edit in made.edits if isinstance(edit, Make) and edit.kind == "shots"):
        return None
    return Understood((Step(made.text[:1].upper() + made.text[1:], made.edits),), made.notices)


def _shows(shot: dict[str, Any]) -> bool:
    return bool(shot.get("cast") or shot.get("props"))


def paged(world: World, reply: Understood, fresh: Fresh) -> Understood:
    """An answer whose new shots have panels, where the story before them has."""
    made = [edit.id for edit in reply.edits if isinstance(edit, Make) and edit.kind == "shots"]
    if not made:
        return reply
    steps = panels(applied(world, reply.edits), made, fresh)
    return msgspec.structs.replace(reply, steps=(*reply.steps, *steps)) if steps else reply


def opened(edits: tuple[Any, ...], shot: Id | None) -> Id | None:
    """The shot that is open after edits: the one that they made last, else the one that was."""
    made = [edit.id for edit in edits if isinstance(edit, Make) and edit.kind == "shots"]
    return made[-1] if made else shot
