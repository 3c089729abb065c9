"""Props, one small file each: a word in `vocabulary.PropKind` and a file of that name with its `KIND`."""

from functools import cache
from importlib import import_module
from typing import get_args

from server.engine.props.kind import Form, Kind, Label
from server.engine.solids import Piece
from server.projects.vocabulary import PropKind

__all__ = ["KINDS", "Form", "Kind", "Label", "form", "pieces"]


def _found(word: PropKind) -> Kind:
    kind: Kind = import_module(f"{__name__}.{word}").KIND
    return kind


KINDS: dict[PropKind, Kind] = {word: _found(word) for word in get_args(PropKind)}


def form(word: PropKind, held: bool) -> Form:
    """The shape of a prop as it stands, or in a hand."""
    kind = KINDS[word]
    return kind.held if held and kind.held is not None else kind.form


@cache
def pieces(word: PropKind, held: bool = False) -> tuple[Piece, ...]:
    """The solids of a prop at scale 100, on its base at the origin, its front towards -y; metres."""
    return tuple(form(word, held).pieces())
