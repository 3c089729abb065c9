"""Unknown words: the valid ones that are nearest, so that a message can name them."""

from difflib import get_close_matches
from typing import Any

import msgspec
from msgspec import inspect


def words(kind: Any, steps: list[str]) -> tuple[str, ...]:
    """The words that are valid at a place below a type; steps as in msgspec's paths (`$.cast[...].pose`)."""
    found: list[inspect.Type] = [inspect.type_info(kind)]
    for step in steps:
        found = [inner for one in found for inner in _inner(one, step.strip("[]"))]
    return tuple(
        str(value)
        for one in found
        for option in _options(one)
        if isinstance(option, inspect.LiteralType)
        for value in option.values
    )


def sentence(word: str, valid: tuple[str, ...]) -> str:
    """A sentence that names the nearest of the valid words, or all of them where none is near."""
    near = get_close_matches(word, valid, 3, 0.5)
    if near:
        return f". Near it: {', '.join(near)}."
    return f". Valid: {', '.join(one or 'nothing' for one in valid)}."


def explained(error: msgspec.DecodeError, kind: Any) -> str:
    """The message of an error, with the nearest valid words where one is unknown."""
    message, _, at = str(error).partition(" - at `")
    if not message.startswith("Invalid enum value '"):
        return str(error)
    path = at.split("`")[0].removeprefix("$").replace("[", ".[")
    valid = words(kind, [step for step in path.split(".") if step])
    return str(error) + (sentence(message[len("Invalid enum value '") : -1], valid) if valid else "")


def _options(one: inspect.Type) -> list[inspect.Type]:
    if isinstance(one, inspect.UnionType):
        return [inner for option in one.types for inner in _options(option)]
    if isinstance(one, inspect.Metadata):
        return _options(one.type)
    return [one]


def _inner(one: inspect.Type, step: str) -> list[inspect.Type]:
    """The types below a type at one step."""
    found: list[inspect.Type] = []
    for option in _options(one):
        if isinstance(option, inspect.StructType):
            found += [field.type for field in option.fields if field.encode_name == step]
        elif isinstance(option, inspect.DictType):
            found.append(option.value_type)
        elif isinstance(option, inspect.ListType | inspect.VarTupleType | inspect.SetType):
            found.append(option.item_type)
        elif isinstance(option, inspect.TupleType):
            found += list(option.item_types)
    return found
