"""Studios: what turns a recipe into a picture. Loaded by the worker only, and what draws not before it must:
a worker tells that it is starting first."""
