"""The mood of a scene, and how strong it is."""

import msgspec

from server.engine.planning.instruct import moments
from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.patterns import Binds, Forms
from server.projects.world import Id

FORMS = Forms()


def _scene_named(ctx: Context, binds: Binds) -> None:
    if isinstance(binds.get("sceneref"), tuple):
        ctx.scoped, ctx.scene_scope = None, moments.scene(ctx, binds["sceneref"])


def _mood(ctx: Context, kind: str) -> None:
    for scene in ctx.scenes:
        now = ctx.world.scenes[scene].mood
        if now.kind != kind:
            ctx.change("scenes", scene, mood=msgspec.to_builtins(now) | {"kind": kind})


@FORMS(
    """
    feeling|sense|air|atmosphere|mood|touch|hint|note of <mood> <v.stand> over|on|in
    scene|picture|shot|everything? / <mood> <v.stand> over|in|on the scene|picture|shot|air / everything|all
    more? <mood> / make|let everything|all feel|look? more? <mood> / more <mood>
    atmosphere|mood|feel|feeling / <mood> mood|atmosphere|feel|feeling|vibe|tone|ambience / give|make
    <sceneref> more? <mood> mood|atmosphere|feel|feeling|vibe|tone? / mood|atmosphere|vibe|feeling|tone|feel
    to|is|:|should|of|be|more|becomes|turns more? <mood> / make|give|set|turn|change|let|have|bring|add|put
    scene|everything|in|mood|feel|more? scene|mood|feel|more|of|whole|thing? feel|mood|more|of? more? <mood>
    mood|atmosphere|feel|feeling|vibe|tone|in|scene? / more <mood> / sense|feeling|touch|mood|air|note of
    <mood> / <mood> scene|shot / it|this|scene should|must|needs feel|be|to|look feel? more? <mood> / feels?
    <mood> / a <mood> one / full of <mood> / make mood|atmosphere? more? <mood> / give|with scene|shot?
    a|an|some <mood> feeling|feel|mood|touch|air|look|atmosphere / mood|atmosphere|feeling
    should|must|can|could be more? <mood>
    """,
)
def mood(ctx: Context, binds: Binds) -> None:
    _scene_named(ctx, binds)
    _mood(ctx, binds["mood"])


@FORMS("<mood>", cost=11)
def bare_mood(ctx: Context, binds: Binds) -> None:
    if binds["text"].lower() in (
        "quiet",
        "still",
        "neutral",
        "none",
        "gentle",
        "friendly",
        "loving",
        "lonely",
        "tense",
    ):
        raise Doubt(
            f"Is “{binds['text']}” the mood of the scene?",
            binds["text"],
            [("The mood", f"{binds['text']} mood")],
        )
    _mood(ctx, binds["mood"])


@FORMS(
    """
    switch|turn off <mood:x>? mood|atmosphere / mood|atmosphere off / <mood_only>
    mood|atmosphere|feel|feeling|vibe|tone / mood|atmosphere|vibe|feeling|tone to|is|:|should|of more?
    <mood_only> / make|set|turn|give mood|atmosphere|scene? mood|more? <mood_only> mood|atmosphere|vibe /
    sense|feeling of <mood_only> / no|without|drop|lose|remove|clear|kill any|particular? mood|atmosphere /
    take mood out|away|off / mood none|off|neutral / make|set|turn the mood <mood_only>
    """,
    cost=9,
)
def mood_only(ctx: Context, binds: Binds) -> None:
    _mood(ctx, binds.get("mood_only", "none"))


@FORMS(
    """
    mood|atmosphere strength? at|of|down|up|by? <num> %|percent|per cent? / <mood>? mood at|strength <num>
    %|percent|per? / <mood> down|up to <num> %|percent? / turn|dial|set|bring|take|push mood
    up|down|at|strength? at? <num> %|percent|per? cent? / <mood> at|to <num> %|percent / <mood> mood
    at|of|to <num> %|percent
    """,
    cost=9,
)
def mood_strength(ctx: Context, binds: Binds) -> None:
    if "mood" in binds and isinstance(binds["mood"], str) and "mood.at" in binds:
        _mood(ctx, binds["mood"])
    relative = binds["words"] & {"up", "down"} and not {"to", "at"} & set(binds["row"])
    for scene in ctx.scenes:
        by = binds["num"] * (-1 if "down" in binds["words"] else 1)
        _strength(ctx, scene, ctx.world.scenes[scene].mood.strength + by if relative else binds["num"])


def _strength(ctx: Context, scene: Id, strength: int) -> None:
    now = ctx.world.scenes[scene].mood
    if now.kind == "none":
        raise Doubt("The scene has no mood yet. Which one?")
    ctx.do_free_scene(
        scene, mood=msgspec.to_builtins(msgspec.structs.replace(now, strength=max(0, min(100, strength))))
    )


@FORMS("""
    nudge|tone|ease|pull mood|atmosphere up|down|back / stronger|weaker|more|less|heavier|lighter|softer
    mood|atmosphere / push|turn|dial|bring|take <mood> up|down|back bit|little? notch|bit? / <mood>
    up|down|back bit? notch|bit? / less|more <mood> / turn|dial|push|bring|tone|take|crank mood|atmosphere
    up|down|back bit|little|lot|notch? / turn|dial|push|bring|tone|take|crank up|down|back mood|atmosphere
    bit|little|lot|notch? / make|have mood|atmosphere stronger|weaker|heavier|lighter|softer / mood
    stronger|weaker|up|down / half the mood / double|halve|max mood out?
    """)
def mood_more(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        if isinstance(binds.get("mood"), str) and ctx.world.scenes[scene].mood.kind != binds["mood"]:
            if binds["words"] & {"down", "less", "back"}:
                raise Doubt("The scene has no such mood.", binds["text"])
            _mood(ctx, binds["mood"])
            continue
        now = ctx.world.scenes[scene].mood.strength
        words = binds["words"]
        to = (
            now // 2
            if words & {"half", "halve"}
            else now * 2
            if "double" in words
            else 100
            if "max" in words
            else now + 20 * (1 if words & {"stronger", "more", "heavier", "up"} else -1)
        )
        _strength(ctx, scene, to)
