"""Who and what is in a shot: put in, taken out, exchanged, counted."""

from typing import Any

from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.lexicon import Kinds
from server.engine.planning.instruct.meant import each, is_prop, people, prop, said, thing
from server.engine.planning.instruct.ordering import between
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.world import Id

FORMS = Forms()
_ADD = "add|insert|include|introduce|bring_in|give_us|need|put|place|throw|set|dress|have"


def made(ctx: Context, ref: Ref, shot: Id, **fields: Any) -> Id:
    """A new prop of the kind that a reference names; the caller puts it somewhere."""
    if not isinstance(ref.value, Kinds):
        raise Doubt(f"What is “{ref.text}”?", ref.text)
    kind = ref.value.kinds[0]
    if len(ref.value.kinds) > 1:
        raise Doubt(
            f"Which is meant by “{ref.text}”?",
            ref.text,
            [(one, said(ctx, ref, f"a {one}")) for one in ref.value.kinds],
        )
    base = kind.capitalize()
    taken = {one.name for one in ctx.world.props.values() if one.deleted is None}
    name = next(one for one in (base, *(f"{base} {n}" for n in range(2, 10_000))) if one not in taken)
    own: dict[str, Any] = {"name": name, "kind": kind, "order": _last(ctx)}
    if ref.colour:
        own["colour"] = ref.colour
    if ref.material:
        own["material"] = ref.material
    if ref.scale:
        own["scale"] = ref.scale
    id = ctx.make("props", **own | fields)
    ctx.prop = id
    return id


def _last(ctx: Context) -> str:
    orders = [one.order for one in ctx.world.props.values()]
    return between(max(orders, default=""), "")


def wanted(ctx: Context, ref: Ref, shot: Id) -> Id:
    """The prop to put somewhere: one that is there, one of the world, or a new one. Raises `Doubt`."""
    present = ctx.get(shot).props
    if ref.sort == "prop":
        if ref.det in ("another", "new") or ref.ordinal > 1:
            kind = ctx.world.props[ref.value].kind
            if ref.ordinal and ref.det == "ordinal":
                raise Doubt(
                    f"There is no second {ctx.call(ref.value)}.",
                    ref.text,
                    [("Another one", said(ctx, ref, f"another {kind}"))],
                )
            return made(ctx, msgspec_replace(ref, Kinds((kind,), False)), shot)
        if ref.det in ("a", "one") and ref.value in present:
            return made(ctx, msgspec_replace(ref, Kinds((ctx.world.props[ref.value].kind,), False)), shot)
        if ref.det in ("a", "one"):
            name = ctx.call(ref.value)
            kind = ctx.world.props[ref.value].kind
            raise Doubt(
                f"Is {name} meant, or another {kind}?",
                ref.text,
                [(name, said(ctx, ref, f"the {name}")), (f"A new {kind}", said(ctx, ref, f"a new {kind}"))],
            )
        ctx.prop = ref.value
        return str(ref.value)
    if ref.sort == "pronoun":
        return prop(ctx, ref, shot, here=False)
    if ref.sort != "kinds":
        raise Doubt(f"What is “{ref.text}”?", ref.text)
    if ref.det == "ordinal":
        return prop(ctx, ref, shot, here=False)
    if ref.det in ("another", "new"):
        return made(ctx, ref, shot)
    here = [
        id
        for id in present
        if ctx.world.props[id].deleted is None and ctx.world.props[id].kind in ref.value.kinds
    ]
    known = [id for id, one in ctx.world.props.items() if one.deleted is None and one.kind in ref.value.kinds]
    if ref.det in ("a", "one") or ((ref.colour or ref.material) and ref.det != "the"):
        elsewhere = [id for id in known if id not in present]
        if ref.det in ("a", "one") and not ref.colour and not ref.material and elsewhere and not here:
            name = ctx.call(elsewhere[0])
            raise Doubt(
                f"Is {name} meant, or another {ref.value.kinds[0]}?",
                ref.text,
                [
                    (name, said(ctx, ref, f"the {name}")),
                    (f"A new {ref.value.kinds[0]}", said(ctx, ref, f"a new {ref.value.kinds[0]}")),
                ],
            )
        return made(ctx, ref, shot)
    if len(here) == 1:
        ctx.prop = here[0]
        return here[0]
    if here:
        return prop(ctx, ref, shot)
    if known:
        return prop(ctx, ref, shot, here=False)
    if ref.det == "the" and not ref.value.plural:
        raise Misfit(
            f"There is no “{ref.text.removeprefix('the ')}” yet.",
            ref.text,
            [("A new one", said(ctx, ref, f"a {ref.text.removeprefix('the ')}"))],
        )
    return made(ctx, ref, shot)


def msgspec_replace(ref: Ref, value: Kinds) -> Ref:
    from dataclasses import replace

    return replace(ref, sort="kinds", value=value)


def enter(ctx: Context, shot: Id, id: Id, **fields: Any) -> None:
    """Put somebody into a shot as they stood last, off the others."""
    if ctx.standing(shot, id) is not None:
        if fields:
            ctx.stand(shot, id, **fields)
        return
    last = placing.before(ctx, shot, id)
    at = fields.pop("at", None) or placing.free_spot(ctx, shot)
    own: dict[str, Any] = {"at": at, "facing": placing.whole(placing.camera_way(ctx, shot))}
    if id in ctx.world.props:
        own = {"at": at, "facing": last.facing if last else 0}
    ctx.stand(shot, id, **own | fields)


def put_props(ctx: Context, ref: Ref, shot: Id, **fields: Any) -> list[Id]:
    """Put the props of a reference into a shot, as many as it counts."""
    found = []
    for part in each(ref):
        count = part.count or (
            2
            if part.sort == "kinds"
            and isinstance(part.value, Kinds)
            and part.value.plural
            and part.value.kinds[0] not in ("shelf",)
            else 1
        )
        if not part.count and isinstance(part.value, Kinds) and part.value.plural:
            raise Doubt(
                f"How many {part.text}?",
                part.text,
                [(str(n), said(ctx, part, f"{n} {part.text}")) for n in (2, 3)],
            )
        if count > 24:
            raise Doubt(f"{count} are too many for one shot; 24 at most.", part.text)
        for _ in range(count):
            id = made(ctx, part, shot) if part.count > 1 else wanted(ctx, part, shot)
            own = dict(fields)
            if own.get("on") is not None:
                own["at"] = placing.on_top(ctx, shot, own["on"], id)
            elif "feature" in own:
                own["at"] = placing.spot(ctx, shot, own.pop("feature"))
            elif "relation" not in own and "held_by" not in own and "at" not in own:
                if ctx.standing(shot, id) is not None:
                    continue
                like = [
                    one.on
                    for other, one in ctx.get(shot).props.items()
                    if one.on is not None
                    and other != id
                    and ctx.world.props[other].kind == ctx.world.props[id].kind
                ]
                if like:
                    own |= {"on": like[0], "at": placing.on_top(ctx, shot, like[0] or "", id)}
                else:
                    own["at"] = placing.free_spot(ctx, shot)
            own.pop("feature", None)
            if ctx.standing(shot, id) is not None and "on" not in own:
                own["on"] = None
            if own.get("relation") is not None and "at" not in own:
                own["at"] = placing.free_spot(ctx, shot)
            ctx.stand(shot, id, **own)
            found.append(id)
    return found


@FORMS(
    """
    place|put|set|lay|scatter|spread|stack|pile <prop> / missing <prop> / <prop> missing / <v.add> <prop> /
    <v.add> <prop> in|into|to shot|scene|picture|frame|foreground? / there is|are|be|should|'s <prop> / i|we
    need|want <prop> / <prop> in / <prop> too|please|here|in here|there / give us <prop> / dress
    it|this|set|the set|frame|shot? with|: <prop> / dress it|this : <prop> / with <prop> / <v.add> in <prop>
    / throw|put|chuck|bring|drop in <prop> / set dressing : <prop> / bring|put|get|have <prop> in|back|here
    in? / bring back <prop> / <prop> is|are back|here|there|in / bring|put <prop> back in? / add back <prop>
    / we|i|you forgot|forget|missed|need|miss|lack <prop> / <prop> is|are missing / where is|are <prop> /
    there should|must|could|might|needs|ought be <prop> / <prop> should|must|could|can be|stand|lie
    somewhere|around|in? frame|shot|picture? / <prop> stands|lies|sits|hangs there|here|somewhere|around /
    <v.add> <prop> somewhere|anywhere|around|in? / some <prop> would|could|might be nice|good|great / how
    about <prop> / what about <prop> / set|place|put down? <prop> there|here|somewhere / is|are|would
    there|it room|possible for? <prop> / it|this|we needs|need|lacks|lack <prop> / decorate|dress|furnish
    room|set|place|scene? with <prop> / <prop> would be nice|good|great|lovely|cool / <prop> is
    needed|necessary|wanted|required / there are|is <prop> missing / there should be|have more? <prop>
    """,
    cost=10.6,
)
def add_prop(ctx: Context, binds: Binds) -> None:
    ctx.verb = "add"
    for shot in ctx.shots:
        already = [ref for ref in each(binds["prop"]) if ref.sort == "pronoun"]
        if already and "with" in binds["words"]:
            raise Doubt("What shall be there?", binds["text"])
        put_props(ctx, binds["prop"], shot)


@FORMS(
    """
    <v.add> <prop> called|named <said> / <prop> called|named <said> / <v.add> <prop> and call it <said>
    """,
    cost=9,
)
def add_named(ctx: Context, binds: Binds) -> None:
    if isinstance(binds["prop"].value, Kinds) is False:
        raise Doubt("What shall be made?", binds["text"])
    for shot in ctx.shots:
        id = made(ctx, binds["prop"], shot, name=binds["said"][:120])
        ctx.stand(shot, id, at=placing.free_spot(ctx, shot))


@FORMS(
    """
    <thing> by|at|near|beside|before <onething:by> feet|side / <thing> by|near|beside|before <onething:by>
    's feet|side / <v.move> <thing> by|near|beside <onething:by> 's? feet|side / <v.move> <thing> <rel>
    <onething:by> / <thing> <rel> <onething:by> / <thing> <v.stand> <rel> <onething:by> /
    stand|place|position|park|lean|hang|rest <thing> <rel> <onething:by> / <thing> <rel> <same:by> / <v.add>
    <thing> <rel> <same:by> / <v.add> <thing> <rel> <onething:by> / <thing> at <onething:by> 's? feet|side /
    i|we want|need <thing> at <onething:by> 's? feet|side / <v.move> <thing> at|to <onething:by> 's?
    feet|side / <thing> goes|is|stands|over|should|sits go|stand? <rel> <onething:by> / <v.move> <thing>
    over|down|up|back|in|right|close|out? <rel> <onething:by> / <v.move> <thing> <rel> <onething:by>
    instead|please / <v.move> <thing> to <feature:x> ,? <rel> <onething:by> / <thing> over? to <feature:x>
    ,? <rel> <onething:by> / there is|should|'s <thing> <rel> <onething:by> / <v.add> <thing> in? ,?
    right|just|directly|somewhere? <rel> <onething:by> / <rel> <onething:by> ,?
    stands|sits|goes|put|add|place|set? <thing> / <thing> in|here|there ,? right|just? <rel> <onething:by> /
    <thing> should|must|could|can be|stand|sit|go|come right|just|directly|somewhere? <rel> <onething:by> /
    <thing> stands|sits|waits|comes|goes|walks|stand|wait|come|go|walk over|up|right|just? <rel>
    <onething:by> / <v.move> <thing> right|down? next to|at|by|near|before <onething:by> feet / <v.add>
    <thing> right|down? at|by|near|next <onething:by> feet
    """,
    cost=9,
)
def by_something(ctx: Context, binds: Binds) -> None:
    relation = binds.get("rel", "in_front_of" if "feet" in binds["words"] else "beside")
    for shot in ctx.shots:
        before_by = ctx.actors
        other = _beside(ctx, binds["by"], shot, binds["thing"])
        ctx.actors = before_by
        for part in each(binds["thing"]):
            if not is_prop(part) and binds["words"] & {"leans", "leaning", "lean", "leant"}:
                raise Misfit("Who leans on what?", binds["text"])
            fields: dict[str, Any] = {"relation": {"kind": relation, "thing": other}}
            if is_prop(part):
                standing = next((ctx.standing(shot, id) for id in _known(ctx, part, shot)), None)
                if standing is not None and standing.held_by is not None:
                    fields["held_by"] = None
                put_props(ctx, part, shot, **fields)
            else:
                for id in people(ctx, part, here=False):
                    if id == other:
                        raise Misfit("Nobody stands beside themselves.")
                    here = ctx.standing(shot, id)
                    if here is None:
                        enter(ctx, shot, id, **fields)
                    else:
                        if here.on is not None:
                            fields["on"] = None
                        if binds["words"] & {"stand", "stands", "standing"} and here.pose.startswith(
                            ("sit", "lie", "kneel", "lounge", "crouch")
                        ):
                            fields["pose"] = "stand"
                        ctx.stand(shot, id, **fields)


def _beside(ctx: Context, ref: Ref, shot: Id, own: Ref) -> Id:
    """What something is put beside; of several people the first; "the first one" is of the same kind."""
    if ref.sort == "same":
        kind = Ref("kinds", own.value, det="the", ordinal=1, text=ref.text)
        if own.sort == "prop":
            return str(own.value)
        return prop(ctx, kind, shot)
    if is_prop(ref) or ref.sort in ("character", "role"):
        return thing(ctx, ref, shot)
    kept = ctx.actors
    own_ids = [] if is_prop(own) else list(people(ctx, own, here=False))
    ctx.actors = kept
    others = [id for id in people(ctx, ref) if id not in own_ids]
    if not others or (len(others) > 1 and ref.sort == "pronoun" and ref.value != "pl"):
        raise Doubt(f"Who is meant by “{ref.text}”?", ref.text)
    return others[0]


def _known(ctx: Context, ref: Ref, shot: Id) -> list[Id]:
    try:
        return [prop(ctx, ref, shot)] if ref.det not in ("a", "another", "new") and ref.count < 2 else []
    except Doubt:
        return []


@FORMS(
    """
    <thing> to|on|at other|far|near|left|right? edge|end|corner of <oneprop:bearer> / <v.move> <thing>
    to|on|at other|far|near|left|right? edge|end|corner of <oneprop:bearer> / <thing> on <oneprop:bearer> in
    total|altogether / <thing> on <oneprop:bearer> ,? not just|only <num:x> / make it|that <thing> on
    <oneprop:bearer> / dress|set|lay|decorate|fill|furnish|cover|load <oneprop:bearer> with|: <thing> /
    <v.move> <thing> up|back|down|over? on|onto|upon|to|atop top? of? <oneprop:bearer> / <v.add> <thing>
    up|back|down? on|onto|upon|atop top? of? <oneprop:bearer> / <thing> up|back|down? on|onto|upon|atop top?
    of? <oneprop:bearer> / <thing> goes|is|stands|lies|sits|should|rests|belongs go|stand|lie|sit? back?
    on|onto|upon top? of? <oneprop:bearer> / on <oneprop:bearer> ,? <thing> / on <oneprop:bearer>
    is|stands|lies|sits|put|place|: <thing> / there is|are|should|'s <thing> on <oneprop:bearer> / <thing>
    on <oneprop:bearer> behind|by|near them|her|him|it:x / set|put|lay|place <thing> down on
    <oneprop:bearer> / on top? of? <oneprop:bearer> ,? add|put|place|goes|go|lies|comes|set|stands?
    add|put|stand|lie|go? <thing> / <thing> should|must|can|could|has|to be|stand|lie|go|sit on|onto|upon
    top? of? <oneprop:bearer>
    """,
    cost=9,
)
def onto_something(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        spoken = ctx.prop
        bearer = prop(ctx, binds["bearer"], shot)
        kept = ctx.prop
        ctx.prop = spoken if any(ref.sort == "pronoun" for ref in each(binds["thing"])) else None
        for part in each(binds["thing"]):
            if not is_prop(part):
                for id in people(ctx, part, here=False):
                    enter(ctx, shot, id, on=bearer)
                continue
            known = _known(ctx, part, shot)
            standing = ctx.standing(shot, known[0]) if known else None
            fields: dict[str, Any] = {"on": bearer}
            if standing is not None and standing.held_by is not None:
                fields["held_by"] = None
            if standing is not None and standing.relation is not None:
                fields["relation"] = None
            if known and known[0] == bearer:
                raise Doubt("A thing cannot stand on itself.")
            if standing is not None and standing.on == bearer and standing.held_by is None:
                continue
            if (
                part.count > 1
                and part.sort == "kinds"
                and binds["words"] & {"total", "altogether", "make", "not"}
            ):
                from server.engine.planning.instruct.forms.counts import counted

                counted(ctx, part, bearer)
                continue
            put_props(ctx, part, shot, **fields)
        ctx.prop = ctx.prop or kept
