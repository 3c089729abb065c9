"""What is there already, as the planner asks for it: the shelf against the recipes of a world."""

import msgspec
import sqlalchemy as sa

from server.database import Connection
from server.engine import shelf
from server.engine.planning.plan import Shelf, Shelved
from server.engine.planning.recipe import Fingerprint, Recipe
from server.engine.planning.recipes import Recipes
from server.engine.shelf import ShotState
from server.engine.tables import iteration
from server.projects.world import Id, Struct

_CHUNK = 5_000


class Inventory(Struct, frozen=True):
    """`states` is what every shot shows, `canon` the fingerprints of locked pictures by shot."""

    shelf: Shelf
    states: dict[Id, ShotState]
    canon: dict[Id, Fingerprint]


async def take(db: Connection, project_id: str, team_id: str, recipes: Recipes) -> Inventory:
    """Compare the recipes with the shelf of the project and with what else the team has drawn."""
    current = {id: (shot.fingerprint, shot.draft_fingerprint) for id, shot in recipes.shots.items()}
    states = await shelf.states(db, project_id, current)
    held: dict[Id, frozenset[Fingerprint]] = {}
    outdated: dict[str, Id] = {}
    missing: list[Fingerprint] = []
    for id, wanted in current.items():
        state = states[id]
        there = frozenset(one.fingerprint for one in (state.shown, state.draft) if one is not None)
        held[id] = there
        missing += [fingerprint for fingerprint in wanted if fingerprint not in there]
        if state.shown is not None and state.shown.fingerprint != wanted[0]:
            outdated[state.shown.iteration] = id
    shown = await _recipes(db, list(outdated))
    before = {outdated[iteration_id]: recipe for iteration_id, recipe in shown.items()}
    known = await shelf.known(db, team_id, missing)
    return Inventory(
        Shelf(
            {id: Shelved(held[id], before.get(id)) for id in current},
            {fingerprint: one.picture for fingerprint, one in known.items()},
        ),
        states,
        {id: state.shown.fingerprint for id, state in states.items() if state.canon and state.shown},
    )


async def _recipes(db: Connection, iteration_ids: list[str]) -> dict[str, Recipe]:
    """The recipes of these iterations; one that another version wrote is left out."""
    found: dict[str, Recipe] = {}
    for start in range(0, len(iteration_ids), _CHUNK):
        chunk = iteration_ids[start : start + _CHUNK]
        for id, data in await db.execute(
            sa.select(iteration.c.id, iteration.c.recipe).where(iteration.c.id.in_(chunk))
        ):
            try:
                found[id] = msgspec.json.decode(data, type=Recipe)
            except msgspec.ValidationError:
                continue
    return found
