"""What models of language are asked about an instruction. The recipes of an `ask`."""

from typing import Annotated, Any

from msgspec import Meta as Limit

from server.projects.world import Id, Struct

Schema = dict[str, Any]


class Linking(Struct, frozen=True, kw_only=True, tag_field="of", tag="words"):
    """Which known words are near in meaning to unknown ones. `names` are those of this world's things, known
    beside the words of the grammar."""

    instruction: Id
    words: tuple[str, ...]
    names: tuple[str, ...]


class Near(Struct, frozen=True, forbid_unknown_fields=True):
    """The answer to a `Linking`: known words for each unknown one, the nearest first."""

    near: dict[str, tuple[str, ...]]


class Question(Struct, frozen=True, kw_only=True, tag_field="of", tag="question"):
    """One question to a language model: words, and the schema of its answer.

    `instruction` is the one that it is asked for; `seconds` how long an answer may take.
    """

    instruction: Id
    system: str
    prompt: str
    schema: Schema
    seconds: Annotated[int, Limit(ge=1, le=3_600)] = 60
