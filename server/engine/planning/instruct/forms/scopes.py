"""Of which shots something is said, and from which moment on."""

from dataclasses import dataclass

from server.engine.planning.instruct import moments
from server.engine.planning.instruct.context import Context, Doubt, Moment
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.story import shots_by_scene
from server.projects.world import Id

FORMS = Forms()


@dataclass
class Scope:
    """What a piece says of where the others apply."""

    shots: tuple[Id, ...] | None = None
    scene: Id | None = None
    moment: Moment | None = None
    whole: bool = False


def _next_shot(ctx: Context, shot: Id) -> Id | None:
    order = [id for shots in shots_by_scene(ctx.world).values() for id, _ in shots]
    place = order.index(shot) + 1
    return order[place] if place < len(order) else None


def next_scene(ctx: Context, scene: Id) -> Id | None:
    order = list(shots_by_scene(ctx.world))
    place = order.index(scene) + 1
    return order[place] if place < len(order) else None


@FORMS(
    """
    in|for|on|of|at <shotref> / <shotref> : / <shotref> / in|on|for|of shot|panel <label:raw> / in|for|on
    <shotref> only / only|just in|for|on <shotref> / <shotref> only / make|give <shotref> / open|go_to
    <shotref>
    """,
    cost=4,
    scope=True,
)
def one_shot(ctx: Context, binds: Binds) -> None:
    where = binds.get("shotref") or ("label", binds["raw"])
    found = moments.shot(ctx, where)
    only = "only" in binds["words"] or "just" in binds["words"]
    binds["found"] = Scope(shots=(found,), moment=Moment(found, _next_shot(ctx, found)) if only else None)


@FORMS("from|out|with of? <shotref>", cost=4.6, scope=True)
def from_the_shot(ctx: Context, binds: Binds) -> None:
    """ "Remove it from this shot", as against "from this shot on"."""
    one_shot(ctx, binds)


@FORMS(
    """
    this|the one|shot|panel and next|following one|shot|panel? :? / in|for|on|of? <shotref:a> and|,|&
    <shotref:b> / <shotref:a> and|,|& <shotref:b> : / both|in? <shotref:a> and|,|& <shotref:b>
    """,
    cost=4,
    scope=True,
)
def two_shots(ctx: Context, binds: Binds) -> None:
    a = moments.shot(ctx, binds.get("a", ("step", 0)))
    binds["found"] = Scope(shots=(a, moments.shot(ctx, binds.get("b", ("step", 1)))))


@FORMS("from|in|for? <shotref:a> to|through|till|until <shotref:b>", cost=4, scope=True)
def run_of_shots(ctx: Context, binds: Binds) -> None:
    order = list(ctx.names.label_of)
    first, last = order.index(moments.shot(ctx, binds["a"])), order.index(moments.shot(ctx, binds["b"]))
    if first > last:
        raise Doubt("The first of these shots comes after the last.")
    after = order[last + 1] if last + 1 < len(order) else None
    binds["found"] = Scope(shots=tuple(order[first : last + 1]), moment=Moment(order[first], after))


@FORMS(
    """
    in|for|of|at|across|over|through|throughout? any|all|every|each shots|shot|panels|panel of|in <sceneref>
    / in|for all of? <sceneref> / throughout <sceneref> / in|for whole|entire of? <sceneref> / everywhere in
    <sceneref> / all through <sceneref>
    """,
    cost=4,
    scope=True,
)
def all_of_scene(ctx: Context, binds: Binds) -> None:
    found = moments.scene(ctx, binds["sceneref"])
    binds["found"] = Scope(scene=found, moment=Moment(found, next_scene(ctx, found)), whole=True)


@FORMS(
    """
    in|for|on|of|during|at|over|across|throughout|through? <sceneref> / <sceneref> : / in|for|during|at?
    <sceneref> only / only|just in|for|during? <sceneref>
    """,
    cost=4,
    scope=True,
)
def scene(ctx: Context, binds: Binds) -> None:
    found = moments.scene(ctx, binds["sceneref"])
    binds["found"] = Scope(scene=found, moment=Moment(found, next_scene(ctx, found)))


@FORMS("<sceneref> / <sceneref> 's", cost=5, scope=True)
def bare_scene(ctx: Context, binds: Binds) -> None:
    scene(ctx, binds)


@FORMS(
    """
    from|since|starting|beginning|as from|of|with|in? <shotref> on|onward|onwards|forward /
    from|since|starting|after from? <shotref> / starting with|in|at|from <shotref> / as of|from <shotref> /
    beginning with|in|at <shotref> / <shotref> on|onward|onwards / <shotref> and after|later|onwards|on
    """,
    cost=4,
    scope=True,
)
def from_shot(ctx: Context, binds: Binds) -> None:
    found = moments.shot(ctx, binds["shotref"])
    if "after" in binds["words"] and "and" not in binds["words"]:
        after = _next_shot(ctx, found)
        if after is None:
            raise Doubt("No shot comes after that one.")
        found = after
    binds["found"] = Scope(moment=Moment(found))


@FORMS(
    """
    at|from|with beginning|start|opening of <sceneref> / as soon as <sceneref> starts|begins /
    from|since|starting|beginning|as from|of|with|in? <sceneref> on|onward|onwards|forward / from|since
    <sceneref> / starting with|in|at|from <sceneref> / as of|from <sceneref> / beginning with|in|at
    <sceneref> / <sceneref> on|onward|onwards
    """,
    """
    at|in|from|with|by the? very? beginning|start|opening of <sceneref> / as|once|when <sceneref>
    begins|starts|opens
    """,
    cost=4,
    scope=True,
)
def from_scene(ctx: Context, binds: Binds) -> None:
    binds["found"] = Scope(moment=Moment(moments.scene(ctx, binds["sceneref"])))


@FORMS(
    """
    from now|here|this|then|there on|onward|onwards|forward / from this|that shot|point|moment
    on|onward|onwards|forward / from now on / henceforth / for the rest of|the story? / starting now|here /
    from here / for good / for the rest of the story / until the end / to the end / from this shot onwards /
    starting with this shot / as of now|here / from the next shot on
    """,
    cost=4,
    scope=True,
)
def from_now(ctx: Context, binds: Binds) -> None:
    found: Id = ctx.focus.shot or ""
    if not found:
        raise Doubt("From which shot on? None is open.")
    if "next" in binds["words"]:
        found = _next_shot(ctx, found) or found
    binds["found"] = Scope(moment=Moment(found))


@FORMS(
    """
    only|just here / only|just in|for this shot|one|panel|frame / in|for this shot|one|panel|frame
    only|alone / here only / this shot only / just this once|shot|one / for this shot|one alone / only this
    shot|once / nowhere else / in this panel only
    """,
    cost=4,
    scope=True,
)
def only_here(ctx: Context, binds: Binds) -> None:
    found = ctx.focus.shot
    if found is None:
        raise Doubt("In which shot? None is open.")
    binds["found"] = Scope(shots=(found,), moment=Moment(found, _next_shot(ctx, found)))


@FORMS(
    """
    in this scene only|alone / only|just in|for this scene / for|in|during? this scene / this scene / this
    scene only / for|in whole|entire scene / for|in rest of scene / whole|entire scene
    """,
    cost=4,
    scope=True,
)
def this_scene(ctx: Context, binds: Binds) -> None:
    shot = ctx.focus.shot
    if shot is None:
        raise Doubt("In which scene? No shot is open.")
    found = ctx.world.shots[shot].scene
    since = shot if "rest" in binds["words"] else found
    binds["found"] = Scope(scene=found, moment=Moment(since, next_scene(ctx, found)))


@FORMS("until|till|up_to|til <shotref> / before <shotref> / up to <shotref>", cost=4, scope=True)
def until_shot(ctx: Context, binds: Binds) -> None:
    binds["found"] = Scope(moment=Moment(None, moments.shot(ctx, binds["shotref"])))


@FORMS("until|till|til <sceneref> / before <sceneref> / up to <sceneref>", cost=4, scope=True)
def until_scene(ctx: Context, binds: Binds) -> None:
    binds["found"] = Scope(moment=Moment(None, moments.scene(ctx, binds["sceneref"])))


@FORMS(
    "until the end of scene / for the rest of scene / till the end of scene",
    cost=4,
    scope=True,
)
def rest_of_scene(ctx: Context, binds: Binds) -> None:
    shot = ctx.focus.shot
    if shot is None:
        raise Doubt("In which scene? No shot is open.")
    binds["found"] = Scope(moment=Moment(shot, next_scene(ctx, ctx.world.shots[shot].scene)))


@FORMS(
    """
    all through|along|over / always / everywhere / throughout / in every|all shot|shots|scene|scenes / in
    the whole story / from the start|beginning|outset on? / all? in|through|throughout|across|over|for
    all|whole|entire? whole|entire? story|book|comic|film|project / in|across|through all
    pages|panels|shots|scenes / all the time / all along / throughout the story / in general / the whole
    time / he|she|they always had|has|have|wore|wears|did|does them|one? / since ever / as always / right
    from the start
    """,
    cost=4,
    scope=True,
)
def always(ctx: Context, binds: Binds) -> None:
    binds["found"] = Scope(moment=Moment(always=True))


@FORMS(
    """
    in the <hour> / on the morning after|of / the next|following <hour> / come <hour> / by <hour> / by the
    <hour>
    """,
    cost=9,
    scope=True,
)
def in_the_hour(ctx: Context, binds: Binds) -> None:
    """Another scene at that hour, of which looks become true."""
    if "hour" not in binds:
        raise Doubt("Which morning?")
    from server.engine.planning.instruct.lexicon.light import RANGES

    low, high, _ = RANGES[binds["hour"]]
    here = ctx.world.shots[ctx.focus.shot].scene if ctx.focus.shot in ctx.world.shots else None
    dawns = (360, 660) if binds["hour"] == "morning" else (low, high)
    found = [
        id
        for id in shots_by_scene(ctx.world)
        if dawns[0] <= ctx.world.scenes[id].time % 1440 <= dawns[1] and id != here
    ]
    if len(found) != 1:
        raise Doubt("Which scene is that?")
    binds["found"] = Scope(moment=Moment(found[0]))
