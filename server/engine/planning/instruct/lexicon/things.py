"""What people call props, materials, people in general, places and the parts of a set."""

PROP = {
    "table": "table",
    "desk": "desk, writing desk, workbench",
    "chair": "chair, armchair, seat",
    "stool": "stool, barstool, bar stool",
    "sofa": "sofa, couch, settee",
    "bed": "bed, bunk, cot, mattress",
    "bench": "bench, pew",
    "shelf": "shelf, bookshelf, bookcase, shelves, shelving unit",
    "crate": "crate, box, fish box, fish crate, wooden box, wooden crate",
    "barrel": "barrel, keg, cask, drum",
    "suitcase": "suitcase, case, luggage, baggage, trunk",
    "backpack": "backpack, rucksack, knapsack, bag, pack, school bag, schoolbag",
    "lantern": "lantern, hurricane lamp, oil lamp, storm lantern",
    "lamp": ("lamp, desk lamp, table lamp, floor lamp"),
    "candle": "candle, taper, candlestick",
    "cup": (
        "cup, mug, teacup, tea cup, coffee cup, tumbler, coffee mug, "
        "cup of tea, cup of coffee, mug of tea, mug of coffee, mug of beer, "
        "mug of cocoa, cup of cocoa, cup of water, glass of water, glass of wine, glass of milk, beer mug"
    ),
    "bottle": "bottle, flask, wine bottle, bottle of wine, bottle of rum, bottle of water, bottle of beer",
    "plate": "plate, dish, saucer",
    "book": "book, novel, notebook, diary, journal, logbook, ledger, log book",
    "letter": "letter, note, envelope, sheet of paper, piece of paper",
    "phone": "phone, telephone, mobile, cell phone, smartphone, cellphone, mobile phone",
    "laptop": "laptop, computer, notebook computer",
    "sign": (
        "sign, signpost, placard, notice board, signboard, road sign, noticeboard, street sign, billboard"
    ),
    "umbrella": "umbrella, parasol, brolly",
    "sword": "sword, blade, sabre, saber, rapier",
    "bicycle": "bicycle, bike, cycle, pushbike",
    "tree": ("tree, pine, oak, fir tree, pine tree, oak tree, fir"),
    "rock": "rock, boulder, big stone",
    "plant": ("plant, potted plant, houseplant, pot plant, flower pot, fern"),
}
GENERAL = {  # words that may mean any of several kinds
    "light": "lantern lamp candle",
    "lights": "lantern lamp candle",
    "drink": "cup bottle",
    "seat": "chair stool bench sofa",
    "bag": "backpack suitcase",
    "luggage": "suitcase backpack",
}
IRREGULAR_PLURALS = {"shelf": "shelves"}
MATERIAL = {
    "wood": "wood, wooden, timber, oak wood",
    "metal": ("metal, steel, iron, brass, metallic, tin, copper, golden metal"),
    "stone": "stone, marble, granite",
    "glass": "glass",
    "ceramic": "ceramic, porcelain, clay, china",
    "plastic": "plastic",
    "cloth": "cloth, fabric, textile",
    "leather": "leather",
    "paper": "paper, cardboard",
}
ROLES = {  # sex and age
    "any child": (
        "kid, child, kiddo, little one, youngster, youngest, youngest one, small one, youngest of them"
    ),
    "m child": "boy, lad, little boy, young boy, small boy, laddie",
    "f child": "girl, little girl, lass, young girl, small girl",
    "f adult": "woman, lady, young woman, mum, mother",
    "m adult": "man, guy, bloke, fellow, chap, gentleman, dude",
    "m old": (
        "old man, grandfather, grandpa, old guy, old fellow, old timer, old bloke, elderly man, "
        "older man, old chap, greybeard, old boy, bearded man, man with the beard, bearded one, "
        "guy with the beard, bearded guy, oldster"
    ),
    "f old": "old woman, old lady, grandmother, grandma, elderly woman",
    "any old": "oldest, eldest, old one, elder, senior, oldest one",
    "any adult": "adult, grown up, grownup",
}
FEATURES = {
    "back": (
        "window, door, doorway, back wall, wall, background, back of the room, back, far end, in "
        "the back, at the back, in the background, far wall, distance"
    ),
    "front": "foreground, front, camera, front of the frame, near the camera, towards the camera",
    "left": (
        "left, left side, frame left, screen left, camera left, left of frame, left hand side, "
        "left edge, picture left, left of the frame, left of the picture, stage right"
    ),
    "right": (
        "right, right side, frame right, screen right, camera right, right of frame, right hand "
        "side, right edge, picture right, right of the frame, right of the picture, stage left"
    ),
    "centre": (
        "middle of the room, centre of the room, center of the room, middle of the set, middle of it all"
    ),
}
GROUND = "floor, ground, planks, deck, sand, steps, floorboards, boards, pier, pavement, earth, jetty"
SCENERY = {
    "wall": "walls, wall, wallpaper",
    "floor": "floor, ground, floorboards, boards, sand, planks, flooring",
    "accent": "door, doors, accent, curtains, trim, roofs, roof, accent colour, accent color",
}
SETS = {
    "plain": "plain, empty plain, field, emptiness, nowhere",
    "room": "room, interior, indoors, living room, kitchen, house, cabin",
    "shore": "shore, beach, seaside, coast, harbour, harbor, pier, quay, waterfront, seashore",
    "street": "street, road, alley, city street, town",
    "forest": "forest, woods, wood, woodland, jungle",
    "cyclorama": "cyclorama, studio backdrop, infinity cove, white void, limbo, cyc",
}
UNDRAWN = (
    "boat, ship, ferry, sea, water, sky, birds, bird, cloud, clouds, moon, sun, stars, crowd, "
    "people, passers by, extras, "
    "dog, cat, fish, smoke, steam, car, cars, gull, gulls, seagull, seagulls, waves, keys, "
    "key, cigarette, gun, pistol, knife"
)
"""Things that no prop is: they can be pointed at, spoken of and forbidden, and not be put in."""
