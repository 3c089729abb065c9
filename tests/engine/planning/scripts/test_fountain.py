"""Fountain texts as scripts."""

import pytest

from server.engine.planning.scripts.fountain import fountain, looks_like_fountain
from server.engine.planning.scripts.script import Action, Note, Speech


def beats(text: str) -> list[object]:
    return [beat for passage in fountain(text).passages for beat in passage.beats]


def test_a_title_page_names_the_script_and_is_not_drawn() -> None:
    found = fountain("Title:\n    _The Light_\nAuthor: us\n\nEXT. PIER - DAY\n\nShe waits.")
    assert found.title == "The Light"
    assert [passage.heading.place for passage in found.passages] == ["PIER"]


@pytest.mark.parametrize(
    ("line", "inside", "place", "hour"),
    [
        ("EXT. FERRY STEPS - DUSK", False, "FERRY STEPS", "dusk"),
        ("int. boathouse - attic - night #12#", True, "boathouse, attic", "night"),
        ("INT./EXT. CAR - CONTINUOUS", None, "CAR", "continuous"),
        (".THE BEACH, NEXT MORNING", None, "THE BEACH", "next morning"),
        ("EXT. NIGHT MARKET", False, "NIGHT MARKET", ""),
    ],
)
def test_a_heading_says_inside_or_out_where_and_when(
    line: str, inside: bool | None, place: str, hour: str
) -> None:
    heading = fountain(f"{line}\n\nShe waits.").passages[0].heading
    assert (heading.inside, heading.place, heading.hour) == (inside, place, hour)


def test_speech_has_its_speaker_and_its_manner() -> None:
    assert beats("TOMAS (V.O.)\n(tired)\nLast boat.\n(louder)\nGone.") == [
        Speech("TOMAS", "Last boat.", "v.o tired"),
        Speech("TOMAS", "Gone.", "v.o louder"),
    ]


def test_a_forced_speaker_needs_no_capitals() -> None:
    assert beats("@李雷\n你好。") == [Speech("李雷", "你好。")]


def test_capitals_without_speech_are_action() -> None:
    assert beats("BANG\n\nThe door falls.") == [Action("BANG"), Action("The door falls.")]


def test_notes_sections_and_transitions_are_not_drawn() -> None:
    found = beats(
        "# Act one\n\n= They meet.\n\nShe [[or he?]] waits. /* cut\n\nthis */\n\nCUT TO:\n\n> FADE OUT."
    )
    assert found == [
        Note("Act one"), Note("They meet."), Action("She waits."), Note("CUT TO:"), Note("FADE OUT.")
    ]  # fmt: skip


def test_dual_dialogue_and_lyrics_are_speech() -> None:
    assert beats("ADA\nYes!\n\nTOMAS ^\n~No!") == [Speech("ADA", "Yes!"), Speech("TOMAS", "No!")]


def test_a_text_without_headings_and_speakers_is_not_fountain() -> None:
    assert not looks_like_fountain("Mara walks to the pier.\n\nShe waits.")
    assert looks_like_fountain("MARA\nI came to stay.")
