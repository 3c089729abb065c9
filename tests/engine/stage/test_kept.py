"""Results that are kept by what decided them."""

from server.engine.stage import kept
from server.engine.stage.kept import Kept


def test_what_was_not_asked_for_the_longest_goes_first() -> None:
    made: list[str] = []
    few = Kept(2)

    def ask(key: str) -> None:
        few.get(key, lambda: made.append(key))

    for key in "abacab":
        ask(key)
    assert made == ["a", "b", "c", "b"]


def test_forgetting_makes_everything_from_the_beginning() -> None:
    few = Kept(2)
    few.get("a", lambda: 1)
    kept.forget()
    assert few.get("a", lambda: 2) == 2
