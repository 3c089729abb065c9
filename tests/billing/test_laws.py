"""The laws of the ledger under any order of reserving, settling, releasing, choosing tiers and casting."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from server import errors
from server.billing import audit, ledger, slots, teams, tiers
from server.database import Connection, Database
from server.projects import ids

T = TypeVar("T")
MONTHS = [int(datetime(2031, month, 15, tzinfo=UTC).timestamp() * 1000) for month in (4, 5)]
KEYS = st.integers(0, 7)
BIG = st.sampled_from([1, 2, 90, 299, 300, 1_700])


class Books(RuleBasedStateMachine):
    """A team's books beside a model of them in plain numbers."""

    url: str

    @initialize()
    def open(self) -> None:
        self.runner = asyncio.Runner()
        self.database = Database(self.url)
        self.team = ids.new("tm")
        self.tier = tiers.newest("Free")
        self.work: dict[int, tuple[str, int, str]] = {}  # key -> period, quantity, state
        self.caps: dict[str, int | None] = {}  # of each month, as it was opened or last chosen
        self.cast: list[tuple[str, str]] = []  # (project, character), by arrival

    def do(self, verb: Callable[[Connection], Awaitable[T]]) -> T:
        async def transaction() -> T:
            async with self.database.write() as db:
                return await verb(db)

        return self.runner.run(transaction())

    def total(self, period: str, *states: str) -> int:
        return sum(q for p, q, state in self.work.values() if p == period and state in states)

    @rule(key=KEYS, quantity=BIG, month=st.integers(0, 1), times=st.integers(1, 2))
    def reserve(self, key: int, quantity: int, month: int, times: int) -> None:
        at = MONTHS[month]
        period = ledger.period_of("iterations", at)
        for _ in range(times):
            known = self.work.get(key)
            cap = self.caps.get(period, self.tier.iterations)
            left = (10**9 if cap is None else cap) - self.total(period, "held", "used")
            try:
                moved = self.do(
                    lambda db: ledger.reserve(
                        db, self.team, "iterations", quantity, f"{self.team}:{key}", at=at
                    )
                )
            except errors.NotEntitled:
                assert known is None
                assert quantity > left
            except errors.Conflict:
                assert known is not None
                assert known[2] == "released"
            else:
                self.caps[period] = cap  # a refusal rolls the opening of the month back, too
                assert moved == (known is None)
                if moved:
                    assert quantity <= left
                    self.work[key] = (period, quantity, "held")

    @rule(key=KEYS, done=st.booleans(), times=st.integers(1, 2))
    def close(self, key: int, done: bool, times: int) -> None:
        verb = ledger.settle if done else ledger.release
        for _ in range(times):
            known = self.work.get(key)
            moved = self.do(lambda db: verb(db, f"{self.team}:{key}"))
            assert moved == (known is not None and known[2] == "held")
            if moved and known is not None:
                self.work[key] = (known[0], known[1], "used" if done else "released")

    @rule(key=KEYS, quantity=BIG)
    def roll_back(self, key: int, quantity: int) -> None:
        async def fails(db: Connection) -> None:
            await ledger.reserve(db, self.team, "iterations", quantity, f"{self.team}:{key}", at=MONTHS[0])
            await ledger.settle(db, f"{self.team}:{key}")
            raise errors.Unavailable("the process died")

        with pytest.raises((errors.Unavailable, errors.NotEntitled, errors.Conflict)):
            self.do(fails)

    @rule(name=st.sampled_from(["Free", "Creator", "Enterprise"]), month=st.integers(0, 1))
    def choose(self, name: str, month: int) -> None:
        self.do(lambda db: teams.choose_tier(db, self.team, name, at=MONTHS[month]))
        if self.tier.name != name:
            self.tier = tiers.newest(name)
            self.caps[ledger.period_of("iterations", MONTHS[month])] = self.tier.iterations

    @rule(project=st.sampled_from("ab"), characters=st.lists(st.integers(0, 9), unique=True))
    def settle_room(self, project: str, characters: list[int]) -> None:
        names = [f"ch_{number}" for number in characters]
        project_id = f"{self.team}:{project}"
        waiting = self.do(lambda db: slots.settle(db, self.team, project_id, names))
        self.cast = [row for row in self.cast if row[0] != project or row[1] in names]
        self.cast += [(project, name) for name in names if (project, name) not in self.cast]
        frozen = self.cast[self.tier.slots :] if self.tier.slots is not None else []
        assert waiting == {name for owner, name in frozen if owner == project}

    @invariant()
    def usage_is_what_was_done(self) -> None:
        for at in MONTHS:
            usage = self.do(partial(ledger.usage, team_id=self.team, at=at))
            period = usage.period
            assert usage.iterations.used == self.total(period, "used")
            assert usage.iterations.held == self.total(period, "held")
            assert usage.slots.used == min(len(self.cast), self.tier.slots or 10**9)

    @invariant()
    def the_books_are_in_order(self) -> None:
        assert self.do(partial(audit.verify, team_id=self.team)) == []

    def teardown(self) -> None:
        self.runner.run(self.database.close())
        self.runner.close()


async def hold(database: Database, url: str, examples: int, steps: int) -> None:
    await database.close()  # the machine runs in a loop of its own
    machine = type("BooksHere", (Books,), {"url": url})
    counts = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    await asyncio.to_thread(run_state_machine_as_test, machine, settings=counts)


async def test_sums_stay_zero_no_cap_is_passed_and_nothing_is_charged_twice(
    database: Database, database_url: str
) -> None:
    await hold(database, database_url, examples=12, steps=25)


@pytest.mark.soak
@pytest.mark.timeout(1800)
async def test_the_ledger_laws_hold_at_full_counts(database: Database, database_url: str) -> None:
    await hold(database, database_url, examples=150, steps=50)
