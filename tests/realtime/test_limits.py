"""Over the rate, reading stops; far over it, the connection ends (R16)."""

from server.realtime.limits import Bucket


def test_a_burst_passes_without_waiting() -> None:
    bucket = Bucket(rate=60, burst=200, now=0.0)
    assert [bucket.take(0.0)[0] for _ in range(200)] == [0.0] * 200
    assert bucket.take(0.0)[0] > 0


def test_a_peer_below_the_rate_is_never_over_it() -> None:
    bucket = Bucket(rate=60, burst=200, now=0.0)
    assert all(bucket.take(n / 50) == (0.0, 0.0) for n in range(5000))


def test_a_peer_who_never_pauses_is_over_the_rate_for_as_long_as_that_lasts() -> None:
    bucket = Bucket(rate=10, burst=5, now=0.0)
    now, over = 0.0, 0.0
    for _ in range(200):
        wait, over = bucket.take(now)
        now += wait
    assert over > 10


def test_a_pause_ends_being_over_the_rate() -> None:
    bucket = Bucket(rate=10, burst=5, now=0.0)
    now = 0.0
    for _ in range(50):
        wait, _ = bucket.take(now)
        now += wait
    assert bucket.take(now + 1.0)[1] == 0.0
