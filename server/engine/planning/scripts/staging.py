"""Where everybody of a scene stands while it is read: apart from each other, facing whom they speak to."""

import math
from dataclasses import dataclass, field
from typing import Any

from server.engine.planning.scripts.acting import HANDY, SEATS, Acts, Doing, Named, acts, feeling
from server.engine.planning.scripts.people import People, Person
from server.engine.planning.scripts.script import Beat, Speech
from server.engine.planning.scripts.things import Things
from server.engine.planning.scripts.words import each, words
from server.projects.world import Id, Shot

Fields = dict[str, Any]

_SPOTS = (
    (-350, 300),
    (750, 400),
    (-1300, 700),
    (1750, 800),
    (250, 1500),
    (-900, 1700),
    (1250, 1800),
    (-2200, 1300),
)
"""Where people come to stand, one after the other, in mm: at least 900 apart."""

_FURNITURE = ((-1500, 1500), (1500, 1600), (0, 2300), (-2500, 900), (2500, 1000), (-2200, 2200), (2300, 2300))
_STAYING = each(
    """
    sit sit_crossed sit_floor lounge kneel kneel_both crouch lie lie_side lean lean_forward read
    write arms_crossed hands_on_hips hands_in_pockets
    """
)
_GOING = frozenset(("walk", "run", "march", "sneak"))
_FLAT = frozenset(("table", "desk", "bed", "sofa", "shelf", "tree", "bench"))


@dataclass
class Moment:
    """What is to be seen of one beat: who, the props spoken of, and what is said to whom how."""

    beat: Beat
    who: list[Person]
    props: list[Id] = field(default_factory=list)
    speaker: Person | None = None
    listener: Person | None = None
    kind: str = "speech"
    felt: bool = False


class Stage:
    """The people and props of one scene, as they are after the beats that were read."""

    def __init__(self, people: People, things: Things) -> None:
        self.people = people
        self.things = things
        self.cast: dict[Person, Fields] = {}
        self.props: dict[Id, Fields] = {}
        self._spoke: list[Person] = []
        self._leaving: list[Person] = []

    def read(self, beat: Beat) -> Moment:
        """Let a beat happen."""
        return self._said(beat) if isinstance(beat, Speech) else self._done(beat.text, beat)

    def remember(self, shot: Shot) -> None:
        """Take over where people and props stand in a shot that is there already."""
        known = {one.id or self.things.person(one): one for one in self.cast}
        for id, standing in shot.cast.items():
            if id in known and standing.relation is None:
                self.cast[known[id]] |= {"at": standing.at, "facing": standing.facing}
        for id, standing in shot.props.items():
            if (
                id in self.props
                and standing.held_by is None
                and standing.on is None
                and standing.relation is None
            ):
                self.props[id] = {"at": standing.at, "facing": standing.facing}

    def _enter(self, who: Person) -> Fields:
        if who not in self.cast:
            taken = [fields["at"] for fields in self.cast.values()]
            row, column = divmod(len(taken), 5)
            crowd = (-2000 + column * 1000, 1800 + row * 900)
            at = next(
                (spot for spot in _SPOTS if all(math.dist(spot, one) >= 850 for one in taken[:16])), crowd
            )
            self.cast[who] = {
                "at": at,
                "facing": 20 if at[0] < 0 else -20,
                "pose": "stand",
                "expression": "neutral",
                "gaze": "ahead",
            }
        return self.cast[who]

    def _done(self, text: str, beat: Beat) -> Moment:
        found = words(text)
        mentions = self.people.mentions(found, text, list(self.cast))
        read = acts(found, mentions)
        who = list(dict.fromkeys(mention.who for mention in mentions))
        for one in who:
            self._enter(one)
        for one, doing in read.doings.items():
            self._act(one, doing, who)
        props = self._handle(read)
        for one, doing in read.doings.items():
            self._look(one, doing)
        felt = any(
            doing.expression not in (None, "neutral") and doing.pose is None for doing in read.doings.values()
        )
        moment = Moment(beat, who, props, felt=felt and len(who) == 1)
        self._leaving = [one for one, doing in read.doings.items() if doing.leaves]
        return moment

    def after(self) -> None:
        """Those who leave in a beat are gone for the next."""
        for one in self._leaving:
            self.cast.pop(one, None)
            self.props = {
                id: fields
                for id, fields in self.props.items()
                if fields.get("held_by") != self.things.person(one)
            }
        self._leaving = []

    def _act(self, who: Person, doing: Doing, others: list[Person]) -> None:
        fields = self.cast[who]
        pose = doing.pose or (fields["pose"] if fields["pose"] in _STAYING else "stand")
        partner = doing.partner or next((one for one in others if one is not who), None)
        fields.pop("partner", None)
        if pose in ("hug", "handshake", "give", "whisper"):
            if partner is None:
                pose = "stand" if pose != "give" else "hold"
            else:
                self._enter(partner)
                fields["partner"] = self.things.person(partner)
                if pose in ("hug", "handshake"):
                    self.cast[partner] |= {"pose": pose, "partner": self.things.person(who)}
        if pose not in ("sit", "sit_crossed", "lounge", "lie", "lie_side"):
            fields.pop("on", None)
        fields |= {"pose": pose, "expression": doing.expression or "neutral", "gaze": "ahead"}
        if pose in _GOING:
            fields["facing"] = 35 if fields["at"][0] < 0 else -35
        if partner is not None and len(others) == 2:
            self._face(who, partner)

    def _handle(self, read: Acts) -> list[Id]:
        told: list[Id] = []
        for named in read.props:
            told += self.things.prop(named)
        for named, holder in read.handed:
            for id in self.things.prop(named)[:1]:
                self.props[id] = {"held_by": self.things.person(holder)}
                if self._enter(holder)["pose"] == "stand":
                    self.cast[holder]["pose"] = "hold"
        for named in read.down:
            for id in self.things.prop(named):
                self.props.pop(id, None)
        near = next(iter(read.doings), None)
        for id in told:
            if id not in self.props:
                self.props[id] = {"at": self._spot(near, self.things.kind(id)), "facing": 0}
        for upper, under in read.on:
            stood = self.things.prop(upper)
            for index, id in enumerate(stood if upper.kind in HANDY else []):
                self.props[id] = {
                    "at": (250 * index - 125 * (len(stood) - 1), 0),
                    "on": self.things.prop(under)[0],
                }
        for who, doing in read.doings.items():
            self._sit(who, doing.seat)
        return told

    def _sit(self, who: Person, named: Named | None) -> None:
        fields = self.cast[who]
        if fields["pose"] not in ("sit", "sit_crossed", "lounge", "lie") or "on" in fields:
            return
        taken = {one.get("on") for one in self.cast.values()}
        seats = [
            id
            for id in self.props
            if self.things.kind(id) in SEATS and id not in taken and "held_by" not in self.props[id]
        ]
        wanted = self.things.prop(named)[:1] if named is not None else seats[:1]
        if wanted and wanted[0] in self.props and "at" in self.props[wanted[0]]:
            fields["on"] = wanted[0]
            self.props[wanted[0]] = {"at": fields["at"], "facing": fields["facing"]}
        elif fields["pose"] != "lie":
            fields["pose"] = "sit_floor"

    def _spot(self, near: Person | None, kind: str) -> tuple[int, int]:
        """A free spot on the floor: small things by somebody, large ones behind."""
        taken = [
            fields["at"]
            for fields in (*self.cast.values(), *self.props.values())
            if "at" in fields and "on" not in fields
        ]
        spots = [*_FURNITURE]
        if near is not None and kind not in _FLAT:
            x, y = self.cast[near]["at"]
            side = -1 if x < 0 else 1
            spots = [(x + side * 620, y + 150), (x + side * 800, y + 700), (x - side * 100, y + 900), *spots]
        return next(
            (spot for spot in spots if all(math.dist(spot, one) > 550 for one in taken)),
            (len(taken) * 300 - 2400, 2900),
        )

    def _look(self, who: Person, doing: Doing) -> None:
        gaze = doing.gaze
        if isinstance(gaze, Person):
            self._enter(gaze)
            self._face(who, gaze)
        elif isinstance(gaze, Named):
            self.cast[who]["gaze"] = self.things.prop(gaze)[0]
        elif gaze is not None:
            self.cast[who]["gaze"] = gaze

    def _face(self, who: Person, other: Person) -> None:
        """Turn towards somebody, a little open to the front, and look at them."""
        (x, y), (to_x, to_y) = self.cast[who]["at"], self.cast[other]["at"]
        exact = round(math.degrees(math.atan2(to_x - x, y - to_y)))
        self.cast[who] |= {
            "facing": max(-75, min(75, exact)) if abs(exact) < 130 else exact,
            "gaze": self.things.person(other),
        }

    def _said(self, beat: Speech) -> Moment:
        speaker = self.people.who(beat.speaker, list(self.cast)) if beat.speaker else self._answers()
        face, kind = feeling(beat.manner)
        if kind == "speech" and (
            beat.text.endswith("!!")
            or (beat.text.isupper() and len(beat.text) > 6 and beat.text.endswith("!"))
        ):
            kind = "shout"
        if speaker is None or kind == "caption":
            return Moment(beat, [], speaker=speaker, kind="caption" if kind == "caption" else "speech")
        fields = self._enter(speaker)
        fields |= {"expression": face or fields["expression"]}
        self._calm(fields)
        listener = self._listener(speaker, beat)
        who = [speaker]
        if listener is not None:
            self._calm(self.cast[listener])
            self._face(speaker, listener)
            self._face(listener, speaker)
            who.append(listener)
        else:
            fields["gaze"] = "ahead"
        self._spoke = [one for one in self._spoke if one is not speaker] + [speaker]
        return Moment(
            beat, who, speaker=speaker, listener=listener, kind=kind, felt=face not in (None, "neutral")
        )

    def _calm(self, fields: Fields) -> None:
        """Who talks or listens has done what they did."""
        if fields["pose"] not in _STAYING and fields["pose"] != "hold":
            fields["pose"] = "stand"
        fields.pop("partner", None)

    def _answers(self) -> Person | None:
        """Who speaks where the text does not say: the one who did not speak last."""
        if len(self._spoke) > 1:
            return self._spoke[-2]
        last = self._spoke[-1] if self._spoke else None
        return next((one for one in self.cast if one is not last), last)

    def _listener(self, speaker: Person, beat: Speech) -> Person | None:
        found = words(beat.text)
        called = next(
            (
                one
                for word in found
                if word.text[:1].isupper() and (one := self.people.phrases.get((word.folded,))) is not None
            ),
            None,
        )
        if called is not None and called is not speaker and called in self.cast:
            return called
        spoke = next((one for one in reversed(self._spoke) if one is not speaker and one in self.cast), None)
        return spoke or next((one for one in self.cast if one is not speaker), None)
