"""Everything that decides one picture, as canonical JSON; its hash is the fingerprint.

Builds and weights are provenance beside a recipe and never enter it: a newer painter is offered,
it does not make a picture stale. A studio's `edition` is bumped by hand where its pictures change so
much that old ones should count as outdated.
"""

import hashlib
from typing import Annotated

import msgspec
from msgspec import Meta as Limit

from server.engine.blocking.staging import Staging
from server.projects.vocabulary import Aspect, NameUse
from server.projects.world import Digest, Id, Struct

Fingerprint = Digest
Size = tuple[Annotated[int, Limit(ge=16, le=4096)], Annotated[int, Limit(ge=16, le=4096)]]

FULL: dict[Aspect, Size] = {"wide": (1280, 720), "square": (960, 960), "tall": (720, 1280)}
DRAFT: dict[Aspect, Size] = {"wide": (640, 360), "square": (480, 480), "tall": (360, 640)}
"""Width and height in pixels of a full-size picture and of a draft."""

_encoder = msgspec.json.Encoder(order="sorted")


class StudioEdition(Struct, frozen=True, gc=False):
    """Which studio draws, and the hand-bumped edition of its pictures."""

    name: str
    edition: int


class Named(Struct, frozen=True, gc=False):
    """A real person whose manner or likeness, by their consent, is that of a style or character."""

    use: NameUse
    name: str
    about: Id | None = None


class Recipe(Struct, frozen=True, gc=False):
    """`seed` is the first 32 bits of SHA-256 over the world's name, the shot's id and its take.

    `negatives` and whom it is `named` after are told only to studios that read words: those that draw the
    staging decide nothing by them.
    """

    staging: Staging
    size: Size
    seed: int
    studio: StudioEdition
    negatives: tuple[str, ...] = ()
    named: tuple[Named, ...] = ()


def canonical(recipe: Struct) -> bytes:
    """The one JSON form of a recipe of any kind: sorted keys, no spaces, whole numbers."""
    return _encoder.encode(recipe)


def fingerprint(recipe: Struct) -> Fingerprint:
    """SHA-256 of the canonical form, in hex."""
    return hashlib.sha256(canonical(recipe)).hexdigest()


def seed(world: str, shot: str, take: int) -> int:
    """A seed that is the same wherever the world is opened."""
    return int.from_bytes(hashlib.sha256(f"{world}\n{shot}\n{take}".encode()).digest()[:4], "big")


class ShotRecipe(Struct, frozen=True, gc=False):
    """One shot's recipes. `recipe` is the full-size one; the draft differs in size only.

    `cast` is everything that the shot's author put in, seen or not; `shows` are the characters that
    its picture shows; `notes` tell what could not be placed as it was asked for.
    """

    shot: Id
    aspect: Aspect
    recipe: Recipe
    fingerprint: Fingerprint
    draft_fingerprint: Fingerprint
    cast: tuple[Id, ...]
    shows: tuple[Id, ...]
    place: Id | None
    style: Id | None
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def draft(self) -> Recipe:
        return msgspec.structs.replace(self.recipe, size=DRAFT[self.aspect])
