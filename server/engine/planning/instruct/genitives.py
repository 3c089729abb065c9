"""What is somebody's, said the long way: "the line of Mara" becomes "Mara's line"."""

from dataclasses import replace

from server.engine.planning.instruct.lexicon import lexicon
from server.engine.planning.instruct.names import Names
from server.engine.planning.instruct.words import Token

_OWNED = frozenset(
    "line lines balloon bubble text words word speech dialogue thought whisper shout eyes eye hair face expression "
    "gaze arms hands head back beard skin smile grin mouth height age name".split()
)


def genitives(tokens: list[Token], names: Names) -> list[Token]:
    """Tokens with the owner first. Only for names of people, and for what people have."""
    found, at = list(tokens), 1
    while at + 1 < len(found):
        owner = found[at + 1] if found[at].word in ("of", "from") and found[at].sort == "word" else None
        if owner is None or (owner.word,) not in names.lexicon.senses or owner.word not in names.people:
            at += 1
            continue
        start = at - 1
        if found[start].word not in _OWNED and not any(
            kind == "garment" for kind, _ in lexicon().senses.get((found[start].word,), [])
        ):
            at += 1
            continue
        if found[at].word == "from" and found[start].word not in (
            "line",
            "balloon",
            "bubble",
            "text",
            "words",
        ):
            at += 1
            continue
        while start > 0 and found[start - 1].word in ("speech", "thought", "whisper", "shout"):
            start -= 1
        noun = found[start:at]
        if start > 0 and found[start - 1].word == "the":
            start -= 1
        found[start : at + 2] = [owner, replace(found[at], word="'s"), *noun]
        at += 2
    return found
