"""What people call the look of the drawing: its dials, up, down and off."""

STYLE_MORE = {
    "ink": (
        (
            "heavier inks, heavier ink, thicker lines, bolder lines, thicker outlines, bolder "
            "outlines, heavier lines, heavier outlines, more ink, stronger lines, stronger "
            "outlines, bolder ink, thicker ink, inkier, stronger ink, darker lines, bolder "
            "linework, heavier linework, bolder inks, thicker line, heavier line, fatter lines, "
            "thicker outline, fatter outlines, bolder outline, heavier outline, stronger line, "
            "bolder line, more line weight, heavier line weight, thicker line weight, thick lines, "
            "bold lines, thick outlines, bold outlines, strong outlines, lines thicker, outlines "
            "thicker, lines bolder, outlines bolder, lines heavier, outlines heavier, inks heavier, "
            "lines stronger, outlines stronger, ink heavier, darker inks, darker outlines, more "
            "inky, thicker inks, thicker strokes, broader lines, lines darker, lines broader, like "
            "drawn with a fat brush, like drawn with a brush, brushier lines, fat lines, heavier "
            "strokes, thicker linework"
        ),
        (
            "thinner lines, finer lines, lighter inks, lighter ink, thinner outlines, finer "
            "outlines, lighter lines, less ink, thinner ink, thin lines, thin outlines, softer "
            "lines, lighter linework, lighter outlines, finer linework, finer ink, delicate lines, "
            "thinner inks, finer line, thinner line, fine lines, fine outlines, lines thinner, "
            "outlines thinner, lines finer, outlines finer, lines lighter, outlines lighter, inks "
            "lighter, softer outlines, weaker lines, weaker outlines, thinner linework, delicate "
            "outlines, fainter lines, fainter outlines, slimmer lines, light lines, lines softer, "
            "outlines softer, thinner strokes, line thinner, lighter ink lines, subtle lines, "
            "thinner outline"
        ),
    ),
    "inner": (
        "more inner lines, more detail lines, more inner detail",
        ("fewer inner lines, less inner detail, fewer detail lines"),
    ),
    "blacks": (
        (
            "more blacks, more black, heavier blacks, deeper blacks, more solid black, blacker "
            "shadows, deeper shadows, more shadow, more spotted blacks, heavier shadows, stronger "
            "blacks, more solid blacks, darker shadows, more dark areas, bigger black areas, more "
            "black areas, deep blacks, more dramatic shadows, heavy shadows, heavy blacks, shadows "
            "darker, shadows deeper, blacks heavier, more inky shadows, shadows heavier, blacker "
            "blacks, stronger shadows, more shadows, larger black areas"
        ),
        (
            "fewer blacks, less black, less solid black, lighter shadows, less blacks, softer "
            "shadows, lighter blacks, fewer solid blacks, less black areas, fewer black areas, less "
            "shadow, fewer shadows, less heavy shadows, shadows lighter, shadows softer, weaker "
            "shadows, brighter shadows, less dark shadows, less solid blacks"
        ),
    ),
    "hatching": (
        (
            "more hatching, heavier hatching, more cross hatching, more crosshatching, more "
            "strokes, more lines in the shadows, more crosshatch, stronger hatching, denser "
            "hatching, hatching heavier, more hatch lines, lots of hatching, more hatched, add "
            "hatching, hatch more, thicker hatching, more hatched shading"
        ),
        (
            "less hatching, fewer hatching lines, lighter hatching, less cross hatching, less "
            "crosshatching, fewer strokes, weaker hatching, hatching lighter, hatch less, fewer "
            "hatches, less dense hatching, less hatched, reduce the hatching, sparser hatching, "
            "less crosshatch"
        ),
    ),
    "rim": (
        (
            "more rim light, stronger rim light, stronger rim, brighter edges, more rim, brighter "
            "rim light, more light on the edges, glowing edges, stronger edge light, more edge "
            "light, stronger backlight, more backlight, rim light stronger, more light from behind, "
            "stronger light edges"
        ),
        (
            "less rim light, weaker rim light, less rim, weaker rim, less edge light, less "
            "backlight, weaker backlight, softer rim light, rim light weaker"
        ),
    ),
    "distance": (
        ("more atmospheric perspective, paler distance, more haze in the distance, more aerial perspective"),
        ("less atmospheric perspective, less haze in the distance, less aerial perspective"),
    ),
    "mute": (
        (
            "more muted, muted, desaturated, more desaturated, duller colours, duller colors, muted "
            "colours, muted colors, less saturated, greyer, less colourful, less colorful, less "
            "vivid, more muted colours, more muted colors, desaturate, washed out, faded colours, "
            "faded colors, mute the colours, mute the colors, quieter colours, colours more muted, "
            "colors more muted, colours muted, duller, less colour, less color, more grey, more "
            "subdued, subdued colours, subdued, less bright colours, less strong colours, weaker "
            "colours, colours weaker, more faded, faded, paler colours, paler colors, softer "
            "colours, softer colors, less bright, colours less bright, colours quieter, colours "
            "duller, more washed out, less garish, less loud colours, colours paler, toned down "
            "colours, greyer colours, tone down the colours, desaturate the colours, calmer "
            "colours, dull colours, mute colours, mute colors, mute the palette"
        ),
        (
            "less muted, more saturated, more vivid, vivid colours, vivid colors, brighter colours, "
            "brighter colors, more colourful, more colorful, stronger colours, stronger colors, "
            "saturated, more saturation, punchier colours, punchier colors, bolder colours, bolder "
            "colors, colours brighter, colors brighter, colours stronger, colors stronger, more "
            "colour, more color, livelier colours, richer colours, more intense colours, more "
            "brilliant colours, brighter and bolder colours, colours more vivid, colours more "
            "intense, strong colours, bright colours, bright colors, intense colours, more vibrant, "
            "vibrant, vibrant colours, vibrant colors, punchier, more vibrant colours, more vibrant "
            "colors, less grey, less washed out, less faded, less pale colours, saturate, saturate "
            "the colours, colours bolder, colours richer, colours livelier, more lively colours, "
            "less dull colours, less dull, lively colours"
        ),
    ),
    "stylised": (
        (
            "more cartoony, cartoonier, more stylised, more stylized, more cartoonish, bigger "
            "heads, more exaggerated, cartoony, cartoonish, more manga, more toon, more cartoon, "
            "more cartoon like, like a cartoon, cartoonish style, more like a cartoon, bigger eyes "
            "and heads, funnier proportions, more comic like, more caricature, more exaggerated "
            "proportions, exaggerate the figures, exaggerated proportions, more anime, anime style, "
            "manga style, more like manga, more like a comic, cartoonier proportions, comic "
            "proportions, cartoon proportions, comicky, chibi, more chibi, heads bigger"
        ),
        (
            "less cartoony, less cartoonish, less stylised, less stylized, more realistic, realer, "
            "more natural proportions, realistic proportions, realer proportions, more realistic "
            "proportions, less exaggerated, real proportions, natural proportions, as measured, "
            "less cartoon, less cartoon like, less like a cartoon, less manga, less comic like, "
            "less comic, more natural figures, more true to life, more lifelike, realistic figures, "
            "more natural looking, less anime, less caricature, more real, proportions more real, "
            "proportions more realistic, proportions realistic, smaller heads, normal proportions, "
            "true to life proportions, lifelike, true proportions, realistic, realistic style, more "
            "realism, heads smaller, more accurate proportions, natural figures, realistically "
            "drawn, more photographic"
        ),
    ),
    "tones": (
        (
            "more tones, more shades, more tone steps, smoother shading, more shading steps, finer "
            "shading, softer shading, more gradations, more levels of shading, more levels of tone, "
            "another tone, one more tone, more shading, subtler shading, one more tone step, more "
            "gradation, shading smoother"
        ),
        (
            "fewer tones, fewer shades, less tones, flatter shading, flatter, fewer tone steps, "
            "flatter colours, flatter colors, less shading, simpler shading, flat shading, flat "
            "colours, flat colors, one tone less, one fewer tone, harder shading, fewer levels, "
            "fewer gradations, less gradation, more flat, flatter look, shading flatter, fewer "
            "levels of shading, coarser shading, cruder shading, more posterised, one tone step "
            "less, flat colour, flat color, flat colouring, flat coloring"
        ),
    ),
}


STYLE_ZERO = {
    "ink": (
        "no outlines, no ink, without outlines, no lines, no ink lines, no line art, lines off, "
        "outlines off, turn off the outlines, lineless, no contour lines, no contours"
    ),
    "hatching": (
        "no hatching, without hatching, no cross hatching, hatching off, turn off the hatching, no "
        "crosshatching, no hatch lines, without cross hatching, zero hatching, hatching gone, "
        "remove the hatching, no more hatching"
    ),
    "blacks": "no blacks, no solid blacks, without solid blacks",
    "rim": ("no rim light, without rim light, rim light off, no rim, no edge light, no light on the edges"),
    "inner": "no inner lines",
    "stylised": (
        "no stylisation, no cartoon proportions, no exaggeration, no cartoon look, not stylised, not stylized"
    ),
}


STYLE_NAMES = {
    "ink": "ink, outlines, inks, lines, line weight, outline, linework, ink weight",
    "inner": "inner lines",
    "blacks": "blacks, solid blacks, solid black",
    "hatching": ("hatching, cross hatching, crosshatching"),
    "rim": "rim light, rim",
    "mute": "muting, mute, desaturation",
    "stylised": ("stylisation, stylization, cartooniness, exaggeration"),
    "tones": ("tones, tone steps, tone step, tones of shading"),
    "distance": ("aerial perspective, atmospheric perspective"),
}
