"""The twelve shots of the demo world."""

from server.projects.world import Shot, Standing


def shots() -> dict[str, Shot]:
    """All shots by id, in the order of the story."""
    return _steps() | _boathouse() | _morning()


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
