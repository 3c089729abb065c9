"""What has only other colours blocks as before; whatever else differs may not."""

from random import Random

import msgspec
import pytest

from server.engine.blocking.alike import alike
from server.engine.blocking.batch import batch
from server.engine.blocking.clearing import cleared
from server.engine.blocking.sight import survey_many
from server.engine.blocking.staging import Face, Figure, Framing, Item, Setting, Staging, Surface
from server.projects.world import Mark
from tests.engine.blocking.stagings import WIDE, figure, item, staging
from tests.engine.blocking.test_camera import whole_stagings
from tests.engine.worlds import colour, law, make

COLOURED = {
    "wall",
    "floor",
    "accent",
    "palette",
    "colours",
    "colour",
    "material",
    "parts",
    "face",
    "marks",
} | {"condition"}
SHOT = staging(figure(), figure("ch_b", at=(600, 0)), item(), item("pr_b", at=(0, 900)))


def recoloured(random: Random, one: Staging) -> Staging:
    """The staging with everything in other colours, patterns and cloths, and other faces."""

    def surface(part: Surface) -> Surface:
        return msgspec.structs.replace(
            part, colour=part.colour and colour(random), pattern="stripes", cloth="wool"
        )

    def person(who: Figure) -> Figure:
        parts = {name: surface(part) for name, part in who.parts.items()}
        marks = (Mark("scar", "chin"),)
        return msgspec.structs.replace(who, parts=parts, face=Face("square", nose=90), marks=marks)

    walls = {name: colour(random) for name in ("wall", "floor", "accent")}
    return msgspec.structs.replace(
        one,
        figures=tuple(map(person, one.figures)),
        items=tuple(msgspec.structs.replace(thing, colour=colour(random)) for thing in one.items),
        setting=msgspec.structs.replace(one.setting, **walls, palette="pastel", colours=40),
        look=msgspec.structs.replace(one.look, ink=90, paper=colour(random)),
    )


@law
def test_what_has_only_other_colours_is_alike_and_blocks_as_it_did(random: Random) -> None:
    before = whole_stagings(make(random))
    after = [recoloured(random, one) for one in before]
    assert all(map(alike, before, after))
    if before:
        first, second = (cleared(batch(shots, [WIDE] * len(shots))) for shots in (before, after))
        assert first.hindrances == second.hindrances
        assert first.cameras.exactly() == second.cameras.exactly()
        for a, b in zip(first.shots.stagings, second.shots.stagings, strict=True):
            assert a.framing == b.framing
        seen = [survey_many(one.shots, one.cameras) for one in (first, second)]
        assert msgspec.json.encode(_plain(seen[0])) == msgspec.json.encode(_plain(seen[1]))


def _plain(sights: object) -> dict[str, object]:
    return {name: value.tolist() for name, value in vars(sights).items()}


def _with(struct: msgspec.Struct, field: str) -> msgspec.Struct:
    """A struct of which a field is nothing like what it was."""
    return msgspec.structs.replace(struct, **{field: "something else"})


def _fields(kind: type[msgspec.Struct]) -> list[str]:
    return [field for field in kind.__struct_fields__ if field not in COLOURED]


@pytest.mark.parametrize("field", _fields(Figure))
def test_a_figure_that_differs_in_more_than_colours_is_not_alike(field: str) -> None:
    people = (SHOT.figures[0], _with(SHOT.figures[1], field))
    assert not alike(SHOT, msgspec.structs.replace(SHOT, figures=people))


@pytest.mark.parametrize("field", _fields(Item))
def test_an_item_that_differs_in_more_than_colours_is_not_alike(field: str) -> None:
    things = (_with(SHOT.items[0], field), SHOT.items[1])
    assert not alike(SHOT, msgspec.structs.replace(SHOT, items=things))


@pytest.mark.parametrize("field", _fields(Setting))
def test_a_setting_that_differs_in_more_than_colours_is_not_alike(field: str) -> None:
    assert not alike(SHOT, msgspec.structs.replace(SHOT, setting=_with(SHOT.setting, field)))


@pytest.mark.parametrize("field", _fields(Framing))
def test_another_framing_is_not_alike(field: str) -> None:
    assert not alike(SHOT, msgspec.structs.replace(SHOT, framing=_with(SHOT.framing, field)))


def test_another_garment_or_one_more_or_less_is_not_alike() -> None:
    first, second = SHOT.figures
    for parts in (
        {**second.parts, "top": Surface("hoodie", "#8fa3ad")},
        {**second.parts, "hat": Surface("cap", "#8fa3ad")},
        {name: part for name, part in second.parts.items() if name != "hair"},
    ):
        dressed = msgspec.structs.replace(second, parts=parts)
        assert not alike(SHOT, msgspec.structs.replace(SHOT, figures=(first, dressed)))
    assert not alike(SHOT, msgspec.structs.replace(SHOT, figures=(first,)))
    assert not alike(SHOT, msgspec.structs.replace(SHOT, items=()))
