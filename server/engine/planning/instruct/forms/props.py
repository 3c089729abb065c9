"""Moving and turning what is in a shot."""

import math
from typing import Any

from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.forms.entering import _off
from server.engine.planning.instruct.meant import each, is_prop, one, people, prop, thing
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Id

FORMS = Forms()
_STEP = 700


def ids(ctx: Context, ref: Ref, shot: Id) -> list[Id]:
    """Everything that a reference means in a shot, people and props."""
    found: list[Id] = []
    for part in each(ref):
        found += [prop(ctx, part, shot)] if is_prop(part) else list(people(ctx, part))
    return found


def moved(ctx: Context, shot: Id, id: Id, at: tuple[int, int]) -> None:
    standing = ctx.standing(shot, id)
    assert standing is not None
    ctx.stand(shot, id, at=at, **_off(standing))


@FORMS(
    """
    <thing> more near|close camera|us / <v.move> <thing> further|farther? back|away from camera|us|viewer /
    <v.move> <thing> out of way ,? more? on? left|right|back side? / more to left|right|back side? / <thing>
    closer|nearer camera|us|viewer / <v.move> <thing> closer|nearer camera|us|viewer / <v.move> <thing>
    bit|little|two|one|step|way|much|further|more|slightly|tad|half|lot?
    bit|little|step|steps|more|further|tad|touch|lot|metre|meter?
    left|right|back|forward|forwards|backwards|forth|up|closer|nearer|away bit|little|of|more|step|by?
    bit|little|step|frame|screen|camera|half? metre|camera|meter? / <thing> takes|take|took one|two?
    step|steps|pace her|his? left|right|back|forward|forwards|backwards|closer|away / <thing>
    bit|little|step|further|more|two|slightly? bit|little|more|steps|step? left|right|back|forward
    bit|little|more? bit|little|step? / <thing> <v.move> bit|one|two|little|closer? step|steps|bit|little?
    left|right|back|forward|forwards|backwards|closer|nearer|away bit|of? bit|little|camera? camera? /
    <thing> should|must|has|needs|can|could go|move|stand|come|shift|step?
    bit|little|two|one|step|much|further|more|slightly|lot? bit|little|step|steps|more|further? more?
    left|right|back|forward side|hand? side? / <v.move> <thing> bit|little|more|further|slightly?
    bit|little? more|further? left|right side|hand side? / <thing> more|further on? left|right|back|forward
    side?
    """,
)
def nudge(ctx: Context, binds: Binds) -> None:
    words = binds["words"]
    by = (
        300
        if words & {"bit", "little", "slightly", "tad", "touch"}
        else 1500
        if words & {"much", "way", "lot"}
        else _STEP
    )
    by = 500 if "half" in words else by * 2 if "two" in words else by
    spoken = Ref("pronoun", "it") if ctx.prop is not None else Ref("carried")
    _shift(ctx, binds.get("thing") or spoken, words, by)


def _shift(ctx: Context, ref: Ref, words: set[str], by: int) -> None:
    for shot in ctx.shots:
        way = placing.camera_way(ctx, shot)
        if "left" in words:
            turn = way - 90
        elif "right" in words:
            turn = way + 90
        elif words & {"back", "backwards", "away", "up"}:
            turn = way + 180
        else:
            turn = way
        for id in ids(ctx, ref, shot):
            moved(ctx, shot, id, placing.step(placing.floor(ctx, shot, id), turn, by))


@FORMS(
    """
    <v.move> <thing> by|about? <amount>
    cm|centimetres|m|metres|meters|metre|meter|mm|steps|step|feet|ft|centimeters towards|further|more?
    left|right|back|forward|forwards|backwards|closer|away / <v.move> <thing>
    left|right|back|forward|forwards|backwards by? <amount>
    cm|centimetres|m|metres|meters|metre|meter|mm|steps|step|feet|ft / <thing> <amount>
    cm|centimetres|m|metres|meters|metre|meter|mm|steps left|right|back|forward
    """,
    cost=9,
)
def shift(ctx: Context, binds: Binds) -> None:
    words = binds["words"]
    unit = (
        10
        if words & {"cm", "centimetres", "centimeters"}
        else 1
        if "mm" in words
        else 600
        if words & {"steps", "step"}
        else 305
        if words & {"feet", "ft"}
        else 1000
    )
    _shift(ctx, binds["thing"], words, binds["amount"] * unit)


@FORMS(
    """
    <thing> more near|close to <onething:to> / <thing> nearer|closer to|at <onething:to> / <thing> <v.stand>
    closer|nearer|towards <onething:to> / <v.stand> <thing> closer|nearer <onething:to> / <v.move> <thing>
    closer|nearer|towards|toward|up|near <onething:to> / <thing> <v.move> closer|nearer|towards|toward|up
    <onething:to> / <thing> closer|nearer|towards <onething:to> / <v.move> <thing> away|further|farther
    from|off|away <onething:to> / <thing> <v.move> away|further|off|back away? from <onething:to> / <thing>
    further|farther away|off|from? from? <onething:to> / <thing> approaches|nears <onething:to> /
    <who:thing> goes|walks|steps|comes|moves|over over? to <onething:to> / <v.move> <thing> over|up to
    <onething:to> / <v.move> <thing> close to <onething:to> / <thing> should|must|has|needs|can|could
    go|move|stand|come|step? closer|nearer <onething:to> / <thing> away|further|farther from <onething:to> /
    <thing> should|must|has|needs go|move|stand|step? away|further|farther from <onething:to>
    """,
    cost=9,
)
def nearer(ctx: Context, binds: Binds) -> None:
    away = bool(binds["words"] & {"away", "further", "farther", "off", "back"})
    for shot in ctx.shots:
        found = ids(ctx, binds["thing"], shot)
        target = thing(ctx, binds["to"], shot)
        ctx.actors = tuple(id for id in found if id in ctx.world.characters) or ctx.actors
        for id in found:
            a, b = placing.floor(ctx, shot, id), placing.floor(ctx, shot, target)
            way = placing.towards(a, b)
            gap = math.dist(a, b)
            moved(
                ctx,
                shot,
                id,
                placing.step(a, way + (180 if away else 0), 800 if away else max(min(gap / 2, gap - 550), 0)),
            )


@FORMS(
    """
    <v.move> <who> closer|nearer together / <who> closer|nearer together / <who> <v.move> closer|nearer
    together / <v.move> <who> further|farther|more? apart / <who> further|farther|more? apart /
    closer|nearer together / further|farther apart / <who> <v.move> apart / bring|move|pull|push|put <who>
    together|apart / <who> stand|stands|sit|look? too far from|apart|away each|one? other|another? / <who>
    stand|stands|sit? too close|near together? each|one? other|another? / <who> should|must|could|can
    be|stand|get|come|move closer|nearer|further|farther together|apart / put|bring|push|pull|move <who>
    closer|nearer|further|farther to|from each|one other|another / <who> closer|nearer|further|farther
    to|from each|one other|another / more|less distance|space|room between <who>
    """,
    cost=9,
)
def together(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        found = people(ctx, binds["who"]) if "who" in binds else tuple(ctx.get(shot).cast)
        if len(found) != 2:
            raise Doubt("Who of them?")
        a, b = (placing.floor(ctx, shot, id) for id in found)
        words = binds["words"]
        far = bool(words & {"far", "less"})
        apart = not far and bool(
            words & {"apart", "further", "farther", "from", "more"}
            or {"too", "close"} <= words
            or {"too", "near"} <= words
        )
        by = 400 if apart else max(min(math.dist(a, b) / 4, (math.dist(a, b) - 500) / 2), 0)
        for id, own, other in ((found[0], a, b), (found[1], b, a)):
            moved(ctx, shot, id, placing.step(own, placing.towards(own, other) + (180 if apart else 0), by))


@FORMS(
    """
    <v.replace> <who> / <who> change|swap|switch|trade places|positions|sides|spots|seats / <v.replace>
    <who> around|over|round / swap|switch|exchange|flip <who> 's? positions|places|sides|around /
    swap|switch|change|exchange|flip places|positions|sides|the of|for|between|sides|positions? of? <who> /
    have <who> swap|trade|switch|change places|positions|sides / <who> swapped / swap|switch|change|exchange
    places|positions|sides|spots ,? <who> / <one:a> goes|stands|sits|moves|comes|go|stand|move|where?
    in|on|where|stand? <one:b> 's|stands|sits? spot|place|position|side? stands? and|,? <one:x>
    goes|stands|moves|comes|takes|go|stand|move|in|on? in|on|where? <one:y> 's?
    spot|place|position|side|stands? / swap|switch places|positions|sides|spots|two ,|:|of? of? <one:a>
    goes|stands|moves|comes|to where|to|in|on <one:b> 's? is|stands|was|spot|place and|,? <one:x>
    goes|stands|moves|takes|comes? on|in|where? <one:y> 's? spot|place|position|side|stands? / <who>
    should|must|could|can swap|switch|change|trade|exchange places|positions|sides|spots|seats / <who> the
    other way round|around flip blocking|staging|sides ,|:? <one:a>? screen|frame|camera|picture|on? left:x?
    ,?
    """,
    cost=9.5,
)
def change_places(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        if "b" in binds:
            found: tuple[Id, ...] = (one(ctx, binds["a"]), one(ctx, binds["b"]))
        else:
            found = people(ctx, binds["who"]) if "who" in binds else tuple(ctx.get(shot).cast)
        _change_places(ctx, shot, found)


def _change_places(ctx: Context, shot: Id, found: tuple[Id, ...]) -> None:
    if len(found) != 2:
        raise Doubt("Which two change places?")
    a, b = (ctx.get(shot).cast[id] for id in found)
    for id, own, other in ((found[0], a, b), (found[1], b, a)):
        fields: dict[str, Any] = {"at": other.at, "facing": other.facing}
        for name in ("on", "relation"):
            if getattr(own, name) != getattr(other, name):
                fields[name] = getattr(other, name)
        ctx.stand(shot, id, **fields)


@FORMS(
    """
    <one:a> screen|frame|camera|picture|on|stage? left|right ,|and? <one:b>
    screen|frame|camera|picture|on|stage? right|left / put|place|move|have|get <one:a>
    screen|frame|camera|picture|on|stage? left|right ,|and? <one:b> screen|frame|camera|picture|on|stage?
    right|left / flip|switch|swap|change blocking|staging|sides|positions :|,? <one:a>
    screen|frame|camera|picture|on|stage? left|right ,|and? <one:b> screen|frame|camera|picture|on|stage?
    right|left / flip|swap|switch|mirror|reverse blocking|staging|sides|positions
    """,
    cost=8.5,
)
def sides(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        if "a" not in binds:
            _change_places(ctx, shot, tuple(ctx.get(shot).cast))
            continue
        a, b = one(ctx, binds["a"]), one(ctx, binds["b"])
        words = binds["text"].lower().replace(",", " ").split()
        first = next(word for word in words if word in ("left", "right"))
        way = math.radians(placing.camera_way(ctx, shot) + 90)
        across = {
            id: placing.floor(ctx, shot, id)[0] * math.sin(way)
            - placing.floor(ctx, shot, id)[1] * math.cos(way)
            for id in (a, b)
        }
        if (across[a] < across[b]) != (first == "left"):
            _change_places(ctx, shot, (a, b))
        ctx.actors = (a, b)


def turn(ctx: Context, shot: Id, id: Id, facing: float) -> None:
    """Turn something; the camera stays where it is when what it counts from turns."""
    standing = ctx.standing(shot, id)
    assert standing is not None
    new = placing.whole(facing)
    if ("facing", id) in ctx.weak:  # "turn around, so that you face away": the later words say how far
        ctx.forget(shot, id, "facing")
    ctx.weak.add(("facing", id))
    if (
        id in ctx.world.characters
        and placing.first_subject(ctx, shot) == id
        and ctx.get(shot).view not in ("over_shoulder", "point_of_view")
    ):
        kept = placing.whole(ctx.get(shot).bearing + standing.facing - new)
        if kept != placing.whole(ctx.get(shot).bearing):
            ctx.do_free(shot, bearing=kept)
    ctx.stand(
        shot,
        id,
        facing=new,
        **(
            {"relation": None} if standing.relation is not None and standing.relation.kind == "facing" else {}
        ),
    )
