"""The demo world, "The Last Ferry": three scenes, twelve shots, three people and one coat."""

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
    Shot,
    Standing,
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
        shots=_steps() | _boathouse() | _morning(),
        facts=_facts(),
        pages={
            "pg_one": Page(title="The Last Ferry, page 1", order="a1", size=(170, 240)),
            "pg_two": Page(title="The Last Ferry, page 2", order="a2", size=(170, 240)),
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


def _steps() -> dict[str, Shot]:
    mara, tomas, pip = (-600, 200), (900, 500), (1900, 1200)
    suitcase, crate = Standing(at=(-1050, 350), facing=20), Standing(at=(1900, 1200), facing=-15)
    return {
        "sh_1a": Shot(
            scene="sc_steps",
            order="a1",
            title="The last boat",
            action="Mara stands on the steps with her suitcase. Tomas lifts a hand: the ferry has gone.",
            size="long",
            bearing=-25,
            lens=28,
            cast={
                "ch_mara": Standing(at=mara, facing=35, pose="relaxed", gaze="ch_tomas"),
                "ch_tomas": Standing(at=tomas, facing=-40, pose="wave", gaze="ch_mara"),
                "ch_pip": Standing(at=pip, facing=-30, pose="sit", on="pr_crate", gaze="ch_mara"),
            },
            props={"pr_suitcase": suitcase, "pr_crate": crate},
        ),
        "sh_1b": Shot(
            scene="sc_steps",
            order="a2",
            title="Forty years",
            action="Tomas breaks the news as he has broken it for forty years.",
            size="medium",
            lens=50,
            view="over_shoulder",
            viewer="ch_mara",
            subjects=("ch_tomas",),
            cast={
                "ch_mara": Standing(at=mara, facing=75, gaze="ch_tomas"),
                "ch_tomas": Standing(
                    at=tomas, facing=-75, pose="arms_crossed", expression="tired", gaze="ch_mara"
                ),
            },
            props={"pr_suitcase": suitcase},
        ),
        "sh_1c": Shot(
            scene="sc_steps",
            order="a3",
            title="I know",
            action="Mara, close. She is not surprised, and not sorry.",
            size="close_up",
            bearing=-20,
            lens=85,
            subjects=("ch_mara",),
            cast={"ch_mara": Standing(at=mara, facing=60, expression="smile", strength=80)},
        ),
        "sh_1d": Shot(
            scene="sc_steps",
            order="a4",
            title="A light",
            action="Pip holds up the lantern, shivering.",
            size="medium_long",
            bearing=20,
            lens=40,
            subjects=("ch_pip",),
            cast={
                "ch_pip": Standing(at=(1500, 700), facing=-20, pose="hold", expression="worried"),
            },
            props={
                "pr_lantern": Standing(at=(1400, 600), held_by="ch_pip"),
                "pr_crate": Standing(at=(700, 1500), facing=-15),
            },
        ),
    }


def _boathouse() -> dict[str, Shot]:
    table = Standing(at=(0, 600), facing=0)
    lamp, cup = Standing(at=(450, 0), on="pr_table"), Standing(at=(-300, -100), on="pr_table")
    chair = Standing(at=(-1150, 700), facing=80)
    near = {"pr_table": Standing(at=(200, -900)), "pr_lantern": Standing(at=(0, 100), on="pr_table")}
    furniture = {"pr_table": table, "pr_lantern": lamp, "pr_cup": cup, "pr_chair": chair}
    return {
        "sh_2a": Shot(
            scene="sc_boathouse",
            order="a1",
            title="Every chair from a different boat",
            action="The boathouse by lantern light. Tomas sits, Pip stands close to the lamp.",
            size="long",
            bearing=20,
            lens=28,
            subjects=("ch_mara", "ch_tomas", "ch_pip"),
            cast={
                "ch_mara": Standing(at=(1300, 300), facing=-30, pose="relaxed", gaze="ch_pip"),
                "ch_tomas": Standing(at=(-1150, 700), facing=75, pose="sit", on="pr_chair", gaze="ch_mara"),
                "ch_pip": Standing(at=(450, 1250), facing=-10, expression="worried", gaze="pr_lantern"),
            },
            props=furniture,
        ),
        "sh_2b": Shot(
            scene="sc_boathouse",
            order="a2",
            title="The coat",
            action="Mara has put her coat around Pip.",
            size="medium_long",
            bearing=-45,
            lens=40,
            subjects=("ch_pip", "ch_mara"),
            cast={
                "ch_mara": Standing(
                    at=(900, 500), facing=-60, pose="kneel", expression="smile", gaze="ch_pip"
                ),
                "ch_pip": Standing(at=(350, 300), facing=40, expression="surprised", gaze="ch_mara"),
            },
            props={
                "pr_table": Standing(at=(-300, 1500)),
                "pr_lantern": Standing(at=(100, 0), on="pr_table"),
            },
        ),
        "sh_2c": Shot(
            scene="sc_boathouse",
            order="a3",
            title="Too big",
            action="Pip, lost in a grown-up's collar, delighted.",
            size="medium_close_up",
            bearing=-15,
            lens=70,
            subjects=("ch_pip",),
            cast={"ch_pip": Standing(at=(350, 300), facing=20, expression="grin", gaze="camera")},
            props=near,
        ),
        "sh_2d": Shot(
            scene="sc_boathouse",
            order="a4",
            title="So were you",
            action="Tomas looks at Mara, and knows her.",
            size="medium",
            lens=50,
            view="two_shot",
            subjects=("ch_tomas", "ch_mara"),
            cast={
                "ch_tomas": Standing(at=(-450, 300), facing=60, expression="smile", gaze="ch_mara"),
                "ch_mara": Standing(at=(450, 350), facing=-60, pose="relaxed", gaze="ch_tomas"),
            },
            props=near,
        ),
        "sh_2e": Shot(
            scene="sc_boathouse",
            order="a5",
            title="The light stayed on",
            action="From behind: Mara and Pip at the window, and the dark water beyond.",
            size="medium_long",
            bearing=180,
            lens=35,
            subjects=("ch_mara", "ch_pip"),
            cast={
                "ch_mara": Standing(at=(300, 900), facing=180, pose="relaxed"),
                "ch_pip": Standing(at=(-350, 950), facing=180, pose="hold"),
            },
            props={"pr_lantern": Standing(at=(-450, 800), held_by="ch_pip")},
        ),
    }


def _morning() -> dict[str, Shot]:
    mara, pip = (-300, 900), (450, 900)
    return {
        "sh_3a": Shot(
            scene="sc_morning",
            order="a1",
            title="Morning",
            action="Fog. Mara and Pip walk down to the water.",
            size="long",
            bearing=160,
            lens=35,
            subjects=("ch_mara", "ch_pip"),
            cast={
                "ch_mara": Standing(at=mara, facing=180, pose="walk"),
                "ch_pip": Standing(at=pip, facing=180, pose="run"),
            },
        ),
        "sh_3b": Shot(
            scene="sc_morning",
            order="a2",
            title="Keeper",
            action="Tomas gives Mara his hand, and the keys with it.",
            size="medium_long",
            lens=45,
            view="two_shot",
            subjects=("ch_mara", "ch_tomas"),
            cast={
                "ch_mara": Standing(
                    at=(-300, 300), facing=90, pose="handshake", partner="ch_tomas", gaze="ch_tomas"
                ),
                "ch_tomas": Standing(
                    at=(500, 300),
                    facing=-90,
                    pose="handshake",
                    partner="ch_mara",
                    expression="smile",
                    gaze="ch_mara",
                ),
            },
            props={"pr_suitcase": Standing(at=(-1000, 700), facing=10)},
        ),
        "sh_3c": Shot(
            scene="sc_morning",
            order="a3",
            title="All aboard",
            action="Pip, from below, arms up: the first boat is in.",
            size="medium_long",
            angle="low",
            bearing=-20,
            lens=35,
            subjects=("ch_pip",),
            cast={"ch_pip": Standing(at=pip, facing=15, pose="cheer", expression="laugh")},
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
            "sh_1a": (8, 8, 154, 68),
            "sh_1b": (8, 80, 75, 50),
            "sh_1c": (87, 80, 75, 50),
            "sh_1d": (8, 134, 75, 50),
            "sh_2a": (87, 134, 75, 50),
            "sh_2b": (8, 188, 154, 44),
        },
        "pg_two": {
            "sh_2c": (8, 8, 62, 54),
            "sh_2d": (74, 8, 88, 54),
            "sh_2e": (8, 66, 154, 52),
            "sh_3a": (8, 122, 88, 52),
            "sh_3c": (100, 122, 62, 52),
            "sh_3b": (8, 178, 154, 54),
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
