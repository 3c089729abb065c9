"""The command line. What needs no server runs without one; `run` starts everything.

Each command imports what it needs when it runs, so that `diorama schema` does not wait for torch.
"""

import asyncio
import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import msgspec
import typer

from server import errors, settings
from server.engine.planning.painters import FamilyName
from server.engine.planning.scripts.templates import TemplateName
from server.projects import quarantine
from server.projects.world import World

app = typer.Typer(
    help="Diorama: a shared world canvas for people who tell stories in pictures.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
bundle = typer.Typer(help="A whole project as one portable file.", no_args_is_help=True)
app.add_typer(bundle, name="bundle")

WorldFile = Annotated[Path, typer.Argument(help="A world.json, or - for standard input.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="Where to write; else standard output.")]
AsJson = Annotated[bool, typer.Option("--json", help="Machine-readable output (docs/cli.md).")]


def main() -> None:
    """Run a command; a refusal is one line on stderr and exit status 1."""
    try:
        app()
    except errors.Refused as refused:
        _fail(str(refused))


@app.command()
def schema() -> None:
    """Print the JSON Schema of world.json."""
    _write(msgspec.json.format(msgspec.json.encode(msgspec.json.schema(World)), indent=2), None)


@app.command()
def demo(
    output: Output = None,
    bundle: Annotated[
        Path | None, typer.Option("--bundle", help="Draw every shot and write a bundle with the pictures.")
    ] = None,
) -> None:
    """Write the demo world as world.json, or as a bundle with its pictures."""
    from server.projects.demo import world

    if bundle is None:
        _write(msgspec.json.format(msgspec.json.encode(world()), indent=2), output)
        return
    from server import offline

    _warm()
    offline.draw_world(world(), bundle, _progress("Drawing the demo"))
    print(f"{bundle} ({bundle.stat().st_size / 1e6:.1f} MB)", file=sys.stderr)


@app.command()
def plan(
    world: WorldFile,
    against: Annotated[Path | None, typer.Option(help="An older world.json to compare with.")] = None,
    json: AsJson = False,
) -> None:
    """Say which shots draw, and against an older world which changed and why."""
    from server.engine.planning.report import report

    found = report(_read(world), _read(against) if against else None)
    if json:
        _write(msgspec.json.format(msgspec.json.encode(found), indent=2), None)
        return
    for line in found.lines():
        print(line)


@app.command()
def script(
    world: WorldFile,
    file: Annotated[Path, typer.Argument(help="A script: Fountain or plain prose.")],
    template: Annotated[TemplateName, typer.Option(help="How its pages are laid out and framed.")] = "comic",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what it would add and change.")
    ] = False,
    json: AsJson = False,
    output: Output = None,
) -> None:
    """Bring a world up to a script: scenes, people, shots and pages; what is there already stays."""
    from server import offline

    made, after = offline.script(_read(world), file, template)
    if not dry_run:
        _write(msgspec.json.format(msgspec.json.encode(after), indent=2), output)
    told = sys.stdout if dry_run or output is not None else sys.stderr
    if json:
        print(msgspec.json.format(msgspec.json.encode(made), indent=2).decode(), file=told)
    else:
        print(made.text, file=told)
        for line in (*(f"no longer in the script: {one}" for one in made.gone), *made.notices):
            print(line, file=told)


@app.command()
def render(
    world: WorldFile,
    shot: Annotated[str, typer.Option(help="The id or the label (1A) of the shot.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The PNG to write.")],
    size: Annotated[str, typer.Option(help="Width x height in pixels.")] = "1280x720",
    maps: Annotated[Path | None, typer.Option(help="A folder for depth, normals, ids, keypoints.")] = None,
) -> None:
    """Draw one shot as a previs picture."""
    from server import offline

    pixels = _size(size)
    offline.render(_read(world), shot, pixels, output, maps, _warm)
    print(output)


@app.command()
def prompt(
    world: WorldFile,
    shot: Annotated[str, typer.Option(help="The id or the label (1A) of the shot.")],
    family: Annotated[FamilyName, typer.Option(help="Which models are told.")] = "flux2-klein",
    json: AsJson = False,
) -> None:
    """Say what an image model is told of a shot, within the tokens that its family reads."""
    from server import offline

    told = offline.prompt(_read(world), shot, family)
    if json:
        _write(msgspec.json.format(msgspec.json.encode(told), indent=2), None)
        return
    print(told.text)
    if told.negative:
        print(f"negative: {told.negative}")
    print(f"{told.label}, {family}: at most {told.tokens} of {told.budget} tokens", file=sys.stderr)
    for clause in told.left_out:
        print(f"left out: {clause}", file=sys.stderr)


@app.command("eval")
def evaluate(
    world: Annotated[
        Path | None, typer.Argument(help="A world.json, or -; without one, thirty stories in all arms.")
    ] = None,
    shots: Annotated[str, typer.Option(help="Ids or labels (1A,1C), by commas; else all shots.")] = "",
    size: Annotated[str, typer.Option(help="Width x height in pixels; else a draft's.")] = "",
    pictures: Annotated[
        Path | None, typer.Option(help="A folder of pictures (1A.png) to check instead of drawing them.")
    ] = None,
    stories: Annotated[str, typer.Option(help="Without a world: only these stories (1a,2c).")] = "",
    write: Annotated[
        Path | None, typer.Option(help="Without a world: only write each story's world.json there.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Check what each shot's picture shows; exit status 1 where a check fails (docs/eval.md)."""
    from server import evaluation

    if world is None:
        if shots or size or pictures is not None:
            _fail("eval takes --shots, --size and --pictures with a world only")
        _status(evaluation.printing.stories(_names(stories), write, _warm, _progress("Evaluating"), json))
        return
    if stories or write is not None:
        _fail("eval takes --stories and --write without a world only")
    if pictures is not None and size:
        _fail("eval takes either --size or --pictures, which have their own size")
    asked = evaluation.Evaluation(_read(world), _names(shots), _size(size) if size else None, pictures)
    if not len(asked):
        _fail("There is no shot to check in this world.")
    _warm()
    _status(evaluation.printing.shots(asked, _progress("Checking"), json))


def _status(found: int) -> None:
    if found:
        raise SystemExit(found)


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


@app.command()
def sheet(
    world: WorldFile,
    thing: Annotated[str, typer.Option(help="The id or the name of a character or prop.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The PNG to write.")],
    data: Annotated[Path | None, typer.Option(help="Also write what stands where, as JSON.")] = None,
) -> None:
    """Draw the sheet of a character (sides, expressions, outfits, palette) or prop (sides, colours)."""
    from server import offline

    offline.sheet(_read(world), thing, output, data, _warm, _progress("Drawing the sheet"))
    print(output)


@app.command()
def glb(
    world: WorldFile,
    output: Annotated[Path, typer.Option("-o", "--output", help="The .glb to write.")],
    shot: Annotated[str | None, typer.Option(help="The id or the label (1A) of a shot.")] = None,
    character: Annotated[str | None, typer.Option(help="The id or the name of a character.")] = None,
) -> None:
    """Write a shot or a character as binary glTF, with skeletons, materials, camera and lights."""
    from server import offline

    if (shot is None) == (character is None):
        _fail("glb needs either --shot or --character")
    offline.glb(_read(world), shot, character, output, _warm)
    print(output)


@app.command()
def instruct(
    world: WorldFile,
    texts: Annotated[list[str], typer.Argument(help="What shall be done, in words; several in order.")],
    shot: Annotated[
        str | None, typer.Option(help="The id or the label (1A) of the shot that is open.")
    ] = None,
    json: AsJson = False,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write the changed world.")] = None,
    link_model: Annotated[
        Path | None,
        typer.Option(help="A folder with a model of meanings that links unknown words to known ones."),
    ] = None,
    ask_model: Annotated[
        str | None,
        typer.Option(help="A language model for what is not understood: a folder or a GGUF file."),
    ] = None,
    ask_url: Annotated[
        str | None,
        typer.Option(help="An OpenAI-compatible endpoint that knows --ask-model by name."),
    ] = None,
    ask_key: Annotated[
        str | None, typer.Option(envvar="DIORAMA_ASK_KEY", show_envvar=True, help="The endpoint's key.")
    ] = None,
) -> None:
    """Say what shall change: the steps, what they would draw and at which price, or a question."""
    from server import offline
    from server.engine.thinking import Linker
    from server.worker import thinker

    opened = _read(world)
    if ask_url and not ask_model:
        _fail("--ask-url needs --ask-model, the name of the model there.")
    model = thinker(settings.Asking(ask_model, ask_url, ask_key)) if ask_model else None
    found = offline.instruct(opened, texts, shot, model, Linker(link_model) if link_model else None)
    if json:
        _write(msgspec.json.format(msgspec.json.encode(found.told), indent=2), None)
    else:
        for line in found.lines():
            print(line)
    if not found.understood:
        raise SystemExit(1)
    if output is not None:
        _write(msgspec.json.format(msgspec.json.encode(found.world), indent=2), output)


@bundle.command("export")
def export_bundle(
    project: Annotated[str, typer.Argument(help="A project's id.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The zip to write.")],
) -> None:
    """Write a project of this installation, with its pictures, as one zip."""
    from server import offline

    asyncio.run(offline.export_project(settings.read(), project, output))
    print(output)


@bundle.command("import")
def import_bundle(file: Annotated[Path, typer.Argument(help="A bundle.")]) -> None:
    """Add a bundle to this installation as a new project of the local team."""
    from server import offline

    if not file.is_file():
        _fail(f"There is no file {file}.")
    project = asyncio.run(offline.import_project(settings.read(), file))
    print(project.id)


@app.command()
def migrate(
    down: Annotated[str | None, typer.Option(help="Go back to this revision instead.")] = None,
) -> None:
    """Bring the database's schema to the newest revision."""
    from server import migrate as migrations
    from server.database import Database

    async def run() -> None:
        database = Database(settings.read().database_url)
        try:
            await (migrations.upgrade(database) if down is None else migrations.downgrade(database, down))
        finally:
            await database.close()

    asyncio.run(run())


@app.command()
def serve() -> None:
    """Start the web process alone."""
    from server import supervisor

    supervisor.serve(settings.read())


@app.command()
def worker() -> None:
    """Start one generation worker."""
    from server import worker as generation

    generation.main()


@app.command()
def run() -> None:
    """Migrate, then start the web process and one worker, and keep both running."""
    from server import supervisor

    sys.exit(supervisor.supervise(settings.read()))


@app.command()
def link() -> None:
    """Print a new one-time link that signs the local owner in."""
    from server import supervisor

    print(supervisor.sign_in_link(settings.read()))


def _read(path: Path) -> World:
    """The world in a file; what is malformed is told on stderr and left out."""
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        _fail(f"{path}: {error.strerror}")
    reading = quarantine.decode(data)
    for found in reading.problems:
        print(f"left out: {found.path}: {found.message}", file=sys.stderr)
    return reading.world


def _write(data: bytes, path: Path | None) -> None:
    if path is None:
        sys.stdout.buffer.write(data + b"\n")
    else:
        path.write_bytes(data + b"\n")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and 16 <= int(width) <= 4096 and 16 <= int(height) <= 4096):
        _fail(f"--size is WIDTHxHEIGHT, each from 16 to 4096, not {text!r}")
    return int(width), int(height)


def _warm() -> None:
    """Prepare the body model; the first time takes a minute or two."""
    from server.engine.stage import bodies

    bodies.warm(settings.read().body_cache, _progress("Preparing the body model"))


def _progress(title: str) -> Any:
    """A callback (fraction, message) that moves a bar on a terminal and is silent in a pipe."""
    if not sys.stderr.isatty():
        return lambda fraction, message="": None
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task(title, total=1.0)
    bar.start()

    def moved(fraction: float, message: str = "") -> None:
        bar.update(task, completed=fraction, description=message or title)
        if fraction >= 1:
            bar.stop()

    return moved


def _fail(message: str) -> NoReturn:
    print(f"diorama: {message}", file=sys.stderr)
    raise SystemExit(1)


if __name__ == "__main__":
    main()
