"""How a painter is told of every word of the vocabulary: short phrases that name what is seen.

Every word has one; a test holds these tables to the vocabulary. `{colour}` and the
like are replaced by the colour's word.
"""

from collections.abc import Mapping

from server.projects.vocabulary import (
    Angle,
    Cloth,
    Composition,
    Condition,
    MarkKind,
    MarkPlace,
    Material,
    Pattern,
    Pose,
    PropCondition,
    SetKind,
    ShotSize,
)

POSES: Mapping[Pose, str] = {
    "stand": "standing upright",
    "relaxed": "standing at ease, weight on one leg",
    "walk": "walking",
    "run": "running",
    "sneak": "sneaking on bent knees",
    "march": "marching",
    "sit": "sitting",
    "sit_crossed": "sitting with legs crossed",
    "sit_floor": "sitting on the ground",
    "lounge": "lounging, leaning far back",
    "kneel": "kneeling on one knee",
    "kneel_both": "kneeling on both knees",
    "crouch": "crouching",
    "lie": "lying on the back",
    "lie_side": "lying on one side",
    "lean": "leaning back against something",
    "lean_forward": "leaning forward",
    "point": "pointing",
    "wave": "waving",
    "hold": "holding out a hand",
    "hold_both": "holding something before the body in both hands",
    "carry": "carrying something in both arms",
    "reach": "reaching forward",
    "reach_up": "reaching up",
    "pick_up": "bending down to pick something up",
    "give": "handing something over",
    "arms_crossed": "with arms crossed",
    "hands_on_hips": "with hands on hips",
    "hands_in_pockets": "with hands in pockets",
    "think": "thinking, a hand at the chin",
    "phone": "holding a phone to the ear",
    "read": "reading",
    "write": "writing",
    "drink": "drinking",
    "eat": "eating",
    "pray": "with palms pressed together",
    "shrug": "shrugging",
    "salute": "saluting",
    "cheer": "cheering with both arms up",
    "clap": "clapping",
    "cover_face": "hiding the face in both hands",
    "bow": "bowing",
    "cower": "cowering, arms over the head",
    "fall": "falling backwards",
    "jump": "jumping",
    "climb": "climbing",
    "push": "pushing with both hands",
    "pull": "pulling with both hands",
    "throw": "throwing",
    "punch": "throwing a punch",
    "kick": "kicking",
    "guard": "with fists raised on guard",
    "aim": "aiming with outstretched arms",
    "dance": "dancing",
    "hug": "hugging",
    "handshake": "shaking hands",
    "whisper": "leaning in to whisper",
    "look_back": "looking back over the shoulder",
}

EXPRESSIONS: Mapping[str, str] = {
    "neutral": "a calm face",
    "smile": "a smile",
    "grin": "a broad grin",
    "laugh": "a laughing face",
    "sad": "a sad face",
    "cry": "a crying face",
    "angry": "an angry face",
    "furious": "a furious face",
    "surprised": "a surprised face",
    "afraid": "a frightened face",
    "worried": "a worried face",
    "disgusted": "a disgusted face",
    "smug": "a smug face",
    "tired": "a tired face",
    "asleep": "a sleeping face, eyes closed",
    "determined": "a determined face",
    "confused": "a confused face",
    "pain": "a face twisted with pain",
}

HAIR: Mapping[str, str] = {
    "bald": "no hair",
    "receding": "{colour} receding hair",
    "cropped": "{colour} cropped hair",
    "short": "short {colour} hair",
    "side_part": "short {colour} hair with a side parting",
    "pixie": "{colour} hair in a pixie cut",
    "curly": "curly {colour} hair",
    "afro": "a round {colour} afro",
    "bob": "{colour} hair in a chin-length bob",
    "wavy": "wavy shoulder-length {colour} hair",
    "long": "long straight {colour} hair",
    "bun": "{colour} hair in a bun",
    "ponytail": "{colour} hair in a ponytail",
    "braid": "{colour} hair in one braid",
    "twin_tails": "{colour} hair in two tails",
    "mohawk": "a {colour} mohawk",
}

BEARDS: Mapping[str, str] = {
    "none": "no beard",
    "stubble": "{colour} stubble",
    "moustache": "a {colour} moustache",
    "goatee": "a {colour} goatee",
    "full": "a full {colour} beard",
    "long": "a long {colour} beard",
}

HATS: Mapping[str, str] = {
    "none": "", "cap": "cap", "beanie": "knitted beanie", "fedora": "fedora", "sun_hat": "wide sun hat",
    "hood": "hood", "helmet": "helmet",
}  # fmt: skip
GLASSES: Mapping[str, str] = {
    "none": "", "glasses": "glasses", "round_glasses": "round glasses", "sunglasses": "sunglasses",
    "eyepatch": "eyepatch",
}  # fmt: skip
NECKWEAR: Mapping[str, str] = {"none": "", "scarf": "scarf", "tie": "tie", "bandana": "bandana"}
TOPS: Mapping[str, str] = {
    "shirt": "button-up shirt", "sweater": "sweater", "tshirt": "T-shirt", "hoodie": "hoodie",
    "vest": "sleeveless vest", "dress": "dress", "armour": "armour breastplate",
}  # fmt: skip
COATS: Mapping[str, str] = {
    "none": "", "jacket": "jacket", "blazer": "blazer", "waistcoat": "waistcoat", "coat": "long coat",
    "raincoat": "raincoat", "cape": "cape",
}  # fmt: skip
GLOVES: Mapping[str, str] = {"none": "", "gloves": "gloves", "mittens": "mittens"}
BOTTOMS: Mapping[str, str] = {
    "trousers": "trousers", "shorts": "shorts", "leggings": "leggings", "skirt": "knee-length skirt",
    "long_skirt": "ankle-length skirt",
}  # fmt: skip
FOOTWEAR: Mapping[str, str] = {
    "barefoot": "", "shoes": "shoes", "trainers": "trainers", "boots": "boots", "sandals": "sandals",
}  # fmt: skip

PAIRED: frozenset[str] = frozenset(
    ("glasses", "round glasses", "sunglasses", "gloves", "mittens", "trousers", "shorts", "leggings")
) | {"shoes", "trainers", "boots", "sandals"}
"""What takes no article."""

PATTERNS: Mapping[Pattern, str] = {
    "plain": "", "stripes": "striped", "pinstripes": "pinstriped", "checks": "checked", "dots": "dotted",
}  # fmt: skip
CLOTHS: Mapping[Cloth, str] = {
    "cotton": "", "wool": "wool", "denim": "denim", "leather": "leather", "silk": "silk", "metal": "metal",
}  # fmt: skip
MATERIALS: Mapping[Material, str] = {
    "": "", "wood": "wooden", "metal": "metal", "stone": "stone", "glass": "glass", "ceramic": "ceramic",
    "plastic": "plastic", "cloth": "cloth", "leather": "leather", "paper": "paper",
}  # fmt: skip

CONDITIONS: Mapping[Condition, str] = {
    "dry": "", "wet": "soaking wet", "muddy": "covered in mud", "torn": "in torn clothes",
    "bloodied": "stained with blood",
}  # fmt: skip
PROP_CONDITIONS: Mapping[PropCondition, str] = {
    "whole": "", "wet": "wet", "muddy": "muddy", "broken": "broken",
}  # fmt: skip

MARKS: Mapping[MarkKind, str] = {
    "scar": "a scar", "tattoo": "a tattoo", "freckles": "freckles", "mole": "a mole",
    "birthmark": "a birthmark",
}  # fmt: skip
PLACES: Mapping[MarkPlace, str] = {
    "forehead": "on the forehead", "brow": "through the brow", "nose": "across the nose",
    "cheeks": "on both cheeks", "left_cheek": "on the left cheek", "right_cheek": "on the right cheek",
    "chin": "on the chin", "neck": "on the neck", "left_arm": "on the left arm",
    "right_arm": "on the right arm", "left_hand": "on the left hand", "right_hand": "on the right hand",
    "chest": "on the chest", "back": "on the back",
}  # fmt: skip

SIZES: Mapping[ShotSize, str] = {
    "extreme_close_up": "extreme close-up",
    "close_up": "close-up",
    "medium_close_up": "medium close-up, from the chest up",
    "medium": "medium shot, from the waist up",
    "medium_long": "medium long shot, from the knees up",
    "long": "long shot, head to toe",
    "extreme_long": "extreme long shot, small in the surroundings",
}
ANGLES: Mapping[Angle, str] = {
    "eye": "at eye level",
    "low": "from a low angle",
    "high": "from a high angle",
    "bird": "in a bird's-eye view",
    "worm": "in a worm's-eye view",
}
COMPOSITIONS: Mapping[Composition, str] = {
    "balanced": "",
    "thirds": "composed on the thirds",
    "centred": "composed in the centre",
    "foreground": "",
}
SETS: Mapping[SetKind, str] = {
    "plain": "an empty plain, the ground {floor}",
    "room": "a room with {wall} walls, a {floor} floor and a {accent} door",
    "shore": "a shore of {floor} sand with a wooden pier",
    "street": "a street of {wall} houses with {accent} doors and roofs",
    "forest": "a forest, the ground {floor}",
    "cyclorama": "a seamless {wall} studio backdrop",
}
