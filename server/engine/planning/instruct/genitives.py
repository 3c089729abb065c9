"""What is told in passing: whose something is ("the line of Mara"), in which shot ("the caption in 2E")."""

from dataclasses import replace

from server.engine.planning.instruct.lexicon import lexicon
from server.engine.planning.instruct.names import Names
from server.engine.planning.instruct.words import Token, word_set

_OWNED = word_set(
    "line lines balloon bubble text words word speech dialogue thought whisper shout eyes eye hair "
    "face expression gaze arms hands head back beard skin smile grin mouth height age name"
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


def without_scope(tokens: list[Token]) -> tuple[list[Token], str | None]:
    """The tokens without the one shot that they name in passing ("the caption in 2E"), and its label."""
    labels = [at for at, token in enumerate(tokens) if token.sort == "label"]
    if len(labels) != 1:
        return tokens, None
    end, start = labels[0] + 1, labels[0]
    while start > 0 and tokens[start - 1].word in ("shot", "panel", "picture", "the"):
        start -= 1
    if start == 0 or tokens[start - 1].word not in ("in", "of", "from", "for", "on", "at"):
        return tokens, None
    return tokens[: start - 1] + tokens[end:], tokens[labels[0]].text
