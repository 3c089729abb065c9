"""Whether the pieces that cover a text can be what is meant, side by side."""

from itertools import pairwise

from server.engine.planning.instruct.context import Misfit
from server.engine.planning.instruct.forms import contrasts
from server.engine.planning.instruct.lexicon.joining import NEGATIONS
from server.engine.planning.instruct.matching import Piece
from server.engine.planning.instruct.words import word_set


def judge(pieces: list[Piece], doing: list[Piece]) -> None:
    """Raise `Misfit` where pieces of one clause cannot be what is meant.

    That is: a thing and then an act of nobody's, a "not" whose verb another piece reads, an act and then a
    camera that moves "closer to" somebody, and where something is beside what puts nothing anywhere.
    """
    for at, piece in enumerate(pieces):
        beside = [
            next((one for one in side if one.form.do is not contrasts.whereabouts), None)
            for side in (pieces[:at][::-1], pieces[at + 1 :])
        ]
        if piece.form.do is contrasts.whereabouts and not any(
            one is not None and (module(one) in contrasts.PUTTING or contrasts.goes(one.binds))
            for one in beside
        ):
            raise Misfit("What shall be there?", piece.binds["text"], piece=piece)
        if piece.form.do is contrasts.nearby and (
            not at
            or pieces[at - 1].form.do.__name__ not in ("onto_something", "put_onto", "pose_on", "put_down")
        ):
            raise Misfit("What shall be there?", piece.binds["text"], piece=piece)
    for a, b in pairwise(pieces):
        aimed = module(a) == "gazes" or a.binds.get("pose") in ("look_back", "point", "wave", "reach")
        looked = (
            aimed and b.binds.get("sceneref", ("",))[0] == "place" and b.binds["row"][0] not in ("in", "for")
        )
        said = b.form.do.__name__ in ("mood", "mood_more") and not b.binds["words"] & _OF_SCENES
        framed = b.form.do.__name__ == "close_on_body" and b.binds["row"][0] == "on"
        if module(a) in _ACTING and (looked or said or framed):
            # "she looks back at the boathouse", "sits, more wistful": it is said of somebody, not of a scene
            raise Misfit("Is that said of somebody, or of a scene?", b.binds["text"], piece=b)
        if a.part != b.part or a not in doing or b not in doing:
            continue
        first, second = (piece.form.do.__name__ for piece in (a, b))
        if (
            first == "pose"
            and a.binds.get("subject") is None
            and b.start - a.end < 2
            and module(b) not in _ACTING
        ):
            raise Misfit("Who does that?", a.binds["text"], piece=a)  # "push the blacks" is no pose
        alone = b.binds.get("subject") is None or second in _CAMERA_MOVES
        misread = first in _THINGS and alone and module(b) in _ACTING
        misread = misread or (module(a) in (*_ACTING, "props") and second in _CAMERA_MOVES)
        if misread or (b.start == a.end and a.form.elements[-1].words & NEGATIONS):
            raise Misfit("What is meant?", b.binds["text"], piece=b if misread else a)


LASTING = (
    "looks",
    "undressing",
    "body",
    "conditions",
    "haircuts",
    "naming",
    "restyle",
    "scenes",
    "shots",
    "sequence",
)
"""Forms whose effect lasts from a moment on, or that a moment does not hurt."""


_OF_SCENES = word_set("mood atmosphere scene feel feeling vibe tone air ambience everything")
_THINGS = ("bare_count", "add_prop", "count", "add_person")
_ACTING = ("acting", "pairs", "handling", "faces", "gazes")
_CAMERA_MOVES = ("close_on", "closer", "wider")


def module(piece: Piece) -> str:
    """The file of a piece's form, which tells its sort."""
    return piece.form.do.__module__.rpartition(".")[2]
