"""Pages as SVG, PNG and PDF."""

import io
import re
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image

from server import errors
from server.engine import lettering
from server.projects import demo
from server.projects.world import Balloon, Meta, Page, Panel, Shot, World

SVG = "{http://www.w3.org/2000/svg}"
ODD = """<b>"Fish & chips" 'n' ]]>\x00\x1b</b>"""
WORLD = World(
    meta=Meta(world="w1", title="Ferry & Co"),
    shots={"sh_1": Shot(scene="sc_1", action="Mara waits.")},
    pages={"pg_1": Page(size=(100, 60), title="One")},
    panels={
        "pn_1": Panel(page="pg_1", shot="sh_1", rect=(5, 5, 60, 50), order="a1"),
        "pn_2": Panel(page="pg_1", rect=(70, 5, 25, 50), order="a2"),
        "pn_gone": Panel(page="pg_1", rect=(0, 0, 9, 9), deleted=1),
    },
    balloons={
        "ba_1": Balloon(panel="pn_1", text=ODD, tail=(500, 900)),
        "ba_gone": Balloon(panel="pn_1", text="Never", deleted=1),
        "ba_lost": Balloon(panel="pn_gone", text="Never"),
    },
)


def picture(size: tuple[int, int] = (64, 36), colour: str = "#2060c0") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "PNG")
    return file.getvalue()


def groups(svg: str, kind: str) -> list[ElementTree.Element]:
    return [group for group in ElementTree.fromstring(svg).iter(f"{SVG}g") if group.get("data-kind") == kind]


def test_a_page_is_well_formed_svg_of_its_true_size() -> None:
    root = ElementTree.fromstring(lettering.page_svg(WORLD, "pg_1", lambda shot: f"/p/{shot}?a=1&b=<2>"))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("100mm", "60mm", "0 0 100 60")
    (image,) = root.iter(f"{SVG}image")
    assert image.get("href") == "/p/sh_1?a=1&b=<2>"
    assert root.findtext(f"{SVG}title") == "One"


def test_odd_characters_are_escaped_and_read_out() -> None:
    (balloon,) = groups(lettering.page_svg(WORLD, "pg_1", lambda _: None), "speech")
    assert balloon.get("aria-label") == ODD.replace("\x00", "\ufffd").replace("\x1b", "\ufffd")


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_makes_well_formed_svg(text: str) -> None:
    world = replace(WORLD, balloons={"ba_1": Balloon(panel="pn_1", text=text)})
    ElementTree.fromstring(lettering.page_svg(world, "pg_1", lambda _: text))


def test_what_is_deleted_is_not_drawn() -> None:
    svg = lettering.page_svg(WORLD, "pg_1", lambda _: None)
    assert len(groups(svg, "panel")) == 2
    assert "Never" not in svg
    for world in (WORLD, replace(WORLD, pages={"pg_1": Page(deleted=1)})):
        with pytest.raises(errors.NotFound):
            lettering.page_svg(world, "pg_2" if world is WORLD else "pg_1", lambda _: None)


def test_words_that_do_not_fit_are_told() -> None:
    world = replace(WORLD, balloons={"ba_1": Balloon(panel="pn_2", text="much too long " * 50)})
    (told,) = lettering.unfit(world, "pg_1")
    assert told.balloon == "ba_1"
    (balloon,) = groups(lettering.page_svg(world, "pg_1", lambda _: None), "speech")
    assert balloon.get("data-overflow") == "true"
    assert lettering.unfit(WORLD, "pg_1") == []


def test_letters_without_a_font_are_told() -> None:
    world = replace(WORLD, balloons={"ba_1": Balloon(panel="pn_1", text="世界")})
    (told,) = lettering.unfit(world, "pg_1")
    assert "世 界" in told.message


def test_a_png_has_the_right_size_and_density_and_shows_the_picture() -> None:
    png = lettering.page_png(WORLD, "pg_1", {"sh_1": picture()}, dpi=150)
    with Image.open(io.BytesIO(png)) as image:
        image.load()
        assert image.size == (round(100 / 25.4 * 150), round(60 / 25.4 * 150))
        assert image.info["dpi"] == pytest.approx((150, 150), abs=0.1)
        at = image.convert("RGB").getpixel((round(10 / 25.4 * 150), round(50 / 25.4 * 150)))
    assert at == (0x20, 0x60, 0xC0)


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_pictures_of_other_kinds_are_shown_too(kind: str) -> None:
    file = io.BytesIO()
    Image.new("RGB", (32, 32), "#ff0000").save(file, kind, quality=100)
    png = lettering.page_png(WORLD, "pg_1", {"sh_1": file.getvalue()}, dpi=72)
    with Image.open(io.BytesIO(png)) as image:
        red, green, blue = image.convert("RGB").getpixel((28, 142))  # type: ignore[misc]
    assert red > 240
    assert green < 20
    assert blue < 20


def test_a_pdf_has_the_right_size_and_holds_the_picture() -> None:
    data = lettering.page_pdf(WORLD, "pg_1", {"sh_1": picture()})
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    box = re.search(rb"/MediaBox \[([^\]]*)\]", data)
    assert box is not None
    assert [float(value) for value in box[1].split()] == pytest.approx([0, 0, 283.465, 170.079])
    assert b"/Width 64" in data
    assert lettering.page_pdf(WORLD, "pg_1", {}).count(b"/Subtype /Image") == 0


def test_the_shots_of_a_page_are_named() -> None:
    assert lettering.shots(WORLD, "pg_1") == ["sh_1"]


def test_the_demo_page_fits() -> None:
    world = demo.world()
    assert len(groups(lettering.page_svg(world, "pg_one", lambda _: None), "speech")) >= 3
    assert lettering.unfit(world, "pg_one") == []


def test_one_balloon_can_be_drawn_alone() -> None:
    svg = lettering.balloon_svg(Balloon(panel="pn_1", text="Hm."), (60, 40))
    assert len(groups(svg, "speech")) == 1
    assert groups(lettering.balloon_svg(Balloon(panel="pn_1"), (60, 40)), "speech") == []
