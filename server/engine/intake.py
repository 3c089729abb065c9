"""Shelves that come as a whole: the iterations of an import, and what its failure leaves behind."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec
import sqlalchemy as sa

from server.database import Connection, insert
from server.engine.planning.recipe import Fingerprint, canonical
from server.engine.shelf import NewIteration
from server.engine.tables import iteration, picture_of, shelf_shot
from server.projects import ids
from server.projects.world import Digest

_CHUNK = 1_000


async def fill(
    db: Connection,
    project_id: str,
    team_id: str,
    iterations: Sequence[NewIteration],
    canon: dict[str, Fingerprint],
    pictures: Iterable[Digest],
    by: str | None,
) -> None:
    """Put iterations, oldest first, on the empty shelf of a new project, and its pictures with them.

    A handful of statements, because the one writer of SQLite waits for nobody else meanwhile. `canon`
    names the fingerprint of each locked shot.
    """
    now = ids.now_ms()
    rows = [
        {
            "id": ids.new("it"),
            "project_id": project_id,
            "team_id": team_id,
            "shot": new.shot,
            "fingerprint": new.fingerprint,
            "exact": new.exact,
            "picture": new.picture,
            "kind": new.kind,
            "studio": new.recipe.studio.name,
            "width": new.recipe.size[0],
            "height": new.recipe.size[1],
            "at": now if new.at is None else new.at,
            "source": new.source,
            "person_id": new.by,
            "recipe": canonical(new.recipe),
            "provenance": msgspec.json.encode(new.provenance),
        }
        for new in iterations
    ]
    shots: dict[str, dict[str, str | int | None]] = {}
    fulls = Counter(new.shot for new in iterations if new.kind == "full")
    for id, new in sorted(zip((str(row["id"]) for row in rows), iterations, strict=True), key=_age):
        shot = shots.setdefault(new.shot, {"latest_full": None, "latest_draft": None, "canon": None})
        shot[f"latest_{new.kind}"] = id
        shot["fulls"] = fulls[new.shot]
        if canon.get(new.shot) == new.fingerprint:
            shot |= {"canon": id, "canon_by": by, "canon_at": now}
    ends = [
        {"project_id": project_id, "shot": name, "canon_by": None, "canon_at": None, **shot}
        for name, shot in shots.items()
    ]
    kept = [{"project_id": project_id, "picture": picture} for picture in sorted(set(pictures))]
    for table, lines in ((iteration, rows), (shelf_shot, ends), (picture_of, kept)):
        for start in range(0, len(lines), _CHUNK):
            await db.execute(insert(db, table), lines[start : start + _CHUNK])


def _age(pair: tuple[str, NewIteration]) -> tuple[int, str]:
    return pair[1].at or 0, pair[0]


async def unnamed(db: Connection, pictures: Iterable[Digest]) -> list[Digest]:
    """Which of these pictures no project names, so that their bytes can go."""
    asked = sorted(set(pictures))
    named: set[Digest] = set()
    for start in range(0, len(asked), _CHUNK):
        chunk = asked[start : start + _CHUNK]
        for column in (picture_of.c.picture, iteration.c.picture):
            named |= set(await db.scalars(sa.select(column).where(column.in_(chunk))))
    return [picture for picture in asked if picture not in named]
