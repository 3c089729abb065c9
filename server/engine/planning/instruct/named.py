"""Names of real people in a text, by the form that asks for their manner or likeness: no list of people.

Read are "in the style of NAME", "in NAME's style", "drawn by NAME", "as NAME would draw it" (their manner);
"looks like NAME", "a portrait of NAME", "based on NAME", "NAME's face", "like NAME" (their likeness). NAME is
a row of capitalised words, or after the clearer forms of words that nobody here knows, and is no name of this
world. What stands in quotation marks is said by somebody, and is not asked for.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from server.engine.planning.instruct.lexicon import lexicon
from server.engine.planning.instruct.words import fold
from server.projects.vocabulary import NameUse
from server.projects.world import Id, Struct, World


class Mention(Struct, frozen=True):
    """A name and what it is asked for; `start` and `end` are the place of the whole phrase in its text."""

    name: str
    use: NameUse
    start: int
    end: int


class Unrecorded(Struct, frozen=True):
    """A name that a description or an action has, without a record of consent; `about` is where it stands."""

    about: Id
    name: str
    use: NameUse


def each(words: str) -> frozenset[str]:
    """The words of a text, parted by spaces."""
    return frozenset(words.split())


_MADE = (
    "drawn|painted|inked|illustrated|coloured|colored|designed|sketched|pencilled|penciled|photographed|"
    "animated|directed|art|artwork|drawing|painting|illustration|picture"
)
_STYLE = (
    r"in (?:the|a) (?:\w+ )?(?:style|manner|vein|spirit|look) of|(?:the )?(?:style|manner) of|[àa] la|"
    rf"inspired by|an? homage to|homage to|(?:as (?:if )?)?(?:{_MADE}) by"
)
_LIKENESS = (
    r"(?:look|looks|looked|looking) (?:just |exactly |a bit |a lot )?like|resembl(?:e|es|ing)|"
    r"(?:a |the )?(?:portrait|likeness|face|double|spitting image) of|based on|model(?:led|ed) (?:on|after)|"
    r"(?:as )?played by"
)
_LEADS: tuple[tuple[re.Pattern[str], NameUse, int], ...] = (
    (re.compile(rf"\b(?:{_STYLE})\s+", re.I), "style", 1),
    (re.compile(rf"\b(?:{_LIKENESS})\s+", re.I), "likeness", 2),
)
"""What comes before a name, its use, and how many words without capitals make a name there, at least."""

_BARE: tuple[tuple[re.Pattern[str], NameUse, int], ...] = (
    (re.compile(r"\bby\s+", re.I), "style", 2),
    (re.compile(r"\b(?:as|like)\s+", re.I), "likeness", 1),
)
"""Words that lead to much else too: only capitals make a name there, so many words of them at least."""

_BEHIND: tuple[tuple[re.Pattern[str], NameUse], ...] = (
    (re.compile(r"(?:['’]s?)?[ -](?:\w+ )?(?:style|manner|look)\b|[ -]esque\b", re.I), "style"),
    (re.compile(r"['’]s? (?:face|likeness|features|looks)\b|[ -]look-?alike\b", re.I), "likeness"),
)
"""What comes behind a name."""

_WOULD = re.compile(
    r"\s+would\s+(?:have\s+)?(?:draw|drawn|paint|painted|ink|inked|do|done)(?: (?:it|this))?\b"
)
_WORD = re.compile(r"[^\W\d_](?:[\w.\u0300-\u036f]|-(?!style|esque|look)|['’](?![sS]\b))*")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_AND = re.compile(r",? (?:and|or|&) |, ")
_PARTICLES = each(
    """
    de da di du do dos das del della der den van von zu ter ten la le el al bin ibn ben
    """
)
_MOST = 5
_NOBODY = each(
    """
    i me he she they we you it him her them his its their our my your this that these those a an the one
    some any every no in on at to of for with from by and or but as is are was be if so then now here
    there day monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december christmas easter halloween god mr mrs ms dr art
    arts deco nouveau pop modern comic comics manga anime cartoon cartoons pixel sketch etching etchings
    woodcut woodcuts engraving engravings fresco mosaic collage pastel ukiyo-e lithograph photo
    photograph watercolor watercolour watercolors watercolours oil oils gouache charcoal ink inks pencil
    crayon chalk gothic baroque rococo renaissance medieval byzantine romantic victorian edwardian
    georgian art-deco bauhaus romanesque classical classic vintage retro steampunk cyberpunk dieselpunk
    western fantasy japanese chinese korean indian persian african american european british english
    french german italian spanish mexican russian dutch flemish nordic scandinavian egyptian greek roman
    celtic mayan aztec life nature reality truth true facts fact memory memories photographs photos
    stone wood paper glass hell heaven shit crap rubbish trash garbage nothing something someone
    somebody everyone nobody before another other others old new same usual always ever first last next
    previous earlier later could should would can must shall let have make do does is are
    """
)
"""Words that are in no name, or in names of no person."""
_MANNERS = ("ism", "isms", "ist", "ists", "istic", "ish", "esque")


class Known(Struct, frozen=True):
    """The folded words of a world's own names, and names with a record of consent, by use."""

    own: frozenset[str]
    recorded: frozenset[tuple[str, NameUse]]


def known(world: World, more: Collection[str] = ()) -> Known:
    """What a world knows; `more` are names that are its own too."""
    names = [
        one.name
        for things in (world.characters, world.places, world.props, world.styles)
        for one in things.values()
        if one.deleted is None
    ]
    titles = [
        one.title for kind in (world.scenes, world.shots) for one in kind.values() if one.deleted is None
    ]
    own = frozenset[str]().union(*map(_folded, (*names, *titles, world.meta.title, *more)))
    return Known(own, _recorded(world))


def mentions(text: str, known: Known) -> tuple[Mention, ...]:
    """Names of real people in a text for which no consent is recorded, in order."""
    return tuple(one for one in everybody(text, known) if (fold(one.name), one.use) not in known.recorded)


def everybody(text: str, known: Known) -> tuple[Mention, ...]:
    """Names of real people in a text, recorded or not, in order. Those of the world are none."""
    said = _QUOTED.sub(lambda match: '"' + " " * (len(match.group()) - 2) + '"', text)
    found: list[Mention] = []
    for one in sorted(_found(said, known.own), key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return tuple(found)


def _recorded(world: World) -> frozenset[tuple[str, NameUse]]:
    """Folded names with a record of consent, and for which use; nobody's name may be used for both."""
    uses: tuple[NameUse, ...] = ("style", "likeness")
    return frozenset(
        (fold(one.name), use)
        for one in world.consents.values()
        if one.deleted is None
        for use in uses
        if use == one.use or one.basis == "no_person"
    )


def unrecorded(world: World) -> tuple[Unrecorded, ...]:
    """What the descriptions of things and the actions of shots name without a record of consent."""
    texts = [
        (id, thing.description)
        for things in (world.characters, world.places, world.props, world.styles)
        for id, thing in things.items()
        if thing.deleted is None and thing.description
    ]
    texts += [(id, shot.action) for id, shot in world.shots.items() if shot.deleted is None and shot.action]
    own = known(world)
    found = (Unrecorded(id, one.name, one.use) for id, text in texts for one in mentions(text, own))
    return tuple(dict.fromkeys(found))


def withheld(text: str, known: Known) -> str:
    """A text without the phrases that name real people for whom no consent is recorded."""
    for one in reversed(mentions(text, known)):
        text = text[: one.start] + "…" + text[one.end :]
    return text


def _found(text: str, own: Collection[str]) -> Iterator[Mention]:
    for lead, use, least in _LEADS:
        for match in lead.finditer(text):
            end = _name(text, match.end(), own) or _plain(text, match.end(), own, least)
            if end:
                yield Mention(text[match.end() : end], use, match.start(), _possessed(text, end))
                yield from _more(text, end, own, use)
    for lead, use, least in _BARE:
        for match in lead.finditer(text):
            end = _name(text, match.end(), own)
            name = text[match.end() : end]
            if end and (would := _WOULD.match(text, end)):
                yield Mention(name, "style", match.start(), would.end())
            elif end and len(name.split()) >= least and not match.group().lower().startswith("as"):
                yield Mention(name, use, match.start(), _possessed(text, end))
    at = 0
    for word in _WORD.finditer(text):
        if word.start() < at:
            continue
        end = _name(text, word.start(), own)
        if end:
            at = end
            for behind, use in _BEHIND:
                if tail := behind.match(text, end):
                    yield Mention(text[word.start() : end], use, _before(text, word.start()), tail.end())


def _more(text: str, end: int, own: Collection[str], use: NameUse) -> Iterator[Mention]:
    """The further names of "drawn by NAME and NAME"; of one word only behind "and"."""
    while joined := _AND.match(text, end):
        start, end = joined.end(), _name(text, joined.end(), own)
        if not end or (joined.group() == ", " and " " not in text[start:end]):
            return
        yield Mention(text[start:end], use, joined.start(), _possessed(text, end))


def _name(text: str, start: int, own: Collection[str]) -> int:
    """Where a name of capitalised words ends that begins at `start`; 0 where there is none."""
    end, words, known = 0, 0, True
    at = start
    while words < _MOST and (match := _WORD.match(text, at)):
        word = match.group().rstrip(".-")
        capital = word[0].isalpha() and not word[0].islower()
        if not capital and not (words and fold(word) in _PARTICLES):
            break
        if capital and _nobody(word):
            break
        at = match.start() + len(word)
        if capital:
            end, words = at, words + 1
            known = known and fold(word) in own
        at += 1 if text[at : at + 1] == "." and len(word) == 1 else 0
        if text[at : at + 1] not in (" ", "-"):
            break
        at += 1
    single = words == 1 and fold(text[start:end]) in lexicon().words
    return 0 if known or single else end


def _plain(text: str, start: int, own: Collection[str], least: int) -> int:
    """Where a name without capitals ends: at least so many words in a row that no list of ours knows."""
    end, words, at = 0, 0, start
    while words < 3 and (match := _WORD.match(text, at)):
        word = fold(match.group().rstrip(".-"))
        if word in own or word in lexicon().words or _nobody(word) or len(word) < 3:
            break
        end, words = match.start() + len(match.group().rstrip(".-")), words + 1
        if text[end : end + 1] != " ":
            break
        at = end + 1
    return end if words >= least else 0


def _nobody(word: str) -> bool:
    folded = fold(word)
    endings = _MANNERS if word[0].islower() else ("ism", "isms")
    return folded in _NOBODY or (len(folded) > 5 and folded.endswith(endings))


def _possessed(text: str, end: int) -> int:
    return end + 2 if text[end : end + 2] in ("'s", "’s") else end


def _before(text: str, start: int) -> int:
    """Where "in" or "with" before a name begins."""
    lead = re.search(r"\b(?:in|with|by)\s+(?:the\s+|a\s+)?$", text[:start], re.I)
    return lead.start() if lead else start


@cache
def _folded(name: str) -> frozenset[str]:
    return frozenset(fold(word.rstrip(".-")) for word in _WORD.findall(name))
