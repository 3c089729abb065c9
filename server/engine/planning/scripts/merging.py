"""What of a script is in a world already. A beat is known again by the id of what was made from it, however
that was edited or moved since, and by its words; a scene by its heading, then by its beats."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from server.engine.planning.scripts.ids import derived
from server.engine.planning.scripts.script import Beat, Note, Speech
from server.engine.planning.scripts.words import plain
from server.engine.story import shots_by_scene
from server.projects.edits import Change, Edit
from server.projects.world import Id, Shot, World

_MOST_ALIKE = 8
"""Of how many things of the same words the script knows its own again."""


def key(text: str) -> str:
    """What two beats or headings share that say the same."""
    return plain(text) or " ".join(text.split())[:200]


def shot_id(world: World, scene: Id, beat: Beat, number: int) -> Id:
    """The id of the shot that is made from a beat, the `number`th of these words in its scene."""
    return derived(world, "shots", scene, key(beat.text), number)


def balloon_id(world: World, scene: Id, beat: Beat, number: int) -> Id:
    """The id of the balloon or caption with a beat's words."""
    return derived(world, "balloons", scene, key(beat.text), number)


def scene_ids(world: World, heading: str) -> list[Id]:
    """The ids that scenes made from a heading have, the first one first."""
    return [derived(world, "scenes", key(heading), number) for number in range(_MOST_ALIKE)]


def numbered(beats: Sequence[Beat]) -> list[int]:
    """For each beat, how many of the same words go before it."""
    count, found = Counter[str](), list[int]()
    for beat in beats:
        found.append(count[key(beat.text)])
        count[key(beat.text)] += 1
    return found


@dataclass
class Held:
    """A shot that is there, and the words that it shows: its action's and its balloons'."""

    id: Id
    shot: Shot
    texts: set[str]
    balloons: dict[str, Id]


@dataclass
class Beats:
    """Where each beat of a passage is: the index of the shot that has it, -1 where it was made once and
    thrown away, None where it is new. `numbers` count beats of the same words."""

    at: list[int | None]
    numbers: list[int]
    edits: list[Edit] = field(default_factory=list)
    changed: set[Id] = field(default_factory=set)
    gone: list[Id] = field(default_factory=list)


class Known:
    """The scenes of a world with the words that their shots show."""

    def __init__(self, world: World) -> None:
        self.world = world
        said: dict[Id, dict[str, Id]] = {}
        for id, balloon in world.balloons.items():
            panel = world.panels.get(balloon.panel)
            if balloon.deleted is None and panel is not None and panel.shot is not None:
                said.setdefault(panel.shot, {})[key(balloon.text)] = id
        self.scenes: dict[Id, list[Held]] = {
            scene: [
                Held(id, shot, {key(shot.action), *said.get(id, {})} - {""}, said.get(id, {}))
                for id, shot in shots
            ]
            for scene, shots in shots_by_scene(world).items()
        }
        self.texts = {
            scene: set().union(*(one.texts for one in shots)) for scene, shots in self.scenes.items()
        }

    def match(self, passages: Sequence[tuple[str, Sequence[Beat]]]) -> list[Id | None]:
        """The scene of each passage (its heading, its beats), None where it is new."""
        found: list[Id | None] = [None] * len(passages)
        used: set[Id] = set()
        keys = [{key(beat.text) for beat in beats if not isinstance(beat, Note)} for _, beats in passages]
        titles: dict[str, list[Id]] = {}
        for scene in self.scenes:
            titles.setdefault(key(self.world.scenes[scene].title), []).append(scene)
        candidates = []
        for index, (heading, _) in enumerate(passages):
            same = dict.fromkeys(
                [id for id in scene_ids(self.world, heading) if id in self.scenes]
                + titles.get(key(heading), [])
            )
            for order, scene in enumerate(same):
                shared = len(keys[index] & self._shown(scene, keys[index]))
                candidates.append((-shared, index, order, scene))
        for _, index, _, scene in sorted(candidates):
            if found[index] is None and scene not in used:
                found[index] = scene
                used.add(scene)
        by_text: dict[str, set[Id]] = {}
        for scene in self.scenes.keys() - used:
            for text in self.texts[scene]:
                by_text.setdefault(text, set()).add(scene)
        for index, own in enumerate(keys):
            if found[index] is None:
                shared_by = Counter(
                    scene for text in own for scene in by_text.get(text, ()) if scene not in used
                )
                best = sorted(shared_by.items(), key=lambda one: (-one[1], one[0]))[:1]
                if best and 2 * best[0][1] >= len(own):
                    found[index] = best[0][0]
                    used.add(best[0][0])
        return found

    def _shown(self, scene: Id, keys: set[str]) -> set[str]:
        own = {text for text in keys if derived(self.world, "shots", scene, text, 0) in self.world.shots}
        return own | self.texts[scene]

    def wrote(self, scene: Id) -> bool:
        """Whether a scene's title is still the heading that it was made from."""
        return scene in scene_ids(self.world, self.world.scenes[scene].title)

    def beats(self, scene: Id, beats: Sequence[Beat]) -> Beats:
        """Where the beats of a passage are in its scene; words that changed a little are edits."""
        world, shots = self.world, self.scenes[scene]
        index_of = {one.id: index for index, one in enumerate(shots)}
        numbers = numbered(beats)
        having: dict[str, list[int]] = {}
        for index, one in enumerate(shots):
            for text in one.texts:
                having.setdefault(text, []).append(index)
        found = Beats([], numbers)
        for beat, number in zip(beats, numbers, strict=True):
            shot, balloon = shot_id(world, scene, beat, number), balloon_id(world, scene, beat, number)
            same = having.get(key(beat.text), [])
            if isinstance(beat, Note):
                found.at.append(None)
            elif shot in world.shots:
                found.at.append(index_of.get(shot, -1))
            elif balloon in world.balloons:
                panel = world.panels.get(world.balloons[balloon].panel)
                found.at.append(index_of.get((panel.shot if panel else None) or "", -1))
            else:
                found.at.append(same[number] if number < len(same) else None)
        self._reworded(scene, beats, found)
        return found

    def _reworded(self, scene: Id, beats: Sequence[Beat], found: Beats) -> None:
        """Match what is new with what is no longer said between the same neighbours, where they are alike."""
        shots = self.scenes[scene]
        used = {index for index in found.at if index is not None}
        free = [index for index, one in enumerate(shots) if index not in used and self._made(scene, one)]
        low = -1
        for at, beat in enumerate(beats):
            if (there := found.at[at]) is not None:
                low = max(low, there)
            if there is not None or isinstance(beat, Note) or not free:
                continue
            for index in [one for one in free if one > low][:4]:
                old = self._old(scene, shots[index], isinstance(beat, Speech))
                if old is not None and _alike(old[0], key(beat.text)):
                    found.edits.append(
                        Change("balloons", old[1], {"text": beat.text})
                        if isinstance(beat, Speech)
                        else Change("shots", old[1], {"action": beat.text})
                    )
                    found.at[at] = index
                    found.changed.add(shots[index].id)
                    free.remove(index)
                    break
        found.gone = [shots[index].id for index in free]

    def _made(self, scene: Id, one: Held) -> bool:
        """Whether a shot was made from a script, from words that it still shows."""
        return any(
            derived(self.world, "shots", scene, text, number) == one.id
            for text in one.texts
            for number in range(3)
        )

    def _old(self, scene: Id, one: Held, speech: bool) -> tuple[str, Id] | None:
        """The words that the script gave a shot and nobody has edited since, and what has them."""
        if not speech:
            text = key(one.shot.action)
            own = any(derived(self.world, "shots", scene, text, number) == one.id for number in range(3))
            return (text, one.id) if own else None
        return next(
            (
                (text, id)
                for text, id in one.balloons.items()
                if any(derived(self.world, "balloons", scene, text, number) == id for number in range(3))
            ),
            None,
        )


def _alike(one: str, other: str) -> bool:
    """Whether two texts share at least half of their words."""
    own, others = set(one.split()), set(other.split())
    return 2 * len(own & others) >= len(own | others)
