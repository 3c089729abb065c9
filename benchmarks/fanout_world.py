"""A world of the size people work in: 120 shots, and a note for each peer of the benchmark to type in."""

from server.projects.world import Character, Meta, Note, Scene, Shot, Standing, World


def world(notes: int) -> World:
    """The world that both servers hold."""
    cast = {f"ch_{n}": Character(name=f"Character {n}", description="Somebody.") for n in range(12)}
    return World(
        meta=Meta(world="w-fanout", title="Fan-out"),
        characters=cast,
        scenes={f"sc_{n}": Scene(title=f"Scene {n}") for n in range(10)},
        shots={
            f"sh_{n}": Shot(
                scene=f"sc_{n // 12}",
                action="Somebody walks along the shore and looks back.",
                cast={f"ch_{(n + k) % 12}": Standing(at=(400 * k, 200), pose="walk") for k in range(4)},
            )
            for n in range(120)
        },
        notes={f"no_{n}": Note(text="") for n in range(notes)},
    )
