"""This world's own words: names of people, things, places, scenes, shots; labels."""

from functools import lru_cache

from server.engine.planning.instruct.lexicon import Lexicon
from server.engine.planning.instruct.words import tokens
from server.engine.story import labels
from server.projects.world import Id, World

_LEADING = frozenset(("the", "a", "an"))


@lru_cache(maxsize=50_000)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name, without the article that it begins with."""
    found = tuple(token.word for token in tokens(name) if token.sort not in ("mark", "quote"))
    while len(found) > 1 and found[0] in _LEADING:
        found = found[1:]
    return found


class Names:
    """A world's names as senses: ("character" | "prop" | "place" | "scenename" | "shotname", id).

    Of titles of scenes and shots only those whose words are all `said`: there are many of them.
    """

    def __init__(self, world: World, said: frozenset[str] = frozenset()) -> None:
        self.lexicon = Lexicon()
        self.label_of = labels(world)
        self.by_label = {label: id for id, label in self.label_of.items()}
        for kind, things in (("character", world.characters), ("prop", world.props), ("place", world.places)):
            for id, thing in things.items():
                if thing.deleted is None:
                    self._add(kind, thing.name, id)
        places = {id: one.name for id, one in world.places.items() if one.deleted is None}
        for id, name in places.items():
            self._part(name, id, list(places.values()))
        for id, scene in world.scenes.items():
            if scene.deleted is None and scene.title and said.issuperset(_words(scene.title)):
                self._add("scenename", scene.title, id)
        for id, shot in world.shots.items():
            if shot.deleted is None and shot.title and said.issuperset(_words(shot.title)):
                self._add("shotname", shot.title, id)
        self.people = {
            word
            for words, senses in self.lexicon.senses.items()
            for word in words
            if any(kind == "character" for kind, _ in senses)
        }

    def _part(self, name: str, id: Id, all_names: list[str]) -> None:
        """The last word of a place's name, where no other has it: "the steps"."""
        words = [token.word for token in tokens(name) if token.sort == "word"]
        if len(words) > 1 and sum(words[-1] in one.casefold().split() for one in all_names) == 1:
            self.lexicon.add("placepart", [words[-1]], id)

    def _add(self, kind: str, name: str, id: Id) -> None:
        found = _words(name)
        if found:
            self.lexicon.add(kind, [" ".join(found)], id)
            if kind == "character" and len(found) > 1 and len(found[0]) > 2:
                self.lexicon.add(kind, [found[0]], id)
