"""Fractional orders."""

from hypothesis import given
from hypothesis import strategies as st

from server.engine.planning.instruct.ordering import between

ORDERS = st.text("019AMZamz", min_size=1, max_size=5).filter(lambda text: text[-1] != "0")


@given(ORDERS, ORDERS)
def test_an_order_lies_between_two_others(a: str, b: str) -> None:
    low, high = sorted((a, b))
    if low != high:
        assert low < between(low, high) < high


@given(ORDERS)
def test_an_order_after_the_last_comes_after_it(a: str) -> None:
    assert between(a, "") > a
