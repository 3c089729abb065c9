"""The names of real people that painters are told: those with a record of consent, and no others. Pure."""

from collections.abc import Collection

from server.engine.planning.recipe import Named
from server.projects.world import Id, World


def named(world: World, style: Id | None, people: Collection[Id]) -> tuple[Named, ...]:
    """Whose manner a style is drawn in, and whose likeness people have, in a fixed order."""
    found = {
        Named(consent.use, consent.name, consent.about)
        for consent in world.consents.values()
        if consent.deleted is None and consent.basis != "no_person"
        if (consent.about == style if consent.use == "style" else consent.about in people)
    }
    return tuple(sorted(found, key=lambda one: (one.use, one.name, one.about or "")))
