"""Pictures, measured: who is in them, what light does, what an edit may touch."""

from concurrent.futures import ThreadPoolExecutor

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray

from server.engine import previs
from server.engine.blocking.staging import Item, Look, Part, Staging, Surface
from server.engine.previs import Rendered
from server.engine.stage import kept
from server.projects.vocabulary import Pose
from tests.engine.warmth import LOOK, SMALL, figure, staging


def draw(of: Staging) -> Rendered:
    return previs.render(of, SMALL, seed=1)


def pixels(rendered: Rendered, thing: str, part: str | None = None) -> NDArray[np.bool_]:
    found = rendered.things == rendered.thing_legend.index(thing)
    if part is not None:
        found &= rendered.parts == rendered.part_legend.index(part)
    return np.asarray(found)


def mean(rendered: Rendered, where: NDArray[np.bool_]) -> NDArray[np.float64]:
    return np.asarray(rendered.colour[where].mean(0), np.float64)


def dressed(part: Part, colour: str) -> Staging:
    return staging(figure(worn={part: Surface("coat" if part == "coat" else "shirt", colour)}))


def test_from_behind_the_face_is_gone_and_the_coat_keeps_its_colour() -> None:
    front, back = draw(staging(figure())), draw(staging(figure(), bearing=180))
    assert pixels(front, "ch_a", "face").sum() > 50
    assert pixels(front, "ch_a", "eyes").sum() > 0
    assert pixels(back, "ch_a", "face").sum() == 0
    assert pixels(back, "ch_a", "eyes").sum() == 0
    for rendered in (front, back):
        red, green, blue = mean(rendered, pixels(rendered, "ch_a", "coat"))
        assert red > 1.5 * green
        assert red > 1.5 * blue


def test_everybody_in_the_cast_has_pixels_and_nobody_else() -> None:
    rendered = draw(staging(*[figure(f"ch_{k}", at=(700 * k - 700, 0)) for k in range(3)]))
    assert rendered.thing_legend == ("", "set", "ch_0", "ch_1", "ch_2")
    assert set(np.unique(rendered.things)) == {0, 1, 2, 3, 4}


def test_the_same_staging_gives_the_same_bytes() -> None:
    of = staging(figure(pose="walk"), kind="shore", minute=1170)
    assert draw(of).colour.tobytes() == draw(of).colour.tobytes()


def test_a_pose_drawn_from_what_is_kept_is_the_one_drawn_from_nothing() -> None:
    poses: tuple[Pose, ...] = ("stand", "sit", "walk", "stand")
    shots = [staging(figure(pose=pose, hair=Surface("long", "#4a2f20")), kind="room") for pose in poses]
    alone = []
    for of in shots:
        kept.forget()
        alone.append(draw(of).colour.tobytes())
    kept.forget()
    assert [draw(of).colour.tobytes() for of in shots] == alone
    kept.forget()
    with ThreadPoolExecutor(2) as threads:
        assert [one.colour.tobytes() for one in threads.map(draw, shots)] == alone


def test_the_sun_moves_the_shadow() -> None:
    def shaded(minute: int) -> tuple[float, int]:
        with_, without = (
            draw(
                staging(*cast, size="long", minute=minute, look=Look(0, 2, 0, "#ffffff"), subjects=("ch_a",))
            )
            for cast in ([figure()], [figure(at=(0, 40_000))])
        )
        del without
        floor = pixels(with_, "set")
        grey = with_.colour.astype(int).sum(2)
        lit = np.median(grey[floor])
        dark = floor & (grey < lit * 0.9)
        return float(np.nonzero(dark)[1].mean()), int(dark.sum())

    morning, noon, evening = (shaded(minute) for minute in (480, 780, 1100))
    assert min(morning[1], noon[1], evening[1]) > 10
    assert morning[0] > noon[0] > evening[0]


def test_recolouring_a_coat_changes_only_the_coat() -> None:
    look = Look(ink=0, tones=3, mute=0, paper="#ffffff")
    red = draw(msgspec.structs.replace(dressed("coat", "#a8322a"), look=look))
    blue = draw(msgspec.structs.replace(dressed("coat", "#2a58a8"), look=look))
    assert (red.things == blue.things).all()
    assert (red.parts == blue.parts).all()
    assert np.array_equal(red.depth, blue.depth)
    changed = (red.colour != blue.colour).any(2)
    coat = pixels(red, "ch_a", "coat")
    near = coat.copy()
    for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)) * 2:  # a pixel has samples beside its middle
        near |= np.roll(near, step, axis)
    assert changed[coat].mean() > 0.99
    assert not changed[~near].any()


@pytest.mark.parametrize("tones", [1, 2, 4])
def test_tones_are_flat_steps(tones: int) -> None:
    look = Look(ink=0, tones=tones, mute=0, paper="#ffffff")
    rendered = draw(staging(figure(), look=look))
    top = pixels(rendered, "set")
    colours, counts = np.unique(rendered.colour[top].reshape(-1, 3) // 4, axis=0, return_counts=True)
    assert len(colours) >= 1
    assert counts.max() / counts.sum() > 0.02


def test_ink_darkens_outlines_and_none_leaves_none() -> None:
    def dark(ink: int) -> int:
        rendered = draw(staging(figure(), look=Look(ink, 1, 0, "#ffffff")))
        return int((rendered.colour.max(2) < 60).sum())

    assert dark(0) < dark(50) < dark(100)


def test_mute_takes_colour_away() -> None:
    def colourful(mute: int) -> float:
        rendered = draw(staging(figure(), look=Look(0, 3, mute, "#ffffff")))
        picture = rendered.colour.astype(float)
        return float((picture.max(2) - picture.min(2)).mean())

    assert colourful(100) < 2 < colourful(0)


def test_night_is_darker_than_day_and_dusk_is_warmer() -> None:
    day, dusk, night = (
        draw(staging(figure(), minute=minute)).colour.mean((0, 1)) for minute in (780, 1185, 60)
    )
    assert night.sum() < 0.6 * day.sum()
    assert dusk[0] / dusk[2] > day[0] / day[2] + 0.1


def test_a_close_up_shows_more_face_than_a_long_shot() -> None:
    close, far = (draw(staging(figure(), size=size)) for size in ("close_up", "long"))
    assert pixels(close, "ch_a", "face").sum() > 20 * pixels(far, "ch_a", "face").sum()


def test_depth_is_nearer_for_who_stands_nearer() -> None:
    rendered = draw(staging(figure("ch_a", at=(-500, -800)), figure("ch_b", at=(500, 800)), size="long"))
    near, far = (np.median(rendered.depth[pixels(rendered, id)]) for id in ("ch_a", "ch_b"))
    assert far - near > 1.0
    assert np.isinf(rendered.depth[rendered.things == 0]).all()


def test_keypoints_lie_on_their_figure() -> None:
    rendered = draw(staging(figure(), size="long"))
    points = rendered.keypoints["ch_a"]
    sure = points[points[:, 2] == 1.0]
    assert len(sure) >= 14
    for x, y, _ in sure:
        assert rendered.things[int(y), int(x)] == rendered.thing_legend.index("ch_a")
    assert points[14, 0] < points[15, 0]  # seen from the front, the right eye is on the left


def test_a_hidden_figure_is_known_to_be_hidden() -> None:
    shot = staging(
        figure("ch_a", at=(0, -400)), figure("ch_b", at=(0, 900)), size="medium", subjects=("ch_a",)
    )
    rendered = draw(shot)
    assert rendered.visible["ch_a"] > 0.9
    assert rendered.visible["ch_b"] < 0.5


def test_boxes_hold_all_pixels_of_their_thing() -> None:
    case = Item("pr_case", "suitcase", (500, -200), 20, 100, "#885533")
    rendered = draw(staging(figure(), items=(case,), size="long"))
    for id in ("ch_a", "pr_case"):
        left, top, right, bottom = rendered.boxes[id]
        own = pixels(rendered, id)
        assert own.sum() == own[top:bottom, left:right].sum() > 0


def test_an_unseen_colour_is_shape_only() -> None:
    plain = staging(figure(coat=Surface("coat", None)), look=LOOK)
    red, green, blue = mean(draw(plain), pixels(draw(plain), "ch_a", "coat"))
    assert abs(red - green) < 20
    assert abs(green - blue) < 30


def test_unknown_numbers_of_samples_are_refused() -> None:
    with pytest.raises(ValueError, match="samples"):
        previs.render(staging(figure()), SMALL, seed=1, samples=3)
