"""Clauses that say when, why and to what end: "when Tomas gives her the keys", "as if it were the last time".

They ask for nothing; what nothing else reads of them is passed over, and told to have been.
"""

from collections.abc import Iterator

from server.engine.planning.instruct.asides import _ENDS, _orders
from server.engine.planning.instruct.matching import Tagged
from server.engine.planning.instruct.words import word_set

_SUBORDINATE = tuple(
    tuple(phrase.split())
    for phrase in (
        "when",
        "while she",
        "where people",
        "where they",
        "where we",
        "where everybody",
        "where you",
        "which",
        "as if",
        "as though",
        "so that",
        "so the",
        "so we",
        "so you",
        "so one",
        "so people",
        "so everybody",
        "so it",
        "so they",
        "so she",
        "so he",
        "so i",
        "to show",
        "to make",
        "to give",
        "to let",
        "to help",
        "to suggest",
        "to mark",
        "to stress",
        "to underline",
        "to create",
        "to keep",
        "to get",
        "to have",
        "to feel",
        "to see",
        "to remind",
        "after he",
        "after she",
        "after they",
        "after all",
        "after everybody",
        "after so",
        "after years",
        "long after",
        "just after he",
        "just after she",
        "before he",
        "before she",
        "before they",
        "before we",
        "before anybody",
        "before everybody",
        "for the evening meal",
        "for dinner",
        "for breakfast",
        "for lunch",
        "for the meal",
        "for company",
        "for fun",
        "for effect",
        "for drama",
        "for emphasis",
        "for the guests",
        "for the guest",
        "for a better",
        "for more",
        "since he",
        "since she",
        "since they",
        "since it",
        "since we",
        "as he",
        "as she",
        "as they",
        "as it",
        "as we",
        "as i",
        "as that",
        "unlike",
        "instead of leaving",
        "instead of just",
        "like he",
        "like she",
        "like they",
        "like it",
        "like we",
        "like in",
        "like on",
        "like a",
        "like an",
        "like somebody",
        "like someone",
        "like when",
        "like the",
        "even though",
        "although",
        "though",
        "whereas",
        "given that",
        "now that",
        "until now",
        "in case",
        "it would help",
        "it helps",
        "it would be",
        "it gets",
        "it makes",
        "it gives",
        "it works",
        "it looks",
        "it feels",
        "it reads",
        "it seems",
        "that feels",
        "that looks",
        "that would",
        "this would",
        "this feels",
        "this looks",
        "that makes",
        "this makes",
        "they only",
        "they just",
        "they are too",
        "they distract",
        "we will",
        "we can",
        "we do not",
        "we letter",
        "we already",
        "we have",
        "we are",
        "we are going",
        "i am not sure",
        "i know",
        "i always",
        "i find",
        "i do not know",
        "i am sorry",
        "i changed my mind",
        "who knows",
        "not sure",
        "one for each",
        "one each",
        "the rest",
        "leave the rest",
        "he always",
        "she always",
        "they always",
        "as before",
        "as it was",
        "where it was",
        "where he was",
        "where she was",
        "where they were",
        "where it stood",
        "compared to",
        "in contrast to",
        "other than",
        "with the same people",
        "after that day",
    )
)


_AFTER_DOING = frozenset(("after", "before", "without", "while", "instead", "by"))


_VALUES = word_set("size angle bearing weather clothes garment lens view lighting composition aspect")


def subordinate(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
    """A clause that depends on another and says when, why or to what end.

    It is only passed over where nothing else reads it, and not where it names a size, a side, clothes or the
    like, which may be an order.
    """
    words = [token.word for token in tagged.tokens]
    doing = (
        words[at] in _AFTER_DOING and any(word.endswith("ing") for word in words[at + 1 : at + 3]) and at > 0
    )
    if at == 0 or not (doing or any(tuple(words[at : at + len(one)]) == one for one in _SUBORDINATE)):
        return
    end = at + 1
    while end < len(words) and words[end] not in _ENDS:
        if end > at + 1 and words[end] in ("and", "but", "then") and _orders(tagged, end + 1):
            break
        end += 1
    kinds = {kind for place in range(at, end) for kind, _, _ in tagged.senses[place]}
    if not kinds & _VALUES:
        yield end, tagged.words(at, end)


_STEPS = word_set("close far wide tight near big small large loose little much many long short high low tall")


def too(tagged: Tagged, at: int) -> Iterator[tuple[int, str]]:
    """ "too calm", "too realistic to me": how something is that shall be otherwise."""
    words = [token.word for token in tagged.tokens]
    if words[at] != "too" or at + 1 >= len(words) or words[at + 1] in _STEPS or words[at + 1] in _ENDS:
        return
    end = at + 2
    while end < len(words) and words[end] in (
        "to",
        "for",
        "me",
        "us",
        "my",
        "taste",
        "here",
        "now",
        "this",
        "her",
        "him",
    ):
        end += 1
    yield end, tagged.words(at, end)
