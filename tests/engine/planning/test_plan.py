"""The laws of the plan."""

from random import Random

import msgspec

from server.engine.planning.plan import Draft, Draw, Plan, Shelf, Shelved, Stay, plan
from server.engine.planning.recipe import Recipe
from server.engine.planning.recipes import Recipes, compile
from server.engine.planning.studios import PREVIS
from server.projects.demo import world as demo
from server.projects.world import Struct
from tests.engine.worlds import edit, law, make, replaced

DEMO = demo()
BEFORE = compile(DEMO, PREVIS)
PICTURE = "0" * 64


class Job(Struct, frozen=True):
    id: str
    about: str
    fingerprint: str


def drawn(recipes: Recipes, *shots: str) -> Shelf:
    """A shelf on which the given shots (or all) show their recipe."""
    return Shelf(
        {
            id: Shelved(frozenset({one.fingerprint, one.draft_fingerprint}), one.recipe)
            for id, one in recipes.shots.items()
            if not shots or id in shots
        }
    )


def drawing(made: Plan) -> set[str]:
    """The shots of which a plan draws anything."""
    return {one.shot for one in made.draw} | {one.shot for one in made.drafts}


class House:
    """A shelf and a queue that carry plans out, as the flow does."""

    def __init__(self) -> None:
        self.shots: dict[str, Shelved] = {}
        self.known: dict[str, str] = {}
        self.jobs: dict[str, Job] = {}

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.shots, self.known)

    def put(self, shot: str, fingerprint: str, recipe: Recipe | None) -> None:
        held = self.shots.get(shot, Shelved())
        self.shots[shot] = Shelved(held.fingerprints | {fingerprint}, recipe or held.shown)
        self.known[fingerprint] = PICTURE

    def enqueue(self, made: Plan) -> None:
        for gone in made.cancel:
            del self.jobs[gone.job]
        queued: tuple[Draw | Draft, ...] = (*made.draw, *made.drafts)
        for wanted in queued:
            name = f"jo_{len(self.jobs)}_{wanted.fingerprint[:8]}"
            self.jobs[name] = Job(name, wanted.shot, wanted.fingerprint)

    def carry_out(self, made: Plan, recipes: Recipes) -> None:
        self.enqueue(made)
        for reused in made.reuse:
            full = reused.kind == "full"
            self.put(reused.shot, reused.fingerprint, recipes.shots[reused.shot].recipe if full else None)
        for job in self.jobs.values():
            shot = recipes.shots.get(job.about)
            full = shot is not None and shot.fingerprint == job.fingerprint
            self.put(job.about, job.fingerprint, shot.recipe if full and shot else None)
        self.jobs.clear()


@law
def test_carry_a_plan_out_and_nothing_is_left(random: Random) -> None:
    house, world = House(), make(random)
    for _ in range(4):
        recipes = compile(world, PREVIS)
        canon = {id: "1" * 64 for id in recipes.shots if random.random() < 0.1}
        waiting = {who for who in world.characters if random.random() < 0.15}
        house.carry_out(plan(recipes, house.shelf, house.jobs.values(), canon, waiting), recipes)
        again = plan(recipes, house.shelf, house.jobs.values(), canon, waiting)
        assert again.empty
        assert again.price == 0
        world = edit(random, world)


@law
def test_a_plan_whose_jobs_are_queued_has_nothing_more_to_queue(random: Random) -> None:
    house, world = House(), make(random)
    for _ in range(3):
        recipes = compile(world, PREVIS)
        house.enqueue(plan(recipes, house.shelf, house.jobs.values()))
        again = plan(recipes, house.shelf, house.jobs.values())
        assert again.empty
        assert {one.shot for one in again.running} == set(recipes.shots)
        world = edit(random, world)


@law
def test_an_undo_costs_nothing(random: Random) -> None:
    house, world = House(), make(random)
    first = compile(world, PREVIS)
    house.carry_out(plan(first, house.shelf), first)
    second = compile(edit(random, world), PREVIS)
    house.carry_out(plan(second, house.shelf), second)
    back = plan(first, house.shelf)
    assert back.price == 0
    assert back.drafts == ()


@law
def test_the_price_is_the_number_of_full_pictures_and_the_id_names_them(random: Random) -> None:
    one, other = (plan(compile(make(random), PREVIS), Shelf()) for _ in range(2))
    assert one.price == len(one.draw)
    same = [(draw.shot, draw.fingerprint) for draw in one.draw] == [
        (draw.shot, draw.fingerprint) for draw in other.draw
    ]
    assert (one.id == other.id) is same


def test_a_new_world_draws_every_shot_in_reading_order() -> None:
    made = plan(BEFORE, Shelf())
    assert [draw.label for draw in made.draw] == list(BEFORE.labels.values())
    assert {draw.causes[0].text for draw in made.draw} == {"new shot"}
    assert len(made.drafts) == made.price == len(BEFORE.shots)


def test_an_edit_draws_what_shows_it_and_tells_what_stays() -> None:
    after = compile(replaced(DEMO, "characters", "ch_mara", hair="long"), PREVIS)
    made = plan(after, drawn(BEFORE))
    changed = {id for id, shot in after.shots.items() if shot.fingerprint != BEFORE.shots[id].fingerprint}
    assert {draw.shot for draw in made.draw} == changed
    assert {draw.causes[0].text for draw in made.draw} == {"Mara: hair bob → long"}
    in_cast = {id for id, shot in DEMO.shots.items() if "ch_mara" in shot.cast}
    assert {stay.shot for stay in made.stays} == in_cast - changed
    assert {stay.reason for stay in made.stays} <= {"not in view"}


def test_a_shot_before_the_fact_is_not_said_to_be_out_of_view() -> None:
    """A fact changes Mara half-way: the earlier shots show her, so they are not listed as staying."""
    fact = next(iter(DEMO.facts))
    after = compile(replaced(DEMO, "facts", fact, deleted=1), PREVIS)
    made = plan(after, drawn(BEFORE))
    for stay in made.stays:
        assert stay.reason == "not in view"


def test_canon_is_never_drawn_and_says_so_when_it_would_change() -> None:
    after = compile(replaced(DEMO, "characters", "ch_mara", hair="long"), PREVIS)
    shot = next(draw.shot for draw in plan(after, drawn(BEFORE)).draw)
    made = plan(after, drawn(BEFORE), canon={shot: BEFORE.shots[shot].fingerprint})
    assert shot not in drawing(made)
    assert Stay(shot, after.labels[shot], "canon") in made.stays
    unchanged = plan(BEFORE, drawn(BEFORE), canon={shot: BEFORE.shots[shot].fingerprint})
    assert unchanged.stays == ()


def test_shots_of_somebody_without_a_slot_wait() -> None:
    made = plan(BEFORE, Shelf(), waiting={"ch_mara"})
    shows = {id for id, shot in BEFORE.shots.items() if "ch_mara" in shot.shows}
    assert {one.shot for one in made.blocked} == shows
    assert made.blocked[0].reason == "Mara: waiting for a slot"
    assert made.blocked[0].things == ("ch_mara",)
    assert not shows & drawing(made)


def test_what_is_drawn_already_needs_no_slot() -> None:
    assert plan(BEFORE, drawn(BEFORE), waiting={"ch_mara"}).blocked == ()


def test_a_shot_that_cannot_be_drawn_is_blocked_with_its_reason() -> None:
    made = plan(compile(replaced(DEMO, "shots", "sh_1a", scene="sc_nowhere"), PREVIS), drawn(BEFORE))
    assert [(one.shot, one.reason) for one in made.blocked] == [("sh_1a", "it is in no scene")]


def test_a_known_picture_is_put_on_the_shelf_for_nothing() -> None:
    shot = BEFORE.shots["sh_1a"]
    known = {shot.fingerprint: PICTURE, shot.draft_fingerprint: PICTURE}
    made = plan(BEFORE, msgspec.structs.replace(drawn(BEFORE, "sh_1b"), known=known))
    assert [(one.shot, one.kind) for one in made.reuse] == [("sh_1a", "full")]
    assert "sh_1a" not in drawing(made)


def test_a_job_that_no_shot_wants_is_cancelled_but_not_that_of_a_canon() -> None:
    stale = Job("jo_1", "sh_1a", "2" * 64)
    wanted = Job("jo_2", "sh_1b", BEFORE.shots["sh_1b"].fingerprint)
    gone = plan(BEFORE, Shelf(), [stale, wanted])
    assert [one.job for one in gone.cancel] == ["jo_1"]
    assert "sh_1b" not in {one.shot for one in gone.draw}
    assert plan(BEFORE, Shelf(), [stale], canon={"sh_1a": "3" * 64}).cancel == ()


def test_a_draft_that_is_out_of_date_is_cancelled_and_drawn_anew() -> None:
    old = Job("jo_1", "sh_1a", BEFORE.shots["sh_1a"].draft_fingerprint)
    after = compile(replaced(DEMO, "shots", "sh_1a", lens=85), PREVIS)
    made = plan(after, drawn(BEFORE), [old])
    assert [one.job for one in made.cancel] == ["jo_1"]
    assert [one.fingerprint for one in made.drafts] == [after.shots["sh_1a"].draft_fingerprint]


def test_renaming_somebody_does_not_move_the_plan() -> None:
    renamed = compile(replaced(DEMO, "characters", "ch_mara", name="Nora"), PREVIS)
    assert plan(renamed, Shelf()).id == plan(BEFORE, Shelf()).id


def test_a_plan_is_plain_json() -> None:
    made = plan(BEFORE, Shelf())
    assert msgspec.json.decode(msgspec.json.encode(made), type=Plan) == made
    assert isinstance(made.draw[0], Draw)
