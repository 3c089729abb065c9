"""Moments to shots: how each is framed, by what happens and the template's habits."""

from typing import Any

from server.engine.planning.scripts.script import Action, Speech
from server.engine.planning.scripts.staging import Moment, Stage
from server.engine.planning.scripts.templates import Template
from server.engine.planning.scripts.things import Things

Fields = dict[str, Any]

_CLOSE = frozenset(("close_up", "extreme_close_up", "medium_close_up"))
_LENSES = {
    "long": 28,
    "medium_long": 35,
    "medium": 45,
    "medium_close_up": 65,
    "close_up": 85,
    "extreme_long": 24,
}


class Shooting:
    """The framings of one scene, one shot after the other; the first establishes it."""

    def __init__(self, template: Template, things: Things, established: bool) -> None:
        self.template = template
        self.things = things
        self._established = established
        self._acts = 0
        self._talks = 0

    def shot(self, moments: list[Moment], stage: Stage) -> Fields:
        """The fields of a shot that shows moments that belong together; the stage is as after the last."""
        first = next((one for one in moments if one.who or one.props), moments[0])
        who = list(dict.fromkeys(one for moment in moments for one in moment.who))
        props = list(dict.fromkeys(id for moment in moments for id in moment.props))
        framed = self._framed(first, moments, who, props, stage)
        self._established = True
        people = {self.things.person(one): dict(stage.cast[one]) for one in who if one in stage.cast}
        if framed["size"] in ("long", "extreme_long"):
            people |= {self.things.person(one): dict(fields) for one, fields in stage.cast.items()}
        shown = self._props(framed, props, people, stage)
        for fields in people.values():
            if fields.get("on") not in shown:
                fields.pop("on", None)
            if fields.get("partner") not in people:
                fields.pop("partner", None)
            if fields["gaze"] not in ("ahead", "camera", "up", "down", "away", *people, *shown):
                fields["gaze"] = "ahead"
        return {
            **framed,
            "title": _short(moments[0].beat.text),
            "action": self._action(moments),
            "cast": people,
            "props": shown,
        }

    def _framed(
        self, first: Moment, moments: list[Moment], who: list[Any], props: list[str], stage: Stage
    ) -> Fields:
        subjects = [self.things.person(one) for one in who if one in stage.cast]
        if not self._established:
            return _camera(self.template.establishing if subjects else "long", -20, subjects)
        if not subjects and props:
            held = [id for id in props if "held_by" in stage.props.get(id, {})]
            if not held:
                return {**_camera("medium", 15, props[:1]), "view": "insert", "lens": 60}
        if not subjects:
            self._acts += 1
            return _camera("long", 25 if self._acts % 2 else -30, [])
        if isinstance(first.beat, Speech) and first.speaker is not None:
            return self._talk(first, stage)
        self._acts += 1
        if first.felt and len(subjects) == 1:
            return _camera("close_up", self._side(who[0], stage, 15), subjects)
        size = self.template.acts[self._acts % len(self.template.acts)]
        if len(subjects) > 1:
            size = "medium_long" if len(subjects) < 4 and size != "long" else "long"
        low = any(
            stage.cast[one]["pose"].startswith(("lie", "sit_floor", "kneel", "crouch"))
            for one in who
            if one in stage.cast
        )
        if low and size in ("medium", "medium_close_up"):
            size = "medium_long"
        return _camera(size, self._side(who[0], stage, 20), subjects)

    def _talk(self, moment: Moment, stage: Stage) -> Fields:
        assert moment.speaker is not None
        speaker = self.things.person(moment.speaker)
        turn = self.template.talk[self._talks % len(self.template.talk)]
        self._talks += 1
        if moment.listener is None:
            return _camera("medium_close_up", self._side(moment.speaker, stage, 15), [speaker])
        listener = self.things.person(moment.listener)
        upright = not any(
            stage.cast[one]["pose"].startswith(("lie", "sit_floor", "kneel"))
            for one in (moment.speaker, moment.listener)
        )
        if turn == "over_shoulder" and upright:
            return {
                **_camera("medium", 0, [speaker]),
                "view": "over_shoulder",
                "viewer": listener,
                "lens": 50,
            }
        if turn == "two_shot" and upright:
            return {**_camera("medium", 0, [speaker, listener]), "view": "two_shot", "lens": 40}
        return _camera("medium_close_up", self._side(moment.speaker, stage, 20), [speaker])

    def _side(self, who: Any, stage: Stage, by: int) -> int:
        """A bearing that keeps the camera in front of the scene, whichever way the person looks."""
        facing = stage.cast[who]["facing"] if who in stage.cast else 0
        return -by if facing > 0 else by

    def _props(self, framed: Fields, told: list[str], people: Fields, stage: Stage) -> Fields:
        wide = framed["size"] not in _CLOSE
        shown: Fields = {}
        for id, fields in stage.props.items():
            holder = fields.get("held_by")
            if holder is not None:
                if holder in people:
                    shown[id] = dict(fields)
            elif wide or id in told or any(one.get("on") == id for one in people.values()):
                shown[id] = dict(fields)
        for id in [id for id, fields in shown.items() if fields.get("on") not in (None, *shown)]:
            shown[id] = {"at": (0, 1400)}
        return shown

    def _action(self, moments: list[Moment]) -> str:
        """What is to be seen in words: the script's own for action, for speech who speaks to whom."""
        parts = []
        for one in moments:
            if isinstance(one.beat, Action):
                parts.append(one.beat.text)
            elif one.kind == "caption" or one.speaker is None:
                continue
            else:
                to = f" to {self.things.name(one.listener)}" if one.listener is not None else ""
                parts.append(f"{self.things.name(one.speaker)} speaks{to}.")
        return " ".join(dict.fromkeys(parts))


def _short(text: str) -> str:
    """The first words of a text, to call a shot by."""
    first = " ".join(text.split()[:6]).strip(".,;:!?… ")[:48]
    return first if len(text.split()) <= 6 else f"{first} …"


def _camera(size: str, bearing: int, subjects: list[str]) -> Fields:
    return {"size": size, "bearing": bearing, "lens": _LENSES[size], "subjects": subjects}
