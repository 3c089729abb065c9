"""What people call the words of a camera. Each line: the vocabulary's word, then what is said for it."""

SIZE = {
    "extreme_close_up": (
        "extreme close up, extreme closeup, extreme close, ecu, xcu, big close up, bcu, macro, very "
        "close up, extreme closeup shot, very tight, very tight shot, tight on the eyes, super "
        "close, extremely close, really close up, macro shot, detail of the face, just the eyes, "
        "extreme close ups, choker, choker shot, italian shot, tight choker"
    ),
    "close_up": (
        "close up, closeup, close shot, cu, tight close up, close in, closeup shot, close up shot, "
        "face only, only the face, just the face, face shot, head shot, headshot, portrait, tight "
        "shot, close framing, close view, tight framing, close on the face, the face fills "
        "everything, face fills the frame, face fills the picture, face fills the panel, close "
        "image, nearby shot, close ups, closeups, close shots, tight shots, tight single, tight "
        "head shot"
    ),
    "medium_close_up": (
        "medium close up, medium closeup, medium close, mcu, bust shot, head and shoulders, chest "
        "up, bust, chest shot, from the chest up, from the shoulders up, shoulders up, head and "
        "chest, to the chest, shoulders and chest, from the chest upwards, chest upwards, medium "
        "closeup shot, medium close shot, medium close up shot, from chest up, from shoulders up, "
        "bust view, head and shoulder, medium close ups"
    ),
    "medium": (
        "medium shot, medium, mid shot, midshot, ms, waist up, waist shot, from the waist up, half "
        "body, half figure, from the hips up, hips up, half length, to the waist, upper body, from "
        "the waist, waist upwards, from the waist upwards, from waist up, half shot, middle shot, "
        "medium framing, mid framing, medium size, from the belt up, belt up, upper half, medium "
        "view, to her waist, to his waist, medium shots, mid shots, mediums"
    ),
    "medium_long": (
        "medium long shot, medium long, mls, medium wide, medium wide shot, mws, cowboy shot, "
        "cowboy, american shot, knees up, three quarter shot, from the knees up, plan americain, "
        "from the knees, to the knees, knee shot, from knees up, knees upwards, from the knees "
        "upwards, three quarter length, medium full shot, medium full, from the thighs up, thighs "
        "up, down to the knees, medium far"
    ),
    "long": (
        "long shot, full shot, full body, full body shot, full length, wide shot, wide, ls, ws, fs, "
        "head to toe, whole body, full figure, total, from far, from far away, from afar, from a "
        "distance, seen from afar, far shot, from far off, everything in view, whole figure, from "
        "head to toe, full view, head to boots, head to foot, head to feet, from head to foot, from "
        "head to feet, top to toe, from top to toe, whole person, entire body, entire figure, the "
        "whole of her, the whole of him, the whole of them, all of her body, full figures, whole "
        "bodies, full bodies, whole figures, from far back, from further back, long view, wide "
        "view, distant shot, wide framing, wide image, wide picture, wide panel, wide frame, full "
        "length shot, entire person, complete body, from a long way off, from a long way away, wide "
        "angle view, whole body shot, head to shoes, head to heels, a full, full frame figure, long "
        "shots, wide shots, full shots, wides, totals, master, master shot, master wide, wide "
        "master, the whole room, whole room, the whole set, whole set, the whole scene, the whole "
        "place, whole place, the entire room, the entire place, everything in frame, everything in "
        "the frame"
    ),
    "extreme_long": (
        "extreme long shot, extreme long, extreme wide shot, extreme wide, els, xls, ews, very wide "
        "shot, very wide, very long shot, establishing shot, establisher, big wide, super wide "
        "shot, tiny in the frame, very far away, from very far, from very far away, miles away, "
        "from much further away, from really far away, tiny figures, tiny figure, panorama, "
        "panoramic, panoramic shot, vista, super wide, as wide as possible, extremely wide, "
        "extremely wide shot, ultra wide shot, very wide view, really wide, really wide shot, "
        "extreme distance, from a great distance, far far away, very distant, huge wide, wide "
        "establishing shot, establishing wide, wide establisher, tiny in the distance, tiny in the "
        "landscape, small in the landscape, extreme wide shots, extreme long shots, establishing "
        "shots"
    ),
}
ANGLE = {
    "eye": (
        "eye level, eye height, eyeline level, straight on height, at eye level, eye line height, "
        "level with her eyes, neutral angle, at eye height, eye line, straight on level, normal "
        "angle, normal height, at normal height, face height, at face height, at face level, level "
        "angle, on eye level, at their eye level, at her eye level, at his eye level, at their eye "
        "height, neutral height, camera at eye level, from eye level, normal camera height"
    ),
    "low": (
        "low angle, low, hero angle, from below, from low down, from down low, from underneath, "
        "looking up at, look up at, looks up at, heroic angle, low camera, upshot, up shot, looking "
        "up, looks up from below, low viewpoint, from a low angle, from low, from low angle, knee "
        "height, at knee height, from knee height, hip height, from hip height, waist height, "
        "upward angle, up angle, upwards angle, from down below, from beneath, from further down, "
        "low down, low position, low view, from a low position, looking upwards, shot from below, "
        "heroic, from a low point, from a low viewpoint, low camera angle, looking up from below, "
        "hero shot, heroic shot, hero framing"
    ),
    "high": (
        "high angle, high, from above, from high up, from up high, looking down on, looking down "
        "at, look down on, look down at, looks down on, down shot, high camera, from a high angle, "
        "from higher up, from high angle, high viewpoint, downward angle, from up above, looking "
        "down, looks down from above, downwards angle, crane up, crane shot, shot from above, from "
        "over their heads, from above their heads, high view, from a high position, from a height, "
        "from a high viewpoint, high camera angle, from the top of the stairs, from a balcony, from "
        "upstairs, looking down from above, slightly from above"
    ),
    "bird": (
        "birds eye, bird eye, bird s eye view, birds eye view, bird s eye, overhead, top down, top "
        "shot, from directly above, straight down, gods eye, god s eye, top view, aerial, straight "
        "from above, from straight above, overhead shot, from the ceiling, straight down from the "
        "ceiling, from the sky, drone shot, drone view, birds perspective, bird perspective, bird s "
        "perspective, from the air, map view, plan view, from right above, bird view, birds view, "
        "straight from the top, from the top, from overhead, vertical from above, directly "
        "overhead, vertically down, from the rafters, helicopter view, helicopter shot, like a "
        "bird, like a bird would, satellite view, looking straight down, straight down on, god view"
    ),
    "worm": (
        "worms eye, worm eye, worms eye view, worm s eye view, worm s eye, from the floor, from the "
        "ground, ground level, floor level, from ground level, from the floor up, ants view, frog "
        "perspective, from the ground up, from the ground looking up, on the floor looking up, from "
        "floor level, ant perspective, ants perspective, an ants view, frog s perspective, frog "
        "view, frogs eye, frogs eye view, frogs perspective, mouse view, from a worms view, worms "
        "view, worm view, from the level of the floor, lying on the floor, camera on the floor, "
        "camera on the ground, from the feet up, looking up from the ground, looking up from the "
        "floor"
    ),
}
BEARING = {
    "0": (
        "from the front, from in front, frontal, head on, front on, straight on, full front, dead "
        "frontal, front view, full face, from dead ahead, from up front, from straight ahead, "
        "straight from the front, full frontal, from the front side, face on, frontally, facing us, "
        "from their front, from her front, from his front, right from the front, camera in front, "
        "front side"
    ),
    "180": (
        "from behind, from the back, from the rear, back view, rear view, back shot, from her back, "
        "from his back, from their back, backs to us, from directly behind, from the backside, from "
        "the back side, seen from behind, from right behind, straight from behind, back side, their "
        "backs, from their backs, from at the back, camera behind, her back view, from round the "
        "back, from around the back, around behind, round behind"
    ),
    "left": (
        "from her left, from his left, from their left, from her left side, from his left side, "
        "left profile, her left profile, his left profile"
    ),
    "right": (
        "from her right, from his right, from their right, from her right side, from his right "
        "side, right profile, her right profile, his right profile"
    ),
    "side": (
        "from the side, in profile, profile, side on, side view, profile shot, side shot, sideways "
        "on, from a side, sideview, side angle, in side view, from the side of her, from the side "
        "of him, from one side, sideways, in profile view, profile view, profile angle, in side "
        "profile, side profile"
    ),
    "quarter": (
        "three quarter view, three quarter, three quarters, from three quarters, three quarter "
        "angle, 3 4 view, three quarter front, in three quarter view, in three quarters, three "
        "quarter profile, half profile, in half profile, slightly from the side, a bit from the "
        "side, a little from the side, half side, half sideways, at three quarters, 3 quarter view, "
        "3 quarter, from a three quarter angle, half turned, 3 / 4 view, 3 / 4, 3 / 4 profile, "
        "three fourths"
    ),
    "quarter_back": (
        "three quarter back, three quarter back view, three quarters from behind, three quarter "
        "from behind, from behind at three quarters, three quarter rear, from the back quarter, "
        "half from behind, slightly from behind, diagonally from behind, from behind and to the "
        "side, from diagonally behind, three quarter from the back, three quarters from the back"
    ),
    "picture_left": (
        "from the left, from the left side, from screen left, from camera left, from frame left"
    ),
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
        "centre, off center, off to one side of the frame, on the left third, on the right third, "
        "on a third line, off centred, off centre framing, on the power point, in thirds, on the "
        "third line, golden ratio, using thirds, two thirds, one third, by thirds, thirds "
        "composition, off middle, in the left third, in the right third, a third"
    ),
    "centred": (
        "centred, centered, in the centre of the frame, in the center of the frame, in the middle "
        "of the picture, in the middle of the shot, in the centre of the shot, in the centre of the "
        "picture, in the center of the picture, in the center of the shot, smack in the middle, "
        "right in the middle, dead center of the frame, dead centre, dead center, in the centre, in "
        "the center, in the middle of the frame, symmetrical, symmetric, symmetry, centre framed, "
        "center framed, centre frame, center frame, mid frame, in the middle, in the very middle, "
        "dead in the middle, middle of the frame, middle of the picture, exactly in the middle, at "
        "the centre, at the center, in the exact centre, in the exact middle, centrally, central, "
        "centred up, centred in the frame, in the middle of the panel, in the centre of the panel, "
        "in the middle of the image, centrally framed, centered composition, centred composition, "
        "symmetrical composition, symmetrically, in dead centre"
    ),
    "foreground": (
        "foreground framing, through the foreground, with foreground, foreground element, "
        "foreground elements, something in the foreground, dirty foreground, framed through, "
        "foreground composition, with something in the foreground, framed by the foreground, "
        "something in front of the lens, through something, framing through something, with a "
        "foreground, foreground object, foreground objects, an object in the foreground, framed by "
        "something in front, shoot through something, out of focus foreground"
    ),
    "balanced": (
        "balanced, balanced framing, normal composition, default composition, balanced composition, "
        "normal framing, evenly balanced, even composition, evenly composed, well balanced, no "
        "special composition, not centred, not symmetrical, a balanced picture, a balanced "
        "composition, balance the frame, balance it, balance the composition, balance the picture"
    ),
}
CENTRE = "centre, center, centring, centering"
ASPECT = {
    "wide": (
        "widescreen, landscape, landscape format, horizontal, 16:9, 16 9, sixteen nine, wide "
        "format, wide aspect, wide crop, wide frame, wide panel, panoramic, scope, letterbox, wide "
        "screen, panoramic format, broad format, horizontal format, cinemascope, panorama format, "
        "wider than high, wider than tall, cinema format, 16 by 9, 3:2, 4:3, 2:1, 3 to 2, oblong, "
        "horizontally"
    ),
    "square": (
        "square, 1:1, 1 1, one to one, square format, square crop, 1 to 1, as high as wide, "
        "quadratic, squared, square panel, square picture"
    ),
    "tall": (
        "tall, 9:16, vertical, portrait, portrait format, 9 16, upright, tall format, vertical "
        "format, tall crop, high format, upright format, taller than wide, higher than wide, tall "
        "panel, portrait orientation, narrow and tall, long and narrow, tall and narrow, 2:3, 3:4, "
        "vertically, vertical panel, upright panel, portrait shape, high and narrow"
    ),
}
VIEW = {
    "two_shot": (
        "two shot, 2 shot, twoshot, two hander, double shot, shot of the two, both in the frame, "
        "both in frame, both in the picture, the two in the frame, framing both, pair shot, shot of "
        "them both"
    ),
    "insert": (
        "insert, insert shot, detail shot, detail, cutaway, cut in, detail view, object shot, close detail"
    ),
    "standard": (
        "standard view, normal view, ordinary view, plain view, standard shot, objective view, "
        "regular view, normal shot, plain shot, clean single, normal camera, standard camera, "
        "simple view, neutral view"
    ),
}
SHOULDER = (
    "over the shoulder, over shoulder, ots, over the shoulder shot, o t s, dirty over, shot over "
    "the shoulder, shoulder shot, across the shoulder, across her shoulder, across his shoulder, "
    "behind the shoulder, past the shoulder, past her shoulder, past his shoulder, over the "
    "shoulder view, over shoulder shot, over shoulder view, from behind the shoulder"
)
POV = (
    "pov, point of view, eyes, viewpoint, subjective view, subjective, first person, perspective, "
    "pov shot, point of view shot, subjective camera, subjective shot, first person view, eyes "
    "view, through the eyes, as seen through the eyes, own eyes, eye view, subjective angle, p o v"
)
CLOSER = (
    "closer, tighter, nearer, push in, go in, move in, punch in, tighten, tighten up, zoom in, come "
    "in, dolly in, track in, get closer, go closer, move closer, come closer, go tighter, closer "
    "in, tight, get in closer, get tighter, crop in, closer please, step in, in closer, go in "
    "closer, punch in closer, push in closer, come nearer, go nearer, move nearer, more close, "
    "tighten it, tighten it up, zoom, zoom closer, crop tighter, step closer, a closer view, a "
    "tighter framing, tighter framing, tighter frame, closer framing, closer view, closer shot, "
    "tighter shot, closer look, more closely, nearer in, get in there, get in, dolly closer, closer "
    "camera, tighter crop, less far away, less far, less distance, less space around, less wide, "
    "move in on, push it in, bring it closer, bring us closer, take us closer, approach, more "
    "intimate framing"
)
WIDER = (
    "wider, looser, further back, farther back, pull back, pull out, back off, zoom out, loosen, "
    "loosen up, widen, widen out, dolly out, go wider, move back, step back, further away, go back, "
    "back up, pull away, further out, further off, farther away, more room, more space, more air, "
    "come out, wider out, track back, pull it back, go further back, go farther back, go more back, "
    "more back, more far, farther, further, get further back, zoom further out, loosen it, a wider "
    "view, wider view, wider shot, wider framing, looser framing, wider frame, looser frame, more "
    "distance, more distant, more of the surroundings, more surroundings, more of the scenery, move "
    "further back, move farther back, move away, step back more, pull further back, give it air, "
    "give it more air, some air, breathing room, more breathing room, dolly back, less close, less "
    "tight, open it up, open up the frame, open up, widen it, widen the shot, widen the frame, "
    "widen the view, take us back, bring us back, back it off, back off a bit, further back please, "
    "from further away, from farther away, from a bit further away, from further off, less zoomed "
    "in, more zoomed out, show more of the place, show more of the set"
)
LONGER_LENS = (
    "longer lens, tighter lens, longer focal length, more telephoto, more tele, more compressed, a "
    "longer lens, tighter glass, longer glass, more zoom, stronger zoom, more tele lens, lens "
    "longer, more flattened"
)
WIDER_LENS = (
    "wider lens, wider angle lens, shorter lens, shorter focal length, wider angle, wider glass, a "
    "wider lens, a shorter lens, lens wider, more wide angle, less zoom, less tele, lens shorter, "
    "less telephoto"
)
LENS = {
    "24": (
        "wide angle, wide angle lens, wide lens, wide angled lens, short lens, wide glass, a wide "
        "angle, wideangle, wideangle lens, a wide lens, wide one"
    ),
    "50": (
        "normal lens, standard lens, nifty fifty, normal focal length, a normal lens, ordinary "
        "lens, regular lens"
    ),
    "100": (
        "telephoto, telephoto lens, tele lens, long lens, tele, portrait lens, longlens, zoom lens, "
        "a long lens, strong zoom, tele photo, tele photo lens"
    ),
    "16": (
        "fisheye, fish eye, ultra wide, ultra wide lens, ultrawide, super wide lens, very wide "
        "lens, fish eye lens, fisheye lens, extreme wide angle, extreme wide angle lens, very wide "
        "angle, super wide angle, very wide angle lens"
    ),
}
DUTCH = (
    "dutch angle, dutch, dutch tilt, canted angle, canted, tilted horizon, canted frame, crooked "
    "horizon, dutched, oblique angle, cant, tilted, slanted, slant, crooked, off balance, off "
    "kilter, askew, lopsided, skewed, at a slant, on a slant, tilted frame, tilted camera, tilted "
    "angle, tilted shot, slanted angle, slanted frame, slanting, canted shot, crooked angle, "
    "crooked frame, at a tilt, horizon tilted, tilted to one side, leaning horizon, horizon "
    "slanted, horizon crooked, off level, not level, not straight, unbalanced, tipsy angle"
)
LEVEL = (
    "level, level horizon, straight horizon, level the horizon, straighten the horizon, horizon "
    "level, no dutch, no dutch angle, undutch, level it, level the camera, straighten it, "
    "straighten the camera, without the dutch angle, no tilt, no roll, straighten up the camera, "
    "level out, straighten it out, straighten out the horizon, horizon straight, horizon level "
    "again, level again, straight again, straighten up, straighten the frame, straighten the "
    "picture, straighten the shot, no slant, untilted, untilt, not tilted, without tilt, keep the "
    "horizon straight, upright frame, no tilting, no canting, stop tilting, level camera, "
    "horizontal again"
)
BODY = (
    "face, hands, hand, eyes, feet, fingers, boots, shoes, head, mouth, lips, fist, expression, "
    "faces, foot, finger, palm, palms, shoulders, hair, mouths, knees, knee, legs, arms, arm, "
    "fists, expressions, chin, smile, eye, ear, nose, hat, cap, coat, scarf"
)
