"""What a shot shows, and what a team knows."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server import errors
from server.database import Database
from server.engine import shelf
from server.engine.shelf import Kind
from tests.engine.examples import iteration, new_project


async def test_an_iteration_comes_back_as_it_was_put(database: Database) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        new = iteration(project, team, "f1", exact="e1", source="imported", at=7)
        added = await shelf.add(db, new)
    async with database.read() as db:
        (found,) = await shelf.everything(db, project)
        assert found == await shelf.get(db, project, added.id)
        assert [added] == await shelf.history(db, project, "sh_1")
    assert (found.fingerprint, found.exact, found.picture, found.at) == ("f1", "e1", new.picture, 7)
    assert found.recipe == new.recipe
    assert (found.size, found.studio, found.source) == ((64, 36), "test", "imported")


async def test_a_shot_has_one_iteration_per_fingerprint(database: Database) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        first = await shelf.add(db, iteration(project, team, "f1"))
        assert await shelf.add(db, iteration(project, team, "f1")) == first
        await shelf.add(db, iteration(project, team, "f1", shot="sh_2"))
        assert len(await shelf.everything(db, project)) == 2


async def test_a_shot_shows_its_canon_then_its_present_fingerprint_then_the_latest_marked_stale(
    database: Database,
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        first = await shelf.add(db, iteration(project, team, "f1", at=1))
        second = await shelf.add(db, iteration(project, team, "f2", at=2))

        async def state(full: str) -> tuple[str, bool, bool]:
            found = (await shelf.states(db, project, {"sh_1": (full, "d")}))["sh_1"]
            assert found.shown is not None
            return found.shown.iteration, found.stale, found.canon

        assert await state("f1") == (first.id, False, False)
        assert await state("f2") == (second.id, False, False)
        assert await state("f3") == (second.id, True, False)
        await shelf.set_canon(db, project, "sh_1", first.id)
        assert await shelf.canons(db, project) == {"sh_1": first.id}
        assert await state("f3") == (first.id, False, True)
        await shelf.clear_canon(db, project, "sh_1")
        assert await state("f3") == (second.id, True, False)


async def test_drafts_are_shown_beside_pictures_and_never_as_pictures(database: Database) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        await shelf.add(db, iteration(project, team, "d1", kind="draft", at=1))
        await shelf.add(db, iteration(project, team, "d2", kind="draft", at=2))
        found = await shelf.states(db, project, {"sh_1": ("f1", "d1"), "sh_2": ("f2", "d9")})
        assert found["sh_1"].shown is None
        assert not found["sh_1"].stale
        assert found["sh_1"].draft is not None
        assert found["sh_1"].draft.fingerprint == "d1"
        assert found["sh_2"] == shelf.ShotState("sh_2")
        later = await shelf.states(db, project, {"sh_1": ("f1", "d9")})
        assert later["sh_1"].draft is not None
        assert later["sh_1"].draft.fingerprint == "d2"


async def test_a_shot_that_cannot_be_drawn_now_shows_its_latest_picture_as_stale(database: Database) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        await shelf.add(db, iteration(project, team, "f1"))
        found = (await shelf.states(db, project, {}))["sh_1"]
        assert found.shown is not None
        assert found.stale
        assert found.iterations == 1


async def test_a_draft_cannot_be_canon_nor_an_iteration_of_another_shot(database: Database) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        other_project, _ = await new_project(db, team)
        draft = await shelf.add(db, iteration(project, team, "d1", kind="draft"))
        elsewhere = await shelf.add(db, iteration(project, team, "f1", shot="sh_2"))
        foreign = await shelf.add(db, iteration(other_project, team, "f1"))
        with pytest.raises(errors.Invalid):
            await shelf.set_canon(db, project, "sh_1", draft.id)
        for wrong in (elsewhere.id, foreign.id, "it_none"):
            with pytest.raises(errors.NotFound):
                await shelf.set_canon(db, project, "sh_1", wrong)
        assert await shelf.canons(db, project) == {}


async def test_reuse_never_crosses_teams(database: Database) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        second, _ = await new_project(db, team)
        _, stranger = await new_project(db)
        added = await shelf.add(db, iteration(project, team, "f1"))
        known = await shelf.known(db, team, ["f1", "f2"])
        assert {print_: found.iteration for print_, found in known.items()} == {"f1": added.id}
        assert known["f1"].project_id == project != second
        assert await shelf.known(db, stranger, ["f1", "f2"]) == {}


async def test_the_same_picture_is_found_by_what_its_id_map_shows(database: Database) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        full = await shelf.add(db, iteration(project, team, "f1", exact="e1"))
        draft = await shelf.add(db, iteration(project, team, "d1", exact="e1", kind="draft"))
        assert await shelf.same(db, project, "sh_1", "full", (64, 36), "e1") == full
        assert await shelf.same(db, project, "sh_1", "draft", (32, 18), "e1") == draft
        assert await shelf.same(db, project, "sh_1", "full", (32, 18), "e1") is None
        assert await shelf.same(db, project, "sh_1", "full", (64, 36), "e2") is None
        assert await shelf.same(db, project, "sh_2", "full", (64, 36), "e1") is None


async def test_a_project_shows_the_pictures_of_its_iterations_and_those_it_was_told_to_keep(
    database: Database,
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        other, _ = await new_project(db, team)
        await shelf.add(db, iteration(project, team, "f1", picture="p1"))
        await shelf.keep(db, project, ["p2", "p2"])
        await shelf.keep(db, project, [])
        assert await shelf.kept(db, project) == ["p1", "p2"]
        assert await shelf.holds(db, project, "p2")
        assert not await shelf.holds(db, other, "p2")


async def test_thousands_of_shots_are_looked_up_at_once(database: Database) -> None:
    current = {f"sh_{n}": (f"f{n}", f"d{n}") for n in range(20_000)}
    async with database.write() as db:
        project, team = await new_project(db)
        await shelf.add(db, iteration(project, team, "f7", shot="sh_7"))
        found = await shelf.states(db, project, current)
        assert [shot for shot, state in found.items() if state.shown] == ["sh_7"]
        assert list(await shelf.known(db, team, (full for full, _ in current.values()))) == ["f7"]


HISTORY = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["draft", "full"])), max_size=8)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=HISTORY, now=st.sampled_from("abcd"), canon=st.integers(0, 4))
async def test_law_what_is_shown_follows_from_history_fingerprint_and_canon(
    database: Database, history: list[tuple[str, Kind]], now: str, canon: int
) -> None:
    async with database.write() as db:
        project, team = await new_project(db)
        added: dict[Kind, dict[str, str]] = {"full": {}, "draft": {}}
        for at, (name, kind) in enumerate(history):
            put = await shelf.add(db, iteration(project, team, f"{kind} {name}", kind=kind, at=at))
            assert put.id == added[kind].setdefault(name, put.id)
        fulls, drafts = list(added["full"].values()), list(added["draft"].values())
        locked = fulls[canon] if canon < len(fulls) else None
        if locked:
            await shelf.set_canon(db, project, "sh_1", locked)
        state = (await shelf.states(db, project, {"sh_1": (f"full {now}", f"draft {now}")}))["sh_1"]

    shown = locked or added["full"].get(now) or (fulls[-1] if fulls else None)
    draft = added["draft"].get(now) or (drafts[-1] if drafts else None)
    assert (state.shown.iteration if state.shown else None) == shown
    assert (state.draft.iteration if state.draft else None) == draft
    assert state.stale == (shown is not None and not locked and now not in added["full"])
    assert (state.canon, state.iterations) == (locked is not None, len(fulls))
