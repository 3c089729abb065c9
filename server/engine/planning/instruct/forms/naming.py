"""Names and titles."""

from server.engine.planning.instruct import moments
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.restyle import _prop, _style
from server.engine.planning.instruct.meant import is_prop, thing
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref
from server.projects.edits import ChangeWorld

FORMS = Forms()


@FORMS(
    """
    <thing> is now <newname:said> / <thing> becomes <newname:said> / call him|her|it <newname:said> / rename
    <thing> to|as|into|: <calledname:said> / rename <thing> ,|and|: we|call|name|let|lets?
    go|call|it|him|her|them? with|to|it|him|her? <calledname:said> / <v.rename> <thing> to|as|into?
    <calledname:said> / <thing> is|should|shall|must|will be|now? called|named|renamed to? <calledname:said>
    / <thing> 's name is|should|to|becomes|: be? now? <calledname:said> / change|set <thing> 's name
    to|into? <calledname:said> / <thing> gets|has|goes the|a|by|new? new|name|the? name <calledname:said> /
    from now on? <thing> is called|named <calledname:said> / change the? name of <thing> to|into?
    <calledname:said> / <thing> 's new name is <calledname:said> / <thing> is not|no <thing:x> any|longer?
    more|anymore? ,|: the|her|his|their? new? name is|: <calledname:said> / <thing> isnt <thing:x>
    any|longer|anymore? more? ,|: the|her|his|their? new? name is|: <calledname:said> / her|his|the new?
    name is|: now? <calledname:said> / <thing> shall|should|could|can|will go|answer by|to|be the? name? of?
    <calledname:said> / <thing> needs|gets|deserves a|another|new? name : <calledname:said> / i|we
    want|would to? like? rename|call <thing> to|as? <calledname:said> / name <thing> <calledname:said> /
    the? name of <thing> should|is|must be? now? <calledname:said>
    """,
    cost=8.2,
)
def rename(ctx: Context, binds: Binds) -> None:
    name = _name(binds["said"])
    ref = binds.get("thing")
    if not isinstance(ref, Ref):
        if len(ctx.actors) != 1:
            raise Doubt("Whose name?", binds["text"])
        ref = Ref("character", ctx.actors[0])
    shot = ctx.scoped[0] if ctx.scoped else ctx.focus.shot
    id = _prop(ctx, {"prop": ref}) if is_prop(ref) else thing(ctx, ref, shot or "", here=False)
    kind = "characters" if id in ctx.world.characters else "props"
    if any(
        one.name.casefold() == name.casefold() and other != id and one.deleted is None
        for other, one in {**ctx.world.characters, **ctx.world.props}.items()
    ):
        raise Doubt(f"There is a {name} already.", name)
    ctx.change(kind, id, name=name)


def _name(said: str) -> str:
    name = said.strip().strip(".,;:!?").strip()
    for tail in (" now", " from now on", " please", " instead"):
        name = name.removesuffix(tail)
    for lead in ("to ", "as "):
        name = name.removeprefix(lead)
    if ":" in name:
        raise Misfit("That is no name.", said)
    if not name or len(name) > 120 or len(name.split()) > 8:
        raise Doubt("That is no name.", said)
    return name


@FORMS(
    """
    the? place|location <place> be? now? called|named <calledname:said> / the? place|location <place> is
    now? called|named <calledname:said> / rename|call|name|change place|location? <place> place|name?
    to|as|into|:? <calledname:said> / <place> is|should|shall be|now? called|named|renamed to?
    <calledname:said> / rename the? place|location|set to|as|:? <calledname:said> / change|set the? name of
    <place> to <calledname:said> / change|set <place> 's name to <calledname:said>
    """,
    """
    the? place|location|set <place> is|should|shall|must|gets|has be|a|now|new? called|named|renamed|name
    to? <calledname:said> / <place> , called|named|that_is <calledname:said> / <place> gets|has|needs a|the?
    new? name :? <calledname:said> / the? place|location|set is|should|shall|must be|now? called|named
    <calledname:said> / i|we want|would to? like? rename|call <place> to|as? <calledname:said> / <place>
    goes by the name of? <calledname:said>
    """,
    cost=8.3,
)
def rename_place(ctx: Context, binds: Binds) -> None:
    place = binds.get("place")
    if not isinstance(place, str) or place not in ctx.world.places:
        place = ctx.world.scenes[ctx.scenes[0]].place
    if not place:
        raise Doubt("Which place?")
    ctx.change("places", place, name=_name(binds["said"]))


@FORMS(
    """
    this|the? shot|panel|frame|picture to|should|shall|is|must|will be? called|titled|named
    <calledname:said> / give this|the? shot|panel|frame|picture a|the? title|name :? <calledname:said> /
    <v.rename> this|the shot|panel|frame to|as|:|it? <calledname:said> / <v.rename> <shotref> to|as|:?
    <calledname:said> / title of|this|the? shot|panel|<shotref>? is|:|to? <calledname:said> / shot title
    is|:|to? <calledname:said> / <shotref> is|should be? called|titled|named <calledname:said> /
    title|name|call it <calledname:said> / change|set the? title of <shotref> to <calledname:said> /
    change|set <shotref> 's title to <calledname:said> / shot|panel title :|to? <calledname:said>
    """,
    cost=8.1,
)
def title_shot(ctx: Context, binds: Binds) -> None:
    if binds["words"] & {"it"} and "shotref" not in binds and ctx.prop is not None:
        ctx.change("props", ctx.prop, name=_name(binds["said"]))
        return
    shot = moments.shot(ctx, binds["shotref"]) if isinstance(binds.get("shotref"), tuple) else ctx.shot
    ctx.change("shots", shot, title=_name(binds["said"]))


@FORMS(
    """
    <sceneref> title :|is|to|should? be|to? <calledname:said> / <sceneref> : title :|is|to?
    <calledname:said> / <sceneref> to be? called|titled|named <calledname:said> / give <sceneref> the?
    title|name <calledname:said> / <v.rename> <sceneref> to|as|:? <calledname:said> / <v.rename> this|the
    scene to|as|:? <calledname:said> / scene title is|:|to? <calledname:said> / <sceneref> is|should be?
    called|titled|named <calledname:said> / title of <sceneref> is|:|to? <calledname:said> / change|set the?
    title of <sceneref> to <calledname:said>
    """,
    cost=8,
)
def title_scene(ctx: Context, binds: Binds) -> None:
    if binds.get("sceneref", ("", ""))[0] == "place" and "scene" not in binds["words"]:
        ctx.change("places", binds["sceneref"][1], name=_name(binds["said"]))
        return
    scene = moments.scene(ctx, binds["sceneref"]) if "sceneref" in binds else ctx.scenes[0]
    ctx.change("scenes", scene, title=_name(binds["said"]))


@FORMS(
    """
    <v.rename> the? story|comic|book|project|world|whole thing|title? to|as|:? <calledname:said> / title of
    the? story|comic|book|project|world|whole? is|:|to|should? be? <calledname:said> /
    story|comic|world|project|book title is|:|to? <calledname:said> / title : <calledname:said> / the?
    story|comic|world|project|book is|should|shall be? called|titled|named <calledname:said> / change|set
    the? title of the? story|comic|book|world to <calledname:said> / change|set the? story|comic|world title
    to <calledname:said>
    """,
    """
    story|comic|world|project|book|series 's? name|title is|:|should|shall|to be? <calledname:said> / the?
    story|comic|book|whole thing? goes by the? name|title <calledname:said>
    """,
    cost=7.9,
)
def title_world(ctx: Context, binds: Binds) -> None:
    ctx.do(ChangeWorld({"title": _name(binds["said"])}))


@FORMS(
    """
    <v.rename> the? style to|as|:? <calledname:said> / call|name the? style <calledname:said>
    """,
    cost=7.9,
)
def title_style(ctx: Context, binds: Binds) -> None:
    ctx.change("styles", _style(ctx), name=_name(binds["said"]))


@FORMS(
    """
    make|turn|change <place> into? <setkind> / <place> is|becomes|should <setkind> / <place> 's set to|is
    <setkind>
    """,
    cost=9,
)
def set_kind(ctx: Context, binds: Binds) -> None:
    ctx.change("places", binds["place"], set=binds["setkind"])


@FORMS(
    """
    <v.move> scene|everything|it to|into|at the other:x place|location / to the other:x place|location /
    in|at the other:x place|location instead / set|move|put|play|shoot|stage|relocate|take|bring|shift
    everything? scene|shot|all? in|at|to|into|on <place> / <place> instead / change place|location|setting
    to <place> / place|location|setting :? <place> / scene is|happens|takes|plays|should place|play?
    in|at|on <place> / <sceneref> happens|plays|is|takes place? in|at <place> / same|but? but in|at
    <place:x>
    """,
    cost=9,
)
def set_place(ctx: Context, binds: Binds) -> None:
    for scene in ctx.scenes:
        place = binds.get("place")
        if not isinstance(place, str) or place not in ctx.world.places:
            others = [
                id
                for id, one in ctx.world.places.items()
                if one.deleted is None and id != ctx.world.scenes[scene].place
            ]
            if len(others) != 1:
                raise Doubt("In which place?", binds["text"])
            place = others[0]
        ctx.change("scenes", scene, place=place)
