"""Fountain to a script, after the syntax of fountain.io. Line by line, each line once.

A reader of our own: of the kept libraries, screenplain and jouvence take minutes for 100 kB of unclosed notes
or comments, and screenplay-tools for one line of spaces; this one is linear.
"""

import re

from server.engine.planning.scripts.headings import heading, is_heading
from server.engine.planning.scripts.script import BEAT, Action, Beat, Heading, Note, Passage, Script, Speech
from server.engine.planning.scripts.sentences import gathered, sentences

_KEY = re.compile(r"([A-Za-z][A-Za-z ]{0,30}):(.*)")
_NUMBER = re.compile(r"#[\w.\-]{1,12}#$")
_EMPHASIS = re.compile(r"(?<!\\)[*_]+")
_ASIDE = re.compile(r"\([^()]{1,60}\)")
_EXTENSION = re.compile(r"\(([^()]{0,60})\)")
SPOKEN = 160
"""Characters of one piece of speech; a longer one goes on in the next panel."""


def fountain(text: str) -> Script:
    """The script of a Fountain text."""
    lines = _without_comments(text).split("\n")
    title, start = _title_page(lines)
    passages: list[Passage] = []
    here, beats = Heading(), list[Beat]()
    at = start
    while at < len(lines):
        line = lines[at].strip()
        fresh = at == start or not lines[at - 1].strip()
        alone = at + 1 >= len(lines) or not lines[at + 1].strip()
        at += 1
        if not line:
            continue
        if line.startswith("!"):
            beats += _actions(line[1:])
        elif (line.startswith(".") and not line.startswith("..")) or (fresh and is_heading(line)):
            if beats or here.text:
                passages.append(Passage(here, tuple(beats)))
            here, beats = heading(_plain(_NUMBER.sub("", line).strip(" ."))), []
        elif line.startswith(("#", "=")):
            said = line.strip("#= ")
            beats += [Note(said[:BEAT])] if said else []
        elif line.startswith(">"):
            said = _plain(line.strip("<> "))
            beats.append(Action(said[:BEAT]) if line.endswith("<") else Note(said[:BEAT]))
        elif fresh and alone and line.isupper() and line.endswith("TO:"):
            beats.append(Note(line[:BEAT]))
        elif fresh and not alone and _is_cue(line):
            at, said_beats = _speech(lines, at, line)
            beats += said_beats
        else:
            block = [line]
            while (
                at < len(lines)
                and lines[at].strip()
                and not lines[at].lstrip().startswith(("!", ">", "#", "="))
            ):
                block.append(lines[at].strip())
                at += 1
            beats += _actions(" ".join(block))
    if beats or here.text:
        passages.append(Passage(here, tuple(beats)))
    return Script("fountain", title, tuple(passages))


def looks_like_fountain(text: str) -> bool:
    """Whether a text has a scene heading, a title page or a speaker over what is said."""
    lines = text.split("\n")[:2000]
    if lines and lines[0].casefold().startswith("title:"):
        return True
    cues = 0
    for at, line in enumerate(lines):
        one = line.strip()
        before = at == 0 or not lines[at - 1].strip()
        if before and is_heading(one):
            return True
        if before and at + 1 < len(lines) and lines[at + 1].strip() and _is_cue(one):
            cues += 1
    return cues > 0


def _without_comments(text: str) -> str:
    """The text without /* */ and [[ ]]. What is never closed stays as it is."""
    for opening, closing in (("/*", "*/"), ("[[", "]]")):
        kept, at = [], 0
        while (start := text.find(opening, at)) >= 0 and (end := text.find(closing, start + 2)) >= 0:
            kept.append(text[at:start])
            at = end + 2
        text = "".join([*kept, text[at:]])
    return text


def _title_page(lines: list[str]) -> tuple[str, int]:
    """The title, and the line where the story begins."""
    start = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    first = _KEY.match(lines[start]) if start < len(lines) else None
    if first is None or is_heading(lines[start]):
        return "", start
    if first.group(1).casefold() not in (
        "title",
        "credit",
        "author",
        "authors",
        "source",
        "draft date",
        "contact",
        "notes",
    ):
        return "", start
    title, key, at = list[str](), "", start
    while at < len(lines) and lines[at].strip():
        match = _KEY.match(lines[at]) if not lines[at][:1].isspace() else None
        key, value = (match.group(1).casefold(), match.group(2)) if match else (key, lines[at])
        if key == "title" and value.strip():
            title.append(_plain(value.strip()))
        at += 1
    return " ".join(title)[:120], at


def _is_cue(line: str) -> bool:
    """Whether a line names who speaks: all capitals, or forced by an @."""
    if line.startswith("@"):
        return len(line) > 1
    name = line.partition("(")[0].strip(" ^")
    return (
        0 < len(name) <= 60 and name.isupper() and name[-1] not in ".!?:,;" and any(c.isalpha() for c in name)
    )


def _speech(lines: list[str], at: int, cue: str) -> tuple[int, list[Beat]]:
    """What is said under a cue, up to the next empty line; and the line after it."""
    cue = cue.lstrip("@").rstrip("^ ")
    name = _plain(cue.partition("(")[0]).strip()[:80]
    manner = " ".join(
        one.strip(" .").casefold() for one in _EXTENSION.findall(cue) if "cont" not in one.casefold()
    )
    said: list[Beat] = []
    words: list[str] = []

    def close() -> None:
        for piece in gathered(_ASIDE.sub(" ", _plain(" ".join(words))), SPOKEN):
            said.append(Speech(name, piece, manner[:120]))
        words.clear()

    always = manner
    while at < len(lines) and lines[at].strip():
        line = lines[at].strip()
        at += 1
        if line.startswith("(") and line.endswith(")"):
            close()
            manner = f"{always} {line[1:-1].strip()}".strip()
        else:
            words.append(line.lstrip("~ "))
    close()
    return at, said


def _actions(text: str) -> list[Beat]:
    """A paragraph of action by sentence; short ones stay together."""
    found: list[str] = []
    for sentence in sentences(_plain(text)):
        if found and len(sentence) < 28 and len(found[-1]) < 100:
            found[-1] += " " + sentence
        else:
            found += gathered(sentence, BEAT)
    return [Action(one) for one in found]


def _plain(text: str) -> str:
    """Without the marks for bold, italics and underlines."""
    return _EMPHASIS.sub("", text).replace("\\", "")
