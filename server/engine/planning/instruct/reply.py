"""What an instruction is said about, and what it is answered with."""

from typing import Annotated

from msgspec import Meta as Limit

from server.projects.edits import Edit
from server.projects.world import Id, Struct

LONGEST = 2_000
"""Characters of one instruction; whole scripts are imported, not said."""

Said = Annotated[str, Limit(min_length=1, max_length=LONGEST)]


class Focus(Struct, frozen=True):
    """What the person looks at: the shot that is open, things that are selected, the open page."""

    shot: Id | None = None
    things: Annotated[tuple[Id, ...], Limit(max_length=50)] = ()
    page: Id | None = None


class Turn(Struct, frozen=True):
    """Something that was said before in the same thread and carried out; newest last in a list of them.

    `back` are the edits that take it back.
    """

    text: str
    focus: Focus
    edits: tuple[Edit, ...]
    back: tuple[Edit, ...] = ()


class Step(Struct, frozen=True):
    """One thing that is done, in words ("1C: bearing 180°"), and the edits that do it."""

    text: str
    edits: tuple[Edit, ...]


class Understood(Struct, frozen=True, tag_field="reply", tag="understood"):
    """What will be done, step by step. Without steps, the world is so already; `notices` are told beside."""

    steps: tuple[Step, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def edits(self) -> tuple[Edit, ...]:
        return tuple(edit for step in self.steps for edit in step.edits)


class Choice(Struct, frozen=True):
    """An answer to a question: its words for a person, and the whole instruction that says it clearly."""

    label: str
    text: str


class Asked(Struct, frozen=True, tag_field="reply", tag="asked"):
    """It has no one meaning that is sure; nothing is guessed. `about` are the words in doubt."""

    question: str
    about: str = ""
    choices: tuple[Choice, ...] = ()


class Thinking(Struct, frozen=True, tag_field="reply", tag="thinking"):
    """A language model is asked, by a job; its answer takes the place of this."""

    job: str


Answer = Understood | Asked
Reply = Answer | Thinking
