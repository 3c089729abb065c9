"""Setting the words of a balloon: how they break, how large the balloon is and where it stands."""

import math
import unicodedata
from functools import lru_cache, partial

import msgspec

from server.engine.lettering import breaking, fonts, shapes
from server.engine.lettering.drawing import Command, Group, Paint, Rect, moved, tilted
from server.engine.lettering.fonts import ASCENT, DESCENT, Style
from server.projects.vocabulary import BalloonKind
from server.projects.world import Balloon

STYLES: dict[BalloonKind, Style] = {
    "speech": "normal",
    "thought": "italic",
    "whisper": "italic",
    "shout": "loud",
    "caption": "italic",
    "sound": "loud",
    "label": "normal",
}
SIZES: dict[BalloonKind, float] = {
    "speech": 1,
    "thought": 0.97,
    "whisper": 0.85,
    "shout": 1.2,
    "caption": 0.97,
    "sound": 2.6,
    "label": 0.82,
}
"""The size of letters, as a share of the page's ordinary size."""

SHRINK = (1.0, 0.9, 0.8, 0.7, 0.6)
LEADING = 1.16
PAD = (0.55, 0.3)
PADS: dict[BalloonKind, tuple[float, float]] = {
    "caption": (0.55, 0.38),
    "label": (0.4, 0.26),
    "sound": (0.1, 0.1),
}
TILT = -7.0
"""Degrees by which the letters of a sound rise."""

HOME = (500, 150)
"""Where a balloon stands that has no place of its own, per mille of its panel."""

ASPECTS = (0.8, 1.0, 1.2, 1.45, 1.75, 2.1, 2.5, 3.0)
EDGE = 0.4
"""How far balloons keep from the edges of their panel, in em."""

_MOST_WORDS = 120  # of one balloon; what is beyond is told as overflow


class Setting(msgspec.Struct, frozen=True):
    """Lines of words with the half axes of the body that holds them, in em around the centre."""

    lines: tuple[str, ...]
    a: float
    b: float


class Lettered(msgspec.Struct, frozen=True):
    """A balloon as it is drawn, in millimetres of the page.

    `box` holds everything but the tail, `words` the text. `overflow`: the text does not fit into the
    panel even in small letters, and its end is left out.
    """

    group: Group
    box: Rect
    words: Rect
    em: float
    overflow: bool
    missing: str


@lru_cache(maxsize=1024)
def letter(id: str, balloon: Balloon, panel: Rect, em: float, language: str = "en") -> Lettered | None:
    """Set a balloon into its panel; `em` is the page's ordinary letter size. None where it is empty."""
    text = _visible(balloon.text)
    if not text:
        return None
    style = STYLES[balloon.kind]
    full = em * SIZES[balloon.kind]
    for shrink in SHRINK:
        em = full * shrink
        room = (panel[2] / em - 2 * EDGE, panel[3] / em - 2 * EDGE)
        chosen = _set(text, balloon.kind, style, room, language)
        if chosen is not None:
            return _place(id, balloon, panel, em, chosen, overflow=False)
    words = text.split(" ")[:_MOST_WORDS]
    low, high = 0, len(words)
    chosen = Setting(("…",), *_smallest(balloon.kind, style))
    while low < high:  # the longest beginning that fits
        middle = (low + high + 1) // 2
        found = _set(" ".join(words[:middle]).rstrip(" .,;:") + "…", balloon.kind, style, room, language)
        if found is None:
            high = middle - 1
        else:
            low, chosen = middle, found
    return _place(id, balloon, panel, em, chosen, overflow=True)


def _visible(text: str) -> str:
    """The text without control characters, its blank space tidied; line ends stay."""
    kept = "".join(
        letter if letter in "\n " or unicodedata.category(letter)[0] != "C" else " " for letter in text
    )
    return "\n".join(" ".join(line.split()) for line in kept.strip().splitlines() if line.strip())


def _width(text: str, style: Style) -> float:
    return fonts.shape(text, style).width


def _set(
    text: str, kind: BalloonKind, style: Style, room: tuple[float, float], language: str
) -> Setting | None:
    """The handsomest way to set the text within the room, or None where it does not fit."""
    beyond = shapes.margin(kind)
    wide, high = room[0] / 2 - beyond, room[1] / 2 - beyond
    measure = partial(_width, style=style)
    if wide < 1 or high < 0.8 or len(text) > 40 * _MOST_WORDS:
        return None
    if measure(text.replace("\n", " ")) * LEADING > 4 * wide * high:
        return None  # more than fills the whole room
    pad = PADS.get(kind, PAD)
    boxed = kind in shapes.BOXED
    widest = 2 * (wide - pad[0]) * (1.0 if boxed else 0.8)
    found = breaking.pieces(text, max(1.0, widest), measure, language)
    if len(found) > _MOST_WORDS or not found:
        return None
    best: tuple[float, Setting] | None = None
    most = min(24, int(2 * high / LEADING) + 1)
    for lines in breaking.layouts(found, most, measure):
        for setting in _bodies(lines, kind, measure, pad):
            if setting.a > wide or setting.b > high:
                continue
            wanted = 3.2 if boxed else 1.8
            odd = abs(math.log(setting.a / setting.b / wanted))
            cost = setting.a * setting.b * (1 + 0.35 * odd + 0.05 * len(lines))
            if best is None or cost < best[0]:
                best = cost, setting
    return best[1] if best else None


def _bodies(
    lines: tuple[str, ...], kind: BalloonKind, measure: breaking.Measure, pad: tuple[float, float]
) -> list[Setting]:
    widths = [measure(line) for line in lines]
    height = LEADING * (len(lines) - 1) + ASCENT + DESCENT
    if kind in shapes.BOXED:
        return [Setting(lines, max(widths) / 2 + pad[0], height / 2 + pad[1])]
    corners = []
    for index, width in enumerate(widths):
        top = index * LEADING - height / 2
        for y in (top - pad[1], top + ASCENT + DESCENT + pad[1]):
            corners.append((width / 2 + pad[0], y))
    return [Setting(lines, *shapes.fit(corners, aspect)) for aspect in ASPECTS]


def _smallest(kind: BalloonKind, style: Style) -> tuple[float, float]:
    pad = PADS.get(kind, PAD)
    (first, *_) = _bodies(("…",), kind, partial(_width, style=style), pad)
    return first.a, first.b


def _place(
    id: str, balloon: Balloon, panel: Rect, em: float, setting: Setting, *, overflow: bool
) -> Lettered:
    x, y, w, h = panel
    reach = shapes.margin(balloon.kind)
    half_w, half_h = (setting.a + reach) * em, (setting.b + reach) * em
    edge = EDGE * em
    at = balloon.at or HOME
    cx = _within(x + w * at[0] / 1000, x + edge + half_w, x + w - edge - half_w)
    cy = _within(y + h * at[1] / 1000, y + edge + half_h, y + h - edge - half_h)
    tail = None
    if balloon.tail is not None and balloon.kind not in ("caption", "sound"):
        tip = (x + w * balloon.tail[0] / 1000, y + h * balloon.tail[1] / 1000)
        tail = (_within(tip[0], x + edge, x + w - edge), _within(tip[1], y + edge, y + h - edge))
    paints = shapes.balloon(balloon.kind, (cx, cy), setting.a * em, setting.b * em, em, tail, id)
    outline, words, missing = _words(setting, balloon.kind, (cx, cy), em)
    group = Group(
        id=id,
        kind=balloon.kind,
        label=balloon.text,
        items=(*paints, *_letters(outline, balloon.kind, (cx, cy), em)),
        overflow=overflow,
        at=(cx, cy),
    )
    box = (cx - half_w, cy - half_h, 2 * half_w, 2 * half_h)
    return Lettered(group, box, words, em, overflow, missing)


def _words(
    setting: Setting, kind: BalloonKind, centre: tuple[float, float], em: float
) -> tuple[tuple[Command, ...], Rect, str]:
    height = LEADING * (len(setting.lines) - 1) + ASCENT + DESCENT
    left = -setting.a + PADS.get(kind, PAD)[0]
    outline: list[Command] = []
    missing = ""
    widest = 0.0
    for index, line in enumerate(setting.lines):
        shaped = fonts.shape(line, STYLES[kind])
        x = left if kind == "caption" else -shaped.width / 2
        y = index * LEADING - height / 2 + ASCENT
        outline += moved(shaped.outline, em, centre[0] + x * em, centre[1] + y * em)
        missing += shaped.missing
        widest = max(widest, shaped.width)
    x = left if kind == "caption" else -widest / 2
    words = (centre[0] + x * em, centre[1] - height / 2 * em, widest * em, height * em)
    return tuple(outline), words, "".join(dict.fromkeys(missing))


def _letters(
    outline: tuple[Command, ...], kind: BalloonKind, centre: tuple[float, float], em: float
) -> tuple[Paint, ...]:
    """Letters in ink; those of a sound rise, in a colour with an outline and a light edge around it."""
    if kind != "sound":
        return (Paint(outline, fill=shapes.INK),)
    risen = tilted(outline, TILT, *centre)
    return (
        Paint(risen, stroke="#ffffff", width=0.32 * em, soft=True),
        Paint(risen, stroke=shapes.INK, width=2 * shapes.LINES[kind] * em, soft=True),
        Paint(risen, fill=shapes.FILLS[kind]),
    )


def _within(value: float, low: float, high: float) -> float:
    """The value, or the nearest that is allowed; the middle where nothing is."""
    return (low + high) / 2 if low > high else min(max(value, low), high)
