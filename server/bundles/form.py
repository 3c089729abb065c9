"""What a bundle is: its entries, its limits and the values it carries.

A zip with `manifest.json`, `world.json`, `shelf.json` and `pictures/<SHA-256>.<ending>`. Nothing in it
belongs to the installation that made it: no ids of projects, people or iterations.
"""

import re
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated, Any

import msgspec
from msgspec import Meta as Limit

from server.engine.planning.recipe import Fingerprint, Recipe
from server.engine.shelf import Kind
from server.projects.quarantine import Quarantined
from server.projects.world import Digest, Id, Struct, World

FORMAT = 1
MANIFEST, WORLD, SHELF = "manifest.json", "world.json", "shelf.json"
PICTURE = re.compile(r"pictures/([0-9a-f]{64})\.(png|jpg|webp)")

try:
    GENERATOR = f"diorama {version('diorama')}"
except PackageNotFoundError:  # run from its sources
    GENERATOR = "diorama"

Count = Annotated[int, Limit(ge=0, le=2**53)]


class Limits(msgspec.Struct, frozen=True):
    """What is accepted, in bytes. `ratio` is how many times an entry may grow when it is unpacked.

    `side` and `area` are a picture's pixels: a small file can hold a picture that fills the memory.
    """

    file: int = 1024**3
    unpacked: int = 2 * 1024**3
    entries: int = 20_000
    manifest: int = 8 * 1024**2
    world: int = 32 * 1024**2
    shelf: int = 64 * 1024**2
    picture: int = 40 * 1024**2
    ratio: int = 200
    side: int = 16_384
    area: int = 80_000_000

    def of(self, name: str) -> int:
        """The most bytes of the entry with this name."""
        return {MANIFEST: self.manifest, WORLD: self.world, SHELF: self.shelf}.get(name, self.picture)


LIMITS = Limits()


class File(Struct, frozen=True):
    """An entry as the manifest vouches for it."""

    size: Count
    sha256: Digest


class Manifest(Struct, frozen=True, kw_only=True):
    """What the bundle holds. `missing` are pictures that could not be read when it was made."""

    format: int
    generator: Annotated[str, Limit(max_length=200)] = ""
    created: Count = 0  # milliseconds
    files: dict[str, File]
    missing: tuple[Digest, ...] = ()


class Shelved(Struct, frozen=True, kw_only=True):
    """An iteration without what is local to an installation. `exact` is as in `shelf.NewIteration`."""

    shot: Id
    fingerprint: Fingerprint
    exact: Fingerprint
    picture: Digest
    kind: Kind
    at: Count
    recipe: Recipe
    provenance: dict[str, Any] = msgspec.field(default_factory=dict)


class Shelf(Struct, frozen=True):
    """All iterations, oldest first, and the fingerprint of each shot's canon."""

    iterations: tuple[Shelved, ...] = ()
    canon: dict[Id, Fingerprint] = msgspec.field(default_factory=dict)


class Bundle(msgspec.Struct, frozen=True, kw_only=True):
    """A project's content; the bytes of its pictures stay where they are, named by hash.

    `problems` are the malformed entities that were set aside when the bundle was read.
    """

    world: World
    shelf: Shelf = Shelf()
    pictures: tuple[Digest, ...] = ()
    missing: tuple[Digest, ...] = ()
    problems: tuple[Quarantined, ...] = ()


def pictures_of(world: World, shelf: Shelf) -> set[Digest]:
    """All pictures that a world and its shelf name."""
    named = {iteration.picture for iteration in shelf.iterations}
    for things in (world.characters, world.places, world.props, world.styles):
        for thing in things.values():
            named |= thing.references.keys()
    return named
