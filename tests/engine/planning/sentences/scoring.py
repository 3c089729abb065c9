"""How well instructions are understood: `python -m tests.engine.planning.sentences.scoring`.

Every sentence is carried out on the demo world (after those before it), and what changed is compared with
what the case wants, as FORMAT.md says. The outcomes: right, asked (it should not have been), wrong.
The held-out half is told in sums by kind; its sentences are never shown.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, permutations
from pathlib import Path
from typing import Any

import msgspec

from server.engine.planning.instruct import instruct
from server.engine.planning.instruct.reply import Asked, Focus, Turn
from server.engine.story import labels
from server.projects.demo import world as demo
from server.projects.edits import applied, inverse
from server.projects.world import KINDS, PREFIXES, World
from tests.engine.planning.sentences.hues import is_hue

HERE = Path(__file__).parent
SEEN = tuple(sorted(HERE.glob("seen*.jsonl")))
HELD_OUT = tuple(sorted(HERE.glob("held_out*.jsonl")))
Case = dict[str, Any]
MADE = {kind: kind.removesuffix("s") for kind in KINDS}


@dataclass(frozen=True)
class Outcome:
    """What came of a case: "right", "asked" or "wrong", and why."""

    result: str
    why: str = ""


def cases(path: Path) -> list[Case]:
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]


def keys(world: World) -> dict[str, str]:
    """Ids by what people call them: labels, `Sc 1`, names, `Style`; others by their id."""
    found = {label: id for id, label in labels(world).items()}
    order = sorted((scene.order, id) for id, scene in world.scenes.items() if scene.deleted is None)
    found |= {f"Sc {number}": id for number, (_, id) in enumerate(order, start=1)}
    for things in (world.characters, world.places, world.props):
        found |= {thing.name: id for id, thing in things.items() if thing.deleted is None}
    if world.meta.style:
        found["Style"] = world.meta.style
    return found


def flat(world: World) -> dict[str, dict[str, Any]]:
    """Every entity's fields by id; standings as `cast.ID.field`; what is deleted is not there."""
    found: dict[str, dict[str, Any]] = {"meta": msgspec.to_builtins(world.meta)}
    for kind in KINDS:
        for id, one in getattr(world, kind).items():
            if one.deleted is not None:
                continue
            fields = {name: msgspec.to_builtins(getattr(one, name)) for name in one.__struct_fields__}
            for group in ("cast", "props"):
                for thing, standing in getattr(one, group).items() if kind == "shots" else ():
                    fields[f"{group}.{thing}"] = True
                    for name in standing.__struct_fields__:
                        fields[f"{group}.{thing}.{name}"] = msgspec.to_builtins(getattr(standing, name))
            fields.pop("cast", None) if kind == "shots" else None
            fields.pop("props", None) if kind == "shots" else None
            found[id] = fields
    return found


def kind_of(id: str) -> str:
    return next((kind for kind, prefix in PREFIXES.items() if id.startswith(prefix + "_")), "")


def effect(before: World, after: World) -> tuple[dict[tuple[str, str], Any], list[str]]:
    """What changed, by (id, field), with "" as the field of what is gone; and the ids of what was made."""
    a, b = flat(before), flat(after)
    found: dict[tuple[str, str], Any] = {}
    for id in a:
        if id not in b:
            found[id, ""] = None
            continue
        for name in {**a[id], **b[id]}:
            if a[id].get(name) != b[id].get(name):
                found[id, name] = b[id].get(name)
    return found, [id for id in b if id not in a]


class Comparing:
    """One effect against one want."""

    def __init__(self, case: Case, before: World, after: World) -> None:
        self.before, self.after = before, after
        self.changes, self.made = effect(before, after)
        self.names = keys(before)
        self.may = case.get("may", [])

    def matches(self, want: dict[str, Any]) -> str:
        """Empty where the effect is what is wanted, else what is not."""
        news = [key for key in want if key.split(" ")[0] == "new" and len(key.split(" ")) in (2, 3)]
        counted = Counter(key.split(" ")[1] for key in news)
        free = {"panels"} if counted.get("shot") or counted.get("scene") else set()
        have = Counter(MADE[kind_of(id)] for id in self.made if kind_of(id) not in free)
        if counted.get("panel"):
            have = Counter(MADE[kind_of(id)] for id in self.made)
        if counted != have:
            return f"made {dict(have)}, wanted {dict(counted)}"
        reason = "nothing fits what was made"
        for bound in self.bindings(news):
            reason = self.bound(want, bound)
            if not reason:
                return ""
        return reason

    def bindings(self, news: list[str]) -> Iterator[dict[str, str]]:
        by_kind: dict[str, list[str]] = {}
        for key in news:
            by_kind.setdefault(key.split(" ")[1], []).append(key)

        def go(kinds: list[str]) -> Iterator[dict[str, str]]:
            if not kinds:
                yield {}
                return
            ids = [id for id in self.made if MADE[kind_of(id)] == kinds[0]]
            for order in permutations(ids, len(by_kind[kinds[0]])):
                for rest in go(kinds[1:]):
                    yield {**dict(zip(by_kind[kinds[0]], order, strict=True)), **rest}

        yield from go(list(by_kind))

    def bound(self, want: dict[str, Any], made: dict[str, str]) -> str:
        names = {**self.names, **made}
        left = dict(self.changes)
        after = flat(self.after)
        for key, fields in want.items():
            id = names.get(key, key)
            if fields is None:
                if (id, "") not in left:
                    return f"{key} is still there"
                del left[id, ""]
                continue
            if id not in after:
                return f"there is no {key}"
            for name, value in fields.items():
                reason = self.field(id, key in made, name, value, names, left, after)
                if reason:
                    return f"{key}: {reason}"
        for id, name in list(left):
            if self.permitted(id, name, names):
                del left[id, name]
        if left:
            (id, name), value = next(iter(left.items()))
            return f"also changed: {id} {name} = {value!r}"
        return ""

    def field(
        self,
        id: str,
        new: bool,
        name: str,
        value: Any,
        names: dict[str, str],
        left: dict[tuple[str, str], Any],
        after: dict[str, dict[str, Any]],
    ) -> str:
        path = self.path(name, names)
        fields = after[id]
        group = path.split(".")
        if len(group) == 2 and group[0] in ("cast", "props"):
            if value is None:
                if path in fields:
                    return f"{name} is still in it"
            elif path not in fields:
                return f"{name} is not in it"
            elif not (isinstance(value, dict) and set(value) == {"any"}):
                for one, wanted in value.items():
                    if not self.fits(fields.get(f"{path}.{one}"), wanted, names):
                        return f"{name}.{one} is {fields.get(f'{path}.{one}')!r}"
            was = (id, path) in left
            if (
                not was
                and not new
                and value is not None
                and not (isinstance(value, dict) and set(value) != {"any"})
            ):
                return f"{name} did not change"
            for entry in [
                entry
                for entry in left
                if entry[0] == id and (entry[1] == path or entry[1].startswith(path + "."))
            ]:
                del left[entry]
            return ""
        if new and name == "after":
            return (
                ""
                if self.after_shot(id) == names.get(str(value)[1:], value)
                else f"it follows {self.after_shot(id)}"
            )
        base, inner = path, ""
        if base not in fields and "." in base:
            base, _, inner = base.rpartition(".")
        now = fields.get(base)
        if inner:
            now = now.get(inner) if isinstance(now, dict) else None
            if now is None and isinstance(fields.get(base), dict):
                now = msgspec.to_builtins(getattr(self._struct(id, base), inner, None))
        if isinstance(value, dict) and set(value) == {"any"}:
            if not new and (id, base) not in left:
                return f"{name} did not change"
        elif not self.fits(now, value, names):
            return f"{name} is {now!r}"
        left.pop((id, base), None)
        return ""

    def _struct(self, id: str, base: str) -> Any:
        one: Any = getattr(self.after, kind_of(id))[id]
        for part in base.split("."):
            one = one[part] if isinstance(one, dict) else getattr(one, part)
        return one

    def path(self, name: str, names: dict[str, str]) -> str:
        """`cast.Mara.pose` with the id for the name; names may hold points and spaces."""
        for group in ("cast", "props"):
            if name.startswith(group + "."):
                rest = name[len(group) + 1 :]
                for called in sorted(names, key=len, reverse=True):
                    shown = f"@{called}" if rest.startswith("@") else called
                    if rest == shown or rest.startswith(shown + "."):
                        return f"{group}.{names[called]}{rest[len(shown) :]}"
        return name

    def fits(self, now: Any, wanted: Any, names: dict[str, str]) -> bool:
        if isinstance(wanted, dict):
            if "in" in wanted and len(wanted) == 1:
                return any(self.fits(now, one, names) for one in wanted["in"])
            if "from" in wanted and "to" in wanted:
                return isinstance(now, int) and wanted["from"] <= now <= wanted["to"]
            if "any" in wanted:
                return True
            if "has" in wanted:
                texts = now if isinstance(now, (list, tuple)) else [now]
                return any(str(wanted["has"]).casefold() in str(one).casefold() for one in texts)
            if "hue" in wanted:
                return is_hue(wanted["hue"], now)
            return isinstance(now, dict) and all(
                self.fits(now.get(name), one, names) for name, one in wanted.items()
            )
        if isinstance(wanted, list):
            return (
                isinstance(now, (list, tuple))
                and len(now) == len(wanted)
                and all(self.fits(a, b, names) for a, b in zip(now, wanted, strict=True))
            )
        if isinstance(wanted, str) and wanted.startswith("@"):
            return bool(now == names.get(wanted[1:], wanted))
        return bool(now == wanted)

    def after_shot(self, id: str) -> str | None:
        scene = self.after.shots[id].scene
        order = sorted(
            (one.order, other)
            for other, one in self.after.shots.items()
            if one.scene == scene and one.deleted is None
        )
        place = [other for _, other in order].index(id)
        return order[place - 1][1] if place else None

    def permitted(self, id: str, name: str, names: dict[str, str]) -> bool:
        for entry in self.may:
            called = next(
                (
                    one
                    for one in sorted(names, key=len, reverse=True)
                    if entry == one or entry.startswith((f"{one}.", f"{one}*"))
                ),
                None,
            )
            rest = entry[len(called) :].lstrip(".") if called is not None else entry
            open_end, rest = rest.endswith("*"), rest.removesuffix("*")
            own = names[called] if called is not None else entry.split(".")[0].rstrip("*")
            if called is None:
                rest = entry.partition(".")[2].removesuffix("*")
            path = self.path(rest, names) if rest else ""
            if own == id and (
                path == name
                or (open_end and name.startswith(path))
                or not path
                or name.startswith(path + ".")
            ):
                return True
            if (
                own in self.before.shots
                and rest.startswith(("panels", "balloons"))
                and name == ""
                and self._of_shot(id, own)
            ):
                return True
        return False

    def _of_shot(self, id: str, shot: str) -> bool:
        panel = (
            id
            if id in self.before.panels
            else self.before.balloons[id].panel
            if id in self.before.balloons
            else ""
        )
        return panel in self.before.panels and self.before.panels[panel].shot == shot


def outcome(case: Case) -> Outcome:
    """Say a case to the demo world and compare what it does."""
    world = demo()
    number = count()

    def fresh(kind: str) -> str:
        return f"{PREFIXES[kind]}_new{next(number)}"

    turns: tuple[Turn, ...] = ()
    for said in case.get("before", ()):
        focus = _focus(world, said.get("focus"))
        reply = instruct(world, said["say"], focus, turns, fresh)
        if isinstance(reply, Asked):
            return Outcome("right" if case["want"] == "ask" else "asked", f"before: {reply.question}")
        turns = (*turns, Turn(said["say"], focus, reply.edits, inverse(world, reply.edits)))
        world = applied(world, reply.edits)
    reply = instruct(world, case["say"], _focus(world, case.get("focus")), turns, fresh)
    want = case["want"]
    wants = [want, *case.get("or", ())]
    if isinstance(reply, Asked):
        return Outcome("right" if "ask" in wants else "asked", reply.question)
    after = applied(world, reply.edits)
    comparing = Comparing(case, world, after)
    if not comparing.changes and not comparing.made:
        return Outcome("right" if "nothing" in wants else "wrong", "nothing changed")
    reasons = [comparing.matches(one) for one in wants if isinstance(one, dict)]
    if "" in reasons:
        return Outcome("right")
    return Outcome(
        "wrong",
        reasons[0] if reasons else f"should ask or do nothing; did {[step.text for step in reply.steps]}",
    )


def _focus(world: World, label: str | None) -> Focus:
    return Focus(shot=keys(world)[label]) if label else Focus()


def score(*paths: Path) -> dict[str, Counter[str]]:
    """Outcomes by kind, "all" among them."""
    found: dict[str, Counter[str]] = {}
    for case in (case for path in paths for case in cases(path)):
        result = outcome(case).result
        found.setdefault(case["kind"], Counter())[result] += 1
        found.setdefault("all", Counter())[result] += 1
    return found


def table(found: dict[str, Counter[str]]) -> str:
    lines = [f"{'kind':20} {'right':>6} {'asked':>6} {'wrong':>6}"]
    for kind, counts in sorted(found.items(), key=lambda entry: entry[0] == "all"):
        lines.append(f"{kind:20} {counts['right']:6} {counts['asked']:6} {counts['wrong']:6}")
    total = found["all"].total()
    lines.append(f"right {found['all']['right'] / total:.1%}, wrong {found['all']['wrong'] / total:.1%}")
    return "\n".join(lines)


def main() -> None:
    seen, held_out = "--held-out" not in sys.argv, "--seen" not in sys.argv
    if not held_out:
        for case in (case for path in SEEN for case in cases(path)):
            found = outcome(case)
            if found.result != "right":
                print(f"{found.result:6} {case['focus'] or '-':3} {case['say']!r}: {found.why[:230]}")
    for path in (*(SEEN if seen else ()), *(HELD_OUT if held_out else ())):
        print(path.stem)
        print(table(score(path)))
        print()


if __name__ == "__main__":
    main()
