"""The command line as a person or a script uses it."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
import pytest
from PIL import Image

from server import cli
from server.projects.demo import world
from server.projects.world import World
from tests.engine.warmth import body_cache


def diorama(
    *words: str, data: Path | None = None, feed: bytes = b"", alone: bool = False
) -> subprocess.CompletedProcess[bytes]:
    """Run a command; without `data` it must not need an installation.

    It runs here, where all that commands load is loaded already; `alone` is a process of its own, as a
    person's is.
    """
    environment = {"DATA": str(data or "/nonexistent"), "DIORAMA_BODY_CACHE": str(body_cache())}
    if alone:
        command = [sys.executable, "-m", "server.cli", *words]
        return subprocess.run(
            command, capture_output=True, env=os.environ | environment, input=feed, timeout=240
        )
    out, err = io.BytesIO(), io.BytesIO()
    patched: dict[str, Any] = {
        name: io.TextIOWrapper(file, "utf-8", write_through=True)
        for name, file in (("stdin", io.BytesIO(feed)), ("stdout", out), ("stderr", err))
    }
    patched["argv"] = ["diorama", *words]
    with mock.patch.multiple(sys, **patched), mock.patch.dict(os.environ, environment):
        try:
            cli.main()
            status = 0
        except SystemExit as end:
            status = int(end.code or 0)
    return subprocess.CompletedProcess(words, status, out.getvalue(), err.getvalue())


def done(*words: str, data: Path | None = None, feed: bytes = b"", alone: bool = False) -> bytes:
    ran = diorama(*words, data=data, feed=feed, alone=alone)
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout


@pytest.fixture
def demo_file(tmp_path: Path) -> Path:
    path = tmp_path / "world.json"
    done("demo", "-o", str(path))
    return path


def changed(path: Path, coat: str) -> Path:
    content = json.loads(path.read_text())
    content["characters"]["ch_mara"]["coat_colour"] = coat
    other = path.with_name("new.json")
    other.write_text(json.dumps(content))
    return other


def test_the_demo_world_reads_back_and_fits_the_schema(demo_file: Path) -> None:
    assert msgspec.json.decode(demo_file.read_bytes(), type=World) == world()
    schema = json.loads(done("schema", alone=True))
    assert "World" in json.dumps(schema)


def test_a_plan_against_an_older_world_names_exactly_what_changed(demo_file: Path) -> None:
    new = changed(demo_file, "#2b55b5")
    report = json.loads(done("plan", str(new), "--against", str(demo_file), "--json"))
    assert set(report["shots"]) == set(world().shots)
    assert set(report["changed"]) == set(report["draw"])
    assert report["draw"]
    assert set(report["reuse"]) == set(report["shots"]) - set(report["draw"])
    assert all("coat" in cause["text"] for causes in report["changed"].values() for cause in causes)


def test_a_plan_for_people_is_lines_without_a_progress_bar_in_a_pipe(demo_file: Path) -> None:
    said = done("plan", str(demo_file), alone=True).decode()
    assert "1A" in said
    assert "12 to draw" in said
    assert "\x1b" not in said


def test_a_world_comes_from_standard_input(demo_file: Path) -> None:
    report = json.loads(done("plan", "-", "--json", feed=demo_file.read_bytes(), alone=True))
    assert len(report["draw"]) == len(world().shots)


def test_a_damaged_entity_is_named_and_the_rest_is_planned(demo_file: Path) -> None:
    content = json.loads(demo_file.read_text())
    content["characters"]["ch_pip"]["age"] = "nine"
    demo_file.write_text(json.dumps(content))
    ran = diorama("plan", str(demo_file), "--json")
    assert ran.returncode == 0
    assert b"characters/ch_pip/age" in ran.stderr
    assert json.loads(ran.stdout)["shots"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("plan", "missing.json"), "missing.json"),
        (("render", "WORLD", "--shot", "9Z", "-o", "x.png"), "1A, 1B"),
        (("render", "WORLD", "--shot", "1A", "--size", "big", "-o", "x.png"), "WIDTHxHEIGHT"),
        (("prompt", "WORLD", "--shot", "9Z"), "1A, 1B"),
        (("bundle", "import", "missing.zip"), "missing.zip"),
        (("glb", "WORLD", "-o", "x.glb"), "--shot or --character"),
        (("glb", "WORLD", "--character", "Nobody", "-o", "x.glb"), "Mara, Tomas, Pip"),
        (("sheet", "WORLD", "--thing", "Nobody", "-o", "x.png"), "Nobody"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(demo_file: Path, words: tuple[str, ...], said: str) -> None:
    ran = diorama(*(str(demo_file) if word == "WORLD" else word for word in words))
    assert ran.returncode == 1
    assert said in ran.stderr.decode()
    assert "Traceback" not in ran.stderr.decode()


def test_a_refusal_ends_a_process_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "world.json").write_text("[]")
    ran = diorama("plan", str(tmp_path / "world.json"), alone=True)
    assert ran.returncode == 1
    assert ran.stderr.startswith(b"diorama: ")
    assert ran.stderr.count(b"\n") == 1


def test_a_shot_renders_at_its_size_with_maps(demo_file: Path, tmp_path: Path) -> None:
    picture, maps = tmp_path / "out.png", tmp_path / "maps"
    size = ("--size", "320x180")
    done(
        "render",
        str(demo_file),
        "--shot",
        "1C",
        *size,
        "-o",
        str(picture),
        "--maps",
        str(maps),
        data=tmp_path,
        alone=True,
    )
    with Image.open(picture) as drawn:
        assert drawn.size == (320, 180)
    assert any(maps.iterdir())


def test_a_shot_is_told_to_a_family_of_models(demo_file: Path) -> None:
    ran = diorama("prompt", str(demo_file), "--shot", "1C", "--family", "sdxl")
    assert ran.returncode == 0
    assert b"Mara" in ran.stdout
    assert b"of 75 tokens" in ran.stderr
    told = json.loads(done("prompt", str(demo_file), "--shot", "sh_1c", "--json"))
    assert (told["family"], told["label"]) == ("flux2-klein", "1C")
    assert told["tokens"] <= told["budget"]


def test_a_bundle_moves_between_two_installations(tmp_path: Path) -> None:
    first, second, file = tmp_path / "a", tmp_path / "b", tmp_path / "one.zip"
    shipped = Path(__file__).parents[1] / "server" / "projects" / "demo.zip"
    project = done("bundle", "import", str(shipped), data=first).decode().strip()
    done("bundle", "export", project, "-o", str(file), data=first)
    assert done("bundle", "import", str(file), data=second).decode().startswith("pj_")


def test_a_character_is_written_as_gltf(demo_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "pip.glb"
    done("glb", str(demo_file), "--character", "Pip", "-o", str(out), data=tmp_path)
    assert out.read_bytes()[:4] == b"glTF"


def test_instructions_are_told_with_their_price_and_written_as_a_changed_world(
    demo_file: Path, tmp_path: Path
) -> None:
    output = tmp_path / "after.json"
    said = done(
        *("instruct", str(demo_file), "show Mara from behind", "closer", "--shot", "1C", "-o", str(output))
    ).decode()
    assert "1C: bearing 180°" in said
    assert "price 1" in said
    after = msgspec.json.decode(output.read_bytes(), type=World).shots["sh_1c"]
    assert (after.bearing, after.size) == (180, "extreme_close_up")


def test_an_instruction_that_is_not_understood_is_a_question_and_writes_nothing(
    demo_file: Path, tmp_path: Path
) -> None:
    output = tmp_path / "after.json"
    ran = diorama("instruct", str(demo_file), "gustav smiles", "--shot", "1C", "--json", "-o", str(output))
    assert ran.returncode == 1
    reply = json.loads(ran.stdout)[0]["reply"]
    assert (reply["reply"], reply["about"]) == ("asked", "gustav")
    assert not output.exists()


def test_a_real_persons_name_is_a_question_with_what_to_record(demo_file: Path) -> None:
    ran = diorama("instruct", str(demo_file), "in the style of Ana Kovac", "--shot", "1C")
    assert ran.returncode == 1
    said = ran.stdout.decode()
    assert said.startswith("? “Ana Kovac” reads as a real person's name.")
    assert "They agreed: consent of Ana Kovac, style: they agreed; then" in said


def test_a_script_is_told_dry_and_written_as_a_world_that_has_it(demo_file: Path, tmp_path: Path) -> None:
    script, out = tmp_path / "night.fountain", tmp_path / "out.json"
    script.write_text("EXT. FERRY STEPS - NIGHT\n\nMara waves.\n\nTOMAS\nGood night.")
    told = done("script", str(demo_file), str(script), "--dry-run").decode()
    assert told == "adds 1 scene and 2 shots, keeps 12 shots\n"
    found = json.loads(done("script", str(demo_file), str(script), "--json", "-o", str(out)))
    assert found["counts"]["shots_added"] == 2
    assert len(msgspec.json.decode(out.read_bytes(), type=World).shots) == 14
    assert done("script", str(out), str(script), "--dry-run").decode() == "changes nothing\n"


def test_a_script_that_is_no_text_is_refused(demo_file: Path, tmp_path: Path) -> None:
    script = tmp_path / "picture.png"
    script.write_bytes(b"\x89PNG\r\n\x1a\n\xff")
    ran = diorama("script", str(demo_file), str(script))
    assert ran.returncode == 1
    assert ran.stderr.decode() == "diorama: This is not a text file: a script is plain text in UTF-8.\n"
