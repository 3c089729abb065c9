"""The words of a world: every name that a thing, a pose or a shot can take. One list, one meaning.

Each word is drawn by something of the same name under `server/engine`; tests hold both to each other.
"""

from typing import Literal

Features = Literal["mixed", "african", "asian", "european"]
FaceShape = Literal["oval", "round", "square", "long", "heart", "diamond"]
Hair = Literal[
    "bald", "receding", "cropped", "short", "side_part", "pixie", "curly", "afro", "bob", "wavy", "long",
    "bun", "ponytail", "braid", "twin_tails", "mohawk",
]  # fmt: skip
Beard = Literal["none", "stubble", "moustache", "goatee", "full", "long"]
Hat = Literal["none", "cap", "beanie", "fedora", "sun_hat", "hood", "helmet"]
Glasses = Literal["none", "glasses", "round_glasses", "sunglasses", "eyepatch"]
Neckwear = Literal["none", "scarf", "tie", "bandana"]
Top = Literal["shirt", "sweater", "tshirt", "hoodie", "vest", "dress", "armour"]
Coat = Literal["none", "jacket", "blazer", "waistcoat", "coat", "raincoat", "cape"]
Gloves = Literal["none", "gloves", "mittens"]
Bottom = Literal["trousers", "shorts", "leggings", "skirt", "long_skirt"]
Footwear = Literal["barefoot", "shoes", "trainers", "boots", "sandals"]
Pattern = Literal["plain", "stripes", "pinstripes", "checks", "dots"]
Cloth = Literal["cotton", "wool", "denim", "leather", "silk", "metal"]
MarkKind = Literal["scar", "tattoo", "freckles", "mole", "birthmark"]
MarkPlace = Literal[
    "forehead", "brow", "nose", "cheeks", "left_cheek", "right_cheek", "chin", "neck", "left_arm",
    "right_arm", "left_hand", "right_hand", "chest", "back",
]  # fmt: skip
Pose = Literal[
    "stand", "relaxed", "walk", "run", "sneak", "march", "sit", "sit_crossed", "sit_floor", "lounge",
    "kneel", "kneel_both", "crouch", "lie", "lie_side", "lean", "lean_forward", "point", "wave", "hold",
    "hold_both", "carry", "reach", "reach_up", "pick_up", "give", "arms_crossed", "hands_on_hips",
    "hands_in_pockets", "think", "phone", "read", "write", "drink", "eat", "pray", "shrug", "salute",
    "cheer", "clap", "cover_face", "bow", "cower", "fall", "jump", "climb", "push", "pull", "throw",
    "punch", "kick", "guard", "aim", "dance", "hug", "handshake", "whisper", "look_back",
]  # fmt: skip
Expression = Literal[
    "neutral", "smile", "grin", "laugh", "sad", "cry", "angry", "furious", "surprised", "afraid", "worried",
    "disgusted", "smug", "tired", "asleep", "determined", "confused", "pain",
]  # fmt: skip
PropKind = Literal[
    "table", "desk", "chair", "stool", "sofa", "bed", "bench", "shelf", "crate", "barrel", "suitcase",
    "backpack", "lantern", "lamp", "candle", "cup", "bottle", "plate", "book", "letter", "phone", "laptop",
    "sign", "umbrella", "sword", "bicycle", "tree", "rock", "plant",
]  # fmt: skip
Condition = Literal["dry", "wet", "muddy", "torn", "bloodied"]
PropCondition = Literal["whole", "wet", "muddy", "broken"]
Material = Literal["", "wood", "metal", "stone", "glass", "ceramic", "plastic", "cloth", "leather", "paper"]
SetKind = Literal["plain", "room", "shore", "street", "forest", "cyclorama"]
RelationKind = Literal["left_of", "right_of", "in_front_of", "behind", "beside", "facing", "on", "under"]
Weather = Literal["clear", "cloudy", "rain", "snow", "fog", "storm"]
Lighting = Literal["natural", "practical", "three_point"]
Palette = Literal["natural", "warm", "cool", "pastel", "autumn", "noir", "neon"]
MoodKind = Literal["none", "calm", "warmth", "triumph", "melancholy", "mystery", "dread"]
ShotSize = Literal[
    "extreme_close_up", "close_up", "medium_close_up", "medium", "medium_long", "long", "extreme_long",
]  # fmt: skip
Angle = Literal["eye", "low", "high", "bird", "worm"]
View = Literal["standard", "over_shoulder", "two_shot", "point_of_view", "insert"]
Composition = Literal["balanced", "thirds", "centred", "foreground"]
Aspect = Literal["wide", "square", "tall"]
BalloonKind = Literal["speech", "thought", "whisper", "shout", "caption", "sound", "label"]
Reading = Literal["left_to_right", "right_to_left"]
NameUse = Literal["style", "likeness"]
ConsentBasis = Literal["self", "agreed", "rights_holder", "no_person"]
