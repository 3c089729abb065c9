"""Clothes: every word is sewn, layers stay in their order, hems are level, patterns and creases are there."""

from typing import get_args

import numpy as np
import pytest

from server.engine import previs
from server.engine.blocking.staging import Body, Framing, Look, Part, Setting, Staging, Surface
from server.engine.previs.folds import BENDS, creases
from server.engine.stage import bodies, wardrobe
from server.engine.stage.anatomy import BODY
from server.engine.stage.paint import WIDTH
from server.engine.stage.wardrobe import drape
from server.engine.stage.wardrobe.dressing import Relaxed, dress
from server.engine.stage.wardrobe.garments import hung, patterns
from server.engine.stage.wardrobe.tailor import base
from server.projects.vocabulary import Gloves, Neckwear, Pose
from tests.engine.warmth import figure

GROWN = Body(age=30, height=1700, build=40, gender=50)
CHILD = Body(age=7, height=1220, build=35, gender=60)
HEAVY = Body(age=45, height=1780, build=95, gender=95)

SIZE = (150, 200)


def _parts(pose: Pose, worn: dict[Part, Surface], bearing: int) -> tuple[np.ndarray, np.ndarray]:
    """The part at each pixel of a figure in an empty set, and the picture."""
    bare = tuple(part for part in ("coat", "top", "bottom", "footwear") if part not in worn)
    made = figure(pose=pose, without=bare, **worn)  # type: ignore[arg-type]
    setting = Setting(kind="plain", wall="#a9b8b2", floor="#cdb592", accent="#a4553c", minute=640)
    look = Look(ink=0, tones=1, mute=0, paper="#ffffff")
    staging = Staging(Framing("long", "eye", bearing, 50, (made.id,)), (made,), (), setting, look)
    drawn = previs.render(staging, SIZE, 1, samples=1)
    return np.array(drawn.part_legend)[drawn.parts], drawn.colour


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        *[("gloves", kind) for kind in get_args(Gloves) if kind != "none"],
        *[("neckwear", kind) for kind in get_args(Neckwear) if kind != "none"],
    ],
)
def test_small_things_are_sewn_too(part: Part, kind: str) -> None:
    posed = bodies.posed(GROWN, "stand", "neutral")
    sheets = wardrobe.sheets({part: kind}, posed)
    assert sum(len(sheet.faces) for sheet in sheets) > 100
    assert all(np.isfinite(sheet.vertices).all() for sheet in sheets)


@pytest.mark.parametrize(
    ("outer", "inner", "pose"),
    [
        ("coat", "sweater", "walk"),
        ("jacket", "hoodie", "sit"),
        ("blazer", "shirt", "kneel"),
    ],
)
def test_a_top_does_not_poke_through_the_coat_over_it(outer: str, inner: str, pose: Pose) -> None:
    legs: dict[Part, Surface] = {
        "bottom": Surface("trousers", "#334455"),
        "footwear": Surface("shoes", "#222222"),
    }
    coat: dict[Part, Surface] = {"coat": Surface(outer, "#884433"), **legs}
    alone, _ = _parts(pose, coat, 160)
    both, _ = _parts(pose, {**coat, "top": Surface(inner, "#ddcc88")}, 160)
    inside = alone == "coat"
    assert inside.sum() > 300
    assert (both[inside] == "top").mean() < 0.01


@pytest.mark.parametrize(
    ("kind", "pose"), [("long_skirt", "sit"), ("long_skirt", "walk"), ("skirt", "stand")]
)
def test_legs_stay_inside_a_skirt(kind: str, pose: Pose) -> None:
    """From the front, above the hem of the skirt, hardly any skin shows in the middle of the lap."""
    worn = {"top": Surface("shirt", "#cccccc"), "bottom": Surface(kind, "#334455")}
    parts, _ = _parts(pose, worn, 10)  # type: ignore[arg-type]
    rows = np.nonzero((parts == "bottom").any(1))[0]
    upper = parts[rows[0] : rows[0] + int(0.6 * len(rows))]
    inside = np.zeros(upper.shape, bool)
    for row, line in zip(inside, upper, strict=True):
        found = np.nonzero(line == "bottom")[0]
        if len(found):
            row[found[0] : found[-1]] = True
    # Hands may lie on it.
    assert (upper[inside] == "skin").mean() < 0.12


@pytest.mark.parametrize("pose", ["crouch", "climb", "sit_floor"])
def test_a_raised_thigh_lifts_the_coat(pose: Pose) -> None:
    """Cloth, not trousers, is what lies above the higher knee's thigh."""
    posed = bodies.posed(GROWN, pose, "neutral")
    (vertices, *_), _ = drape.hang(hung("coat", "coat")[0], posed, Relaxed(posed))
    thighs = [[posed.joints[f"{bone}.{side}"] for bone in ("upperleg01", "lowerleg01")] for side in "LR"]
    hip, knee = max(thighs, key=lambda ends: ends[1][2])
    middle = 0.4 * hip + 0.6 * knee
    near = np.hypot(vertices[:, 0] - middle[0], vertices[:, 1] - middle[1]) < 0.04
    assert vertices[near, 2].max(initial=-1.0) > middle[2] + 0.05


@pytest.mark.parametrize(("part", "kind"), [("bottom", "long_skirt"), ("top", "dress")])
def test_a_skirt_hangs_over_the_knees_of_who_crouches(part: Part, kind: str) -> None:
    posed = bodies.posed(GROWN, "crouch", "neutral")
    (vertices, *_), _ = drape.hang(hung(part, kind)[0], posed, Relaxed(posed))
    for side in "LR":
        knee = posed.joints[f"lowerleg01.{side}"]
        ahead = (np.abs(vertices[:, 0] - knee[0]) < 0.06) & (vertices[:, 1] < knee[1])
        assert (ahead & (np.abs(vertices[:, 2] - knee[2]) < 0.06)).any()


@pytest.mark.parametrize(("part", "kind"), [("bottom", "long_skirt"), ("coat", "coat")])
def test_a_skirt_hangs_down_beside_the_thighs_of_who_sits(part: Part, kind: str) -> None:
    posed = bodies.posed(GROWN, "sit", "neutral")
    (vertices, _, _, _), _ = drape.hang(hung(part, kind)[0], posed, Relaxed(posed))
    for side, sign in (("L", 1), ("R", -1)):
        hip, knee = posed.joints[f"upperleg01.{side}"], posed.joints[f"lowerleg01.{side}"]
        past = sign * (vertices[:, 0] - knee[0]) > 0.055
        behind = (vertices[:, 1] > knee[1] + 0.12) & (vertices[:, 1] < hip[1])
        assert vertices[past & behind][:, 2].min() < hip[2] - 0.18


def test_a_cape_falls_down_behind_who_sits() -> None:
    posed = bodies.posed(GROWN, "sit", "neutral")
    (vertices, _, _, _), _ = drape.hang(hung("coat", "cape")[0], posed, Relaxed(posed))
    assert vertices[:, 2].min() < posed.joints["upperleg01.L"][2] - 0.2
    assert np.quantile(vertices[:, 1], 0.98) < posed.joints["spine02"][1] + 0.40


def test_a_cape_lies_over_an_arm_that_hangs() -> None:
    posed = bodies.posed(GROWN, "stand", "neutral")
    (vertices, *_), _ = drape.hang(hung("coat", "cape")[0], posed, Relaxed(posed))
    for side, out in (("L", 1), ("R", -1)):
        elbow = posed.joints[f"lowerarm01.{side}"]
        level = np.abs(vertices[:, 2] - elbow[2]) < 0.05
        assert (out * vertices[level, 0]).max() > out * elbow[0] + 0.03


@pytest.mark.parametrize("body", [GROWN, CHILD, HEAVY], ids=["grown", "child", "heavy"])
@pytest.mark.parametrize(("part", "kind"), [("top", "shirt"), ("top", "tshirt"), ("coat", "blazer")])
def test_hems_are_level_on_who_stands(part: Part, kind: str, body: Body) -> None:
    posed = bodies.posed(body, "stand", "neutral")
    pattern = patterns(part, kind)[0]
    vertices, *_ = dress(pattern, posed, Relaxed(posed))
    level = [ring for ring in pattern.rings if ring.level]
    for ring in level:
        assert np.std(vertices[ring.at, 2]) < 0.004
    assert level


@pytest.mark.parametrize("kinds", [{"top": "sweater", "bottom": "trousers", "footwear": "boots"}])
def test_skin_that_is_left_out_lies_under_cloth(kinds: dict[Part, str]) -> None:
    posed = bodies.posed(GROWN, "walk", "neutral")
    hidden = np.nonzero(wardrobe.covered(kinds)[:BODY])[0]
    assert len(hidden) > 3000
    cloth = np.concatenate([sheet.vertices for sheet in wardrobe.sheets(kinds, posed)])
    out = np.concatenate([sheet.normals for sheet in wardrobe.sheets(kinds, posed)])
    deep = []
    for vertex in hidden[:: len(hidden) // 250]:
        away = cloth - posed.vertices[vertex]
        near = ((away**2).sum(1)).argsort()[:6]
        deep.append(np.einsum("ij,ij->i", away[near], out[near]).max())
    assert (np.array(deep) > 0).mean() > 0.96


def test_covered_skin_grows_with_what_is_worn() -> None:
    bare = wardrobe.covered({"top": "vest", "bottom": "shorts"})
    more = wardrobe.covered({"top": "shirt", "bottom": "trousers", "gloves": "gloves"})
    assert bare.sum() < more.sum()
    assert not wardrobe.covered({}).any()


@pytest.mark.parametrize("pattern", ["stripes", "pinstripes", "checks", "dots"])
def test_a_pattern_changes_the_cloth_and_nothing_else(pattern: str) -> None:
    plain = {"top": Surface("shirt", "#5577aa")}
    parts, first = _parts("stand", plain, 20)  # type: ignore[arg-type]
    _, second = _parts("stand", {"top": Surface("shirt", "#5577aa", pattern)}, 20)  # type: ignore[arg-type]
    changed = (first != second).any(2)
    top = parts == "top"
    assert changed[top].mean() > 0.04
    assert not changed[~top].any()


def test_a_straight_limb_has_no_crease_and_a_bent_one_has() -> None:
    b = base("helper-tights").detailed
    limb = np.maximum(b.arm, 0) - np.maximum(b.leg, 0)
    where = np.concatenate([b.at, limb[:, None]], 1).astype(np.float32)
    paint = np.zeros(WIDTH, np.float32)
    assert max(creases(paint, at) for at in where) == 0
    paint[BENDS : BENDS + 8] = 1.5
    assert sum(creases(paint, at) > 0 for at in where) > 20
