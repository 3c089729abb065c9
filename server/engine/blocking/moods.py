"""What each mood does, as data: five dials, each with its words and its numbers at full strength.

A scene's `Mood` scales all of them by `strength` and each by its own per cent. Light and colours arrive in
`Setting.light` and `Setting.colours` (per cent of what stands here); lens, distance and bearing are worked
into `Framing` by planning.
"""

from dataclasses import dataclass

from server.projects.vocabulary import MoodKind


@dataclass(frozen=True)
class Light:
    """`rise`: degrees by which the sun, moon or studio key stands higher. The others are per cent of what
    the hour gives: `key` its brightness, `shade` the brightness of what it does not reach, `warmth` towards
    amber (negative: towards blue), `vignette` how far the corners of the picture darken."""

    words: str
    rise: int = 0
    key: int = 0
    shade: int = 0
    warmth: int = 0
    vignette: int = 0


@dataclass(frozen=True)
class Colours:
    """`strength`: per cent by which colours grow stronger (negative: greyer); `contrast` per cent about the
    middle grey; `lights` and `shadows` (`#rrggbb`) what the two ends of the scale lean to, by `tint` per
    cent."""

    words: str
    strength: int = 0
    contrast: int = 0
    lights: str = "#ffffff"
    shadows: str = "#000000"
    tint: int = 0


@dataclass(frozen=True)
class Dial:
    """One number of the camera's: `amount` is per cent of the shot's own (lens, distance), or degrees round
    the subject (bearing)."""

    words: str
    amount: int = 0


@dataclass(frozen=True)
class Dials:
    """All five dials of a mood at strength 100.

    `lens`: per cent more millimetres (negative: wider). `distance`: per cent further off than the shot size
    means. `bearing`: degrees that the camera goes round the subject, to the side that it is on already."""

    words: str
    light: Light
    colours: Colours
    lens: Dial
    distance: Dial
    bearing: Dial


MOODS: dict[MoodKind, Dials] = {
    "none": Dials("as it is", Light(""), Colours(""), Dial(""), Dial(""), Dial("")),
    "calm": Dials(
        "still and unhurried",
        Light("soft, even light", rise=6, key=-3, shade=26, warmth=6, vignette=0),
        Colours("quiet, clear colours", strength=-14, contrast=-14,
                lights="#fff6e4", shadows="#5f7f96", tint=26),
        Dial("a normal lens", 10),
        Dial("a little room around", 12),
        Dial("nearly from the front", 0),
    ),
    "warmth": Dials(
        "close and kind",
        Light("low golden light", rise=-10, key=6, shade=12, warmth=55, vignette=14),
        Colours("amber lights, soft brown shade", strength=16, contrast=-6,
                lights="#ffd79a", shadows="#6a3a34", tint=34),
        Dial("a longer lens", 25),
        Dial("nearer", -14),
        Dial("a little from the side", 12),
    ),
    "triumph": Dials(
        "great and open",
        Light("high, hard, bright light", rise=14, key=14, shade=-10, warmth=24, vignette=6),
        Colours("strong, clean colours", strength=34, contrast=22,
                lights="#ffe9a8", shadows="#23306a", tint=22),
        Dial("a wide lens", -28),
        Dial("nearer", -8),
        Dial("from three quarters", 24),
    ),
    "melancholy": Dials(
        "alone with it",
        Light("weak, cool, even light", rise=-6, key=-24, shade=2, warmth=-42, vignette=26),
        Colours("washed-out blues and greys", strength=-48, contrast=-12,
                lights="#cfdbe6", shadows="#2f4460", tint=38),
        Dial("a long lens", 40),
        Dial("far off, small in the frame", 45),
        Dial("turned away from us", 32),
    ),
    "mystery": Dials(
        "half seen",
        Light("little light from the side, deep shade", rise=-12, key=-22, shade=-38, warmth=-20,
              vignette=52),
        Colours("teal lights, violet shade", strength=-18, contrast=18,
                lights="#b9dccf", shadows="#2a1f4a", tint=40),
        Dial("a slightly long lens", 15),
        Dial("a step back", 16),
        Dial("from the side", 48),
    ),
    "dread": Dials(
        "something is coming",
        Light("low hard light, black shade", rise=-18, key=-26, shade=-55, warmth=-12, vignette=70),
        Colours("sick greens, drained reds", strength=-34, contrast=34,
                lights="#d3d8a4", shadows="#0d2226", tint=42),
        Dial("a very wide lens", -38),
        Dial("too near", -20),
        Dial("off the axis", 18),
    ),
}  # fmt: skip


def share(amount: float, per_cent: int) -> float:
    """An amount of the table at a per cent of its full strength."""
    return amount * per_cent / 100
