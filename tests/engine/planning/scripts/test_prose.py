"""Plain prose as scripts."""

import pytest

from server.engine.planning.scripts.prose import prose
from server.engine.planning.scripts.script import Action, Speech


def test_a_new_passage_begins_where_the_text_goes_elsewhere_or_to_another_time() -> None:
    found = prose(
        "Mara waits on the pier at dusk. She smiles.\n\nLater, inside the boathouse, Pip lights the lantern. "
        "The next morning, Mara walks away."
    )
    assert [(one.heading.place, one.heading.hour) for one in found.passages] == [
        ("Pier", "dusk"),
        ("Boathouse", "later"),
        ("", "the next morning"),
    ]
    assert found.passages[1].heading.inside


@pytest.mark.parametrize(
    ("text", "speaker", "manner"),
    [
        ("“Come in,” said Mara quietly.", "Mara", "said quietly"),
        ('Tomas whispered, "Come in."', "Tomas", "whispered"),
        ('"Come in!" she shouts.', "she", "shouts"),
        ("«Входи», сказала Мара.", "", ""),
        ('"Come in," asked the old sailor.', "the old sailor", "asked"),
        ("MARA: Come in.", "MARA", ""),
        ("Mara opens the door. “Come in.”", "Mara", ""),
    ],
)
def test_speech_is_given_to_who_is_said_to_speak(text: str, speaker: str, manner: str) -> None:
    said = [beat for passage in prose(text).passages for beat in passage.beats if isinstance(beat, Speech)]
    assert [(one.speaker, one.manner) for one in said] == [(speaker, manner)]


def test_what_is_done_while_speaking_is_seen_as_well() -> None:
    found = prose("“Who's there?” asked Tomas, picking up the lantern.").passages[0]
    assert found.beats == (
        Speech("Tomas", "Who's there?", "asked"), Action("Tomas, picking up the lantern.")
    )  # fmt: skip


def test_a_word_in_quotes_within_a_sentence_is_not_said() -> None:
    found = prose('Mara reads the sign "No boats" twice.').passages[0]
    assert found.beats == (Action('Mara reads the sign "No boats" twice.'),)


def test_short_lines_are_title_and_headings() -> None:
    found = prose("The Light\n\nMara waits.\n\nThe boathouse, night\n\nPip sleeps.")
    assert found.title == "The Light"
    assert [one.heading.place for one in found.passages] == ["", "The boathouse"]
    assert found.passages[1].heading.hour == "night"


def test_a_day_that_only_passes_is_no_new_passage() -> None:
    found = prose("Mara waits. One of the boats leaves. The man waves.")
    assert len(found.passages) == 1
