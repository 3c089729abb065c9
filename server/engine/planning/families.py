"""A recipe as text for one family of models: identity first, within the tokens that the family reads.

What does not fit is left out from the least important end, and named. Tokens are estimated from above: no
tokenizer is needed to plan.
"""

import re
from collections.abc import Collection, Mapping
from typing import Literal

from server.engine.planning import atmosphere, prompts
from server.engine.planning.camera_words import camera
from server.engine.planning.painters import FAMILIES, Family, FamilyName
from server.engine.planning.recipe import Recipe
from server.projects.world import Id, Struct

Role = Literal[
    "identity", "worn", "acting", "hidden", "view", "prop", "place", "light", "style", "absent"
]  # fmt: skip


RANKS: tuple[Role, ...] = (
    "identity", "view", "hidden", "absent", "worn", "acting", "light", "place", "prop", "style",
)  # fmt: skip
"""The most important first: what a budget leaves out, it leaves out from the end."""

OF_A_FIGURE: tuple[Role, ...] = ("identity", "worn", "acting", "hidden")
OF_THE_PICTURE: tuple[Role, ...] = ("view", "prop", "place", "light", "style", "absent")
"""In which order it is said: figure by figure, then the picture."""

FLAWS = ("text", "watermark", "extra fingers", "extra limbs", "blurry", "photographic noise")
"""What no picture of ours has, for families with a negative prompt; text only where no sign is in sight."""


class Clause(Struct, frozen=True):
    """One thing to say, without a full stop; `about` is the figure it belongs to, `turn` which of several
    of a kind it is: a figure's third garment waits for the second ones of all, as its eyes for everybody's
    name."""

    role: Role
    text: str
    about: Id | None = None
    turn: int = 0


class Wording(Struct, frozen=True, kw_only=True):
    """`tokens` estimates `text` from above; `left_out` are the clauses that the budget had no room for."""

    text: str
    negative: str = ""
    tokens: int = 0
    left_out: tuple[str, ...] = ()


def wording(
    recipe: Recipe, names: Mapping[Id, str], family: FamilyName, negatives: Collection[str] = ()
) -> Wording:
    """What a model of the family is told of a recipe; `negatives` are the shot's own."""
    reads = FAMILIES[family]
    said = clauses(recipe, names)
    if negatives and not reads.negative:
        said += [Clause("absent", f"there is no {negative}") for negative in negatives]
    lead = "Repaint image 1 in its exact composition and poses" if reads.repaints else ""
    kept, left = _within(said, reads.budget - estimate(lead) - 1)
    texts = [lead] if lead else []
    texts += [_of_figure(figure.id, kept) for figure in recipe.staging.figures]
    texts += [clause.text for role in OF_THE_PICTURE for clause in kept if clause.role == role]
    text = _joined([one for one in texts if one], reads)
    unwanted, too_much = _unwanted(recipe, negatives, reads)
    return Wording(
        text=text,
        negative=", ".join(unwanted),
        tokens=estimate(text),
        left_out=(*(clause.text for clause in left), *too_much),
    )


def clauses(recipe: Recipe, names: Mapping[Id, str]) -> list[Clause]:
    """Everything that a recipe says, one thing at a time; only what is in sight."""
    staging = recipe.staging
    found = []
    for figure in staging.figures:
        if not prompts.seen(figure):
            continue
        name = names.get(figure.id, "A person")
        found += [
            Clause("identity", look, figure.id, turn)
            for turn, look in enumerate((name, *_alike(recipe, figure.id), *prompts.identity(figure)))
        ]
        found += [
            Clause("worn", garment, figure.id, turn) for turn, garment in enumerate(prompts.worn(figure))
        ]
        found.append(Clause("acting", ", ".join(prompts.acting(figure)), figure.id))
        if "face" not in figure.parts:
            found.append(Clause("hidden", "face not visible", figure.id))
    found.append(Clause("view", camera(staging, names).rstrip(".")))
    items = {item.id: item for item in staging.items}
    found += [
        Clause("prop", prompts.item(item, items, names).rstrip("."))
        for item in staging.items
        if item.colour is not None
    ]
    found.append(Clause("place", prompts.setting(staging).rstrip(".")))
    found.append(Clause("light", atmosphere.sentence(staging).rstrip(".")))
    manners = [one.name for one in recipe.named if one.use == "style"]
    found += [
        Clause("style", _style(recipe)),
        *(Clause("style", f"in the style of {one}") for one in manners),
    ]
    return found


def estimate(text: str) -> int:
    """Tokens of a text, from above: of lower-case words a token for four letters, of names for two, else one
    for each digit, mark and byte of a letter of another alphabet (byte-level tokenizers never need more)."""
    return sum(_pieces(piece) for piece in re.findall(r"[a-z]+|[A-Z][a-zA-Z]*|\S", text))


def _pieces(piece: str) -> int:
    if piece.isascii():
        return -(-len(piece) // (4 if piece.islower() else 2))
    return len(piece.encode())


def _tokens(clause: Clause) -> int:
    """With the comma or full stop after it, and "wearing" before it."""
    return estimate(clause.text) + (3 if clause.role == "worn" and clause.turn == 0 else 1)


def _within(said: list[Clause], budget: int) -> tuple[list[Clause], list[Clause]]:
    """The clauses that fit, most important first, and those that do not."""
    kept, left = [], []
    for clause in sorted(said, key=lambda clause: (RANKS.index(clause.role), clause.turn)):
        cost = _tokens(clause)
        if cost <= budget:
            budget -= cost
            kept.append(clause)
        else:
            left.append(clause)
    return kept, left


def _unwanted(recipe: Recipe, negatives: Collection[str], reads: Family) -> tuple[list[str], list[str]]:
    """The negative prompt of families that have one: the shot's own negatives first, then what no picture of
    ours has; and of the shot's own those that it had no room for."""
    if not reads.negative:
        return [], []
    flaws = [flaw for flaw in FLAWS if flaw != "text" or not _lettered(recipe)]
    kept: list[str] = []
    left: list[str] = []
    for one in (*negatives, *flaws):
        (kept if estimate(", ".join([*kept, one])) <= reads.budget else left).append(one)
    return kept, [one for one in left if one in negatives]


def _of_figure(id: Id, kept: list[Clause]) -> str:
    """Everything that is said of one figure: "Mara, 34 years old, brown hair, wearing a coat, waving"."""
    said = []
    for role in OF_A_FIGURE:
        texts = [clause.text for clause in kept if clause.about == id and clause.role == role]
        if texts:
            said.append(("wearing " if role == "worn" else "") + ", ".join(texts))
    return ", ".join(said)


def _joined(texts: list[str], reads: Family) -> str:
    if reads.tags:
        return ", ".join(texts)
    return " ".join(f"{text[0].upper()}{text[1:]}." for text in texts)


def _style(recipe: Recipe) -> str:
    look = recipe.staging.look
    words = [f"{'bold' if look.ink >= 60 else 'fine' if look.ink < 35 else 'clean'} ink outlines"]
    words.append("flat colour" if look.tones <= 1 else f"flat colour in {look.tones} tones")
    if look.hatching >= 50:
        words.append("hatched shade")
    if look.blacks >= 50:
        words.append("spot blacks")
    if look.mute >= 40:
        words.append("muted colours")
    return f"Comic panel, {', '.join(words)}"


def _alike(recipe: Recipe, figure: Id) -> list[str]:
    """Whose likeness a figure has, where its face is told of; by their consent."""
    return [
        f"with the likeness of {one.name}"
        for one in recipe.named
        if one.use == "likeness" and one.about == figure
    ]


def _lettered(recipe: Recipe) -> bool:
    return any(item.text for item in recipe.staging.items)
