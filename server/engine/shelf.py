"""The shelf: every iteration of every shot, what each shot shows, and its canon."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

import msgspec
import sqlalchemy as sa

from server import errors
from server.database import Connection, insert
from server.engine.planning.recipe import Fingerprint, Recipe, Size, canonical
from server.engine.tables import iteration, picture_of, shelf_shot
from server.projects import ids
from server.projects.world import Digest

Kind = Literal["draft", "full"]
Source = Literal["drawn", "reused", "unchanged", "imported"]

_CHUNK = 10_000  # parameters of one statement; both databases stop at 32,766
_recipe = msgspec.json.Decoder(Recipe)


class NewIteration(msgspec.Struct, frozen=True, kw_only=True):
    """What is put on the shelf. `exact` is the fingerprint after narrowing to what the id map shows."""

    project_id: str
    team_id: str
    shot: str
    fingerprint: Fingerprint
    exact: Fingerprint
    picture: Digest
    kind: Kind
    source: Source
    recipe: Recipe
    by: str | None = None
    provenance: dict[str, Any] = {}
    at: int | None = None


class Info(msgspec.Struct, frozen=True, kw_only=True):
    """An iteration as the history of its shot lists it. `size` is in pixels, `at` in milliseconds."""

    id: str
    shot: str
    fingerprint: Fingerprint
    picture: Digest
    kind: Kind
    studio: str
    size: Size
    at: int
    source: Source
    by: str | None


class Iteration(Info, frozen=True, kw_only=True):
    """One picture of one shot, and everything that decided it."""

    exact: Fingerprint
    recipe: Recipe
    provenance: dict[str, Any]


class Known(msgspec.Struct, frozen=True):
    """A picture that the team already has under a fingerprint."""

    iteration: str
    picture: Digest
    kind: Kind
    exact: Fingerprint
    project_id: str
    shot: str


class Shown(msgspec.Struct, frozen=True):
    """The iteration that a shot shows."""

    iteration: str
    picture: Digest
    fingerprint: Fingerprint
    kind: Kind
    studio: str
    size: Size
    at: int


class ShotState(msgspec.Struct, frozen=True):
    """What a shot shows. `stale`: the shown picture is not of the shot as it stands now.

    `iterations` counts its full pictures. A canon is never stale: it is what the team chose.
    """

    shot: str
    shown: Shown | None = None
    draft: Shown | None = None
    stale: bool = False
    canon: bool = False
    iterations: int = 0


async def add(db: Connection, new: NewIteration) -> Info:
    """Put an iteration on the shelf. The shot's iteration of this fingerprint is answered where it exists."""
    values = {
        "id": ids.new("it"),
        "project_id": new.project_id,
        "team_id": new.team_id,
        "shot": new.shot,
        "fingerprint": new.fingerprint,
        "exact": new.exact,
        "picture": new.picture,
        "kind": new.kind,
        "studio": new.recipe.studio.name,
        "width": new.recipe.size[0],
        "height": new.recipe.size[1],
        "at": ids.now_ms() if new.at is None else new.at,
        "source": new.source,
        "person_id": new.by,
        "recipe": canonical(new.recipe),
        "provenance": msgspec.json.encode(new.provenance),
    }
    await db.execute(insert(db, iteration).values(values).on_conflict_do_nothing())
    await keep(db, new.project_id, [new.picture])
    await _remember(db, new.project_id, new.shot)
    row = await db.execute(
        sa.select(*_INFO).where(
            iteration.c.project_id == new.project_id,
            iteration.c.shot == new.shot,
            iteration.c.fingerprint == new.fingerprint,
        )
    )
    return _info(row.one())


async def history(db: Connection, project_id: str, shot: str) -> list[Info]:
    """The iterations of a shot, newest first."""
    rows = await db.execute(
        sa.select(*_INFO)
        .where(iteration.c.project_id == project_id, iteration.c.shot == shot)
        .order_by(iteration.c.at.desc(), iteration.c.id.desc())
    )
    return [_info(row) for row in rows]


async def everything(db: Connection, project_id: str) -> list[Iteration]:
    """All iterations of a project with their recipes, oldest first: what a bundle carries."""
    rows = await db.execute(
        sa.select(iteration)
        .where(iteration.c.project_id == project_id)
        .order_by(iteration.c.at, iteration.c.id)
    )
    return [_iteration(row) for row in rows]


async def get(db: Connection, project_id: str, iteration_id: str) -> Iteration:
    """One iteration of a project. Raises `NotFound`."""
    row = (
        await db.execute(
            sa.select(iteration).where(iteration.c.project_id == project_id, iteration.c.id == iteration_id)
        )
    ).first()
    if row is None:
        raise errors.NotFound("There is no such iteration in this project.")
    return _iteration(row)


async def same(
    db: Connection, project_id: str, shot: str, kind: Kind, size: Size, exact: Fingerprint
) -> Info | None:
    """The newest iteration of the shot, of this kind and size, that shows exactly the same."""
    row = await db.execute(
        sa.select(*_INFO)
        .where(
            iteration.c.project_id == project_id,
            iteration.c.shot == shot,
            iteration.c.exact == exact,
            iteration.c.kind == kind,
            iteration.c.width == size[0],
            iteration.c.height == size[1],
        )
        .order_by(iteration.c.at.desc(), iteration.c.id.desc())
        .limit(1)
    )
    found = row.first()
    return _info(found) if found else None


async def known(
    db: Connection, team_id: str, fingerprints: Iterable[Fingerprint]
) -> dict[Fingerprint, Known]:
    """What the team already has of these fingerprints. Never looks at another team's pictures."""
    found: dict[Fingerprint, Known] = {}
    for chunk in _chunks(fingerprints):
        rows = await db.execute(
            sa.select(
                iteration.c.fingerprint,
                iteration.c.id,
                iteration.c.picture,
                iteration.c.kind,
                iteration.c.exact,
                iteration.c.project_id,
                iteration.c.shot,
            )
            .where(iteration.c.team_id == team_id, iteration.c.fingerprint.in_(chunk))
            .order_by(iteration.c.at, iteration.c.id)
        )
        for fingerprint, *rest in rows:
            found[fingerprint] = Known(*rest)
    return found


async def states(
    db: Connection, project_id: str, current: Mapping[str, tuple[Fingerprint, Fingerprint]]
) -> dict[str, ShotState]:
    """What each shot shows, given the fingerprints (full, draft) of the shots as they stand.

    Shots without an entry in `current` (they cannot be drawn now) show their canon, or their latest
    iteration marked stale.
    """
    ends = {
        row.shot: row
        for row in await db.execute(sa.select(shelf_shot).where(shelf_shot.c.project_id == project_id))
    }
    # Only shots with a history can have an iteration of their present fingerprint.
    wanted = [print_ for shot in ends for print_ in current.get(shot, ())]
    by_print: dict[tuple[str, Fingerprint], Shown] = {}
    for chunk in _chunks(wanted):
        for shot, one in await _shown(db, project_id, iteration.c.fingerprint.in_(chunk)):
            by_print[shot, one.fingerprint] = one
    spare = {i for row in ends.values() for i in (row.canon, row.latest_full, row.latest_draft) if i}
    by_id = {one.iteration: one for one in by_print.values()}
    for chunk in _chunks(spare - by_id.keys()):
        by_id |= {one.iteration: one for _, one in await _shown(db, project_id, iteration.c.id.in_(chunk))}

    found = {shot: ShotState(shot) for shot in current}
    for shot, row in ends.items():
        full, draft = current.get(shot, ("", ""))
        newest = by_id.get(row.latest_full)
        shown = by_id.get(row.canon) or by_print.get((shot, full)) or newest
        found[shot] = ShotState(
            shot,
            shown,
            by_print.get((shot, draft)) or by_id.get(row.latest_draft),
            stale=shown is not None and not row.canon and shown.fingerprint != full,
            canon=row.canon is not None,
            iterations=row.fulls,
        )
    return found


async def canons(db: Connection, project_id: str) -> dict[str, str]:
    """The locked iteration of each shot that has one."""
    rows = await db.execute(
        sa.select(shelf_shot.c.shot, shelf_shot.c.canon).where(
            shelf_shot.c.project_id == project_id, shelf_shot.c.canon.is_not(None)
        )
    )
    return {row.shot: row.canon for row in rows}


async def set_canon(
    db: Connection, project_id: str, shot: str, iteration_id: str, by: str | None = None
) -> None:
    """Lock a full picture of the shot as the one it shows. Raises `NotFound` and `Invalid`."""
    chosen = await get(db, project_id, iteration_id)
    if chosen.shot != shot:
        raise errors.NotFound("There is no such iteration of this shot.")
    if chosen.kind != "full":
        raise errors.Invalid("A draft cannot be canon; draw the picture first.", path="iteration")
    await db.execute(
        sa.update(shelf_shot)
        .where(_at(project_id, shot))
        .values(canon=iteration_id, canon_by=by, canon_at=ids.now_ms())
    )


async def clear_canon(db: Connection, project_id: str, shot: str) -> None:
    """Let the shot show its newest state again. Nothing happens where it has no canon."""
    await db.execute(
        sa.update(shelf_shot).where(_at(project_id, shot)).values(canon=None, canon_by=None, canon_at=None)
    )


async def keep(db: Connection, project_id: str, pictures: Iterable[Digest]) -> None:
    """Let the project show these stored pictures (its reference images, for example)."""
    rows = [{"project_id": project_id, "picture": picture} for picture in pictures]
    if rows:
        await db.execute(insert(db, picture_of).on_conflict_do_nothing(), rows)


async def holds(db: Connection, project_id: str, picture: Digest) -> bool:
    """Whether the project may show this picture."""
    row = await db.execute(
        sa.select(picture_of.c.picture).where(
            picture_of.c.project_id == project_id, picture_of.c.picture == picture
        )
    )
    return row.first() is not None


async def kept(db: Connection, project_id: str) -> list[Digest]:
    """All pictures that the project may show."""
    rows = await db.scalars(sa.select(picture_of.c.picture).where(picture_of.c.project_id == project_id))
    return sorted(rows)


_INFO: tuple[sa.ColumnElement[Any], ...] = (
    iteration.c.id,
    iteration.c.shot,
    iteration.c.fingerprint,
    iteration.c.picture,
    iteration.c.kind,
    iteration.c.studio,
    iteration.c.width,
    iteration.c.height,
    iteration.c.at,
    iteration.c.source,
    iteration.c.person_id,
)


def _info(row: sa.Row[Any]) -> Info:
    return Info(**_fields(row))


def _iteration(row: sa.Row[Any]) -> Iteration:
    return Iteration(
        **_fields(row),
        exact=row.exact,
        recipe=_recipe.decode(row.recipe),
        provenance=msgspec.json.decode(row.provenance),
    )


def _fields(row: sa.Row[Any]) -> dict[str, Any]:
    return {
        "id": row.id,
        "shot": row.shot,
        "fingerprint": row.fingerprint,
        "picture": row.picture,
        "kind": row.kind,
        "studio": row.studio,
        "size": (row.width, row.height),
        "at": row.at,
        "source": row.source,
        "by": row.person_id,
    }


async def _shown(db: Connection, project_id: str, which: sa.ColumnElement[bool]) -> list[tuple[str, Shown]]:
    i = iteration.c
    rows = await db.execute(
        sa.select(i.shot, i.id, i.picture, i.fingerprint, i.kind, i.studio, i.width, i.height, i.at).where(
            i.project_id == project_id, which
        )
    )
    return [
        (
            row.shot,
            Shown(
                row.id, row.picture, row.fingerprint, row.kind, row.studio, (row.width, row.height), row.at
            ),
        )
        for row in rows
    ]


async def _remember(db: Connection, project_id: str, shot: str) -> None:
    """Note the ends of a shot's history after it has grown."""

    def latest(kind: Kind) -> sa.ScalarSelect[str]:
        return (
            sa.select(iteration.c.id)
            .where(iteration.c.project_id == project_id, iteration.c.shot == shot, iteration.c.kind == kind)
            .order_by(iteration.c.at.desc(), iteration.c.id.desc())
            .limit(1)
            .scalar_subquery()
        )

    fulls = sa.select(sa.func.count()).where(
        iteration.c.project_id == project_id, iteration.c.shot == shot, iteration.c.kind == "full"
    )
    await db.execute(insert(db, shelf_shot).values(project_id=project_id, shot=shot).on_conflict_do_nothing())
    await db.execute(
        sa.update(shelf_shot)
        .where(_at(project_id, shot))
        .values(latest_full=latest("full"), latest_draft=latest("draft"), fulls=fulls.scalar_subquery())
    )


def _at(project_id: str, shot: str) -> sa.ColumnElement[bool]:
    return sa.and_(shelf_shot.c.project_id == project_id, shelf_shot.c.shot == shot)


def _chunks(values: Iterable[str]) -> Iterable[list[str]]:
    listed = sorted(set(values))
    return (listed[start : start + _CHUNK] for start in range(0, len(listed), _CHUNK))
