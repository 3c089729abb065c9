"""Continuity of what facts change: clothes and conditions that jump between two shots. Pure.

Only things of which facts tell are looked at. Nobody changes shirt, skirt or shoes between two shots of a
scene unseen; a wet, torn or bloody person is not well again in the next shot; what is broken stays so.
"""

from collections.abc import Iterator

from server.engine.planning.warnings import Finding, Scenes
from server.engine.story import Moment, Story
from server.projects.world import Character, Id, Prop

_CLOTHES = ("top", "bottom", "footwear")
"""What cannot be changed in passing, as a hat or glasses can; nor one coat for another."""


def findings(story: Story, scenes: Scenes) -> Iterator[Finding]:
    """Every jump, in reading order of the shots."""
    told = {id for id, timeline in story.timelines.items() if timeline.facts}
    if not told:
        return
    for shots in scenes.values():
        before: dict[Id, Character] = {}
        for id, shot in shots:
            when = story.moment(id)
            for thing in shot.cast:
                if when is not None and thing in told:
                    yield from _jumps(story, before, thing, id, when)
    yield from _whole_again(story, scenes, told)


def _jumps(story: Story, before: dict[Id, Character], who: Id, shot: Id, when: Moment) -> Iterator[Finding]:
    folded = story.at(who, when)
    if folded is None or not isinstance(folded.thing, Character):
        return
    now, was = folded.thing, before.get(who)
    before[who] = now
    if was is None:
        return
    changed = [part for part in _CLOTHES if _worn(was, part) != _worn(now, part)]
    if "none" not in (was.coat, now.coat) and _worn(was, "coat") != _worn(now, "coat"):
        changed.append("coat")
    if changed:
        said = f" wears another {' and '.join(changed)} than when last seen in this scene."
        yield Finding(shot, "wardrobe", ("", said), (who,))
    if was.condition != "dry" and now.condition == "dry" and not (was.condition == "torn" and changed):
        said = f" was {was.condition} when last seen in this scene, and is not any more."
        yield Finding(shot, "healed", ("", said), (who,))


def _worn(character: Character, part: str) -> tuple[str, ...]:
    names = (part, f"{part}_colour", f"{part}_pattern", f"{part}_cloth")
    return tuple(str(getattr(character, name, "")) for name in names)


def _whole_again(story: Story, scenes: Scenes, told: set[Id]) -> Iterator[Finding]:
    """Props that are broken at one moment of the story, and whole at a later one that is shown."""
    moments = sorted(
        (when, id, shot) for shots in scenes.values() for id, shot in shots if (when := story.moment(id))
    )
    broken: set[Id] = set()
    for when, id, shot in moments:
        for thing in shot.props.keys() & told:
            folded = story.at(thing, when)
            if folded is None or not isinstance(folded.thing, Prop):
                continue
            if folded.thing.condition == "broken":
                broken.add(thing)
            elif thing in broken:
                broken.discard(thing)
                yield Finding(id, "healed", ("", " was broken before, and is whole here."), (thing,))
