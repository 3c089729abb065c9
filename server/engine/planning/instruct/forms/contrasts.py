"""What is not so, said beside what is: "dusk, not night", "at Pip rather than at Mara"."""

from server.engine.planning.instruct.context import Context
from server.engine.planning.instruct.patterns import Binds, Forms

FORMS = Forms()


@FORMS(
    """
    ,|; no|without <beard:x> / ,|; no|without <haircut:x> / ,|; and|but? not at|in|on|with|by|from|for?
    <value> / instead of|to at|in|on|with|by|from|for? <value> / rather than at|in|on|with|by|from|for?
    <value> / ,|; no more <value>
    """,
    cost=9.4,
    idle=True,
)
def contrast(ctx: Context, binds: Binds) -> None:
    """Only what stands beside it says what becomes so."""
    ctx.expects = ctx.expects or "What instead?"


@FORMS(
    """
    to|on <one> 's? left|right in the picture|frame|shot|panel / to|on <one> 's? left|right side? / to
    her|his|its left|right / near|along|by|around|beside|towards|about <ground> /
    near|along|by|around|beside <undrawn> / near|along|by <placepart> /
    standing|lying|scattered|stacked|spread|piled|waiting about|around|out|over|all?
    on|at|in|along|across|down|by <ground> / standing|lying|scattered|stacked|spread|piled|waiting
    about|around|there|here / about|around|out|over|all|somewhere|scattered|lying?
    on|at|in|along|across|down <ground> / about|around|out|over|all? on|at|in|along|across|down|by <setkind>
    / about|around|out|over|all? on|at|in|along|across|down|by <placepart> / about|around|out|over|all?
    on|at|in|along|across|down|by <place>
    """,
    cost=12,
    idle=True,
)
def whereabouts(ctx: Context, binds: Binds) -> None:
    """On which ground things are that are put there: they stand on it in any case."""


PUTTING = ("things", "entering", "counts", "leaving", "shots", "scenes", "holding", "turning")
"""Forms beside which it may be said on which ground things are."""


@FORMS("<rel> <onething>", cost=12, idle=True)
def nearby(ctx: Context, binds: Binds) -> None:
    """What is near that on which something is put: it stays where it is."""
