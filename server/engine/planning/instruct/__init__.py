"""Instructions: a few words to edits of a world, told before they are made. No I/O, no model.

`instruct` asks about names of real people, then understands by grammar and by the names of this world's
things. What it does not understand is asked back; nothing is guessed.
"""

from server.engine.planning.instruct.consent import instruct

__all__ = ["instruct"]
