"""The y-websocket wire protocol: messages to bytes and back. All integers are LEB128, unsigned.

A message is a type and its content; sync messages carry a second type. See RULES.md.
"""

from typing import NamedTuple

from server.errors import Invalid

SYNC, PRESENCE, QUERY_PRESENCE, SAVED = 0, 1, 3, 100
STEP_1, STEP_2, UPDATE = 0, 1, 2

EMPTY_UPDATE = b"\x00\x00"
"""An update without a change: no structs, no deletions."""


class Message(NamedTuple):
    """What a peer sent. `sync` is the type of a sync message, otherwise 0."""

    kind: int
    sync: int
    content: bytes


def varuint(number: int) -> bytes:
    """An unsigned integer, seven bits a byte, the lowest first."""
    out = bytearray()
    while number > 127:
        out.append(128 | (number & 127))
        number >>= 7
    out.append(number)
    return bytes(out)


def read_varuint(data: bytes, at: int) -> tuple[int, int]:
    """The integer at `at` and the index behind it. Raises `Invalid`."""
    number = shift = 0
    while True:
        if at >= len(data) or shift > 63:
            raise Invalid("A message ends within a number.", path="")
        byte = data[at]
        at += 1
        number |= (byte & 127) << shift
        if byte < 128:
            return number, at
        shift += 7


def read_bytes(data: bytes, at: int) -> tuple[bytes, int]:
    """The length-prefixed bytes at `at` and the index behind them. Raises `Invalid`."""
    length, at = read_varuint(data, at)
    if at + length > len(data):
        raise Invalid("A message ends within its content.", path="")
    return data[at : at + length], at + length


def decode(data: bytes) -> Message:
    """One message of a peer. Raises `Invalid` where it is malformed or of an unknown type."""
    kind, at = read_varuint(data, 0)
    if kind == SYNC:
        sync, at = read_varuint(data, at)
        if sync not in (STEP_1, STEP_2, UPDATE):
            raise Invalid(f"There is no sync message of type {sync}.", path="")
        return Message(kind, sync, read_bytes(data, at)[0])
    if kind == PRESENCE:
        return Message(kind, 0, read_bytes(data, at)[0])
    if kind == QUERY_PRESENCE:
        return Message(kind, 0, b"")
    raise Invalid(f"There is no message of type {kind}.", path="")


def sync(kind: int, content: bytes) -> bytes:
    """A sync message: a state vector (`STEP_1`) or an update (`STEP_2`, `UPDATE`)."""
    return bytes((SYNC, kind)) + varuint(len(content)) + content


def presence(content: bytes) -> bytes:
    """A presence (awareness) message."""
    return bytes((PRESENCE,)) + varuint(len(content)) + content


def saved(seq: int, count: int) -> bytes:
    """The first `count` updates of this connection are on disk; the document stands at `seq`."""
    return bytes((SAVED,)) + varuint(seq) + varuint(count)


def state_vector(data: bytes) -> dict[int, int]:
    """An encoded state vector as {client id: clock}; its encoding has no fixed order."""
    count, at = read_varuint(data, 0)
    clocks = {}
    for _ in range(count):
        client, at = read_varuint(data, at)
        clocks[client], at = read_varuint(data, at)
    return clocks
