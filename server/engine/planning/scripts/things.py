"""The things that a script needs: those of this world first, new ones where there is none."""

from typing import Any

from server.engine.planning.scripts import looks
from server.engine.planning.scripts.acting import Named
from server.engine.planning.scripts.ids import between, own
from server.engine.planning.scripts.people import Person
from server.engine.planning.scripts.places import same, set_kind, titled
from server.engine.planning.scripts.templates import Template
from server.engine.planning.scripts.words import plain
from server.projects.edits import Edit, Kind, Make
from server.projects.vocabulary import SetKind
from server.projects.world import Id, World

Fields = dict[str, Any]

_COLOURS: dict[SetKind, tuple[tuple[str, str, str], ...]] = {  # wall, floor, accent
    "room": (("#7d8b7a", "#a07a55", "#c9a35c"), ("#b9a88f", "#8a6a4a", "#7a4a3a"),
             ("#8c99a8", "#9c8266", "#5d7a6c"), ("#c2b8a3", "#6f5a47", "#8c5a4a")),
    "shore": (("#7f95a3", "#9a7f63", "#4f7280"), ("#8ea3a0", "#b09a78", "#5b6f7a")),
    "street": (("#a58f7c", "#8d8a86", "#6f4a3d"), ("#93a0a8", "#86847f", "#4f6a72")),
    "forest": (("#6f8266", "#7d6f52", "#4f6b45"), ("#7a8a6c", "#877755", "#5f7a4a")),
    "plain": (("#9fb0b3", "#a89c74", "#5d7a6c"), ("#aab4a6", "#b8a578", "#7a6a4f")),
    "cyclorama": (("#dcd8cf", "#e4e0d8", "#8f9aa0"),),
}  # fmt: skip


class Things:
    """What exists or is made; `edits` are the makings, in the order in which a world needs them."""

    def __init__(self, world: World, template: Template) -> None:
        self.world = world
        self.template = template
        self.made: dict[Id, tuple[Kind, Fields]] = {}
        self._people: dict[Person, Id] = {}
        self._props: dict[str, list[Id]] = {}
        self._places: dict[str, Id] = {}
        self._looks: list[Fields] = [
            {name: getattr(one, name) for name in one.__struct_fields__}
            for one in world.characters.values()
            if one.deleted is None
        ]

    @property
    def edits(self) -> list[Edit]:
        found: list[Edit] = []
        for kind in ("places", "characters", "props"):
            new = [(id, fields) for id, (own_kind, fields) in self.made.items() if own_kind == kind]
            orders = between(
                max((one.order for one in getattr(self.world, kind).values()), default=""), "", len(new)
            )
            found += [
                Make(kind, id, {**fields, "order": order})
                for (id, fields), order in zip(new, orders, strict=True)
            ]
        return found

    def person(self, one: Person) -> Id:
        """The character that somebody of the script is."""
        if one.id is not None:
            return one.id
        if one not in self._people:
            id = own(self.world, "characters", plain(one.name))
            self._people[one] = id
            if id not in self.world.characters and id not in self.made:
                self.made[id] = ("characters", {})  # its looks are decided last, when all is known of them
        return self._people[one]

    def settle(self) -> None:
        """Decide how the new people look, now that the whole script has been read."""
        for one, id in self._people.items():
            if id not in self.made:
                continue
            said = dict(one.said)
            if one.age is not None:
                said.setdefault("age", one.age)
            fields = looks.unlike(one.name, one.sex, said, self._looks)
            self._looks.append(fields)
            self.made[id] = ("characters", {"name": one.name[:120], **fields})

    def place(self, name: str, inside: bool | None) -> Id | None:
        """The place of a heading; None where it names none."""
        if not name:
            return None
        key = plain(name) or name.casefold()
        if key not in self._places:
            there = self._place_there(name)
            self._places[key] = there if there is not None else self._new_place(name, key, inside)
        return self._places[key]

    def _place_there(self, name: str) -> Id | None:
        alive = {id: one for id, one in self.world.places.items() if one.deleted is None and one.name}
        found = next((id for id, one in alive.items() if same(one.name, name)), None)
        if found is None:
            last = plain(name).split()[-1:]
            close = [
                id
                for id, one in alive.items()
                if len(plain(name).split()) == 1 and plain(one.name).split()[-1:] == last
            ]
            found = close[0] if len(close) == 1 else None
        return found

    def _new_place(self, name: str, key: str, inside: bool | None) -> Id:
        id = own(self.world, "places", key)
        if id not in self.world.places and id not in self.made:
            kind = set_kind(name, inside, self.template.set)
            wall, floor, accent = _COLOURS[kind][sum(map(ord, key)) % len(_COLOURS[kind])]
            self.made[id] = (
                "places",
                {"name": titled(name), "set": kind, "wall": wall, "floor": floor, "accent": accent},
            )
        return id

    def anywhere(self) -> Id | None:
        """Where a script is that names no place: the world's only one, else the template's."""
        alive = [id for id, one in self.world.places.items() if one.deleted is None]
        names = {"cyclorama": "Studio", "room": "Room"}
        return alive[0] if len(alive) == 1 else self.place(names.get(self.template.set, "Open ground"), None)

    def prop(self, named: Named) -> list[Id]:
        """The props that a noun means, as many as are spoken of."""
        held = self._props.setdefault(named.noun, self._props_there(named))
        while len(held) < named.count:
            number = len(held)
            id = own(self.world, "props", named.noun, number)
            held.append(id)
            if id not in self.world.props and id not in self.made:
                name = named.noun.capitalize() + (f" {number + 1}" if number else "")
                fields: Fields = {"name": name[:120], "kind": named.kind}
                fields |= {"colour": named.colour} if named.colour else {}
                fields |= {"material": named.material} if named.material else {}
                self.made[id] = ("props", fields)
        return held[: named.count]

    def _props_there(self, named: Named) -> list[Id]:
        alive = {id: one for id, one in self.world.props.items() if one.deleted is None}
        exact = [id for id, one in alive.items() if plain(one.name) == named.noun]
        return (
            exact[:1]
            or [
                id
                for id, one in alive.items()
                if one.kind == named.kind and named.noun in plain(one.name).split()
            ][:1]
        )

    def kind(self, prop: Id) -> str:
        """The kind of a prop, there or made."""
        return self.world.props[prop].kind if prop in self.world.props else str(self.made[prop][1]["kind"])

    def name(self, person: Person) -> str:
        id = self.person(person)
        return self.world.characters[id].name if id in self.world.characters else person.name
