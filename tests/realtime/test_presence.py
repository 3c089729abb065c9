"""Who is here: one client id a connection, the server's word on who somebody is, only the latest state."""

from typing import Any

import msgspec
import pytest

from server.errors import Invalid
from server.projects.people import Person
from server.realtime.presence import EMPTY, Presence
from server.realtime.protocol import read_bytes, read_varuint, varuint

ANA, BEN = Person("pe_ana", "Ana", "#ff0000"), Person("pe_ben", "Ben", "#00ff00")


def says(client: int, clock: int, state: Any) -> bytes:
    content = msgspec.json.encode(state)
    return b"\x01" + varuint(client) + varuint(clock) + varuint(len(content)) + content


def heard(update: bytes) -> dict[int, tuple[int, Any]]:
    count, at = read_varuint(update, 0)
    states = {}
    for _ in range(count):
        client, at = read_varuint(update, at)
        clock, at = read_varuint(update, at)
        content, at = read_bytes(update, at)
        states[client] = (clock, msgspec.json.decode(content))
    return states


def test_the_server_stamps_the_person_whatever_the_state_says() -> None:
    """R12"""
    presence: Presence[str] = Presence()
    presence.announce("a", ANA, says(1, 1, {"cursor": [3, 4], "person": {"id": "pe_ben"}}))
    state = heard(presence.all())[1][1]
    assert state == {"cursor": [3, 4], "person": {"id": "pe_ana", "name": "Ana", "colour": "#ff0000"}}


def test_only_the_latest_state_is_told_and_not_to_its_only_author() -> None:
    """R13"""
    presence: Presence[str] = Presence()
    for clock in range(1, 9):
        presence.announce("a", ANA, says(1, clock, {"cursor": [clock, 0]}))
    news = presence.news()
    assert news is not None
    update, but = news
    assert but == "a"
    assert heard(update)[1][0] == 8
    assert heard(update)[1][1]["cursor"] == [8, 0]
    assert presence.news() is None


def test_an_older_state_does_not_replace_a_newer_one() -> None:
    presence: Presence[str] = Presence()
    presence.announce("a", ANA, says(1, 5, {"cursor": [5, 5]}))
    assert not presence.announce("a", ANA, says(1, 4, {"cursor": [4, 4]}))
    assert heard(presence.all())[1][1]["cursor"] == [5, 5]


def test_a_connection_speaks_for_one_client_id_only() -> None:
    """R11"""
    presence: Presence[str] = Presence()
    presence.announce("a", ANA, says(1, 1, {}))
    assert not presence.announce("a", ANA, says(2, 1, {}))
    assert list(heard(presence.all())) == [1]


def test_nobody_takes_the_client_id_of_another_person() -> None:
    """R11"""
    presence: Presence[str] = Presence()
    presence.announce("a", ANA, says(1, 1, {"cursor": [1, 1]}))
    assert not presence.announce("b", BEN, says(1, 9, {"cursor": [9, 9]}))
    assert heard(presence.all())[1][1]["person"]["id"] == "pe_ana"


def test_somebody_who_comes_back_before_the_old_socket_ended_keeps_the_state() -> None:
    presence: Presence[str] = Presence()
    presence.announce("old", ANA, says(1, 3, {"cursor": [1, 1]}))
    presence.announce("new", ANA, says(1, 3, {"cursor": [2, 2]}))
    assert not presence.leave("old")
    assert heard(presence.all())[1][1]["cursor"] == [2, 2]
    assert presence.leave("new")


def test_a_state_ends_with_its_connection_and_keeps_its_clock() -> None:
    """R13"""
    presence: Presence[str] = Presence()
    presence.announce("a", ANA, says(1, 7, {}))
    presence.news()
    assert presence.leave("a")
    news = presence.news()
    assert news is not None
    assert heard(news[0]) == {1: (7, None)}
    assert presence.all() == EMPTY


def test_the_shots_on_screen_are_those_of_all_peers() -> None:
    presence: Presence[str] = Presence()
    presence.announce("a", ANA, says(1, 1, {"visible": ["sh_1", "sh_2", 7]}))
    presence.announce("b", BEN, says(2, 1, {"visible": ["sh_2", "sh_3"]}))
    assert presence.visible() == {"sh_1", "sh_2", "sh_3"}
    presence.leave("b")
    assert presence.visible() == {"sh_1", "sh_2"}


@pytest.mark.parametrize("update", [b"\x01\x01\x01\x03{,}", b"\x01\x01\x01\x02[]", b"\x05\x01", b""])
def test_a_malformed_presence_message_is_refused(update: bytes) -> None:
    with pytest.raises(Invalid):
        Presence[str]().announce("a", ANA, update)
