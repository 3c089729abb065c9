"""Story time and weather from words."""

from server.engine.planning.instruct.lexicon import light
from server.engine.planning.scripts.words import each, senses, words
from server.projects.vocabulary import Weather

DAY = 1440
LATEST = DAY * 36500
_LAPSES = {
    "minutes": 10,
    "minute": 1,
    "moments": 2,
    "moment": 1,
    "hours": 180,
    "hour": 60,
    "days": 3 * DAY,
    "day": DAY,
    "weeks": 14 * DAY,
    "week": 7 * DAY,
    "months": 90 * DAY,
    "month": 30 * DAY,
    "years": 730 * DAY,
    "year": 365 * DAY,
}
_HELD = each("continuous same meanwhile present flashback")
_NEXT = each("next following tomorrow")


def time(hour: str, before: int | None) -> int:
    """The minute of the story that words mean after a scene at minute `before`.

    An hour that has passed on that day is the next day's; without words it is a little later, at first noon.
    """
    found = words(hour)
    own = {word.folded for word in found}
    hours = senses(found, frozenset(("hour",)))
    minute = light.RANGES[hours[0].value][2] if hours else None
    start = before if before is not None else 0
    if own & _NEXT:
        day = start // DAY + (1 if before is not None else 0)
        return min(day * DAY + (minute if minute is not None else (start % DAY or 720)), LATEST)
    if "later" in own or own & {"afterwards", "after"}:
        number = next((sense.value for sense in senses(found, frozenset(("num",)))), 1)
        lapse = next((size for word, size in _LAPSES.items() if word in own and size), 60)
        if minute is None or own & _LAPSES.keys() - {"day", "night"}:
            later = (before if before is not None else 720) + lapse * max(number, 1)
            return min(later if minute is None else later // DAY * DAY + minute, LATEST)
    if minute is None or own & _HELD:
        return min(720 if before is None else before + (0 if own & _HELD else 5), LATEST)
    if before is not None and before % DAY < 300 and minute >= DAY - 300:
        return before  # past midnight it is still the same night
    day = start // DAY
    return min(
        day * DAY + minute
        if before is None or day * DAY + minute >= before - 60
        else (day + 1) * DAY + minute,
        LATEST,
    )


def weather(texts: list[str]) -> Weather:
    """The weather that the first of some texts to name one means; clear where none does."""
    for text in texts:
        for sense in senses(words(text), frozenset(("weather",))):
            if sense.value != "clear":
                found: Weather = sense.value
                return found
    return "clear"
