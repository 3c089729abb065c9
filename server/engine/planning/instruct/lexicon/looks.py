"""What people call clothes, hair, marks, the dials of a body, and colours."""

GARMENT = {
    "hat": {
        "cap": "cap, flat cap, baseball cap, sailor cap, captains cap, peaked cap, sailors cap",
        "beanie": (
            "beanie, woolly hat, woolen hat, knit cap, knitted cap, wool hat, knit hat, toque, bobble "
            "hat, woolly cap, knitted hat"
        ),
        "fedora": "fedora, trilby, felt hat",
        "sun_hat": ("sun hat, sunhat, straw hat, wide brimmed hat, straw sun hat, floppy hat"),
        "hood": "hood",
        "helmet": "helmet",
    },
    "glasses": {
        "glasses": "glasses, spectacles, specs, eyeglasses, reading glasses",
        "round_glasses": (
            "round glasses, round spectacles, round specs, round framed glasses, round reading glasses"
        ),
        "sunglasses": "sunglasses, shades, dark glasses, sunnies",
        "eyepatch": ("eyepatch, eye patch, patch over the eye, patch over one eye"),
    },
    "neckwear": {
        "scarf": "scarf, shawl, muffler",
        "tie": "tie, necktie",
        "bandana": "bandana, bandanna, neckerchief",
    },
    "top": {
        "shirt": "shirt, button up, blouse, button up shirt, button down",
        "sweater": ("sweater, jumper, pullover, jersey, cardigan, turtleneck, woolly jumper"),
        "tshirt": "t shirt, tshirt, tee, t shirts",
        "hoodie": "hoodie, hooded sweater, hooded top",
        "vest": ("vest, tank top, singlet, sleeveless top, undershirt"),
        "dress": "dress, gown, frock",
        "armour": "armour, armor, breastplate, suit of armour, plate armour",
    },
    "coat": {
        "jacket": "jacket, pea coat, peacoat, anorak, parka",
        "blazer": "blazer, suit jacket, sports jacket",
        "waistcoat": "waistcoat, gilet",
        "coat": "coat, overcoat, long coat, trench coat, trenchcoat, greatcoat, winter coat",
        "raincoat": (
            "raincoat, oilskin, mac, mackintosh, slicker, rain coat, rain jacket, oilskins, sou wester"
        ),
        "cape": "cape, cloak",
    },
    "gloves": {"gloves": "gloves, glove", "mittens": "mittens, mitten, mitts"},
    "bottom": {
        "trousers": "trousers, pants, jeans, slacks, breeches",
        "shorts": "shorts, short trousers",
        "leggings": "leggings, tights",
        "skirt": "skirt, short skirt, knee length skirt",
        "long_skirt": ("long skirt, maxi skirt, ankle length skirt"),
    },
    "footwear": {
        "shoes": "shoes, loafers, brogues",
        "trainers": ("trainers, sneakers, running shoes, gym shoes, plimsolls"),
        "boots": "boots, wellies, wellington boots, wellingtons, rubber boots, gumboots",
        "sandals": "sandals, flip flops",
    },
}
GENERIC = {
    "hat": "hat, headgear, headwear",
    "gloves": "",
    "footwear": "footwear",
    "coat": "outerwear",
    "neckwear": "neckwear",
    "glasses": "eyewear",
    "top": "top",
    "bottom": "",
}
BARE = {
    "footwear": "barefoot, bare feet, barefooted, bare footed, no shoes",
    "hat": "bareheaded, bare headed, hatless",
    "gloves": "bare hands, barehanded",
}
HAIR = {
    "bald": "bald, hairless, bald head, shaved head, no hair, head shaved",
    "receding": ("receding, receding hair, receding hairline, thinning hair, thinning, balding"),
    "cropped": (
        "cropped, buzz cut, crew cut, cropped hair, very short hair, buzzcut, close cropped, "
        "close cropped hair"
    ),
    "short": "short hair, short, hair short",
    "side_part": "side parting, side part, side parted hair, parted hair",
    "pixie": "pixie cut, pixie, pixie hair",
    "curly": "curly hair, curls, curly, ringlets",
    "afro": "afro",
    "bob": ("bob, bob cut, bobbed hair, chin length hair, bobbed"),
    "wavy": "wavy hair, waves in her hair, wavy, shoulder length hair, hair wavy",
    "long": ("long hair, long, long straight hair, hair down, hair long, straight long hair"),
    "bun": "bun, hair up, hair in a bun, topknot, chignon, man bun",
    "ponytail": ("ponytail, pony tail, hair in a ponytail, hair tied back"),
    "braid": "braid, plait, braided hair, braided, plaited hair, hair in a braid",
    "twin_tails": (
        "twin tails, pigtails, bunches, two tails, two ponytails, twin ponytails, hair in "
        "pigtails, two braids"
    ),
    "mohawk": "mohawk, mohican",
}
BEARD = {
    "stubble": "stubble, stubbly beard, five o clock shadow, three day beard, designer stubble",
    "moustache": ("moustache, mustache, tache, walrus moustache"),
    "goatee": "goatee, chin beard, goatee beard",
    "full": "beard, full beard, bushy beard, big beard",
    "long": ("long beard, wizard beard, very long beard"),
    "none": "clean shaven, cleanshaven, no beard, beardless, shaved clean",
}
MARKS = {
    "scar": "scar",
    "tattoo": "tattoo, tatoo",
    "freckles": "freckles",
    "mole": "mole, beauty spot",
    "birthmark": "birthmark",
}
MARK_PLACES = {
    "forehead": "forehead",
    "brow": "brow, eyebrow",
    "nose": "nose",
    "cheeks": "cheeks, both cheeks",
    "left_cheek": "left cheek, cheek",
    "right_cheek": "right cheek",
    "chin": "chin",
    "neck": "neck",
    "left_arm": "left arm, left forearm, arm",
    "right_arm": "right arm, right forearm",
    "left_hand": "left hand",
    "right_hand": "right hand",
    "chest": "chest",
    "back": "back",
}
PATTERN = {
    "plain": "plain",
    "stripes": "striped, stripes, stripy",
    "pinstripes": "pinstriped, pinstripes, pinstripe",
    "checks": ("checked, checks, checkered, plaid, tartan, chequered"),
    "dots": ("dotted, dots, polka dots, polka dot, spotted"),
}
CLOTH = {
    "cotton": "cotton",
    "wool": "wool, woollen, woolen, woolly",
    "denim": "denim",
    "leather": "leather",
    "silk": "silk, silken",
    "metal": "metal",
}
FACE = {
    "oval": "oval face",
    "round": "round face",
    "square": "square face",
    "long": "long face, narrow face",
    "heart": "heart shaped face, heart face",
    "diamond": "diamond face, diamond shaped face",
}
MORE = {  # a dial, what turns it up, what turns it down
    "build": (
        "fatter, heavier, plumper, stouter, bulkier, chubbier, rounder, bigger built",
        ("thinner, slimmer, leaner, skinnier, slighter"),
    ),
    "muscle": ("more muscular, stronger, buffer, beefier", "less muscular, weaker"),
    "age": ("older, age up", "younger, age down"),
    "height": ("taller", "shorter"),
}
TINT = {  # the hair's own colours
    "blonde": "#d9b36c",
    "blond": "#d9b36c",
    "ginger": "#b5562a",
    "redhead": "#a8502b",
    "auburn": "#6b2f1f",
    "brunette": "#4a2f20",
    "dark": "#2a1d18",
    "grey haired": "#a0a09c",
}
COLOURS = {
    "gray": "grey",
    "golden": "#c9962f",
    "gold": "#c9962f",
    "purple": "#6b3fa0",
    "crimson": "#a51d2d",
    "scarlet": "#d0261f",
    "burgundy": "#6b1f2a",
    "khaki": "#a0936a",
    "mustard": "#d1a52c",
    "ochre": "#c08a2e",
    "indigo": "#34337a",
    "cyan": "#35b8c8",
    "mint": "#a6dcc0",
    "lavender": "#b9a1d9",
    "ivory": "#f3ecd8",
    "off white": "#f1ece0",
    "pale blue": "#9cc7e0",
    "dark blue": "#1f2d54",
    "navy blue": "#1f2d54",
    "dark red": "#6b1f24",
    "bright red": "#d8231f",
    "dark grey": "#444649",
    "dark gray": "#444649",
    "light grey": "#c0c2c4",
    "light gray": "#c0c2c4",
    "light green": "#9cc98f",
    "bright yellow": "#f0d62c",
    "pale yellow": "#efe3a0",
    "light brown": "#a97c50",
    "pale pink": "#f2c6d0",
    "hot pink": "#d8377f",
    "dark teal": "#1d5654",
    "dirty teal": "#4a7573",
    "pale green": "#b3d3a6",
    "emerald": "#1f8a58",
    "forest green": "#234a32",
    "bottle green": "#234a32",
    "moss green": "#77793a",
    "olive green": "#77793a",
    "royal blue": "#2f5fc4",
    "bright blue": "#2f6fe0",
    "bright green": "#3fae49",
    "deep red": "#8f1d22",
    "brick red": "#a8502b",
    "brick": "#a8502b",
    "chestnut": "#6b3a22",
    "chocolate": "#4a2f20",
    "jet black": "#0c0c0c",
    "snow white": "#fbfbfa",
    "hazel": "#7a6136",
    "copper": "#b4682f",
    "bronze": "#8f6a35",
    "brass": "#b08d3f",
    "wine red": "#6b1f2a",
    "petrol": "#1f5a66",
    "fuchsia": "#bb3a8c",
    "mauve": "#b9a1d9",
    "dark purple": "#452a6b",
    "light purple": "#b9a1d9",
    "bright orange": "#ee7f1e",
    "salmon": "#ea8d78",
    "apricot": "#f0b98a",
    "aqua": "#45bdb5",
    "cobalt": "#2347a8",
    "dark yellow": "#b8952a",
    "pale": "#f0e6da",
}
STYLE_MORE = {
    "ink": (
        (
            "heavier inks, heavier ink, thicker lines, bolder lines, thicker outlines, bolder "
            "outlines, heavier lines, heavier outlines, more ink, stronger lines, stronger outlines, "
            "bolder ink, thicker ink, inkier, stronger ink, darker lines, bolder linework, heavier "
            "linework, bolder inks, thicker line, heavier line, fatter lines"
        ),
        (
            "thinner lines, finer lines, lighter inks, lighter ink, thinner outlines, finer outlines, "
            "lighter lines, less ink, thinner ink, thin lines, thin outlines, softer lines, lighter "
            "linework, lighter outlines, finer linework, finer ink, delicate lines, thinner inks, "
            "finer line, thinner line"
        ),
    ),
    "inner": (
        "more inner lines, more detail lines, more inner detail",
        ("fewer inner lines, less inner detail, fewer detail lines"),
    ),
    "blacks": (
        (
            "more blacks, more black, heavier blacks, deeper blacks, more solid black, blacker "
            "shadows, deeper shadows, more shadow, more spotted blacks, heavier shadows, stronger "
            "blacks"
        ),
        (
            "fewer blacks, less black, less solid black, lighter shadows, less blacks, softer "
            "shadows, lighter blacks"
        ),
    ),
    "hatching": (
        "more hatching, heavier hatching, more cross hatching, more crosshatching, more strokes",
        ("less hatching, fewer hatching lines, lighter hatching, less cross hatching, less crosshatching"),
    ),
    "rim": (
        "more rim light, stronger rim light, stronger rim, brighter edges, more rim",
        ("less rim light, weaker rim light, less rim"),
    ),
    "distance": (
        ("more atmospheric perspective, paler distance, more haze in the distance, more aerial perspective"),
        ("less atmospheric perspective, less haze in the distance, less aerial perspective"),
    ),
    "mute": (
        (
            "more muted, muted, desaturated, more desaturated, duller colours, duller colors, muted "
            "colours, muted colors, less saturated, greyer, less colourful, less colorful, less "
            "vivid, more muted colours, more muted colors, desaturate, washed out, faded colours, "
            "faded colors, mute the colours, mute the colors, quieter colours"
        ),
        (
            "less muted, more saturated, more vivid, vivid colours, vivid colors, brighter colours, "
            "brighter colors, more colourful, more colorful, stronger colours, stronger colors, "
            "saturated, more saturation, punchier colours, punchier colors, bolder colours, bolder "
            "colors"
        ),
    ),
    "stylised": (
        (
            "more cartoony, cartoonier, more stylised, more stylized, more cartoonish, bigger heads, "
            "more exaggerated, cartoony, cartoonish, more manga, more toon"
        ),
        (
            "less cartoony, less cartoonish, less stylised, less stylized, more realistic, realer, "
            "more natural proportions, realistic proportions, realer proportions, more realistic "
            "proportions, less exaggerated, real proportions, natural proportions, as measured"
        ),
    ),
    "tones": (
        "more tones, more shades, more tone steps, smoother shading, more shading steps",
        (
            "fewer tones, fewer shades, less tones, flatter shading, flatter, fewer tone steps, "
            "flatter colours, flatter colors"
        ),
    ),
}
STYLE_ZERO = {
    "ink": "no outlines, no ink, without outlines, no lines, no ink lines",
    "hatching": ("no hatching, without hatching, no cross hatching"),
    "blacks": "no blacks, no solid blacks, without solid blacks",
    "rim": "no rim light, without rim light",
    "inner": "no inner lines",
    "stylised": "no stylisation, no cartoon proportions",
}
STYLE_NAMES = {
    "ink": "ink, outlines, inks, lines, line weight, outline, linework, ink weight",
    "inner": "inner lines",
    "blacks": "blacks, solid blacks, solid black",
    "hatching": ("hatching, cross hatching, crosshatching"),
    "rim": "rim light, rim",
    "mute": "muting, mute, desaturation",
    "stylised": ("stylisation, stylization, cartooniness, exaggeration"),
    "tones": ("tones, tone steps, tone step, tones of shading"),
    "distance": ("aerial perspective, atmospheric perspective"),
}
