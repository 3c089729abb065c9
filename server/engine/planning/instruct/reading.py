"""What is more than a word and is read for forms: clothes, relations, hours, phrases of a table."""

from collections.abc import Iterator
from typing import Any

from server.engine.planning.instruct import moments, quoting, references, shotparts
from server.engine.planning.instruct.asides import aside
from server.engine.planning.instruct.clauses import subordinate, too
from server.engine.planning.instruct.context import Context
from server.engine.planning.instruct.forms.looks import clothes, haircut
from server.engine.planning.instruct.forms.written import balloons
from server.engine.planning.instruct.lexicon.relations import RELATIONS
from server.engine.planning.instruct.matching import Matcher, Reader, Tagged
from server.engine.planning.instruct.words import word_set
from server.projects.world import Id

DECADES = {
    "teens": 10,
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
ASPECTS = {
    "lens": ("lens",),
    "size": ("size",),
    "angle": ("angle",),
    "camera": ("size", "angle", "bearing", "lens", "roll", "pitch"),
    "framing": ("size", "composition"),
    "bearing": ("bearing",),
    "side": ("bearing",),
    "format": ("aspect",),
    "aspect": ("aspect",),
    "composition": ("composition",),
    "view": ("bearing",),
    "shot size": ("size",),
    "focal length": ("lens",),
    "camera angle": ("angle",),
    "tilt": ("roll",),
    "roll": ("roll",),
    "camera setup": ("size", "angle", "bearing", "lens", "roll", "pitch"),
    "setup": ("size", "angle", "bearing", "lens", "roll", "pitch"),
}
KINDVERBS = {
    "whispers",
    "whisper",
    "whispering",
    "shouts",
    "shout",
    "shouting",
    "thinks",
    "think",
    "thinking",
    "yells",
    "screams",
    "yelling",
    "scream",
    "screaming",
    "yell",
    "thought",
    "murmurs",
    "murmur",
    "hisses",
    "shouted",
    "whispered",
}
TAILS = (
    "in the background",
    "in the bg",
    "in background",
    "in the foreground",
    "in the sky",
    "in the picture",
    "in the frame",
    "in the shot",
    "in this shot",
    "in frame",
    "in shot",
    "behind them",
    "behind her",
    "behind him",
    "on the pier",
    "on the beach",
    "on the steps",
    "on the walls",
    "on the wall",
    "in this one",
    "on this one",
    "in the distance",
    "in the image",
    "anywhere",
    "at all",
    "around",
    "in the room",
    "in the water",
    "on the water",
    "here",
    "please",
    "in this panel",
    "around them",
    "out there",
    "outside",
    "in sight",
    "in view",
    "visible",
    "on the table",
    "on the floor",
    "in it",
)


def readers(holder: list[Matcher], ctx: Context) -> dict[str, Reader]:
    def relation(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
        words = [token.word for token in tagged.tokens[at : at + 6]]
        if words and words[0] == "the":
            return
        for length in range(min(6, len(words)), 0, -1):
            phrase = " ".join(words[:length])
            if phrase in RELATIONS:
                yield at + length, RELATIONS[phrase]

    def phrase_of(table: Any) -> Reader:
        longest = max(len(phrase.split()) for phrase in table)

        def read(tagged: Tagged, at: int) -> Iterator[tuple[int, Any]]:
            for length in range(longest, 0, -1):
                phrase = " ".join(token.word for token in tagged.tokens[at : at + length])
                if phrase in table and at + length <= len(tagged.tokens):
                    yield at + length, table[phrase] if isinstance(table, dict) else phrase

        return read

    def own(tagged: Tagged, at: int) -> Iterator[tuple[int, Id]]:
        """Words that stand in a balloon of the open shot, so that it is known by them ("the toot")."""
        shot = ctx.focus.shot
        word = tagged.tokens[at].word
        if shot is None or shot not in ctx.world.shots or len(word) < 4:
            return
        found = [
            id
            for id in balloons(ctx, shot)
            if _sounds(ctx.world.balloons[id].text, word) and ctx.world.balloons[id].kind == "sound"
        ]
        if len(found) == 1:
            yield at + 1, found[0]

    def negated(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
        """Words that no form has a meaning for, up to seven: what a picture can be wished without."""
        end = at
        stops = (
            ",",
            ";",
            ".",
            "!",
            "?",
            "and",
            "but",
            "then",
            "more",
            "longer",
            "no",
            "not",
            "one",
            "in",
            "on",
            ":",
            "too",
        )
        while (
            end < len(tagged.tokens)
            and end - at < 5
            and tagged.tokens[end].sort == "word"
            and tagged.tokens[end].word not in stops
        ):
            end += 1
            meaning = {kind for kind, _, _ in tagged.senses[end - 1]}
            if meaning & {
                "character",
                "prop",
                "propkind",
                "place",
                "role",
                "weather",
                "pose",
                "garment",
                "hour",
            }:
                return
            if (
                tagged.tokens[end - 1].text in references.PRONOUNS
                or tagged.tokens[end - 1].word.isascii() is False
            ):
                return
            yield end, tagged.words(at, end)

    def scene_hour(tagged: Tagged, at: int) -> Iterator[tuple[int, tuple[str, Any]]]:
        for end, minute in holder[0].read("clocktime", at):
            yield end, ("clock", minute)
        for kind, value, length in tagged.senses[at]:
            if kind == "hour":
                yield at + length, ("hour", value)

    def years(tagged: Tagged, at: int) -> Iterator[tuple[int, int]]:
        """A number that can only be an age where nothing else says so."""
        for kind, value, length in tagged.senses[at]:
            if kind == "num" and 3 < value < 111:
                yield at + length, value

    tails = phrase_of({tail: tail for tail in TAILS})

    def negtail(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
        """Where it must not be seen: "in the sky", "on the horizon"."""
        yield from tails(tagged, at)
        words = [token.word for token in tagged.tokens[at : at + 6]]
        if (
            len(words) > 1
            and words[0] in _WHERE
            and words[1] in ("the", "her", "his", "their", "this", "that", "any", "my")
        ):
            for length in range(3, len(words) + 1):
                if words[length - 1] in _STOP:
                    return
                yield at + length, tagged.words(at, at + length)

    def value(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
        """Anything that a form can give a thing or a shot: somebody, a size, a colour, an hour …"""
        ends = {end for kind in _VALUES for end, _ in holder[0].read(kind, at)}
        yield from ((end, tagged.words(at, end)) for end in ends)

    def metres(tagged: Tagged, at: int) -> Iterator[tuple[int, int]]:
        """ "1.80": millimetres."""
        word = tagged.tokens[at].text.replace(",", ".")
        if len(word) in (3, 4) and word[0] in "12" and word[1] == "." and word[2:].isdigit():
            yield at + 1, round(float(word) * 1000)

    return {
        "metres": metres,
        "value": value,
        **references.readers(holder),
        **moments.readers(),
        **quoting.readers(),
        **shotparts.readers(holder),
        "aside": aside,
        "subordinate": subordinate,
        "too": too,
        "clothes": clothes(None),
        "haircut": haircut,
        "rel": relation,
        "decade": phrase_of(DECADES),
        "own": own,
        "years": years,
        "freeneg": negated,
        "negtail": negtail,
        "scenehour": scene_hour,
        "aspectof": phrase_of(ASPECTS),
        "kindverb": phrase_of({word: word for word in KINDVERBS}),
    }


_WHERE = word_set("in on at above behind around inside near over outside along under across beyond")
_STOP = word_set(
    ", ; . ! ? : and but or then so because shot shots scene scenes panel panels picture pictures"
)
_VALUES = (
    *("thing", "size", "angle", "bearing", "lens", "view", "hour", "clocktime", "weather", "lighting"),
    *("palette", "palette_short", "mood", "mood_only", "expr", "pose", "clothes", "colour", "material"),
    *("haircut", "gaze", "feature", "setkind", "place", "num"),
)


def _sounds(text: str, word: str) -> bool:
    """Whether a word is the text of a sound, however long its vowels are drawn."""

    def short(one: str) -> str:
        return "".join(a for a, b in zip(one, one[1:] + " ", strict=True) if a != b)

    return short(text.casefold().strip(" .!?")) == short(word)
