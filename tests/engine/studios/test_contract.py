"""What every studio must do; runs over each studio that this machine has."""

import io

import msgspec
import pytest
from PIL import Image

from server.engine.planning.recipe import Recipe, StudioEdition
from server.engine.studios.previs import PrevisStudio
from server.engine.studios.studio import Cancelled, Studio
from server.errors import Invalid
from tests.engine.warmth import figure, staging

SIZE = (160, 90)


@pytest.fixture(params=[PrevisStudio], ids=lambda studio: studio.__name__)
def studio(request: pytest.FixtureRequest) -> Studio:
    made: Studio = request.param()
    return made


def recipe(studio: Studio, size: tuple[int, int] = SIZE) -> Recipe:
    return Recipe(staging(figure()), size, seed=7, studio=studio.capabilities().studio)


def test_a_picture_is_a_png_of_the_recipes_size(studio: Studio) -> None:
    picture = studio.draw(recipe(studio), lambda share: None, lambda: False)
    opened = Image.open(io.BytesIO(picture.png))
    assert (opened.format, opened.size) == ("PNG", SIZE)


def test_the_same_recipe_gives_the_same_bytes(studio: Studio) -> None:
    first, second = (studio.draw(recipe(studio), lambda share: None, lambda: False).png for _ in range(2))
    assert first == second


def test_progress_grows_from_nothing_to_one(studio: Studio) -> None:
    shares: list[float] = []
    studio.draw(recipe(studio), shares.append, lambda: False)
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert len(shares) >= 4


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_cancelled_drawing_stops_within_a_step(studio: Studio, after: int) -> None:
    shares: list[float] = []
    with pytest.raises(Cancelled):
        studio.draw(recipe(studio), shares.append, lambda: len(shares) >= after)
    assert len(shares) == after


@pytest.mark.parametrize("other", [StudioEdition("oils", 1), StudioEdition("previs", 999)])
def test_a_recipe_for_another_studio_is_refused_by_name(studio: Studio, other: StudioEdition) -> None:
    foreign = msgspec.structs.replace(recipe(studio), studio=other)
    with pytest.raises(Invalid, match=f"{other.name} edition {other.edition}"):
        studio.draw(foreign, lambda share: None, lambda: False)
    with pytest.raises(Invalid, match=other.name):
        studio.survey(foreign)


def test_a_survey_names_what_is_in_the_recipe(studio: Studio) -> None:
    assert studio.survey(recipe(studio))["ch_a"]["coat"] == "seen"


def test_provenance_tells_builds_and_is_not_in_the_recipe(studio: Studio) -> None:
    provenance = studio.draw(recipe(studio), lambda share: None, lambda: False).provenance
    assert provenance["studio"] == studio.capabilities().name
    assert provenance["versions"]


def test_capabilities_name_the_edition_that_recipes_ask_for(studio: Studio) -> None:
    found = studio.capabilities()
    assert found.studio == StudioEdition(found.name, found.edition)
    assert found.longest >= 1280
