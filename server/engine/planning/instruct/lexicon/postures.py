"""What people call poses without a verb: "arms crossed", "on one knee"."""

POSE_WORDS = {
    "lounge": "lounging back, sprawled, slouched",
    "kneel": (
        "on one knee, knelt, on his knee, on her knee, down on one knee, on a knee, down on a knee, "
        "on bended knee, with one knee on the ground, on one of her knees"
    ),
    "kneel_both": (
        "on both knees, on her knees, on his knees, on their knees, down on her knees, down on his "
        "knees, down on their knees, down on both knees, on knees"
    ),
    "crouch": (
        "hunkered down, in a crouch, in a squat, squatted, crouched, crouched down, hunched, "
        "hunched over, crouched low"
    ),
    "arms_crossed": (
        "with the arms crossed, the arms crossed, arms tightly crossed, arms firmly crossed, arms "
        "crossed tight, "
        "arms crossed, arms folded, crossed arms, folded arms, with arms crossed, with her arms "
        "crossed, with his arms crossed, with folded arms, with arms folded, with crossed arms, "
        "with his arms folded, with her arms folded, crossing arms, arms crossed over the chest, "
        "arms crossed over her chest, arms crossed over his chest, arms folded over the chest, arms "
        "crossed in front of her chest, arms crossed in front of his chest, arms crossed on her "
        "chest, arms crossed on his chest, arms crossed across her chest, arms crossed across his "
        "chest, both arms crossed, her arms crossed, his arms crossed, his arms folded, her arms "
        "folded, arms are crossed, arms are folded"
    ),
    "hands_on_hips": (
        "hands on hips, hands on her hips, hands on his hips, arms akimbo, akimbo, with hands on "
        "hips, with her hands on her hips, with his hands on his hips, hands on the hips, hand on "
        "hip, hands at her hips, hands at his hips, hands at the hips, fists on hips, fists on her "
        "hips, fists on his hips, both hands on hips, both hands on her hips, both hands on his "
        "hips, hand on her hip, hand on his hip, one hand on the hip, hands on their hips, hands on "
        "both hips, with hands on her hips, with hands on his hips"
    ),
    "hands_in_pockets": (
        "hands in pockets, hands in her pockets, hands in his pockets, with hands in pockets, hands "
        "in the pockets, with her hands in her pockets, with his hands in his pockets, hands in "
        "their pockets, hand in pocket, one hand in the pocket, hands deep in his pockets, hands "
        "deep in her pockets, both hands in his pockets, both hands in her pockets, both hands in "
        "pockets, hands inside pockets, hands in the coat pockets, hands in his coat pockets, with "
        "hands in his pockets, with hands in her pockets, hands into pockets"
    ),
    "think": (
        "hand on chin, hand at the chin, thinker pose, thinking pose, lost in thought, deep in "
        "thought, hand on her chin, hand on his chin, chin in hand, pensive, thoughtful, thinking "
        "hard, in thought, thoughtfully, pondering, contemplative, hand to her chin, hand to his "
        "chin, hand under his chin, hand under her chin, finger on his chin, fingers on chin, "
        "thinking deeply, deep in thoughts"
    ),
    "phone": ("on the phone, phone at his ear, phone at her ear, on a phone call, with a phone at her ear"),
    "cheer": (
        "arms up, both arms up, arms in the air, hands in the air, hands up, arms raised, arms up "
        "in the air, with arms up, with both arms up, with her arms up, with his arms up, arms up "
        "high, both hands up, both arms in the air, both hands in the air, both arms raised, hands "
        "raised, arms raised in triumph, with arms raised, with raised arms, raised arms, arms "
        "stretched up, arms high, arms held high, arms overhead, both arms up high, with her hands "
        "up, with his hands up, cheering pose, with both hands up, with both arms in the air, both "
        "arms high, arms thrown up, with arms in the air, with hands in the air"
    ),
    "hold_both": "both hands in front, both hands out, hands held out in front",
    "cover_face": (
        "face in hands, head in hands, face in her hands, face in his hands, head in her hands, "
        "head in his hands, hands over her face, hands over his face, with her face in her hands, "
        "with his face in his hands, hands in front of her face, hands in front of his face, hands "
        "in front of the face, both hands over her face, both hands over his face, hands over eyes, "
        "hands over her eyes, hands over his eyes, hiding behind her hands, hands on her face, "
        "hands on his face, her face buried in her hands, face buried in hands, with face in hands, "
        "her face in her hands, his face in his hands"
    ),
    "guard": (
        "fists up, fists raised, on guard, guard up, ready to fight, in a fighting stance, fighting "
        "stance, dukes up, in a boxing stance, fists clenched, clenched fists, with clenched fists, "
        "both fists up, fists balled, ready for a fight, with fists up, boxing stance, fists in the "
        "air, boxing pose, fighting pose"
    ),
    "sit_crossed": "legs crossed, cross legged, with legs crossed, legs crossed over",
    "lie_side": (
        "on her side, on his side, curled up, lying sideways, curled into a ball, curled up in a "
        "ball, lying on one side, in fetal position"
    ),
    "lie": (
        "on her back, on his back, flat on the ground, flat on the floor, lain down, flat out, "
        "lying down, stretched out, lying flat, flat on her back, flat on his back, lying on the "
        "floor"
    ),
    "relaxed": (
        "at ease, relaxed, casual, casually, weight on one leg, easy stance, relaxed pose, at laid "
        "back, nonchalant, nonchalantly, easygoing, comfortable pose, leisurely, calm pose, relaxed "
        "stance, with ease, comfortably"
    ),
    "stand": (
        "on her feet, on his feet, on their feet, back on her feet, back on his feet, up on her feet, "
        "up on his feet, up and standing, "
        "upright, on her feet, on his feet, on their feet, standing pose, straight up, standing up "
        "straight, back on her feet, back on his feet, on both feet, erect, standing still, arms at "
        "his sides, arms at her sides, arms by his sides, arms by her sides, arms hanging, arms "
        "hanging down, arms at their sides, back up on his feet, back up on her feet"
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
        "one arm up, arm up, hand up, arm in the air, hand in the air, one hand up, an arm raised, "
        "one arm raised, one hand raised, a hand up, hand raised, raised hand, one hand in the air, "
        "an arm up, an arm in the air, arm raised, one hand up in the air, with one hand up, with "
        "one arm up, with a hand up, with raised hand, with a raised hand, with one hand raised, "
        "with his hand up, with her hand up, hand up high"
    ),
    "run": "at a run, on the run, in a run, at full speed, at a sprint, in a hurry",
    "look_back": "looking back over the shoulder, a look back, a glance back",
    "walk": "on foot, at a walk, at walking pace, in mid stride, mid stride, mid step, at a stroll",
    "sneak": "on tiptoe, on tiptoes, on her tiptoes, on his tiptoes, on tip toes, stealthily",
    "sit_floor": (
        "seated on the floor, seated on the ground, on the floor with her legs out, sat on the "
        "floor, sat on the ground, seated on the planks"
    ),
    "jump": "in mid air, mid jump, mid leap, in midair, in the air jumping",
    "fall": "mid fall, about to fall, losing balance, off balance falling",
    "lean": "propped up, leaning back",
    "hug": (
        "in an embrace, in each others arms, embraced, arm in arm hugging, in a hug, in a tight "
        "hug, in a warm embrace, in a tight embrace, hugging each other, arms around each other"
    ),
    "handshake": "shaking hands, hand in hand shaking, in a handshake, a handshake, hand shake",
    "read": "with nose in a book",
    "shrug": "a shrug, in a shrug, shoulders up, shoulders raised, with a shrug, with raised shoulders",
    "wave": "a wave, waving goodbye, hand raised in greeting, with a wave, waving hand, hand waving",
    "bow": "a bow, bowed, in a bow, with a bow",
    "salute": "a salute, in a salute, with a salute, hand to his cap, hand at the cap",
}
