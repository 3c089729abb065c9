"""New people of a world."""

from typing import Any

from server.engine.planning.instruct.context import Context, Doubt
from server.engine.planning.instruct.forms.body import _SEX
from server.engine.planning.instruct.forms.naming import _name
from server.engine.planning.instruct.forms.things import enter
from server.engine.planning.instruct.ordering import between
from server.engine.planning.instruct.patterns import Binds, Forms

FORMS = Forms()
_PERSON = "character|person|figure|role"


@FORMS(
    f"""
    add|create|make|new|introduce|invent a|another|new? new? {_PERSON} :|,|called|named called|named?
    <newname:said> ,? a|an? <role> ,? aged|of|about|age? <num:years> years|old? /
    add|create|make|new|introduce a|another|new? new? {_PERSON} :|,|called|named called|named?
    <newname:said> ,? a|an? <role> / add|create|make|new|introduce a|another|new? new? {_PERSON}
    :|,|called|named called|named? <newname:said> ,? <num:years> / add|create|make|new|introduce
    a|another|new? new? {_PERSON} :|,|called|named called|named? <newname:said> / add|introduce|create a|an
    <role> called|named <newname:said> ,? aged|of|about? <num:years>? / a new <role> called|named
    <newname:said> ,? aged|of|about? <num:years>?
    """,
    cost=7,
)
def character(ctx: Context, binds: Binds) -> None:
    """A new character, in the open shot if there is one."""
    name = _name(binds["said"])
    taken = {one.name.casefold() for one in ctx.world.characters.values() if one.deleted is None}
    if name.casefold() in taken:
        raise Doubt(f"There is a {name} already.", name)
    fields: dict[str, Any] = {"name": name}
    sex, _, aged = str(binds.get("role", "")).partition(" ")
    if sex in _SEX:
        fields["gender"] = _SEX[sex]
    years = binds.get("years")
    if not isinstance(years, int):
        years = {"child": 9, "old": 68}.get(aged)
    if isinstance(years, int):
        if not 1 <= years <= 110:
            raise Doubt("People are from 1 to 110 years old.", str(years))
        fields["age"] = years
        if years < 16:
            fields["height"] = 750 + 60 * years
    order = between(max((one.order for one in ctx.world.characters.values()), default=""), "")
    id = ctx.make("characters", order=order, **fields)
    ctx.actors = ctx.subject = (id,)
    if ctx.focus.shot is not None or ctx.scoped:
        for shot in ctx.shots:
            enter(ctx, shot, id)
