"""Whole projects as one portable file.

`read` and `write` need no database; `export` and `load` move projects out of and into an installation.
"""

from server.bundles.form import Bundle, Limits, Manifest, Shelf, Shelved, pictures_of
from server.bundles.projects import Imported, export, load
from server.bundles.reading import Source, read
from server.bundles.routes import ENDPOINTS
from server.bundles.writing import Writer, write

__all__ = [
    "ENDPOINTS",
    "Bundle",
    "Imported",
    "Limits",
    "Manifest",
    "Shelf",
    "Shelved",
    "Source",
    "Writer",
    "export",
    "load",
    "pictures_of",
    "read",
    "write",
]
