"""Words for somebody or something, before it is known whom they mean."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Ref:
    """Words for somebody or something; `span` are their tokens."""

    sort: str  # character prop kinds pronoun role other group list carried same
    value: Any = None
    det: str = ""
    count: int = 0
    colour: str = ""
    material: str = ""
    scale: int = 0
    span: tuple[int, int] = (0, 0)
    parts: tuple["Ref", ...] = ()
    text: str = ""
    ordinal: int = 0
    excepted: "Ref | None" = None
