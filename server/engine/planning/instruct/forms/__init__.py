"""All forms: what can be said, one small file for each sort of it."""

from functools import cache

from server.engine.planning.instruct.forms import (
    acting,
    camera,
    holding,
    light,
    looks,
    props,
    restyle,
    scopes,
    shots,
    things,
    written,
)
from server.engine.planning.instruct.matching import Form, by_first


@cache
def forms() -> dict[str, list[Form]]:
    """Every form, by what it can begin with."""
    tables = (scopes, camera, light, things, props, holding, acting, looks, restyle, written, shots)
    return by_first([form for table in tables for form in table.FORMS.all])
