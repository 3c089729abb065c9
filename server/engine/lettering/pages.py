"""Comic pages: panels with their pictures, balloons on top, as SVG, PNG and PDF."""

import base64
import struct
import zlib
from collections.abc import Callable, Mapping

import msgspec
import resvg_py

from server import errors
from server.engine.lettering import heads, pdf, placing, svg
from server.engine.lettering.drawing import Drawing, Group, Image, Paint, Rect, rectangle
from server.engine.lettering.layout import Lettered, letter
from server.engine.lettering.shapes import INK
from server.engine.planning.recipe import FULL
from server.projects.world import Balloon, Page, Panel, World

LETTER = 2.9
"""The size of letters in millimetres on a page 170 mm wide; it grows and shrinks with the page."""

BORDER = 0.55
DPI = 300


class Unfit(msgspec.Struct, frozen=True):
    """A balloon whose words are not all drawn: too many for its panel, or letters that no font here has."""

    balloon: str
    message: str


def page_svg(world: World, page_id: str, picture_href: Callable[[str], str | None]) -> str:
    """A page as SVG. `picture_href` answers the address of a shot's picture. Raises `NotFound`."""
    return svg.write(_drawing(world, page_id), picture_href)


def page_png(world: World, page_id: str, pictures: Mapping[str, bytes], *, dpi: int = DPI) -> bytes:
    """A page as PNG at `dpi` dots an inch. `pictures` are image files by shot. Raises `NotFound`.

    Takes about a second at print size: not for an event loop.
    """
    return png(_drawing(world, page_id), pictures, dpi)


def page_pdf(world: World, page_id: str, pictures: Mapping[str, bytes]) -> bytes:
    """A page as PDF of its true size. `pictures` are image files by shot. Raises `NotFound`."""
    return pdf.write(_drawing(world, page_id), pictures)


def balloon_svg(
    balloon: Balloon, size: tuple[float, float], *, em: float = LETTER, id: str = "balloon"
) -> str:
    """One balloon over an empty panel of this size in millimetres."""
    lettered = letter(id, balloon, (0, 0, *size), em)
    return svg.write(Drawing(*size, "", (lettered.group,) if lettered else ()), lambda _: None)


def shots(world: World, page_id: str) -> list[str]:
    """The shots whose pictures a page shows. Raises `NotFound`."""
    _page(world, page_id)
    return [panel.shot for _, panel in _panels(world, page_id) if panel.shot is not None]


def unfit(world: World, page_id: str) -> list[Unfit]:
    """What a page cannot letter in full. Raises `NotFound`."""
    found = []
    for id, lettered in _lettered(world, page_id, _page(world, page_id)):
        if lettered.overflow:
            found.append(Unfit(id, "These words do not fit into their panel; the end is left out."))
        if lettered.missing:
            found.append(Unfit(id, f"The lettering font has no {' '.join(lettered.missing)}"))
    return found


def _drawing(world: World, page_id: str) -> Drawing:
    page = _page(world, page_id)
    w, h = page.size
    groups = [Group("paper", "paper", "", (Paint(rectangle((0, 0, w, h)), fill=page.paper),))]
    for id, panel in _panels(world, page_id):
        rect = _rect(panel)
        items: list[Paint | Image] = [] if panel.shot is None else [Image(panel.shot, rect)]
        items.append(Paint(rectangle(rect), stroke=INK, width=BORDER))
        shot = world.shots.get(panel.shot or "")
        groups.append(Group(id, "panel", shot.action or shot.title if shot else "", tuple(items)))
    groups += [lettered.group for _, lettered in _lettered(world, page_id, page)]
    return Drawing(w, h, page.title or world.meta.title, tuple(groups))


def _page(world: World, page_id: str) -> Page:
    page = world.pages.get(page_id)
    if page is None or page.deleted is not None:
        raise errors.NotFound("There is no such page.")
    return page


def _panels(world: World, page_id: str) -> list[tuple[str, Panel]]:
    found = [(id, p) for id, p in world.panels.items() if p.page == page_id and p.deleted is None]
    return sorted(found, key=lambda pair: (pair[1].order, pair[0]))


def _lettered(world: World, page_id: str, page: Page) -> list[tuple[str, Lettered]]:
    em = LETTER * min(2.0, max(0.5, min(page.size) / 170))
    panels = [(panel, _balloons(world, id)) for id, panel in _panels(world, page_id)]
    spots = heads.heads(
        world,
        {panel.shot for panel, own in panels if panel.shot and any(_seeks(one) for _, one in own)},
    )
    found = []
    for panel, own in panels:
        rect = _rect(panel)
        width, height = FULL[world.shots[panel.shot].aspect] if panel.shot in spots else (1, 1)
        known = placing.on_panel(spots.get(panel.shot or "", {}), rect, width / height)
        language = world.meta.language
        for id, balloon in placing.placed(own, rect, known, page.reading, em, language):
            lettered = letter(id, balloon, rect, em, language)
            if lettered is not None:
                found.append((id, lettered))
    return found


def _balloons(world: World, panel: str) -> list[tuple[str, Balloon]]:
    found = [(id, b) for id, b in world.balloons.items() if b.panel == panel and b.deleted is None]
    return sorted(found, key=lambda pair: (pair[1].order, pair[0]))


def _seeks(balloon: Balloon) -> bool:
    """Whether a balloon wants to know where heads are."""
    return balloon.at is None or (balloon.tail is None and balloon.speaker is not None)


def _rect(panel: Panel) -> Rect:
    x, y, w, h = panel.rect
    return x, y, max(1, w), max(1, h)


def png(drawing: Drawing, pictures: Mapping[str, bytes], dpi: float) -> bytes:
    """A drawing as PNG at `dpi` dots an inch; `pictures` are image files by shot."""

    def href(shot: str) -> str | None:
        data = pictures.get(shot)
        return None if data is None else f"data:{_media(data)};base64,{base64.b64encode(data).decode()}"

    width = round(drawing.width / 25.4 * dpi)
    data = resvg_py.svg_to_bytes(
        svg_string=svg.write(drawing, href), width=width, dpi=round(dpi), skip_system_fonts=True
    )
    return _with_density(bytes(data), dpi)


def _media(data: bytes) -> str:
    if data.startswith(b"\x89PNG"):
        return "image/png"
    return "image/webp" if data[8:12] == b"WEBP" else "image/jpeg"


def _with_density(data: bytes, dpi: float) -> bytes:
    """The PNG with its dots per metre, so that it prints in its true size (PNG specification, 11.3.5.3)."""
    body = b"pHYs" + struct.pack(">LLB", *[round(dpi / 0.0254)] * 2, 1)
    chunk = struct.pack(">L", len(body) - 4) + body + struct.pack(">L", zlib.crc32(body))
    after_head = 8 + 25
    return data[:after_head] + chunk + data[after_head:]
