"""Instructions: a few words to edits of a world, told before they are made. No I/O, no model.

`instruct` understands by grammar and by the names of this world's things. What it does not understand is
asked back; nothing is guessed.
"""

from collections.abc import Callable

from server.engine.planning.instruct.reply import Asked, Focus, Reply, Turn
from server.projects.world import Id, World

Fresh = Callable[[str], Id]
"""Makes a new id for a kind of entity ("props")."""


def instruct(world: World, text: str, focus: Focus, before: tuple[Turn, ...], fresh: Fresh) -> Reply:
    """What an instruction says to do with a world, or a question.

    `before` is what was said and carried out before it in the same thread, oldest first.
    """
    return Asked(f"I do not understand “{text.strip()[:200]}”.", about=text.strip()[:200])
