"""How people look: clothes, hair, marks, age and the like; as the way they are, or from a moment on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from server.engine.planning import colours
from server.engine.planning.instruct.context import Context, Doubt, Moment
from server.engine.planning.instruct.matching import Tagged
from server.engine.planning.instruct.meant import look, people
from server.engine.planning.instruct.ordering import between
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.story import shots_by_scene
from server.projects.edits import Change
from server.projects.world import Character, Id

FORMS = Forms()


@dataclass(frozen=True)
class Worn:
    """Clothes in words: which attributes are to be what; an empty kind is "hat", of no kind in particular."""

    attribute: str
    kind: str = ""
    colour: str = ""
    pattern: str = ""
    cloth: str = ""
    definite: bool = False
    another: bool = False


def garment(tagged: Tagged, at: int) -> Iterator[tuple[int, Worn]]:
    """ "a long red woollen coat", "his cap", "blue jeans"."""
    colour = pattern = cloth = ""
    definite = another = False
    words = tagged.tokens
    for _ in range(8):
        if at >= len(words):
            return
        word = words[at].word
        for kind, value, length in tagged.senses[at]:
            if kind == "garment":
                yield (
                    at + length,
                    Worn(
                        value[0],
                        value[1],
                        colour,
                        pattern,
                        cloth or ("denim" if "jeans" in word else ""),
                        definite,
                        another,
                    ),
                )
        step = 0
        if word in (
            "the",
            "a",
            "an",
            "her",
            "his",
            "their",
            "some",
            "that",
            "this",
            "pair",
            "of",
            "my",
            "its",
            "any",
            "new",
            "different",
            "another",
            "big",
            "thick",
            "heavy",
            "old",
            "simple",
            "nice",
            "warm",
            "wet",
            "own",
            "small",
        ):
            definite = definite or word in ("the", "her", "his", "their", "that")
            another = another or word in ("different", "another")
            step = 1
        for kind, value, length in tagged.senses[at]:
            if step:
                break
            if kind == "colour" and not colour:
                colour, step = value, length
            elif kind == "pattern" and not pattern:
                pattern, step = value, length
            elif kind == "cloth" and not cloth:
                cloth, step = value, length
        if not step:
            return
        at += step


def clothes(matcher_read: Any) -> Any:
    """A reader of several garments: "a cap and a scarf"."""

    def read(tagged: Tagged, at: int) -> Iterator[tuple[int, tuple[Worn, ...]]]:
        for end, worn in garment(tagged, at):
            yield end, (worn,)
            yield from more(tagged, end, (worn,))

    def more(tagged: Tagged, at: int, so_far: tuple[Worn, ...]) -> Iterator[tuple[int, tuple[Worn, ...]]]:
        place = at
        while place < len(tagged.tokens) and tagged.tokens[place].word in (",", "and", "&", "plus", "with"):
            place += 1
        if place == at or place >= len(tagged.tokens) or len(so_far) > 5:
            return
        for end, worn in garment(tagged, place):
            yield end, (*so_far, worn)
            yield from more(tagged, end, (*so_far, worn))

    return read


def haircut(tagged: Tagged, at: int) -> Iterator[tuple[int, tuple[str, str]]]:
    """ "long red hair", "a grey ponytail", "blonde": the cut and the colour, either may be empty."""
    words = tagged.tokens
    cut = colour = ""
    for _ in range(6):
        if at >= len(words):
            return
        word = words[at].word
        step = 0
        if word in (
            "a",
            "an",
            "her",
            "his",
            "the",
            "their",
            "with",
            "very",
            "in",
            "short" if colour else "-",
        ):
            step = 1
        for kind, value, length in tagged.senses[at]:
            if kind == "hair" and not cut:
                end = at + length
                if end < len(words) and words[end].word in ("hair", "haired", "haircut"):
                    yield end + 1, (value, colour)
                else:
                    yield end, (value, colour)
                cut, step = value, length
                break
            if kind in ("colour", "tint") and not colour:
                end = at + length
                if end < len(words) and words[end].word in ("hair", "haired"):
                    yield end + 1, (cut, value)
                if kind == "tint" or cut:
                    yield end, (cut, value)
                colour, step = value, length
                break
        if not step:
            return
        at += step


def became(ctx: Context, who: Id, attribute: str, value: Any, moment: Moment | None) -> None:
    """An attribute of somebody is `value`: always where there is no moment, else from it on."""
    if moment is None or moment.always:
        person = ctx.world.characters[who]
        fact = _set_by(ctx, who, attribute)
        if fact is not None and moment is None:
            ctx.change("facts", fact, value=value)
            return
        if getattr(person, attribute) != value:
            ctx.change("characters", who, **{attribute: value})
        return
    since = moment.since
    if since is None and moment.until is not None:
        since = ctx.focus.shot or next(iter(shots_by_scene(ctx.world)), None)
    if since is None:
        raise Doubt("From which moment on?")
    before = _at(ctx, who, since)
    if getattr(before, attribute) == value and moment.until is None:
        return
    restored = _at(ctx, who, moment.until, True) if moment.until is not None else None
    _fact(ctx, who, attribute, value, since)
    if restored is not None:
        was = getattr(restored, attribute)
        if was != value and not _fact_at(ctx, who, attribute, moment.until or ""):
            _fact(ctx, who, attribute, was, moment.until or "")


def _set_by(ctx: Context, who: Id, attribute: str) -> Id | None:
    """The fact that sets an attribute in the shot that is open; without one, the only fact that does."""
    shot = ctx.scoped[0] if ctx.scoped else ctx.focus.shot
    if shot is not None and shot in ctx.world.shots:
        when = ctx.story.moment(shot)
        folded = ctx.story.at(who, when) if when is not None else None
        return folded.set_by.get(attribute) if folded is not None else None
    found = [
        id
        for id, fact in ctx.world.facts.items()
        if fact.deleted is None and fact.thing == who and fact.attribute == attribute and fact.value != "none"
    ]
    person = ctx.world.characters[who]
    part = attribute.removesuffix("_colour").removesuffix("_pattern").removesuffix("_cloth")
    return found[0] if len(found) == 1 and getattr(person, part, "") == "none" else None


def _fact(ctx: Context, who: Id, attribute: str, value: Any, since: Id) -> None:
    known = _fact_at(ctx, who, attribute, since)
    if known is not None:
        ctx.do(Change("facts", known, {"value": value}), free=True)
        return
    order = between(max((fact.order for fact in ctx.world.facts.values()), default=""), "")
    ctx.make("facts", thing=who, attribute=attribute, value=value, since=since, order=order)


def _fact_at(ctx: Context, who: Id, attribute: str, since: Id) -> Id | None:
    return next(
        (
            id
            for id, fact in ctx.world.facts.items()
            if fact.deleted is None and (fact.thing, fact.attribute, fact.since) == (who, attribute, since)
        ),
        None,
    )


def _at(ctx: Context, who: Id, since: Id, restoring: bool = False) -> Character:
    """How somebody looks at a shot, or where a scene begins."""
    when = ctx.story.moment(since)
    if when is None and since in ctx.world.scenes:
        scene = ctx.world.scenes[since]
        when = (scene.time, scene.order, since, "", "")
    folded = ctx.story.at(who, when) if when is not None else None
    found = folded.thing if folded is not None else ctx.world.characters[who]
    assert isinstance(found, Character)
    return found


def when(ctx: Context) -> Moment:
    """The moment that the text names, else from the shot that is meant on."""
    if ctx.moment is not None:
        return ctx.moment
    return Moment(ctx.shot)


def wear(ctx: Context, who: Id, worn: Worn, moment: Moment | None) -> None:
    """Somebody wears something."""
    since = moment.since if moment is not None else None
    person = (
        _at(ctx, who, since) if since else look(ctx, who) if moment is None else ctx.world.characters[who]
    )
    kind = worn.kind
    now = getattr(person, worn.attribute)
    if not kind:
        own = getattr(ctx.world.characters[who], worn.attribute)
        if now != "none" and (worn.colour or worn.pattern or worn.cloth):
            kind = now
        elif own != "none":
            kind = own
        elif worn.attribute == "coat" and now != "none":
            kind = now
        else:
            choices = {"hat": ("cap", "beanie", "fedora", "sun hat", "helmet")}.get(worn.attribute, ())
            text = ctx.tagged.text
            raise Doubt(
                f"What kind of {worn.attribute}?",
                worn.attribute,
                [(one, text.replace(worn.attribute, one)) for one in choices],
            )
    became(ctx, who, worn.attribute, kind, moment)
    for name in ("colour", "pattern", "cloth"):
        value = getattr(worn, name)
        field = f"{worn.attribute}_{name}"
        if value and field in Character.__struct_fields__:
            present = getattr(person, field)
            if name == "colour" and (colours.word(present) == colours.word(value)):
                continue
            became(ctx, who, field, value, moment)
        elif value:
            raise Doubt(f"A {worn.attribute} has no {name} of its own here.", worn.attribute)
    ctx.garment = (who, worn.attribute)


def _wearers(ctx: Context, binds: Binds) -> tuple[Id, ...]:
    if "who" in binds:
        return people(ctx, binds["who"], here=False)
    if ctx.actors:
        return ctx.actors
    shot = ctx.shot
    subjects = [id for id in ctx.get(shot).subjects if id in ctx.get(shot).cast]
    found = list(ctx.get(shot).cast) if len(ctx.get(shot).cast) == 1 else subjects
    if len(found) != 1:
        raise Doubt(
            "Who wears it?",
            binds["text"],
            [(ctx.call(id), f"{ctx.call(id)}: {binds['text']}") for id in ctx.get(shot).cast],
        )
    return (found[0],)


def _always(ctx: Context, binds: Binds) -> Moment | None:
    """No moment where it is said as the way somebody is, or nothing is open."""
    if ctx.moment is not None:
        return None if ctx.moment.always else ctx.moment
    if ctx.scoped is None and ctx.focus.shot is None:
        return None
    return Moment(ctx.shot)


@FORMS(
    """
    <clothes> back on <who> / <who> <clothes> back on / put|wrap|tie|hang|place|drape|get <clothes>
    around|round|on|over|onto|about <who> 's? neck|head|shoulders|hands|feet|back|eyes|face / <clothes>
    around|round|on|over|about <who> 's? neck|head|shoulders|hands|feet|eyes|face / <who> with|has|wears
    <clothes> around|round|on|over|about her|his|their? neck|head|shoulders|hands|feet|eyes|face / <who> 's?
    <clothes:x> becomes|turns|changes into? <clothes> / <who> pulls|puts|has|keeps|pulled up? <clothes>
    up|on|over / replace|swap|change|exchange|trade <who> 's? <clothes:x> for|with|into|to|by|against
    <clothes> / <who> in|with|wearing|wears nothing|only but? <clothes> / <who> <v.wear> <clothes> / <who>
    <v.wear> on? <clothes> on? / <who> in|with <clothes> / put|dress|clothe|change|get|have|show|see <who>
    in|into|with <clothes> / <v.puton> <clothes> on <who> / <clothes> on|for|onto <who> / <who>
    puts|put|pulls|slips|throws <clothes> on / give|lend|get|hand|buy|add|throw <who>? <clothes> for|on?
    <who>? / <who> is|are|should|must|can|will wear|dressed|wearing|in|put|on? in|on|wearing? <clothes> /
    let|have|make <who> wear|put|have|get|wearing|in on? <clothes> / <who> dressed in <clothes> / <clothes>
    back on / <who> : <clothes> / add <clothes> to <who> / wearing|wears|wear|in|puts|put on? <clothes> /
    <who> <v.wear> <clothes> again|back|now|instead|too / with <clothes> / <clothes> / dressed|dress in|as
    <clothes> / swap|replace|change|exchange|trade <who>? 's? <clothes:x> for|with|into|to|by <clothes> /
    <who> gets|has|needs|wants|wears|have|get|wear <clothes> / <clothes> <who> / <who> has|have <clothes> on
    / <who> 's? outfit is|: <clothes> / <who> changes|switches|changed into|to <clothes> / <clothes> instead
    of <clothes:x> / i want|need <who> in|wearing <clothes> / <who> always|everywhere <v.wear> <clothes> /
    <who> should|must|has|needs always? <v.wear> <clothes> / <who> <v.wear> always <clothes> / <who>
    could|can|might use|do with? <clothes> / put|get|throw <clothes> on|around|over|onto <who> / <clothes>
    would|should look? on <who> / <who> puts|has|wears|put|gets|pulls <clothes> back on? / put <clothes>
    back on <who> / <who> puts|put back on <clothes> / <who> <v.wear> <clothes> in|for|during the:x? /
    <clothes> should be on <who>
    """,
    """
    i always|rather? pictured|imagined|imagine|picture|see|envision|envisioned|think|thought of? <who>
    in|with|wearing <clothes> / <who> should|must have|be always? worn|been? in|wearing? <clothes> / <who>
    changes|change|slips|gets|switches|climbs into <clothes> / <who> comes|arrives|appears|stands|walks|enters
    in <clothes> / <who> is|'s|gets dressed|clad|clothed|outfitted in|with <clothes> / fit|outfit|equip|kit
    <who> out|up? with|in <clothes> / <who> , in|wearing|with <clothes> / <who> 's
    wardrobe|outfit|clothes|costume should|is|: be|include? <clothes> / <who>
    pulls|pull|throws|throw|puts|put|slips|slip|wraps|drapes <clothes> over|around|about|round|onto|on
    her|his|their shoulders|head|hands|feet|neck|eyes|face|hair|back / <who> has|wears|with <clothes>
    over|around|about|on her|his|their shoulders|head|hands|feet|neck|eyes|face|hair|back|nose
    """,
    cost=9.7,
)
def wearing(ctx: Context, binds: Binds) -> None:
    moment = None if "always" in binds["words"] else _always(ctx, binds)
    if (
        "who" not in binds
        and not binds["words"]
        & {
            "wearing",
            "wears",
            "wear",
            "in",
            "puts",
            "put",
            "swap",
            "replace",
            "change",
            "with",
            "back",
            "instead",
            "exchange",
            "trade",
        }
        and (not ctx.actors or ctx.verb not in ("wear", ""))
        and not (ctx.focus.shot and len(ctx.get(ctx.shots[0]).cast) == 1)
    ):
        raise Doubt(f"Who wears {binds['text']}?", binds["text"])
    for who in _wearers(ctx, binds):
        for worn in binds["clothes"]:
            wear(ctx, who, worn, moment)
    ctx.verb = "wear"
