"""What `diorama plan` prints: the plan of a world, alone or against an older version of it."""

from collections.abc import Iterator

from server.engine.planning import studios
from server.engine.planning.causes import Cause
from server.engine.planning.instruct.named import Unrecorded, unrecorded
from server.engine.planning.plan import Shelf, Shelved, plan
from server.engine.planning.recipe import Fingerprint, StudioEdition
from server.engine.planning.recipes import Compiler
from server.projects.world import Id, Struct, World


class Report(Struct, frozen=True, kw_only=True, omit_defaults=False):
    """`shots` are the fingerprints by shot id, in reading order.

    Alone, every shot is to draw. Against an older world, all of whose pictures count as drawn: `draw` are
    the shots that need a new picture and `changed` tells why, `reuse` are those whose picture still holds,
    `cancel` are those that were drawn and are not there any more. `blocked` tells why a shot cannot be
    drawn, `problems` what in the world is not usable, by path; `warnings` what to know about shots;
    `names` are real people's without a record of consent; `price` is in iterations.
    """

    shots: dict[Id, Fingerprint]
    labels: dict[Id, str]
    draw: tuple[Id, ...]
    reuse: tuple[Id, ...]
    cancel: tuple[Id, ...]
    changed: dict[Id, tuple[Cause, ...]]
    blocked: dict[Id, str]
    problems: dict[str, str]
    warnings: dict[Id, tuple[str, ...]]
    names: tuple[Unrecorded, ...]
    price: int

    def lines(self) -> Iterator[str]:
        """The report for a person."""
        for id in self.draw:
            why = "; ".join(cause.text for cause in self.changed.get(id, ()))
            yield f"{self.labels[id]:>4}  draw     {why}".rstrip()
        for id in self.reuse:
            yield f"{self.labels[id]:>4}  keep"
        for id in self.cancel:
            yield f"{id}  gone"
        for id, reason in self.blocked.items():
            yield f"{self.labels.get(id, id):>4}  blocked  {reason}"
        for path, message in self.problems.items():
            yield f"{path}: {message}"
        for id, texts in self.warnings.items():
            for text in texts:
                yield f"{self.labels.get(id, id):>4}  note     {text}"
        for one in self.names:
            yield f"{one.about}: “{one.name}” reads as a real person’s name; no consent is recorded"
        yield f"{self.price} to draw, {len(self.reuse)} kept"


def report(world: World, old: World | None = None, studio: StudioEdition = studios.PREVIS) -> Report:
    """Plan a world as if all pictures of the old one, and no others, were on the shelf."""
    compiler = Compiler()
    before = compiler.compile(old, studio) if old is not None else None
    now = compiler.compile(world, studio)
    held = {} if before is None else before.shots
    shelf = Shelf({id: Shelved(frozenset({shot.fingerprint}), shot.recipe) for id, shot in held.items()})
    made = plan(now, shelf)
    return Report(
        shots={id: shot.fingerprint for id, shot in now.shots.items()},
        labels=now.labels,
        draw=tuple(entry.shot for entry in made.draw),
        reuse=tuple(
            id for id, shot in now.shots.items() if id in held and held[id].fingerprint == shot.fingerprint
        ),
        cancel=tuple(id for id in held if id not in now.shots),
        changed={entry.shot: entry.causes for entry in made.draw} if before is not None else {},
        blocked={entry.shot: entry.reason for entry in made.blocked},
        problems={problem.path: problem.message for problem in now.problems},
        warnings={
            id: tuple(one.text for one in now.warnings if one.shot == id)
            for id in dict.fromkeys(one.shot for one in now.warnings)
        },
        names=unrecorded(world),
        price=made.price,
    )
