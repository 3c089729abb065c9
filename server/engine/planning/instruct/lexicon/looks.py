"""What people call clothes, hair, marks, the dials of a body, and colours."""

GARMENT = {
    "hat": {
        "cap": (
            "cap, flat cap, baseball cap, sailor cap, captains cap, peaked cap, sailors cap, "
            "skipper s cap, captain s cap, sailor s cap, peak cap, kepi, cap with a peak, newsboy "
            "cap, flat hat, ferryman s cap, officer s cap, seaman s cap"
        ),
        "beanie": (
            "beanie, woolly hat, woolen hat, knit cap, knitted cap, wool hat, knit hat, toque, "
            "bobble hat, woolly cap, knitted hat, ski hat, bobble cap, knit beanie, pom pom hat, "
            "stocking cap, winter hat"
        ),
        "fedora": (
            "fedora, trilby, felt hat, homburg, bowler, bowler hat, top hat, felt fedora, detective "
            "hat, brimmed hat"
        ),
        "sun_hat": (
            "sun hat, sunhat, straw hat, wide brimmed hat, straw sun hat, floppy hat, summer hat, "
            "wide hat, hat with a wide brim, big straw hat, panama, panama hat, cowboy hat"
        ),
        "hood": "hood, hood up, hood over the head",
        "helmet": "helmet, hard hat, bike helmet, bicycle helmet",
    },
    "glasses": {
        "glasses": (
            "glasses, spectacles, specs, eyeglasses, reading glasses, pair of glasses, eye glasses, "
            "thick glasses"
        ),
        "round_glasses": (
            "round glasses, round spectacles, round specs, round framed glasses, round reading glasses"
        ),
        "sunglasses": (
            "sunglasses, shades, dark glasses, sunnies, pair of sunglasses, sun glasses, dark "
            "shades, aviators, black glasses"
        ),
        "eyepatch": (
            "eyepatch, eye patch, patch over the eye, patch over one eye, pirate patch, patch on "
            "one eye, patch over his eye, patch over her eye, eye cover"
        ),
    },
    "neckwear": {
        "scarf": ("scarf, shawl, muffler, neck scarf, stole, long scarf, woolly scarf, knitted scarf"),
        "tie": "tie, necktie, bow tie, cravat",
        "bandana": (
            "bandana, bandanna, neckerchief, kerchief, head scarf, headscarf, neck cloth, neck kerchief"
        ),
    },
    "top": {
        "shirt": (
            "shirt, button up, blouse, button up shirt, button down, dress shirt, flannel shirt, "
            "button shirt, buttoned shirt, work shirt, collared shirt, long sleeved shirt"
        ),
        "sweater": (
            "sweater, jumper, pullover, jersey, cardigan, turtleneck, woolly jumper, knit sweater, "
            "knitted sweater, fisherman s sweater, fisherman sweater, roll neck, rollneck, polo "
            "neck, turtle neck, knitwear, knit jumper, guernsey, aran sweater, fisherman s jumper, "
            "knitted jumper, pull over"
        ),
        "tshirt": "t shirt, tshirt, tee, t shirts, tee shirt, t, tees",
        "hoodie": "hoodie, hooded sweater, hooded top, hooded sweatshirt, hoody, sweatshirt, sweat shirt",
        "vest": (
            "vest, tank top, singlet, sleeveless top, undershirt, sleeveless shirt, sleeveless tee, "
            "undervest, tanktop"
        ),
        "dress": (
            "dress, gown, frock, summer dress, long dress, sundress, evening dress, evening gown, "
            "wedding dress"
        ),
        "armour": (
            "armour, armor, breastplate, suit of armour, plate armour, knight s armour, suit of "
            "armor, chain mail, chainmail, plate armor, knights armour"
        ),
    },
    "coat": {
        "jacket": (
            "jacket, pea coat, peacoat, anorak, parka, bomber jacket, windbreaker, jeans jacket, "
            "windcheater, pilot jacket, sailor s jacket, short jacket, down jacket, puffer jacket, "
            "puffer"
        ),
        "blazer": (
            "blazer, suit jacket, sports jacket, tuxedo, dinner jacket, sport coat, tailored "
            "jacket, suit coat, suit"
        ),
        "waistcoat": "waistcoat, gilet, suit vest",
        "coat": (
            "coat, overcoat, long coat, trench coat, trenchcoat, greatcoat, winter coat, trench, "
            "duffle coat, duffel coat, fur coat, warm coat, heavy coat, thick coat, mantle"
        ),
        "raincoat": (
            "raincoat, oilskin, mac, mackintosh, slicker, rain coat, rain jacket, oilskins, sou "
            "wester, waterproof, waterproof coat, waterproof jacket, rain mac, rainjacket, rain "
            "cape, oil skin, oilskin coat, oilskin jacket, sailor s oilskin, fisherman s raincoat, "
            "poncho"
        ),
        "cape": "cape, cloak, mantle cape, long cape, robe cape",
    },
    "gloves": {
        "gloves": ("gloves, glove, pair of gloves, work gloves"),
        "mittens": "mittens, mitten, mitts, pair of mittens, woolly mittens, mitt",
    },
    "bottom": {
        "trousers": (
            "trousers, pants, jeans, slacks, breeches, pair of trousers, chinos, corduroys, cords, "
            "dungarees, overalls, sweatpants, track pants, jogging pants, cargo pants, long "
            "trousers, long pants, work trousers, pair of pants, pair of jeans"
        ),
        "shorts": (
            "shorts, short trousers, short pants, pair of shorts, bermudas, knee shorts, cargo "
            "shorts, swim trunks"
        ),
        "leggings": "leggings, tights, pair of leggings, stockings, yoga pants",
        "skirt": "skirt, short skirt, knee length skirt, mini skirt, miniskirt, pleated skirt, kilt",
        "long_skirt": (
            "long skirt, maxi skirt, ankle length skirt, full length skirt, floor length skirt, "
            "long full skirt, ankle skirt, maxi"
        ),
    },
    "footwear": {
        "shoes": (
            "shoes, loafers, brogues, pair of shoes, dress shoes, heels, high heels, pumps, lace "
            "ups, slippers, clogs, moccasins"
        ),
        "trainers": (
            "trainers, sneakers, running shoes, gym shoes, plimsolls, pair of trainers, pair of "
            "sneakers, tennis shoes, sport shoes, sports shoes, gym trainers, canvas shoes"
        ),
        "boots": (
            "boots, wellies, wellington boots, wellingtons, rubber boots, gumboots, pair of boots, "
            "rain boots, hiking boots, work boots, riding boots, winter boots, high boots, sea "
            "boots, fisherman s boots, pair of wellies, welly boots, ankle boots"
        ),
        "sandals": "sandals, flip flops, pair of sandals, thongs, beach sandals, flipflops, open shoes",
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
    "footwear": (
        "barefoot, bare feet, barefooted, bare footed, no shoes, bare foot, without shoes, in "
        "bare feet, with bare feet, in her bare feet, in his bare feet, no shoes on, without "
        "shoes on, without any shoes, shoeless, on bare feet, in socks only, with naked feet, "
        "naked feet"
    ),
    "hat": (
        "bareheaded, bare headed, hatless, without a hat, with no hat, without headgear, hat "
        "less, with bare head, with a bare head, nothing on her head, nothing on his head, "
        "without any hat"
    ),
    "gloves": "bare hands, barehanded, without gloves, with bare hands, gloveless",
}
HAIR = {
    "bald": (
        "bald, hairless, bald head, shaved head, no hair, head shaved, bald headed, no hair at "
        "all, shaven head, without hair, shaved bald, completely bald, a bald head, with a bald "
        "head"
    ),
    "receding": (
        "receding, receding hair, receding hairline, thinning hair, thinning, balding, going "
        "bald, losing his hair, thin hair, half bald, high forehead"
    ),
    "cropped": (
        "cropped, buzz cut, crew cut, cropped hair, very short hair, buzzcut, close cropped, "
        "close cropped hair, shaved short, very short, close cut, crewcut, short cropped hair, "
        "shorn, cropped short, cut very short, extremely short hair, shaven short, military "
        "cut, stubble hair"
    ),
    "short": (
        "short hair, short, hair short, shorter hair, cut short, short haired, short cut, short "
        "haircut, hair cut short"
    ),
    "side_part": (
        "side parting, side part, side parted hair, parted hair, side parted, parted on the "
        "side, parting, hair parted on the side, hair with a parting"
    ),
    "pixie": "pixie cut, pixie, pixie hair, pixie haircut, elfin cut, short pixie, pixie style",
    "curly": (
        "curly hair, curls, curly, ringlets, curled hair, curled, locks, frizzy hair, frizzy, "
        "curly locks, curly haired, hair curly, tight curls, hair with curls, curly head"
    ),
    "afro": "afro, afro hair, an afro, afro look",
    "bob": (
        "bob, bob cut, bobbed hair, chin length hair, bobbed, chin length, a bob, page boy, "
        "pageboy, chin length bob, short bob, jaw length hair"
    ),
    "wavy": (
        "wavy hair, waves in her hair, wavy, shoulder length hair, hair wavy, shoulder length, "
        "wavy long hair, hair with waves, beach waves, mid length hair, medium long hair, "
        "medium length hair"
    ),
    "long": (
        "long hair, long, long straight hair, hair down, hair long, straight long hair, long "
        "haired, hair loose, loose hair, loose long hair, very long hair, long flowing hair, "
        "flowing hair, waist length hair, long loose hair, hair open, open hair, hair down to "
        "the waist, hair falling down, hair let down, long straight, let down, worn loose, worn "
        "open, worn long, hanging loose"
    ),
    "bun": (
        "bun, hair up, hair in a bun, topknot, chignon, man bun, hair tied up, hair pinned up, "
        "hair put up, top knot, hair in a knot, knot, hair up in a bun, in a bun, updo, hair "
        "bun, a bun, hair in bun, hair up in a knot, tied up, pinned up, put up, in a knot at "
        "the back, up in a bun, up in a knot"
    ),
    "ponytail": (
        "ponytail, pony tail, hair in a ponytail, hair tied back, pony, tied back hair, hair "
        "tied in a ponytail, hair pulled back, a ponytail, in a ponytail, hair in ponytail, "
        "horse tail, hair tied behind, hair bound back, tied back, pulled back, bound back"
    ),
    "braid": (
        "braid, plait, braided hair, braided, plaited hair, hair in a braid, plaits, a braid, "
        "french braid, a plait, plaited, hair plaited, hair braided, in a braid, long braid, "
        "hair in a plait, single braid, one braid, in a single braid, in braids"
    ),
    "twin_tails": (
        "twin tails, pigtails, bunches, two tails, two ponytails, twin ponytails, hair in "
        "pigtails, two braids, two plaits, pig tails, twin braids, two pigtails, hair in "
        "bunches, hair in two braids, two bunches, two pony tails, hair in two tails"
    ),
    "mohawk": "mohawk, mohican, mohawk haircut, punk hair, punk haircut, iroquois",
}
BEARD = {
    "stubble": (
        "stubble, stubbly beard, five o clock shadow, three day beard, designer stubble, some "
        "stubble, a bit of stubble, unshaven, three days beard, unshaved, light stubble, 3 day "
        "beard, five o clock stubble"
    ),
    "moustache": (
        "moustache, mustache, tache, walrus moustache, a moustache, mustache only, handlebar "
        "moustache, big moustache, whiskers, thick moustache"
    ),
    "goatee": (
        "goatee, chin beard, goatee beard, small beard, pointed beard, pointy beard, chin tuft, van dyke"
    ),
    "full": (
        "beard, full beard, bushy beard, big beard, thick beard, a beard, heavy beard, whole "
        "beard, short beard, short full beard, normal beard"
    ),
    "long": (
        "long beard, wizard beard, very long beard, beard long, a long beard, beard to his "
        "chest, beard down to his chest, santa beard, santa claus beard, gandalf beard"
    ),
    "none": (
        "clean shaven, cleanshaven, no beard, beardless, shaved clean, without a beard, without "
        "beard, shaven, smooth shaven, clean shaved, smooth face, smooth chin, no facial hair, "
        "freshly shaved, beard off, beard gone, no moustache"
    ),
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
    "plain": (
        "plain, unpatterned, no pattern, without pattern, single coloured, one coloured, solid "
        "coloured, solid colour"
    ),
    "stripes": (
        "striped, stripes, stripy, stripe, stripey, with stripes, horizontal stripes, "
        "horizontally striped, stripes on it, breton striped"
    ),
    "pinstripes": "pinstriped, pinstripes, pinstripe, thin stripes, fine stripes, thinly striped",
    "checks": (
        "checked, checks, checkered, plaid, tartan, chequered, checkerboard, checker, chequers, "
        "check, with checks, gingham, lumberjack, checked pattern, plaided"
    ),
    "dots": (
        "dotted, dots, polka dots, polka dot, spotted, polka dotted, with dots, spots, dotty, "
        "polkadot, with polka dots, with spots"
    ),
}
CLOTH = {
    "cotton": "cotton, linen, canvas",
    "wool": "wool, woollen, woolen, woolly, of wool, knit, knitted, cashmere",
    "denim": "denim, jean, jeans cloth",
    "leather": "leather",
    "silk": "silk, silken, satin, silky",
    "metal": "metal",
}
FACE = {
    "oval": "oval face, egg shaped face",
    "round": "round face, rounder face, rounded face, a round face",
    "square": "square face, square jaw, angular face, boxy face, square jawed",
    "long": "long face, narrow face, thin face, narrower face, longer face, gaunt face",
    "heart": "heart shaped face, heart face",
    "diamond": "diamond face, diamond shaped face",
}
MORE = {  # a dial, what turns it up, what turns it down
    "build": (
        (
            "fatter, heavier, plumper, stouter, bulkier, chubbier, rounder, bigger built, stockier, "
            "heavier built, broader, fat, fatter looking, more overweight, chubby, more heavy set, "
            "bigger bellied, heftier, wider built, more stout, more corpulent"
        ),
        (
            "thinner, slimmer, leaner, skinnier, slighter, thin, more slender, skinny, more slim, "
            "less fat, less heavy, slim, slender, less stout, less bulky, lankier"
        ),
    ),
    "muscle": (
        (
            "more muscular, stronger, buffer, beefier, more muscles, more muscle, muscular, "
            "sturdier, more athletic, bulked up"
        ),
        "less muscular, weaker",
    ),
    "age": (
        "older, age up, more old, aged, look older, appear older, more aged",
        "younger, age down, more young, less old, look younger, younger looking",
    ),
    "height": (
        "taller, more tall, higher up, larger in height",
        "shorter, less tall, smaller in height, more short",
    ),
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
    "yellowish": "#e3d48a",
    "reddish": "#b4584c",
    "bluish": "#7d97c4",
    "greenish": "#7fa382",
    "brownish": "#8a6a4c",
    "greyish": "#8d8f91",
    "grayish": "#8d8f91",
    "whitish": "#efece4",
    "blackish": "#26272a",
    "pinkish": "#e6b3b8",
    "orangish": "#dd9850",
    "pure white": "#ffffff",
    "pure black": "#000000",
    "bright white": "#ffffff",
    "bright pink": "#ea5fa0",
    "bright purple": "#8a3fd0",
    "sky": "#5aa5dd",
    "sunflower yellow": "#ecc02f",
    "sunny yellow": "#ecc62f",
    "lemon yellow": "#f0e04a",
    "lemon": "#f0e04a",
    "pastel blue": "#a9c9e6",
    "pastel pink": "#f0c4d2",
    "pastel green": "#bfe0bf",
    "blood red": "#8a1414",
    "cherry red": "#b3162b",
    "tomato red": "#d8432f",
    "ruby": "#9b1b3a",
    "rose": "#dd8ea3",
    "raspberry": "#b32a55",
    "grass green": "#4f9c3a",
    "sea green": "#3f8f78",
    "mint green": "#a6dcc0",
    "dark orange": "#c76a12",
    "deep blue": "#1f3f8f",
    "midnight blue": "#141d3f",
    "ice blue": "#bfe0ee",
    "electric blue": "#2a6cf0",
    "steel blue": "#4a6f8f",
    "deep green": "#1c4a2c",
    "deep purple": "#3f1f5f",
    "sand coloured": "#cbb492",
    "skin coloured": "#e0b195",
    "wheat": "#e2cd98",
    "honey": "#cf9a3c",
    "caramel": "#b0743a",
    "coffee": "#5a3b26",
    "rusty": "#a8502b",
    "rusty red": "#a0432a",
    "mahogany": "#5f2a1c",
    "ebony": "#2a2220",
    "ash": "#b3b1ab",
    "ash blonde": "#c9b68a",
    "platinum": "#e6dfc8",
    "platinum blonde": "#e9dfbf",
    "strawberry blonde": "#d8925f",
    "dirty blonde": "#b39458",
    "sandy": "#c8ac7a",
    "light pink": "#f4ccd6",
    "light red": "#dd6f66",
    "light orange": "#f2b06c",
    "light yellow": "#f3e7a2",
    "dark pink": "#b84f79",
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
            "outlines, heavier lines, heavier outlines, more ink, stronger lines, stronger "
            "outlines, bolder ink, thicker ink, inkier, stronger ink, darker lines, bolder "
            "linework, heavier linework, bolder inks, thicker line, heavier line, fatter lines, "
            "thicker outline, fatter outlines, bolder outline, heavier outline, stronger line, "
            "bolder line, more line weight, heavier line weight, thicker line weight, thick lines, "
            "bold lines, thick outlines, bold outlines, strong outlines, lines thicker, outlines "
            "thicker, lines bolder, outlines bolder, lines heavier, outlines heavier, inks heavier, "
            "lines stronger, outlines stronger, ink heavier, darker inks, darker outlines, more "
            "inky, thicker inks, thicker strokes, broader lines, lines darker, lines broader, like "
            "drawn with a fat brush, like drawn with a brush, brushier lines, fat lines, heavier "
            "strokes, thicker linework"
        ),
        (
            "thinner lines, finer lines, lighter inks, lighter ink, thinner outlines, finer "
            "outlines, lighter lines, less ink, thinner ink, thin lines, thin outlines, softer "
            "lines, lighter linework, lighter outlines, finer linework, finer ink, delicate lines, "
            "thinner inks, finer line, thinner line, fine lines, fine outlines, lines thinner, "
            "outlines thinner, lines finer, outlines finer, lines lighter, outlines lighter, inks "
            "lighter, softer outlines, weaker lines, weaker outlines, thinner linework, delicate "
            "outlines, fainter lines, fainter outlines, slimmer lines, light lines, lines softer, "
            "outlines softer, thinner strokes, line thinner, lighter ink lines, subtle lines, "
            "thinner outline"
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
            "blacks, more solid blacks, darker shadows, more dark areas, bigger black areas, more "
            "black areas, deep blacks, more dramatic shadows, heavy shadows, heavy blacks, shadows "
            "darker, shadows deeper, blacks heavier, more inky shadows, shadows heavier, blacker "
            "blacks, stronger shadows, more shadows, larger black areas"
        ),
        (
            "fewer blacks, less black, less solid black, lighter shadows, less blacks, softer "
            "shadows, lighter blacks, fewer solid blacks, less black areas, fewer black areas, less "
            "shadow, fewer shadows, less heavy shadows, shadows lighter, shadows softer, weaker "
            "shadows, brighter shadows, less dark shadows, less solid blacks"
        ),
    ),
    "hatching": (
        (
            "more hatching, heavier hatching, more cross hatching, more crosshatching, more "
            "strokes, more lines in the shadows, more crosshatch, stronger hatching, denser "
            "hatching, hatching heavier, more hatch lines, lots of hatching, more hatched, add "
            "hatching, hatch more, thicker hatching, more hatched shading"
        ),
        (
            "less hatching, fewer hatching lines, lighter hatching, less cross hatching, less "
            "crosshatching, fewer strokes, weaker hatching, hatching lighter, hatch less, fewer "
            "hatches, less dense hatching, less hatched, reduce the hatching, sparser hatching, "
            "less crosshatch"
        ),
    ),
    "rim": (
        (
            "more rim light, stronger rim light, stronger rim, brighter edges, more rim, brighter "
            "rim light, more light on the edges, glowing edges, stronger edge light, more edge "
            "light, stronger backlight, more backlight, rim light stronger, more light from behind, "
            "stronger light edges"
        ),
        (
            "less rim light, weaker rim light, less rim, weaker rim, less edge light, less "
            "backlight, weaker backlight, softer rim light, rim light weaker"
        ),
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
            "faded colors, mute the colours, mute the colors, quieter colours, colours more muted, "
            "colors more muted, colours muted, duller, less colour, less color, more grey, more "
            "subdued, subdued colours, subdued, less bright colours, less strong colours, weaker "
            "colours, colours weaker, more faded, faded, paler colours, paler colors, softer "
            "colours, softer colors, less bright, colours less bright, colours quieter, colours "
            "duller, more washed out, less garish, less loud colours, colours paler, toned down "
            "colours, greyer colours, tone down the colours, desaturate the colours, calmer "
            "colours, dull colours, mute colours, mute colors, mute the palette"
        ),
        (
            "less muted, more saturated, more vivid, vivid colours, vivid colors, brighter colours, "
            "brighter colors, more colourful, more colorful, stronger colours, stronger colors, "
            "saturated, more saturation, punchier colours, punchier colors, bolder colours, bolder "
            "colors, colours brighter, colors brighter, colours stronger, colors stronger, more "
            "colour, more color, livelier colours, richer colours, more intense colours, more "
            "brilliant colours, brighter and bolder colours, colours more vivid, colours more "
            "intense, strong colours, bright colours, bright colors, intense colours, more vibrant, "
            "vibrant, vibrant colours, vibrant colors, punchier, more vibrant colours, more vibrant "
            "colors, less grey, less washed out, less faded, less pale colours, saturate, saturate "
            "the colours, colours bolder, colours richer, colours livelier, more lively colours, "
            "less dull colours, less dull, lively colours"
        ),
    ),
    "stylised": (
        (
            "more cartoony, cartoonier, more stylised, more stylized, more cartoonish, bigger "
            "heads, more exaggerated, cartoony, cartoonish, more manga, more toon, more cartoon, "
            "more cartoon like, like a cartoon, cartoonish style, more like a cartoon, bigger eyes "
            "and heads, funnier proportions, more comic like, more caricature, more exaggerated "
            "proportions, exaggerate the figures, exaggerated proportions, more anime, anime style, "
            "manga style, more like manga, more like a comic, cartoonier proportions, comic "
            "proportions, cartoon proportions, comicky, chibi, more chibi, heads bigger"
        ),
        (
            "less cartoony, less cartoonish, less stylised, less stylized, more realistic, realer, "
            "more natural proportions, realistic proportions, realer proportions, more realistic "
            "proportions, less exaggerated, real proportions, natural proportions, as measured, "
            "less cartoon, less cartoon like, less like a cartoon, less manga, less comic like, "
            "less comic, more natural figures, more true to life, more lifelike, realistic figures, "
            "more natural looking, less anime, less caricature, more real, proportions more real, "
            "proportions more realistic, proportions realistic, smaller heads, normal proportions, "
            "true to life proportions, lifelike, true proportions, realistic, realistic style, more "
            "realism, heads smaller, more accurate proportions, natural figures, realistically "
            "drawn, more photographic"
        ),
    ),
    "tones": (
        (
            "more tones, more shades, more tone steps, smoother shading, more shading steps, finer "
            "shading, softer shading, more gradations, more levels of shading, more levels of tone, "
            "another tone, one more tone, more shading, subtler shading, one more tone step, more "
            "gradation, shading smoother"
        ),
        (
            "fewer tones, fewer shades, less tones, flatter shading, flatter, fewer tone steps, "
            "flatter colours, flatter colors, less shading, simpler shading, flat shading, flat "
            "colours, flat colors, one tone less, one fewer tone, harder shading, fewer levels, "
            "fewer gradations, less gradation, more flat, flatter look, shading flatter, fewer "
            "levels of shading, coarser shading, cruder shading, more posterised, one tone step "
            "less, flat colour, flat color, flat colouring, flat coloring"
        ),
    ),
}
STYLE_ZERO = {
    "ink": (
        "no outlines, no ink, without outlines, no lines, no ink lines, no line art, lines off, "
        "outlines off, turn off the outlines, lineless, no contour lines, no contours"
    ),
    "hatching": (
        "no hatching, without hatching, no cross hatching, hatching off, turn off the hatching, "
        "no crosshatching, no hatch lines, without cross hatching, zero hatching, hatching "
        "gone, remove the hatching, no more hatching"
    ),
    "blacks": "no blacks, no solid blacks, without solid blacks",
    "rim": ("no rim light, without rim light, rim light off, no rim, no edge light, no light on the edges"),
    "inner": "no inner lines",
    "stylised": (
        "no stylisation, no cartoon proportions, no exaggeration, no cartoon look, not stylised, not stylized"
    ),
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
