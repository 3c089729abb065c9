"""Words on signs can be read: a machine reads them back from the picture."""

import pytest

from server.engine import previs
from server.engine.blocking.staging import Item
from server.engine.previs import Rendered
from server.projects.vocabulary import Material
from tests.engine.lettering.reading import misread, read
from tests.engine.warmth import staging

SIZE = (1280, 960)

SIGNS: tuple[tuple[str, str, Material], ...] = (
    ("Keep off the pier", "#8a6a48", "wood"),
    ("Harbour Office", "#e8e2d0", "metal"),
    ("CLOSED", "#a83228", "metal"),
    ("Fresh fish daily", "#2f5d7a", "wood"),
    ("No swimming", "#f2c53d", "plastic"),
    ("Ring twice", "#3a3a40", "stone"),
    ("Lighthouse 2 km", "#6f8f5a", "wood"),
    ("Beware of the dog", "#d9d9d9", "ceramic"),
    ("Room 47", "#5a3d78", "plastic"),
    ("Ferry to Skarholm", "#f4efe2", "paper"),
    ("Bread and tea", "#c98f5a", "wood"),
    ("Please knock", "#1f4d3f", "glass"),
    ("DANGER", "#e07020", "metal"),
    ("Mind the step", "#9fb0b3", "stone"),
    ("Boats for hire", "#7a2f3d", "leather"),
    ("Way out", "#ffffff", "plastic"),
    ("Museum of the sea", "#22354a", "cloth"),
    ("Tickets sold here", "#b8a88a", ""),
    ("Private road", "#4c4c33", "wood"),
    ("Turn back now", "#101014", "metal"),
    ("Open until 9", "#8fc0d8", "ceramic"),
)
ANGLES = (-24, 0, 17, 9, -15, 28, -6)


def drawn(number: int) -> tuple[Rendered, dict[str, str]]:
    """Three signs abreast, each about a quarter of the picture wide and turned a little; their words."""
    own = range(3 * number, 3 * number + 3)
    items = tuple(
        Item(f"pr_{k}", "sign", (1010 * (index - 1), 0), ANGLES[k % 7] % 360, 100, colour, material, text)
        for index, k in enumerate(own)
        for text, colour, material in (SIGNS[k],)
    )
    shot = staging(
        items=items,
        size="close_up",
        lens=50,
        bearing=-items[0].facing % 360,  # square to the row, whichever way the first one is turned
        subjects=tuple(item.id for item in items),
    )
    return previs.render(shot, SIZE, 1, samples=1), {item.id: item.text for item in items}


@pytest.mark.parametrize(
    "numbers", [range(2, 3), pytest.param(range(7), marks=pytest.mark.soak)], ids=["sample", "full"]
)
@pytest.mark.timeout(900)
def test_ninety_nine_of_a_hundred_characters_on_signs_are_read_back(numbers: range) -> None:
    wrong = total = 0
    told = []
    for number in numbers:
        picture, words = drawn(number)
        boxes = {
            id: (float(left), float(top), float(right - left), float(low - top))
            for id, (left, top, right, low) in picture.boxes.items()
        }
        assert all(0.22 < width / SIZE[0] < 0.36 for _, _, width, _ in boxes.values())
        found = read(picture.colour[: SIZE[1] // 2], boxes)  # where the boards are
        for id, text in words.items():
            missed = misread(text, found[id])
            wrong, total = wrong + missed, total + len("".join(text.split()))
            if missed:
                told.append(f"{text!r} was read as {found[id]!r}")
    assert wrong <= 0.01 * total, told
