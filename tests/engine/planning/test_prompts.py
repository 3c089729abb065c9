"""What a painter is told: every word of the vocabulary has a phrase, and only what is in sight is named."""

from typing import Any, get_args

import msgspec
import pytest

from server.engine.blocking.sight import survey
from server.engine.blocking.staging import Surface
from server.engine.planning import phrases
from server.engine.planning.narrow import narrowed
from server.engine.planning.prompts import prompt
from server.engine.planning.recipe import Recipe, StudioEdition
from server.projects import vocabulary
from server.projects.world import Mark
from tests.engine.blocking.stagings import DRESSED, WIDE, figure, item, staging

NAMES = {"ch_a": "Mara", "ch_b": "Tomas", "pr_a": "The box"}


def told(*things: Any, **asked: Any) -> str:
    """The prompt of a shot as its recipe would have it."""
    whole = staging(*things, **asked)
    narrow = narrowed(whole, survey(whole, WIDE))
    return prompt(Recipe(narrow, (1280, 720), 1, StudioEdition("previs", 1)), NAMES)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (phrases.POSES, vocabulary.Pose),
        (phrases.EXPRESSIONS, vocabulary.Expression),
        (phrases.HAIR, vocabulary.Hair),
        (phrases.BEARDS, vocabulary.Beard),
        (phrases.HATS, vocabulary.Hat),
        (phrases.CONDITIONS, vocabulary.Condition),
        (phrases.PROP_CONDITIONS, vocabulary.PropCondition),
        (phrases.GLASSES, vocabulary.Glasses),
        (phrases.NECKWEAR, vocabulary.Neckwear),
        (phrases.TOPS, vocabulary.Top),
        (phrases.COATS, vocabulary.Coat),
        (phrases.GLOVES, vocabulary.Gloves),
        (phrases.BOTTOMS, vocabulary.Bottom),
        (phrases.FOOTWEAR, vocabulary.Footwear),
        (phrases.PATTERNS, vocabulary.Pattern),
        (phrases.CLOTHS, vocabulary.Cloth),
        (phrases.MATERIALS, vocabulary.Material),
        (phrases.MARKS, vocabulary.MarkKind),
        (phrases.PLACES, vocabulary.MarkPlace),
        (phrases.SIZES, vocabulary.ShotSize),
        (phrases.ANGLES, vocabulary.Angle),
        (phrases.COMPOSITIONS, vocabulary.Composition),
        (phrases.SETS, vocabulary.SetKind),
    ],
)
def test_every_word_has_a_phrase(table: dict[str, str], words: Any) -> None:
    assert tuple(table) == get_args(words)


def test_garments_are_told_with_colour_pattern_and_cloth_from_the_head_down() -> None:
    parts = {
        **DRESSED,
        "hat": Surface("beanie", "#c62f2d", "stripes", "wool"),
        "bottom": Surface("trousers", "#1f2d54", "pinstripes", "denim"),
    }
    text = told(figure(parts=parts), size="long")
    assert "wearing a red striped wool knitted beanie, " in text
    assert text.index("beanie") < text.index("shirt") < text.index("navy pinstriped denim trousers")


def test_from_behind_neither_face_nor_eyes_nor_a_scar_on_the_cheek_is_told() -> None:
    scarred = figure(marks=(Mark("scar", "left_cheek"),))
    front, back = told(scarred), told(scarred, bearing=180)
    assert "a scar on the left cheek" in front
    assert "a calm face" in front
    assert "from behind" in back
    for word in ("scar", "face", "eyes"):
        assert word not in back


def test_a_close_up_tells_nothing_of_the_boots() -> None:
    assert "shoes" in told(figure(), size="long")
    assert "shoes" not in told(figure(), size="close_up")


def test_views_name_whose_they_are() -> None:
    two = (figure(facing=90), figure("ch_b", at=(1400, 0), facing=-90))
    over = told(*two, view="over_shoulder", viewer="ch_a", subjects=("ch_b",))
    assert over.startswith("Medium shot, from the waist up of Tomas, over the shoulder of Mara")
    eyes = told(*two, view="point_of_view", viewer="ch_a", subjects=("ch_b",))
    assert "seen through the eyes of Mara" in eyes
    assert "Mara, 30" not in eyes
    assert "two-shot of Mara and Tomas" in told(*two, view="two_shot")
    assert "tight on The box" in told(item(material="stone"), view="insert", subjects=("pr_a",))


def test_tilt_and_pitch_are_told_in_degrees() -> None:
    text = told(figure(), roll=-12, pitch=30)
    assert "looking 30° down" in text
    assert "dutch tilt, rolled 12° counter-clockwise" in text


def test_a_faint_expression_is_told_as_a_hint() -> None:
    from server.engine.blocking.staging import Face

    smiling = {**DRESSED, "face": Surface("smile")}
    assert "a hint of a smile" in told(figure(parts=smiling, face=Face(strength=20)))
    assert "a hint" not in told(figure(parts=smiling, face=Face(strength=100)))


def test_props_are_told_with_their_material_their_bearer_and_what_stands_on_them() -> None:
    sign = item("pr_s", "sign", material="wood", text="Harbour", at=(0, 300))
    text = told(figure(), sign, size="long")
    assert "wooden sign" in text
    assert 'with the words "Harbour" on it' in text
    held = told(figure(pose="hold"), item(held_by="ch_a"), size="long")
    assert "in the hand of Mara" in held


def test_the_same_recipe_is_told_the_same() -> None:
    shot = staging(figure(), figure("ch_b", at=(900, 0)))
    again = msgspec.json.decode(msgspec.json.encode(shot), type=type(shot))
    first, second = (
        prompt(Recipe(one, (1280, 720), 1, StudioEdition("previs", 1)), NAMES) for one in (shot, again)
    )
    assert first == second
