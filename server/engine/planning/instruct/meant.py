"""Whom and what references mean in a shot; where that is not sure, a question."""

import math
from typing import Any

from server.engine.planning import colours
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.lexicon import Kinds
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Character, Id


class Absent(Misfit):
    """Somebody is not in the shot that is meant."""


def people(ctx: Context, ref: Ref, here: bool = True) -> tuple[Id, ...]:
    """Whom a reference means; `here`: they must be in every shot that is meant. Raises `Doubt`."""
    found = tuple(dict.fromkeys(_people(ctx, ref)))
    if here:
        for shot in ctx.shots:
            missing = [id for id in found if id not in ctx.get(shot).cast]
            if missing and ctx.made:
                from server.engine.planning.instruct.forms.things import enter

                for id in missing:
                    enter(ctx, shot, id)
            elif missing:
                who = ctx.call(missing[0])
                raise Absent(
                    f"{who} is not in {ctx.label(shot)}. Shall {who} come in first?",
                    ref.text,
                    [(f"Put {who} into {ctx.label(shot)}", f"add {who} and {ctx.tagged.text.strip()}")],
                )
    ctx.actors = found
    if ref.span == ctx.subject_at:
        ctx.subject = found
    if ref.sort in ("character", "role", "list", "pronoun"):
        ctx.named = tuple(dict.fromkeys((*ctx.named, *found)))
    return found


def one(ctx: Context, ref: Ref, here: bool = True) -> Id:
    found = people(ctx, ref, here)
    if len(found) != 1:
        raise Doubt(f"Who is meant by “{ref.text}”? It takes one.", ref.text)
    return found[0]


def _cast(ctx: Context) -> list[Id]:
    try:
        shots = ctx.shots
    except Doubt:
        return []
    return list(dict.fromkeys(id for shot in shots for id in ctx.get(shot).cast if _there(ctx, id)))


def _there(ctx: Context, id: Id) -> bool:
    found = ctx.world.characters.get(id) or ctx.world.props.get(id)
    return found is not None and found.deleted is None


def _people(ctx: Context, ref: Ref) -> list[Id]:
    match ref.sort:
        case "list":
            return [id for part in ref.parts for id in _people(ctx, part)]
        case "character":
            return [str(ref.value)]
        case "carried":
            if not (ctx.subject or ctx.actors):
                raise Misfit("Who is meant?", ctx.tagged.text.strip())
            return list(ctx.subject or ctx.actors)
        case "group":
            found = _group(ctx, ref)
            return [id for id in found if id not in _people(ctx, ref.excepted)] if ref.excepted else found
        case "pronoun":
            return _pronoun(ctx, ref)
        case "other":
            return _other(ctx, ref)
        case "role":
            return [_role(ctx, ref)]
    raise Doubt(f"Who is meant by “{ref.text}”?", ref.text)


def _group(ctx: Context, ref: Ref) -> list[Id]:
    cast = _cast(ctx)
    if ref.value and len(cast) != ref.value:
        named = [id for id in ctx.actors if id in cast]
        if len(named) == ref.value:
            return named
        subjects = [id for id in ctx.get(ctx.shot).subjects if id in cast]
        known = [id for id, one in ctx.world.characters.items() if one.deleted is None]
        if len(known) == ref.value > len(cast) and ref.value > 2:
            return known
        spoken = [id for id in ctx.named if id in cast]
        if len(spoken) == ref.value:
            return spoken
        if len(subjects) == ref.value:
            return subjects
        raise Doubt(f"Who is meant by “{ref.text}”? There are {len(cast)} people in the shot.", ref.text)
    if not cast and not ref.value and not _shots(ctx):
        return [id for id, one in ctx.world.characters.items() if one.deleted is None]
    if not cast:
        raise Doubt("There is nobody in the shot.", ref.text)
    return cast


def _sex(person: Character) -> str:
    return "f" if person.gender < 45 else "m" if person.gender > 65 else "any"


def _pronoun(ctx: Context, ref: Ref) -> list[Id]:
    if ref.value == "pl":
        if len(ctx.actors) > 1:
            return list(ctx.actors)
        cast = _cast(ctx)
        if len(cast) > 1:
            return cast
        return cast if not ctx.actors else list(ctx.actors)
    if len(ctx.actors) == 1 and _fits(ctx, ctx.actors[0], ref.value):
        return list(ctx.actors)
    cast = [id for id in ctx.actors if _fits(ctx, id, ref.value)] or _cast(ctx)
    strict = [id for id in cast if _sex(ctx.world.characters[id]) == ref.value]
    loose = [id for id in cast if _fits(ctx, id, ref.value)]
    if len(loose) > 1 and len(strict) == 1 and ref.value == "f":
        return strict
    subjects = [
        id for id in (ctx.get(ctx.shots[0]).subjects if len(cast) and _shots(ctx) else ()) if id in loose
    ]
    if len(loose) > 1 and len(subjects) == 1:
        return subjects
    if len(loose) == 1:
        return loose
    if len(strict) == 1 and len(loose) == 1:
        return strict
    if not cast:
        known = [
            id for id, one in ctx.world.characters.items() if one.deleted is None and _sex(one) == ref.value
        ]
        if len(known) == 1:
            return known
    return [_choose(ctx, ref, loose or strict)]


def _shots(ctx: Context) -> bool:
    try:
        return bool(ctx.shots)
    except Doubt:
        return False


def _fits(ctx: Context, id: Id, sex: str) -> bool:
    return id in ctx.world.characters and _sex(ctx.world.characters[id]) in (sex, "any")


def _other(ctx: Context, ref: Ref) -> list[Id]:
    cast = [id for id in _cast(ctx) if id not in ctx.actors]
    if ref.text.endswith("two") and len(cast) == 2:
        return cast
    if len(cast) == 1 and ctx.actors:
        return cast
    return [_choose(ctx, ref, cast)]


def _role(ctx: Context, ref: Ref) -> Id:
    role, trait = ref.value
    known = [id for id, one in ctx.world.characters.items() if one.deleted is None]
    cast = _cast(ctx)
    for pool in (cast, known):
        found = [id for id in pool if _plays(ctx, id, role) and _wears(ctx, id, trait)]
        if len(found) == 1:
            return found[0]
        if found:
            return _choose(ctx, ref, found)
    return _choose(ctx, ref, [])


def _plays(ctx: Context, id: Id, role: str) -> bool:
    person = ctx.world.characters[id]
    if role == "any":
        return True
    if role.startswith("="):
        return id == role[1:]
    sex, _, age = role.partition(" ")
    aged = {"child": person.age < 16, "adult": person.age >= 16, "old": person.age >= 58}[age]
    return aged and (
        sex == "any" or (_sex(person) in (sex, "any") and (age == "child" or _sex(person) == sex))
    )


def _wears(ctx: Context, id: Id, trait: Any) -> bool:
    if not trait:
        return True
    person = look(ctx, id)
    kind, value = trait
    if kind in ("pose", "expr", "holds", "on", "by", "where"):
        return any(_does(ctx, shot, id, kind, value) for shot in (ctx.shots if _shots(ctx) else ()))
    if kind == "colour":
        word = colours.word(value)
        worn = [person.coat_colour] if person.coat != "none" else [person.top_colour, person.bottom_colour]
        return any(colours.word(one) == word for one in worn)
    if kind == "garment":
        attribute, name = value
        have = getattr(person, attribute)
        return have != "none" and (not name or have == name or attribute in ("hat", "coat"))
    return bool(
        getattr(person, kind) == value or (kind == "beard" and person.beard not in ("none", "stubble"))
    )


def _does(ctx: Context, shot: Id, id: Id, kind: str, value: Any) -> bool:
    """Whether somebody in a shot stands, looks or holds as a description says."""
    here = ctx.get(shot)
    standing = here.cast.get(id)
    if standing is None:
        return False
    match kind:
        case "pose":
            return standing.pose == value or (value == "sit" and standing.pose.startswith(("sit", "lounge")))
        case "expr":
            return standing.expression == value or {standing.expression, value} <= {"smile", "grin", "laugh"}
        case "where":
            return _stands_at(ctx, shot, id, value)
    try:
        thing = prop(ctx, value, shot)
    except Doubt:
        return False
    if kind == "holds":
        return here.props[thing].held_by == id
    near = standing.relation is not None and standing.relation.thing == thing
    return standing.on == thing or (kind == "by" and near)


def _stands_at(ctx: Context, shot: Id, id: Id, side: str) -> bool:
    """Whether somebody stands farthest to a side of the picture."""
    from server.engine.planning.instruct import placing

    way = math.radians(placing.camera_way(ctx, shot) + (90 if side in ("left", "right", "middle") else 180))
    along = {}
    for one in ctx.get(shot).cast:
        x, y = placing.floor(ctx, shot, one)
        along[one] = x * math.sin(way) - y * math.cos(way)
    order = sorted(along, key=lambda one: along[one])
    if side in ("left", "front"):
        return order[0] == id
    if side in ("right", "back"):
        return order[-1] == id
    return len(order) == 3 and order[1] == id


def look(ctx: Context, id: Id) -> Character:
    """A character as they look in the shot that is meant, else without facts."""
    if _shots(ctx):
        when = ctx.story.moment(ctx.shots[0])
        folded = ctx.story.at(id, when) if when is not None else None
        if folded is not None and isinstance(folded.thing, Character):
            return folded.thing
    return ctx.world.characters[id]


def _choose(ctx: Context, ref: Ref, found: list[Id]) -> Id:
    if not found:
        raise Doubt(f"Who is meant by “{ref.text}”?", ref.text)
    raise Doubt(
        f"Who is meant by “{ref.text}”?",
        ref.text,
        [(ctx.call(id), said(ctx, ref, ctx.call(id))) for id in found],
    )


def said(ctx: Context, ref: Ref, name: str) -> str:
    """The whole instruction with a reference replaced by a name."""
    tokens, text = ctx.tagged.tokens, ctx.tagged.text
    start, end = tokens[ref.span[0]].start, tokens[ref.span[1] - 1].end
    return f"{text[:start]}{name}{text[end:]}".strip()


def props_here(ctx: Context, shot: Id, kinds: tuple[str, ...]) -> list[Id]:
    return [id for id in ctx.get(shot).props if _there(ctx, id) and ctx.world.props[id].kind in kinds]


def prop(ctx: Context, ref: Ref, shot: Id, here: bool = True) -> Id:
    """The prop that is meant, in a shot. Raises `Doubt` where none or several can be."""
    found = _prop_ids(ctx, ref, shot, here)
    if len(found) == 1:
        ctx.prop = found[0]
        return found[0]
    if len(found) > 1 and ref.ordinal and ref.ordinal <= len(found):
        ctx.prop = found[ref.ordinal - 1]
        return ctx.prop
    if not found:
        where = f" in {ctx.label(shot)}" if here else " in this world"
        raise Doubt(f"There is no “{_noun(ref)}”{where}.", ref.text)
    raise Doubt(
        f"Which one is meant by “{ref.text}”?",
        ref.text,
        [(ctx.call(id), said(ctx, ref, ctx.call(id))) for id in found],
    )


def _noun(ref: Ref) -> str:
    return ref.text.removeprefix("the ")


def _prop_ids(ctx: Context, ref: Ref, shot: Id, here: bool) -> list[Id]:
    present = ctx.get(shot).props
    if ref.sort == "prop":
        id = str(ref.value)
        if here and id not in present:
            return []
        if ref.det in ("another", "new", "a") and not here:
            return []
        if ref.ordinal > 1:
            return []
        return [id]
    if ref.sort == "pronoun":
        if ctx.prop is not None and (not here or ctx.prop in present):
            return [ctx.prop]
        pool = [id for id in present if _there(ctx, id)]
        return pool if len(pool) == 1 else []
    if ref.sort != "kinds" or not isinstance(ref.value, Kinds):
        return []
    pool = [id for id in present if _there(ctx, id) and ctx.world.props[id].kind in ref.value.kinds]
    if not pool and not here:
        pool = [
            id for id, one in ctx.world.props.items() if one.deleted is None and one.kind in ref.value.kinds
        ]
    if ref.ordinal > 1 and ref.ordinal > len(pool):
        return []
    if ref.colour and len(pool) > 1:
        pool = [
            id for id in pool if colours.word(ctx.world.props[id].colour) == colours.word(ref.colour)
        ] or pool
    return pool


def thing(ctx: Context, ref: Ref, shot: Id, here: bool = True) -> Id:
    """A person or a prop."""
    if ref.sort in ("prop", "kinds") or (ref.sort == "pronoun" and ref.value in ("it", "plprop")):
        return prop(ctx, ref, shot, here)
    return one(ctx, ref, here)


def is_prop(ref: Ref) -> bool:
    return ref.sort in ("prop", "kinds") or (ref.sort == "pronoun" and ref.value in ("it", "plprop"))


def each(ref: Ref) -> tuple[Ref, ...]:
    return ref.parts if ref.sort == "list" else (ref,)
