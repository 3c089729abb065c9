"""All forms: what can be said, one small file for each sort of it."""

from functools import cache

from server.engine.planning.instruct.forms import (
    acting,
    asides,
    body,
    camera,
    counts,
    faces,
    holding,
    leaving,
    light,
    looks,
    props,
    restyle,
    scenes,
    scopes,
    shots,
    sides,
    signs,
    things,
    views,
    written,
)
from server.engine.planning.instruct.matching import Form, by_first


@cache
def forms() -> dict[str, list[Form]]:
    """Every form, by what it can begin with."""
    tables = (
        *(scopes, camera, sides, views, light, things, leaving, counts, props, holding),
        *(asides, acting, faces, looks, body, restyle, written, signs, shots, scenes),
    )
    return by_first([form for table in tables for form in table.FORMS.all])
