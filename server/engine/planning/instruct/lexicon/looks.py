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
        "barefoot, bare feet, barefooted, bare footed, no shoes, bare foot, without shoes, in bare "
        "feet, with bare feet, in her bare feet, in his bare feet, no shoes on, without shoes on, "
        "without any shoes, shoeless, on bare feet, in socks only, with naked feet, naked feet"
    ),
    "hat": (
        "bareheaded, bare headed, hatless, without a hat, with no hat, without headgear, hat less, "
        "with bare head, with a bare head, nothing on her head, nothing on his head, without any "
        "hat"
    ),
    "gloves": "bare hands, barehanded, without gloves, with bare hands, gloveless",
}
PATTERN = {
    "plain": (
        "plain, unpatterned, no pattern, without pattern, single coloured, one coloured, solid "
        "coloured, solid colour"
    ),
    "stripes": (
        "striped, stripes, stripy, stripe, stripey, with stripes, horizontal stripes, horizontally "
        "striped, stripes on it, breton striped"
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
