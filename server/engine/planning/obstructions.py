"""Who or what stands before a subject though the camera has tried to get past: notes that name them."""

from collections.abc import Iterable

from server.engine.blocking.hiding import Hindrance
from server.engine.planning.relations import Note, name
from server.engine.planning.stagings import Sources
from server.projects.world import Id


def obstructed(found: Iterable[Hindrance], made_from: Sources) -> tuple[Note, ...]:
    """A note for each that is in the way, in a shot that is made from these."""
    return tuple(("in the way", _sentence(one, made_from)) for one in found)


def _sentence(one: Hindrance, made_from: Sources) -> str:
    who = _called(one.by, made_from) if one.by is not None else "something of the set"
    capital = who[:1].upper() + who[1:]
    if one.of is None:
        return f"{capital} stands right before the camera."
    whom = _called(one.of, made_from)
    return f"{capital} stands between the camera and the face of {whom}: move one of them, or the camera."


def _called(id: Id, made_from: Sources) -> str:
    shot = made_from.shot
    things = (*made_from.characters, *made_from.props)
    return name(dict(zip((*shot.cast, *shot.props), things, strict=True)).get(id))
