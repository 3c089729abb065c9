"""What a sentence of action does: who takes which pose, looks how and where, what they hold."""

from dataclasses import dataclass, field
from typing import Literal

from server.engine.planning.scripts.people import Mention, Person
from server.engine.planning.scripts.words import Sense, Word, each, senses, words
from server.projects.vocabulary import Expression, Pose, PropKind

_KINDS = (
    "pose", "expr", "gaze", "propkind", "colour", "material", "num", "v.hold", "v.take", "v.give",
    "v.putdown", "v.look", "v.exit",
)  # fmt: skip
_NOT = each("not never doesnt didnt dont cannot cant isnt wasnt without no")
_DETERMINERS = each("the a an his her their its my your our this that another with")
_NO_FEELING = each(
    """
    cross beat lost hurt content mad blank hurts off dazed rage fear shock surprise awe
    """
)
_NO_POSE = each(
    """
    casual case watch point easy rest fold call duck trip pace race parade pack lift
    """
)
_LEAVING = each("leaves leave left exits exit vanishes disappears")
HANDY: frozenset[PropKind] = frozenset(
    ("lantern", "cup", "bottle", "book", "letter", "phone", "umbrella", "sword", "candle", "plate", "laptop")
)
SEATS: frozenset[PropKind] = frozenset(("chair", "stool", "sofa", "bench", "bed", "crate"))
PAIRS: frozenset[Pose] = frozenset(("hug", "handshake", "give", "whisper"))


@dataclass(frozen=True)
class Named:
    """A prop that a sentence names: by the noun, of a kind, `count` of them."""

    noun: str
    kind: PropKind
    count: int
    colour: str | None
    material: str | None
    at: int


@dataclass
class Doing:
    """What somebody does in a sentence."""

    pose: Pose | None = None
    expression: Expression | None = None
    gaze: Person | str | Named | None = None
    partner: Person | None = None
    seat: Named | None = None
    leaves: bool = False


@dataclass
class Acts:
    """A sentence of action, read. `handed` are props with who holds them after, `down` what is put down; `on`
    what stands on what."""

    doings: dict[Person, Doing] = field(default_factory=dict)
    props: list[Named] = field(default_factory=list)
    handed: list[tuple[Named, Person]] = field(default_factory=list)
    down: list[Named] = field(default_factory=list)
    on: list[tuple[Named, Named]] = field(default_factory=list)


def acts(found: list[Word], mentions: list[Mention]) -> Acts:
    """Read a sentence whose mentions of people are known."""
    read = Acts({one.who: Doing() for one in mentions})
    known = senses(found, _KINDS)
    at_words = {mention.at for mention in mentions}
    read.props = [one for sense in known if sense.kind == "propkind" and (one := _prop(found, known, sense))]
    for sense in known:
        if any(first <= sense.last and sense.first <= first for first in at_words):
            continue
        who = _subject(mentions, sense.first)
        own = found[sense.first]
        if _NOT.intersection(word.folded for word in found[max(sense.first - 2, 0) : sense.first]):
            continue
        article = sense.first > 0 and found[sense.first - 1].folded in _DETERMINERS - {"with"}
        if sense.kind == "pose" and who and not article and own.folded not in _NO_POSE:
            doing = read.doings[who]
            if doing.pose is None or doing.pose in ("walk", "run", "stand"):
                doing.pose = sense.value
            if sense.value in PAIRS:
                doing.partner = _next(mentions, sense.last, who)
        elif sense.kind == "expr" and own.folded not in _NO_FEELING and mentions:
            felt = read.doings[who or mentions[0].who]
            felt.expression = felt.expression or sense.value
        elif sense.kind == "v.look" and who and not article:
            read.doings[who].gaze = _looked_at(found, known, mentions, read.props, sense, who)
        elif sense.kind == "v.exit" and who and own.folded in _LEAVING and sense.last >= len(found) - 4:
            read.doings[who].leaves = not any(one.at > sense.last for one in read.props)
    _handle(read, found, known, mentions)
    return read


def feeling(
    manner: str,
) -> tuple[Expression | None, Literal["speech", "whisper", "shout", "thought", "caption"]]:
    """The face and the balloon that a manner of speaking means: "whispers, afraid"."""
    found = words(manner)
    own = {word.folded for word in found}
    known = senses(found, ("expr", "v.whisper", "v.shout", "v.think"))
    kinds = {sense.kind for sense in known}
    face = next(
        (
            sense.value
            for sense in known
            if sense.kind == "expr" and found[sense.first].folded not in _NO_FEELING
        ),
        None,
    )
    folded = manner.casefold().replace(".", "").replace(" ", "")
    if "vo" in own or "voiceover" in folded or folded.startswith("vo") or "narrat" in folded:
        return face, "caption"
    if "v.whisper" in kinds or own & {"softly", "quietly", "whispering", "hushed", "murmured", "murmurs"}:
        return face, "whisper"
    if "v.shout" in kinds or own & {"loudly", "shouting", "yelling", "screaming"}:
        return face, "shout"
    if "v.think" in kinds or own & {"thinking", "thought", "thoughts"}:
        return face, "thought"
    return face, "speech"


def _subject(mentions: list[Mention], at: int) -> Person | None:
    """Who acts at a word: the last before it who is not the object of something."""
    before = [one for one in mentions if one.at < at]
    acting = [one for one in before if not one.object] or before
    return acting[-1].who if acting and at - acting[-1].at < 16 else None


def _next(mentions: list[Mention], at: int, besides: Person) -> Person | None:
    after = next((one.who for one in mentions if one.at > at and one.who is not besides), None)
    return after or next((one.who for one in mentions if one.who is not besides), None)


def _prop(found: list[Word], known: list[Sense], sense: Sense) -> Named | None:
    """The prop that a noun names, if it is one thing and not a part of something else's name."""
    kinds = sense.value
    if len(kinds.kinds) != 1 or found[sense.last].possessive:
        return None
    start, colour, material, count = sense.first, None, None, 1
    while start > 0 and sense.first - start < 4:
        before = found[start - 1]
        told = next(
            (one for one in known if one.last == start - 1 and one.kind in ("colour", "material", "num")),
            None,
        )
        if told is not None and not (told.kind == "num" and told.value < 2):
            if told.kind == "colour":
                colour = told.value
            elif told.kind == "material":
                material = told.value
            else:
                count = min(told.value, 6)
            start = told.first
            if told.kind == "num":
                break
        elif before.folded in _DETERMINERS or before.possessive or before.folded == "one":
            break
        elif before.text[:1].islower() and sense.first - start < 2:
            start -= 1
        else:
            return None
    else:
        if count == 1 and not kinds.plural:
            return None
    if kinds.plural and count == 1:
        count = 2
    return Named(
        kinds.kinds[0]
        if kinds.plural
        else " ".join(word.folded for word in found[sense.first : sense.last + 1]),
        kinds.kinds[0],
        count,
        colour,
        material,
        sense.first,
    )


def _looked_at(
    found: list[Word],
    known: list[Sense],
    mentions: list[Mention],
    props: list[Named],
    verb: Sense,
    who: Person,
) -> Person | str | Named | None:
    after = [one for one in mentions if verb.last < one.at <= verb.last + 5 and one.who is not who]
    if after:
        return after[0].who
    thing = next((one for one in props if verb.last < one.at <= verb.last + 5), None)
    if thing is not None:
        return thing
    return next(
        (one.value for one in known if one.kind == "gaze" and verb.last < one.first <= verb.last + 3), None
    )


def _handle(read: Acts, found: list[Word], known: list[Sense], mentions: list[Mention]) -> None:
    """Who holds which prop after the sentence, who sits on what, what stands on what."""
    for prop in read.props:
        before = [found[i].folded for i in range(max(prop.at - 4, 0), prop.at)]
        who = _subject(mentions, prop.at)
        verbs = [
            one
            for one in known
            if one.kind.startswith("v.") and one.last < prop.at and prop.at - one.last < 6
        ]
        verb = verbs[-1].kind if verbs else ""
        if "on" in before or "onto" in before or "in" in before[-2:]:
            other = next((one for one in read.props if one is not prop and 0 < prop.at - one.at < 6), None)
            if (
                who is not None
                and prop.kind in SEATS
                and read.doings[who].pose in ("sit", "sit_crossed", "lounge", "lie")
            ):
                read.doings[who].seat = prop
            elif other is not None and prop.kind not in HANDY:
                read.on.append((other, prop))
            continue
        giving = next(
            (one for one in known if one.kind == "v.give" and one.last < prop.at and prop.at - one.last < 7),
            None,
        )
        giver = _subject(mentions, giving.first) if giving is not None else None
        if giver is not None and giving is not None:
            taker = next((one.who for one in mentions if one.at > giving.last and one.who is not giver), None)
            if taker is not None:
                read.handed.append((prop, taker))
                read.doings[giver].pose, read.doings[giver].partner = "give", taker
                continue
        if who is None:
            continue
        if verb == "v.putdown" and not any(
            one.kind == "v.take" and one.first == verbs[-1].first for one in known
        ):
            read.down.append(prop)
        elif prop.kind in HANDY and (
            verb in ("v.hold", "v.take")
            or "with" in before
            or read.doings[who].pose in ("read", "drink", "write", "phone", "hold", "carry", "reach_up")
        ):
            read.handed.append((prop, who))
