"""A script as it was written: passages under headings, beat by beat. Nothing of it is drawn yet."""

from typing import Literal

from server.projects.world import Struct

LONGEST = 300_000
"""Characters of one script; a film of two hours has about 200,000."""

LINES = 20_000
"""Lines of one script."""

BEAT = 600
"""Characters of one beat at most; what runs on is parted at a word."""


class Heading(Struct, frozen=True):
    """Where and when a passage is. `hour` are the words for it ("night", "later", "next morning");
    `inside` is None where the text does not say."""

    text: str = ""
    place: str = ""
    hour: str = ""
    inside: bool | None = None


class Action(Struct, frozen=True, tag_field="beat", tag="action"):
    """Something that can be seen."""

    text: str


class Speech(Struct, frozen=True, tag_field="beat", tag="speech"):
    """Words that are said. `speaker` is a name or a pronoun, empty where the text does not say; `manner` is
    how ("whispers", "quietly", "v.o.")."""

    speaker: str
    text: str
    manner: str = ""


class Note(Struct, frozen=True, tag_field="beat", tag="note"):
    """Something for the reader of the script: a synopsis, a section, a transition. It is not drawn."""

    text: str


Beat = Action | Speech | Note


class Passage(Struct, frozen=True):
    heading: Heading = Heading()
    beats: tuple[Beat, ...] = ()


class Script(Struct, frozen=True):
    form: Literal["fountain", "prose"]
    title: str = ""
    passages: tuple[Passage, ...] = ()
