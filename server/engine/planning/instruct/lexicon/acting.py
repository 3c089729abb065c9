"""What people call poses, expressions and gazes. Verbs are given once; their other forms are made."""

POSE_VERBS = {
    "walk": (
        "walk, stroll, amble, wander, stride, pace, march along, step forward, take a walk, go "
        "for a walk, saunter, trudge, plod"
    ),
    "run": ("run, sprint, jog, dash, rush, race, hurry, bolt, run away, run off, scamper, run along"),
    "sneak": ("sneak, tiptoe, creep, prowl, slink, skulk, tip toe, walk on tiptoe, walk on tiptoes"),
    "march": "march, parade",
    "lounge": (
        "lounge, sprawl, slouch, recline, laze, lean back in the chair, loll, slump back, "
        "lounge about, lounge around, slump in the chair, slouch in the chair, "
        "slump down"
    ),
    "kneel": (
        "kneel, kneel down, genuflect, go down on one knee, drop to one knee, take a knee, get "
        "down on one knee, be on one knee, go on one knee, get down on a knee, go down on her "
        "knee, go down on his knee, go to one knee, drop on one knee, go down on a knee, sink "
        "to one knee"
    ),
    "kneel_both": (
        "kneel on both knees, drop to both knees, go down on both knees, fall to both knees, "
        "drop to the knees, drop to her knees, drop to his knees, fall to her knees, fall to "
        "his knees, get on her knees, get on his knees, go on her knees, go on his knees, get "
        "down on her knees, get down on his knees, kneel with both knees, sink to her knees, "
        "sink to his knees, fall on her knees, fall on his knees, go down on her knees, go down "
        "on his knees, be on her knees, be on his knees, drop on both knees"
    ),
    "crouch": (
        "crouch, squat, hunker down, duck, crouch down, squat down, duck down, huddle, huddle "
        "down, cower down, hunch, hunch down, crouch low, get down low, squat low, hunker"
    ),
    "lean": (
        "lean, lean back, lean against the wall, lean against something, prop herself up, prop "
        "himself up, lean on something, lean on her elbow, lean to the side, lean against the "
        "post, lean on the wall"
    ),
    "lean_forward": (
        "lean forward, lean in, bend forward, lean over, bend forwards, lean forwards, bend "
        "towards, lean towards, lean closer, lean in close, incline forward"
    ),
    "wave": (
        "wave, wave hello, wave goodbye, wave his hand, wave her hand, wave a hand, wave both "
        "hands, give a wave, wave at us, wave to us, wave with one hand, wave farewell, wave to "
        "the camera, wave at the camera, lift a hand in greeting, raise a hand in greeting, "
        "raise her hand in greeting, raise his hand in greeting, wave bye, wave good bye, wave "
        "back, say goodbye with a wave, greet, greet with a wave"
    ),
    "point": (
        "point, point a finger, gesture, indicate, point out, point her finger, point his "
        "finger, point with her finger, point with his finger, point ahead, point forward, "
        "point away, point with one hand"
    ),
    "hold": (
        "hold out a hand, hold out her hand, hold out his hand, hold out the hand, extend a "
        "hand, stretch out her arm, stretch out his arm, hold her hand out, hold his hand out, "
        "extend her hand, extend his hand, extend her arm, extend his arm, hold up a hand"
    ),
    "reach": (
        "reach, reach out, reach forward, stretch out a hand, stretch out her hand, stretch out "
        "his hand, reach out a hand, reach out her hand, reach out his hand, stretch her hand "
        "out, stretch his hand out, reach out her arm, reach out his arm, stretch out an arm, "
        "grab for, grasp for, reach for it"
    ),
    "reach_up": (
        "reach up, stretch up, reach upwards, reach for the sky, stretch upwards, stretch her "
        "arms up, reach high, reach up high, stretch up high, reach above, raise a hand, raise "
        "her hand, lift a hand, lift her hand, put up a hand, put up her hand, raise one hand, "
        "raise an arm, raise one arm, lift an arm, put her hand up, put a hand up, hold up her "
        "hand, hold her hand up, stretch her arm up, raise her arm, lift her arm"
    ),
    "pick_up": (
        "bend down, stoop, bend over, bend, bend down low, stoop down, bend over to pick "
        "something up, pick something up, lift something up, bend to the ground, bow down to "
        "pick something up"
    ),
    "arms_crossed": (
        "cross her arms, cross his arms, cross their arms, cross arms, fold her arms, fold his "
        "arms, fold their arms, fold arms, cross the arms, fold the arms, have her arms "
        "crossed, have his arms crossed, keep her arms crossed, keep his arms crossed, keep "
        "their arms crossed, have crossed arms, stand with arms crossed, stand with her arms "
        "crossed, stand with his arms crossed, stand with crossed arms, stand with folded arms, "
        "cross both arms, fold both arms, keep arms folded, keep her arms folded, keep his arms "
        "folded, have arms crossed, have folded arms, have his arms folded, have her arms "
        "folded, have arms folded"
    ),
    "hands_on_hips": (
        "put her hands on her hips, put his hands on his hips, place hands on hips, put hands "
        "on hips, put her hands on the hips, put his hands on the hips, put both hands on hips, "
        "have her hands on her hips, have his hands on his hips, have hands on hips, stand with "
        "hands on hips, stand with her hands on her hips, stand with his hands on his hips, "
        "place her hands on her hips, place his hands on his hips, rest her hands on her hips, "
        "rest his hands on his hips, put hands on her hips, put hands on his hips, keep hands "
        "on hips, set her hands on her hips"
    ),
    "hands_in_pockets": (
        "put her hands in her pockets, put his hands in his pockets, stuff his hands in his "
        "pockets, stuff her hands in her pockets, shove his hands in his pockets, put hands in "
        "pockets, put his hands in the pockets, put her hands in the pockets, put hands in her "
        "pockets, put hands in his pockets, keep his hands in his pockets, keep her hands in "
        "her pockets, have his hands in his pockets, have her hands in her pockets, have hands "
        "in pockets, stick his hands in his pockets, stick her hands in her pockets, stand with "
        "hands in pockets, shove hands in pockets, stand with his hands in his pockets, bury "
        "his hands in his pockets, put both hands in pockets, put his hands into his pockets, "
        "put her hands into her pockets, keep hands in pockets, stuff hands in pockets, have "
        "his hands in the pockets, have her hands in the pockets"
    ),
    "think": (
        "think, ponder, muse, rub her chin, rub his chin, stroke his beard, stroke his chin, "
        "contemplate, scratch his chin, scratch her chin, think hard, think it over, "
        "brood, be lost in thought, be deep in thought, mull it over, think about it, hold her "
        "chin, hold his chin, touch her chin, touch his chin, put a hand to her chin, put a "
        "hand to his chin, put her hand on her chin, put his hand on his chin, scratch her "
        "head, scratch his head, rub his beard, have a think, rest her chin on her hand, rest "
        "his chin on his hand, puzzle over it"
    ),
    "phone": (
        "phone, make a call, make a phone call, talk on the phone, call somebody, talk into the "
        "phone, speak on the phone, talk on a phone, be on the phone, make phone call, call "
        "someone, phone someone, have a phone at her ear, have a phone at his ear, talk on her "
        "phone, talk on his phone, answer the phone, speak into the phone, telephone, hold a "
        "phone to her ear, hold a phone to his ear"
    ),
    "read": "read, read something, read quietly",
    "write": (
        "write, scribble, take notes, jot something down, write something down, write "
        "something, make notes, take a note, write a note, write it down"
    ),
    "drink": (
        "drink, sip, take a sip, take a drink, gulp, slurp, have a drink, swig, take a gulp, "
        "take a swig, have a sip, drink something, sip at"
    ),
    "eat": ("eat, munch, chew, have a take a nibble, snack, eat something, have something to eat"),
    "pray": (
        "pray, put her palms together, put his palms together, fold her hands, fold his hands, "
        "clasp her hands, clasp his hands, fold her hands in prayer, fold his hands in prayer, "
        "say a prayer, press her palms together, press his palms together, fold their hands"
    ),
    "shrug": (
        "shrug, shrug her shoulders, shrug his shoulders, give a shrug, lift her shoulders, "
        "lift his shoulders, raise her shoulders, raise his shoulders, pull up his shoulders, "
        "pull up her shoulders, shrug it off, shrug the shoulders, shrug their shoulders"
    ),
    "salute": "salute, give a salute, make a salute, touch his cap in salute, salute smartly",
    "cheer": (
        "cheer, throw her arms up, throw his arms up, throw up her arms, throw up his arms, "
        "raise both arms, raise her arms, raise his arms, celebrate, put both arms up, throw up "
        "both arms, raise her arms up, throw both arms up, throw both arms in the air, throw "
        "her arms in the air, throw his arms in the air, put her arms up, put his arms up, put "
        "her hands up, put his hands up, lift both arms, lift her arms, lift his arms, punch "
        "the air, hold up both arms, hold both arms up, hold her arms up, hold his arms up, "
        "raise both hands, raise their arms, raise arms, hooray, rejoice, raise both arms up, "
        "have both arms up, have her arms up, have his arms up, throw her hands up, throw his "
        "hands up, throw her hands in the air, throw his hands in the air, put their arms up, "
        "celebrate with both arms up, have the arms up, stretch both arms up, raise both her "
        "arms, hold the arms in the air, have both arms in the air, throw the hands up, lift "
        "both hands, be cheering"
    ),
    "clap": (
        "clap, applaud, clap her hands, clap his hands, clap hands, applaud loudly, give "
        "applause, clap both hands, clap along"
    ),
    "cover_face": (
        "cover her face, cover his face, hide her face, hide his face, bury her face in her "
        "hands, bury his face in his hands, facepalm, cover the face, cover their face, hide "
        "their face, cover their faces, cover her face with her hands, cover his face with his "
        "hands, cover the face with the hands, cover her face with both hands, cover his face "
        "with both hands, hide her face in her hands, hide his face in his hands, put her hands "
        "over her face, put his hands over his face, cover her eyes, cover his eyes, put her "
        "hands in front of her face, put his hands in front of his face, hide behind her hands, "
        "hide behind his hands, hold her hands over her face, hold his hands over his face, put "
        "both hands over her face, put both hands over his face, hold her hands in front of her "
        "face, hold his hands in front of his face, bury her face, bury his face, put her face "
        "in her hands, put his face in his hands, hide the face, put her head in her hands, put "
        "his head in his hands"
    ),
    "bow": (
        "bow, bow down, take a bow, bow deeply, make a bow, bow politely, curtsy, bow her head, "
        "bow his head, bow low"
    ),
    "cower": (
        "cower, cringe, flinch, shrink back, shrink away, recoil, shy away, huddle in fear, "
        "cower in fear, shrink in fear, tremble with fear"
    ),
    "fall": (
        "fall, trip, stumble, fall down, fall over, tumble, fall backwards, slip, slip over, "
        "fall to the ground, topple, topple over, trip over, trip up, lose her balance, lose "
        "his balance, fall off, slip and fall, fall forward, collapse, keel over, stumble over"
    ),
    "jump": (
        "jump, leap, hop, jump up, jump up and down, jump for joy, leap up, jump up high, jump "
        "in the air, leap in the air, leap into the air, jump into the air, jump "
        "around, spring up, hop up and down, hop around, bounce up and down, jump with joy, "
        "leap for joy"
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
        "put up her fists, put up his fists, raise her fists, raise his fists, put his fists "
        "up, put her fists up, take a fighting stance, raise fists, put fists up, ball her "
        "fists, ball his fists, clench her fists, clench his fists, get ready to fight, stand "
        "ready to fight, hold up her fists, hold up his fists, "
        "shadow square up"
    ),
    "aim": "aim, take aim, take aim at, aim carefully",
    "dance": (
        "dance, twirl, waltz, do a dance, spin around dancing, do a little dance, jig, dance "
        "around, dance about, do a jig, tango"
    ),
    "hug": (
        "hug, embrace, cuddle, hug each other, embrace each other, cuddle up, fall into each "
        "others arms, fall in each others arms, have a hug, hug tightly, throw their arms "
        "around each other, put their arms around each other, hold each other, hold each other "
        "tight, hold each other close, be in each others arms, lie in each others arms"
    ),
    "handshake": (
        "shake hands, shake her hand, shake his hand, handshake, shake hand, shake each others "
        "hands, shake each other s hands, shake hands with each other, have a handshake, give "
        "each other their hands, give each other a hand, give each other the hand, shake on it, "
        "clasp hands, give hands, do a handshake"
    ),
    "whisper": "whisper to each other",
    "look_back": (
        "look back, look back over her shoulder, look back over his shoulder, glance back, look "
        "over her shoulder, look over his shoulder, glance over her shoulder, glance over his "
        "shoulder, look behind her, look behind him, look over the shoulder, look back over the "
        "shoulder, glance back over her shoulder, glance back over his shoulder, turn her head "
        "back, turn his head back, look backwards, look round behind, look back over, turn and "
        "look back, turn to look back, look behind herself, look behind himself, glance "
        "backwards, look over one shoulder, look back over one shoulder, peek over her "
        "shoulder, peek over his shoulder, turn his head to look back, turn her head to look "
        "back"
    ),
    "sit_crossed": (
        "sit cross legged, cross her legs, cross his legs, sit with crossed legs, sit with legs "
        "crossed, sit with her legs crossed, sit with his legs crossed, sit with legs folded, "
        "sit with her legs folded, sit in lotus position, sit tailor fashion, sit crosslegged, "
        "sit cross legged on the floor, sit cross legged on the ground, sit on the floor cross "
        "legged, sit on the ground cross legged"
    ),
    "sit_floor": (
        "sit on the floor, sit on the ground, sit on the planks, sit on the sand, sit on the "
        "deck, sit down on the floor, sit down on the ground, sit on the steps, plop down on "
        "the floor, sit down on the planks, sit down on the sand, sit down on the deck, sit on "
        "the bare ground, sit on floor, sit on the beach, sit down on the steps, sit on the "
        "stones, sit on the boards, sit on the pier, sit right on the floor, sit down on the "
        "bare floor, be on the floor, sit directly on the floor, sit in the sand, sit down in "
        "the sand, sit on the floorboards, sit down on the boards, sit down on the pier, drop "
        "to the floor, sink to the floor, sink to the ground"
    ),
    "sit": (
        "sit, sit down, take a seat, have a seat, be seated, plonk down, plop down, sink into "
        "the chair, settle down, sink down, perch, be sitting, seat herself, seat himself, get "
        "seated, sit back down, sit upright, sit up, stay sitting, remain seated, stay seated, "
        "be sat, sit back, plant herself, plant himself"
    ),
    "lie": (
        "lie, lie down, lie on her back, lie on his back, lay down, lie flat, lie on the floor, "
        "lie on the ground, lie down on the floor, lie down on the ground, lie on the back, lie "
        "flat on the ground, lie flat on the floor, lie down flat, stretch out on "
        "the floor, lie stretched out, be lying down, lie back, lie face up, lie on the sand, "
        "lie on the planks, lie on the deck, lie outstretched, lie down on her back, lie down "
        "on his back"
    ),
    "lie_side": (
        "lie on her side, lie on his side, lie on the side, curl up, lie sideways, lie down on "
        "her side, lie down on his side, lie on its side, curl up on the floor, curl up on her "
        "side, curl up on his side, lie down on the side, curl into a ball, curl up in a ball, "
        "lie curled up, roll onto her side, roll onto his side, turn on her side"
    ),
    "stand": (
        "uncross her arms, uncross his arms, drop her arms, drop his arms, lower her arms, "
        "lower his arms, unfold his arms, unfold her arms, just stand, stand up, stand, get up, "
        "rise, get to her feet, get to his feet, stand upright, stand straight, stand up "
        "straight, stand tall, get on her feet, get on his feet, straighten up, stand to "
        "attention, stand at attention, get back up, get back up on her feet, get back up on "
        "his feet, be standing, be standing up, stand back up, get upright, rise to her feet, "
        "rise to his feet, lower both arms, let her arms hang, let his arms hang, let the arms "
        "hang, let her arms fall, let his arms fall, stand still, put her arms down, put his "
        "arms down, stand normally, stand there, keep standing, jump to her feet, jump to his "
        "feet, be upright, be on her feet, be on his feet, rise up, stand tall and straight, "
        "take her arms down, take his arms down, open his arms, stand again, stand up again, "
        "drop both arms, get off his knees, get off her knees, get up from the floor, get up "
        "off the floor, get up again, get up from her knees, get up from the ground, get up "
        "from the chair, rise from the chair, get up off the ground"
    ),
    "relaxed": (
        "stand relaxed, stand at ease, relax, stand easy, stand casually, take it easy, "
        "stand loosen up, stand stand in a relaxed way, be relaxed, be at ease, "
        "take a relaxed pose, stand more relaxed, ease up, stand comfortably, stand leisurely, "
        "look relaxed, unwind, lounge standing"
    ),
}
POSE_WORDS = {
    "lounge": "lounging back, sprawled, slouched",
    "kneel": (
        "on one knee, knelt, on his knee, on her knee, down on one knee, on a knee, down on a "
        "knee, on bended knee, with one knee on the ground, on one of her knees"
    ),
    "kneel_both": (
        "on both knees, on her knees, on his knees, on their knees, down on her knees, down on "
        "his knees, down on their knees, down on both knees, on knees"
    ),
    "crouch": (
        "hunkered down, in a crouch, in a squat, squatted, crouched, crouched down, hunched, "
        "hunched over, crouched low"
    ),
    "arms_crossed": (
        "arms crossed, arms folded, crossed arms, folded arms, with arms crossed, with her arms "
        "crossed, with his arms crossed, with folded arms, with arms folded, with crossed arms, "
        "with his arms folded, with her arms folded, crossing arms, arms crossed over the "
        "chest, arms crossed over her chest, arms crossed over his chest, arms folded over the "
        "chest, arms crossed in front of her chest, arms crossed in front of his chest, arms "
        "crossed on her chest, arms crossed on his chest, arms crossed across her chest, arms "
        "crossed across his chest, both arms crossed, her arms crossed, his arms crossed, his "
        "arms folded, her arms folded, arms are crossed, arms are folded"
    ),
    "hands_on_hips": (
        "hands on hips, hands on her hips, hands on his hips, arms akimbo, akimbo, with hands "
        "on hips, with her hands on her hips, with his hands on his hips, hands on the hips, "
        "hand on hip, hands at her hips, hands at his hips, hands at the hips, fists on hips, "
        "fists on her hips, fists on his hips, both hands on hips, both hands on her hips, both "
        "hands on his hips, hand on her hip, hand on his hip, one hand on the hip, hands on "
        "their hips, hands on both hips, with hands on her hips, with hands on his hips"
    ),
    "hands_in_pockets": (
        "hands in pockets, hands in her pockets, hands in his pockets, with hands in pockets, "
        "hands in the pockets, with her hands in her pockets, with his hands in his pockets, "
        "hands in their pockets, hand in pocket, one hand in the pocket, hands deep in his "
        "pockets, hands deep in her pockets, both hands in his pockets, both hands in her "
        "pockets, both hands in pockets, hands inside pockets, hands in the coat pockets, hands "
        "in his coat pockets, with hands in his pockets, with hands in her pockets, hands into "
        "pockets"
    ),
    "think": (
        "hand on chin, hand at the chin, thinker pose, thinking pose, lost in thought, deep in "
        "thought, hand on her chin, hand on his chin, chin in hand, pensive, thoughtful, "
        "thinking hard, in thought, thoughtfully, pondering, contemplative, hand to her chin, "
        "hand to his chin, hand under his chin, hand under her chin, finger on his chin, "
        "fingers on chin, thinking deeply, deep in thoughts"
    ),
    "phone": ("on the phone, phone at his ear, phone at her ear, on a phone call, with a phone at her ear"),
    "cheer": (
        "arms up, both arms up, arms in the air, hands in the air, hands up, arms raised, arms "
        "up in the air, with arms up, with both arms up, with her arms up, with his arms up, "
        "arms up high, both hands up, both arms in the air, both hands in the air, both arms "
        "raised, hands raised, arms raised in triumph, with arms raised, with raised arms, "
        "raised arms, arms stretched up, arms high, arms held high, arms overhead, both arms up "
        "high, with her hands up, with his hands up, cheering pose, with both hands up, with "
        "both arms in the air, both arms high, arms thrown up, with arms in the air, with hands "
        "in the air"
    ),
    "hold_both": "both hands in front, both hands out, hands held out in front",
    "cover_face": (
        "face in hands, head in hands, face in her hands, face in his hands, head in her hands, "
        "head in his hands, hands over her face, hands over his face, with her face in her "
        "hands, with his face in his hands, hands in front of her face, hands in front of his "
        "face, hands in front of the face, both hands over her face, both hands over his face, "
        "hands over eyes, hands over her eyes, hands over his eyes, hiding behind her hands, "
        "hands on her face, hands on his face, her face buried in her hands, face buried in "
        "hands, with face in hands, her face in her hands, his face in his hands"
    ),
    "guard": (
        "fists up, fists raised, on guard, guard up, ready to fight, in a fighting stance, "
        "fighting stance, dukes up, in a boxing stance, fists clenched, clenched fists, with "
        "clenched fists, both fists up, fists balled, ready for a fight, with fists up, boxing "
        "stance, fists in the air, boxing pose, fighting pose"
    ),
    "sit_crossed": "legs crossed, cross legged, with legs crossed, legs crossed over",
    "lie_side": (
        "on her side, on his side, curled up, lying sideways, curled into a ball, curled up in "
        "a ball, lying on one side, in fetal position"
    ),
    "lie": (
        "on her back, on his back, flat on the ground, flat on the floor, lain down, flat out, "
        "lying down, stretched out, lying flat, flat on her back, flat on his back, lying on "
        "the floor"
    ),
    "relaxed": (
        "at ease, relaxed, casual, casually, weight on one leg, easy stance, relaxed pose, at "
        "laid back, nonchalant, nonchalantly, easygoing, comfortable "
        "pose, leisurely, calm pose, relaxed stance, with ease, comfortably"
    ),
    "stand": (
        "upright, on her feet, on his feet, on their feet, standing pose, straight up, standing "
        "up straight, back on her feet, back on his feet, on both feet, erect, standing still, "
        "arms at his sides, arms at her sides, arms by his sides, arms by her sides, arms "
        "hanging, arms hanging down, arms at their sides, back up on his feet, back up on her "
        "feet"
    ),
    "pray": (
        "palms together, hands together, hands folded, palms pressed together, hands clasped in "
        "prayer, in prayer, hands folded in prayer, praying hands, folded hands, hands clasped, "
        "hands clasped together, like praying, as if praying, her hands together, his hands "
        "together"
    ),
    "sit": ("seated, sat, sat down, in a seat, on a seat, in sitting position, sat upright, seated upright"),
    "aim": "arms outstretched to aim",
    "reach_up": (
        "one arm up, arm up, hand up, arm in the air, hand in the air, one hand up, an arm "
        "raised, one arm raised, one hand raised, a hand up, hand raised, raised hand, one hand "
        "in the air, an arm up, an arm in the air, arm raised, one hand up in the air, with one "
        "hand up, with one arm up, with a hand up, with raised hand, with a raised hand, with "
        "one hand raised, with his hand up, with her hand up, hand up high"
    ),
    "run": "at a run, on the run, in a run, at full speed, at a sprint, in a hurry",
    "look_back": "looking back over the shoulder, a look back, a glance back",
    "walk": "on foot, at a walk, at walking pace, in mid stride, mid stride, mid step, at a stroll",
    "sneak": "on tiptoe, on tiptoes, on her tiptoes, on his tiptoes, on tip toes, stealthily",
    "sit_floor": "seated on the floor, seated on the ground, on the floor with her legs out, sat on the floor, sat on the ground, seated on the planks",
    "jump": "in mid air, mid jump, mid leap, in midair, in the air jumping",
    "fall": "mid fall, about to fall, losing balance, off balance falling",
    "lean": "propped up, leaning back",
    "hug": "in an embrace, in each others arms, embraced, arm in arm hugging, in a hug, in a tight hug, in a warm embrace, in a tight embrace, hugging each other, arms around each other",
    "handshake": "shaking hands, hand in hand shaking, in a handshake, a handshake, hand shake",
    "read": "with nose in a book",
    "shrug": "a shrug, in a shrug, shoulders up, shoulders raised, with a shrug, with raised shoulders",
    "wave": "a wave, waving goodbye, hand raised in greeting, with a wave, waving hand, hand waving",
    "bow": "a bow, bowed, in a bow, with a bow",
    "salute": "a salute, in a salute, with a salute, hand to his cap, hand at the cap",
}
IRREGULAR = {
    "run": "ran, running, runs, run",
    "sit": "sat, sitting, sits, sit",
    "stand": "stood, standing, stands, stand",
    "lie": "lay, lying, lies, lie, laying",
    "kneel": "knelt, kneeling, kneels, kneel",
    "read": "reading, reads, read",
    "write": "writing, writes, wrote, write",
    "drink": "drinking, drinks, drank, drink",
    "eat": "eating, eats, ate, eat",
    "think": "thinking, thinks, thought, think",
    "fall": "falling, falls, fell, fallen, fall",
    "throw": "throwing, throws, threw, throw",
    "creep": "creeping, creeps, crept, creep",
    "slink": "slinking, slinks, slunk, slink",
    "rise": "rising, rises, rose, rise",
    "put": "putting, puts, put",
    "get": "getting, gets, got, get",
    "take": "taking, takes, took, take",
    "bend": "bending, bends, bent, bend",
    "hold": "holding, holds, held, hold",
    "make": "making, makes, made, make",
    "shake": "shaking, shakes, shook, shake",
    "hide": "hiding, hides, hid, hide",
    "have": "having, has, had, have",
    "be": "being, is, was, be",
    "lay": "laying, lays, laid, lay",
    "go": "going, goes, went, go",
    "wear": "wearing, wears, wore, wear",
    "give": "giving, gives, gave, give",
    "swing": "swinging, swings, swung, swing",
    "spin": "spinning, spins, spun, spin",
    "speak": "speaking, speaks, spoke, speak",
    "lean": "leaning, leans, leaned, leant, lean",
    "leap": "leaping, leaps, leaped, leapt, leap",
    "keep": "keeping, keeps, kept, keep",
    "sink": "sinking, sinks, sank, sunk, sink",
    "strike": "striking, strikes, struck, strike",
    "hang": "hanging, hangs, hung, hang",
    "spring": "springing, springs, sprang, spring",
    "shrink": "shrinking, shrinks, shrank, shrink",
    "catch": "catching, catches, caught, catch",
    "bring": "bringing, brings, brought, bring",
    "see": "seeing, sees, saw, seen, see",
    "come": "coming, comes, came, come",
    "leave": "leaving, leaves, left, leave",
    "lose": "losing, loses, lost, lose",
    "let": "letting, lets, let",
    "set": "setting, sets, set",
    "cut": "cutting, cuts, cut",
    "find": "finding, finds, found, find",
    "feel": "feeling, feels, felt, feel",
    "become": "becoming, becomes, became, become",
    "grow": "growing, grows, grew, grown, grow",
    "blow": "blowing, blows, blew, blow",
    "tell": "telling, tells, told, tell",
    "say": "saying, says, said, say",
    "ride": "riding, rides, rode, ride",
    "steal": "stealing, steals, stole, steal",
    "build": "building, builds, built, build",
    "stick": "sticking, sticks, stuck, stick",
    "weep": "weeping, weeps, wept, weep",
}
EXPRESSION_VERBS = {
    "smile": (
        "smile, beam softly, give a smile, smile a little, smile softly, smile back, smile "
        "warmly, smile broadly at nobody, look happy, look pleased, brighten, brighten up, "
        "cheer up, look friendly, have a smile on her face, wear a smile, put on a smile, be "
        "smiling, smile kindly, smile shyly, smile gently"
    ),
    "grin": (
        "grin, beam, grin from ear to ear, grin broadly, beam with joy, smile broadly, smile "
        "widely, flash a grin, give a big grin, smile from ear to ear, grin widely, smile ear "
        "to ear, smile brightly, show her teeth, show his teeth, have a big smile on her face, "
        "have a grin on her face, be grinning"
    ),
    "laugh": (
        "laugh, crack up, chuckle, giggle, burst out laughing, laugh out loud, crack a laugh, "
        "roar with laughter, have a laugh, laugh her head off, laugh his head off, split his "
        "sides, laugh heartily, burst into laughter, howl with laughter, chortle, snigger, "
        "guffaw, laugh at it, laugh aloud, giggle away, cackle"
    ),
    "cry": (
        "cry, weep, sob, burst into tears, tear up, bawl, shed tears, shed a tear, break down "
        "in tears, start crying, be in floods of tears, burst out crying, weep silently, cry "
        "her eyes out, cry his eyes out, whimper, blubber, break into tears, sob quietly, have "
        "tears in her eyes, have tears in his eyes, well up, have wet eyes, have tears running "
        "down her face, have tears, be in tears, be crying, be weeping"
    ),
    "angry": (
        "frown, scowl, glower, get angry, lose her temper, lose his temper, be cross, glare "
        "angrily, knit her brows, knit his brows, furrow her brow, furrow his brow, look "
        "daggers, get mad, get cross, become angry, grow angry, snarl, bristle, sulk angrily, "
        "be angry, look angry, make an angry face, have an angry face, get annoyed, be annoyed, "
        "be mad"
    ),
    "furious": (
        "fume, rage, seethe, explode with rage, blow up, blow a fuse, go mad with anger, be "
        "furious, fly into a rage, boil with rage, boil with anger, be beside herself, be "
        "beside himself, go ballistic, see red"
    ),
    "sad": (
        "pout, look down in the mouth, sulk, mope, look downcast, hang her head, hang his head, "
        "mourn, grieve, look blue, look unhappy, look gloomy, be sad, look sad, get sad, have a "
        "sad face, make a sad face, become sad"
    ),
    "smug": (
        "smirk, gloat, be smug, look pleased with herself, look pleased with himself, look down "
        "her nose, look down his nose, smile smugly, grin smugly, preen, brag, swagger"
    ),
    "asleep": (
        "sleep, doze, nap, snooze, fall asleep, nod off, drift off, slumber, be asleep, close "
        "her eyes, close his eyes, shut her eyes, shut his eyes, drop off, take a nap, have a "
        "nap, doze off, fall asleep in the chair, be dozing, close their eyes, shut their eyes, "
        "have her eyes closed, have his eyes closed, have her eyes shut, have his eyes shut, "
        "keep her eyes closed, keep his eyes closed, snore, sleep soundly, pass out, nod off to "
        "sleep, have closed eyes, sleep deeply, be sleeping, be fast asleep, be sound asleep"
    ),
    "tired": (
        "yawn, be tired, get tired, look tired, look exhausted, be exhausted, be worn out, rub "
        "her eyes, rub his eyes, be sleepy, yawn widely, grow tired, get sleepy, stifle a yawn, "
        "be weary"
    ),
    "pain": (
        "wince, grimace, be in pain, be hurt, feel pain, suffer, clench her teeth in pain, "
        "clench his teeth in pain, writhe in pain, wince with pain, groan with pain, grimace in "
        "pain, get hurt, be suffering"
    ),
    "surprised": (
        "gasp, gape, be taken aback, be surprised, look astonished, raise her eyebrows, raise "
        "his eyebrows, raise an eyebrow, marvel, be startled, stare in surprise, get a "
        "surprise, be amazed, drop her jaw, drop his jaw, be stunned, open her eyes wide, open "
        "his eyes wide, get startled, be shocked"
    ),
    "afraid": (
        "be scared, be afraid, get scared, panic, be frightened, get frightened, be terrified, "
        "be in fear, fear for his life, fear for her life, freak out, get a fright, take fright"
    ),
    "worried": "worry, fret, bite her lip, bite his lip, bite her nails, bite his nails, be worried, get nervous, be nervous, look concerned, be uneasy, chew her lip, chew his lip, be concerned, become worried, become nervous, grow uneasy",
    "disgusted": "be disgusted, be grossed out, wrinkle her nose, wrinkle his nose, turn up her nose, turn up his nose, feel sick, gag, pull a face in disgust, feel disgust, be revolted, screw up her nose, screw up his nose",
    "determined": "be determined, set her jaw, set his jaw, clench her jaw, clench his jaw, grit her teeth, grit his teeth, look resolute, steel herself, steel himself, be resolved, look resolved, set her teeth, set his teeth, look firm",
    "confused": "be confused, be puzzled, get confused, look lost, look puzzled, look bewildered, wonder what is going on, not understand, be at a loss, not know what to think, be baffled, be perplexed, look baffled, tilt her head in confusion, be bewildered, look confused",
    "neutral": "keep a straight face, keep a poker face, show no emotion, show no feeling, show no feelings, show nothing, look neutral, stay calm, stay neutral, keep calm, relax her face, relax his face, keep her face neutral, keep his face neutral, show no expression, stop making faces, look serious, be serious, look indifferent, give nothing away, keep cool, look calm, straighten her face, straighten his face",
}
EXPRESSION_WORDS = {
    "neutral": (
        "neutral, deadpan, blank, expressionless, straight face, poker face, straight faced, "
        "poker faced, neutral expression, neutral face, blank face, stone faced, stony faced, "
        "impassive, no expression, emotionless, calm face, without expression, unmoved, stony, "
        "blank expression, serious, indifferent, unemotional, unimpressed, composed, matter of "
        "fact, stoic, stoical, earnest, without emotion, without any expression, no emotion, "
        "blankly, no smile, neutrally, unsmiling, unreadable, stern, collected, placid face, no "
        "feelings, unfazed"
    ),
    "smile": (
        "smiling, happy, glad, pleased, cheerful, content, smile, a smile, happily, friendly "
        "face, soft smile, gentle smile, warm smile, cheery, amused, happy face, little smile, "
        "faint smile, delighted smile, happier, in a good mood, in good spirits, good humoured, "
        "in good humour, satisfied, contented, contentedly, relieved, relief, warmly, fond, "
        "fondly, cheerfully, tender smile, kind smile, a friendly smile, friendly smile, small "
        "smile, half smile, shy smile, sad smile, hint of a smile, the hint of a smile, a "
        "slight smile, a faint smile, a soft smile, a small smile, a little smile, slight "
        "smile, tiny smile, light smile, smiley, quiet smile, sweet smile, grateful, touched, "
        "hopeful, good natured, with a smile, in good mood, in a happy mood, in the best mood"
    ),
    "grin": (
        "grin, big grin, broad grin, wide grin, big smile, broad smile, delighted, overjoyed, "
        "thrilled, ear to ear, grinning from ear to ear, wide smile, huge grin, toothy grin, "
        "huge smile, elated, ecstatic, joyful, excited, gleeful, cheeky grin, very happy, "
        "really happy, extremely happy, so happy, over the moon, beaming, beaming with joy, "
        "full of joy, full of happiness, exhilarated, super happy, big happy smile, a huge "
        "grin, a big grin, a wide grin, a broad grin, a big smile, a broad smile, a wide smile, "
        "beaming smile, bright smile, grins, enthusiastic, thrilled to bits, with a grin, with "
        "a big grin, with a big smile, with a broad grin, with a wide grin, mischievous, "
        "mischievous grin, cheeky, impish"
    ),
    "laugh": (
        "laughter, laugh, in stitches, hysterical with laughter, laughing out loud, laughing "
        "face, cracking up, laughing hard, laughing loudly, belly laugh, hearty laugh, big "
        "laugh, with laughter, rolling with laughter, hysterics, in hysterics, full of "
        "laughter, a laugh, laughing his head off, laughing her head off, a big laugh, "
        "splitting her sides"
    ),
    "sad": (
        "sad, unhappy, sorrowful, downcast, glum, miserable, dejected, heartbroken, sad face, "
        "sadly, gloomy face, sad eyed, crestfallen, depressed, disappointed, melancholic face, "
        "sadness, full of sorrow, full of sadness, grief stricken, grieving, in grief, forlorn, "
        "broken hearted, disheartened, downhearted, upset, sad looking, unhappily, a sad face, "
        "sorrow, homesick, long faced, regretful, dispirited, down in the dumps, hurt feelings, "
        "let down, gutted, tearful but not crying, hopeless, with a sad face, a bit down, "
        "sorry, apologetic, full of regret, remorseful"
    ),
    "cry": (
        "in tears, crying, tearful, tears, weepy, with tears in her eyes, with tears in his "
        "eyes, teary, crying face, teary eyed, tears in her eyes, tears in his eyes, about to "
        "cry, close to tears, near tears, nearly crying, on the verge of tears, sobbing, "
        "weeping, moist eyed, wet eyes, wet eyed, with tears, tear, a tear, single tear, tear "
        "on her cheek, tear on his cheek, tear running down her cheek, tear running down his "
        "cheek, tears running down her cheeks, tears running down his cheeks, tears on her "
        "cheeks, tears on his cheeks, tears streaming down her face, tears streaming down his "
        "face, tears down her face, tears down his face, tear stained, in floods of tears, damp "
        "eyes, tears welling up"
    ),
    "angry": (
        "angry, mad, cross, annoyed, irritated, angrily, scowl, frown, angry face, pissed off, "
        "pissed, grumpy, ticked off, upset and angry, a frown, a scowl, anger, angrier, "
        "offended, displeased, crossly, grumpily, bad tempered, in a bad mood, in a temper, "
        "resentful, indignant, hostile, fierce, irritable, moody, sour, sulky, aggravated, ill "
        "tempered, frustrated, cranky, huffy, vexed, peeved, cheesed off, narked, with a frown, "
        "with a scowl, a bit angry, an angry look, annoyed look, dark look, glaring, glowering, "
        "outraged look, in bad mood, in a foul mood"
    ),
    "furious": (
        "furious, enraged, livid, raging, fuming, seething, rage, beside herself with anger, in "
        "a rage, furiously, irate, raging mad, fury, boiling with anger, in a fury, mad with "
        "rage, hopping mad, incensed, infuriated, beside himself with anger, beside himself "
        "with rage, beside herself with rage, absolutely furious, seething with anger, "
        "outraged, boiling, full of rage, wrathful, foaming, apoplectic"
    ),
    "surprised": (
        "surprised, gobsmacked, astonished, shocked, amazed, startled, stunned, taken aback, "
        "astounded, surprise, wide eyed, flabbergasted, jaw dropped, jaw on the floor, "
        "dumbfounded, speechless, in shock, in surprise, in awe, awestruck, shock, "
        "astonishment, amazement, startle, with her mouth open, with his mouth open, open "
        "mouthed, mouth open, mouth wide open, mouth agape, agape, eyes wide, eyes wide open, "
        "with wide eyes, wide eyes, thunderstruck, disbelieving, in disbelief, incredulous, jaw "
        "dropping, with raised eyebrows, eyebrows raised, stupefied, bowled over, in amazement, "
        "in astonishment, caught off guard, unbelieving, can not believe it, flummoxed, dropped "
        "jaw, open mouth, wonderstruck, full of wonder, gaping"
    ),
    "afraid": (
        "afraid, scared, frightened, terrified, fearful, in fear, fear, petrified, scared "
        "stiff, panicked, in terror, horrified, frightened face, spooked, panicking, panicky, "
        "terror, scared to death, frightened to death, fearfully, in panic, panic stricken, "
        "full of fear, fear stricken, terror stricken, anxious and scared, scaredy, cowering "
        "with fear, trembling with fear, shaking with fear, shaking with terror, panic, in a "
        "panic, alarmed, dread filled, scared out of her wits, scared out of his wits, a "
        "fright, fright, timid, more scared, shaken, shaky with fear, white with fear, timorous"
    ),
    "worried": (
        "worried, anxious, nervous, concerned, uneasy, apprehensive, troubled, worry, on edge, "
        "fretful, tense face, worriedly, anxiously, nervously, fretting, stressed, anxiety, "
        "concern, nervousness, unease, preoccupied, apprehension, insecure, unsure of herself, "
        "unsure of himself, ill at ease, restless, uncomfortable, doubtful, wary, guarded, "
        "hesitant, cautious, suspicious, distressed, careworn, jittery, troubled look, worried "
        "look, a worried look, worried frown, a bit nervous, jumpy, agitated, unsettled, shy, "
        "embarrassed"
    ),
    "disgusted": (
        "disgusted, grossed out, revolted, repulsed, sickened, disgust, in disgust, nauseated, "
        "appalled, grossed, repelled, nauseous, full of disgust, turning up her nose, turning "
        "up his nose, disgustedly, queasy, revulsion, in revulsion, with disgust, yucked out"
    ),
    "smug": (
        "smug, smirk, self satisfied, cocky, a smirk, smugly, gloating, conceited, pleased with "
        "herself, pleased with himself, proud of herself, proud of himself, cocksure, superior, "
        "arrogant, self assured, self pleased, self righteous, haughty, snooty, triumphant "
        "face, smugness, very pleased with himself, very pleased with herself, know it all, "
        "knowing smile, conceitedly, full of himself, full of herself"
    ),
    "tired": (
        "tired, exhausted, weary, sleepy, drowsy, worn out, knackered, drained, fatigued, "
        "wearily, bored, dog tired, dead tired, weariness, tiredness, very tired, so tired, "
        "half asleep, nearly asleep, almost asleep, dead on her feet, dead on his feet, about "
        "to fall asleep, ready for bed, burnt out, bleary eyed, shattered, heavy eyed, beat up "
        "tired, pooped, wiped out, bushed, tiredly, sleepily, wearied, exhaustion, fatigue, "
        "lethargic, sapped, dozy, yawning"
    ),
    "asleep": (
        "asleep, sleeping, eyes closed, eyes shut, sound asleep, fast asleep, unconscious, out "
        "cold, with eyes closed, closed eyes, with her eyes closed, with his eyes closed, eyes "
        "are closed, in a deep sleep, deeply asleep, sleep, with his eyes shut, with her eyes "
        "shut, with eyes shut, her eyes closed, his eyes closed, her eyes shut, his eyes shut, "
        "in dreamland, dozing, snoring, napping, dreaming, in sleep, passed out, eyes both "
        "shut, both eyes closed, both eyes shut"
    ),
    "determined": (
        "determined, resolute, steely, resolved, set jaw, determination, gritty, steadfast, jaw "
        "set, determinedly, steely eyed, focused, grimly determined, resolutely, full of "
        "determination, with a set jaw, purposeful, single minded, strong willed, grimly, "
        "unwavering, unflinching, stubborn, fearless, brave, courageous, concentrated, "
        "focussed, concentrating, with determination, iron willed, hell bent, gritting her "
        "teeth, gritting his teeth, resolution, defiant, jaw clenched, clenched jaw"
    ),
    "confused": (
        "confused, puzzled, baffled, perplexed, bewildered, confusion, lost, nonplussed, "
        "bemused, quizzical, dazed, mystified, muddled, disoriented, disorientated, at a loss, "
        "questioning, uncomprehending, clueless, unsure, uncertain, puzzlement, bewilderment, "
        "in confusion, with a puzzled look, puzzled look, a puzzled look, questioning look, "
        "quizzically, flustered, befuddled, with a question on her face, with a question on his "
        "face, stumped, perplexity, lost look, discombobulated"
    ),
    "pain": (
        "in pain, hurting, pained, in agony, hurt, agony, wincing, grimacing, aching, "
        "suffering, agonised, agonized, sore, tormented, in great pain, in a lot of pain, in "
        "terrible pain, anguished, in anguish, anguish, tortured, injured, writhing, with a "
        "pained face, painful, with pain, wounded"
    ),
}
GAZE = {
    "camera": (
        "camera, lens, us, the reader, reader, viewer, down the lens, down the barrel of the "
        "lens, down the barrel, audience, straight to lens, into the lens, to camera, to lens, "
        "barrel of the lens, me, at us, the fourth wall, straight at us, right at us, directly "
        "at us, straight into camera, directly into the camera, right into the camera, into "
        "camera, the audience, our way, at the reader, at the viewer, at the audience, at the "
        "camera, at the lens, toward us, towards us, straight at the camera, right at the "
        "camera, to us, the person reading, the readers, into our eyes, us in the eyes, us in "
        "the eye, straight out at us, out at us, out of the picture at us, out of the page"
    ),
    "up": (
        "up, upward, upwards, sky, up at the sky, at the sky, to the sky, heavenward, skyward, "
        "skywards, ceiling, heavens, into the sky, stars, at the ceiling, at the stars, at the "
        "moon, moon, clouds above, up into the sky, up to the sky, at the heavens, up high, to "
        "heaven, to the heavens, at the clouds, the clouds, up at the ceiling, up at the stars, "
        "to the ceiling, to the stars, the sky above, upwards to the sky, up at the clouds, up "
        "into the air, into the air, up at the moon, at the roof, roof, at the rafters"
    ),
    "down": (
        "down, downward, downwards, floor, ground, feet, her feet, his feet, her shoes, his "
        "shoes, at the floor, at the ground, at her feet, at his feet, to the floor, to the "
        "ground, her hands, his hands, at her hands, at his hands, at the planks, down at the "
        "floor, down at the ground, down at her feet, down at his feet, down at her hands, down "
        "at his hands, her boots, his boots, lap, her lap, his lap, down to the floor, down to "
        "the ground, the planks, the floorboards, the deck, down at the planks, down at the "
        "deck, the sand, own feet, own hands, own shoes, at the deck, at the floorboards, at "
        "the sand, down low, at her own feet, at his own feet, at her shoes, at his shoes, at "
        "his boots, at her boots, their feet, at their feet, at the boards, down in front of "
        "her, down in front of him, to her feet, to his feet, the ground below, at the steps, "
        "down on the floor"
    ),
    "away": (
        "away, elsewhere, aside, off to the side, off screen, offscreen, out of frame, off "
        "frame, off camera, off into the distance, to the side, off, sideways, to one side, off "
        "to one side, into nothing, past the camera, past us, out of the picture, out of the "
        "window, out the window, at the window, off picture, out of shot, out of the frame, off "
        "to the left, off to the right, somewhere else, sidelong, anywhere else, the other way, "
        "in another direction, the other direction, off panel, beyond the frame, to the wall, "
        "at the wall, at the door, out of the door, upstage, off stage"
    ),
    "ahead": (
        "ahead, forward, forwards, straight ahead, in front of her, in front of him, straight, "
        "nowhere, nothing, into the distance, into space, the horizon, horizon, at the horizon, "
        "out to sea, sea, the water, water, distance, into the middle distance, dead ahead, "
        "into the void, at nothing, at nothing in particular, at the sea, to the sea, over the "
        "sea, over the water, at the water, out over the water, out to the sea, out at the sea, "
        "out at sea, to the horizon, towards the horizon, toward the horizon, off into the "
        "distance at sea, into the far distance, straight out, directly ahead, right ahead, the "
        "ocean, at the ocean, the waves, at the waves, straight forward, across the water, out "
        "on the water, onto the water, to the water, to the distance, the harbour, the island, "
        "the far shore, far out, towards the sea, towards the water, the boats, the ships, the "
        "boat, the ship, the ferry, at the boat, at the ship, at the ferry, to the boat, at the "
        "boats, blankly ahead, into the fog"
    ),
}
