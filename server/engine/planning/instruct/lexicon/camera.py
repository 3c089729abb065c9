"""What people call the words of a camera. Each line: the vocabulary's word, then what is said for it."""

SIZE = {
    "extreme_close_up": (
        "extreme close up, extreme closeup, extreme close, ecu, xcu, big close up, bcu, macro, very close up"
    ),
    "close_up": "close up, closeup, close shot, cu, tight close up, close in",
    "medium_close_up": (
        "medium close up, medium closeup, medium close, mcu, bust shot, head and shoulders, chest "
        "up, bust, chest shot"
    ),
    "medium": "medium shot, medium, mid shot, midshot, ms, waist up, waist shot, from the waist up",
    "medium_long": (
        "medium long shot, medium long, mls, medium wide, medium wide shot, mws, cowboy shot, "
        "cowboy, american shot, knees up, three quarter shot, from the knees up, plan americain"
    ),
    "long": (
        "long shot, full shot, full body, full body shot, full length, wide shot, wide, ls, ws, "
        "fs, head to toe, whole body, full figure, total, from far, from far away, from afar, from "
        "a distance, seen from afar, "
        "far shot, from "
        "far off, everything in view, whole figure, from head to toe, full view"
    ),
    "extreme_long": (
        "extreme long shot, extreme long, extreme wide shot, extreme wide, els, xls, ews, very "
        "wide shot, very wide, very long shot, establishing shot, establisher, big wide, super "
        "wide shot, tiny in the frame"
    ),
}
ANGLE = {
    "eye": (
        "eye level, eye height, eyeline level, straight on height, at eye level, eye line height, "
        "level with her eyes, neutral angle"
    ),
    "low": (
        "low angle, low, hero angle, from below, from low down, from down low, from underneath, "
        "looking up at, look up at, looks up at, heroic angle, low camera, upshot, up shot"
    ),
    "high": (
        "high angle, high, from above, from high up, from up high, looking down on, looking down "
        "at, look down on, look down at, looks down on, down shot, high camera"
    ),
    "bird": (
        "birds eye, bird eye, bird s eye view, birds eye view, bird s eye, bird s eye view, "
        "overhead, top down, top shot, from directly above, straight down, gods eye, god s eye, "
        "top view, aerial, straight from above, from straight above, overhead shot"
    ),
    "worm": (
        "worms eye, worm eye, worms eye view, worm s eye view, worm s eye, worm s eye view, from "
        "the floor, from the ground, ground level, floor level, from ground level, from the floor "
        "up, ants view, frog perspective"
    ),
}
BEARING = {
    "0": (
        "from the front, from in front, frontal, head on, front on, straight on, full front, dead "
        "frontal, front view, full face, from dead ahead, from up front"
    ),
    "180": (
        "from behind, from the back, from the rear, back view, rear view, back shot, from her "
        "back, from his back, from their back, backs to us, from directly behind"
    ),
    "left": (
        "from her left, from his left, from their left, from her left side, from his left side, "
        "left profile, her left profile, his left profile"
    ),
    "right": (
        "from her right, from his right, from their right, from her right side, from his right "
        "side, right profile, her right profile, his right profile"
    ),
    "side": "from the side, in profile, profile, side on, side view, profile shot, side shot, sideways on",
    "quarter": (
        "three quarter view, three quarter, three quarters, from three quarters, three quarter "
        "angle, 3 4 view, three quarter front"
    ),
    "quarter_back": (
        "three quarter back, three quarter back view, three quarters from behind, three quarter "
        "from behind, from behind at three quarters, three quarter rear"
    ),
    "picture_left": "from the left, from the left side, from screen left, from camera left, from frame left",
    "picture_right": (
        "from the right, from the right side, from screen right, from camera right, from frame right"
    ),
    "reverse": (
        "reverse angle, reverse shot, reverse, from the other side, from the opposite side, the "
        "opposite angle, opposite angle, flip the camera around"
    ),
}
COMPOSITION = {
    "thirds": (
        "rule of thirds, thirds, third, on a third, on the third, on thirds, on the thirds, off "
        "centre, off center"
    ),
    "centred": (
        "centred, centered, in the centre of the frame, in the center of the frame, in the middle "
        "of the picture, in the middle of the shot, in the centre of the shot, in the centre of "
        "the picture, in the center of the picture, in the center of the shot, smack in the "
        "middle, right in the middle, dead center of the frame,  dead centre, dead center, in the "
        "centre, in the center, in the middle of the frame, symmetrical, symmetric, symmetry, "
        "centre framed, center framed, centre frame, center frame, mid frame"
    ),
    "foreground": (
        "foreground framing, through the foreground, with foreground, foreground element, "
        "foreground elements, something in the foreground, dirty foreground, framed through, "
        "foreground composition"
    ),
    "balanced": "balanced, balanced framing, normal composition, default composition, balanced composition",
}
CENTRE = "centre, center, centring, centering"
ASPECT = {
    "wide": (
        "widescreen, landscape, landscape format, horizontal, 16:9, 16 9, sixteen nine, wide "
        "format, wide aspect, wide crop, wide frame, wide panel, panoramic, scope, letterbox"
    ),
    "square": "square, 1:1, 1 1, one to one, square format, square crop",
    "tall": (
        "tall, 9:16, vertical, portrait, portrait format, 9 16, upright, tall format, vertical "
        "format, tall crop"
    ),
}
VIEW = {
    "two_shot": "two shot, 2 shot, twoshot, two hander, double shot",
    "insert": "insert, insert shot, detail shot, detail, cutaway, cut in",
    "standard": (
        "standard view, normal view, ordinary view, plain view, standard shot, objective view, "
        "regular view, normal shot, plain shot, clean single, normal camera, standard camera"
    ),
}
SHOULDER = "over the shoulder, over shoulder, ots, over the shoulder shot, o t s, dirty over"
POV = (
    "pov, point of view, eyes, viewpoint, subjective view, subjective, first person, "
    "perspective, pov shot, point of view shot"
)
CLOSER = (
    "closer, tighter, nearer, push in, go in, move in, punch in, tighten, tighten up, zoom "
    "in, come in, dolly in, track in, get closer, go closer, move closer, come closer, go "
    "tighter, closer in, tight, get in closer, get tighter, crop in, closer please, step in, "
    "in closer"
)
WIDER = (
    "wider, looser, further back, farther back, pull back, pull out, back off, zoom out, "
    "loosen, loosen up, widen, widen out, dolly out, go wider, move back, step back, further "
    "away, go back, back up, pull away, further out, further off, farther away, more room, "
    "more space, more air, come out, wider out, track back, pull it back"
)
LONGER_LENS = "longer lens, tighter lens, longer focal length, more telephoto, more tele, more compressed"
WIDER_LENS = "wider lens, wider angle lens, shorter lens, shorter focal length, wider angle, wider glass"
LENS = {
    "24": "wide angle, wide angle lens, wide lens, wide angled lens, short lens, wide glass",
    "50": "normal lens, standard lens, nifty fifty, normal focal length",
    "100": "telephoto, telephoto lens, tele lens, long lens, tele, portrait lens, longlens",
    "16": "fisheye, fish eye, ultra wide, ultra wide lens, ultrawide, super wide lens, very wide lens",
}
DUTCH = (
    "dutch angle, dutch, dutch tilt, canted angle, canted, tilted horizon, canted frame, "
    "crooked horizon, dutched, oblique angle, cant"
)
LEVEL = (
    "level, level horizon, straight horizon, level the horizon, straighten the horizon, "
    "horizon level, no dutch, no dutch angle, undutch, level it, level the camera, straighten "
    "it, straighten the camera, without the dutch angle, no tilt, no roll, straighten up the "
    "camera, level out, straighten it out, straighten out the horizon, horizon straight"
)
BODY = "face, hands, hand, eyes, feet, fingers, boots, shoes, head, mouth, lips, fist, expression"
