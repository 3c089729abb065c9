"""Hair that is let down."""

from server.engine.planning.instruct.context import Context
from server.engine.planning.instruct.forms.body import _is
from server.engine.planning.instruct.forms.looks import became
from server.engine.planning.instruct.meant import people
from server.engine.planning.instruct.patterns import Binds, Forms

FORMS = Forms()


@FORMS(
    """
    <who> 's? hair is|worn|should|must|hangs|falls|goes|comes|let be|hang|worn? loose|down|open|free|untied|undone / <who> wears|has|lets|leaves|with her|his|their? hair loose|down|open|free|untied / let|make|have <who> 's? hair be|hang|fall? loose|down|open|free /
    <who> unties|loosens|undoes|opens|frees|untie|loosen|undo her|his|their? hair|bun|ponytail|braid / untie|loosen|undo|open <who> 's? hair|bun|ponytail|braid
    """,
    cost=8.9,
)
def hair_down(ctx: Context, binds: Binds) -> None:
    changes = bool(binds["words"] & {"lets", "unties", "loosens", "undoes", "opens", "frees", "untie", "loosen", "undo"})
    for who in people(ctx, binds["who"], here=False):
        became(ctx, who, "hair", "long", _is(ctx, changes))
