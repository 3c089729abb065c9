"""Names of real people: recognised by form, asked about, recorded, and only then told to painters."""

import pytest
from msgspec.structs import replace

from server.engine.planning.instruct.named import known, mentions, unrecorded, withheld
from server.engine.planning.instruct.reply import Asked, Understood
from server.engine.planning.recipe import canonical
from server.engine.planning.recipes import Compiler
from server.engine.planning.scripts.drafting import draft
from server.engine.planning.scripts.reading import read
from server.engine.planning.shot_prompts import prompt
from server.engine.planning.studios import PAINTER, PREVIS
from server.projects.edits import Change, Make, Remove, applied, inverse
from server.projects.world import World
from tests.engine.planning.instruct.saying import DEMO, say

STYLE = "closer, in the style of Ana Kovac"
KOVAC = {"name": "Ana Kovac", "use": "style", "basis": "agreed", "about": "st_ink"}


def told(world: World, shot: str = "sh_1c") -> str:
    return prompt(world, shot, "flux2-klein").text


@pytest.mark.parametrize(
    ("text", "name", "use"),
    [
        ("draw this in the style of Ana Kovac", "Ana Kovac", "style"),
        ("in the style of picasso, closer", "picasso", "style"),
        ("in Hayao Miyazaki's style", "Hayao Miyazaki", "style"),
        ("a Moebius-style shore", "Moebius", "style"),
        ("painted by Vincent van Gogh", "Vincent van Gogh", "style"),
        ("as Ana Kovac would draw it", "Ana Kovac", "style"),
        ("inspired by J. R. R. Tolkien", "J. R. R. Tolkien", "style"),
        ("in the style of 葛飾北斎", "葛飾北斎", "style"),
        ("make Mara look like Audrey Hepburn", "Audrey Hepburn", "likeness"),
        ("make him look like tom hanks", "tom hanks", "likeness"),
        ("a portrait of Frida Kahlo", "Frida Kahlo", "likeness"),
        ("Tomas is based on John Smith", "John Smith", "likeness"),
        ("with Ana Kovac's face", "Ana Kovac", "likeness"),
    ],
)
def test_a_real_persons_name_is_known_by_its_form(text: str, name: str, use: str) -> None:
    assert [(one.name, one.use) for one in mentions(text, known(DEMO))] == [(name, use)]


@pytest.mark.parametrize(
    "text",
    [
        "Mara smiles like Tomas",
        "a portrait of Mara",
        "in the style of manga",
        "in the style of Art Deco",
        "in the style of film noir",
        "in the style of cubism",
        "make it look like night",
        "she looks like a pirate",
        "put Pip by Tomas",
        'Mara says "you look like Tom Hanks"',
        "show Mara from behind, at dusk",
    ],
)
def test_what_names_nobody_or_somebody_of_this_world_is_not_asked_about(text: str) -> None:
    assert mentions(text, known(DEMO)) == ()


def test_a_name_is_asked_about_and_nothing_changes_until_somebody_answers() -> None:
    asked = say(STYLE, "1C")
    assert isinstance(asked, Asked)
    assert asked.about == "Ana Kovac"
    labels = [one.label for one in asked.choices]
    assert labels[:2] == ["I am this person", "They agreed"]
    assert labels[2:] == ["Their rights holder agreed", "No person's name", "Leave the name out"]


def test_the_answer_records_consent_and_does_what_else_was_said() -> None:
    asked = say(STYLE, "1C")
    assert isinstance(asked, Asked)
    reply = say(asked.choices[1].text, "1C")
    assert isinstance(reply, Understood)
    world = applied(DEMO, reply.edits)
    (consent,) = world.consents.values()
    assert (consent.name, consent.use, consent.basis) == ("Ana Kovac", "style", "agreed")
    assert consent.about == "st_ink"
    assert world.shots["sh_1c"].size == "extreme_close_up"
    assert applied(world, inverse(DEMO, reply.edits)).shots == DEMO.shots


def test_left_out_only_the_rest_is_done() -> None:
    asked = say(STYLE, "1C")
    assert isinstance(asked, Asked)
    assert asked.choices[-1].text == "closer"


def test_two_names_are_asked_about_one_after_the_other() -> None:
    reply = say("make Mara look like Tom Hanks, drawn by Ana Kovac", "1C")
    for _ in range(2):
        assert isinstance(reply, Asked)
        reply = say(reply.choices[1].text, "1C")
    assert isinstance(reply, Understood)
    made = [edit.fields for edit in reply.edits if isinstance(edit, Make)]
    assert [one["name"] for one in made] == ["Tom Hanks", "Ana Kovac"]
    assert [one["about"] for one in made] == ["ch_mara", "st_ink"]


def test_a_note_is_kept_and_an_unknown_basis_is_asked_back() -> None:
    reply = say("consent of Bo Derek, likeness of Mara: they agreed, note: by mail, 3 May", "1C")
    assert isinstance(reply, Understood)
    (edit,) = reply.edits
    assert isinstance(edit, Make)
    assert edit.fields["note"] == "by mail, 3 May"
    assert isinstance(say("consent of Bo Derek, likeness of Mara: perhaps", "1C"), Asked)
    assert isinstance(say("consent of Bo Derek, likeness of Nobody: they agreed", "1C"), Asked)


def test_a_name_is_in_a_prompt_only_while_its_consent_is_recorded() -> None:
    likeness = {"name": "Bo Derek", "use": "likeness", "basis": "self", "about": "ch_mara"}
    world = applied(DEMO, [Make("consents", "co_a", KOVAC), Make("consents", "co_b", likeness)])
    assert "in the style of ana kovac" in told(world).lower()
    assert "Mara, with the likeness of Bo Derek" in told(world)
    withdrawn = applied(world, [Remove("consents", "co_a"), Remove("consents", "co_b")])
    assert told(withdrawn) == told(DEMO)


def test_what_is_no_persons_name_is_told_to_nobody() -> None:
    world = applied(DEMO, [Make("consents", "co_a", KOVAC | {"basis": "no_person"})])
    assert told(world) == told(DEMO)
    assert isinstance(say(STYLE, "1C", world), Understood)


def test_previs_draws_nothing_again_for_a_consent_and_a_painter_does() -> None:
    world = applied(DEMO, [Make("consents", "co_a", KOVAC)])
    compiler = Compiler()
    before, after = compiler.compile(DEMO, PREVIS), compiler.compile(world, PREVIS)
    assert [one.fingerprint for one in after.shots.values()] == [
        one.fingerprint for one in before.shots.values()
    ]
    painting = Compiler()
    before, after = painting.compile(DEMO, PAINTER), painting.compile(world, PAINTER)
    assert before.shots["sh_1c"].fingerprint != after.shots["sh_1c"].fingerprint
    assert b"Ana Kovac" in canonical(after.shots["sh_1c"].recipe)


def test_descriptions_that_name_somebody_are_told_and_withheld_from_language_models() -> None:
    text = "She looks like Audrey Hepburn, but taller."
    world = applied(DEMO, [Change("characters", "ch_mara", {"description": text})])
    assert [(one.about, one.name) for one in unrecorded(world)] == [("ch_mara", "Audrey Hepburn")]
    assert withheld(text, known(world)) == "She …, but taller."
    consent = {"name": "audrey hepburn", "use": "likeness", "basis": "rights_holder", "about": "ch_mara"}
    assert unrecorded(applied(world, [Make("consents", "co_a", consent)])) == ()


def test_a_script_that_names_somebody_says_so_and_makes_nobody_of_them() -> None:
    found = draft(DEMO, read("Mara, who looks like Audrey Hepburn, waves. She looks like Audrey Hepburn."))
    assert any("Audrey Hepburn" in notice for notice in found.notices)
    assert not any(isinstance(edit, Make) and edit.kind == "characters" for edit in found.edits)


def test_long_texts_are_read_in_bounded_steps() -> None:
    own = known(replace(DEMO, consents={}))
    assert len(mentions("in the style of Ana Kovac and like Bob " * 2_000, own)) >= 2_000
    assert mentions("in the style of " * 6_000, own) == ()
