"""What each family of models is told: identity first, never more than it reads, what must not be there."""

import pytest

from server.engine.planning.families import clauses, estimate, wording
from server.engine.planning.painters import FAMILIES, FamilyName
from server.engine.planning.recipes import compile, names
from server.engine.planning.studios import PREVIS
from server.projects.demo import world as demo
from server.projects.edits import Change, applied

DEMO = demo()
SHOTS = compile(DEMO, PREVIS).shots
NAMES = names(DEMO)
EVERY: tuple[FamilyName, ...] = tuple(FAMILIES)


@pytest.mark.parametrize("family", EVERY)
@pytest.mark.parametrize("shot", SHOTS)
def test_no_family_is_told_more_than_it_reads(family: FamilyName, shot: str) -> None:
    found = wording(SHOTS[shot].recipe, NAMES, family, ("people in the background",))
    assert found.tokens <= FAMILIES[family].budget
    assert found.tokens == estimate(found.text)


@pytest.mark.parametrize("family", EVERY)
def test_identity_comes_before_all_else(family: FamilyName) -> None:
    text = wording(SHOTS["sh_1c"].recipe, NAMES, family).text.lower()
    mara = text.index("maroon hair")
    for later in ("close-up", "shore", "dusk", "afternoon", "ink outlines"):
        assert later not in text or text.index(later) > mara


def test_what_a_small_budget_cannot_hold_is_left_out_from_the_least_important_end() -> None:
    small = wording(SHOTS["sh_1a"].recipe, NAMES, "sdxl")
    assert small.left_out
    assert all(name in small.text for name in ("Mara", "Tomas", "Pip", "curly black hair"))
    said = clauses(SHOTS["sh_1a"].recipe, NAMES)
    told = [clause for clause in said if clause.text not in small.left_out]
    assert {clause.role for clause in told if clause.role in ("worn", "prop", "style")} == set()
    assert set(small.left_out) <= {clause.text for clause in said}
    assert not wording(SHOTS["sh_1a"].recipe, NAMES, "qwen-image").left_out


def test_from_behind_the_face_is_told_as_not_visible() -> None:
    world = applied(DEMO, [Change("shots", "sh_1c", {"bearing": 180})])
    text = wording(compile(world, PREVIS).shots["sh_1c"].recipe, NAMES, "flux2-klein").text
    assert "face not visible" in text
    assert "eyes" not in text
    assert "red wool long coat" in text


def test_negatives_go_where_the_family_reads_them() -> None:
    recipe, negatives = SHOTS["sh_1c"].recipe, ("people in the background",)
    told = wording(recipe, NAMES, "flux2-klein", negatives)
    assert "There is no people in the background." in told.text
    assert told.negative == ""
    apart = wording(recipe, NAMES, "qwen-image-edit", negatives)
    assert apart.negative.startswith("people in the background, text,")
    assert "background" not in apart.text


def test_where_a_sign_has_words_text_is_not_forbidden() -> None:
    world = applied(DEMO, [Change("props", "pr_crate", {"kind": "sign", "text": "FERRY"})])
    found = wording(compile(world, PREVIS).shots["sh_1a"].recipe, NAMES, "qwen-image")
    assert '"FERRY"' in found.text
    assert "text" not in found.negative.split(", ")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [("35 mm, 28 mm", 7), ("Wywrzyk Przybysz", 7), ("水野", 5), ("Мария Иванова", 12), ("34 years old", 4)],
)
def test_tokens_are_never_estimated_below_what_clip_counts(text: str, tokens: int) -> None:
    assert estimate(text) >= tokens


def test_more_negatives_than_a_family_reads_are_left_out_by_name() -> None:
    negatives = tuple(f"unwanted thing of kind {'abcdefghijklmnopqrst'[number]}" for number in range(20))
    found = wording(SHOTS["sh_1c"].recipe, NAMES, "sdxl", negatives)
    assert found.negative.startswith(negatives[0])
    assert estimate(found.negative) <= FAMILIES["sdxl"].budget
    assert negatives[-1] in found.left_out
