"""What an instruction is about while it is read: the world so far, its shots, who was named last."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from server.engine.planning.instruct.matching import Piece, Tagged
from server.engine.planning.instruct.names import Names
from server.engine.planning.instruct.reply import Asked, Choice, Focus, Step, Turn
from server.engine.planning.instruct.steps import sentence
from server.engine.story import Story, fold, shots_by_scene
from server.projects.edits import Change, ChangeWorld, Edit, Leave, Make, Remove, Stand, applied
from server.projects.world import Character, Id, Prop, Scene, Shot, Standing, World


class Doubt(Exception):
    """It cannot be known what is meant; carries the question."""

    def __init__(self, question: str, about: str = "", choices: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__(question)
        self.asked = Asked(question, about, tuple(Choice(label, text) for label, text in choices))


class Misfit(Doubt):
    """What words seem to say cannot be, so that another reading of them is tried; `piece` said it."""

    def __init__(
        self,
        question: str,
        about: str = "",
        choices: Iterable[tuple[str, str]] = (),
        piece: Piece | None = None,
    ) -> None:
        super().__init__(question, about, choices)
        self.piece = piece


@dataclass(frozen=True)
class Moment:
    """When something becomes true of somebody's looks: from `since` on, until before `until`; ids."""

    since: Id | None = None
    until: Id | None = None
    always: bool = False


@dataclass
class Context:
    """Everything a form needs; `world` is as it would be after what was read so far."""

    world: World
    focus: Focus
    before: tuple[Turn, ...]
    fresh: Callable[[str], Id]
    names: Names
    tagged: Tagged
    given: tuple[Id, ...] | None = None  # shots that all of the text is said of
    scoped: tuple[Id, ...] | None = None  # shots that the text names
    scene_scope: Id | None = None
    moment: Moment | None = None
    actors: tuple[Id, ...] = ()
    subject: tuple[Id, ...] = ()  # who did what was said last
    subject_at: tuple[int, int] | None = None  # the words for who does what is done now
    named: tuple[Id, ...] = ()  # whom this text has named so far, each once
    prop: Id | None = None
    garment: tuple[Id, str] | None = None  # whose attribute was spoken of last
    made: bool = False  # whether a shot was made in this text
    verb: str = ""
    expects: str = ""  # what must still be said for the text to make sense
    before_prop: Id | None = None
    balloon: Id | None = None
    negative: str = ""
    weak: set[tuple[str, Id]] = field(default_factory=set)  # what a later word may say more exactly
    stepped: dict[Id, int] = field(default_factory=dict)  # shots that came closer (-) or went wider (+)
    last_colour: tuple[Any, Id, str] | None = None
    steps: list[Step] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    _edits: list[Edit] = field(default_factory=list)
    _written: dict[tuple[str, ...], Any] = field(default_factory=dict)
    _story: Story | None = None

    def reset(self) -> None:
        """Begin anew: nothing is edited yet."""
        self._edits, self._written, self._story = [], {}, None
        self.scoped = self.given

    # Which shots and scenes are meant

    @property
    def shots(self) -> tuple[Id, ...]:
        """The shots that are meant. Raises `Doubt` where none is open and none was named."""
        if self.scoped is not None:
            return self.scoped
        if self.scene_scope is not None:
            return tuple(id for id, _ in shots_by_scene(self.world).get(self.scene_scope, []))
        if self.focus.shot in self.world.shots and self.world.shots[self.focus.shot or ""].deleted is None:
            return (self.focus.shot or "",)
        raise Doubt("In which shot? None is open, and none was named.")

    @property
    def shot(self) -> Id:
        """The one shot that is meant."""
        found = self.shots
        if len(found) != 1:
            raise Doubt("In which shot? Say it for one.")
        return found[0]

    @property
    def scenes(self) -> tuple[Id, ...]:
        if self.scoped is None and self.scene_scope is not None:
            return (self.scene_scope,)
        return tuple(dict.fromkeys(self.world.shots[id].scene for id in self.shots))

    def get(self, shot: Id) -> Shot:
        return self.world.shots[shot]

    def scene_of(self, shot: Id) -> Scene:
        return self.world.scenes[self.world.shots[shot].scene]

    def label(self, shot: Id) -> str:
        return self.names.label_of.get(shot, "the new shot")

    def thing(self, id: Id) -> Character | Prop:
        return self.world.characters[id] if id in self.world.characters else self.world.props[id]

    def call(self, id: Id) -> str:
        return self.thing(id).name or id

    def standing(self, shot: Id, id: Id) -> Standing | None:
        one = self.world.shots[shot]
        return one.cast.get(id) or one.props.get(id)

    @property
    def story(self) -> Story:
        """The facts of the world as it is so far, folded."""
        if self._story is None or self._story.world is not self.world:
            self._story = fold(self.world, self._story)
        return self._story

    # Edits

    def do(self, *edits: Edit, free: bool = False) -> None:
        """Make edits, without what is so already. `free` may give a field another value than before.

        Raises `Doubt` where two parts of a text ask for different values of one field.
        """
        for edit in edits:
            needed = self._needed(edit)
            if needed is None:
                continue
            for path, value in _values(needed):
                if not free and path in self._written and self._written[path] != value:
                    raise self._contradiction(path, value)
            self._edits.append(needed)
            self.world = applied(self.world, (needed,))

    def note(self, edit: Edit) -> None:
        """Remember what an edit asks for, though it may be so already, so that a contradiction shows."""
        for path, value in _values(edit):
            if path in self._written and self._written[path] != value:
                raise self._contradiction(path, value)
            self._written[path] = value

    def _contradiction(self, path: tuple[str, ...], value: Any) -> Doubt:
        first, second = _plain(self._written[path]), _plain(value)
        question = f"That says two things at once: {first} and {second}. Which one?"
        return Doubt(question, self.tagged.text.strip())

    @property
    def asked(self) -> dict[tuple[str, ...], Any]:
        """What was asked for in this text so far, by (entity, thing, field)."""
        return self._written

    def forget(self, *path: str) -> None:
        """What was asked for may be asked for otherwise."""
        self._written.pop(path, None)

    def set(self, shot: Id, /, **fields: Any) -> None:
        """Give fields of a shot other values."""
        edit = Change("shots", shot, fields)
        self.do(edit)
        self.note(edit)

    def stand(self, shot: Id, id: Id, *, note: Any = True, **fields: Any) -> None:
        """Change how something stands in a shot, or put it there."""
        edit = Stand(shot, "cast" if id in self.world.characters else "props", id, fields)
        self.do(edit, free=not note)
        if note:
            self.note(edit)

    def do_free(self, shot: Id, **fields: Any) -> None:
        """Give fields of a shot values that follow from something else."""
        self.do(Change("shots", shot, fields), free=True)

    def do_scene(self, scene: Id, **fields: Any) -> None:
        self.do(Change("scenes", scene, fields), free=True)

    do_free_scene = do_scene

    def do_style(self, style: Id, **fields: Any) -> None:
        self.do(Change("styles", style, fields), free=True)

    def note_pose(self, shot: Id, id: Id, pose: str) -> None:
        """Remember that a pose was asked for which is so already."""
        self.note(Stand(shot, "cast", id, {"pose": pose}))

    def change(self, kind: Any, id: Id, /, **fields: Any) -> None:
        edit = Change(kind, id, fields)
        self.do(edit)
        self.note(edit)

    def make(self, kind: Any, id: Id | None = None, /, **fields: Any) -> Id:
        made = id or self.fresh(kind)
        self.do(Make(kind, made, fields))
        return made

    def close(self) -> None:
        """End a step: the edits since the last one, with a sentence each."""
        if self._edits:
            world = self.world
            text = "; ".join(
                dict.fromkeys(sentence(world, self.names.label_of, edit) for edit in self._edits)
            )
            self.steps.append(Step(text, tuple(self._edits)))
            self._edits = []

    def _needed(self, edit: Edit) -> Edit | None:
        """The edit without fields that are so already; None where nothing is left."""
        world = self.world
        match edit:
            case Change(kind, id, fields):
                left = _differing(getattr(world, kind)[id], fields)
                return Change(kind, id, left) if left else None
            case Stand(shot, group, thing, fields):
                one = world.shots[shot]
                now = (one.cast if group == "cast" else one.props).get(thing)
                if now is None:
                    return edit
                left = _differing(now, fields)
                return Stand(shot, group, thing, left) if left else None
            case Leave(shot, group, thing):
                one = world.shots[shot]
                return edit if thing in (one.cast if group == "cast" else one.props) else None
            case Remove(kind, id):
                return edit if getattr(world, kind)[id].deleted is None else None
            case ChangeWorld(fields):
                left = _differing(world.meta, fields)
                return ChangeWorld(left) if left else None
        return edit


def _differing(now: Any, fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value
        for name, value in fields.items()
        if msgspec.to_builtins(getattr(now, name)) != msgspec.to_builtins(value)
        and _listed(msgspec.to_builtins(getattr(now, name))) != _listed(msgspec.to_builtins(value))
    }


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _values(edit: Edit) -> list[tuple[tuple[str, ...], Any]]:
    match edit:
        case Change(kind, id, fields):
            return [((kind, id, name), value) for name, value in fields.items()]
        case Stand(shot, _, thing, fields):
            return [
                ((shot, thing, name), value)
                for name, value in fields.items()
                if name not in ("at", "relation")
            ]
    return []


def _plain(value: Any) -> str:
    return str(value).replace("_", " ")
