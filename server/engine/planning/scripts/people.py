"""Who is in a script: people of this world by name, then names and nouns of new ones; whom a beat means."""

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from server.engine.planning.instruct.named import known, withheld
from server.engine.planning.scripts.looks import told
from server.engine.planning.scripts.names import NOT_NAMES, names
from server.engine.planning.scripts.nouns import NOUNS
from server.engine.planning.scripts.places import titled
from server.engine.planning.scripts.quotes import PRONOUNS
from server.engine.planning.scripts.script import Action, Note, Script, Speech
from server.engine.planning.scripts.words import Word, each, words
from server.projects.world import Id, World

_SHE = {
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
}
_THEY = frozenset(("they", "them", "both", "their"))
_ARTICLES = frozenset(("a", "an", "the", "another", "one", "this", "that"))
_PREPOSITIONS = each(
    """
    to at towards toward for from behind beside near by against around past after before
    """
)


@dataclass(eq=False)
class Person:
    """Somebody of a script. `id` is set where this world has them already; `said` is what the text says of
    their looks, `sex` f, m or empty where it is not told."""

    name: str
    id: Id | None = None
    sex: str = ""
    age: int | None = None
    said: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Mention:
    """Word number `at` speaks of `who`; as an `object` ("to him") it is somebody else who acts."""

    at: int
    who: Person
    object: bool = False


class People:
    """Everybody of a script, and a memory of who was spoken of last, for pronouns."""

    def __init__(self, world: World, script: Script) -> None:
        self.phrases: dict[tuple[str, ...], Person] = {}
        self.all: list[Person] = []
        self._last: deque[Person] = deque(maxlen=6)
        for id, one in world.characters.items():
            if one.deleted is None and one.name.strip():
                sex = "f" if one.gender < 40 else "m" if one.gender > 60 else ""
                self._add(Person(one.name, id, sex, one.age))
        beats = [beat for passage in script.passages for beat in passage.beats if not isinstance(beat, Note)]
        for name in dict.fromkeys(beat.speaker for beat in beats if isinstance(beat, Speech)):
            self._speaker(name)
        own = known(world, [one.name for one in self.all])
        for name in names([withheld(beat.text, own) for beat in beats if isinstance(beat, Action)]):
            self._named(name)

    def _add(self, one: Person) -> Person:
        self.all.append(one)
        own = tuple(word.folded for word in words(one.name))[:4]
        if own:
            self.phrases[own] = one
            for part in (own[:1], own[-1:]):
                if len(own) > 1 and len(part[0]) > 2 and part[0] not in NOT_NAMES and part[0] not in NOUNS:
                    self.phrases.setdefault(part, one)
        return one

    def _named(self, name: str) -> Person:
        own = tuple(word.folded for word in words(name))[:4]
        for phrase in (own, own[:1], own[-1:]):
            if phrase in self.phrases:
                return self.phrases[phrase]
        return self._add(Person(titled(name)[:120]))

    def _speaker(self, name: str) -> None:
        found = words(name)
        while len(found) > 1 and found[0].folded in _ARTICLES:
            found = found[1:]
        if (
            not found
            or found[0].folded in PRONOUNS
            or found[0].folded in _SHE
            or found[0].folded in NOT_NAMES
        ):
            return
        noun = found[-1].folded
        if noun in NOUNS:
            self._of_noun(found, noun)
        else:
            self._named(" ".join(word.text for word in found))

    def _of_noun(self, found: list[Word], noun: str) -> Person:
        """Somebody who is called by a noun: "the old sailor"."""
        if (noun,) in self.phrases:
            return self.phrases[noun,]
        sex, age = NOUNS[noun]
        kept = [word.text for word in found[-2:] if word.folded not in _ARTICLES]
        one = Person(" ".join(kept).capitalize(), None, sex, age)
        self.all.append(one)
        self.phrases[noun,] = one
        return one

    def mentions(self, found: list[Word], text: str, present: list[Person]) -> list[Mention]:
        """Who the words speak of, in order, pronouns resolved; what they say of new ones is kept."""
        made: list[Mention] = []
        named: list[Person] = []
        at = 0
        while at < len(found):
            size, who = self._at(found, at, named, made, text)
            if who is not None:
                named.append(who)
                made.append(Mention(at + size - 1, who, _is_object(found, at)))
            elif found[at].folded in _SHE:
                one = self._she(_SHE[found[at].folded], _is_object(found, at), made, present)
                if one is not None:
                    made.append(Mention(at, one, _is_object(found, at)))
            elif found[at].folded in _THEY and found[at].folded != "their" and not made:
                those = present if len(present) > 1 else list(self._last)[:2]
                made += [Mention(at, one, _is_object(found, at)) for one in those]
            at += max(size, 1)
        for index, mention in enumerate(made):
            self._describe(found, text, mention, made[index + 1].at if index + 1 < len(made) else len(found))
            if mention.who in self._last:
                self._last.remove(mention.who)
        for mention in reversed(list({id(m.who): m for m in made}.values())):
            if mention.who in self._last:
                self._last.remove(mention.who)
            self._last.appendleft(mention.who)
        return made

    def who(self, name: str, present: list[Person]) -> Person | None:
        """Whom the words for a speaker mean."""
        found = words(name)
        made = self.mentions(found, name, present)
        return made[0].who if made else None

    def _at(
        self, found: list[Word], at: int, named: list[Person], made: list[Mention], text: str
    ) -> tuple[int, Person | None]:
        for size in range(min(4, len(found) - at), 0, -1):
            phrase = tuple(word.folded for word in found[at : at + size])
            one = self.phrases.get(phrase)
            if one is not None and (
                size > 1
                or phrase[0] in NOUNS
                or found[at].text[:1].isupper()
                or found[at].text[:1].lower() == found[at].text[:1].upper()
            ):
                if (
                    phrase[0] in NOUNS
                    and size == 1
                    and found[at].text[:1].islower()
                    and not _determined(found, at)
                ):
                    continue
                return size, one
        noun = found[at].folded
        if noun not in NOUNS or not _determined(found, at) or found[at].possessive:
            return 1, None
        if made and _apposed(found, made[-1].at, at, text):
            one = made[-1].who
            self.phrases.setdefault((noun,), one)
            one.sex, one.age = one.sex or NOUNS[noun][0], one.age or NOUNS[noun][1]
            return 1, None
        sex, _ = NOUNS[noun]
        known = [one for one in self._last if sex and one.sex == sex and _near(one, noun)]
        if len(known) == 1 and _determined(found, at) == "the":
            return 1, known[0]
        return 1, self._of_noun(
            found[max(at - 1, 0) : at + 1]
            if at and found[at - 1].folded in ("old", "young", "little")
            else found[at : at + 1],
            noun,
        )

    def _she(self, sex: str, accusative: bool, made: list[Mention], present: list[Person]) -> Person | None:
        """Whom "she" means: whom the sentence began with, else who was spoken of last; sure ones first."""
        order = [mention.who for mention in made] + list(self._last) + present
        last = [who for who in order[:1] if who.sex in ("", sex) and not (made and accusative)]
        sure = [who for who in order if who.sex == sex]
        one = next(iter(last + sure + [who for who in order if not who.sex]), None)
        if one is not None and one.id is None:
            one.sex = one.sex or sex
        return one

    def _describe(self, found: list[Word], text: str, mention: Mention, end: int) -> None:
        who = mention.who
        if who.id is not None:
            return
        start = mention.at
        while (
            start > 0
            and mention.at - start < 4
            and found[start - 1].folded not in _ARTICLES
            and not any(ch in ".,;" for ch in text[found[start - 1].end : found[start].start])
        ):
            start -= 1
        tail = text[found[mention.at].end : found[end - 1].end].lstrip()
        said = told([*found[start : mention.at], *found[mention.at + 1 : end]], tail)
        who.said = said | who.said
        if "age" in said and who.age is None:
            who.age = said["age"]


def _is_object(found: list[Word], at: int) -> bool:
    """Whether somebody is spoken of after a preposition, or in the accusative."""
    while at > 0 and found[at - 1].folded in _ARTICLES:
        at -= 1
    return found[at].folded in ("him", "them") or (at > 0 and found[at - 1].folded in _PREPOSITIONS)


def _near(one: Person, noun: str) -> bool:
    age = NOUNS[noun][1]
    return age is None or (one.age is not None and abs(one.age - age) < 20)


def _determined(found: list[Word], at: int) -> str:
    """The article before a noun, with up to three adjectives between."""
    for back in range(1, 5):
        if at - back < 0:
            return ""
        word = found[at - back]
        if word.folded in _ARTICLES:
            return word.folded
        if word.possessive:
            return ""
    return ""


def _apposed(found: list[Word], name: int, noun: int, text: str) -> bool:
    """Whether a noun says what the one named before it is: "Jonas, an old sailor", "Jonas is a sailor"."""
    between = [word.folded for word in found[name + 1 : noun]]
    if not between or len(between) > 5:
        return False
    gap = text[found[name].end : found[name + 1].start].strip()
    number = between[0].isdigit()
    return (gap[:1] in (",", "(") and (between[0] in ("a", "an", "the") or number)) or (
        between[0] in ("is", "was") and len(between) > 1 and between[1] in ("a", "an", "the")
    )
