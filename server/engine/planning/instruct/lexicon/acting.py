"""What people call poses, expressions and gazes. Verbs are given once; their other forms are made."""

POSE_VERBS = {
    "walk": "walk, stroll, amble, wander, stride, pace",
    "run": "run, sprint, jog, dash, rush, race",
    "sneak": "sneak, tiptoe, creep, prowl, slink",
    "march": "march, parade",
    "lounge": "lounge, sprawl, slouch, recline",
    "kneel": (
        "kneel, kneel down, genuflect, go down on one knee, drop to one knee, take a knee, get "
        "down on one knee"
    ),
    "kneel_both": (
        "kneel on both knees, drop to both knees, go down on both knees, fall to both knees, drop "
        "to the knees, drop to her knees, drop to his knees, fall to her knees, fall to his knees"
    ),
    "crouch": "crouch, squat, hunker down, duck, crouch down, squat down, duck down",
    "lean": "lean, lean back, lean against the wall",
    "lean_forward": "lean forward, lean in, bend forward",
    "wave": "wave, wave hello, wave goodbye, wave his hand, wave her hand",
    "point": "point, point a finger",
    "hold": "hold out a hand, hold out her hand, hold out his hand, hold out the hand, extend a hand",
    "reach": (
        "reach, reach out, reach forward, stretch out a hand, stretch out her hand, stretch out his hand"
    ),
    "reach_up": "reach up, stretch up, reach upwards, reach for the sky",
    "pick_up": "bend down, stoop, bend over",
    "arms_crossed": (
        "cross her arms, cross his arms, cross their arms, cross arms, fold her arms, fold his "
        "arms, fold their arms, fold arms, cross the arms, fold the arms"
    ),
    "hands_on_hips": "put her hands on her hips, put his hands on his hips, place hands on hips",
    "hands_in_pockets": (
        "put her hands in her pockets, put his hands in his pockets, stuff his hands in his "
        "pockets, stuff her hands in her pockets, shove his hands in his pockets"
    ),
    "think": (
        "think, ponder, muse, rub her chin, rub his chin, stroke his beard, stroke his chin, "
        "contemplate, scratch his chin, scratch her chin"
    ),
    "phone": (
        "phone, make a call, make a phone call, talk on the phone, call somebody, talk into the "
        "phone, speak on the phone"
    ),
    "read": "read",
    "write": "write, scribble, take notes, jot something down",
    "drink": "drink, sip, take a sip, take a drink",
    "eat": "eat, munch, chew, have a bite, take a bite",
    "pray": "pray, put her palms together, put his palms together",
    "shrug": "shrug, shrug her shoulders, shrug his shoulders",
    "salute": "salute",
    "cheer": (
        "cheer, throw her arms up, throw his arms up, throw up her arms, throw up his arms, raise "
        "both arms, raise her arms, raise his arms, celebrate, put both arms up"
    ),
    "clap": "clap, applaud, clap her hands, clap his hands, clap hands",
    "cover_face": (
        "cover her face, cover his face, hide her face, hide his face, bury her face in her "
        "hands, bury his face in his hands, facepalm, cover the face, cover their face, hide "
        "their face, cover their faces, cover her face with her hands, cover his face with his "
        "hands, cover the face with the hands, cover her face with both hands, cover his face with both "
        "hands, hide her face in her hands, hide his face in his hands, put her hands over her face, put "
        "his hands over his face"
    ),
    "bow": "bow, bow down, take a bow",
    "cower": "cower, cringe, flinch, shrink back",
    "fall": "fall, trip, stumble, fall down, fall over, tumble, fall backwards, slip",
    "jump": "jump, leap, hop, jump up, jump up and down, jump for joy, leap up",
    "climb": "climb, clamber, climb up",
    "push": "push, shove",
    "pull": "pull, tug, drag, heave, haul",
    "throw": "throw, toss, hurl, fling",
    "punch": "punch, throw a punch, swing a punch",
    "kick": "kick",
    "guard": (
        "put up her fists, put up his fists, raise her fists, raise his fists, put his fists up, "
        "put her fists up, take a fighting stance"
    ),
    "aim": "aim, take aim",
    "dance": "dance, twirl, waltz",
    "hug": "hug, embrace, cuddle",
    "handshake": (
        "shake hands, shake her hand, shake his hand, handshake, shake hand, shake each others hands"
    ),
    "whisper": "whisper to each other",
    "look_back": (
        "look back, look back over her shoulder, look back over his shoulder, glance back, look "
        "over her shoulder, look over his shoulder, glance over her shoulder, glance over his "
        "shoulder, look behind her, look behind him, look over the shoulder, look back over the "
        "shoulder, glance back over her shoulder, glance back over his shoulder"
    ),
    "sit_crossed": (
        "sit cross legged, cross her legs, cross his legs, sit with crossed legs, sit with legs "
        "crossed, sit with her legs crossed, sit with his legs crossed"
    ),
    "sit_floor": (
        "sit on the floor, sit on the ground, sit on the planks, sit on the sand, sit on the "
        "deck, sit down on the floor, sit down on the ground, sit on the steps, plop down on the "
        "floor"
    ),
    "sit": "sit, sit down, take a seat, have a seat, be seated, plonk down",
    "lie": (
        "lie, lie down, lie on her back, lie on his back, lay down, lie flat, lie on the floor, "
        "lie on the ground, lie down on the floor, lie down on the ground, lie on the back"
    ),
    "lie_side": (
        "lie on her side, lie on his side, lie on the side, curl up, lie sideways, lie down on "
        "her side, lie down on his side, lie on its side"
    ),
    "stand": (
        "uncross her arms, uncross his arms, drop her arms, drop his arms, lower her arms, lower "
        "his arms, unfold his arms, unfold her arms, just stand, stand up, stand, get up, rise, "
        "get to her feet, get to his feet, stand upright, stand straight, stand up straight, "
        "stand tall, get on her feet, get on his feet, straighten up, stand to attention, stand "
        "at attention"
    ),
    "relaxed": (
        "stand relaxed, stand at ease, relax, stand easy, stand casually, take it easy, slump, stand loosely"
    ),
}
POSE_WORDS = {
    "lounge": "lounging back, sprawled, slouched",
    "kneel": "on one knee, knelt, on his knee, on her knee, down on one knee",
    "kneel_both": "on both knees, on her knees, on his knees, on their knees",
    "crouch": "hunkered down",
    "arms_crossed": (
        "arms crossed, arms folded, crossed arms, folded arms, with arms crossed, with her arms "
        "crossed, with his arms crossed, with folded arms, with arms folded, with crossed arms, "
        "with his arms folded, with her arms folded"
    ),
    "hands_on_hips": (
        "hands on hips, hands on her hips, hands on his hips, arms akimbo, akimbo, with hands on "
        "hips, with her hands on her hips, with his hands on his hips, hands on the hips, hand on "
        "hip"
    ),
    "hands_in_pockets": (
        "hands in pockets, hands in her pockets, hands in his pockets, with hands in pockets, "
        "hands in the pockets, with her hands in her pockets, with his hands in his pockets, "
        "hands in their pockets"
    ),
    "think": (
        "hand on chin, hand at the chin, thinker pose, thinking pose, lost in thought, deep in "
        "thought, hand on her chin, hand on his chin, chin in hand"
    ),
    "phone": "on the phone",
    "cheer": (
        "arms up, both arms up, arms in the air, hands in the air, hands up, arms raised, arms up "
        "in the air, with arms up, with both arms up, with her arms up, with his arms up, arms up "
        "high"
    ),
    "hold_both": "both hands in front, both hands out, hands held out in front",
    "cover_face": (
        "face in hands, head in hands, face in her hands, face in his hands, head in her hands, "
        "head in his hands, hands over her face, hands over his face, with her face in her hands, "
        "with his face in his hands"
    ),
    "guard": (
        "fists up, fists raised, on guard, guard up, ready to fight, in a fighting stance, "
        "fighting stance, dukes up, in a boxing stance"
    ),
    "sit_crossed": "legs crossed, cross legged, with legs crossed, legs crossed over",
    "lie_side": "on her side, on his side, curled up, lying sideways",
    "lie": "on her back, on his back, flat on the ground, flat on the floor, lain down, flat out",
    "relaxed": "at ease, relaxed, casual, casually, weight on one leg, easy stance, relaxed pose",
    "stand": "upright, on her feet, on his feet, on their feet, standing pose, straight up",
    "pray": (
        "palms together, hands together, hands folded, palms pressed together, hands clasped in "
        "prayer, in prayer"
    ),
    "sit": "seated, sat, sat down",
    "aim": "arms outstretched to aim",
    "reach_up": (
        "one arm up, arm up, hand up, arm in the air, hand in the air, one hand up, an arm "
        "raised, one arm raised"
    ),
    "run": "at a run",
    "look_back": "looking back over the shoulder, a look back, a glance back",
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
    "fall": "falling, falls, fell, fall",
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
    "weep": "weeping, weeps, wept, weep",
}
EXPRESSION_VERBS = {
    "smile": "smile, beam softly",
    "grin": "grin, beam",
    "laugh": "laugh, crack up, chuckle, giggle, burst out laughing, laugh out loud",
    "cry": "cry, weep, sob, burst into tears, tear up, bawl",
    "angry": "frown, scowl, glower, get angry, lose her temper, lose his temper",
    "furious": "fume, rage, seethe, explode with rage",
    "sad": "pout, look down in the mouth",
    "smug": "smirk, gloat",
    "asleep": "sleep, doze, nap, snooze, fall asleep, nod off",
    "tired": "yawn",
    "pain": "wince, grimace",
    "surprised": "gasp, gape",
}
EXPRESSION_WORDS = {
    "neutral": (
        "neutral, deadpan, blank, expressionless, straight face, poker face, straight faced, "
        "poker faced, neutral expression, neutral face, blank face, stone faced, stony faced, "
        "impassive, no expression, emotionless, calm face, without expression, unmoved, stony, "
        "blank expression"
    ),
    "smile": (
        "smiling, happy, glad, pleased, cheerful, content, smile, a smile, happily, friendly "
        "face, soft smile, gentle smile, warm smile, cheery, amused, happy face, little smile, "
        "faint smile, delighted smile"
    ),
    "grin": (
        "grin, big grin, broad grin, wide grin, big smile, broad smile, delighted, overjoyed, "
        "thrilled, ear to ear, grinning from ear to ear, wide smile, huge grin, toothy grin, huge "
        "smile, elated, ecstatic, joyful, excited, gleeful, cheeky grin"
    ),
    "laugh": (
        "laughter, laugh, in stitches, hysterical with laughter, laughing out loud, laughing "
        "face, cracking up"
    ),
    "sad": (
        "sad, unhappy, sorrowful, downcast, glum, miserable, dejected, heartbroken, sad face, "
        "sadly, gloomy face, sad eyed, crestfallen, depressed, disappointed, melancholic face"
    ),
    "cry": (
        "in tears, crying, tearful, tears, weepy, with tears in her eyes, with tears in his eyes, "
        "teary, crying face, teary eyed, tears in her eyes, tears in his eyes"
    ),
    "angry": (
        "angry, mad, cross, annoyed, irritated, angrily, scowl, frown, angry face, pissed off, "
        "pissed, grumpy, ticked off, upset and angry, a frown, a scowl"
    ),
    "furious": (
        "furious, enraged, livid, raging, fuming, seething, rage, very angry, really angry, "
        "beside herself with anger, in a rage, furiously, irate, raging mad"
    ),
    "surprised": (
        "surprised, gobsmacked, astonished, shocked, amazed, startled, stunned, taken aback, "
        "astounded, surprise, wide eyed, flabbergasted, jaw dropped, jaw on the floor, "
        "dumbfounded, speechless, in shock, in surprise, in awe, awestruck, shock"
    ),
    "afraid": (
        "afraid, scared, frightened, terrified, fearful, in fear, fear, petrified, scared stiff, "
        "panicked, in terror, horrified, frightened face, spooked, panicking, panicky, terror"
    ),
    "worried": (
        "worried, anxious, nervous, concerned, uneasy, apprehensive, troubled, worry, on edge, "
        "fretful, tense face, worriedly, anxiously, nervously, fretting, stressed"
    ),
    "disgusted": (
        "disgusted, grossed out, revolted, repulsed, sickened, disgust, in disgust, nauseated, appalled"
    ),
    "smug": (
        "smug, smirk, self satisfied, cocky, a smirk, smugly, gloating, conceited, pleased with "
        "herself, pleased with himself"
    ),
    "tired": (
        "tired, exhausted, weary, sleepy, drowsy, worn out, knackered, drained, fatigued, "
        "wearily, bored, dog tired, dead tired, beat"
    ),
    "asleep": (
        "asleep, sleeping, eyes closed, eyes shut, sound asleep, fast asleep, unconscious, out "
        "cold, with eyes closed, closed eyes, with her eyes closed, with his eyes closed, eyes "
        "are closed"
    ),
    "determined": (
        "determined, resolute, steely, resolved, set jaw, determination, gritty, steadfast, jaw "
        "set, determinedly, steely eyed, focused, grimly determined"
    ),
    "confused": (
        "confused, puzzled, baffled, perplexed, bewildered, confusion, lost, nonplussed, bemused, "
        "quizzical, dazed"
    ),
    "pain": "in pain, hurting, pained, in agony, hurt, agony, wincing, grimacing, aching",
}
GAZE = {
    "camera": (
        "camera, lens, us, the reader, reader, viewer, down the lens, down the barrel of the "
        "lens, down the barrel, audience, straight to lens, into the lens, to camera, to lens, "
        "barrel of the lens, me, at us, the fourth wall"
    ),
    "up": (
        "up, upward, upwards, sky, up at the sky, at the sky, to the sky, heavenward, skyward, "
        "skywards, ceiling, heavens, into the sky, stars, at the ceiling, at the stars, at the "
        "moon, moon, clouds above"
    ),
    "down": (
        "down, downward, downwards, floor, ground, feet, her feet, his feet, her shoes, his "
        "shoes, at the floor, at the ground, at her feet, at his feet, to the floor, to the "
        "ground, her hands, his hands, at her hands, at his hands, at the planks, down at the "
        "floor, down at the ground, down at her feet, down at his feet, down at her hands, down "
        "at his hands, her boots, his boots, lap, her lap, his lap"
    ),
    "away": (
        "away, elsewhere, aside, off to the side, off screen, offscreen, out of frame, off frame, "
        "off camera, off into the distance, to the side, off, sideways"
    ),
    "ahead": (
        "ahead, forward, forwards, straight ahead, in front of her, in front of him, straight, "
        "nowhere, nothing, into the distance, into space, the horizon, horizon, at the horizon, "
        "out to sea, sea, the water, water, distance, into the middle distance, dead ahead"
    ),
}
