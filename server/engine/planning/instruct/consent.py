"""Names of real people in an instruction: told, never silently obeyed. Before the grammar; pure.

Without a record of consent it is asked who gave it; the answer is an instruction of a form of its own:
"consent of NAME, style: they agreed, note: by letter; then closer, in the style of NAME". Its record becomes
part of the world. With a record, painters are told the name, and the grammar reads what else is said.
"""

import re
from collections.abc import Callable

from server.engine.planning.instruct.named import Mention, each, everybody, known, mentions
from server.engine.planning.instruct.reply import (
    LONGEST,
    Answer,
    Asked,
    Choice,
    Focus,
    Step,
    Turn,
    Understood,
)
from server.engine.planning.instruct.understanding import instruct as understood
from server.engine.planning.instruct.words import fold
from server.projects.edits import Make, applied
from server.projects.vocabulary import ConsentBasis, NameUse
from server.projects.world import Id, World

BASES: dict[ConsentBasis, str] = {
    "self": "I am this person",
    "agreed": "they agreed",
    "rights_holder": "their rights holder agreed",
    "no_person": "no person's name",
}
"""How each basis of a consent is said."""

_RECORD = re.compile(
    r"\s*(?:record )?consent (?:of|for|from|by) (?P<name>[^,:;]{1,120}), (?P<use>style|likeness)"
    r"(?: of (?P<who>[^,:;]+))?: (?P<basis>[^,;]+?)(?:, note: (?P<note>[^;]*))?(?:; then (?P<then>.*))?\s*",
    re.I | re.S,
)
_IDLE = each(
    """
    draw paint render do make show let have redraw repaint ink colour color style restyle use want like
    it this that these the a an whole everything all shot picture panel scene page drawing image look
    looks is are be should must shall please now here in as of with him her them she he they and but
    also then so again instead
    """
)
"""Words that, left over, only carried the name."""


def instruct(
    world: World,
    text: str,
    focus: Focus,
    before: tuple[Turn, ...],
    fresh: Callable[[str], Id],
    by: str = "",
) -> Answer:
    """What an instruction says to do with a world, or a question; `by` is who says it."""
    if len(text) > LONGEST:
        return understood(world, text, focus, before, fresh)
    if said := _RECORD.fullmatch(text):
        return _recorded(world, said, focus, before, fresh, by)
    if named := mentions(text, known(world)):
        return _asked(world, text.strip(), focus, named[0])
    return _used(world, text, focus, before, fresh)


def _asked(world: World, text: str, focus: Focus, one: Mention) -> Asked:
    """Who gave their consent? Each choice records it and then does what was said."""
    who = _whom(world, text, focus, one)
    of = f" of {world.characters[who].name}" if who and world.characters[who].name else ""
    manner = "in somebody's manner" if one.use == "style" else "in somebody's likeness"
    choices = [
        Choice(label[0].upper() + label[1:], f"consent of {one.name}, {one.use}{of}: {label}; then {text}")
        for label in BASES.values()
    ]
    rest = _without(text, [one], world)
    if rest:
        choices.append(Choice("Leave the name out", rest))
    return Asked(
        f"“{one.name}” reads as a real person's name. To draw {manner} needs their consent: who gave it? "
        "Until that is recorded, the name is used nowhere.",
        one.name,
        tuple(choice for choice in choices if len(choice.text) <= LONGEST),
    )


def _recorded(
    world: World,
    said: re.Match[str],
    focus: Focus,
    before: tuple[Turn, ...],
    fresh: Callable[[str], Id],
    by: str,
) -> Answer:
    name, then = said["name"].strip(), (said["then"] or "").strip()
    basis = next((one for one, label in BASES.items() if fold(label) == fold(said["basis"].strip())), None)
    if basis is None:
        return Asked(f"Who gave it? One of: {'; '.join(BASES.values())}.", said["basis"].strip())
    use: NameUse = "style" if said["use"].lower() == "style" else "likeness"
    who = (said["who"] or "").strip()
    about = next(
        (id for id, one in world.characters.items() if one.deleted is None and fold(one.name) == fold(who)),
        None,
    )
    if who and about is None:
        return Asked(f"There is no character called {who}.", who)
    if use == "style":
        about = _style(world, focus)
    fields = {
        "name": name,
        "use": use,
        "basis": basis,
        "about": about,
        "by": by,
        "note": (said["note"] or "").strip(),
    }
    made = Make("consents", fresh("consents"), fields)
    of = f" of {world.characters[about].name}" if about in world.characters else ""
    step = Step(f"Consent of {name}, {use}{of}: {BASES[basis]}", (made,))
    if not then:
        return Understood((step,))
    after = applied(world, (made,))
    reply = instruct(after, then, focus, before, fresh, by)
    if isinstance(reply, Asked):
        again = (Choice(one.label, f"{_head(said)}; then {one.text}") for one in reply.choices)
        return Asked(reply.question, reply.about, tuple(one for one in again if len(one.text) <= LONGEST))
    return Understood((step, *reply.steps), reply.notices)


def _used(
    world: World, text: str, focus: Focus, before: tuple[Turn, ...], fresh: Callable[[str], Id]
) -> Answer:
    """Names with a record of consent are told beside what the grammar reads of the rest."""
    named = [one for one in everybody(text, known(world)) if any(_of(world, one))] if world.consents else []
    if not named:
        return understood(world, text, focus, before, fresh)
    notices = tuple(_notice(world, one) for one in named)
    rest = _without(text, named, world)
    if not rest:
        return Understood((), notices)
    reply = understood(world, rest, focus, before, fresh)
    return reply if isinstance(reply, Asked) else Understood(reply.steps, (*reply.notices, *notices))


def _notice(world: World, one: Mention) -> str:
    if "no_person" in _of(world, one):
        return f"“{one.name}” is recorded as no person's name; a style has no words for it yet."
    return f"Consent of {one.name} is recorded. Painters are told the name; previs draws nothing of it."


def _of(world: World, one: Mention) -> list[ConsentBasis]:
    """On what bases a name is recorded for its use."""
    return [
        consent.basis
        for consent in world.consents.values()
        if consent.deleted is None
        and fold(consent.name) == fold(one.name)
        and (consent.use == one.use or consent.basis == "no_person")
    ]


def _head(said: re.Match[str]) -> str:
    return said.string[: said.start("then")].rstrip().removesuffix("then").rstrip().rstrip(";")


def _without(text: str, named: list[Mention], world: World) -> str:
    """A text without the phrases that name people; a part of it that only carried a name goes too."""
    own = {fold(part) for one in world.characters.values() for part in one.name.split()}
    for one in reversed(named):
        start = max((text.rfind(mark, 0, one.start) for mark in ",;.:"), default=-1) + 1
        ends = [at for mark in ",;." if (at := text.find(mark, one.end)) >= 0]
        end = min(ends, default=len(text))
        left = f"{text[start : one.start].rstrip()} {text[one.end : end].lstrip()}".strip()
        if all(fold(word) in _IDLE or fold(word) in own for word in re.findall(r"[^\W\d_]+", left)):
            left = ""
        parts = [part.strip(" ,;.:") for part in (text[:start], left, text[end:])]
        text = ", ".join(part for part in parts if part)
    return re.sub(r"^(?:and|but|then)\s+", "", text).strip()


def _style(world: World, focus: Focus) -> Id | None:
    """The style that the open shot is drawn in."""
    shot = world.shots.get(focus.shot or "")
    scene = world.scenes.get(shot.scene) if shot is not None else None
    style = (scene.style if scene is not None else None) or world.meta.style
    return style if style in world.styles and world.styles[style].deleted is None else None


def _whom(world: World, text: str, focus: Focus, one: Mention) -> Id | None:
    """Who is to look like somebody: the character that was named last before it, or is selected, or alone."""
    if one.use == "style":
        return None
    people = {id: who for id, who in world.characters.items() if who.deleted is None and who.name}
    said = fold(text[: one.start])
    named = [(said.rfind(fold(who.name)), id) for id, who in people.items() if fold(who.name) in said]
    if named:
        return max(named)[1]
    selected = [id for id in focus.things if id in people]
    shot = world.shots.get(focus.shot or "")
    alone = [id for id in shot.cast if id in people] if shot is not None else []
    for found in (selected, alone):
        if len(found) == 1:
            return found[0]
    return None
