"""Words that neither the grammar nor this world knows, linked to words of like meaning: "torch", candle.

A model of meanings, which runs in a worker, says which known words are near; here those are tried in the
place of the unknown one. What the grammar then understands is asked back as a choice. Nothing is guessed.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import islice, product

import msgspec

from server.engine.planning.instruct.context import Doubt
from server.engine.planning.instruct.lexicon import lexicon
from server.engine.planning.instruct.names import Names
from server.engine.planning.instruct.reply import Asked, Choice, Focus, Turn, Understood
from server.engine.planning.instruct.spelling import corrected, possessive
from server.engine.planning.instruct.understanding import instruct, known_words
from server.engine.planning.instruct.words import Token, tokens, word_set
from server.engine.planning.questions import Linking, Near
from server.projects.world import Id, World

MOST = 2
"""Unknown words of one text; with more of them, nobody knows what it says."""
CHOICES = 4
_TRIES = 36
_LONG = 2
_LITTLE = word_set(
    "'s her his their the a an in on at with of to by from and very slightly old oak medium dark deep light "
    "pale soft dull dirty faded dusty muted bright vivid rich warm cold strong intense plain darker lighter"
)
"""Words of phrases that are variants of others."""
_SORTS = {
    "angle",
    "beard",
    "colour",
    "composition",
    "expr",
    "garment",
    "hair",
    "hour",
    "lighting",
    "material",
}
_SORTS |= {"material", "mood", "palette", "pattern", "pose", "propkind", "size", "view", "weather"}
"""Sorts of words that something in a world can be, have or do."""


@cache
def vocabulary() -> tuple[str, ...]:
    """The words and phrases, known without a world, that an unknown word may stand for."""
    return tuple(
        sorted(
            " ".join(words)
            for words, senses in lexicon().senses.items()
            if any(kind in _SORTS for kind, _ in senses)
            and len(words[0]) > 2
            and len(words) <= _LONG
            and _LITTLE.isdisjoint(words)
        )
    )


def linking(world: World, text: str, asked: Asked, instruction: Id) -> Linking | None:
    """What to ask about a text that raised a question; None where no word of it is unknown, or too many
    are, or the question has answers to choose from."""
    words = tuple(dict.fromkeys(token.word for token in _unknown(world, text)))
    if asked.choices or not 0 < len(words) <= MOST:
        return None
    things = (*world.characters.values(), *world.props.values(), *world.places.values())
    names = dict.fromkeys(one.name for one in things if one.deleted is None and one.name)
    return Linking(instruction=instruction, words=words, names=tuple(names))


def linked(
    world: World, text: str, focus: Focus, before: tuple[Turn, ...], fresh: Callable[[str], Id], near: Near
) -> Asked | None:
    """The question whether near words are meant, with those as choices with which the whole text is
    understood, each doing something else; None where there is none."""
    unknown = _unknown(world, text)
    words = list(dict.fromkeys(token.word for token in unknown))
    found: dict[tuple[str, ...], Choice] = {}
    for meant in islice(product(*(near.near.get(word, ()) for word in words)), _TRIES):
        said = _said(text, unknown, dict(zip(words, meant, strict=True)))
        reply = instruct(world, said, focus, before, fresh)
        if isinstance(reply, Understood) and reply.steps:
            does = tuple(step.text for step in reply.steps)
            found.setdefault(does, Choice(", ".join(meant), said))
        if len(found) == CHOICES:
            break
    if not words or not found:
        return None
    about = ", ".join(dict.fromkeys(token.text for token in unknown))
    return Asked(f"I do not know “{about}”. Did you mean one of these?", about, tuple(found.values()))


def read(data: bytes) -> Near | None:
    """The answer to a `Linking`; None where these bytes are the answer to something else."""
    try:
        return msgspec.json.decode(data, type=Near)
    except (msgspec.DecodeError, RecursionError):
        return None


def _unknown(world: World, text: str) -> list[Token]:
    given = tokens(text)
    names, known = Names(world, frozenset(token.word for token in given)), known_words()
    try:
        found = corrected(possessive(given, lexicon(), names), lexicon(), names, known)
    except Doubt:
        return []
    here = lexicon().words | names.lexicon.words | known
    return [
        token for token in found if token.sort == "word" and len(token.word) > 2 and token.word not in here
    ]


def _said(text: str, unknown: Iterable[Token], meant: Mapping[str, str]) -> str:
    for token in sorted(unknown, key=lambda one: -one.start):
        text = text[: token.start] + meant[token.word] + text[token.end :]
    return text
