"""Nouns for people: "sailor", "girl"; whether they tell sex and age."""

from server.engine.planning.instruct.lexicon import things
from server.engine.planning.scripts.words import each

_JOBS = each(
    """
    sailor fisherman captain nurse doctor teacher soldier guard policeman policewoman officer
    detective waiter waitress baker farmer king queen prince princess knight wizard witch thief
    pirate robber merchant student pupil scientist engineer mechanic pilot driver cook chef clerk
    shopkeeper librarian priest monk nun judge lawyer artist painter musician singer dancer stranger
    traveller traveler customer host keeper neighbour neighbor teenager postman mailman gardener
    butcher hunter worker boss manager astronaut reporter photographer barista bartender courier
    carpenter
    """
)
_SEX = {
    "m": "fisherman policeman waiter king prince wizard monk postman mailman husband brother father dad son",
    "f": "policewoman waitress queen princess witch nun nurse wife sister daughter",
}


def _nouns() -> dict[str, tuple[str, int | None]]:
    ages = {"child": 9, "old": 70, "adult": None}
    found: dict[str, tuple[str, int | None]] = {}
    for role, nouns in things.ROLES.items():
        sex, age = role.split()
        for noun in nouns.split(", "):
            if " " not in noun and noun not in ("youngest", "oldest", "eldest", "bearded", "mum", "dad"):
                found.setdefault(noun, (sex.replace("any", ""), ages[age]))
    for sex, nouns in _SEX.items():
        for noun in nouns.split():
            found.setdefault(noun, (sex, None))
    for job in _JOBS:
        found.setdefault(job, ("", 15 if job == "teenager" else None))
    return found


NOUNS = _nouns()
"""Sex (f, m or empty) and age by a noun for a person."""
