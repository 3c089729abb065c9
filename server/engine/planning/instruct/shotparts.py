"""What is said of a new shot, in any order: "at the end, a wide, with Tomas alone"."""

from collections.abc import Iterator
from typing import Any

from server.engine.planning.instruct.matching import Matcher, Reader, Tagged
from server.engine.planning.instruct.words import word_set

_PASSED = word_set(
    ", : the a an of on with showing shows show where in at very just only to there which that is it "
    "this scene story directly right immediately straight and has have from please new shot panel "
    "picture"
)


def readers(holder: list[Matcher]) -> dict[str, Reader]:
    def parts(tagged: Tagged, at: int) -> Iterator[tuple[int, dict[str, Any]]]:
        found: dict[str, Any] = {}
        while at < len(tagged.tokens):
            step = _part(tagged, at, found, holder[0])
            if step is not None:
                at, name, value = step
                found = {**found, name: value}
                yield at, found
            elif tagged.tokens[at].word in _PASSED:
                at += 1
            else:
                return

    return {"shotparts": parts}


def _part(tagged: Tagged, at: int, found: dict[str, Any], matcher: Matcher) -> tuple[int, str, Any] | None:
    word = tagged.tokens[at].word
    before = tagged.tokens[at - 1].word if at else ""
    if word in ("after", "following", "behind", "before") and "after" not in found:
        name = "before" if word == "before" else "after"
        for end, where in matcher.read("shotref", at + 1):
            return end, name, where
        if at + 1 < len(tagged.tokens) and tagged.tokens[at + 1].word in ("this", "that", "it", "here"):
            return at + 2, name, ("step", 0)
    if word in ("end", "close") and before in ("the", "very"):
        rest = at + 1
        while rest < len(tagged.tokens) and tagged.tokens[rest].word in ("of", "the"):
            rest += 1
        for end, where in matcher.read("sceneref", rest):
            return end, "end", where
        return at + 1, "end", ("step", 0)
    if word in ("start", "beginning", "opening") and before in ("the", "very"):
        return at + 1, "start", ("step", 0)
    if word in ("alone", "only") and "thing" in found:
        return at + 1, "alone", True
    for kind in ("size", "view"):
        for end, value in matcher.read(kind, at):
            if kind not in found:
                return end, kind, value
    if word in ("insert", "cutaway", "detail") and "view" not in found:
        return at + 1, "view", "insert"
    if "thing" not in found and before in (
        "of",
        "on",
        "with",
        "showing",
        "shows",
        "where",
        "just",
        "only",
        ":",
    ):
        for end, ref in matcher.read("thing", at):
            if ref.sort != "pronoun":
                return end, "thing", ref
    return None
