"""What a language model is asked: words, and the schema of its answer. The recipe of an `ask`."""

from typing import Annotated, Any

from msgspec import Meta as Limit

from server.projects.world import Id, Struct

Schema = dict[str, Any]


class Question(Struct, frozen=True, kw_only=True):
    """One question. `instruction` is the one that it is asked for; `seconds` how long an answer may take."""

    instruction: Id
    system: str
    prompt: str
    schema: Schema
    seconds: Annotated[int, Limit(ge=1, le=3_600)] = 60
