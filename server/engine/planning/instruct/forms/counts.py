"""Who and what is exchanged, and how many of a kind there are."""

import msgspec

from server.engine.planning.instruct import placing
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.entering import leave
from server.engine.planning.instruct.forms.leaving import _leaving
from server.engine.planning.instruct.forms.things import enter, made, msgspec_replace, put_props, wanted
from server.engine.planning.instruct.lexicon import Kinds
from server.engine.planning.instruct.meant import is_prop, people, prop, said
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.edits import Leave
from server.projects.world import Id

FORMS = Forms()


@FORMS(
    """
    <onething:new> in place of <onething:old> / <v.remove> <onething:old> off|from|out_of <oneprop:z> ,|and?
    and? <v.add> <onething:new> in its|his|her|their place|stead|spot / <v.remove> <onething:old>
    off|from|out_of <oneprop:z> ,|and? and? <v.add> <onething:new> instead / <oneprop:old> is a
    <oneprop:new> / use <onething:new> instead of <onething:old> / <v.remove> <onething:old> ,|and? and?
    <v.add> <onething:new> in its|his|her|their place|stead|spot / <v.remove> <onething:old> ,|and? and?
    <v.add> <onething:new> instead / <v.replace> <onething:old> for|with|by|into|to <onething:new> /
    <v.replace> <onething:old> out|over? for|with|by|against <onething:new> / <onething:new> instead of
    <onething:old> / <v.add>? use? <onething:new> instead of|rather than <onething:old> / instead of
    <onething:old> ,? use|put? put|use? <onething:new> / <onething:old> becomes|turns into|replaced|swapped?
    by|with|for|into? <onething:new> / make <onething:old> into? <onething:new> / put|use|have
    <onething:new> in|where <onething:old> 's|is|was|stands place|stead|spot? / turn <onething:old> into
    <onething:new> / <onething:old> out , and? <onething:new> in / <onething:old> out and? <onething:new> in
    / <onething:new> ,? not <onething:old> / not <onething:old> ,? but? <onething:new> / rather
    <onething:new> than <onething:old> / not <onething:old> but <onething:new> / <onething:new>
    rather|instead than|of <onething:old> / replace|exchange <onething:old> by <onething:new> / <v.replace>
    in <onething:new> for <onething:old> / <oneprop:old> should|must|could|can|shall|will|has|needs
    become|be|turn|change|transform into|replaced|swapped? by|with|for? <oneprop:new> / change|replace
    <onething:old> ,|: <onething:new> is|would|looks better|nicer / <onething:new> would|is better|nicer
    than <onething:old> / better <onething:new> than|instead <onething:old> / not <onething:old> , i|we
    want|need|mean <onething:new>
    """,
    cost=9,
)
def replace(ctx: Context, binds: Binds) -> None:
    old_ref, new_ref = binds["old"], binds["new"]
    if (
        old_ref.sort == "pronoun"
        and old_ref.value in ("it", "plprop")
        and new_ref.count
        and binds["words"] & {"make"}
    ):
        counted(ctx, new_ref)
        return
    if ctx.moment is not None and ctx.moment.always and ctx.scoped is None and is_prop(old_ref):
        _everywhere(ctx, old_ref, new_ref)
        return
    if "out" in binds["words"] and "in" in binds["words"] and "instead" not in binds["words"]:
        for shot in ctx.shots:
            for part in (old_ref,):
                for id in _leaving(ctx, part, shot):
                    leave(ctx, shot, id)
            if is_prop(new_ref):
                put_props(ctx, new_ref, shot)
            else:
                for id in people(ctx, new_ref, here=False):
                    enter(ctx, shot, id)
        return
    for shot in ctx.shots:
        if is_prop(old_ref) != is_prop(new_ref):
            raise Misfit("People and things do not stand in for each other.", binds["text"])
        if is_prop(old_ref):
            old = prop(ctx, old_ref, shot)
            standing = ctx.get(shot).props[old]
            new = (
                wanted(ctx, new_ref, shot)
                if new_ref.det or new_ref.sort == "prop"
                else _any_new(ctx, new_ref, shot)
            )
            group = "props"
        else:
            old, new = people(ctx, old_ref)[0], people(ctx, new_ref, here=False)[0]
            standing = ctx.get(shot).cast[old]
            group = "cast"
        if ctx.standing(shot, new) is not None:
            raise Misfit(
                f"{ctx.call(new)} is in {ctx.label(shot)} already. Shall they change places?",
                binds["text"],
                [("Change places", f"{ctx.call(old)} and {ctx.call(new)} change places")]
                if not is_prop(old_ref)
                else (),
            )
        fields = msgspec.to_builtins(standing)
        here = ctx.get(shot)
        ctx.do(Leave(shot, group, old))  # type: ignore[arg-type]
        ctx.stand(shot, new, **fields)
        if is_prop(new_ref) and new_ref.count > 1:
            counted(ctx, new_ref)
        if old in here.subjects:
            ctx.do_free(shot, subjects=tuple(new if id == old else id for id in here.subjects))
        if here.viewer == old:
            ctx.do_free(shot, viewer=new)
        for id, one in {**here.cast, **here.props}.items():
            swapped = {
                name: new
                for name in ("on", "held_by", "partner", "reaches", "gaze")
                if getattr(one, name) == old and id != new
            }
            if swapped and id != old:
                ctx.stand(shot, id, note=False, **swapped)
    if group == "props":
        ctx.prop = new
    else:
        ctx.actors = (new,)


def _everywhere(ctx: Context, old_ref: Ref, new_ref: Ref) -> None:
    """A prop becomes one of another kind, in all shots."""
    found = [
        id
        for id, one in ctx.world.props.items()
        if one.deleted is None
        and (id == old_ref.value or (isinstance(old_ref.value, Kinds) and one.kind in old_ref.value.kinds))
    ]
    if len(found) != 1 or not isinstance(new_ref.value, Kinds) or len(new_ref.value.kinds) != 1:
        raise Doubt("Which one becomes what?", old_ref.text)
    ctx.change("props", found[0], kind=new_ref.value.kinds[0])


def _any_new(ctx: Context, ref: Ref, shot: Id) -> Id:
    known = [
        id
        for id, one in ctx.world.props.items()
        if one.deleted is None and isinstance(ref.value, Kinds) and one.kind in ref.value.kinds
    ]
    return wanted(ctx, ref, shot) if known else made(ctx, ref, shot)


@FORMS(
    """
    <oneprop> is|are enough|sufficient|plenty / <oneprop> will do|suffice / only leave|keep|show|have
    <num:n> of? them? / too many <propkind:kind> ,|. only|just leave|keep? <num:n> / too many
    <propkind:kind> ,|. leave|keep|make only|just? <num:n> / <oneprop> ,? not <num:x> / <oneprop> ,?
    rather|instead than|of <num:x> / make|there|i|we|want|have|it|need|should|show them? <oneprop> /
    <oneprop> instead / make|turn it|that|this|them into? <oneprop> / make|turn <onething:of> into?
    <oneprop> / <propkind:kind> :|, <num:n> of? them? / number of <propkind:kind> :|is|to <num:n> /
    <oneprop> in total|all|altogether / <oneprop> altogether / should|must be <oneprop> / only|just
    <oneprop> / only|just the one <propkind:kind> / keep only? <oneprop> / change it|that to <oneprop> /
    <oneprop> now / <oneprop> on|at|in <place:x>
    """,
    cost=9.9,
)
def count(ctx: Context, binds: Binds) -> None:
    bearer = prop(ctx, binds["bearer"], ctx.shot) if "bearer" in binds else None
    if "oneprop" not in binds and "kind" not in binds:
        number_alone(ctx, {**binds, "num": binds["n"]})
        return
    ref: Ref = binds.get("oneprop") or Ref(
        "kinds", binds["kind"], count=binds.get("n", 1), text=binds["text"]
    )
    counted(ctx, ref, bearer)


@FORMS(
    """
    double|triple|twice many? <propkind> / twice|double as many <propkind> / one fewer|less <propkind>
    """,
    cost=9,
)
def times(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        here = [
            id
            for id in ctx.get(shot).props
            if ctx.world.props[id].kind in binds["propkind"].kinds and ctx.world.props[id].deleted is None
        ]
        if not here:
            raise Doubt(f"There is no “{binds['text']}”.", binds["text"])
        number = (
            len(here) - 1 if "one" in binds["words"] else len(here) * (3 if "triple" in binds["words"] else 2)
        )
        if number == 0:
            leave(ctx, shot, here[0])
        else:
            counted(
                ctx,
                Ref("kinds", Kinds((ctx.world.props[here[0]].kind,), True), count=number, text=binds["text"]),
            )


@FORMS("<oneprop> / total of <oneprop> / <oneprop> please / just|only|exactly <oneprop>", cost=11)
def bare_count(ctx: Context, binds: Binds) -> None:
    ref: Ref = binds["oneprop"]
    if ref.count or (ref.sort == "kinds" and isinstance(ref.value, Kinds) and ref.value.plural):
        counted(ctx, ref)
        return
    if ref.det in ("a", "another", "new") and ref.sort == "kinds":
        for shot in ctx.shots:
            put_props(ctx, ref, shot)
        return
    raise Doubt(
        f"What shall happen with “{ref.text}”?",
        ref.text,
        [("Put it in", f"add {ref.text}"), ("Take it out", f"remove {ref.text}")],
    )


@FORMS(
    """
    <num> of them|those|these|it / make|have them|of? <num> of? them? / <num> instead|now|please / not one
    but|, <num> / there should be <num> of? them? / <num> , not <num:x> / make that <num>
    """,
    cost=10,
)
def number_alone(ctx: Context, binds: Binds) -> None:
    if ctx.prop is None or ctx.prop not in ctx.world.props:
        raise Doubt(f"{binds['text'].capitalize()} of what?", binds["text"])
    kind = ctx.world.props[ctx.prop].kind
    counted(ctx, Ref("kinds", Kinds((kind,), True), count=binds["num"], text=kind))


def counted(ctx: Context, ref: Ref, on: Id | None = None) -> None:
    """Make a shot hold so many of a kind: more of them are put in, the last are taken out."""
    number = ref.count or 1
    if not isinstance(ref.value, Kinds):
        if ref.sort == "prop":
            ref = msgspec_replace(ref, Kinds((ctx.world.props[ref.value].kind,), True))
        else:
            raise Doubt(f"How many of what is “{ref.text}”?", ref.text)
    if isinstance(ref.value, Kinds) and ref.value.plural and not ref.count:
        raise Doubt(
            f"How many {ref.text}?", ref.text, [(str(n), said(ctx, ref, f"{n} {ref.text}")) for n in (2, 3)]
        )
    if number > 24:
        raise Doubt(f"{number} are too many for one shot; 24 at most.", ref.text)
    for shot in ctx.shots:
        here = [
            id
            for id in ctx.get(shot).props
            if ctx.world.props[id].deleted is None and ctx.world.props[id].kind in ref.value.kinds
        ]
        if ref.det == "another":
            number = len(here) + (ref.count or 1)
        first = ctx.get(shot).props[here[0]] if here else None
        for id in here[number:]:
            leave(ctx, shot, id)
        for n in range(number - len(here)):
            id = made(ctx, ref, shot)
            bearer = on or (first.on if first is not None else None)
            if bearer is not None:
                ctx.stand(shot, id, on=bearer, at=placing.on_top(ctx, shot, bearer, id))
            elif first is not None:
                side = placing.camera_way(ctx, shot) + 90
                at = placing.step(placing.floor(ctx, shot, here[0]), side, 700 * (n + 1))
                ctx.stand(shot, id, at=at, facing=first.facing)
            else:
                ctx.stand(shot, id, at=placing.free_spot(ctx, shot))
