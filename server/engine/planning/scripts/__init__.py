"""Scripts in: Fountain or plain prose to edits of a world. No I/O, no model.

`reading.read` makes a `Script` of a text, `drafting.draft` the edits that bring a world up to it. Reading
again merges: what was made from the script before is known again, however it was edited since.
"""
