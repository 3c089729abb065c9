"""A drawing as PDF: vectors stay vectors, pictures keep every pixel."""

import io
from collections.abc import Mapping

import pydyf
from PIL import Image as Pillow

from server.engine.lettering.drawing import Drawing, Image, Paint, rectangle
from server.engine.lettering.svg import BLANK

POINTS = 72 / 25.4
"""PDF units in a millimetre."""


def write(drawing: Drawing, pictures: Mapping[str, bytes]) -> bytes:
    """The PDF of a drawing; `pictures` are image files by shot."""
    pdf = pydyf.PDF()
    content = pydyf.Stream(compress=True)
    content.set_matrix(POINTS, 0, 0, -POINTS, 0, drawing.height * POINTS)  # millimetres, y down
    images = pydyf.Dictionary()
    for group in drawing.groups:
        for item in group.items:
            if isinstance(item, Paint):
                _paint(content, item)
            else:
                _image(pdf, content, images, item, pictures.get(item.shot))
    pdf.add_object(content)
    resources = pydyf.Dictionary({"ProcSet": pydyf.Array(["/PDF", "/ImageC"]), "XObject": images})
    box = pydyf.Array([0, 0, round(drawing.width * POINTS, 3), round(drawing.height * POINTS, 3)])
    page = {
        "Type": "/Page",
        "Parent": pdf.pages.reference,
        "Contents": content.reference,
        "MediaBox": box,
        "Resources": resources,
    }
    pdf.add_page(pydyf.Dictionary(page))
    pdf.info["Title"] = pydyf.String(drawing.title)
    pdf.info["Producer"] = pydyf.String("Diorama")
    file = io.BytesIO()
    pdf.write(file)
    return file.getvalue()


def _paint(content: pydyf.Stream, paint: Paint) -> None:
    content.push_state()
    if paint.fill:
        content.set_color_rgb(*_rgb(paint.fill))
    if paint.stroke:
        content.set_color_rgb(*_rgb(paint.stroke), stroke=True)
        content.set_line_width(_round(paint.width))
        content.set_miter_limit(4)  # as SVG has it
        if paint.soft:
            content.set_line_join(1)
            content.set_line_cap(1)
        if paint.dash:
            content.set_dash([_round(length) for length in paint.dash], 0)
    _trace(content, paint)
    if paint.fill and paint.stroke:
        content.fill_and_stroke()
    elif paint.fill:
        content.fill()
    else:
        content.stroke()
    content.pop_state()


def _image(
    pdf: pydyf.PDF, content: pydyf.Stream, images: pydyf.Dictionary, item: Image, data: bytes | None
) -> None:
    if data is None:
        _paint(content, Paint(rectangle(item.rect), fill=BLANK))
        return
    x, y, w, h = item.rect
    with Pillow.open(io.BytesIO(data)) as opened:
        rgb = opened.convert("RGB")
    width, height = rgb.size
    scale = max(w / width, h / height)  # cover
    shown_w, shown_h = width * scale, height * scale
    name = f"I{len(images)}"
    extra = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": width,
        "Height": height,
        "ColorSpace": "/DeviceRGB",
        "BitsPerComponent": 8,
    }
    stream = pydyf.Stream([rgb.tobytes()], extra=extra, compress=True)
    pdf.add_object(stream)
    images[name] = stream.reference
    content.push_state()
    content.rectangle(*map(_round, item.rect))
    content.clip()
    content.end()
    left, top = x + (w - shown_w) / 2, y + (h - shown_h) / 2
    content.set_matrix(_round(shown_w), 0, 0, _round(-shown_h), _round(left), _round(top + shown_h))
    content.draw_x_object(name)
    content.pop_state()


def _trace(content: pydyf.Stream, paint: Paint) -> None:
    x = y = 0.0
    for name, *v in paint.outline:
        match name:
            case "M":
                content.move_to(*map(_round, v))
            case "L":
                content.line_to(*map(_round, v))
            case "Q":  # as a cubic: the control points lie two thirds of the way
                thirds = (x + 2 * v[0], y + 2 * v[1], v[2] + 2 * v[0], v[3] + 2 * v[1])
                content.curve_to(*(_round(value / 3) for value in thirds), *map(_round, v[2:]))
            case "C":
                content.curve_to(*map(_round, v))
            case "Z":
                content.close()
        if v:
            x, y = v[-2:]


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(round(int(colour[at : at + 2], 16) / 255, 4) for at in (1, 3, 5))


def _round(value: float) -> float:
    return round(float(value), 3)
