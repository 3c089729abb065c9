"""What to know about a shot though it can be drawn: continuity, and blocking that had to give."""

from server.projects.world import Id, Struct


class Warning(Struct, frozen=True, gc=False):
    """`kind` names what it is about in a word or two, `text` is a sentence for a person."""

    shot: Id
    kind: str
    text: str
