"""Clauses that say why and not what: "because she is cold", "so they can wait", "it is for my class".

They ask for nothing, so that they are passed over, and told to have been.
"""

from collections.abc import Iterator

from server.engine.planning.instruct.matching import Tagged
from server.engine.planning.instruct.words import expanded, word_set

_OPENERS = tuple(
    tuple(word for part in phrase.split() for word in (("'s",) if part == "'s" else expanded(part)))
    for phrase in [
        "because",
        *(
            "it would help",
            "it helps",
            "that helps",
            "that would help",
            "to help",
            "helps us",
            "this way",
            "that way",
        ),
        *("so as to", "in order to", "so the", "so people", "so readers", "so the reader"),
        *("so it looks", "so everybody", "so everyone", "so nobody", "so no one", "so we", "so you", "so it"),
        *("for dinner", "for supper", "for lunch", "for breakfast", "for tea", "for the meal", "for a meal"),
        *("for the evening meal", "for the journey", "for the trip", "for the voyage", "for the night"),
        *("for a party", "for the party", "for company", "for comfort", "for fun", "for luck", "for a guest"),
        *(
            "for guests",
            "for the guests",
            "for visitors",
            "for decoration",
            "for good measure",
            "for a change",
        ),
        *(
            "to match",
            "to go with it",
            "to keep warm",
            "to stay warm",
            "against the cold",
            "against the rain",
        ),
        *("after all these years", "after all that", "after a long", "after the long", "after so many"),
        "cause",
        "cuz",
        "like for",
        "like made",
        "like drawn",
        "it is for",
        "its for",
        "it 's for",
        "this is for",
        "thats for",
        "it is better",
        "its better",
        "it 's better",
        "it looks better",
        "looks better",
        "that looks better",
        "it would be better",
        "that would be better",
        "it is nicer",
        "its nicer",
        "i want to try",
        "i want to see how",
        "i want to check",
        "i want to compare",
        "lets see how",
        "i dont like",
        "i do not like",
        "i like it",
        "i think it",
        "i think that",
        "it feels",
        "that feels",
        "it looks too",
        "it looks wrong",
        "it is better when",
        "its better when",
        "it looks odd",
        "it looks weird",
        "it looks strange",
        "to make it",
        "to make clear",
        "to show that",
        "so it is clear",
        "so its clear",
        "so it looks",
        "so it feels",
        "so it reads",
        "the client wants",
        "my editor",
        "my daughter",
        "my son",
        "my boss",
        "as a joke",
        "for a laugh",
        "for the story",
        "for contrast",
        "for balance",
        "for scale",
        "for variety",
        "for depth",
        "for atmosphere",
        "to break it up",
        "to save time",
        "just in case",
        "if possible",
        "if you can",
        "if thats ok",
        "if that works",
        "when you can",
        "as usual",
        "as planned",
        "as discussed",
        "you know",
        "trust me",
        "it is important",
        "its important",
        "it matters",
        "makes more sense",
        "it makes more sense",
        "that makes more sense",
        "makes sense",
        "how it was",
    ]
)
WORDS = frozenset(word for phrase in _OPENERS for word in phrase) | word_set(
    "best worse worst water wait waiting often never ever until once when while where which whose "
    "whom would could might maybe every other another these those there their them then than thing "
    "things"
)
"""Words that need no correcting where they open such a clause, or hold one together."""
_RESULTS = word_set("he she they we it you i one people everybody everyone")
_COULD = word_set("can could cant cannot may might nearly almost dont doesnt wont")
_LOST = frozenset(("lost", "forgot", "forgets", "needs", "left"))
_ENDS = word_set(", ; . ! ? : ( )")


def aside(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
    """A clause of this sort, from its first word to the mark that ends it or an "and" that orders more."""
    words = [token.word for token in tagged.tokens]
    told = (
        _shares(words, at)
        or _relates(words, at)
        or _compares(words, at)
        or _rather(words, at)
        or _since(words, at)
    )
    if not (told or _opens(words, at) or _results(words, at) or _remembers(tagged, words, at)):
        return
    end = at + 1
    while end < len(words) and words[end] not in _ENDS:
        if words[end] in ("and", "but", "then") and _orders(tagged, end + 1):
            break
        end += 1
    yield end, tagged.words(at, end)


def _opens(words: list[str], at: int) -> bool:
    return any(tuple(words[at : at + len(one)]) == one for one in _OPENERS)


def _results(words: list[str], at: int) -> bool:
    """ "so they can wait", "so tired (that) he nearly sleeps"."""
    if words[at] in ("so", "that") and at + 2 < len(words):
        return words[at + 1] in _RESULTS and words[at + 2] in _COULD
    return at > 1 and words[at] in _RESULTS and words[at + 1 : at + 2] != [] and words[at + 1] in _COULD


def _clause(words: list[str], at: int) -> list[str]:
    """The words from a place to the next mark."""
    end = next((place for place in range(at + 1, len(words)) if words[place] in _ENDS), len(words))
    return words[at:end]


def _relates(words: list[str], at: int) -> bool:
    """ ", which she has not opened yet": more of what was named, that asks for nothing."""
    after_mark = at > 0 and words[at - 1] in _ENDS
    return after_mark and words[at] in ("which", "who", "whose") and not _ORDERING & set(_clause(words, at))


_ORDERING = frozenset(("should", "must", "shall", "needs", "ought", "please", "make", "put", "give"))


def _shares(words: list[str], at: int) -> bool:
    """ ", one for each of them and one for a guest": whom the things that were counted are for."""
    after_mark = at > 0 and words[at - 1] in (",", ":", "(")
    return after_mark and words[at : at + 2] == ["one", "for"]


def _compares(words: list[str], at: int) -> bool:
    """ "like a gentleman would", "the way sailors do"."""
    found = _clause(words, at)
    if found[:2] in (["as", "if"], ["as", "though"]):
        return len(found) > 2 and found[2] not in ("i", "we", "you", "from", "seen", "viewed", "the", "shot")
    likened = found[:1] == ["like"] or found[:1] == ["as"] or found[:2] == ["the", "way"]
    return likened and len(found) > 2 and found[-1] in ("would", "does", "do", "did", "might", "used")


def _rather(words: list[str], at: int) -> bool:
    """ "instead of leaving it on the ground": what somebody would do otherwise."""
    led = words[at : at + 2] in (["instead", "of"], ["rather", "than"])
    return led and at + 2 < len(words) and len(words[at + 2]) > 4 and words[at + 2].endswith("ing")


def _since(words: list[str], at: int) -> bool:
    """ "after forty years of doing the same job"."""
    return words[at] in ("after", "since") and bool(_SPANS & set(words[at + 1 : at + 5]))


_SPANS = word_set(
    "years year days day night nights weeks work shift hours voyage journey trip wait walk lifetime"
)


def _remembers(tagged: Tagged, words: list[str], at: int) -> bool:
    """ "she lost it": what became of it, said after what shall be done with it."""
    after_mark = at > 0 and words[at - 1] in _ENDS
    return (
        after_mark
        and words[at] in ("she", "he", "they", "we", "i")
        and words[at + 1 : at + 2] != []
        and words[at + 1] in _LOST
        and words[at + 2 : at + 3] in (["it"], ["them"], ["that"])
    )


def _orders(tagged: Tagged, at: int) -> bool:
    return at < len(tagged.tokens) and any(
        kind.startswith("v.") or kind in ("verb", "character", "closer", "wider")
        for kind, _, _ in tagged.senses[at]
    )
