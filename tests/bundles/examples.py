"""Random worlds and shelves, small pictures, and zips made by hand."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import strategies as st
from PIL import Image

from server.bundles import Bundle, Shelf, Shelved, pictures_of, write
from server.engine.planning.recipe import fingerprint
from server.projects.world import (
    Balloon,
    Character,
    Consent,
    Digest,
    Fact,
    Meta,
    Note,
    Page,
    Panel,
    Reference,
    Scene,
    Shot,
    Standing,
    World,
)
from tests.engine.examples import recipe


def picture(number: int, kind: str = "PNG") -> bytes:
    """A tiny picture, another for each number."""
    file = io.BytesIO()
    Image.new("RGB", (8, 6), (number % 256, number // 256 % 256, 90)).save(file, kind)
    return file.getvalue()


def digest(data: bytes) -> Digest:
    return hashlib.sha256(data).hexdigest()


STORE: dict[Digest, bytes] = {
    digest(data): data
    for data in [picture(number) for number in range(6)] + [picture(7, "JPEG"), picture(8, "WEBP")]
}
DIGESTS = sorted(STORE)

names = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
plain: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**31), 2**31) | names,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=5,
)


def ids(prefix: str) -> st.SearchStrategy[str]:
    return st.integers(0, 9).map(lambda number: f"{prefix}_{number}")


def some(prefix: str, entity: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(ids(prefix), entity, max_size=3)


references = st.dictionaries(st.sampled_from(DIGESTS), st.builds(Reference, name=names), max_size=2)
worlds = st.builds(
    World,
    meta=st.builds(Meta, world=st.just("w1"), title=names),
    characters=some("ch", st.builds(Character, name=names, references=references, age=st.integers(1, 110))),
    scenes=some("sc", st.builds(Scene, title=names)),
    shots=some(
        "sh",
        st.builds(
            Shot,
            scene=ids("sc"),
            cast=st.dictionaries(ids("ch"), st.builds(Standing), max_size=2),
            action=names,
        ),
    ),
    facts=some("fa", st.builds(Fact, thing=ids("ch"), attribute=names, value=plain, since=ids("sc"))),
    pages=some("pg", st.builds(Page)),
    panels=some("pn", st.builds(Panel, page=ids("pg"))),
    balloons=some("ba", st.builds(Balloon, panel=ids("pn"), text=names)),
    notes=some("no", st.builds(Note, text=names)),
    consents=some("co", st.builds(Consent, name=st.just("Ana Kovac"), note=names)),
)


@st.composite
def shelves(draw: st.DrawFn) -> Shelf:
    """Iterations with true fingerprints, oldest first, and canons among them."""
    rows: dict[tuple[str, str], Shelved] = {}
    for seed in draw(st.lists(st.integers(0, 50), max_size=5)):
        made = recipe(seed=seed)
        one = Shelved(
            shot=draw(ids("sh")),
            fingerprint=fingerprint(made),
            exact=draw(st.sampled_from(DIGESTS)),
            picture=draw(st.sampled_from(DIGESTS)),
            kind=draw(st.sampled_from(["draft", "full"])),
            at=draw(st.integers(0, 2**41)),
            recipe=made,
            provenance=draw(st.dictionaries(names, plain, max_size=2)),
        )
        rows[one.shot, one.fingerprint] = one
    ordered = sorted(rows.values(), key=lambda one: (one.at, one.shot, one.fingerprint))
    locked = [one for one in ordered if one.kind == "full" and draw(st.booleans())]
    return Shelf(tuple(ordered), {one.shot: one.fingerprint for one in locked})


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    world, shelf = draw(worlds), draw(shelves())
    return Bundle(world=world, shelf=shelf, pictures=tuple(sorted(pictures_of(world, shelf))))


def sample() -> Bundle:
    """A bundle with a character, a reference image, two iterations and a canon."""
    made, other = recipe(seed=1), recipe(seed=2)
    reference, drawn, drafted = DIGESTS[:3]
    world = World(
        meta=Meta(world="w1", title="The ferry"),
        characters={"ch_1": Character(name="Mara", references={reference: Reference(name="sketch")})},
        scenes={"sc_1": Scene(title="Pier")},
        shots={"sh_1": Shot(scene="sc_1")},
    )
    full = Shelved(
        shot="sh_1", fingerprint=fingerprint(made), exact=drawn, picture=drawn, kind="full", at=5, recipe=made
    )
    draft = Shelved(
        shot="sh_1",
        fingerprint=fingerprint(other),
        exact=drafted,
        picture=drafted,
        kind="draft",
        at=6,
        recipe=other,
    )
    return Bundle(
        world=world,
        shelf=Shelf((full, draft), {"sh_1": full.fingerprint}),
        pictures=(reference, drawn, drafted),
    )


def written(path: Path, bundle: Bundle) -> Path:
    write(path, bundle, STORE.__getitem__, created=1)
    return path


Entries = dict[str, bytes]


def unpacked(path: Path) -> Entries:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, entries: Mapping[str, bytes], *, honest: bool = True) -> Path:
    """A zip by hand; where it is `honest`, with a manifest that vouches for what is in it."""
    entries = dict(entries)
    if honest:
        entries["manifest.json"] = vouched(entries)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def vouched(entries: Mapping[str, bytes], **fields: Any) -> bytes:
    files = {
        name: {"size": len(data), "sha256": digest(data)}
        for name, data in entries.items()
        if name != "manifest.json"
    }
    return msgspec.json.encode({"format": 1, "files": files} | fields)


def changed(entries: Entries, name: str, change: Callable[[Any], Any]) -> Entries:
    """The entries with one JSON document changed."""
    value = msgspec.json.decode(entries[name])
    return entries | {name: msgspec.json.encode(change(value))}
