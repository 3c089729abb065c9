"""A language model behind an OpenAI-compatible endpoint: one request, bounded in time and size."""

import asyncio
from collections.abc import Callable

import httpx2
import msgspec

from server import errors
from server.engine.planning.questions import Question
from server.engine.thinking.thinker import TOKENS, Cancelled

TICK_SECONDS = 0.1
LONGEST = 1_000_000
"""Bytes of a response that are read."""


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message


class _Completion(msgspec.Struct):
    choices: list[_Choice]


class EndpointThinker:
    """Asks `url` + `/chat/completions` for `model`. `key` goes into the Authorization header."""

    def __init__(self, url: str, model: str, key: str | None = None) -> None:
        self._url = url.rstrip("/") + "/chat/completions"
        self._model = model
        self._headers = {"authorization": f"Bearer {key}"} if key else {}

    def answer(self, question: Question, cancelled: Callable[[], bool]) -> str:
        return asyncio.run(self._watched(question, cancelled))

    async def _watched(self, question: Question, cancelled: Callable[[], bool]) -> str:
        """Gives the request up at once, wherever it hangs, when time is up or nobody wants it any more."""
        if cancelled():
            raise Cancelled
        asking = asyncio.create_task(self._ask(question))
        ends = asyncio.get_running_loop().time() + question.seconds
        try:
            while not (await asyncio.wait({asking}, timeout=TICK_SECONDS))[0]:
                if cancelled():
                    raise Cancelled
                if asyncio.get_running_loop().time() > ends:
                    raise errors.Unavailable(
                        f"The language model gave no answer within {question.seconds} seconds."
                    )
            return asking.result()
        finally:
            asking.cancel()
            await asyncio.wait({asking})

    async def _ask(self, question: Question) -> str:
        body = {
            "model": self._model,
            "messages": [
                {"role": "system", "content": question.system},
                {"role": "user", "content": question.prompt},
            ],
            "temperature": 0,
            "max_tokens": TOKENS,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "answer", "strict": True, "schema": question.schema},
            },
        }
        content = b""
        try:
            async with (
                httpx2.AsyncClient(timeout=question.seconds, headers=self._headers) as client,
                client.stream("POST", self._url, json=body) as response,
            ):
                if response.status_code == 429:
                    raise errors.Unavailable("The language model has too much to do. Try again in a while.")
                if response.status_code != 200:
                    raise errors.Unavailable(f"The language model answers {response.status_code}.")
                async for part in response.aiter_bytes():
                    content += part
                    if len(content) > LONGEST:
                        raise errors.Unavailable("The language model answers without end.")
        except httpx2.HTTPError as error:
            raise errors.Unavailable(
                f"The language model cannot be reached ({type(error).__name__})."
            ) from error
        return _text(content)


def _text(content: bytes) -> str:
    try:
        found = msgspec.json.decode(content, type=_Completion).choices[0].message.content
    except (msgspec.DecodeError, RecursionError, IndexError):
        found = None
    if not found:
        raise errors.Unavailable("What the language model answers cannot be read.")
    return found
