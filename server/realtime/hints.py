"""Redis tells other web processes that a journal has grown. Only a hint: the journal is the truth.

While Redis does not answer, open rooms are polled.
"""

import asyncio
from collections.abc import Callable

import redis.asyncio as redis
import structlog
from redis.exceptions import RedisError

log = structlog.get_logger()

CHANNEL = "diorama:rooms"
POLL = 1.0


class Hints:
    """`heard(project_id, seq)` is called for each hint, and `heard(None, 0)` when any room may have grown."""

    def __init__(self, url: str, heard: Callable[[str | None, int], None]) -> None:
        self._redis = redis.from_url(url)
        self._heard = heard
        self._outgoing: dict[str, int] = {}
        self._woken = asyncio.Event()

    def tell(self, project_id: str, seq: int) -> None:
        """Say that a journal has grown up to `seq`; the latest word on each project is sent."""
        self._outgoing[project_id] = max(seq, self._outgoing.get(project_id, 0))
        self._woken.set()

    async def publish(self) -> None:
        """Send what is told, for ever."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            outgoing, self._outgoing = self._outgoing, {}
            try:
                for project_id, seq in outgoing.items():
                    await self._redis.publish(CHANNEL, f"{project_id} {seq}")
            except (RedisError, OSError) as error:
                log.warning("redis", error=str(error), again_after=POLL)
                for project_id, seq in outgoing.items():
                    self.tell(project_id, seq)
                await asyncio.sleep(POLL)

    async def listen(self) -> None:
        """Pass on what other processes tell, for ever."""
        while True:
            try:
                async with self._redis.pubsub() as subscription:
                    await subscription.subscribe(CHANNEL)
                    async for message in subscription.listen():
                        if message["type"] == "subscribe":
                            self._heard(None, 0)  # something may have been missed before
                        elif message["type"] == "message":
                            project_id, _, seq = message["data"].decode().rpartition(" ")
                            self._heard(project_id, int(seq))
            except (RedisError, OSError) as error:
                log.warning("redis", error=str(error), polling_every=POLL)
            self._heard(None, 0)
            await asyncio.sleep(POLL)

    async def close(self) -> None:
        await self._redis.aclose()
