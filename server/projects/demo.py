"""The demo world, "The Last Ferry": two scenes, nine shots, three people and one coat."""

from server.projects.world import (
    Balloon,
    Character,
    Fact,
    Meta,
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


def world() -> World:
    """The whole demo, the same value at every call."""
    return World(
        meta=Meta(world="the-last-ferry", title="The Last Ferry", style="st_ink", rights=RIGHTS),
        characters=_characters(),
        places=_places(),
        props=_props(),
        styles={"st_ink": Style(name="Ink and dusk", order="a1", ink=55, tones=3, mute=12, rights=RIGHTS)},
        scenes=_scenes(),
        shots=_steps() | _boathouse(),
        facts=_facts(),
        pages={"pg_one": Page(title="The Last Ferry, page 1", order="a1", size=(170, 240))},
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
            skin="#e0b195",
            eyes="#3f6f5f",
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
            skin="#c98f6c",
            eyes="#4d5d78",
            hair="cropped",
            hair_colour="#c9c7c2",
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
            skin="#8a5a3c",
            eyes="#3b2a1e",
            hair="short",
            hair_colour="#1f1a18",
            top="shirt",
            top_colour="#e2b33c",
            bottom="shorts",
            bottom_colour="#5b6b57",
            footwear="shoes",
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
        "sc_boathouse": Scene(title="Int. Boathouse, night", order="a2", place="pl_boathouse", time=NIGHT),
    }


def _steps() -> dict[str, Shot]:
    mara, tomas, pip = (-600, 200), (900, 500), (1900, 1200)
    suitcase, crate = Standing(at=(-1050, 350), facing=20), Standing(at=(1900, 1200), facing=-15)
    seated_pip = Standing(at=pip, facing=-30, pose="sit")
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
                "ch_mara": Standing(at=mara, facing=35),
                "ch_tomas": Standing(at=tomas, facing=-40, pose="wave"),
                "ch_pip": seated_pip,
            },
            props={"pr_suitcase": suitcase, "pr_crate": crate},
        ),
        "sh_1b": Shot(
            scene="sc_steps",
            order="a2",
            title="Forty years",
            action="Tomas breaks the news as he has broken it for forty years.",
            size="medium",
            bearing=15,
            lens=50,
            subjects=("ch_tomas",),
            cast={
                "ch_mara": Standing(at=mara, facing=70),
                "ch_tomas": Standing(at=tomas, facing=-35, pose="arms_crossed"),
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
            cast={"ch_mara": Standing(at=mara, facing=60, expression="smile")},
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
    lamp, cup = Standing(at=(150, 600), on="pr_table"), Standing(at=(-300, 500), on="pr_table")
    chair = Standing(at=(-900, 700), facing=80)
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
                "ch_mara": Standing(at=(1000, 300), facing=-30),
                "ch_tomas": Standing(at=(-900, 700), facing=75, pose="sit"),
                "ch_pip": Standing(at=(450, 1150), facing=-10, expression="worried"),
            },
            props=furniture,
        ),
        "sh_2b": Shot(
            scene="sc_boathouse",
            order="a2",
            title="The coat",
            action="Mara has put her coat around Pip.",
            size="medium_long",
            bearing=30,
            lens=40,
            subjects=("ch_pip", "ch_mara"),
            cast={
                "ch_mara": Standing(at=(1050, 500), facing=-60, pose="kneel", expression="smile"),
                "ch_pip": Standing(at=(350, 300), facing=40, expression="surprised"),
            },
            props={
                "pr_table": Standing(at=(-300, 1300)),
                "pr_lantern": Standing(at=(-250, 1250), on="pr_table"),
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
            cast={"ch_pip": Standing(at=(350, 300), facing=20, expression="smile")},
        ),
        "sh_2d": Shot(
            scene="sc_boathouse",
            order="a4",
            title="So were you",
            action="Tomas looks at Mara, and knows her.",
            size="medium",
            bearing=25,
            lens=50,
            subjects=("ch_tomas", "ch_mara"),
            cast={
                "ch_tomas": Standing(at=(-350, 300), facing=40, expression="smile"),
                "ch_mara": Standing(at=(350, 350), facing=-45),
            },
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
                "ch_mara": Standing(at=(300, 900), facing=180),
                "ch_pip": Standing(at=(-350, 950), facing=180, pose="hold"),
            },
            props={"pr_lantern": Standing(at=(-450, 800), held_by="ch_pip")},
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
    rects = {
        "sh_1a": (8, 8, 154, 68),
        "sh_1c": (8, 80, 62, 50),
        "sh_1d": (74, 80, 88, 50),
        "sh_2b": (8, 134, 88, 50),
        "sh_2c": (100, 134, 62, 50),
        "sh_2e": (8, 188, 154, 44),
    }
    return {
        f"pn_{shot[3:]}": Panel(page="pg_one", shot=shot, rect=rect, order=f"a{index}")
        for index, (shot, rect) in enumerate(rects.items(), start=1)
    }


def _balloons() -> dict[str, Balloon]:
    return {
        "ba_1": Balloon(
            panel="pn_1a", kind="caption", text="She had been away eleven years.", at=(170, 90), order="a1"
        ),
        "ba_2": Balloon(
            panel="pn_1a",
            text="Last boat's gone, miss.",
            speaker="ch_tomas",
            at=(820, 140),
            tail=(620, 300),
            order="a2",
        ),
        "ba_3": Balloon(
            panel="pn_1c",
            text="I know. I came to stay.",
            speaker="ch_mara",
            at=(300, 150),
            tail=(430, 500),
            order="a1",
        ),
        "ba_4": Balloon(
            panel="pn_1d",
            text="Then you'll want a light.",
            speaker="ch_pip",
            at=(260, 150),
            tail=(430, 340),
            order="a1",
        ),
        "ba_5": Balloon(
            panel="pn_2c", text="It's too big!", speaker="ch_pip", at=(250, 130), tail=(420, 430), order="a1"
        ),
        "ba_6": Balloon(
            panel="pn_2e", kind="caption", text="The light stayed on.", at=(850, 880), order="a1"
        ),
    }
