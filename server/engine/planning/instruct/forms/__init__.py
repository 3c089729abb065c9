"""All forms: what can be said, one small file for each sort of it."""

from functools import cache

from server.engine.planning.instruct.forms import (
    acting,
    asides,
    body,
    camera,
    conditions,
    contrasts,
    counts,
    entering,
    faces,
    gazes,
    handling,
    holding,
    leaving,
    light,
    looks,
    moods,
    naming,
    pairs,
    people,
    props,
    repeating,
    restyle,
    scenes,
    scopes,
    sequence,
    shots,
    sides,
    signs,
    things,
    turning,
    undressing,
    views,
    written,
)
from server.engine.planning.instruct.patterns import Form, by_first


@cache
def forms() -> dict[str, list[Form]]:
    """Every form, by what it can begin with."""
    tables = (
        *(
            scopes,
            camera,
            sides,
            views,
            light,
            moods,
            things,
            entering,
            leaving,
            counts,
            props,
            turning,
            holding,
        ),
        *(
            asides,
            contrasts,
            acting,
            pairs,
            handling,
            faces,
            gazes,
            looks,
            undressing,
            body,
            conditions,
            restyle,
            naming,
            people,
            written,
            signs,
            shots,
            scenes,
            sequence,
            repeating,
        ),
    )
    return by_first([form for table in tables for form in table.FORMS.all])
