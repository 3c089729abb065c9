"""How something is done, lettered or felt, and by how much too strongly."""

from server.engine.planning.instruct.context import Context
from server.engine.planning.instruct.forms.faces import expression, stronger
from server.engine.planning.instruct.forms.gazes import look_at_each_other
from server.engine.planning.instruct.meant import people
from server.engine.planning.instruct.patterns import Binds, Forms

FORMS = Forms()


@FORMS(
    """
    next|close|near|beside to|under|above|over|below|beneath? hers|his|theirs|the_other / in capitals|caps /
    in capital|big|large|bold letters / all caps
    """,
    cost=9.5,
    idle=True,
)
def lettered(ctx: Context, binds: Binds) -> None:
    """Where a balloon is and how it is lettered follows from the page."""
    ctx.notices.append(f"Passed over: “{binds['text']}”.")


@FORMS(
    """
    <who> is|are|'s?
    texting|typing|scrolling|calling|chatting|working|busy|travelling|emigrating|leaving|gossiping|rowing|sailing|fishing|cooking
    / high|up|close|tight|right|straight? above|over|to|at|in|on|against|near|under|before|by|into
    her|his|their|own head|heads|chest|lap|knees|shoulder|shoulders|side|face|heart|chin|belly|waist|knee /
    chin|shoulders|back|spine|head|nose up|high|back|straight|squared|slumped|hunched|raised|lifted / with?
    her|his|their? both? hands|hand in|on|by|at her|his|their|the lap|knees|knee|side|sides / with
    her|his|their chin|shoulders|back|spine up|high|back|straight|squared|slumped|hunched|raised|lifted /
    in|with|for|out of|from?
    joy|delight|excitement|triumph|celebration|greeting|farewell|despair|frustration|protest|defence|relief|response|answer|disbelief|rage|agony|happiness|sorrow|grief|laughter
    """,
    """
    <who> has|keeps|keep|holds|with her|his|their chin|shoulders|back|spine|head
    up|high|straight|squared|slumped|hunched|raised / with|using both|one|her|his|two
    hand|hands|arm|arms|elbow|elbows
    """,
    cost=9.8,
    idle=True,
)
def manner(ctx: Context, binds: Binds) -> None:
    """How something is done, of which a picture of the pose says nothing more."""
    if "who" in binds:
        people(ctx, binds["who"], here=False)
    ctx.notices.append(f"Passed over: “{binds['text']}”.")


@FORMS(
    """
    <one>? 's? <expr:x> is|looks|seems|'s a|much|far|way|bit|still? bit|little|too too|much?
    strong|much|big|broad|wide|intense|loud|obvious|exaggerated|theatrical / too much|big|broad|wide|strong
    of? a? <expr:x> for|on? <one>? / <one> <expr:x> too much|strongly|hard|broadly|widely
    """,
    cost=8.5,
)
def too_strong(ctx: Context, binds: Binds) -> None:
    """It is said to be too strong: weaker, once, though "tone it down" follows."""
    stronger(ctx, {**binds, "words": {"less"}})
    ctx.weak |= {("strength", id) for id in ctx.actors}


@FORMS(
    """
    <who> <expr> at each|one other|another / have|make|let <who> <expr> at each|one other|another / <who>
    exchange|exchanges|share a|an? <expr> / <who> look|looks at each|one other|another and|,|with? a|an?
    <expr>
    """,
    cost=9,
)
def expression_at_each_other(ctx: Context, binds: Binds) -> None:
    """Both look so, and at each other."""
    expression(ctx, binds)
    look_at_each_other(ctx, binds)
