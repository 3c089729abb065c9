"""Quoted speech in prose: who says it and how, and what of the sentence is seen besides."""

import re
from itertools import pairwise
from typing import NamedTuple

from server.engine.planning.scripts.fountain import SPOKEN
from server.engine.planning.scripts.script import BEAT, Action, Beat, Speech
from server.engine.planning.scripts.sentences import gathered, sentences
from server.engine.planning.scripts.words import Word, each, senses, words

_QUOTE = re.compile(
    r"“([^“”]{1,1500})”|\"([^\"]{1,1500})\"|«([^«»]{1,1500})»|„([^„“”]{1,1500})[“”]|「([^「」]{1,1500})」"
    r"|‘((?:[^‘’\n]|’(?=\w)){1,150})’|(?<!\w)'(?=\S)((?:[^'\n]|'(?=\w)){1,150}[,.!?…])'(?!\w)"
)
_LINE = re.compile(r"([^\W\d_][^:.!?\n]{0,40}?)\s*(?:\(([^()\n]{1,60})\))?:\s+(\S.*)", re.DOTALL)
_SAYING = ("v.say", "v.whisper", "v.shout")
_MORE = each(
    """
    said told spoke asked ask asks snapped snaps begged begs laughed sighed sighs breathed grunted
    growled growls sobbed cried continued continues replies called calls warned warns insisted
    insists agreed agrees admitted admits promised promises explained explains repeated repeats
    demanded demands grinned grins smiled smiles tells
    """
)
PRONOUNS = each("he she they i we it")
_STOP = each(
    """
    the a an to at with as and but while when then in into on from for of by his her their
    """
)


class _Tag(NamedTuple):
    """Who says something and how, and the text that the words for it take up: `start` to `end`."""

    speaker: str
    manner: str
    start: int
    end: int


def beats(paragraph: str) -> list[Beat]:
    """The beats of a paragraph of prose, in order."""
    line = _LINE.fullmatch(paragraph)
    if line is not None and _is_name(line.group(1)):
        said = line.group(3).strip('“”"«» ')
        return [Speech(line.group(1).strip(), one, line.group(2) or "") for one in gathered(said, SPOKEN)]
    found: list[Beat] = []
    quotes = [match for match in _QUOTE.finditer(paragraph) if _is_said(paragraph, match)]
    if not quotes:
        return [*_seen(paragraph)]
    gaps = [(before.end(), after.start()) for before, after in pairwise(quotes)]
    texts = [
        paragraph[: quotes[0].start()],
        *(paragraph[a:b] for a, b in gaps),
        paragraph[quotes[-1].end() :],
    ]
    speaker, manner = "", ""
    for index, match in enumerate(quotes):
        tag = _tag_after(texts[index + 1])
        if tag is not None:
            rest = texts[index + 1][tag.end :].lstrip(" ,")
            small = rest.partition(".")[0]
            texts[index + 1] = f"{tag.speaker}, {rest}" if rest[:1].islower() and len(small) > 12 else rest
        else:
            tag = _tag_before(texts[index])
            if tag is not None:
                texts[index] = texts[index][: tag.start].rstrip(" ,")
        if tag is not None:
            speaker, manner = tag.speaker, tag.manner
        elif index and not texts[index].strip(" ,.—–-"):
            pass  # the same person goes on
        else:
            speaker, manner = _subject(texts[index]) or _subject(texts[index + 1]), ""
        found += _seen(texts[index])
        words_said = next(group for group in match.groups() if group)
        found += [Speech(speaker, one, manner) for one in gathered(words_said.strip(" ,"), SPOKEN)]
    return found + _seen(texts[-1])


def _seen(text: str) -> list[Beat]:
    text = text.strip(" ,;—–-")
    return [Action(piece[:1].upper() + piece[1:]) for one in sentences(text) for piece in gathered(one, BEAT)]


def _is_said(paragraph: str, match: re.Match[str]) -> bool:
    """A quotation inside a sentence that neither ends like speech nor is spoken of is a name or a sign."""
    said = next(group for group in match.groups() if group)
    if not any(char.isalnum() for char in said):
        return False
    if said.rstrip()[-1:] in ",.!?…—-。！？" or not paragraph[: match.start()].strip():
        return True
    return paragraph[: match.start()].rstrip()[-1:] in ",:.!?…"


def _tag_after(text: str) -> _Tag | None:
    """ "… said Mara quietly" at the beginning of what follows speech."""
    head = text[:120]
    stop = re.search(r"[.,;!?—]", head.lstrip(" ,"))
    clause = head[: len(head) - len(head.lstrip(" ,")) + stop.start()] if stop else head
    found = words(clause)[:8]
    at = _verb(found, 4)
    if at is None:
        return None
    before, after = found[:at], found[at + 1 :]
    if before and (_named(before[-1]) or before[-1].folded in PRONOUNS or before[0].folded in _STOP):
        who, rest = before, after
    elif not before and after:
        size = _size(after)
        who, rest = after[:size], after[size:]
    else:
        return None
    if not who:
        return None
    rest = rest if len(rest) < 4 else []
    manner = " ".join(word.text for word in [found[at], *rest])
    end = max(word.end for word in [found[at], *who, *rest])
    return _Tag(_text(clause, who), manner, 0, end + (text[end : end + 1] in (".", ",")))


def _tag_before(text: str) -> _Tag | None:
    """ "Mara said quietly," at the end of what goes before speech."""
    if text.rstrip()[-1:] not in (",", ":"):
        return None
    start = max(text.rfind(mark) for mark in ".!?\n")
    found = words(text[start + 1 :])
    at = _verb(found, len(found))
    if at is None or at == 0 or len(found) - at > 5:
        return None
    who = found[: min(_size(found), at)] or found[:at][-1:]
    own = at - len(who) <= 1
    manner = " ".join(word.text for word in found[at:][:5])
    begin = start + 1 + (who[0].start if own else len(text))
    return _Tag(_text(text[start + 1 :], who), manner, begin if own else len(text.rstrip()), len(text))


def _verb(found: list[Word], within: int) -> int | None:
    told = {one.first for one in senses(found, _SAYING) if one.first == one.last}
    return next((i for i, word in enumerate(found[:within]) if i in told or word.folded in _MORE), None)


def _size(found: list[Word]) -> int:
    """How many of the words are the name that they begin with."""
    if found[0].folded in PRONOUNS:
        return 1
    size = 0
    for word in found[:5]:
        if (
            _named(word)
            or (size == 0 and word.folded in ("the", "a", "an"))
            or (
                size
                and found[0].folded in ("the", "a", "an")
                and size < 3
                and not word.folded.endswith("ly")
                and word.folded not in _STOP
            )
        ):
            size += 1
        else:
            break
    return size


def _subject(text: str) -> str:
    """Who a sentence beside speech begins with."""
    found = words(text.strip()[:80])
    if not found:
        return ""
    size = _size(found)
    return (
        _text(text.strip(), found[:size])
        if size and found[0].folded not in _STOP - {"the", "a", "an"}
        else ""
    )


def _text(text: str, found: list[Word]) -> str:
    return text[found[0].start : found[-1].end] if found else ""


def _named(word: Word) -> bool:
    """A name has a capital, or no case at all."""
    first = word.text[:1]
    return first.isupper() or (first.isalpha() and first.lower() == first.upper())


def _is_name(text: str) -> bool:
    found = words(text)
    return (
        0 < len(found) <= 3
        and all(_named(word) for word in found)
        and found[0].folded not in ("chapter", "scene", "title")
    )
