"""What people do to things and to one another with their hands, and acts that are told to somebody."""

from server.engine.planning.instruct.context import Context, Misfit
from server.engine.planning.instruct.forms.acting import pose, posed, who
from server.engine.planning.instruct.forms.holding import hold
from server.engine.planning.instruct.forms.things import wanted
from server.engine.planning.instruct.meant import people, thing
from server.engine.planning.instruct.patterns import Binds, Forms

FORMS = Forms()

_USED = {
    "drink": ("cup", "bottle"), "read": ("book", "letter", "phone", "laptop", "sign"),
    "eat": ("plate", "cup"),
    "write": ("letter", "book"), "phone": ("phone",), "aim": ("sword",),
}  # fmt: skip
"""What is held in the hand while it is used so."""


@FORMS(
    """
    <who> <pose> from|with|in|at|on|out? of? <oneprop:used> / <pose> from|with|in|out? of? <oneprop:used>
    """,
    cost=8.7,
)
def using(ctx: Context, binds: Binds) -> None:
    """ "Drinks from the cup": it is held."""
    word = binds["pose"]
    for shot in ctx.shots:
        found = who(ctx, binds)
        kept = ctx.actors
        id = wanted(ctx, binds["used"], shot) if word in _USED else ""
        ctx.actors = kept
        if not id or ctx.world.props[id].kind not in _USED[word]:
            raise Misfit("What is it used for?", binds["text"])
        for one_of in found:
            posed(ctx, shot, one_of, word)
        standing = ctx.standing(shot, id)
        if len(found) == 1 and (standing is None or standing.held_by != found[0]):
            hold(ctx, shot, id, found[0])


@FORMS(
    """
    <who> touches|touch|touching|reaches|strokes|pats|taps|stroke|pat for? <thing:target> 's?
    shoulder|arm|head|hand? / <who> puts|put|lays|lay|rests|places|has her|his|one? hand on <thing:target>
    's? shoulder|arm|head|back? / <who> 's? hand on <thing:target> 's? shoulder|arm? / have|make|let <who>
    touch|reach for? <thing:target> / <who> touching|reaching for? <thing:target>
    """,
    cost=9,
)
def touch(ctx: Context, binds: Binds) -> None:
    for shot in ctx.shots:
        found = who(ctx, binds)
        kept = ctx.actors
        target = thing(ctx, binds["target"], shot)
        ctx.actors = kept
        for id in found:
            standing = ctx.get(shot).cast[id]
            posed(
                ctx,
                shot,
                id,
                "reach" if standing.pose in ("stand", "relaxed", "reach") else standing.pose,
                reaches=target,
            )


@FORMS("sit|seat <who> down? / have|make <who> sit down / stand <who> up? / lay|lie <who> down", cost=9.7)
def placed(ctx: Context, binds: Binds) -> None:
    """ "Sit her down"."""
    word = binds["row"][0]
    for shot in ctx.shots:
        for id in people(ctx, binds["who"]):
            posed(ctx, shot, id, {"stand": "stand", "lay": "lie", "lie": "lie"}.get(word, "sit"))


@FORMS("<pose> ,? <who>", cost=10.6)
def told(ctx: Context, binds: Binds) -> None:
    """ "Arms down, Tomas"."""
    pose(ctx, binds)
