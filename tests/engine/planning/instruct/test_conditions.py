"""What becomes of people, said: a fact from the open shot or the named moment on."""

import pytest

from tests.engine.planning.instruct.saying import DEMO, done


def facts(text: str) -> list[tuple[str, object, str]]:
    made = done(text, "2B").facts
    return [
        (one.thing, one.value, one.since)
        for id, one in made.items()
        if id not in DEMO.facts and one.attribute == "condition"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mara gets wet", [("ch_mara", "wet", "sh_2b")]),
        ("from 2D on, Mara is soaking wet", [("ch_mara", "wet", "sh_2d")]),
        ("Tomas is covered in blood", [("ch_tomas", "bloodied", "sh_2b")]),
        ("Mara's clothes are torn", [("ch_mara", "torn", "sh_2b")]),
        (
            "in scene 2 Mara is muddy",
            [("ch_mara", "muddy", "sc_boathouse"), ("ch_mara", "dry", "sc_morning")],
        ),
        ("until 2D Mara is wet", [("ch_mara", "wet", "sh_2b"), ("ch_mara", "dry", "sh_2d")]),
        ("Mara is dry", []),
    ],
)
def test_a_condition_is_a_fact_from_its_moment_on(text: str, found: list[tuple[str, object, str]]) -> None:
    assert facts(text) == found
    assert done(text, "2B").characters == DEMO.characters
