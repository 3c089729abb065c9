"""What to know about a shot though it can be drawn: continuity, and blocking that had to give."""

from server.projects.world import Id, Shot, Struct


class Warning(Struct, frozen=True, gc=False):
    """`kind` names what it is about in a word or two, `text` is a sentence for a person."""

    shot: Id
    kind: str
    text: str


class Finding(Struct, frozen=True, gc=False):
    """A warning without names yet: those of `things` go between its `words`, which are one more."""

    shot: Id
    kind: str
    words: tuple[str, ...]
    things: tuple[Id, ...] = ()


Scenes = dict[Id, list[tuple[Id, Shot]]]
"""The shots of each scene in reading order, as `shots_by_scene` gives them."""
