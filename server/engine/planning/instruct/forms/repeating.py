"""What was said before: again, taken back, more or less of it."""

from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms.scenes import Again
from server.engine.planning.instruct.meant import one
from server.engine.planning.instruct.patterns import Binds, Forms
from server.projects.world import Id

FORMS = Forms()


@FORMS("no|nope|nah|wait|sorry|actually ,", cost=9.3, idle=True)
def rather(ctx: Context, binds: Binds) -> None:
    """Something else than was done last; what follows says what."""
    ctx.expects = ctx.expects or "What instead?"


@FORMS(
    """
    again / once more / do it|that again / one more time / same again please / and again / again please /
    more of that / and more|again / another time / repeat that
    """,
    cost=9,
)
def again(ctx: Context, binds: Binds) -> None:
    if not ctx.before:
        raise Doubt("What again? Nothing was said before.", binds["text"])
    raise Again(None)


@FORMS(
    """
    keep|leave it|that|them|him|her / actually|no|wait|nope ,? keep|leave it|that|them|him|her / keep
    it|that|them after_all / leave it|that in|there after_all? / bring|put it|that|them back / put <thing>
    back where|as|how|to it|he|she|they|before was|were|stood|before / undo last? last|one|change|thing? /
    undo / take|roll that|it back / revert last|change? / take back last? last|change? / no|nope ,? undo /
    put it|that|everything back|as how? way? before? / go back to|one how|step? before? / back to how|what
    it was / never mind|mind_that / as it was before? / scratch|cancel|forget that|it / way it was before? /
    change it|that back / undo the last one|change|thing / i take that back / back to before
    """,
    cost=8.4,
)
def undo(ctx: Context, binds: Binds) -> None:
    raise Undo


class Undo(Exception):
    """What was said last shall be taken back."""


@FORMS(
    """
    half of|that|as much? / no|too|much? too|much|, much|,? half of? much? / twice|double of? much? / half
    as much / only half of? / double it / less of that / halve that|it
    """,
    cost=8.7,
)
def scaled(ctx: Context, binds: Binds) -> None:
    raise Scaled(2.0 if binds["words"] & {"twice", "double"} else 0.5)


@FORMS(
    """
    bit|little|much|even? more / bit|little|even? less / more / less / further / too much / too little / not
    enough / bit|little|lot|much more|further / even more|further
    """,
    cost=9.6,
)
def more_of_it(ctx: Context, binds: Binds) -> None:
    words = binds["words"]
    if words & {"enough", "more", "further"} or binds["text"].lower().startswith("too little"):
        raise Scaled(1.5)
    raise Scaled(0.66)


class Scaled(Exception):
    """The number that was changed last shall be so many times what it was changed to."""

    def __init__(self, factor: float) -> None:
        super().__init__()
        self.factor = factor


@FORMS(
    """
    the other way|side|direction round|around? / no ,? the other way|side|direction round|around? / other
    way|side round|around? / mirror that / opposite direction|way|side
    """,
    cost=8.7,
)
def other_way(ctx: Context, binds: Binds) -> None:
    raise Scaled(-1.0)


@FORMS(
    """
    no|nope|nah|wait|sorry|actually ,? not? <one:x>? ,? meant|mean|was talking|thinking about|of? <one:to> /
    meant|mean <one:to> ,? not? <one:x>? / no|nope|nah ,? <one:to> / not <one:x> ,|but <one:to> /
    no|nope|nah ,? the other one / meant|mean the other one
    """,
    cost=8.3,
)
def meant_other(ctx: Context, binds: Binds) -> None:
    """What was said last was meant of somebody else."""
    raise Other(_whom(ctx, binds), back=True)


@FORMS("now|and|then ,? <one:to> / now|and|then the other one / <one:to> next|now", cost=10.4)
def other_too(ctx: Context, binds: Binds) -> None:
    """What was said last is said of somebody else too."""
    if not ctx.before or ctx.steps:
        raise Misfit("What shall they do?", binds["text"])
    raise Other(_whom(ctx, binds), back=False)


def _whom(ctx: Context, binds: Binds) -> Id:
    if not ctx.before:
        raise Misfit("Who does what?", binds["text"])
    if "to" in binds:
        return one(ctx, binds["to"], here=False)
    shot = ctx.shots[0]
    others = [id for id in ctx.get(shot).cast if id not in ctx.actors]
    if len(others) != 1:
        raise Doubt("Who is the other one?", binds["text"])
    return others[0]


class Other(Exception):
    """What was said last shall be done of somebody else; `back`: and not of who it was said of."""

    def __init__(self, who: Id, back: bool) -> None:
        super().__init__()
        self.who, self.back = who, back
