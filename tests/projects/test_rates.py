"""How often one address may try."""

import pytest

from server import errors
from server.projects.rates import Rates


def test_addresses_and_actions_are_counted_apart() -> None:
    rates = Rates({"signin": "2/minute", "join": "1/minute"})
    rates.take("signin", "10.0.0.1")
    rates.take("signin", "10.0.0.1")
    rates.take("signin", "10.0.0.2")
    rates.take("join", "10.0.0.1")
    with pytest.raises(errors.TooFast) as refused:
        rates.take("signin", "10.0.0.1")
    assert 1 <= refused.value.details["retry_after"] <= 60


def test_the_addresses_of_one_ipv6_network_count_together() -> None:
    rates = Rates({"signin": "1/minute"})
    rates.take("signin", "2001:db8:1:2::1")
    with pytest.raises(errors.TooFast):
        rates.take("signin", "2001:db8:1:2:ffff::9")
    rates.take("signin", "2001:db8:1:3::1")
    rates.take("signin", "::ffff:10.0.0.1")
    rates.take("signin", "::ffff:10.0.0.2")
    rates.take("signin", "a unix socket")
