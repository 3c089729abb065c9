"""Unknown words are refused by name, with the nearest valid ones."""

from typing import get_args

import msgspec
import pytest

from server import neighbours
from server.projects.quarantine import Quarantined, entity
from server.projects.vocabulary import SetKind
from server.projects.world import Prop

RUNNER = {"scene": "sc_a", "cast": {"ch_a": {"pose": "runing"}}}


@pytest.mark.parametrize(
    ("kind", "id", "value", "path", "near"),
    [
        ("props", "pr_a", {"kind": "swrod"}, "props/pr_a/kind", "sword"),
        ("characters", "ch_a", {"hair": "pony"}, "characters/ch_a/hair", "ponytail"),
        ("characters", "ch_a", {"coat": "raincot"}, "characters/ch_a/coat", "raincoat"),
        ("characters", "ch_a", {"marks": [{"kind": "tatoo"}]}, "characters/ch_a/marks/0/kind", "tattoo"),
        ("places", "pl_a", {"set": "forrest"}, "places/pl_a/set", "forest"),
        ("shots", "sh_a", RUNNER, "shots/sh_a/cast/ch_a/pose", "run"),
    ],
)  # fmt: skip
def test_an_unknown_word_names_its_neighbours(
    kind: str, id: str, value: object, path: str, near: str
) -> None:
    found = entity(kind, id, value)
    assert isinstance(found, Quarantined)
    assert found.path == path
    assert f"Near it: {near}" in found.message


def test_a_word_that_is_near_nothing_names_all() -> None:
    found = entity("places", "pl_a", {"set": "zzzz"})
    assert isinstance(found, Quarantined)
    assert "Valid: " in found.message
    assert all(word in found.message for word in get_args(SetKind))


def test_the_body_of_a_request_is_explained_the_same_way() -> None:
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.json.decode(b'{"kind":"lamb"}', type=Prop)
    assert "Near it: lamp" in neighbours.explained(caught.value, Prop)
