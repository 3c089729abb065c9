"""Saying things to the demo world in tests."""

from itertools import count

from server.engine.planning.instruct import instruct
from server.engine.planning.instruct.reply import Asked, Focus, Reply, Turn, Understood
from server.projects.demo import world as demo
from server.projects.edits import applied
from server.projects.world import PREFIXES, World

DEMO = demo()


def say(text: str, shot: str | None = None, world: World = DEMO, before: tuple[Turn, ...] = ()) -> Reply:
    """What is answered to a text while a shot ("1C") is open."""
    number = count(sum(len(turn.edits) for turn in before) * 100)
    focus = Focus(shot=f"sh_{shot.lower()}" if shot else None)
    return instruct(world, text, focus, before, lambda kind: f"{PREFIXES[kind]}_made{next(number)}")


def done(text: str, shot: str | None = None, world: World = DEMO, before: tuple[Turn, ...] = ()) -> World:
    """The world after a text, which must be understood."""
    reply = say(text, shot, world, before)
    assert isinstance(reply, Understood), f"{text!r}: {reply}"
    return applied(world, reply.edits)


def asked(text: str, shot: str | None = None, world: World = DEMO) -> Asked:
    """The question that a text is answered with."""
    reply = say(text, shot, world)
    assert isinstance(reply, Asked), f"{text!r}: {reply}"
    return reply
