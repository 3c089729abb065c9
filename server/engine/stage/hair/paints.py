"""The paints of what grows on a head and is worn on it."""

from server.engine.stage.paint import FRAME, HAIR, HAT, PATCH, RIBBON, RIM, STUBBLE, Colour3, Paint, mix
from server.engine.stage.sheet import Sheet

HEADWEAR = ("hair", "hat", "frame")
"""Names of the paints that are made here."""

_INK: Colour3 = (0.08, 0.05, 0.08)


def headwear(sheet: Sheet, colour: Colour3, tone: Colour3) -> Paint:
    """The paint of a sheet in the colour of its part; `tone` is the skin's."""
    if sheet.paint == "hair":
        if sheet.trim == STUBBLE:
            return Paint(HAIR, mix(tone, colour, 0.34), mix(tone, colour, 0.55), trim=STUBBLE)
        second = mix(colour, _INK, 0.45)
        if sheet.trim == RIBBON:
            # A ribbon shows against any hair: dark on fair hair, pale on dark.
            second = (0.20, 0.17, 0.22) if sum(colour) > 0.95 else (0.62, 0.50, 0.44)
        return Paint(HAIR, colour, second, trim=sheet.trim)
    if sheet.paint == "hat":
        return Paint(HAT, colour, mix(colour, (0.09, 0.07, 0.11), 0.55), trim=sheet.trim)
    if sheet.trim in (RIM, PATCH):
        return Paint(FRAME, colour, mix(colour, _INK, 0.5), trim=sheet.trim)
    dark = mix(colour, (0.05, 0.05, 0.08), 0.6)
    return Paint(FRAME, dark, mix(dark, (0.80, 0.86, 0.95), 0.6), trim=sheet.trim)
