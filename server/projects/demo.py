"""The demo world, "The Last Ferry": three scenes, twelve shots, three people and one coat."""

from server.projects.demo_shots import shots
from server.projects.vocabulary import BalloonKind
from server.projects.world import (
    Balloon,
    Character,
    Fact,
    Mark,
    Meta,
    Mood,
    Page,
    Panel,
    Place,
    Prop,
    Rights,
    Scene,
    Style,
    World,
)

RIGHTS = Rights(holder="The Diorama authors", licence="Apache-2.0", contributors=("The Diorama authors",))

DUSK = 18 * 60 + 20
NIGHT = 20 * 60 + 40
DAWN = 24 * 60 + 6 * 60 + 40


def world() -> World:
    """The whole demo, the same value at every call."""
    return World(
        meta=Meta(world="the-last-ferry", title="The Last Ferry", style="st_ink", rights=RIGHTS),
        characters=_characters(),
        places=_places(),
        props=_props(),
        styles={"st_ink": Style(name="Ink and dusk", order="a1", ink=55, tones=3, mute=12, rights=RIGHTS)},
        scenes=_scenes(),
        shots=shots(),
        facts=_facts(),
        pages={
            "pg_one": Page(title="The Last Ferry, page 1", order="a1", size=(170, 244)),
            "pg_two": Page(title="The Last Ferry, page 2", order="a2", size=(170, 202)),
        },
        panels=_panels(),
        balloons=_balloons(),
    )


def _characters() -> dict[str, Character]:
    return {
        "ch_mara": Character(
            name="Mara",
            order="a1",
            rights=RIGHTS,
            description="Left the island at twenty-three with one suitcase. Came back with the same one.",
            age=34,
            height=1740,
            build=30,
            gender=5,
            face="heart",
            nose=60,
            lips=60,
            brows=45,
            skin="#e0b195",
            eyes="#3f6f5f",
            marks=(Mark("freckles", "cheeks", "#b9785a"),),
            hair="bob",
            hair_colour="#6b2f1f",
            top="sweater",
            top_colour="#e6d3b0",
            coat="coat",
            coat_colour="#b5322b",
            bottom="trousers",
            bottom_colour="#2f3b4c",
            footwear="boots",
            footwear_colour="#3a2a22",
        ),
        "ch_tomas": Character(
            name="Tomas",
            order="a2",
            rights=RIGHTS,
            description="Has run the ferry for forty years and never once left on it.",
            age=66,
            height=1800,
            build=82,
            gender=95,
            face="square",
            nose=70,
            nose_width=70,
            brows=85,
            skin="#c98f6c",
            eyes="#4d5d78",
            hair="cropped",
            hair_colour="#c9c7c2",
            beard="full",
            hat="cap",
            hat_colour="#22313f",
            top="sweater",
            top_colour="#d8d2c4",
            coat="jacket",
            coat_colour="#28456b",
            bottom="trousers",
            bottom_colour="#4a4a45",
            footwear="boots",
            footwear_colour="#23211f",
        ),
        "ch_pip": Character(
            name="Pip",
            order="a3",
            rights=RIGHTS,
            description="Nine. Keeper of the lantern, by nobody's appointment.",
            age=9,
            height=1310,
            build=25,
            gender=60,
            features="african",
            face="round",
            eye_size=70,
            skin="#8a5a3c",
            eyes="#3b2a1e",
            hair="curly",
            hair_colour="#1f1a18",
            top="hoodie",
            top_colour="#e2b33c",
            bottom="shorts",
            bottom_colour="#5b6b57",
            footwear="trainers",
            footwear_colour="#7d2f2a",
        ),
    }


def _places() -> dict[str, Place]:
    return {
        "pl_steps": Place(
            name="Ferry Steps",
            order="a1",
            rights=RIGHTS,
            description="Where the island ends and the timetable begins.",
            set="shore",
            wall="#7f95a3",
            floor="#9a7f63",
            accent="#4f7280",
        ),
        "pl_boathouse": Place(
            name="Boathouse",
            order="a2",
            rights=RIGHTS,
            description="One room, one window, every chair from a different boat.",
            set="room",
            wall="#7d8b7a",
            floor="#a07a55",
            accent="#c9a35c",
        ),
    }


def _props() -> dict[str, Prop]:
    return {
        "pr_suitcase": Prop(name="Suitcase", order="a1", kind="suitcase", colour="#8a5a34", rights=RIGHTS),
        "pr_lantern": Prop(name="Lantern", order="a2", kind="lantern", colour="#c9962f", rights=RIGHTS),
        "pr_crate": Prop(name="Fish crate", order="a3", kind="crate", colour="#8f7a55", rights=RIGHTS),
        "pr_table": Prop(name="Table", order="a4", kind="table", colour="#7a5233", rights=RIGHTS),
        "pr_chair": Prop(name="Captain's chair", order="a5", kind="chair", colour="#5f3b26", rights=RIGHTS),
        "pr_cup": Prop(name="Cup", order="a6", kind="cup", colour="#e8e2d2", rights=RIGHTS),
    }


def _scenes() -> dict[str, Scene]:
    return {
        "sc_steps": Scene(title="Ext. Ferry Steps, dusk", order="a1", place="pl_steps", time=DUSK),
        "sc_boathouse": Scene(
            title="Int. Boathouse, night",
            order="a2",
            place="pl_boathouse",
            time=NIGHT,
            mood=Mood(kind="warmth", strength=50, bearing=0),
        ),
        "sc_morning": Scene(
            title="Ext. Ferry Steps, dawn",
            order="a3",
            place="pl_steps",
            time=DAWN,
            weather="fog",
        ),
    }


def _facts() -> dict[str, Fact]:
    gives = "Mara puts her coat around Pip"
    return {
        "fa_mara_coat": Fact(
            thing="ch_mara", attribute="coat", value="none", since="sh_2b", text=gives, order="a1"
        ),
        "fa_pip_coat": Fact(
            thing="ch_pip", attribute="coat", value="coat", since="sh_2b", text=gives, order="a2"
        ),
        "fa_pip_coat_colour": Fact(
            thing="ch_pip", attribute="coat_colour", value="#b5322b", since="sh_2b", text=gives, order="a3"
        ),
    }


def _panels() -> dict[str, Panel]:
    pages = {
        "pg_one": {
            "sh_1a": (8, 8, 154, 84),
            "sh_1b": (8, 96, 75, 44),
            "sh_1c": (87, 96, 75, 44),
            "sh_1d": (8, 144, 75, 44),
            "sh_2a": (87, 144, 75, 44),
            "sh_2b": (8, 192, 75, 44),
            "sh_2c": (87, 192, 75, 44),
        },
        "pg_two": {
            "sh_2d": (8, 8, 75, 44),
            "sh_2e": (87, 8, 75, 44),
            "sh_3a": (8, 56, 154, 84),
            "sh_3c": (8, 144, 60, 50),
            "sh_3b": (72, 144, 90, 50),
        },
    }
    return {
        f"pn_{shot[3:]}": Panel(page=page, shot=shot, rect=rect, order=f"a{index}")
        for page, rects in pages.items()
        for index, (shot, rect) in enumerate(rects.items(), start=1)
    }


def _balloons() -> dict[str, Balloon]:
    """Words find their own places: off faces, in reading order, tails to their speakers."""
    said: tuple[tuple[str, BalloonKind, str | None, str], ...] = (
        ("pn_1a", "caption", None, "She had been away eleven years."),
        ("pn_1a", "speech", "ch_tomas", "Last boat's gone, miss."),
        ("pn_1b", "speech", "ch_tomas", "Forty years, and it never waits."),
        ("pn_1c", "speech", "ch_mara", "I know. I came to stay."),
        ("pn_1d", "speech", "ch_pip", "Then you'll want a light."),
        ("pn_2a", "thought", "ch_mara", "Smaller than I remember."),
        ("pn_2b", "whisper", "ch_mara", "There. That's warmer."),
        ("pn_2c", "shout", "ch_pip", "It's too big!"),
        ("pn_2d", "speech", "ch_tomas", "So were you, once."),
        ("pn_2e", "caption", None, "The light stayed on."),
        ("pn_3a", "sound", None, "TOOOT"),
        ("pn_3c", "shout", "ch_pip", "All aboard!"),
        ("pn_3b", "speech", "ch_tomas", "She pulls to the left."),
        ("pn_3b", "speech", "ch_mara", "I remember."),
    )
    return {
        f"ba_{index}": Balloon(panel=panel, kind=kind, speaker=speaker, text=text, order=f"a{index:02d}")
        for index, (panel, kind, speaker, text) in enumerate(said, start=1)
    }
