"""The world document: written and read whole, kept current edit by edit, and never broken by a value."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Array, Doc, Map, Text

from server.projects.world import (
    KINDS,
    MAPS,
    PREFIXES,
    TEXTS,
    Character,
    Consent,
    Fact,
    Meta,
    Note,
    Reference,
    Rights,
    Shot,
    Standing,
    World,
)
from server.realtime.document import LOST, Reader, read, write
from tests.realtime.house import WORLD

FULL = World(
    meta=Meta(world="w-1", title="Full", style="st_ink", rights=Rights(holder="Us", contributors=("A", "B"))),
    characters={
        "ch_mara": Character(
            order="a1",
            name="Mara",
            description="A pilot.\nShe knows the shoals.",
            at=(-40, 300),
            references={"0" * 64: Reference(name="sketch.png")},
        )
    },
    shots={
        "sh_1": Shot(
            scene="sc_gone",
            action="Waits…",
            subjects=("ch_mara",),
            cast={"ch_mara": Standing(at=(1200, -300), facing=90, expression="worried")},
            props={"pr_lamp": Standing(held_by="ch_mara")},
        )
    },
    facts={"fa_1": Fact(thing="ch_mara", attribute="hat", value="cap", since="sh_1")},
    notes={"no_1": Note(text="später", deleted=1_790_000_000_000)},
    consents={"co_1": Consent(name="Ana Kovac", use="likeness", basis="agreed", about="ch_mara", by="Bo")},
)


def root(doc: Doc[Any], name: str) -> Map[Any]:
    found: Map[Any] = doc.get(name, type=Map)
    return found


@pytest.fixture
def doc() -> Doc[Any]:
    made: Doc[Any] = Doc()
    write(made, FULL)
    return made


def paths(doc: Doc[Any]) -> list[str]:
    return [problem.path for problem in read(doc).problems]


def test_a_world_reads_back_as_it_was_written(doc: Doc[Any]) -> None:
    assert read(doc).world == FULL
    assert read(doc).problems == ()


def test_a_world_reads_the_same_from_another_copy_of_its_document(doc: Doc[Any]) -> None:
    copy: Doc[Any] = Doc()
    copy.apply_update(doc.get_update())
    assert read(copy).world == FULL


def test_texts_and_maps_are_containers_from_the_start(doc: Doc[Any]) -> None:
    for kind in KINDS:
        for id in root(doc, kind).keys():  # noqa: SIM118
            entity = root(doc, kind)[id]
            assert all(isinstance(entity[name], Text) for name in TEXTS.get(kind, ()))
            assert all(isinstance(entity[name], Map) for name in MAPS.get(kind, ()))
    assert isinstance(root(doc, "shots")["sh_1"]["cast"]["ch_mara"], Map)


def test_a_whole_number_written_by_javascript_as_a_float_is_an_integer(doc: Doc[Any]) -> None:
    root(doc, "characters")["ch_mara"]["age"] = 41.0
    root(doc, "shots")["sh_1"]["cast"]["ch_mara"]["at"] = [5.0, -7.0]
    world = read(doc).world
    assert repr(world.characters["ch_mara"].age) == "41"
    assert repr(world.shots["sh_1"].cast["ch_mara"].at) == "(5, -7)"


def test_a_number_too_large_for_a_document_is_kept_as_javascript_would_keep_it() -> None:
    fact = Fact(thing="ch_mara", attribute="age", value=[10**400, 2**64, 7], since="sh_1")
    made: Doc[Any] = Doc()
    write(made, World(meta=Meta(world="w"), facts={"fa_1": fact}))
    assert read(made).world.facts["fa_1"].value == [None, 2**64, 7]


def test_a_reference_that_dangles_is_no_problem(doc: Doc[Any]) -> None:
    assert FULL.shots["sh_1"].scene not in FULL.scenes
    assert paths(doc) == []


def test_a_deleted_entity_stays_in_the_world(doc: Doc[Any]) -> None:
    assert read(doc).world.notes["no_1"].deleted == 1_790_000_000_000


@pytest.mark.parametrize(
    ("spoil", "path"),
    [
        (lambda doc: root(doc, "characters")["ch_mara"].__setitem__("age", 400), "characters/ch_mara/age"),
        (lambda doc: root(doc, "characters")["ch_mara"].__setitem__("age", 4.5), "characters/ch_mara/age"),
        (lambda doc: root(doc, "characters")["ch_mara"].__setitem__("wings", 2), "characters/ch_mara/wings"),
        (
            lambda doc: root(doc, "characters")["ch_mara"].__setitem__("at", [1, 2, 3]),
            "characters/ch_mara/at",
        ),
        (
            lambda doc: root(doc, "characters")["ch_mara"]["references"].__setitem__("short", {}),
            "characters/ch_mara/references/short",
        ),
        (
            lambda doc: root(doc, "characters")["ch_mara"].__setitem__("rights", {"contributors": [1]}),
            "characters/ch_mara/rights/contributors/0",
        ),
        (lambda doc: root(doc, "shots")["sh_1"].__delitem__("scene"), "shots/sh_1/scene"),
        (
            lambda doc: root(doc, "shots")["sh_1"]["cast"]["ch_mara"].__setitem__("at", [1, "2"]),
            "shots/sh_1/cast/ch_mara/at/1",
        ),
        (
            lambda doc: root(doc, "shots")["sh_1"]["props"].__setitem__("no id", Map({})),
            "shots/sh_1/props/no id",
        ),
        (lambda doc: root(doc, "shots").__setitem__("sh_2", 7), "shots/sh_2"),
        (lambda doc: root(doc, "shots").__setitem__("sh_2", [7]), "shots/sh_2"),
        (lambda doc: root(doc, "shots").__setitem__("sh_2", Array([7])), "shots/sh_2"),
        (lambda doc: root(doc, "shots").__setitem__("ch_2", Map({"scene": "sc_1"})), "shots/ch_2"),
        (lambda doc: root(doc, "notes").__setitem__("no_2", Map({"text": Map({})})), "notes/no_2/text"),
        (lambda doc: root(doc, "meta").__setitem__("title", 5), "meta/title"),
        (lambda doc: root(doc, "meta").__setitem__("colour", "red"), "meta/colour"),
    ],
)
def test_a_malformed_value_is_quarantined_by_its_path_and_breaks_nothing_else(
    doc: Doc[Any], spoil: Any, path: str
) -> None:
    """R8"""
    watching = Reader(doc)
    spoil(doc)
    assert paths(doc) == [path]
    assert [problem.path for problem in watching.problems] == [path]
    assert watching.world.meta.world == "w-1"
    assert watching.world.facts == FULL.facts


def test_an_entity_that_is_repaired_comes_back(doc: Doc[Any]) -> None:
    """R8"""
    watching = Reader(doc)
    root(doc, "characters")["ch_mara"]["age"] = "old"
    assert "ch_mara" not in watching.world.characters
    root(doc, "characters")["ch_mara"]["age"] = 30
    assert watching.world == FULL
    assert watching.problems == ()


def test_a_world_that_loses_its_name_keeps_it_while_it_is_open(doc: Doc[Any]) -> None:
    watching = Reader(doc)
    del root(doc, "meta")["world"]
    assert watching.world.meta.world == "w-1"
    assert [problem.path for problem in watching.problems] == ["meta/world"]
    assert read(doc).world.meta.world == LOST


def test_only_entities_that_changed_are_new(doc: Doc[Any]) -> None:
    watching = Reader(doc)
    before = watching.world
    root(doc, "shots")["sh_1"]["take"] = 2
    after = watching.world
    assert after.shots["sh_1"].take == 2
    assert before.shots["sh_1"].take == 1
    assert after.shots["sh_1"] is not before.shots["sh_1"]
    assert after.characters is before.characters
    assert after.facts["fa_1"] is before.facts["fa_1"]


def test_without_an_edit_the_world_is_the_same_object(doc: Doc[Any]) -> None:
    watching = Reader(doc)
    assert watching.world is watching.world


def test_an_edit_that_changes_nothing_keeps_the_entity(doc: Doc[Any]) -> None:
    watching = Reader(doc)
    before = watching.world.shots["sh_1"]
    root(doc, "shots")["sh_1"]["take"] = 1
    assert watching.world.shots["sh_1"] is before


VALUES: st.SearchStrategy[Any] = st.one_of(
    st.integers(-5, 400),
    st.floats(-5, 5),
    st.text(max_size=5),
    st.none(),
    st.lists(st.integers(-9, 9), max_size=3),
    st.dictionaries(st.text(max_size=3), st.integers(-9, 9), max_size=2),
)
EDITS = st.tuples(
    st.sampled_from(sorted(KINDS)),
    st.integers(0, 2),
    st.sampled_from(
        ["order", "name", "age", "text", "scene", "cast", "references", "deleted", "value", "junk"]
    ),
    VALUES,
    st.sampled_from(["set", "set", "make", "drop", "unset", "nest", "replace"]),
)


@given(st.lists(EDITS, max_size=25), st.integers(1, 5))
def test_reading_edit_by_edit_says_what_reading_the_whole_document_says(
    edits: list[tuple[str, int, str, Any, str]], every: int
) -> None:
    doc: Doc[Any] = Doc()
    write(doc, WORLD)
    watching = Reader(doc)
    for number, (kind, nth, field, value, how) in enumerate(edits):
        entities, id = root(doc, kind), f"{PREFIXES[kind]}_{nth}"
        entity = entities.get(id)
        if how == "make":
            entities[id] = Map({"order": "a", "text": Text("x"), "cast": Map({"ch_1": Map({"at": [1, 2]})})})
        elif how == "drop" and id in entities:
            del entities[id]
        elif how == "replace":
            entities[id] = value
        elif isinstance(entity, Map) and how == "unset" and field in entity:
            del entity[field]
        elif isinstance(entity, Map) and how == "nest":
            entity[field] = Map({"ch_1": Map({"at": value})})
        elif isinstance(entity, Map):
            entity[field] = value
        if number % every == 0:
            assert watching.reading == read(doc)
    assert watching.reading == read(doc)
