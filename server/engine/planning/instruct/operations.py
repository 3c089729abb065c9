"""The operations that a language model may name, with the words and ids of one scene as its only choices.

One type says both what the model is told (its JSON Schema) and how its answer is read, so the two cannot
differ. Every operation becomes edits; none reaches further than the scene that it is asked about.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal, Optional, Union, get_origin, get_type_hints

import msgspec
from msgspec import Meta as Limit

from server.engine.planning.instruct.ordering import between
from server.engine.story import shots_by_scene
from server.errors import Invalid
from server.projects import vocabulary as words
from server.projects.edits import Change, Edit, Group, Leave, Make, Stand
from server.projects.world import Character, Colour, Entity, Id, Negative, Prop, Scene, Shot, Standing, World

ALWAYS = "always"
"""Instead of a moment of the story: a thing is so from its beginning on."""
MOST = 8
"""Operations of one answer."""
KNOWN = 80
"""Things of the world that are offered to enter a shot, those of the scene first."""

_Fresh = Callable[[str], Id]
_Make = Callable[["Scope", Any, _Fresh], tuple[Edit, ...]]
_Line = Annotated[str, Limit(min_length=1, max_length=200)]
_CAMERA = ("size", "angle", "bearing", "lens", "roll", "view", "composition", "aspect")
_SCENE = ("time", "weather", "lighting", "palette")
_PROP = ("colour", "material", "text", "scale", "condition")


@dataclass(frozen=True)
class Scope:
    """One scene of a world, as a model is asked about it; `shot` is the one that is open."""

    world: World
    shot: Id

    @cached_property
    def scene(self) -> Id:
        return self.world.shots[self.shot].scene

    @cached_property
    def shots(self) -> tuple[Id, ...]:
        """In reading order."""
        return tuple(id for id, _ in shots_by_scene(self.world).get(self.scene, ()))

    @cached_property
    def cast(self) -> tuple[Id, ...]:
        return self._there("cast", self.world.characters)

    @cached_property
    def props(self) -> tuple[Id, ...]:
        return self._there("props", self.world.props)

    @cached_property
    def known(self) -> tuple[Id, ...]:
        """What can enter: the scene's things, then others of the world."""
        others = (*_living(self.world.characters), *_living(self.world.props))
        return tuple(dict.fromkeys((*self.cast, *self.props, *others)))[:KNOWN]

    @cached_property
    def panels(self) -> dict[Id, Id]:
        """The first panel of each shot that is on a page."""
        panels = sorted(_living(self.world.panels), reverse=True)
        found = {self.world.panels[id].shot: id for id in panels}
        return {shot: found[shot] for shot in self.shots if shot in found}

    def group(self, thing: Id) -> Group:
        return "cast" if thing in self.world.characters else "props"

    def there(self, shot: Id, thing: Id) -> bool:
        one = self.world.shots[shot]
        return thing in one.cast or thing in one.props

    def _there(self, group: Group, things: dict[Id, Any]) -> tuple[Id, ...]:
        found = (id for shot in self.shots for id in getattr(self.world.shots[shot], group))
        return tuple(id for id in dict.fromkeys(found) if id in things and things[id].deleted is None)


@dataclass(frozen=True)
class Operation:
    """`do` names it, `fields` are what the model fills in, `edits` makes it of them."""

    do: str
    fields: dict[str, Any]
    edits: _Make


def operations(scope: Scope) -> dict[str, Operation]:
    """What can be done in a scene, by name."""
    return {one.do: one for one in _operations(scope)}


def answer_type(scope: Scope) -> type[msgspec.Struct]:
    """The type of a whole answer: `question` to ask back (else empty), and `operations` in order."""
    known = [
        msgspec.defstruct(
            f"Op{number}",
            list(one.fields.items()),
            tag_field="do",
            tag=one.do,
            frozen=True,
            forbid_unknown_fields=True,
        )
        for number, one in enumerate(operations(scope).values())
    ]
    any_of_them: Any = Union[tuple(known)]  # noqa: UP007
    many: Any = Annotated[tuple[any_of_them, ...], Limit(max_length=MOST)]
    question = Annotated[str, Limit(max_length=200)]
    return msgspec.defstruct(
        "Answer", [("question", question), ("operations", many)], frozen=True, forbid_unknown_fields=True
    )


def _operations(scope: Scope) -> Iterator[Operation]:
    yield from _of_shots(scope)
    yield from _of_the_scene(scope)
    yield from _of_standings(scope)
    yield from _of_looks(scope)
    yield from _new(scope)


def _of_shots(scope: Scope) -> Iterator[Operation]:
    shot = _one_of(scope.shots)

    def change(name: str) -> _Make:
        return lambda _, op, __: (Change("shots", op.shot, {name: msgspec.to_builtins(op.value)}),)

    for name in _CAMERA:
        yield Operation(f"shot.{name}", {"shot": shot, "value": _type(Shot, name)}, change(name))
    if scope.cast:
        yield Operation("shot.viewer", {"shot": shot, "value": _one_of(scope.cast)}, change("viewer"))
    if things := (*scope.cast, *scope.props):
        thing: Any = _one_of(things)
        few: Any = Annotated[tuple[thing, ...], Limit(max_length=4)]
        yield Operation("shot.subjects", {"shot": shot, "value": few}, change("subjects"))
    unwanted: Any = Annotated[tuple[Negative, ...], Limit(max_length=6)]
    yield Operation("shot.negatives", {"shot": shot, "value": unwanted}, _more_negatives)


def _of_the_scene(scope: Scope) -> Iterator[Operation]:
    def change(name: str) -> _Make:
        return lambda at, op, _: (Change("scenes", at.scene, {name: op.value}),)

    for name in _SCENE:
        kind = Annotated[int, Limit(ge=0, le=1439)] if name == "time" else _type(Scene, name)
        yield Operation(f"scene.{name}", {"value": kind}, _clock if name == "time" else change(name))
    if places := _living(scope.world.places):
        yield Operation("scene.place", {"value": _one_of(places[:KNOWN])}, change("place"))


def _of_standings(scope: Scope) -> Iterator[Operation]:
    shot, things = _one_of(scope.shots), (*scope.cast, *scope.props)
    if scope.cast:
        whom = _one_of(scope.cast)
        for name in ("pose", "expression"):
            of = {"shot": shot, "thing": whom, "value": _type(Standing, name)}
            yield Operation(f"stand.{name}", of, _stand(name))
        gaze = _one_of(("ahead", "camera", "up", "down", "away", *things))
        yield Operation("stand.gaze", {"shot": shot, "thing": whom, "value": gaze}, _stand("gaze"))
    if scope.cast and scope.props:
        held = {"shot": shot, "thing": _one_of(scope.props), "value": Optional[_one_of(scope.cast)]}  # noqa: UP045
        yield Operation("stand.held_by", held, _stand("held_by"))
    if things:
        facing = {"shot": shot, "thing": _one_of(things), "value": _type(Standing, "facing")}
        yield Operation("stand.facing", facing, _stand("facing"))
        yield Operation("thing.leave", {"shot": shot, "thing": _one_of(things)}, _leave)
    if scope.props:
        on = {"shot": shot, "thing": _one_of(things), "value": Optional[_one_of(scope.props)]}  # noqa: UP045
        yield Operation("stand.on", on, _stand("on"))
    if scope.known:
        enter = {"shot": shot, "thing": _one_of(scope.known), "beside": _maybe(things)}
        yield Operation("thing.enter", enter, _enter)


def _of_looks(scope: Scope) -> Iterator[Operation]:
    since = _one_of((ALWAYS, scope.scene, *scope.shots))
    for things, kind, names in (
        (scope.cast, Character, tuple(_dressed())),
        (scope.props, Prop, _PROP),
    ):
        for name in names if things else ():
            of = {"thing": _one_of(things), "value": _type(kind, name), "since": since}
            yield Operation(f"{kind.__name__.lower()}.{name}", of, _look(name))


def _new(scope: Scope) -> Iterator[Operation]:
    shot, things = _one_of(scope.shots), (*scope.cast, *scope.props)
    prop = {"shot": shot, "kind": words.PropKind, "name": _Line, "colour": Colour, "beside": _maybe(things)}
    yield Operation("new.prop", prop, _new_prop)
    yield Operation("new.shot", {"after": shot, "action": _Line, "size": words.ShotSize}, _new_shot)
    if scope.panels:
        said = {
            "shot": _one_of(tuple(scope.panels)),
            "kind": words.BalloonKind,
            "speaker": _maybe(scope.cast),
            "text": _Line,
        }
        yield Operation("new.balloon", said, _new_balloon)


def _clock(scope: Scope, op: Any, _fresh: _Fresh) -> tuple[Edit, ...]:
    """An hour of the scene's own day."""
    day = scope.world.scenes[scope.scene].time // 1440
    return (Change("scenes", scope.scene, {"time": day * 1440 + op.value}),)


def _more_negatives(scope: Scope, op: Any, _fresh: _Fresh) -> tuple[Edit, ...]:
    before = scope.world.shots[op.shot].negatives
    return (Change("shots", op.shot, {"negatives": list(dict.fromkeys((*before, *op.value)))}),)


def _stand(name: str) -> _Make:
    def make(scope: Scope, op: Any, _fresh: _Fresh) -> tuple[Edit, ...]:
        if not scope.there(op.shot, op.thing):
            raise Invalid("It is not in this shot.", path=f"shots/{op.shot}/{op.thing}")
        if op.value == op.thing:
            raise Invalid("Nothing bears, holds or looks at itself.", path=f"shots/{op.shot}/{op.thing}")
        other = {"on": {"held_by": None}, "held_by": {"on": None}}.get(name, {})
        fields = {name: op.value, **(other if op.value is not None else {})}
        return (Stand(op.shot, scope.group(op.thing), op.thing, fields),)

    return make


def _leave(scope: Scope, op: Any, _fresh: _Fresh) -> tuple[Edit, ...]:
    return (Leave(op.shot, scope.group(op.thing), op.thing),)


def _enter(scope: Scope, op: Any, _fresh: _Fresh) -> tuple[Edit, ...]:
    if scope.there(op.shot, op.thing):
        raise Invalid("It is in this shot already.", path=f"shots/{op.shot}/{op.thing}")
    return (Stand(op.shot, scope.group(op.thing), op.thing, _beside(scope, op)),)


def _look(name: str) -> _Make:
    def make(scope: Scope, op: Any, fresh: _Fresh) -> tuple[Edit, ...]:
        if op.since == ALWAYS:
            kind: Literal["characters", "props"] = (
                "characters" if scope.group(op.thing) == "cast" else "props"
            )
            return (Change(kind, op.thing, {name: op.value}),)
        fields = {"thing": op.thing, "attribute": name, "value": op.value, "since": op.since}
        return (Make("facts", fresh("facts"), fields),)

    return make


def _new_prop(scope: Scope, op: Any, fresh: _Fresh) -> tuple[Edit, ...]:
    id = fresh("props")
    made = Make("props", id, {"kind": op.kind, "name": op.name[:120], "colour": op.colour})
    return made, Stand(op.shot, "props", id, _beside(scope, op))


def _new_shot(scope: Scope, op: Any, fresh: _Fresh) -> tuple[Edit, ...]:
    """After another one; who stands where is as there."""
    before, at = scope.world.shots[op.after], scope.shots.index(op.after)
    following = scope.world.shots[scope.shots[at + 1]].order if at + 1 < len(scope.shots) else ""
    order = between(before.order, following if following > before.order else "")
    plain = msgspec.to_builtins(before)
    kept = {name: plain[name] for name in ("cast", "props", "subjects", "aspect") if name in plain}
    fields = {**kept, "scene": before.scene, "order": order, "action": op.action, "size": op.size}
    return (Make("shots", fresh("shots"), fields),)


def _new_balloon(scope: Scope, op: Any, fresh: _Fresh) -> tuple[Edit, ...]:
    panel = scope.panels[op.shot]
    orders = [one.order for one in scope.world.balloons.values() if one.panel == panel]
    fields = {"panel": panel, "kind": op.kind, "speaker": op.speaker, "text": op.text}
    order = between(max(orders, default=""), "")
    return (Make("balloons", fresh("balloons"), {**fields, "order": order}),)


def _beside(scope: Scope, op: Any) -> dict[str, Any]:
    if op.beside is None:
        return {}
    if op.beside == getattr(op, "thing", None) or not scope.there(op.shot, op.beside):
        raise Invalid("What it shall be beside is not in this shot.", path=f"shots/{op.shot}/{op.beside}")
    return {"relation": {"kind": "beside", "thing": op.beside}}


def _dressed() -> Iterator[str]:
    """What of a character is a word or a colour: hair, clothes and what is worn."""
    for name, kind in get_type_hints(Character, include_extras=True).items():
        if get_origin(kind) is Literal or kind == Colour:
            yield name


def _type(noun: type[msgspec.Struct], name: str) -> Any:
    return get_type_hints(noun, include_extras=True)[name]


def _one_of(values: tuple[Id, ...]) -> Any:
    return Literal[tuple(values)]


def _maybe(values: tuple[Id, ...]) -> Any:
    return Optional[_one_of(values)] if values else None  # noqa: UP045


def _living(things: dict[Id, Any]) -> tuple[Id, ...]:
    found: list[tuple[Id, Entity]] = [(id, one) for id, one in things.items() if one.deleted is None]
    return tuple(id for id, _ in found)
