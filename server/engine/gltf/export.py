"""Shots and characters as glTF: what the stage builds, with names that people know."""

import math
from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np

from server.engine.blocking import actors, light, placing, sets, viewpoint, views
from server.engine.blocking.camera import Camera, solve
from server.engine.blocking.staging import Figure, Staging
from server.engine.gltf import skeletons
from server.engine.gltf.container import Container, matrix
from server.engine.gltf.materials import Materials
from server.engine.planning.glb import CharacterGlb, ShotGlb
from server.engine.stage import figures, scene
from server.engine.stage.paint import Paint
from server.projects.world import Id

_LUX, _CANDELA = 3.0, 60.0
"""How bright a full light from afar, and a near one, is in glTF's units."""


def make(recipe: ShotGlb | CharacterGlb) -> bytes:
    """The file that a recipe asks for; binary glTF."""
    if isinstance(recipe, CharacterGlb):
        return character(recipe.figure, recipe.name)
    return shot(recipe.staging, recipe.names, recipe.size[0] / recipe.size[1])


def character(figure: Figure, name: str) -> bytes:
    """One figure at the origin, in its pose, with its skeleton; binary glTF."""
    made = Container()
    _figure(made, Materials(made), msgspec.structs.replace(figure, facing=0), name, (0.0, 0.0, 0.0))
    return made.data()


def shot(staging: Staging, names: Mapping[Id, str], ratio: float) -> bytes:
    """A shot as it is staged: people with skeletons, props, set, camera and lights; binary glTF."""
    made = Container()
    materials = Materials(made)
    camera = solve(staging, ratio)
    staging = viewpoint.raised(staging, camera)
    inside = views.behind_the_eyes(staging)
    for figure in staging.figures:
        if figure.id == inside:
            continue  # the camera is in these eyes
        name = names.get(figure.id, figure.id)
        x, y = figure.at[0] / 1000, figure.at[1] / 1000
        ground = sets.ground(staging.setting.kind, x, y)
        figure = actors.looking(figure, staging.setting.kind, camera.eye)
        _figure(made, materials, figure, name, (x, y, ground))
    whole = scene.build(staging, camera)
    for number, id in enumerate(whole.legend):
        if number and (number == 1 or id not in {figure.id for figure in staging.figures}):
            _solid(made, materials, whole, number, "Set" if number == 1 else names.get(id, id))
    _camera(made, camera)
    placed = placing.place(staging)
    lamps = [(item, placed[item.id].position) for item in staging.items if item.kind in light.FLAMES]
    _lights(made, light.lights(staging.setting, lamps))
    return made.data()


def _figure(
    made: Container, materials: Materials, figure: Figure, name: str, at: tuple[float, float, float]
) -> None:
    posed = figures.posed(figure, at[2])
    yaw = math.radians(figure.facing)
    c, s = math.cos(yaw), math.sin(yaw)
    turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1.0]])
    root = made.root({"name": name, "matrix": matrix(turn, np.array(at))})
    skin = skeletons.bones(made, posed, root, name)
    primitives: list[dict[str, Any]] = []
    for sheet in figures.shape(figure, at[2]):
        if len(sheet.faces):
            material = materials.of(f"{name} {sheet.part}", figures.paint(figure, sheet))
            shares = skeletons.shares(posed, sheet.vertices)
            primitives.append(made.primitive(sheet.vertices, sheet.normals, sheet.faces, material, shares))
    mesh = made.add("meshes", {"name": name, "primitives": primitives})
    made.root({"name": f"{name} mesh", "mesh": mesh, "skin": skin})


def _solid(made: Container, materials: Materials, whole: scene.Scene, number: int, name: str) -> None:
    own = whole.things == number
    primitives: list[dict[str, Any]] = []
    for row in np.unique(whole.rows[own]):
        faces = whole.faces[own & (whole.rows == row)]
        kind, *numbers = whole.paints[row].tolist()
        paint = Paint(int(kind), (numbers[0], numbers[1], numbers[2]))
        material = materials.of(f"{name} {len(primitives) + 1}", paint)
        primitives.append(made.primitive(whole.vertices, whole.normals, faces, material))
    if primitives:
        made.root({"name": name, "mesh": made.add("meshes", {"name": name, "primitives": primitives})})


def _camera(made: Container, camera: Camera) -> None:
    lens = {
        "yfov": 2 * math.atan(0.5 / camera.ratio / camera.focal),
        "aspectRatio": camera.ratio,
        "znear": camera.near,
        "zfar": 500.0,
    }
    index = made.add("cameras", {"name": "Camera", "type": "perspective", "perspective": lens})
    # A glTF camera looks along its own -z with +y up: in our axes along +y with +z up.
    turn = np.stack([camera.right, camera.forward, camera.up], axis=1)
    made.root({"name": "Camera", "camera": index, "matrix": matrix(turn, np.array(camera.eye))})


def _lights(made: Container, lights: tuple[light.Key, ...]) -> None:
    if not lights:
        return
    made.json["extensionsUsed"] = ["KHR_lights_punctual"]
    defined = []
    for number, one in enumerate(lights):
        name = f"{one.kind.capitalize()} light" + (f" {number + 1}" if number else "")
        near = one.position is not None
        spot: dict[str, Any] = {
            "name": name,
            "type": "point" if near else "directional",
            "intensity": one.strength * (_CANDELA if near else _LUX),
        }
        if near and one.reach:
            spot["range"] = one.reach
        defined.append(spot)
        # A glTF light shines along its own -z: in our axes along +y.
        turn = np.eye(3) if one.direction is None else _towards(-np.array(one.direction))
        at = np.array(one.position if one.position is not None else (0.0, 0.0, 3.0))
        pointer = {"KHR_lights_punctual": {"light": number}}
        made.root({"name": name, "matrix": matrix(turn, at), "extensions": pointer})
    made.json["extensions"] = {"KHR_lights_punctual": {"lights": defined}}


def _towards(way: Any) -> Any:
    """A turn that takes +y to a direction."""
    forward = way / np.linalg.norm(way)
    aside = np.cross(forward, [0.0, 0.0, 1.0] if abs(forward[2]) < 0.99 else [1.0, 0.0, 0.0])
    aside /= np.linalg.norm(aside)
    return np.stack([aside, forward, np.cross(aside, forward)], axis=1)
