"""`diorama eval` without a world: thirty stories in all arms, drawn by previs, in one table."""

import time
from collections.abc import Iterator, Sequence
from typing import Any

from server.engine.checks import Score
from server.engine.checks.identity import Known
from server.evaluation.arms import ARMS, TAKES, Arm, recipes
from server.evaluation.measures import MEASURES, Drawn, Measure, Share, share, whole_stories
from server.evaluation.shots import Evaluation, Progress
from server.evaluation.stories import PANELS, Told
from server.projects.world import Id

SMALL = 2
"""By what a draft's size is divided: a wide shot is 320x180. Shots of words have a draft's size, and only
they are judged by their words: on a sign in the distance there is nothing to read."""

IDENTITY = MEASURES[0]
MOST = max(TAKES.values())
WIDE = 22


def run(stories: Sequence[Told], on_progress: Progress) -> Iterator[Drawn]:
    """Every picture of every arm, story by story. Bodies must be warm."""
    for number, told in enumerate(stories):
        known: Known | None = None
        words = _of_words(told)
        sizes = {
            id: one.size if id in words else (one.size[0] // SMALL, one.size[1] // SMALL)
            for id, one in recipes(told, "memory", 1).items()
        }
        for arm in ARMS:
            if arm == "copy":
                continue
            for take in range(1, TAKES[arm] + 1):
                on_progress(number / len(stories), f"Story {told.name}: {arm}")
                painted = recipes(told, arm, take)
                asked = Evaluation(told.world, painted=painted, known=known, sizes=sizes)
                known = asked.known()
                at = time.perf_counter()
                for row in asked.rows(lambda share, message: None):
                    now = time.perf_counter()
                    scores = tuple(one for one in row.scores if one.check != "text" or row.shot in words)
                    yield Drawn(told.name, row.label, arm, take, scores, now - at)
                    if arm == "memory":
                        yield Drawn(told.name, row.label, "copy", take, _copied(row.scores), 0.0)
                    at = time.perf_counter()
    on_progress(1.0, "Checked")


def _of_words(told: Told) -> frozenset[Id]:
    """The shots whose subject has words on it."""
    props = told.world.props
    return frozenset(
        id
        for id, shot in told.world.shots.items()
        if any(one in props and props[one].text for one in shot.subjects)
    )


def _copied(scores: tuple[Score, ...]) -> tuple[Score, ...]:
    """The scores of a picture whose figures are compared with themselves: no distance, so a margin of 1."""
    return tuple(
        Score(one.check, 1.0, one.threshold, "pass", "It is the same picture.")
        for one in scores
        if one.check == "identity" and one.verdict != "not_applicable"
    )


def lines(stories: Sequence[Told], drawn: Sequence[Drawn]) -> Iterator[str]:
    """The table for people. `c` marks what is so by construction."""
    by_arm: dict[Arm, list[Drawn]] = {arm: [one for one in drawn if one.arm == arm] for arm in ARMS}
    yield "".join((" " * WIDE, *(head.rjust(WIDE) for head in (*ARMS, f"no memory, pass@{MOST}"))))
    for measure in MEASURES:
        cells = [_cell(share(by_arm[arm], measure), measure, arm) for arm in ARMS]
        cells.append(_cell(share(by_arm["no memory"], measure, MOST), measure, "no memory"))
        yield measure.name.ljust(WIDE) + "".join(cell.rjust(WIDE) for cell in cells)
    cells = [_cell(whole_stories(by_arm[arm], IDENTITY), IDENTITY, arm) for arm in ARMS]
    yield "identity, whole story".ljust(WIDE) + "".join(cell.rjust(WIDE) for cell in cells)
    worlds = len({one.story for one in drawn})
    told = [one for one in stories if one.name in {this.story for this in drawn}]
    words = sum(one.words for one in told) / max(1, len(told) * PANELS)
    times = [one.seconds for one in drawn if one.arm != "copy"]
    yield ""
    each = sum(times) / max(1, len(times))
    yield f"{worlds} worlds, {len(times)} pictures, {each:.2f} s each with its checks"
    yield f"words typed per panel: {words:.1f}; cost: 1 iteration a full picture, drafts are free"


def data(stories: Sequence[Told], drawn: Sequence[Drawn]) -> dict[str, Any]:
    """The same as JSON: shares by measure and arm, and every picture's verdicts."""

    def cells(measure: Measure, arm: Arm) -> dict[str, Any]:
        own = [one for one in drawn if one.arm == arm]
        return {
            "by_construction": arm in measure.construction,
            "pass@1": share(own, measure),
            **({f"pass@{MOST}": share(own, measure, MOST)} if TAKES[arm] > 1 else {}),
        }

    return {
        "stories": {one.name: {"lines": one.lines, "words": one.words} for one in stories},
        "measures": {one.name: {arm: cells(one, arm) for arm in one.arms} for one in MEASURES},
        "identity_whole_story": {
            arm: whole_stories([one for one in drawn if one.arm == arm], IDENTITY) for arm in ARMS
        },
        "pictures": drawn,
    }


def _cell(found: Share | None, measure: Measure, arm: Arm) -> str:
    if found is None or arm not in measure.arms:
        return "–"
    mark = " c" if arm in measure.construction else ""
    return f"{found.value:.2f} [{found.low:.2f}–{found.high:.2f}]{mark}"
