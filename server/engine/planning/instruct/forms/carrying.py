"""What is held to the face, and what is no longer held but stands on something."""

from server.engine.planning.instruct.context import Context, Misfit
from server.engine.planning.instruct.forms.acting import posed
from server.engine.planning.instruct.forms.holding import put_onto, take
from server.engine.planning.instruct.meant import one
from server.engine.planning.instruct.patterns import Binds, Forms

FORMS = Forms()
_AT_FACE = {"phone": "phone", "cup": "drink", "bottle": "drink"}


@FORMS(
    """
    <one> <v.hold> <prop> up? at|to|against|on|by|near her|his|their|the? ear|ears|cheek|mouth|lips / <one>
    with <prop> at|to|against|on|by her|his|their|the? ear|mouth|lips / <prop> at|to|against|on|by <one> 's
    ear|mouth|lips / put|hold|have|raise|lift <prop> up? to|at|against|on|by <one> 's ear|mouth|lips / <one>
    talks|talking|talk|speaks|speaking|speak into|on|through|with <prop> / have|let|make <one> <v.hold>
    <prop> up? at|to|against|on|by her|his|their|the? ear|mouth|lips / <one>
    puts|raises|lifts|presses|puts|put|raise|lift|press|brings|bring <prop> up? to|at|against
    her|his|their|the? ear|mouth|lips
    """,
    cost=8.4,
)
def at_the_face(ctx: Context, binds: Binds) -> None:
    """Somebody holds a phone to the ear, or something to drink to the mouth."""
    take(ctx, binds)
    for shot in ctx.shots:
        pose = _AT_FACE.get(ctx.world.props[ctx.prop].kind) if ctx.prop in ctx.world.props else None
        if pose is None:
            raise Misfit("What is done with it?", binds["text"])
        posed(ctx, shot, one(ctx, binds["one"]), pose)


@FORMS(
    """
    nobody|no_one|none holds|hold|has|carries|should hold|have|carry? <prop> anymore|any|now? more|longer?
    ,|;|.|and|but <prop:it>|it sits|stands|lies|is|rests|should|stays|goes
    be|sit|stand|lie|standing|sitting|lying|resting? on|onto|upon <oneprop:bearer> <rel>? <onething:x>? /
    <one:from> not|no holds|hold|holding|has|have|carries|carry|carrying <prop> anymore|any|now?
    more|longer? ,|;|.|and|but <prop:it>|it sits|stands|lies|is|rests|should|stays|goes
    be|sit|stand|lie|standing|sitting|lying|resting? on|onto|upon <oneprop:bearer> <rel>? <onething:x>?
    """,
    cost=8.5,
)
def lies_on(ctx: Context, binds: Binds) -> None:
    """It is no longer held, and stands on something."""
    put_onto(ctx, {name: value for name, value in binds.items() if name != "from"})
