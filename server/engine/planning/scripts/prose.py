"""Plain prose to a script: a new passage wherever the text goes elsewhere or to another time."""

import re

from server.engine.planning.scripts import quotes
from server.engine.planning.scripts.headings import heading, is_heading
from server.engine.planning.scripts.places import place_in
from server.engine.planning.scripts.script import Action, Beat, Heading, Passage, Script
from server.engine.planning.scripts.words import Word, each, senses, words

_BREAK = re.compile(r"[\s*#~•–—_=-]{1,40}")
_STOP = re.compile(r"[.!?…:;]\s")
_MARKUP = re.compile(r"#{1,6}\s+")
_AFTER = each("later meanwhile afterwards tomorrow")
_LEAD = each(
    """
    the a an that same next following one early late very in at on by before after just much soon
    then but and when
    """
)
_UNITS = each(
    """
    moment moments minute minutes hour hours day days week weeks month months year years night
    morning evening afternoon
    """
)
_WHERE = each(
    """
    inside outside in on at aboard under beneath below above beyond behind near by back down up
    across
    """
)
_VERBS = ("pose", "v.say", "v.look", "exprverb", "v.enter", "v.exit")


def prose(text: str) -> Script:
    """The script of a text in prose: paragraphs are parted by empty lines, or one stands on each line."""
    title, passages = "", list[Passage]()
    here, beats = Heading(), list[Beat]()

    def close(now: Heading) -> None:
        nonlocal here, beats
        if beats:
            passages.append(Passage(here, tuple(beats)))
            beats = []
        here = now

    for index, paragraph in enumerate(_paragraphs(text)):
        line = _MARKUP.sub("", paragraph).strip()
        marked = line != paragraph.strip()
        if _BREAK.fullmatch(paragraph[:60].strip() or " ") and len(paragraph) < 60:
            close(Heading())
        elif is_heading(line) and "\n" not in line:
            close(heading(line))
        elif index == 0 and (marked or _is_title(line)):
            title = line[:120]
        elif marked or _is_title(line):
            close(heading(line))
        else:
            for beat in quotes.beats(" ".join(line.split())):
                cue = _cue(beat.text) if isinstance(beat, Action) else None
                if cue is not None and (beats or here.text):
                    close(cue)
                elif cue is not None:
                    here = cue
                elif (
                    isinstance(beat, Action)
                    and not here.place
                    and not any(isinstance(b, Action) for b in beats)
                ):
                    here = _found(here, beat.text)
                beats.append(beat)
    close(Heading())
    if not passages and title:  # one line alone is what happens, not what it is called
        return Script("prose", "", (Passage(_found(Heading(), title), tuple(quotes.beats(title))),))
    return Script("prose", title, tuple(passages))


def _paragraphs(text: str) -> list[str]:
    found = [one for one in re.split(r"\n[ \t]*\n", text) if one.strip()]
    if len(found) > 1 or "\n" not in text.strip():
        return found
    return [one for one in text.split("\n") if one.strip()]


def _is_title(line: str) -> bool:
    """A short line without an end is a title or a heading."""
    return (
        "\n" not in line
        and 0 < len(words(line)) <= 8
        and len(line) < 80
        and _STOP.search(line) is None
        and line[-1].isalnum()
        and (line[:1].isupper() or line[:1].isdigit() or line[:1].lower() == line[:1].upper())
    )


def _cue(sentence: str) -> Heading | None:
    """The heading that the beginning of a sentence means: "Later, inside the boathouse, …"."""
    found = words(sentence)[:12]
    if not found:
        return None
    at, hours = _hour(found)
    comma = sentence.find(",", found[at - 1].end if at else 0)
    comma = comma if 0 < comma <= found[-1].end else 0
    place, inside = "", None
    if at < len(found) and found[at].folded in _WHERE:
        clause = sentence[found[at].start : comma] if comma else ""
        if (
            not clause and at and (spot := place_in(sentence[found[at].start :], leading=True)) is not None
        ) or (clause and (spot := place_in(clause, leading=True)) is not None):
            place, inside = spot
    if not at and not place:
        return None
    if at and not place and not comma and not _begins(found[at:]):
        return None
    if at and not place and (spot := place_in(sentence)) is not None:
        place, inside = spot
    return Heading(_title(place, hours), place, hours, inside)


def _hour(found: list[Word]) -> tuple[int, str]:
    """How many words a sentence begins with that say when, and those that mean an hour or a lapse."""
    hours = {s.first: s.last for s in senses(found[:8], frozenset(("hour", "num")))}
    at, told = 0, list[str]()
    while at < len(found):
        word = found[at]
        if at in hours:
            told += [one.folded for one in found[at : hours[at] + 1]]
            at = hours[at] + 1
        elif word.folded in _AFTER or word.folded in _UNITS or (word.folded in _LEAD and at < 4):
            told.append(word.folded)
            at += 1
        else:
            break
    while told and told[-1] in _LEAD:
        told.pop()
        at -= 1
    sure = _AFTER.intersection(told) or (any(s <= at - 1 for s in hours) and told[0] in _LEAD | _UNITS)
    if not sure or not any(one in _AFTER or one in _UNITS or one in _words_of_hours() for one in told):
        return 0, ""
    return at, " ".join(
        one for one in told if one not in ("then", "but", "and", "when", "just", "soon", "very")
    )


def _words_of_hours() -> frozenset[str]:
    return each(
        """
    dawn dusk noon midday midnight sunset sunrise twilight nightfall daybreak evening morning night
    afternoon day
    """
    )


def _begins(rest: list[Word]) -> bool:
    """After "That night" the sentence proper begins with a name or a pronoun."""
    return bool(rest) and (
        rest[0].text[:1].isupper()
        or rest[0].folded in quotes.PRONOUNS
        or rest[0].folded in ("the", "a", "an")
    )


def _found(here: Heading, sentence: str) -> Heading:
    """The heading with the place and the hour that its first sentences mention, if it has none."""
    spot = place_in(sentence)
    hours = (
        ""
        if here.hour
        else " ".join(
            w.folded
            for s in senses(words(sentence), frozenset(("hour",)))[:1]
            for w in words(sentence)[s.first : s.last + 1]
        )
    )
    if spot is None and not hours:
        return here
    place, inside = spot or (here.place, here.inside)
    hour = here.hour or hours
    return Heading(here.text or _title(place, hour), place, hour, inside)


def _title(place: str, hours: str) -> str:
    parts = [place[:1].upper() + place[1:], hours]
    return ", ".join(part for part in parts if part)
