"""The order of the story and the order of reading, and the labels people call shots by."""

from collections.abc import Mapping

from server.projects.world import Id, Scene, Shot, World

Moment = tuple[int, str, str, str, str]
"""Story time, then reading order: (scene.time, scene.order, scene.id, shot.order, shot.id). A scene's
beginning has an empty shot and so stands before all its shots."""


def scenes(world: World) -> dict[Id, Scene]:
    """The scenes that are there, in reading order."""
    alive = [(scene.order, id, scene) for id, scene in world.scenes.items() if scene.deleted is None]
    return {id: scene for _, id, scene in sorted(alive, key=lambda entry: entry[:2])}


def shots_by_scene(world: World) -> dict[Id, list[tuple[Id, Shot]]]:
    """Every scene in reading order with its shots in reading order. Shots without a scene are left out."""
    found: dict[Id, list[tuple[str, Id, Shot]]] = {id: [] for id in scenes(world)}
    for id, shot in world.shots.items():
        if shot.deleted is None and shot.scene in found:
            found[shot.scene].append((shot.order, id, shot))
    return {
        scene: [(id, shot) for _, id, shot in sorted(shots, key=lambda entry: entry[:2])]
        for scene, shots in found.items()
    }


def reading_order(world: World) -> list[tuple[Id, Shot]]:
    """All shots with their ids, as a reader meets them."""
    return [entry for shots in shots_by_scene(world).values() for entry in shots]


def labels(world: World) -> dict[Id, str]:
    """What each shot is called: its scene's number and a letter ("1A", "12AB")."""
    return {
        id: f"{number}{letters(index)}"
        for number, shots in enumerate(shots_by_scene(world).values(), start=1)
        for index, (id, _) in enumerate(shots)
    }


def letters(index: int) -> str:
    """A, B, … Z, AA, AB, … for 0, 1, …"""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def moment(since: Id, scenes: Mapping[Id, Scene], shots: Mapping[Id, Shot]) -> Moment | None:
    """When a scene begins or a shot happens; None where it is not (any more) in the story."""
    scene = scenes.get(since)
    if scene is not None:
        return (scene.time, scene.order, since, "", "") if scene.deleted is None else None
    shot = shots.get(since)
    if shot is None or shot.deleted is not None:
        return None
    scene = scenes.get(shot.scene)
    if scene is None or scene.deleted is not None:
        return None
    return (scene.time, scene.order, shot.scene, shot.order, since)
