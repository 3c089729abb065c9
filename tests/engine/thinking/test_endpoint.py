"""An OpenAI-compatible endpoint: whatever it does, there is an answer or a refusal in words, in time."""

import socket

import pytest
from starlette.requests import Request
from starlette.responses import Response

from server import errors
from server.engine.thinking import Cancelled
from server.engine.thinking.endpoint import LONGEST, EndpointThinker
from tests.engine.thinking.endpoint import Serve, hangs, says, served
from tests.engine.thinking.test_contract import asked


def plain(body: bytes, status: int = 200) -> Serve:
    async def serve(_request: Request) -> Response:
        return Response(body, status)

    return serve


def answer(serve: Serve, seconds: int = 20, cancelled: bool = False) -> str:
    with served(serve) as url:
        return EndpointThinker(url, "small", "secret").answer(asked(seconds), lambda: cancelled)


def test_the_text_of_the_first_choice_is_the_answer() -> None:
    assert answer(says('{"word": "left"}')) == '{"word": "left"}'


@pytest.mark.parametrize(
    ("serve", "words"),
    [
        (plain(b"", 500), "answers 500"),
        (plain(b"", 429), "too much to do"),
        (plain(b"", 401), "answers 401"),
        (plain(b"<html>"), "cannot be read"),
        (plain(b'{"choices": []}'), "cannot be read"),
        (plain(b"[" * 100_000), "cannot be read"),
        (says(None), "cannot be read"),
        (plain(b" " * (LONGEST + 1)), "without end"),
    ],
)
def test_rubbish_and_refusals_are_a_refusal_in_words(serve: Serve, words: str) -> None:
    with pytest.raises(errors.Unavailable, match=words):
        answer(serve)


def test_an_endpoint_that_hangs_is_given_up_when_time_is_up_or_nobody_wants_it() -> None:
    with pytest.raises(errors.Unavailable, match="within 1 seconds"):
        answer(hangs, seconds=1)
    with pytest.raises(Cancelled):
        answer(hangs, cancelled=True)


def test_an_endpoint_that_is_not_there_is_a_refusal() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: a connection is refused
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(errors.Unavailable, match="cannot be reached"):
            EndpointThinker(url, "small").answer(asked(), lambda: False)
