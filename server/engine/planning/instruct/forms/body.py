"""Hair, beards, eyes, age and marks: what people look like without their clothes."""

from server.engine.planning.instruct.context import Context, Doubt, Moment
from server.engine.planning.instruct.forms.looks import became
from server.engine.planning.instruct.meant import look, one, people
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref

FORMS = Forms()


@FORMS(
    """
    <who> ties|puts|pins|does|wears|pulls her|his|their? hair back|up? into|in? <haircut> / <who> :
    <haircut> / <who> 's? hair worn|tied|kept|put|done|styled? in|up|back? <haircut> / <who> wears|has|keeps
    her|his|their hair in|up? <haircut> / <who> with|wears? <haircut> / <who> 's? hair in|:|into|down? in?
    <haircut> / give|make|have|let|get <who> <haircut> / <haircut> on|for <who> / <v.dye> <who> 's? hair
    <haircut> / <who> <v.dye> her|his|their? hair <haircut> / <who> 's? hair <colour> / <who> 's? hair
    is|to|in|turns|goes|should|becomes|gone <colour> / make|turn|change|set|colour|color|dye|have <who> 's?
    hair into? <colour> / <who> cuts|cut|wears|ties|has|puts|wearing|braids|tied|shaves her|his|their?
    hair|head up|in|into|back|off? <haircut> / cut|tie|put|make|turn|change|braid <who> 's? hair
    up|in|into|back? <haircut> / <who> 's haircut:x? :? <haircut> / change <who> 's? hair|haircut|hairstyle
    to|into <haircut> / <v.dye> <who> 's? hair <colour> / <who> <v.dye> her|his|their? hair <colour> / <who>
    with <haircut> / <who> goes|is <haircut> / with <haircut> / give <who> <num:x>? <haircut> / with <num:x>
    <haircut> / <who> has|with|gets|wears <num:x> <haircut>
    """,
    """
    <who> cuts|cut|wears|ties|tie|has|puts|put|wearing|braids|braid|tied|pulls|pull|gathers|sweeps|pins
    her|his|their|the? hair back|up|down|together? to|in|into|as a|two? <haircut> / <who> 's? hair
    cut|tied|pulled|worn|gathered|pinned|put back|up|down|together? to|in|into|as a|two? <haircut> /
    tie|pull|gather|put|pin|braid <who> 's? hair back|up|together? in|into|as a|two? <haircut> / <who>
    lets|let|wears|has|leaves her|his|their? hair <haircut>
    """,
    cost=9.3,
)
def hair(ctx: Context, binds: Binds) -> None:
    cut, tint = binds.get("haircut", ("", ""))
    if isinstance(binds.get("colour"), str) and "colour.at" in binds:
        tint = binds["colour"]
    changes = bool(
        binds["words"]
        & {
            "cuts",
            "cut",
            "ties",
            "dyes",
            "dye",
            "dyed",
            "dyeing",
            "tie",
            "gets",
            "shaves",
            "goes",
            "puts",
            "braids",
        }
    )
    if "who" not in binds and not ctx.actors:
        raise Doubt("Whose hair?", binds["text"])
    for who in people(ctx, binds["who"], here=False) if "who" in binds else ctx.actors:
        moment = _is(ctx, changes)
        if cut:
            became(ctx, who, "hair", cut, moment)
        if tint:
            became(ctx, who, "hair_colour", tint, moment)


def _is(ctx: Context, changes: bool) -> Moment | None:
    """When the way somebody is becomes so: at a named moment; where they do it now, from the open shot on."""
    if ctx.moment is not None:
        return None if ctx.moment.always else ctx.moment
    return Moment(ctx.shot) if changes and ctx.focus.shot is not None else None


@FORMS(
    """
    <who> <beard> / <who> has|have|with|wears|gets|grows|grow|is|had|needs|should|grown|are grown? <beard> /
    give <who> <beard> / <beard> on|for <who> / let|have|make <who> grow|wear? <beard> / <who> 's beard
    is|to|into|:|should <beard> / add <beard> to <who> / <who> is|are|be|should <beard> / make <who> <beard>
    / <who> : <beard> / <who> has|gets|with|grows|wears|grow <colour:tone> <beard> / give <who>
    <colour:tone> <beard>
    """,
    """
    only|just <beard> for|on <who> / <who> should|must|is? be|look|go? <beard> / <beard> for <who> ,? no|not
    <beard:x> / <who> only|just has|with? <beard> ,? no|not <beard:x>? / <who> with only|just? <beard> /
    change|turn|trim|reduce|shorten|cut <who> 's? beard:x to|into|down? to? a|just|only? <beard> / <who>
    with|has|have|wears <beard> only / <who> 's facial hair is|should|: be? a? <beard>
    """,
    cost=9.35,
)
def beard(ctx: Context, binds: Binds) -> None:
    for who in people(ctx, binds["who"], here=False):
        moment = _is(ctx, bool(binds["words"] & {"grows", "grow", "gets"}))
        became(ctx, who, "beard", binds["beard"], moment)
        if isinstance(binds.get("tone"), str):
            raise Doubt("A beard is of the hair's colour.", binds["text"])


@FORMS(
    """
    <who> never has|had|wore|have any? <beard:x> / <who> has|have|had never any? <beard:x> / <who> not
    has|have|wear any? <beard:x> / shave <who> clean|off? / <who> shaves|shaved|shave off? his|her|their?
    <beard:x>? off? / <who> is|has shaved / shave off? <who> 's? <beard:x> off? / <who>
    no|without|loses|lost his|their? <beard:x> / <who> has|have no <beard:x> / remove|lose|take|drop|ditch
    <who> 's? <beard:x> off|away? / no <beard:x> on|for <who> / <who> without|minus his? <beard:x> / take
    <who> 's? <beard:x> off / shave it|the|that off|beard off? / get rid of <who> 's? <beard:x> /
    lose|remove|no|ditch beard
    """,
    cost=8.9,
    negative=True,
)
def shave(ctx: Context, binds: Binds) -> None:
    moment = _is(ctx, "shaves" in binds["words"])
    found = (
        people(ctx, binds["who"], here=False)
        if "who" in binds
        else tuple(id for id in ctx.get(ctx.shot).cast if look(ctx, id).beard != "none")
    )
    if len(found) != 1 and "who" not in binds:
        raise Doubt("Whose beard?", binds["text"])
    for who in found:
        became(ctx, who, "beard", "none", moment)


@FORMS(
    """
    <who> has|have|with|gets|got|should|have|needs <colour> eyes / <who> 's? eyes|eye colour|color?
    is|are|to|should|:|in <colour> / give <who> <colour> eyes / make|turn|change|set|colour|color <who> 's?
    eyes|eye colour|color? <colour> / <colour> eyes for|on <who> / <who> 's? skin
    is|to|should|:|tone|colour|color <colour> / make|change|set|give|turn <who> 's? skin|complexion
    colour|tone|color? <colour> / give <who> <colour> skin / <who> has|have <colour> skin
    """,
    cost=9,
)
def body_colour(ctx: Context, binds: Binds) -> None:
    field = "skin" if binds["words"] & {"skin", "complexion"} else "eyes"
    for who in people(ctx, binds["who"], here=False):
        became(ctx, who, field, binds["colour"], _is(ctx, False))


@FORMS(
    """
    <who> <dial:x> ,? about|around|say? <years:num> ish|years|so? / <who> age|aged|turns|at|:? aged|about?
    about|around|roughly? <num> years|yo|year old|of? age? / make|age|turn|set|have <who>
    about|age|into|aged|around|'s? age? ,|about|around? mid|late|early|about|around? <num> years|yo|year?
    old? / <who> is|in|to|are|be|should|age|aged|must|: in|about|into? her|his|their? mid|late|early?
    <decade> / age|make|put|set|have|turn <who> up|in|into|down? ,|in|into? her|his|their? mid|late|early?
    <decade> / <who> 's age is|to|: <num> / <who> , <num> years? old? / set|change <who> 's age to <num> /
    <who> is|turns|becomes already|only|just? <years:num> / make|turn|have <who> about|around? <years:num>
    years? old? / <who> should|must|could|has|needs|to be|look about|around? <years:num> years? old? / <who>
    should be <dial:x> ,? like|about|around|maybe|say <years:num>
    """,
    cost=8.8,
)
def age(ctx: Context, binds: Binds) -> None:
    years = binds.get("num")
    if not isinstance(years, int):
        years = binds["decade"] + (
            5
            if "mid" in binds["words"]
            else 8
            if "late" in binds["words"]
            else 2
            if "early" in binds["words"]
            else 5
        )
    if not 1 <= years <= 110:
        raise Doubt("People are from 1 to 110 years old.", str(years))
    if (
        "year" not in binds["text"]
        and "age" not in binds["text"]
        and "old" not in binds["text"]
        and "decade" not in binds
        and not binds["words"] & {"is", "be", "make", "turns"}
    ):
        raise Doubt("Is that an age?", binds["text"])
    for who in people(ctx, binds["who"], here=False):
        became(ctx, who, "age", years, _is(ctx, False))


@FORMS(
    """
    <who> <metres> m|metres|metre|meters? tall|high? / <who> <dial:x> ,? <num> cm / <who>
    is|are|to|be|should <num> cm|centimetres|centimeters tall|high? / make|set|have <who> 's|height? height?
    <num> cm|centimetres|centimeters tall|high? / <who> 's height is|to|: <num> cm|centimetres? / <who>
    is|are|be <num> m|metre|metres <num:rest>? tall? / make|have <who> <num> cm|centimetres taller|shorter
    """,
    cost=8.8,
)
def height(ctx: Context, binds: Binds) -> None:
    for who in people(ctx, binds["who"], here=False):
        number = int(binds.get("num") or 0)
        millimetres = (
            binds["metres"]
            if "metres" in binds
            else number * 10
            if number > 3
            else number * 1000 + binds.get("rest", 0) * 10
        )
        if binds["words"] & {"taller", "shorter"}:
            millimetres = ctx.world.characters[who].height + number * 10 * (
                -1 if "shorter" in binds["words"] else 1
            )
        if not 500 <= millimetres <= 2500:
            raise Doubt("People are from 50 to 250 cm tall.", str(number))
        became(ctx, who, "height", millimetres, _is(ctx, False))


_BY = {"build": 20, "muscle": 20, "age": 10, "height": 100}


@FORMS(
    """
    age <who> up|down by? <num> years|year / <who> a|one year <dial> / <who> <num> years|year <dial> / <who>
    <dial> and|, <dial:more> / make <who> <dial> and|, <dial:more> / make|have|let|turn|get <who> look|much?
    bit|little|lot? <dial> / <who> is|should|must|be|looks|needs|a|much look|much? bit|little|lot? <dial> /
    <who> <dial> / <dial> <who> / age <who> up|down bit|little? / make <who> <num> years <dial> / <who>
    <num> years <dial> / <who> should|must|could|can|has|needs be|look|seem|appear much|lot? bit|little|lot?
    <dial> / <who> a bit|little|lot <dial>
    """,
    cost=9.6,
)
def dial(ctx: Context, binds: Binds) -> None:
    if isinstance(binds.get("more"), tuple):
        dial(ctx, {**binds, "dial": binds["more"], "more": None})
        binds = {**binds, "who": Ref("carried")}
    name, way = binds.get("dial", ("age", -1 if "down" in binds["words"] else 1))
    if binds["row"][0] == "age":
        name = "age"
    amount = _BY[name]
    if binds["words"] & {"bit", "little"}:
        amount = amount // 2
    if "much" in binds["words"] or "lot" in binds["words"]:
        amount *= 2
    if binds["words"] & {"year", "years"} and not isinstance(binds.get("num"), int):
        binds = {**binds, "num": 1}
    if isinstance(binds.get("num"), int):
        if name != "age":
            raise Doubt("Years?", binds["text"])
        amount = binds["num"]
    low, high = {"age": (1, 110), "height": (500, 2500)}.get(name, (0, 100))
    for who in people(ctx, binds["who"], here=False):
        now = getattr(ctx.world.characters[who], name)
        became(ctx, who, name, max(low, min(high, now + way * amount)), _is(ctx, False))


@FORMS(
    """
    <who> has|have|with|gets|get|got|should|needs <mark> on|across|over|through|down|at? her|his|their?
    <markplace>? / give|add <who> <mark> on|across|over|through|down? her|his|their? <markplace>? /
    add|put|draw <mark> on|across|over|through|to|down <who> 's? <markplace>? / <mark>
    on|across|over|through <who> 's? <markplace> / <who> : <mark> on|across? her|his? <markplace>?
    """,
    cost=8.8,
)
def mark(ctx: Context, binds: Binds) -> None:
    import msgspec

    place = binds.get("markplace")
    if not isinstance(place, str):
        if binds["mark"] != "freckles":
            raise Doubt(
                f"Where is the {binds['mark']}?",
                binds["text"],
                [
                    (where, f"{ctx.tagged.text.strip()} on the {where}")
                    for where in ("left cheek", "right cheek", "forehead", "chin")
                ],
            )
        place = "cheeks"
    moment = _is(ctx, bool(binds["words"] & {"gets", "get"}))
    for who in people(ctx, binds["who"], here=False):
        now = look(ctx, who).marks if moment else ctx.world.characters[who].marks
        if any(one.kind == binds["mark"] and one.place == place for one in now):
            continue
        made = [*msgspec.to_builtins(now), {"kind": binds["mark"], "place": place}]
        became(ctx, who, "marks", made, moment)


@FORMS(
    """
    <who> no|without|loses any|his|her? <mark> / <who> has|have no <mark> / remove|lose|delete|drop|erase|no
    <who> 's? <mark> / no <mark> on|for <who> / take <who> 's? <mark> away|off|out / remove|lose|erase|take
    <mark> from|off|on <who> / get rid of <who> 's? <mark>
    """,
    cost=8.8,
    negative=True,
)
def no_mark(ctx: Context, binds: Binds) -> None:
    import msgspec

    for who in people(ctx, binds["who"], here=False):
        now = ctx.world.characters[who].marks
        became(
            ctx,
            who,
            "marks",
            msgspec.to_builtins(tuple(one for one in now if one.kind != binds["mark"])),
            _is(ctx, False),
        )


@FORMS(
    """
    <who> has|have|with|gets <faceshape> / give <who> <faceshape> / make <who> 's face <shape>
    """,
    cost=8.8,
)
def face_shape(ctx: Context, binds: Binds) -> None:
    for who in people(ctx, binds["who"], here=False):
        became(ctx, who, "face", binds["faceshape"], _is(ctx, False))


_SEX = {"f": 20, "m": 80}


@FORMS(
    """
    make|turn|have|let|change <who> into? <role> / make|turn|have|let|change <who> into? <role> of|aged|,?
    <num> years? old? / <who> is|should|becomes|shall|must a|an <role> / <who> is|should|becomes|shall|must
    a|an <role> of|aged|,? <num> years? old?
    """,
    cost=9.2,
)
def sex(ctx: Context, binds: Binds) -> None:
    """Whether somebody is a man or a woman, a boy or a girl."""
    sex, _, aged = binds["role"].partition(" ")
    years = binds.get("num")
    for who in people(ctx, binds["who"], here=False):
        now = years if isinstance(years, int) else ctx.world.characters[who].age
        if sex not in _SEX or not {"child": now < 18, "adult": now >= 16, "old": now >= 58}[aged]:
            raise Doubt("How old, and man or woman?", binds["text"])
        if isinstance(years, int):
            became(ctx, who, "age", years, _is(ctx, False))
        if (ctx.world.characters[who].gender < 45) != (sex == "f") or 45 <= ctx.world.characters[
            who
        ].gender <= 65:
            became(ctx, who, "gender", _SEX[sex], _is(ctx, False))


@FORMS(
    """
    <one:a> much|head? bit|little|head? taller|shorter|bigger|smaller than <one:b> / <one:a> as
    tall|big|small|high as <one:b> / <one:a> same size|height as|like <one:b> / <one:a> older|younger than
    <one:b> / <one:a> as old|young as <one:b>
    """,
    cost=9,
)
def compared(ctx: Context, binds: Binds) -> None:
    """Taller or older than somebody else, or just as tall."""
    words = binds["words"]
    a, b = one(ctx, binds["a"], here=False), one(ctx, binds["b"], here=False)
    field = "age" if words & {"older", "younger", "old", "young"} else "height"
    step = {"age": 2, "height": 50}[field] * (
        1 if words & {"taller", "bigger", "older"} else -1 if words & {"shorter", "smaller", "younger"} else 0
    )
    other, now = (getattr(ctx.world.characters[id], field) for id in (b, a))
    to = other + step
    if (step > 0 and now > other) or (step < 0 and now < other):
        return
    low, high = {"age": (1, 110), "height": (500, 2500)}[field]
    became(ctx, a, field, max(low, min(high, to)), _is(ctx, False))
    ctx.actors = (a,)
