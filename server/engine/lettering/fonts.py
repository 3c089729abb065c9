"""The lettering font: words to outlines, kerned by HarfBuzz, so that browser and export draw the same.

Shantell Sans (SIL Open Font License 1.1), one WOFF file per script. It is a dependency of the interface,
whose build carries the unmodified files. Lengths are in em (1 is the font size), y points down, the
baseline is 0.
"""

import struct
import unicodedata
import zlib
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Literal

import msgspec
import uharfbuzz as hb

from server.engine.lettering.drawing import Command

Style = Literal["normal", "italic", "loud"]

ASCENT, DESCENT = 0.78, 0.22
"""How far ordinary letters reach above and below the baseline."""

_FOLDER = Path(__file__).parents[2] / "web" / "fonts"
_FILES: dict[Style, str] = {"normal": "600-normal", "italic": "600-italic", "loud": "800-normal"}
_SCRIPTS = ("latin", "latin-ext", "cyrillic", "vietnamese")


class Shaped(msgspec.Struct, frozen=True):
    """A piece of text as outlines; `missing` are the characters that the font cannot draw."""

    width: float
    outline: tuple[Command, ...]
    missing: str


@lru_cache(maxsize=4096)
def shape(text: str, style: Style) -> Shaped:
    """The outlines of one line of text, which begins at x = 0."""
    text = unicodedata.normalize("NFC", text)
    x = 0.0
    outline: list[Command] = []
    missing: list[str] = []
    for script, run in groupby(text, lambda letter: _script(letter, style)):
        letters = "".join(run)
        if script is None:
            missing += letters
        font = _font(style, script or _SCRIPTS[0])
        buffer = hb.Buffer()
        buffer.add_str(letters)
        buffer.guess_segment_properties()
        hb.shape(font, buffer)
        em = font.face.upem
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=True):
            dx, dy = x + place.x_offset / em, -place.y_offset / em
            for name, *points in _glyph(style, script or _SCRIPTS[0], glyph.codepoint):
                moved = (value + (dy if index % 2 else dx) for index, value in enumerate(points))
                outline.append((name, *moved))
            x += place.x_advance / em
    return Shaped(x, tuple(outline), "".join(dict.fromkeys(missing)))


def _script(letter: str, style: Style) -> str | None:
    """The first font file that has the letter."""
    return next((s for s in _SCRIPTS if _font(style, s).get_nominal_glyph(ord(letter)) is not None), None)


@cache
def _font(style: Style, script: str) -> hb.Font:
    data = (_FOLDER / f"shantell-sans-{script}-{_FILES[style]}.woff").read_bytes()
    return hb.Font(hb.Face(hb.Blob(_sfnt(data))))


@lru_cache(maxsize=2048)
def _glyph(style: Style, script: str, glyph: int) -> tuple[Command, ...]:
    font = _font(style, script)
    em = font.face.upem
    found: list[Command] = []

    def add(name: str) -> Iterator[None]:
        def take(*values: float) -> None:
            points = values[:-1]  # the last one is what HarfBuzz calls user data
            found.append((name, *(v / em if i % 2 == 0 else -v / em for i, v in enumerate(points))))

        return take  # type: ignore[return-value]

    draw = hb.DrawFuncs()
    draw.set_move_to_func(add("M"))
    draw.set_line_to_func(add("L"))
    draw.set_quadratic_to_func(add("Q"))
    draw.set_cubic_to_func(add("C"))
    draw.set_close_path_func(add("Z"))
    font.draw_glyph(glyph, draw)
    return tuple(found)


def _sfnt(woff: bytes) -> bytes:
    """The OpenType file inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/, sections 3 to 5)."""
    flavour, count = struct.unpack(">4x4s4xH", woff[:14])
    power = count.bit_length() - 1
    head = struct.pack(">4s4H", flavour, count, 16 << power, power, 16 * count - (16 << power))
    tables = bytearray()
    start = len(head) + 16 * count
    for index in range(count):
        at = 44 + 20 * index
        tag, offset, packed, length, checksum = struct.unpack(">4s4L", woff[at : at + 20])
        table = woff[offset : offset + packed]
        if packed < length:
            table = zlib.decompress(table)
        head += struct.pack(">4s3L", tag, checksum, start + len(tables), length)
        tables += table + bytes(-length % 4)
    return head + bytes(tables)
