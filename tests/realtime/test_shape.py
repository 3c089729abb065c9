"""Which containers may stand where (R7)."""

from collections.abc import Callable
from typing import Any

import pytest
from pycrdt import Array, Doc, Map, Text, XmlFragment

from server.realtime.document import Reader, write
from server.realtime.shape import Shape
from tests.realtime.house import WORLD


def verdict(change: Callable[[Doc[Any]], None]) -> str | None:
    """What is said about a change that another copy of the document makes."""
    ours: Doc[Any] = Doc()
    write(ours, WORLD)
    theirs: Doc[Any] = Doc()
    theirs.apply_update(ours.get_update())
    shape = Shape()
    Reader(ours, shape.inspect)
    shape.verdict(ours)
    before = theirs.get_state()
    change(theirs)
    ours.apply_update(theirs.get_update(before))
    return shape.verdict(ours)


def root(doc: Doc[Any], name: str) -> Map[Any]:
    found: Map[Any] = doc.get(name, type=Map)
    return found


def setting(name: str, *path: str, value: Any) -> Callable[[Doc[Any]], None]:
    def change(doc: Doc[Any]) -> None:
        at = root(doc, name)
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value() if callable(value) else value

    return change


@pytest.mark.parametrize(
    "change",
    [
        setting("characters", "ch_mara", "coat", value="jacket"),
        setting("characters", "ch_mara", "age", value="not an age"),
        setting("characters", "ch_new", value=lambda: Map({"name": "New", "description": Text("x")})),
        setting("characters", "ch_new", value=7),
        setting("shots", "sh_one", "cast", "ch_ole", value=lambda: Map({"at": [1, 2]})),
        setting("shots", "sh_one", "cast", "ch_mara", "at", value=[1, 2]),
        setting("shots", "sh_one", "cast", value=lambda: Map({"ch_ole": Map({})})),
        setting("characters", "ch_mara", "references", "0" * 64, value={"name": "x"}),
        setting("meta", "title", value="New"),
        lambda doc: root(doc, "shots")["sh_one"]["action"].insert(0, "Then "),
        lambda doc: root(doc, "shots")["sh_one"]["action"].insert(0, "Then ", {"bold": True}),
        lambda doc: root(doc, "shots").__delitem__("sh_one"),
    ],
)
def test_what_the_world_knows_may_stand_where_it_belongs(change: Callable[[Doc[Any]], None]) -> None:
    """R7, R8"""
    assert verdict(change) is None


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (setting("secrets", "a", value=1), "secrets"),
        (lambda doc: doc.get("chat", type=Text).insert(0, "hello"), "chat"),
        (lambda doc: doc.get("log", type=Array).append(1), "log"),
        (lambda doc: doc.get("shots", type=Array).append(1), "shots"),
        (lambda doc: doc.get("meta", type=Text).insert(0, "text"), "meta"),
        (setting("meta", "title", value=lambda: Map({})), "meta/title"),
        (setting("shots", "sh_two", value=lambda: Array([1])), "shots/sh_two"),
        (setting("shots", "sh_two", value=lambda: Text("x")), "shots/sh_two"),
        (setting("shots", "sh_two", value=lambda: XmlFragment()), "shots/sh_two"),
        (setting("shots", "sh_two", value=lambda: Doc()), "shots/sh_two"),
        (setting("shots", "sh_two", value=lambda: Map({"title": Text("x")})), "shots/sh_two/title"),
        (setting("shots", "sh_one", "title", value=lambda: Text("x")), "shots/sh_one/title"),
        (setting("shots", "sh_one", "action", value=lambda: Map({})), "shots/sh_one/action"),
        (setting("shots", "sh_one", "cast", "ch_ole", value=lambda: Text("")), "shots/sh_one/cast/ch_ole"),
        (
            setting("shots", "sh_one", "cast", "ch_mara", "at", value=lambda: Array([1, 2])),
            "shots/sh_one/cast/ch_mara/at",
        ),
        (
            setting("characters", "ch_mara", "references", "0" * 64, value=lambda: Map({})),
            f"characters/ch_mara/references/{'0' * 64}",
        ),
        (lambda doc: root(doc, "shots")["sh_one"]["action"].insert_embed(0, Map({})), "shots/sh_one/action"),
        (
            setting("notes", "no_new", value=lambda: Map({"text": Text("x"), "more": Map({})})),
            "notes/no_new/more",
        ),
    ],
)
def test_an_unknown_root_or_container_is_named_by_its_path(
    change: Callable[[Doc[Any]], None], path: str
) -> None:
    """R7"""
    found = verdict(change)
    assert found is not None
    assert found.partition(":")[0] == path


def test_making_and_taking_back_in_one_transaction_is_no_list() -> None:
    def change(doc: Doc[Any]) -> None:
        with doc.transaction():
            root(doc, "notes")["no_x"] = Map({})
            del root(doc, "notes")["no_x"]

    assert verdict(change) is None
