"""A script to the edits that bring a world up to it, and what they add, change and keep. Pure.

Nothing is ever removed, and nothing that somebody edited is written over: what is no longer in the script is
told. The same script again has no edits.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from server.engine.planning.instruct.named import known, mentions
from server.engine.planning.scripts import clock, lettering
from server.engine.planning.scripts.ids import between, derived
from server.engine.planning.scripts.lettering import New
from server.engine.planning.scripts.merging import Beats, Known, key, numbered, scene_ids, shot_id
from server.engine.planning.scripts.people import People
from server.engine.planning.scripts.places import titled
from server.engine.planning.scripts.script import Action, Note, Passage, Script, Speech
from server.engine.planning.scripts.shooting import Shooting
from server.engine.planning.scripts.staging import Moment, Stage
from server.engine.planning.scripts.templates import TEMPLATES, Template, TemplateName, whole
from server.engine.planning.scripts.things import Things
from server.engine.planning.scripts.words import plain
from server.engine.story import labels
from server.projects.edits import Change, ChangeWorld, Edit, Make
from server.projects.world import Id, Struct, World

MOST = 300
"""Shots that are made at once, and scenes; importing again makes the next."""


class Counts(Struct, frozen=True, kw_only=True, omit_defaults=False):
    """How much a draft adds to a world, changes and keeps."""

    scenes_added: int = 0
    scenes_changed: int = 0
    shots_added: int = 0
    shots_changed: int = 0
    shots_kept: int = 0
    characters: int = 0
    places: int = 0
    props: int = 0
    pages: int = 0
    balloons: int = 0


class Draft(Struct, frozen=True, kw_only=True, omit_defaults=False):
    """The edits, counted and told: `text` in a line ("adds 3 scenes, changes 2, keeps 41 shots"), `gone` what
    the world has from the script that it no longer says, `notices` what else to know."""

    text: str
    counts: Counts
    gone: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()


@dataclass
class _Scene:
    """A passage with its scene: there already (`known`) or made with `fields`."""

    id: Id
    passage: Passage
    order: str
    known: bool
    time: int
    fields: dict[str, Any]


def draft(
    world: World, script: Script, template: TemplateName = "comic", *, whole_pages: bool = False
) -> Draft:
    """The edits that make a script's scenes, people, places, props, shots and pages in a world.

    On `whole_pages` panels are laid out as on a full page, though there may be fewer: the story goes on.
    """
    chosen = TEMPLATES[template]
    return _Drafting(world, script, whole(chosen) if whole_pages else chosen).draft()


class _Drafting:
    def __init__(self, world: World, script: Script, template: Template) -> None:
        self.world = world
        self.script = script
        self.template = template
        self.things = Things(world, template)
        self.people = People(world, script)
        self.known = Known(world)
        self.labels = labels(world)
        self.edits: list[Edit] = []
        self.new: list[
            tuple[Id | None, list[New]]
        ] = []  # runs of new shots, each behind a shot that is there
        self.changed_scenes: set[Id] = set()
        self.changed_shots: set[Id] = set()
        self.gone: list[str] = []
        self.notices: list[str] = []
        self.thrown = 0
        self.there: set[Id] = set()

    def draft(self) -> Draft:
        left = made = 0
        for number, scene in enumerate(self._scenes()):
            if made >= MOST or number - len(self.there) >= MOST:
                left += 1
                break
            left += self._shoot(scene, MOST - made)
            made = sum(len(run) for _, run in self.new)
        if left:
            self.notices.append(f"{MOST} shots are made at once. Import the script again for the next.")
        if self.thrown:
            self.notices.append(
                f"{_count(self.thrown, 'beat')} of the script that you had deleted here stay so."
            )
        self._vanished()
        self._named()
        return self._told()

    def _named(self) -> None:
        """Real people's names that the script asks for are told; they are used nowhere before consent."""
        beats = (beat for passage in self.script.passages for beat in passage.beats)
        texts = (beat.text for beat in beats if isinstance(beat, Action))
        own = known(self.world, [one.name for one in self.people.all])
        for name in dict.fromkeys(one.name for text in texts for one in mentions(text, own)):
            self.notices.append(
                f"“{name}” reads as a real person's name: without a record of consent it is used nowhere."
            )

    def _scenes(self) -> Iterator[_Scene]:
        """Every passage with its scene, in order; new ones stand behind the one before."""
        passages = [
            (self._title(passage, number), passage.beats)
            for number, passage in enumerate(self.script.passages, 1)
        ]
        matched = self.known.match(passages)
        self.there = {id for id in matched if id is not None}
        numbers: dict[str, Iterator[int]] = {}
        orders = [self.world.scenes[id].order for id in self.known.scenes]
        first = next((self.world.scenes[id].order for id in matched if id is not None), None)
        order = "" if first is not None else max(orders, default="")
        time = (
            None
            if first is not None or not orders
            else max(self.world.scenes[id].time for id in self.known.scenes)
        )
        place: Id | None = None
        for passage, (title, beats), id in zip(self.script.passages, passages, matched, strict=True):
            here = passage.heading
            place = (
                self.things.place(here.place, here.inside)
                or place
                or (self.world.scenes[id].place if id else None)
            )
            if id is not None:
                scene = self.world.scenes[id]
                order, time = max(scene.order, order), scene.time
                if plain(scene.title) != plain(title) and id not in scene_ids(self.world, title):
                    time = self._retitle(id, title, place, here.hour, time)
                yield _Scene(id, passage, scene.order, True, scene.time, {})
                place = scene.place or place
                continue
            id = next(
                one
                for number in numbers.setdefault(key(title), count())
                if (one := derived(self.world, "scenes", key(title), number)) not in self.world.scenes
            )
            place = place or self.things.anywhere()
            time = clock.time(here.hour, time)
            order = between(order, min((one for one in orders if one > order), default=""), 1)[0]
            acts = [beat.text for beat in beats if isinstance(beat, Action)][:2]
            fields: dict[str, Any] = {"title": title, "order": order, "place": place, "time": time}
            fields |= (
                {"weather": weather} if (weather := clock.weather([here.text, *acts])) != "clear" else {}
            )
            fields |= {"lighting": self.template.lighting} if self.template.lighting != "natural" else {}
            yield _Scene(id, passage, order, False, time, fields)

    def _title(self, passage: Passage, number: int) -> str:
        here = passage.heading
        if not here.text:
            return f"Scene {number}"
        side = {True: "Int. ", False: "Ext. "}.get(here.inside) if self.script.form == "fountain" else None  # type: ignore[arg-type]
        if side is None:
            return (here.text[:1].upper() + here.text[1:])[:120]
        return f"{side}{', '.join(part for part in (titled(here.place), here.hour) if part)}"[:120]

    def _retitle(self, id: Id, title: str, place: Id | None, hour: str, time: int) -> int:
        """The script has another heading for a scene that it made; a title given by hand stays."""
        if not self.known.wrote(id):
            self.notices.append(
                f"“{self.world.scenes[id].title}” keeps its title; the script says “{title}”."
            )
            return time
        fields: dict[str, Any] = {"title": title}
        scene = self.world.scenes[id]
        if place is not None and place != scene.place:
            fields["place"] = place
        if hour:
            fields["time"] = time = scene.time // clock.DAY * clock.DAY + clock.time(hour, None) % clock.DAY
        self.edits.append(Change("scenes", id, fields))
        self.changed_scenes.add(id)
        return time

    def _shoot(self, scene: _Scene, most: int) -> int:
        """The shots of a scene's new beats; how many beats were left for another time."""
        beats = scene.passage.beats
        where = (
            self.known.beats(scene.id, beats) if scene.known else Beats([None] * len(beats), numbered(beats))
        )
        self.edits += where.edits
        self.changed_shots |= where.changed
        self.gone += [f"Shot {self.labels.get(id, id)}" for id in where.gone]
        shots = self.known.scenes.get(scene.id, [])
        stage = Stage(self.people, self.things)
        shooting = Shooting(self.template, self.things, established=bool(shots))
        runs: list[tuple[int, list[New]]] = [(-1, [])]
        group: list[tuple[Moment, int]] = []

        def close() -> None:
            if group:
                first, number = group[0]
                id = shot_id(self.world, scene.id, first.beat, number)
                runs[-1][1].append(
                    New(id, scene.id, shooting.shot([one for one, _ in group], stage), list(group))
                )
                group.clear()

        left = 0
        for beat, at, number in zip(beats, where.at, where.numbers, strict=True):
            if isinstance(beat, Note):
                continue
            if at is None and sum(len(run) for _, run in runs) >= most:
                left += 1
                continue
            if group and (at is not None or not self._joins(group, beat)):
                close()
            moment = stage.read(beat)
            if at is None:
                group.append((moment, number))
                if self.template.beats == 1 and isinstance(beat, Action):
                    close()
            else:
                if at >= 0:
                    stage.remember(shots[at].shot)
                    if at > runs[-1][0]:
                        runs.append((at, []))
                self.thrown += at < 0 and not self._elsewhere(scene.id, beat, number)
            stage.after()
        close()
        for index, run in runs:
            low = shots[index].shot.order if index >= 0 else ""
            high = shots[index + 1].shot.order if index + 1 < len(shots) else ""
            for order, new in zip(between(low, high, len(run)), run, strict=True):
                new.fields |= {"scene": scene.id, "order": order}
            if run:
                self.new.append((shots[index].id if index >= 0 else None, run))
        if scene.known and (where.changed or any(run for _, run in runs)):
            self.changed_scenes.add(scene.id)
        if not scene.known:
            self.edits.append(Make("scenes", scene.id, scene.fields))
        return left

    def _joins(self, group: list[tuple[Moment, int]], beat: Action | Speech) -> bool:
        """Whether a beat goes into the picture of those before it."""
        last = group[-1][0]
        if isinstance(beat, Speech) and isinstance(last.beat, Speech):
            said = sum(isinstance(one.beat, Speech) for one, _ in group)
            return (beat.speaker == last.beat.speaker and said < 2) or len(group) < self.template.beats
        return len(group) < self.template.beats

    def _elsewhere(self, scene: Id, beat: Action | Speech, number: int) -> bool:
        """Whether the shot of a beat lives on in another scene."""
        shot = self.world.shots.get(shot_id(self.world, scene, beat, number))
        return shot is not None and shot.deleted is None

    def _vanished(self) -> None:
        for id in self.known.scenes:
            if id not in self.there and self.known.wrote(id) and self.world.scenes[id].title:
                self.gone.append(f"Scene “{self.world.scenes[id].title}”")

    def _told(self) -> Draft:
        self.things.settle()
        pages: list[Edit] = []
        runs = self.new
        if runs and all(after is None for after, _ in runs):
            runs = [(None, [new for _, run in runs for new in run])]
        for after, run in runs:
            pages += lettering.pages(self.world, self.template, self.things, run, after)
        shots: list[Edit] = [Make("shots", new.id, new.fields) for _, run in runs for new in run]
        edits = (*self._headline(), *self.things.edits, *self.edits, *shots, *pages)
        made = [edit.kind for edit in edits if isinstance(edit, Make)]
        counts = Counts(
            scenes_added=made.count("scenes"),
            scenes_changed=len(self.changed_scenes),
            shots_added=len(shots),
            shots_changed=len(self.changed_shots),
            shots_kept=len(self.labels) - len(self.changed_shots),
            characters=made.count("characters"),
            places=made.count("places"),
            props=made.count("props"),
            pages=made.count("pages"),
            balloons=made.count("balloons"),
        )
        return Draft(
            text=told(counts), counts=counts, gone=tuple(self.gone), notices=tuple(self.notices), edits=edits
        )

    def _headline(self) -> list[Edit]:
        title = self.script.title
        return [ChangeWorld({"title": title})] if title and not self.world.meta.title else []


def told(counts: Counts) -> str:
    """A line for people: "adds 3 scenes and 12 shots, changes 2 scenes, keeps 41 shots"."""
    parts = []
    if counts.scenes_added or counts.shots_added:
        added = [
            (counts.scenes_added, "scene"),
            (counts.shots_added, "shot"),
            (counts.characters, "character"),
        ]
        parts.append("adds " + _listed([_count(number, noun) for number, noun in added if number]))
    if counts.scenes_changed:
        parts.append(f"changes {_count(counts.scenes_changed, 'scene')}")
    if counts.shots_kept:
        parts.append(f"keeps {_count(counts.shots_kept, 'shot')}")
    return ", ".join(parts) if counts != Counts(shots_kept=counts.shots_kept) else "changes nothing"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
