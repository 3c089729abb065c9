"""Names in a text that nobody has said are names: capitalised words that recur or act."""

from collections import Counter

from server.engine.planning.instruct.lexicon import lexicon
from server.engine.planning.scripts.places import NOUNS
from server.engine.planning.scripts.words import Word, each, senses, words

NOT_NAMES = each(
    """
    i the a an and but or so then suddenly later meanwhile now here there this that these those when
    while after before as if in on at to from with without of for by up down over under he she they
    we you it his her their our my your its him them nothing everything everyone everybody someone
    somebody nobody no yes not all both each one two three silence darkness light lights night wind
    sun moon stars music laughter dust smoke monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december
    what who where why how again still outside inside slowly quickly quietly finally chapter scene
    cut fade close angle int ext pov title it's once mr mrs ms dr let lets please ignore delete
    remove another something anything more most few many some any every only just even also god ok
    okay hello hi oh ah english morning evening dawn dusk day time minutes hours
    """
)
"""Words that begin sentences and are no names."""

_ACTING = (
    "pose",
    "exprverb",
    "v.say",
    "v.whisper",
    "v.shout",
    "v.look",
    "v.enter",
    "v.exit",
    "v.give",
    "v.take",
    "v.hold",
    "v.wear",
    "v.think",
    "v.putdown",
    "v.turn",
)


def names(texts: list[str]) -> list[str]:
    """Capitalised names that recur or act, in the order in which they come."""
    split = [words(text) for text in texts]
    small = {word.folded for found in split for word in found if word.text[:1].islower()}
    known = lexicon().words
    count, acts, sure = Counter[str](), Counter[str](), set[str]()
    shown: dict[str, str] = {}
    for text, found in zip(texts, split, strict=True):
        at = 0
        while at < len(found):
            run = _run(found, at, text, small)
            if not run:
                at += 1
                continue
            key = " ".join(word.folded for word in run)
            before = found[at - 1].folded if at else ""
            begins = not text[: run[0].start].strip() or text[: run[0].start].rstrip()[-1:] in '.!?:“"('
            at += len(run)
            placed = (
                before in ("in", "at", "from", "to", "of", "into", "near", "through", "the", "across")
                and not run[-1].possessive
            )
            nouns = any(word.folded in NOUNS for word in run) or (len(run) == 1 and run[0].folded in known)
            if nouns:
                continue
            shown.setdefault(key, " ".join(word.text[:-2] if word.possessive else word.text for word in run))
            if not placed:
                count[key] += 1
            if at < len(found):
                after = found[at]
                gap = text[run[-1].end : after.start].strip()
                if not gap and senses(found[at : at + 2], _ACTING)[:1] and after.text[:1].islower():
                    acts[key] += 2
                elif (
                    not gap
                    and after.folded.endswith(("s", "ed"))
                    and after.text[:1].islower()
                    and not key.endswith("s")
                    and not placed
                ):
                    acts[key] += 1
                if gap[:1] in (",", "(") and run[0].text.isupper() and len(run[0].text) > 1:
                    acts[key] += 2
            if not begins and not placed:
                sure.add(key)
    return [shown[key] for key in shown if acts[key] or (count[key] > 1 and key in sure)]


def _run(found: list[Word], at: int, text: str, small: set[str]) -> list[Word]:
    """Up to three capitalised words in a row, the beginning of a name."""
    run: list[Word] = []
    for word in found[at : at + 3]:
        joined = not run or text[run[-1].end : word.start] == " "
        if not joined or not word.text[:1].isupper() or word.folded in NOT_NAMES or len(word.folded) < 2:
            break
        if word.folded in small or not any(char.isalpha() for char in word.text):
            break
        run.append(word)
        if word.possessive:
            break
    return run
