"""What people call poses, expressions and gazes. Verbs are given once; their other forms are made."""

POSE_VERBS = {
    "walk": (
        "walk, stroll, amble, wander, stride, pace, march along, step forward, take a walk, go for "
        "a walk, saunter, trudge, plod"
    ),
    "run": ("run, sprint, jog, dash, rush, race, hurry, bolt, run away, run off, scamper, run along"),
    "sneak": ("sneak, tiptoe, creep, prowl, slink, skulk, tip toe, walk on tiptoe, walk on tiptoes"),
    "march": "march, parade",
    "lounge": (
        "slump, slouch in his chair, slouch in her chair, slump in his chair, slump in her chair, "
        "hang in the chair, hang in his chair, hang in her chair, "
        "lounge, sprawl, slouch, recline, laze, lean back in the chair, loll, slump back, lounge "
        "about, lounge around, slump in the chair, slouch in the chair, slump down"
    ),
    "kneel": (
        "kneel, kneel down, genuflect, go down on one knee, drop to one knee, take a knee, get down "
        "on one knee, be on one knee, go on one knee, get down on a knee, go down on her knee, go "
        "down on his knee, go to one knee, drop on one knee, go down on a knee, sink to one knee"
    ),
    "kneel_both": (
        "kneel on both knees, drop to both knees, go down on both knees, fall to both knees, drop "
        "to the knees, drop to her knees, drop to his knees, fall to her knees, fall to his knees, "
        "get on her knees, get on his knees, go on her knees, go on his knees, get down on her "
        "knees, get down on his knees, kneel with both knees, sink to her knees, sink to his knees, "
        "fall on her knees, fall on his knees, go down on her knees, go down on his knees, be on "
        "her knees, be on his knees, drop on both knees"
    ),
    "crouch": (
        "crouch, squat, hunker down, duck, crouch down, squat down, duck down, huddle, huddle down, "
        "cower down, hunch, hunch down, crouch low, get down low, squat low, hunker"
    ),
    "lean": (
        "lean, lean back, lean against the wall, lean against something, prop herself up, prop "
        "himself up, lean on something, lean on her elbow, lean to the side, lean against the post, "
        "lean on the wall"
    ),
    "lean_forward": (
        "lean forward, lean in, bend forward, lean over, bend forwards, lean forwards, bend "
        "towards, lean towards, lean closer, lean in close, incline forward"
    ),
    "wave": (
        "wave, wave hello, wave goodbye, wave his hand, wave her hand, wave a hand, wave both "
        "hands, give a wave, wave at us, wave to us, wave with one hand, wave farewell, wave to the "
        "camera, wave at the camera, lift a hand in greeting, raise a hand in greeting, raise her "
        "hand in greeting, raise his hand in greeting, wave bye, wave good bye, wave back, say "
        "goodbye with a wave, greet, greet with a wave"
    ),
    "point": (
        "point, point a finger, gesture, indicate, point out, point her finger, point his finger, "
        "point with her finger, point with his finger, point ahead, point forward, point away, "
        "point with one hand"
    ),
    "hold": (
        "hold out a hand, hold out her hand, hold out his hand, hold out the hand, extend a hand, "
        "stretch out her arm, stretch out his arm, hold her hand out, hold his hand out, extend her "
        "hand, extend his hand, extend her arm, extend his arm, hold up a hand"
    ),
    "reach": (
        "reach, reach out, reach forward, stretch out a hand, stretch out her hand, stretch out his "
        "hand, reach out a hand, reach out her hand, reach out his hand, stretch her hand out, "
        "stretch his hand out, reach out her arm, reach out his arm, stretch out an arm, grab for, "
        "grasp for, reach for it"
    ),
    "reach_up": (
        "reach up, stretch up, reach upwards, reach for the sky, stretch upwards, stretch her arms "
        "up, reach high, reach up high, stretch up high, reach above, raise a hand, raise her hand, "
        "lift a hand, lift her hand, put up a hand, put up her hand, raise one hand, raise an arm, "
        "raise one arm, lift an arm, put her hand up, put a hand up, hold up her hand, hold her "
        "hand up, stretch her arm up, raise her arm, lift her arm"
    ),
    "pick_up": (
        "bend down, stoop, bend over, bend, bend down low, stoop down, bend over to pick something "
        "up, pick something up, lift something up, bend to the ground, bow down to pick something "
        "up"
    ),
    "arms_crossed": (
        "cross her arms, cross his arms, cross their arms, cross arms, fold her arms, fold his "
        "arms, fold their arms, fold arms, cross the arms, fold the arms, have her arms crossed, "
        "have his arms crossed, keep her arms crossed, keep his arms crossed, keep their arms "
        "crossed, have crossed arms, stand with arms crossed, stand with her arms crossed, stand "
        "with his arms crossed, stand with crossed arms, stand with folded arms, cross both arms, "
        "fold both arms, keep arms folded, keep her arms folded, keep his arms folded, have arms "
        "crossed, have folded arms, have his arms folded, have her arms folded, have arms folded"
    ),
    "hands_on_hips": (
        "put her hands on her hips, put his hands on his hips, place hands on hips, put hands on "
        "hips, put her hands on the hips, put his hands on the hips, put both hands on hips, have "
        "her hands on her hips, have his hands on his hips, have hands on hips, stand with hands on "
        "hips, stand with her hands on her hips, stand with his hands on his hips, place her hands "
        "on her hips, place his hands on his hips, rest her hands on her hips, rest his hands on "
        "his hips, put hands on her hips, put hands on his hips, keep hands on hips, set her hands "
        "on her hips"
    ),
    "hands_in_pockets": (
        "put her hands in her pockets, put his hands in his pockets, stuff his hands in his "
        "pockets, stuff her hands in her pockets, shove his hands in his pockets, put hands in "
        "pockets, put his hands in the pockets, put her hands in the pockets, put hands in her "
        "pockets, put hands in his pockets, keep his hands in his pockets, keep her hands in her "
        "pockets, have his hands in his pockets, have her hands in her pockets, have hands in "
        "pockets, stick his hands in his pockets, stick her hands in her pockets, stand with hands "
        "in pockets, shove hands in pockets, stand with his hands in his pockets, bury his hands in "
        "his pockets, put both hands in pockets, put his hands into his pockets, put her hands into "
        "her pockets, keep hands in pockets, stuff hands in pockets, have his hands in the pockets, "
        "have her hands in the pockets"
    ),
    "think": (
        "think, ponder, muse, rub her chin, rub his chin, stroke his beard, stroke his chin, "
        "contemplate, scratch his chin, scratch her chin, think hard, think it over, brood, be lost "
        "in thought, be deep in thought, mull it over, think about it, hold her chin, hold his "
        "chin, touch her chin, touch his chin, put a hand to her chin, put a hand to his chin, put "
        "her hand on her chin, put his hand on his chin, scratch her head, scratch his head, rub "
        "his beard, have a think, rest her chin on her hand, rest his chin on his hand, puzzle over "
        "it"
    ),
    "phone": (
        "phone, make a call, make a phone call, talk on the phone, call somebody, talk into the "
        "phone, speak on the phone, talk on a phone, be on the phone, make phone call, call "
        "someone, phone someone, have a phone at her ear, have a phone at his ear, talk on her "
        "phone, talk on his phone, answer the phone, speak into the phone, telephone, hold a phone "
        "to her ear, hold a phone to his ear"
    ),
    "read": "read, read something, read quietly",
    "write": (
        "write, scribble, take notes, jot something down, write something down, write something, "
        "make notes, take a note, write a note, write it down"
    ),
    "drink": (
        "drink, sip, take a sip, take a drink, gulp, slurp, have a drink, swig, take a gulp, take a "
        "swig, have a sip, drink something, sip at"
    ),
    "eat": ("eat, munch, chew, have a take a nibble, snack, eat something, have something to eat"),
    "pray": (
        "pray, put her palms together, put his palms together, fold her hands, fold his hands, "
        "clasp her hands, clasp his hands, fold her hands in prayer, fold his hands in prayer, say "
        "a prayer, press her palms together, press his palms together, fold their hands"
    ),
    "shrug": (
        "shrug, shrug her shoulders, shrug his shoulders, give a shrug, lift her shoulders, lift "
        "his shoulders, raise her shoulders, raise his shoulders, pull up his shoulders, pull up "
        "her shoulders, shrug it off, shrug the shoulders, shrug their shoulders"
    ),
    "salute": "salute, give a salute, make a salute, touch his cap in salute, salute smartly",
    "cheer": (
        "cheer, throw her arms up, throw his arms up, throw up her arms, throw up his arms, raise "
        "both arms, raise her arms, raise his arms, celebrate, put both arms up, throw up both "
        "arms, raise her arms up, throw both arms up, throw both arms in the air, throw her arms in "
        "the air, throw his arms in the air, put her arms up, put his arms up, put her hands up, "
        "put his hands up, lift both arms, lift her arms, lift his arms, punch the air, hold up "
        "both arms, hold both arms up, hold her arms up, hold his arms up, raise both hands, raise "
        "their arms, raise arms, hooray, rejoice, raise both arms up, have both arms up, have her "
        "arms up, have his arms up, throw her hands up, throw his hands up, throw her hands in the "
        "air, throw his hands in the air, put their arms up, celebrate with both arms up, have the "
        "arms up, stretch both arms up, raise both her arms, hold the arms in the air, have both "
        "arms in the air, throw the hands up, lift both hands, be cheering"
    ),
    "clap": (
        "clap, applaud, clap her hands, clap his hands, clap hands, applaud loudly, give applause, "
        "clap both hands, clap along"
    ),
    "cover_face": (
        "cover her face, cover his face, hide her face, hide his face, bury her face in her hands, "
        "bury his face in his hands, facepalm, cover the face, cover their face, hide their face, "
        "cover their faces, cover her face with her hands, cover his face with his hands, cover the "
        "face with the hands, cover her face with both hands, cover his face with both hands, hide "
        "her face in her hands, hide his face in his hands, put her hands over her face, put his "
        "hands over his face, cover her eyes, cover his eyes, put her hands in front of her face, "
        "put his hands in front of his face, hide behind her hands, hide behind his hands, hold her "
        "hands over her face, hold his hands over his face, put both hands over her face, put both "
        "hands over his face, hold her hands in front of her face, hold his hands in front of his "
        "face, bury her face, bury his face, put her face in her hands, put his face in his hands, "
        "hide the face, put her head in her hands, put his head in his hands"
    ),
    "bow": (
        "bow, bow down, take a bow, bow deeply, make a bow, bow politely, curtsy, bow her head, bow "
        "his head, bow low"
    ),
    "cower": (
        "cower, cringe, flinch, shrink back, shrink away, recoil, shy away, huddle in fear, cower "
        "in fear, shrink in fear, tremble with fear"
    ),
    "fall": (
        "fall, trip, stumble, fall down, fall over, tumble, fall backwards, slip, slip over, fall "
        "to the ground, topple, topple over, trip over, trip up, lose her balance, lose his "
        "balance, fall off, slip and fall, fall forward, collapse, keel over, stumble over"
    ),
    "jump": (
        "jump, leap, hop, jump up, jump up and down, jump for joy, leap up, jump up high, jump in "
        "the air, leap in the air, leap into the air, jump into the air, jump around, spring up, "
        "hop up and down, hop around, bounce up and down, jump with joy, leap for joy"
    ),
    "climb": "climb, clamber, climb up, climb upwards, scramble up, clamber up",
    "push": "push, shove, push something, push hard, push forward",
    "pull": "pull, tug, drag, heave, haul, yank, pull hard, pull something",
    "throw": "throw, toss, hurl, fling, throw something, hurl something",
    "punch": (
        "punch, throw a punch, swing a punch, swing a fist, throw a punch at, swing his fist, swing her fist"
    ),
    "kick": "kick, kick out, give a kick, kick something",
    "guard": (
        "put up her fists, put up his fists, raise her fists, raise his fists, put his fists up, "
        "put her fists up, take a fighting stance, raise fists, put fists up, ball her fists, ball "
        "his fists, clench her fists, clench his fists, get ready to fight, stand ready to fight, "
        "hold up her fists, hold up his fists, shadow square up"
    ),
    "aim": "aim, take aim, take aim at, aim carefully",
    "dance": (
        "dance, twirl, waltz, do a dance, spin around dancing, do a little dance, jig, dance "
        "around, dance about, do a jig, tango"
    ),
    "hug": (
        "hug, embrace, cuddle, hug each other, embrace each other, cuddle up, fall into each others "
        "arms, fall in each others arms, have a hug, hug tightly, throw their arms around each "
        "other, put their arms around each other, hold each other, hold each other tight, hold each "
        "other close, be in each others arms, lie in each others arms"
    ),
    "handshake": (
        "shake hands, shake her hand, shake his hand, handshake, shake hand, shake each others "
        "hands, shake each other s hands, shake hands with each other, have a handshake, give each "
        "other their hands, give each other a hand, give each other the hand, shake on it, clasp "
        "hands, give hands, do a handshake"
    ),
    "whisper": "whisper to each other",
    "look_back": (
        "look back, look back over her shoulder, look back over his shoulder, glance back, look "
        "over her shoulder, look over his shoulder, glance over her shoulder, glance over his "
        "shoulder, look behind her, look behind him, look over the shoulder, look back over the "
        "shoulder, glance back over her shoulder, glance back over his shoulder, turn her head "
        "back, turn his head back, look backwards, look round behind, look back over, turn and look "
        "back, turn to look back, look behind herself, look behind himself, glance backwards, look "
        "over one shoulder, look back over one shoulder, peek over her shoulder, peek over his "
        "shoulder, turn his head to look back, turn her head to look back"
    ),
    "sit_crossed": (
        "sit cross legged, cross her legs, cross his legs, sit with crossed legs, sit with legs "
        "crossed, sit with her legs crossed, sit with his legs crossed, sit with legs folded, sit "
        "with her legs folded, sit in lotus position, sit tailor fashion, sit crosslegged, sit "
        "cross legged on the floor, sit cross legged on the ground, sit on the floor cross legged, "
        "sit on the ground cross legged"
    ),
    "sit_floor": (
        "sit on the floor, sit on the ground, sit on the planks, sit on the sand, sit on the deck, "
        "sit down on the floor, sit down on the ground, sit on the steps, plop down on the floor, "
        "sit down on the planks, sit down on the sand, sit down on the deck, sit on the bare "
        "ground, sit on floor, sit on the beach, sit down on the steps, sit on the stones, sit on "
        "the boards, sit on the pier, sit right on the floor, sit down on the bare floor, be on the "
        "floor, sit directly on the floor, sit in the sand, sit down in the sand, sit on the "
        "floorboards, sit down on the boards, sit down on the pier, drop to the floor, sink to the "
        "floor, sink to the ground"
    ),
    "sit": (
        "sit, sit down, take a seat, have a seat, be seated, plonk down, plop down, sink into the "
        "chair, settle down, sink down, perch, be sitting, seat herself, seat himself, get seated, "
        "sit back down, sit upright, sit up, stay sitting, remain seated, stay seated, be sat, sit "
        "back, plant herself, plant himself"
    ),
    "lie": (
        "lie, lie down, lie on her back, lie on his back, lay down, lie flat, lie on the floor, lie "
        "on the ground, lie down on the floor, lie down on the ground, lie on the back, lie flat on "
        "the ground, lie flat on the floor, lie down flat, stretch out on the floor, lie stretched "
        "out, be lying down, lie back, lie face up, lie on the sand, lie on the planks, lie on the "
        "deck, lie outstretched, lie down on her back, lie down on his back"
    ),
    "lie_side": (
        "lie on her side, lie on his side, lie on the side, curl up, lie sideways, lie down on her "
        "side, lie down on his side, lie on its side, curl up on the floor, curl up on her side, "
        "curl up on his side, lie down on the side, curl into a ball, curl up in a ball, lie curled "
        "up, roll onto her side, roll onto his side, turn on her side"
    ),
    "stand": (
        "uncross her arms, uncross his arms, drop her arms, drop his arms, lower her arms, lower "
        "his arms, unfold his arms, unfold her arms, just stand, stand up, stand, get up, rise, get "
        "to her feet, get to his feet, stand upright, stand straight, stand up straight, stand "
        "tall, get on her feet, get on his feet, straighten up, stand to attention, stand at "
        "attention, get back up, get back up on her feet, get back up on his feet, be standing, be "
        "standing up, stand back up, get upright, rise to her feet, rise to his feet, lower both "
        "arms, let her arms hang, let his arms hang, let the arms hang, let her arms fall, let his "
        "arms fall, stand still, put her arms down, put his arms down, stand normally, stand there, "
        "keep standing, jump to her feet, jump to his feet, be upright, be on her feet, be on his "
        "feet, rise up, stand tall and straight, take her arms down, take his arms down, open his "
        "arms, stand again, stand up again, drop both arms, get off his knees, get off her knees, "
        "get up from the floor, get up off the floor, get up again, get up from her knees, get up "
        "from the ground, get up from the chair, rise from the chair, get up off the ground"
    ),
    "relaxed": (
        "stand relaxed, stand at ease, relax, stand easy, stand casually, take it easy, stand "
        "loosen up, stand stand in a relaxed way, be relaxed, be at ease, take a relaxed pose, "
        "stand more relaxed, ease up, stand comfortably, stand leisurely, look relaxed, unwind, "
        "lounge standing"
    ),
}
