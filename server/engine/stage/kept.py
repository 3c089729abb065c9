"""A few results, kept by what decided them."""

import threading
import weakref
from collections import OrderedDict
from collections.abc import Callable
from typing import Any


class Kept:
    """A few results by content, the oldest dropped first. Threads may share it: two that ask at once may
    both make a result, which is the same, and nobody changes one."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._held: OrderedDict[Any, Any] = OrderedDict()
        self._lock = threading.Lock()
        _all.add(self)

    def get(self, key: Any, make: Callable[[], Any]) -> Any:
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        made = make()
        with self._lock:
            self._held[key] = made
            while len(self._held) > self._size:
                self._held.popitem(last=False)
        return made

    def forget(self) -> None:
        with self._lock:
            self._held.clear()


def forget() -> None:
    """Drops everything that is kept anywhere: what is asked for next is made from the beginning."""
    for one in tuple(_all):
        one.forget()


_all: weakref.WeakSet[Kept] = weakref.WeakSet()
