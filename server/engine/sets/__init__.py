"""Sets, one small file each: a word in `vocabulary.SetKind` and a file of that name with its `SET`."""

from functools import cache
from importlib import import_module
from typing import get_args

from server.engine.sets.kind import Block, Detail, Light, Paint, Set, Side, Words
from server.projects.vocabulary import SetKind

__all__ = ["SETS", "Block", "Detail", "Light", "Paint", "Set", "Side", "Words", "details"]


def _found(word: SetKind) -> Set:
    one: Set = import_module(f"{__name__}.{word}").SET
    return one


SETS: dict[SetKind, Set] = {word: _found(word) for word in get_args(SetKind)}


@cache
def details(word: SetKind) -> tuple[Detail, ...]:
    """What is only drawn of a set."""
    return SETS[word].details()
