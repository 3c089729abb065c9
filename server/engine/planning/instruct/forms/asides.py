"""What asks for nothing: reasons, and that everything else stays."""

from server.engine.planning.instruct.context import Context
from server.engine.planning.instruct.meant import is_prop, people
from server.engine.planning.instruct.patterns import Binds, Forms
from server.engine.planning.instruct.refs import Ref

FORMS = Forms()


@FORMS("<aside>", cost=6, idle=True)
def reason(ctx: Context, binds: Binds) -> None:
    """Why something is asked for."""
    ctx.notices.append(f"Passed over: “{binds['aside']}”.")


@FORMS(
    """
    same|identical <aspectof>|<pose:x> ,|and? <aspectof:y>? / same
    pose|position|place|size|lens|lighting|framing|light and|,?
    pose|position|place|size|lens|lighting|framing? before? / keep|leave <aspectof> same|unchanged? /
    <aspectof> stays|remains|stay|unchanged / same <aspectof> before? / dont|do change|touch not? <aspectof>
    / <thing> stay|stays|remain|remains where|as|how he|she|they|it is|are|was|were / <thing>
    stays|stay|remains|remain where|how? he|she|they? / everything|all|rest else?
    stays|stay|remains|remain|is same|before? / keep|leave the|everything rest|else they|same? before? /
    keep|leave everything|all same? / nothing|dont else changes|change|moves|move anything? else|thing? /
    dont|do change|touch|move not|anything? change|touch|move|else|thing? anything|else? else? / no other
    changes / nothing else / otherwise same|unchanged / rest as is|it|before / leave|keep <thing>
    as|where|like it|he|she|they is|are|was
    """,
    cost=8.6,
    idle=True,
)
def stays(ctx: Context, binds: Binds) -> None:
    """What is not named does not change in any case."""


@FORMS(
    """
    there is not enough light|space|room|contrast|colour|life|action / not enough
    light|contrast|colour|life|action / <thing> is|are|looks|look|feels|seems|was|were too|not|so|much|bit?
    bit|little|too?
    wrong|better|boring|empty|strange|odd|weird|good|bad|nicer|prettier|funny|confusing|flat|dull|crowded|busy|unclear|small|big|dark|bright|alone|important|much|many|stiff|similar|early|late|static|perfect|nice|silly|ugly|hidden|clear|visible|short|tall|loud
    enough|otherwise? / it|this|that|there|she|he|they|everything
    should|must|is|'s|looks|look|feels|feel|seems|would feel|look|too|not|so|much? too|not|so|much?
    wrong|better|boring|empty|strange|odd|weird|good|bad|nicer|prettier|funny|confusing|flat|dull|crowded|busy|unclear|small|big|dark|bright|alone|important|much|many|stiff|similar|early|late|static|perfect|nice|silly|ugly|hidden|clear|visible|short|tall|loud
    enough|otherwise? / <thing> is|stands|was|are in|at the wrong place|spot|position|side|corner / almost
    touching / shoulder to shoulder
    """,
    cost=10.5,
    idle=True,
)
def opinion(ctx: Context, binds: Binds) -> None:
    """How something is, said beside what shall be done about it."""
    ctx.notices.append(f"Passed over: “{binds['text']}”.")


@FORMS("<subordinate>", cost=60, idle=True)
def circumstance(ctx: Context, binds: Binds) -> None:
    """When, why and to what end something happens."""
    ctx.notices.append(f"Passed over: “{binds['subordinate']}”.")


@FORMS(
    """
    <thing> looks|look|feels|feel|seems|seem|is|are much|far|way|bit|little? <too> /
    it|this|that|everything|colours|lines|picture|scene looks|look|feels|feel|seems|seem|is|are
    much|far|way|bit|little? <too> / <one:thing> 's <expr:x>|<pose:x>|<clothes:x> looks|look|seems|is|are
    much|far|way|bit|little? <too>
    """,
    cost=8,
    idle=True,
)
def too_much(ctx: Context, binds: Binds) -> None:
    """How something is, which what follows changes."""
    ctx.expects = ctx.expects or "What shall it be instead?"
    ref = binds.get("thing")
    if isinstance(ref, Ref) and not is_prop(ref):
        people(ctx, ref, here=False)
