"""Why things look in a shot as they do: each attribute with the fact that set it. Pure."""

from typing import Any

import msgspec

from server.engine.story.fold import Story, attributes
from server.engine.story.moments import labels
from server.projects.world import Id, Struct


class Established(Struct, frozen=True, kw_only=True):
    """An attribute of a thing at a shot. Without `fact` it is the thing's own, from the start of the story;
    else the fact says it since the shot or scene `since`, called `label`, and `before` is what it was."""

    attribute: str
    value: Any
    fact: Id | None = None
    since: Id | None = None
    label: str = ""
    text: str = ""
    before: Any = None


def established(story: Story, shot: Id) -> dict[Id, tuple[Established, ...]]:
    """Of every thing in a shot and its place, by id: what facts have set first, then what is its own.

    Raises KeyError for a shot that is not in the story.
    """
    when = story.moment(shot)
    if when is None:
        raise KeyError(shot)
    one = story.world.shots[shot]
    place = story.world.scenes[one.scene].place
    named = _named(story)
    found = {}
    for id in (*one.cast, *one.props, *((place,) if place else ())):
        folded, timeline = story.at(id, when), story.timelines.get(id)
        if folded is None or timeline is None:
            continue
        said, own = [], []
        for attribute in attributes(type(folded.thing)):
            value = msgspec.to_builtins(getattr(folded.thing, attribute))
            fact_id = folded.set_by.get(attribute)
            if fact_id is None:
                own.append(Established(attribute=attribute, value=value))
                continue
            fact = story.world.facts[fact_id]
            at = next(number for number, entry in enumerate(timeline.facts) if entry[1] == fact_id)
            before = timeline.after(at).thing
            said.append(
                Established(
                    attribute=attribute,
                    value=value,
                    fact=fact_id,
                    since=fact.since,
                    label=named.get(fact.since, ""),
                    text=fact.text,
                    before=msgspec.to_builtins(getattr(before, attribute)),
                )
            )
        found[id] = (*said, *own)
    return found


def _named(story: Story) -> dict[Id, str]:
    """What scenes and shots are called."""
    scenes = {id: scene.title or "a scene" for id, scene in story.world.scenes.items()}
    return {**scenes, **labels(story.world)}
