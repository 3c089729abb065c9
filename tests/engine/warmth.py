"""What tests of the stage share: warm bodies, and small stagings made in one line."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from server.engine.blocking.staging import (
    Body,
    Figure,
    Framing,
    Item,
    Look,
    Part,
    Setting,
    Staging,
    Surface,
)
from server.engine.stage import bodies
from server.projects.vocabulary import Angle, Pose, SetKind, ShotSize

SMALL = (256, 144)
LOOK = Look(ink=50, tones=3, mute=10, paper="#f6f1e7")

PARTS: dict[Part, Surface] = {
    "face": Surface("neutral"),
    "eyes": Surface("", "#4a6a58"),
    "skin": Surface("", "#d9a688"),
    "hair": Surface("short", "#4a2f20"),
    "top": Surface("shirt", "#8fa3ad"),
    "coat": Surface("coat", "#a8322a"),
    "bottom": Surface("trousers", "#3d4450"),
    "footwear": Surface("shoes", "#2c2622"),
}


def body_cache() -> Path:
    """Where the body model's cache is: DIORAMA_BODY_CACHE, ANNY_CACHE_DIR, or data/anny here."""
    named = os.environ.get("DIORAMA_BODY_CACHE") or os.environ.get("ANNY_CACHE_DIR")
    return Path(named or "data/anny").resolve()


@pytest.fixture(scope="session")
def warm(request: pytest.FixtureRequest) -> None:
    """Loads the body model once; where its cache is cold, says so and builds it."""
    capture = request.config.pluginmanager.getplugin("capturemanager")

    def tell(share: float, message: str) -> None:
        if "Building" in message and capture is not None:
            with capture.global_and_fixture_disabled():
                print(f"\n{message}: {body_cache()}", flush=True)

    bodies.warm(body_cache(), tell)


def figure(
    id: str = "ch_a",
    at: tuple[int, int] = (0, 0),
    facing: int = 0,
    pose: Pose = "stand",
    body: Body | None = None,
    without: tuple[Part, ...] = (),
    worn: Mapping[Part, Surface] | None = None,
    **changed: Surface,
) -> Figure:
    """A grown figure in a coat; `worn` and keyword arguments replace or add parts by name."""
    parts: dict[Part, Surface] = {**PARTS, **(worn or {}), **changed}  # type: ignore[dict-item]
    return Figure(
        id=id,
        at=at,
        facing=facing,
        pose=pose,
        body=body or Body(age=30, height=1700, build=40, gender=40),
        parts={part: surface for part, surface in parts.items() if part not in without},
    )


def staging(
    *figures: Figure,
    items: tuple[Item, ...] = (),
    size: ShotSize = "medium_long",
    angle: Angle = "eye",
    bearing: int = 0,
    lens: int = 35,
    kind: SetKind = "plain",
    minute: int = 720,
    look: Look = LOOK,
    subjects: tuple[str, ...] | None = None,
) -> Staging:
    """A shot of figures and items."""
    named = tuple(one.id for one in figures) if subjects is None else subjects
    return Staging(
        framing=Framing(size=size, angle=angle, bearing=bearing, lens=lens, subjects=named),
        figures=figures,
        items=items,
        setting=Setting(kind=kind, wall="#9fb0b3", floor="#cbb492", accent="#5d7a6c", minute=minute),
        look=look,
    )
