"""New shots onto pages: panels by template, words in their balloons."""

from dataclasses import dataclass, field
from typing import Any

from server.engine.planning.scripts.ids import between, derived
from server.engine.planning.scripts.merging import balloon_id
from server.engine.planning.scripts.script import Action
from server.engine.planning.scripts.staging import Moment
from server.engine.planning.scripts.templates import Template, aspect, rects
from server.engine.planning.scripts.things import Things
from server.projects.edits import Edit, Make
from server.projects.world import Id, World

Fields = dict[str, Any]


@dataclass
class New:
    """A shot to be made, with the moments that it shows and the numbers of their beats."""

    id: Id
    scene: Id
    fields: Fields
    moments: list[tuple[Moment, int]] = field(default_factory=list)


def pages(world: World, template: Template, things: Things, shots: list[New], after: Id | None) -> list[Edit]:
    """Pages with a panel for every new shot, behind the page of the shot `after`, else at the end.

    Each shot takes the shape of its panel.
    """
    found: list[Edit] = []
    groups = [shots[at : at + template.panels] for at in range(0, len(shots), template.panels)]
    alive = {id: one for id, one in world.pages.items() if one.deleted is None}
    orders = sorted(one.order for one in alive.values())
    start = orders[-1] if orders else ""
    for panel in world.panels.values():
        if panel.shot == after and after is not None and panel.deleted is None and panel.page in alive:
            start = alive[panel.page].order
    end = next((one for one in orders if one > start), "")
    for order, group in zip(between(start, end, len(groups)), groups, strict=True):
        page = derived(world, "pages", *(one.id for one in group))
        if page in world.pages:
            page = derived(world, "pages", *(one.id for one in group), len(world.pages))
        found.append(Make("pages", page, {"order": order, "size": template.size}))
        panel_orders = between("", "", len(group))
        for rect, at, new in zip(rects(template, len(group)), panel_orders, group, strict=True):
            new.fields["aspect"] = aspect(rect)
            panel_id = derived(world, "panels", page, new.id)
            found.append(Make("panels", panel_id, {"page": page, "shot": new.id, "rect": rect, "order": at}))
            found += _balloons(world, template, things, new, panel_id)
    return found


def _balloons(world: World, template: Template, things: Things, new: New, panel: Id) -> list[Edit]:
    said = [one for one in new.moments if not isinstance(one[0].beat, Action) or template.captions]
    found: list[Edit] = []
    for order, (moment, number) in zip(between("", "", len(said)), said, strict=True):
        fields: Fields = {"panel": panel, "text": moment.beat.text, "order": order}
        if isinstance(moment.beat, Action) or moment.kind == "caption":
            fields["kind"] = "caption"
        else:
            fields["kind"] = moment.kind
            if moment.speaker is not None:
                fields["speaker"] = things.person(moment.speaker)
        found.append(Make("balloons", balloon_id(world, new.scene, moment.beat, number), fields))
    return found
