"""Panels for shots that are made at the end of a story that stands on pages. Pure.

A panel takes the next free place of its page's template, so that no picture that is there changes its shape;
where the page is full, or laid out by hand, a new page follows.
"""

from collections.abc import Callable, Sequence

from server.engine.planning.instruct.reply import Step
from server.engine.planning.scripts.ids import between
from server.engine.planning.scripts.templates import TEMPLATES, Rect, Template, aspect, rects
from server.engine.story import labels
from server.projects.edits import Change, Edit, Make, applied
from server.projects.world import Id, World


def panels(world: World, shots: Sequence[Id], fresh: Callable[[str], Id]) -> tuple[Step, ...]:
    """A step for each of the shots that comes right after one with a panel, and before none with one.

    `world` has the shots; each takes the shape of its panel, if it has that of the shot before it.
    """
    steps: list[Step] = []
    for shot in (one for one in labels(world) if one in shots):
        edits = _panel(world, shot, fresh)
        if edits:
            world = applied(world, edits)
            steps.append(Step(_told(world, shot), edits))
    return tuple(steps)


def _panel(world: World, shot: Id, fresh: Callable[[str], Id]) -> tuple[Edit, ...]:
    order = list(labels(world))
    placed = {
        panel.shot: panel.page
        for panel in world.panels.values()
        if panel.deleted is None and panel.page in world.pages and world.pages[panel.page].deleted is None
    }
    at = order.index(shot)
    if not at or order[at - 1] not in placed or placed.keys() & set(order[at:]):
        return ()
    page = placed[order[at - 1]]
    template = _template(world, page)
    there = [one.rect for one in world.panels.values() if one.page == page and one.deleted is None]
    places = rects(template, template.panels)
    edits: list[Edit] = []
    if len(there) < len(places) and sorted(there) == sorted(places[: len(there)]):
        rect = places[len(there)]
    else:
        rect, page = places[0], fresh("pages")
        edits.append(Make("pages", page, _page(world, placed[order[at - 1]], template.size)))
    last = max((one.order for one in world.panels.values() if one.page == page), default="")
    fields = {"page": page, "shot": shot, "rect": rect, "order": between(last, "", 1)[0]}
    edits.append(Make("panels", fresh("panels"), fields))
    return (*edits, *_shaped(world, shot, order[at - 1], rect))


def _template(world: World, page: Id) -> Template:
    """The template that a page was made by, as far as its size tells; else the comic's."""
    size = world.pages[page].size
    return next((one for one in TEMPLATES.values() if one.size == size), TEMPLATES["comic"])


def _page(world: World, before: Id, size: tuple[int, int]) -> dict[str, object]:
    """A page right after another one, on the same paper and read the same way."""
    old = world.pages[before]
    later = [one.order for one in world.pages.values() if one.order > old.order and one.deleted is None]
    order = between(old.order, min(later, default=""), 1)[0]
    return {"order": order, "size": size, "paper": old.paper, "reading": old.reading}


def _shaped(world: World, shot: Id, before: Id, rect: Rect) -> tuple[Edit, ...]:
    """The shape of a panel, for a shot that was given none of its own."""
    own = world.shots[shot].aspect
    if own != world.shots[before].aspect or own == aspect(rect):
        return ()
    return (Change("shots", shot, {"aspect": aspect(rect)}),)


def _told(world: World, shot: Id) -> str:
    pages = sorted((one.order, id) for id, one in world.pages.items() if one.deleted is None)
    page = next(one.page for one in world.panels.values() if one.shot == shot and one.deleted is None)
    number = [id for _, id in pages].index(page) + 1
    return f"{labels(world)[shot]}: a panel on page {number}"
