"""Any text to a script: what is no text is refused, and so is what says nothing."""

import re
from typing import Literal

from server.engine.planning.scripts.fountain import fountain, looks_like_fountain
from server.engine.planning.scripts.prose import prose
from server.engine.planning.scripts.script import LINES, LONGEST, Note, Script
from server.errors import Invalid

Form = Literal["fountain", "prose", "auto"]

_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Control characters and overrides of direction; names from right to left need none of these."""


def decoded(data: bytes) -> str:
    """The text of a file: UTF-8, or UTF-16 with its mark. Raises `Invalid` for anything else."""
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Invalid("This is not a text file: a script is plain text in UTF-8.", path="text") from error


def read(text: str, form: Form = "auto") -> Script:
    """The script that a text is. Raises `Invalid` where it is too long, binary or says nothing."""
    if len(text) > LONGEST:
        raise Invalid(
            f"This script has {len(text):,} characters; at most {LONGEST:,} are read at once.", path="text"
        )
    if text.count("\n") > LINES:
        raise Invalid(f"This script has more than {LINES:,} lines; import it in parts.", path="text")
    strange = len(_CONTROL.findall(text))
    if "\x00" in text or strange > 8 + len(text) // 20:
        raise Invalid("This is not text: a script is Fountain or plain prose.", path="text")
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n"))
    text = text.encode("utf-8", "replace").decode()  # half of a surrogate pair is no character
    if form == "auto":
        form = "fountain" if looks_like_fountain(text) else "prose"
    script = fountain(text) if form == "fountain" else prose(text)
    if not any(not isinstance(beat, Note) for passage in script.passages for beat in passage.beats):
        raise Invalid("There is nothing in this text to draw: no action and no dialogue.", path="text")
    return script
