"""How many cores of a CPU a model takes."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def half_the_cores() -> Iterator[None]:
    """Leaves the others to what is drawn meanwhile. A token is hundreds of small steps, and each of them
    waits for its slowest thread: with more threads than free cores it takes many times as long."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(max(1, before // 2))
    try:
        yield
    finally:
        torch.set_num_threads(before)
