"""What holds for every instruction: the same words do the same, and their inverse restores every picture."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from server.engine.planning.instruct.lexicon import lexicon
from server.engine.planning.instruct.reply import Understood
from server.engine.planning.recipes import Compiler
from server.engine.planning.studios import PREVIS
from server.projects.edits import applied, inverse
from server.projects.world import World
from tests.engine.planning.instruct.saying import DEMO, say
from tests.engine.planning.sentences.scoring import SEEN, cases

COMPILER = Compiler()
PHRASES = sorted(" ".join(words) for words in lexicon().senses)
NAMES = (
    "mara",
    "tomas",
    "pip",
    "the lantern",
    "the crate",
    "her",
    "him",
    "it",
    "2B",
    "scene 2",
    "a red",
    "and",
    ",",
    "on",
    "from",
    "no",
)


def _prints(world: World) -> dict[str, str]:
    return {id: one.fingerprint for id, one in COMPILER.compile(world, PREVIS).shots.items()}


def _restored(text: str, shot: str | None) -> None:
    reply = say(text, shot)
    if not isinstance(reply, Understood) or not reply.edits:
        return
    after = applied(DEMO, reply.edits)
    back = applied(after, inverse(DEMO, reply.edits))
    assert _prints(back) == BEFORE, text


BEFORE = _prints(DEMO)


def test_every_seen_sentence_followed_by_its_inverse_restores_every_fingerprint() -> None:
    for case in (case for path in SEEN for case in cases(path)):
        _restored(case["say"], case["focus"])


def test_the_same_words_do_the_same() -> None:
    for case in (case for path in SEEN for case in cases(path)):
        assert say(case["say"], case["focus"]) == say(case["say"], case["focus"])


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(["1A", "1D", "2A", "2D", "3B", None]))
def test_any_words_are_answered_and_what_is_understood_can_be_taken_back(seed: int, shot: str | None) -> None:
    random = Random(seed)
    words = [random.choice(PHRASES if random.random() < 0.6 else NAMES) for _ in range(random.randint(1, 6))]
    _restored(" ".join(words), shot)
