"""Measures the joints of every pose over ages and genders, for blocking.

`python -m server.engine.stage.measure` writes `server/engine/blocking/skeletons.json`, whose format stands
in `blocking/skeleton.py`. Run it after a change of poses or of the stylised proportions.
"""

import json
import os
from pathlib import Path

import numpy as np

from server.engine.blocking import skeleton
from server.engine.blocking.staging import Body
from server.engine.stage import bodies
from server.engine.stage.anatomy import BODY

AGES = (1, 3, 5, 8, 11, 14, 17, 22, 45, 75, 95)
GENDERS = (0, 100)


def joints(posed: bodies.Posed) -> dict[str, bodies.Doubles]:
    """The joints that blocking knows, in metres, of one posed body."""
    j = posed.joints
    skin = posed.vertices[:BODY].astype(np.float64)
    top = posed.rest[:BODY][:, 2].argmax()
    eyes = (j["eye.L"] + j["eye.R"]) / 2
    skull = (j["head"] + skin[top]) / 2
    found = {
        "head_top": skin[top],
        "head": (eyes + skull) / 2,
        "neck": j["neck01"],
        "chest": j["spine02"] * 0.5 + j["spine01"] * 0.5,
        "pelvis": j["root"],
        "seat": np.array([0.0, 0.0, posed.seat]),
    }
    face = posed.turns[posed.bones["head"]] @ [0.0, -1.0, 0.0]
    found["nose"] = found["head"] + 0.1 * posed.height * face
    for side in "LR":
        low = side.lower()
        found |= {
            f"shoulder_{low}": j[f"upperarm01.{side}"],
            f"elbow_{low}": j[f"lowerarm01.{side}"],
            f"wrist_{low}": j[f"wrist.{side}"],
            f"hand_{low}": hand(posed, side),
            f"hip_{low}": j[f"upperleg01.{side}"],
            f"knee_{low}": j[f"lowerleg01.{side}"],
            f"ankle_{low}": j[f"foot.{side}"],
            f"toe_{low}": j[f"toe2-2.{side}"],
        }
    return found


def hand(posed: bodies.Posed, side: str) -> bodies.Doubles:
    """The middle of a hand: where the fingers close around what it holds."""
    j = posed.joints
    knuckles = (j[f"finger2-1.{side}"] + j[f"finger5-1.{side}"]) / 2
    tips = (j[f"finger2-3.{side}"] + j[f"finger4-3.{side}"]) / 2
    return np.asarray(0.25 * j[f"wrist.{side}"] + 0.35 * knuckles + 0.4 * tips)


def main() -> None:
    cache = Path(os.environ.get("ANNY_CACHE_DIR", "data/anny"))
    bodies.warm(cache, lambda part, message: None)
    poses: dict[str, list[int]] = {}
    for pose in skeleton.POSES:
        flat = poses.setdefault(pose, [])
        for age in AGES:
            for gender in GENDERS:
                body = Body(age=age, height=1000, build=40, gender=gender)
                found = joints(bodies.posed(body, pose, "neutral"))
                flat.extend(round(float(c) * 1000) for name in skeleton.MEASURED for c in found[name])
    target = Path(skeleton.__file__).with_name("skeletons.json")
    lines = ",\n".join(f'"{pose}":{json.dumps(flat, separators=(",", ":"))}' for pose, flat in poses.items())
    head = json.dumps({"ages": AGES, "genders": GENDERS, "joints": skeleton.MEASURED}, separators=(",", ":"))
    target.write_text(f'{head[:-1]},"poses":{{\n{lines}}}}}\n')
    print(f"{target}: {len(poses)} poses, {len(AGES)} ages, {len(GENDERS)} genders")


if __name__ == "__main__":
    main()
