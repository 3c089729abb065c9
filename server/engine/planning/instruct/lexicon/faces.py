"""What people call expressions and where eyes go. Verbs are given once; their other forms are made."""

EXPRESSION_VERBS = {
    "smile": (
        "smile, beam softly, give a smile, smile a little, smile softly, smile back, smile warmly, "
        "smile broadly at nobody, look happy, look pleased, brighten, brighten up, cheer up, look "
        "friendly, have a smile on her face, wear a smile, put on a smile, be smiling, smile "
        "kindly, smile shyly, smile gently"
    ),
    "grin": (
        "grin, beam, grin from ear to ear, grin broadly, beam with joy, smile broadly, smile "
        "widely, flash a grin, give a big grin, smile from ear to ear, grin widely, smile ear to "
        "ear, smile brightly, show her teeth, show his teeth, have a big smile on her face, have a "
        "grin on her face, be grinning"
    ),
    "laugh": (
        "laugh, crack up, chuckle, giggle, burst out laughing, laugh out loud, crack a laugh, roar "
        "with laughter, have a laugh, laugh her head off, laugh his head off, split his sides, "
        "laugh heartily, burst into laughter, howl with laughter, chortle, snigger, guffaw, laugh "
        "at it, laugh aloud, giggle away, cackle"
    ),
    "cry": (
        "cry, weep, sob, burst into tears, tear up, bawl, shed tears, shed a tear, break down in "
        "tears, start crying, be in floods of tears, burst out crying, weep silently, cry her eyes "
        "out, cry his eyes out, whimper, blubber, break into tears, sob quietly, have tears in her "
        "eyes, have tears in his eyes, well up, have wet eyes, have tears running down her face, "
        "have tears, be in tears, be crying, be weeping"
    ),
    "angry": (
        "frown, scowl, glower, get angry, lose her temper, lose his temper, be cross, glare "
        "angrily, knit her brows, knit his brows, furrow her brow, furrow his brow, look daggers, "
        "get mad, get cross, become angry, grow angry, snarl, bristle, sulk angrily, be angry, look "
        "angry, make an angry face, have an angry face, get annoyed, be annoyed, be mad"
    ),
    "furious": (
        "fume, rage, seethe, explode with rage, blow up, blow a fuse, go mad with anger, be "
        "furious, fly into a rage, boil with rage, boil with anger, be beside herself, be beside "
        "himself, go ballistic, see red"
    ),
    "sad": (
        "pout, look down in the mouth, sulk, mope, look downcast, hang her head, hang his head, "
        "mourn, grieve, look blue, look unhappy, look gloomy, be sad, look sad, get sad, have a sad "
        "face, make a sad face, become sad"
    ),
    "smug": (
        "smirk, gloat, be smug, look pleased with herself, look pleased with himself, look down her "
        "nose, look down his nose, smile smugly, grin smugly, preen, brag, swagger"
    ),
    "asleep": (
        "sleep, doze, nap, snooze, fall asleep, nod off, drift off, slumber, be asleep, close her "
        "eyes, close his eyes, shut her eyes, shut his eyes, drop off, take a nap, have a nap, doze "
        "off, fall asleep in the chair, be dozing, close their eyes, shut their eyes, have her eyes "
        "closed, have his eyes closed, have her eyes shut, have his eyes shut, keep her eyes "
        "closed, keep his eyes closed, snore, sleep soundly, pass out, nod off to sleep, have "
        "closed eyes, sleep deeply, be sleeping, be fast asleep, be sound asleep"
    ),
    "tired": (
        "yawn, be tired, get tired, look tired, look exhausted, be exhausted, be worn out, rub her "
        "eyes, rub his eyes, be sleepy, yawn widely, grow tired, get sleepy, stifle a yawn, be "
        "weary"
    ),
    "pain": (
        "wince, grimace, be in pain, be hurt, feel pain, suffer, clench her teeth in pain, clench "
        "his teeth in pain, writhe in pain, wince with pain, groan with pain, grimace in pain, get "
        "hurt, be suffering"
    ),
    "surprised": (
        "gasp, gape, be taken aback, be surprised, look astonished, raise her eyebrows, raise his "
        "eyebrows, raise an eyebrow, marvel, be startled, stare in surprise, get a surprise, be "
        "amazed, drop her jaw, drop his jaw, be stunned, open her eyes wide, open his eyes wide, "
        "get startled, be shocked"
    ),
    "afraid": (
        "be scared, be afraid, get scared, panic, be frightened, get frightened, be terrified, be "
        "in fear, fear for his life, fear for her life, freak out, get a fright, take fright"
    ),
    "worried": (
        "worry, fret, bite her lip, bite his lip, bite her nails, bite his nails, be worried, get "
        "nervous, be nervous, look concerned, be uneasy, chew her lip, chew his lip, be "
        "concerned, become worried, become nervous, grow uneasy"
    ),
    "disgusted": (
        "be disgusted, be grossed out, wrinkle her nose, wrinkle his nose, turn up her nose, turn "
        "up his nose, feel sick, gag, pull a face in disgust, feel disgust, be revolted, screw up "
        "her nose, screw up his nose"
    ),
    "determined": (
        "be determined, set her jaw, set his jaw, clench her jaw, clench his jaw, grit her teeth, "
        "grit his teeth, look resolute, steel herself, steel himself, be resolved, look resolved, "
        "set her teeth, set his teeth, look firm"
    ),
    "confused": (
        "be confused, be puzzled, get confused, look lost, look puzzled, look bewildered, wonder "
        "what is going on, not understand, be at a loss, not know what to think, be baffled, be "
        "perplexed, look baffled, tilt her head in confusion, be bewildered, look confused"
    ),
    "neutral": (
        "keep a straight face, keep a poker face, show no emotion, show no feeling, show no "
        "feelings, show nothing, look neutral, stay calm, stay neutral, keep calm, relax her "
        "face, relax his face, keep her face neutral, keep his face neutral, show no expression, "
        "stop making faces, look serious, be serious, look indifferent, give nothing away, keep "
        "cool, look calm, straighten her face, straighten his face"
    ),
}


EXPRESSION_WORDS = {
    "neutral": (
        "neutral, deadpan, blank, expressionless, straight face, poker face, straight faced, poker "
        "faced, neutral expression, neutral face, blank face, stone faced, stony faced, impassive, "
        "no expression, emotionless, calm face, without expression, unmoved, stony, blank "
        "expression, serious, indifferent, unemotional, unimpressed, composed, matter of fact, "
        "stoic, stoical, earnest, without emotion, without any expression, no emotion, blankly, no "
        "smile, neutrally, unsmiling, unreadable, stern, collected, placid face, no feelings, "
        "unfazed"
    ),
    "smile": (
        "full of hope, hopeful look, hopeful face, hopeful smile, look of hope, content, contented, "
        "at peace, smiley, pleased, glad, happily, cheerful, cheerfully, radiant, glowing with joy, "
        "friendly look, friendly face, warm look, kind look, gentle look, "
        "smiling, happy, glad, pleased, cheerful, content, smile, a smile, happily, friendly face, "
        "soft smile, gentle smile, warm smile, cheery, amused, happy face, little smile, faint "
        "smile, delighted smile, happier, in a good mood, in good spirits, good humoured, in good "
        "humour, satisfied, contented, contentedly, relieved, relief, warmly, fond, fondly, "
        "cheerfully, tender smile, kind smile, a friendly smile, friendly smile, small smile, half "
        "smile, shy smile, sad smile, hint of a smile, the hint of a smile, a slight smile, a faint "
        "smile, a soft smile, a small smile, a little smile, slight smile, tiny smile, light smile, "
        "smiley, quiet smile, sweet smile, grateful, touched, hopeful, good natured, with a smile, "
        "in good mood, in a happy mood, in the best mood"
    ),
    "grin": (
        "grin, big grin, broad grin, wide grin, big smile, broad smile, delighted, overjoyed, "
        "thrilled, ear to ear, grinning from ear to ear, wide smile, huge grin, toothy grin, huge "
        "smile, elated, ecstatic, joyful, excited, gleeful, cheeky grin, very happy, really happy, "
        "extremely happy, so happy, over the moon, beaming, beaming with joy, full of joy, full of "
        "happiness, exhilarated, super happy, big happy smile, a huge grin, a big grin, a wide "
        "grin, a broad grin, a big smile, a broad smile, a wide smile, beaming smile, bright smile, "
        "grins, enthusiastic, thrilled to bits, with a grin, with a big grin, with a big smile, "
        "with a broad grin, with a wide grin, mischievous, mischievous grin, cheeky, impish"
    ),
    "laugh": (
        "laughter, laugh, in stitches, hysterical with laughter, laughing out loud, laughing face, "
        "cracking up, laughing hard, laughing loudly, belly laugh, hearty laugh, big laugh, with "
        "laughter, rolling with laughter, hysterics, in hysterics, full of laughter, a laugh, "
        "laughing his head off, laughing her head off, a big laugh, splitting her sides"
    ),
    "sad": (
        "wistful, downhearted, crestfallen, dejected, glum, sorrowful, heavy hearted, wistfully, "
        "longingly, with a heavy heart, on the verge of tears, close to tears, near tears, tears in "
        "her eyes, tears in his eyes, with tears in her eyes, with tears in his eyes, swallowing "
        "tears, mouth turned down, "
        "sad, unhappy, sorrowful, downcast, glum, miserable, dejected, heartbroken, sad face, "
        "sadly, gloomy face, sad eyed, crestfallen, depressed, disappointed, melancholic face, "
        "sadness, full of sorrow, full of sadness, grief stricken, grieving, in grief, forlorn, "
        "broken hearted, disheartened, downhearted, upset, sad looking, unhappily, a sad face, "
        "sorrow, homesick, long faced, regretful, dispirited, down in the dumps, hurt feelings, let "
        "down, gutted, tearful but not crying, hopeless, with a sad face, a bit down, sorry, "
        "apologetic, full of regret, remorseful"
    ),
    "cry": (
        "tear runs down her cheek, tear runs down his cheek, tears running down her face, tears "
        "running down his face, tears on her cheeks, tears on his cheeks, a tear on her cheek, a tear "
        "on his cheek, a tear in her eye, a tear in his eye, tears welling up, blubbering, howling, "
        "weepy, with wet eyes, "
        "in tears, crying, tearful, tears, weepy, with tears in her eyes, with tears in his eyes, "
        "teary, crying face, teary eyed, tears in her eyes, tears in his eyes, about to cry, close "
        "to tears, near tears, nearly crying, on the verge of tears, sobbing, weeping, moist eyed, "
        "wet eyes, wet eyed, with tears, tear, a tear, single tear, tear on her cheek, tear on his "
        "cheek, tear running down her cheek, tear running down his cheek, tears running down her "
        "cheeks, tears running down his cheeks, tears on her cheeks, tears on his cheeks, tears "
        "streaming down her face, tears streaming down his face, tears down her face, tears down "
        "his face, tear stained, in floods of tears, damp eyes, tears welling up"
    ),
    "angry": (
        "angry, mad, cross, annoyed, irritated, angrily, scowl, frown, angry face, pissed off, "
        "pissed, grumpy, ticked off, upset and angry, a frown, a scowl, anger, angrier, offended, "
        "displeased, crossly, grumpily, bad tempered, in a bad mood, in a temper, resentful, "
        "indignant, hostile, fierce, irritable, moody, sour, sulky, aggravated, ill tempered, "
        "frustrated, cranky, huffy, vexed, peeved, cheesed off, narked, with a frown, with a scowl, "
        "a bit angry, an angry look, annoyed look, dark look, glaring, glowering, outraged look, in "
        "bad mood, in a foul mood"
    ),
    "furious": (
        "furious, enraged, livid, raging, fuming, seething, rage, beside herself with anger, in a "
        "rage, furiously, irate, raging mad, fury, boiling with anger, in a fury, mad with rage, "
        "hopping mad, incensed, infuriated, beside himself with anger, beside himself with rage, "
        "beside herself with rage, absolutely furious, seething with anger, outraged, boiling, full "
        "of rage, wrathful, foaming, apoplectic"
    ),
    "surprised": (
        "mouth open, mouth wide open, mouth is wide open, mouth wide open in shock, wide open mouth, "
        "with her mouth open, with his mouth open, shock, in shock, jaw on the floor, stunned, taken "
        "aback, big eyes, wide eyes, wide eyed, eyes wide, eyes wide open, wide open eyes, makes big "
        "eyes, make big eyes, with big eyes, with wide eyes, "
        "surprised, gobsmacked, astonished, shocked, amazed, startled, stunned, taken aback, "
        "astounded, surprise, wide eyed, flabbergasted, jaw dropped, jaw on the floor, dumbfounded, "
        "speechless, in shock, in surprise, in awe, awestruck, shock, astonishment, amazement, "
        "startle, with her mouth open, with his mouth open, open mouthed, mouth open, mouth wide "
        "open, mouth agape, agape, eyes wide, eyes wide open, with wide eyes, wide eyes, "
        "thunderstruck, disbelieving, in disbelief, incredulous, jaw dropping, with raised "
        "eyebrows, eyebrows raised, stupefied, bowled over, in amazement, in astonishment, caught "
        "off guard, unbelieving, can not believe it, flummoxed, dropped jaw, open mouth, "
        "wonderstruck, full of wonder, gaping"
    ),
    "afraid": (
        "shivering with fear, quaking, scared out of her mind, scared out of his mind, frightened out "
        "of her wits, eyes wide with fear, "
        "afraid, scared, frightened, terrified, fearful, in fear, fear, petrified, scared stiff, "
        "panicked, in terror, horrified, frightened face, spooked, panicking, panicky, terror, "
        "scared to death, frightened to death, fearfully, in panic, panic stricken, full of fear, "
        "fear stricken, terror stricken, anxious and scared, scaredy, cowering with fear, trembling "
        "with fear, shaking with fear, shaking with terror, panic, in a panic, alarmed, dread "
        "filled, scared out of her wits, scared out of his wits, a fright, fright, timid, more "
        "scared, shaken, shaky with fear, white with fear, timorous"
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
        "appalled, grossed, repelled, nauseous, full of disgust, turning up her nose, turning up "
        "his nose, disgustedly, queasy, revulsion, in revulsion, with disgust, yucked out"
    ),
    "smug": (
        "smug, smirk, self satisfied, cocky, a smirk, smugly, gloating, conceited, pleased with "
        "herself, pleased with himself, proud of herself, proud of himself, cocksure, superior, "
        "arrogant, self assured, self pleased, self righteous, haughty, snooty, triumphant face, "
        "smugness, very pleased with himself, very pleased with herself, know it all, knowing "
        "smile, conceitedly, full of himself, full of herself"
    ),
    "tired": (
        "tired, exhausted, weary, sleepy, drowsy, worn out, knackered, drained, fatigued, wearily, "
        "bored, dog tired, dead tired, weariness, tiredness, very tired, so tired, half asleep, "
        "nearly asleep, almost asleep, dead on her feet, dead on his feet, about to fall asleep, "
        "ready for bed, burnt out, bleary eyed, shattered, heavy eyed, beat up tired, pooped, wiped "
        "out, bushed, tiredly, sleepily, wearied, exhaustion, fatigue, lethargic, sapped, dozy, "
        "yawning"
    ),
    "asleep": (
        "asleep, sleeping, eyes closed, eyes shut, sound asleep, fast asleep, unconscious, out "
        "cold, with eyes closed, closed eyes, with her eyes closed, with his eyes closed, eyes are "
        "closed, in a deep sleep, deeply asleep, sleep, with his eyes shut, with her eyes shut, "
        "with eyes shut, her eyes closed, his eyes closed, her eyes shut, his eyes shut, in "
        "dreamland, dozing, snoring, napping, dreaming, in sleep, passed out, eyes both shut, both "
        "eyes closed, both eyes shut"
    ),
    "determined": (
        "grim look, grim face, grim expression, a grim look, grim faced, stony faced, with gritted "
        "teeth, steely look, jaw clenched tight, dead set, "
        "determined, resolute, steely, resolved, set jaw, determination, gritty, steadfast, jaw "
        "set, determinedly, steely eyed, focused, grimly determined, resolutely, full of "
        "determination, with a set jaw, purposeful, single minded, strong willed, grimly, "
        "unwavering, unflinching, stubborn, fearless, brave, courageous, concentrated, focussed, "
        "concentrating, with determination, iron willed, hell bent, gritting her teeth, gritting "
        "his teeth, resolution, defiant, jaw clenched, clenched jaw"
    ),
    "confused": (
        "confused, puzzled, baffled, perplexed, bewildered, confusion, lost, nonplussed, bemused, "
        "quizzical, dazed, mystified, muddled, disoriented, disorientated, at a loss, questioning, "
        "uncomprehending, clueless, unsure, uncertain, puzzlement, bewilderment, in confusion, with "
        "a puzzled look, puzzled look, a puzzled look, questioning look, quizzically, flustered, "
        "befuddled, with a question on her face, with a question on his face, stumped, perplexity, "
        "lost look, discombobulated"
    ),
    "pain": (
        "in pain, hurting, pained, in agony, hurt, agony, wincing, grimacing, aching, suffering, "
        "agonised, agonized, sore, tormented, in great pain, in a lot of pain, in terrible pain, "
        "anguished, in anguish, anguish, tortured, injured, writhing, with a pained face, painful, "
        "with pain, wounded"
    ),
}


GAZE = {
    "camera": (
        "camera, lens, us, the reader, reader, viewer, down the lens, down the barrel of the lens, "
        "down the barrel, audience, straight to lens, into the lens, to camera, to lens, barrel of "
        "the lens, me, at us, the fourth wall, straight at us, right at us, directly at us, "
        "straight into camera, directly into the camera, right into the camera, into camera, the "
        "audience, our way, at the reader, at the viewer, at the audience, at the camera, at the "
        "lens, toward us, towards us, straight at the camera, right at the camera, to us, the "
        "person reading, the readers, into our eyes, us in the eyes, us in the eye, straight out at "
        "us, out at us, out of the picture at us, out of the page"
    ),
    "up": (
        "up, upward, upwards, sky, up at the sky, at the sky, to the sky, heavenward, skyward, "
        "skywards, ceiling, heavens, into the sky, stars, at the ceiling, at the stars, at the "
        "moon, moon, clouds above, up into the sky, up to the sky, at the heavens, up high, to "
        "heaven, to the heavens, at the clouds, the clouds, up at the ceiling, up at the stars, to "
        "the ceiling, to the stars, the sky above, upwards to the sky, up at the clouds, up into "
        "the air, into the air, up at the moon, at the roof, roof, at the rafters"
    ),
    "down": (
        "down, downward, downwards, floor, ground, feet, her feet, his feet, her shoes, his shoes, "
        "at the floor, at the ground, at her feet, at his feet, to the floor, to the ground, her "
        "hands, his hands, at her hands, at his hands, at the planks, down at the floor, down at "
        "the ground, down at her feet, down at his feet, down at her hands, down at his hands, her "
        "boots, his boots, lap, her lap, his lap, down to the floor, down to the ground, the "
        "planks, the floorboards, the deck, down at the planks, down at the deck, the sand, own "
        "feet, own hands, own shoes, at the deck, at the floorboards, at the sand, down low, at her "
        "own feet, at his own feet, at her shoes, at his shoes, at his boots, at her boots, their "
        "feet, at their feet, at the boards, down in front of her, down in front of him, to her "
        "feet, to his feet, the ground below, at the steps, down on the floor"
    ),
    "away": (
        "away, elsewhere, aside, off to the side, off screen, offscreen, out of frame, off frame, "
        "off camera, off into the distance, to the side, off, sideways, to one side, off to one "
        "side, into nothing, past the camera, past us, out of the picture, out of the window, out "
        "the window, at the window, off picture, out of shot, out of the frame, off to the left, "
        "off to the right, somewhere else, sidelong, anywhere else, the other way, in another "
        "direction, the other direction, off panel, beyond the frame, to the wall, at the wall, at "
        "the door, out of the door, upstage, off stage"
    ),
    "ahead": (
        "ahead, forward, forwards, straight ahead, in front of her, in front of him, straight, "
        "nowhere, nothing, into the distance, into space, the horizon, horizon, at the horizon, out "
        "to sea, sea, the water, water, distance, into the middle distance, dead ahead, into the "
        "void, at nothing, at nothing in particular, at the sea, to the sea, over the sea, over the "
        "water, at the water, out over the water, out to the sea, out at the sea, out at sea, to "
        "the horizon, towards the horizon, toward the horizon, off into the distance at sea, into "
        "the far distance, straight out, directly ahead, right ahead, the ocean, at the ocean, the "
        "waves, at the waves, straight forward, across the water, out on the water, onto the water, "
        "to the water, to the distance, the harbour, the island, the far shore, far out, towards "
        "the sea, towards the water, the boats, the ships, the boat, the ship, the ferry, at the "
        "boat, at the ship, at the ferry, to the boat, at the boats, blankly ahead, into the fog"
    ),
}
