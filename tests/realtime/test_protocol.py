"""Messages to bytes and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import write_var_uint

from server.errors import Invalid
from server.realtime import protocol


@given(st.integers(0, 2**53))
def test_an_integer_reads_back_and_is_written_as_yjs_writes_it(number: int) -> None:
    data = protocol.varuint(number)
    assert data == write_var_uint(number)
    assert protocol.read_varuint(data + b"\xff", 0) == (number, len(data))


@given(st.sampled_from([protocol.STEP_1, protocol.STEP_2, protocol.UPDATE]), st.binary(max_size=300))
def test_a_sync_message_reads_back(kind: int, content: bytes) -> None:
    assert protocol.decode(protocol.sync(kind, content)) == (protocol.SYNC, kind, content)


@given(st.binary(max_size=40))
def test_any_bytes_are_a_message_or_refused_as_invalid(data: bytes) -> None:
    try:
        message = protocol.decode(data)
    except Invalid:
        return
    assert message.kind in (protocol.SYNC, protocol.PRESENCE, protocol.QUERY_PRESENCE)


@pytest.mark.parametrize("data", [b"", b"\x00", b"\x00\x07\x00", b"\x00\x02\x05ab", b"\x63", b"\xff" * 12])
def test_a_malformed_message_is_refused(data: bytes) -> None:
    with pytest.raises(Invalid):
        protocol.decode(data)


def test_a_state_vector_is_a_map_whatever_its_order() -> None:
    assert protocol.state_vector(b"\x02\x05\x01\x07\x02") == protocol.state_vector(b"\x02\x07\x02\x05\x01")
