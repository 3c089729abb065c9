"""Reads pictures back by OCR: what a machine can read, a reader can."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Box = tuple[float, float, float, float]


@cache
def _reader() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "error"})


def read(picture: NDArray[np.uint8] | bytes, within: Mapping[str, Box]) -> dict[str, str]:
    """The words found in each box (left, top, width, height in pixels), line by line."""
    found = _reader()(picture)
    lines: dict[str, list[tuple[float, float, str]]] = {name: [] for name in within}
    for corners, text in zip([] if found.boxes is None else found.boxes, found.txts or (), strict=True):
        x, y = np.mean(corners, axis=0)
        for name, (left, top, wide, high) in within.items():
            if left <= x <= left + wide and top <= y <= top + high:
                lines[name].append((float(y), float(x), text))
                break
    return {name: " ".join(text for _, _, text in _rows(own)) for name, own in lines.items()}


def _rows(lines: Sequence[tuple[float, float, str]]) -> list[tuple[float, float, str]]:
    """Pieces of one line, which lie at nearly the same height, from left to right."""
    ordered = sorted(lines)
    rows: list[list[tuple[float, float, str]]] = []
    for line in ordered:
        if rows and line[0] - rows[-1][0][0] < 8:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [piece for row in rows for piece in sorted(row, key=lambda one: one[1])]


def misread(wanted: str, found: str) -> int:
    """How many characters differ (Levenshtein's distance), blank space aside."""
    a, b = "".join(wanted.split()), "".join(found.split())
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]
