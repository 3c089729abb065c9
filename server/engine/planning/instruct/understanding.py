"""From a text to edits: tag its words, cover them with forms, carry the forms out on a copy of the world."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from server.engine.planning.instruct import meant, references
from server.engine.planning.instruct.asides import WORDS
from server.engine.planning.instruct.context import Context, Doubt, Misfit
from server.engine.planning.instruct.forms import forms, repeating
from server.engine.planning.instruct.forms import scenes as telling
from server.engine.planning.instruct.forms import scopes as scoping
from server.engine.planning.instruct.genitives import genitives, without_scope
from server.engine.planning.instruct.history import of_another, recalled, repeated, scaled, undone
from server.engine.planning.instruct.judging import LASTING, judge, module
from server.engine.planning.instruct.lexicon import lexicon
from server.engine.planning.instruct.lexicon.joining import SEPARATORS
from server.engine.planning.instruct.lexicon.relations import RELATIONS
from server.engine.planning.instruct.matching import Matcher, Piece, Tagged, cover, edges, tag
from server.engine.planning.instruct.names import Names
from server.engine.planning.instruct.reading import ASPECTS, DECADES, KINDVERBS, TAILS, readers
from server.engine.planning.instruct.refs import Ref
from server.engine.planning.instruct.rephrasing import rephrased
from server.engine.planning.instruct.reply import LONGEST, Answer, Asked, Focus, Turn, Understood
from server.engine.planning.instruct.spelling import corrected, possessive
from server.engine.planning.instruct.words import Token, tokens
from server.errors import Refused
from server.projects.world import Id, World

_MANY = 160
"""Words of one instruction; more are a script."""


def instruct(
    world: World, text: str, focus: Focus, before: tuple[Turn, ...], fresh: Callable[[str], Id]
) -> Answer:
    """What an instruction says to do with a world, or a question. Bounded in time, whatever the text."""
    said = text.strip()
    if not said:
        return Asked("What shall be done?")
    if len(said) > LONGEST:
        return Asked(
            f"That is too long for one instruction: {LONGEST:,} characters at most. Import it as a script.",
            said[:80],
        )
    try:
        return _understood(world, said, focus, before, fresh)
    except Doubt as doubt:
        for other in rephrased(said) if isinstance(doubt, _Unread | Misfit) else ():
            try:
                return _understood(world, other, focus, before, fresh)
            except (Doubt, Refused):
                continue
        return doubt.asked
    except Refused as refused:
        return Asked(str(refused), said[:200])


def _understood(
    world: World, text: str, focus: Focus, before: tuple[Turn, ...], fresh: Callable[[str], Id]
) -> Answer:
    found = tokens(text)
    if len(found) > _MANY:
        raise Doubt(f"That is too long for one instruction: {_MANY} words at most.", text[:80])
    names = Names(world, frozenset(token.word for token in found))
    found = corrected(possessive(found, lexicon(), names), lexicon(), names, known_words())
    found = genitives(found, names)
    try:
        return _read(Context(world, focus, before, fresh, names, _tagged(world, text, found, names)))
    except _Unread as unread:
        rest, label = without_scope(found)
        if label is None or label not in names.by_label:
            raise unread from None
        ctx = Context(world, focus, before, fresh, names, _tagged(world, text, rest, names))
        ctx.given = (names.by_label[label],)
        try:
            return _read(ctx)
        except _Unread:
            raise unread from None


class _Unread(Doubt):
    """Words of a text are read by no form."""


def _tagged(world: World, text: str, found: list[Token], names: Names) -> Tagged:
    tagged = tag(text, found, lexicon(), names.lexicon)
    _roles(world, tagged)
    return tagged


def _read(start: Context) -> Answer:
    """Cover a text and carry it out; where that cannot be done, the next reading that covers it.

    Raises `_Unread` where words are left over, else the `Doubt` of the first reading.
    """
    tagged, text = start.tagged, start.tagged.text

    def begun() -> Context:
        ctx = replace(start, steps=[], notices=[], weak=set(), stepped={})
        ctx.reset()
        recalled(ctx)
        ctx.before_prop = ctx.prop
        return ctx

    ctx = begun()
    holder: list[Matcher] = []
    matcher = Matcher(tagged, readers(holder, ctx))
    holder.append(matcher)
    all_edges = edges(matcher, forms())
    banned: frozenset[tuple[int, int]] = frozenset()
    first: Doubt | None = None
    for _ in range(_TRIES):
        pieces, unread = cover(tagged, all_edges, banned)
        if unread or not pieces:
            break
        try:
            _carried_out(ctx, pieces)
            return Understood(tuple(ctx.steps), tuple(dict.fromkeys(ctx.notices)))
        except Misfit as doubt:
            first = first or doubt
            if doubt.piece is None:
                break
            banned |= {(id(doubt.piece.form), doubt.piece.start)}
            ctx = begun()
    if first is not None:
        raise first
    about = _joined(tagged, unread) if pieces else text[:200]
    raise _Unread(f"I do not understand “{about}”{' here' if pieces else ''}.", about)


_TRIES = 6
"""Readings that are tried where what a text seems to say cannot be."""


@cache
def known_words() -> frozenset[str]:
    """Every word that some form reads by itself."""
    words = {
        word
        for table in forms().values()
        for form in table
        for element in form.elements
        for word in element.words
    }
    more = {
        word
        for phrase in (*references.GROUPS, *references.OTHERS, *RELATIONS, *TAILS, *ASPECTS)
        for word in phrase.split()
    }
    return frozenset(words | more | set(DECADES) | KINDVERBS | set(references.PRONOUNS) | SEPARATORS | WORDS)


def _joined(tagged: Tagged, places: list[int]) -> str:
    runs: list[list[int]] = []
    for place in places:
        if runs and place - runs[-1][-1] <= 2:
            runs[-1].append(place)
        else:
            runs.append([place])
    return " … ".join(tagged.words(run[0], run[-1] + 1) for run in runs)[:200]


def _carried_out(ctx: Context, pieces: list[Piece]) -> None:
    """Do what every piece says, each of the shots and the moment that the text says it of."""
    scopes = [piece for piece in pieces if piece.form.fixed.get("scope")]
    idle = [piece for piece in pieces if piece.form.fixed.get("idle")]
    doing = [piece for piece in pieces if not piece.form.fixed.get("scope") and piece not in idle]
    read = {place for piece in pieces for place in range(piece.start, piece.end)}
    free = {
        place
        for place, token in enumerate(ctx.tagged.tokens)
        if place not in read and token.word not in SEPARATORS
    }
    for piece in pieces:
        _told(ctx, piece, free)
    if not doing and len(scopes) == 1 and ctx.before:
        scopes[0].form.do(ctx, scopes[0].binds)
        shots = scopes[0].binds["found"].shots
        if shots is not None and len(shots) == 1:
            repeated(ctx, shots[0], instruct)
            ctx.close()
            return
    judge(pieces, doing)
    for piece in idle:
        piece.form.do(ctx, piece.binds)
    if not doing and idle and not ctx.notices and not scopes and not ctx.expects:
        return
    if not doing and scopes and scopes[-1].form.do is scoping.in_the_hour:
        raise Misfit("What shall be done then?", scopes[-1].binds["text"], piece=scopes[-1])
    if not doing:
        raise Doubt(f"What shall be done, {ctx.tagged.text.strip()[:100]}?", ctx.tagged.text.strip()[:200])
    found: list[tuple[Piece, scoping.Scope]] = []
    for piece in scopes:
        piece.form.do(ctx, piece.binds)
        found.append((piece, piece.binds["found"]))
    if (
        any(scope.shots or scope.scene for _, scope in found)
        and len({_key(scope) for _, scope in found if scope.shots or scope.scene}) > 1
    ):
        _ordered(doing, found)
    for piece in doing:
        _applies(ctx, piece, doing, found)
        try:
            _each_shot(ctx, piece)
        except Misfit as doubt:
            doubt.piece = doubt.piece or piece
            raise
        ctx.close()
    for piece, scope in found:
        lasting = scope.moment is not None and not scope.moment.always and not _place(scope)
        if lasting and not any(module(other) in LASTING for other in doing):
            question = "Only looks hold from a moment on. Of which shots is it said?"
            raise Misfit(question, piece.binds["text"], piece=piece)
    if ctx.expects and not ctx.steps:
        raise Doubt(ctx.expects, ctx.tagged.text.strip())


def _each_shot(ctx: Context, piece: Piece) -> None:
    """What is said of several shots is done in each; who is not in one of them is passed over there."""
    shots = ctx.scoped
    if shots is None and ctx.scene_scope is not None and not ctx.made:
        shots = ctx.shots
    if shots is None or len(shots) < 2 or module(piece) in _WHOLE:
        _do(ctx, piece)
        return
    absent: Doubt | None = None
    found = False
    scope = (ctx.scoped, ctx.scene_scope)
    for shot in shots:
        ctx.scoped = (shot,)
        try:
            _do(ctx, piece)
            found = True
        except meant.Absent as doubt:
            absent = doubt
    ctx.scoped, ctx.scene_scope = scope
    if absent is not None and not found:
        raise absent


_WHOLE = (
    "light",
    "moods",
    "looks",
    "undressing",
    "body",
    "conditions",
    "restyle",
    "naming",
    "shots",
    "scenes",
    "sequence",
    "repeating",
)
"""Forms of these are done once for all the shots that are meant."""


def _key(scope: scoping.Scope) -> tuple[Any, Any]:
    return scope.shots, scope.scene


def _ordered(doing: list[Piece], found: list[tuple[Piece, scoping.Scope]]) -> None:
    """Several scopes: each part of the text must have its own."""
    parts = {piece.part for piece, scope in found if scope.shots or scope.scene}
    if any(piece.part not in parts for piece in doing if piece.part < min(parts)):
        raise Doubt("Which part is of which shot?")


def _applies(
    ctx: Context, piece: Piece, doing: list[Piece], found: list[tuple[Piece, scoping.Scope]]
) -> None:
    """Set the shots and the moment for a piece: those in its own part, else the last before it, else those
    that close the text."""
    if not ctx.made:
        ctx.scoped, ctx.scene_scope = ctx.given, None
    ctx.moment = None
    for choose in (_place, _moment):
        own = [(at, scope) for at, scope in found if choose(scope)]
        if not own:
            continue
        same = _nearest(piece, doing, [entry for entry in own if entry[0].part == piece.part])
        earlier = [scope for at, scope in own if at.part < piece.part]
        later = [(at, scope) for at, scope in own if at.part > piece.part]
        scope = same[-1] if same else earlier[-1] if earlier else None
        if scope is None:
            at, scope = later[0]
            alone = not any(other.part == at.part for other in doing)
            here = (ctx.focus.shot,) if ctx.focus.shot else None
            if not alone and choose is _place and here is not None and scope.shots != here:
                raise Doubt("Which part is of which shot? Say the shot first.", ctx.tagged.text.strip())
            if not alone and choose is _moment:
                continue
        if choose is _place and not ctx.made:
            ctx.scoped, ctx.scene_scope = scope.shots, scope.scene
        elif choose is _moment:
            ctx.moment = scope.moment


def _nearest(piece: Piece, doing: list[Piece], own: list[tuple[Piece, scoping.Scope]]) -> list[scoping.Scope]:
    """Of several scopes in a clause, the one after a piece and before the next; else the one before it."""
    if len(own) < 2:
        return [scope for _, scope in own]
    end = min((other.start for other in doing if other.start > piece.start), default=10_000)
    after = [scope for at, scope in own if piece.end <= at.start < end]
    before = [scope for at, scope in own if at.end <= piece.start]
    return after[:1] or before[-1:] or [scope for _, scope in own]


def _place(scope: scoping.Scope) -> bool:
    return bool(scope.shots or scope.scene)


def _moment(scope: scoping.Scope) -> bool:
    return scope.moment is not None


def _told(ctx: Context, piece: Piece, free: set[int]) -> None:
    """Tell a piece its words, with those beside it that no other piece reads ("a bit")."""
    tagged = ctx.tagged
    start, end = piece.start, piece.end
    while start - 1 in free:
        start -= 1
    while end in free:
        end += 1
    piece.binds["text"] = tagged.words(piece.start, piece.end)
    piece.binds["before"] = tagged.tokens[piece.start - 1].word if piece.start else ""
    piece.binds["words"] = {token.word for token in tagged.tokens[start:end]}
    piece.binds["row"] = [token.word for token in tagged.tokens[piece.start : piece.end]]
    refs = [one for one in piece.binds.values() if isinstance(one, Ref) and one.span[1]]
    carried = any(isinstance(one, Ref) and one.sort == "carried" for one in piece.binds.values())
    piece.binds["subject"] = None if carried else min((one.span for one in refs), default=None)


def _do(ctx: Context, piece: Piece) -> None:
    ctx.subject_at = piece.binds["subject"]
    try:
        piece.form.do(ctx, piece.binds)
    except repeating.Undo:
        undone(ctx)
    except telling.Again as again:
        repeated(ctx, again.shot, instruct)
    except repeating.Other as other:
        of_another(ctx, other.who, other.back, instruct)
    except repeating.Scaled as how:
        scaled(ctx, how.factor)


def _roles(world: World, tagged: Tagged) -> None:
    """Words that a description makes somebody's: "the ferryman" of him who has run the ferry."""
    people = {id: one for id, one in world.characters.items() if one.deleted is None}
    for at, token in enumerate(tagged.tokens):
        if (
            token.sort != "word"
            or len(token.word) < 5
            or any(kind != "fluff" for kind, _, _ in tagged.senses[at])
        ):
            continue
        stem = token.word
        for tail in ("man", "woman", "master", "er", "or", "ist"):
            stem = stem.removesuffix(tail) if len(stem) - len(tail) > 3 else stem
        found = [
            id
            for id, one in people.items()
            if stem in one.description.casefold().replace(".", " ").replace(",", " ").split()
            or token.word in one.description.casefold().split()
        ]
        if len(found) == 1 and (
            stem != token.word
            or any(
                token.word == word
                for word in people[found[0]].description.casefold().replace(".", "").split()[:4]
            )
        ):
            tagged.senses[at].append(("worldrole", f"={found[0]}", 1))
