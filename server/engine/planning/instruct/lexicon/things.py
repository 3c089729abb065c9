"""What people call props, materials, people in general, places and the parts of a set."""

PROP = {
    "table": (
        "table, dining table, kitchen table, side table, coffee table, round table, wooden table, tables top"
    ),
    "desk": "desk, writing desk, workbench, work desk, work bench, school desk, bureau",
    "chair": (
        "chair, armchair, seat, arm chair, wooden chair, rocking chair, easy chair, dining chair, "
        "folding chair, kitchen chair, deck chair"
    ),
    "stool": (
        "stool, barstool, bar stool, footstool, foot stool, milking stool, three legged stool, wooden stool"
    ),
    "sofa": "sofa, couch, settee, loveseat, divan, chesterfield",
    "bed": ("bed, bunk, cot, mattress, hammock bed, cradle bed, single bed, double bed, camp bed, bedstead"),
    "bench": "bench, pew, park bench, wooden bench, seat bench",
    "shelf": (
        "shelf, bookshelf, bookcase, shelves, shelving unit, shelving, rack, book shelf, wall "
        "shelf, cupboard shelf"
    ),
    "crate": (
        "crate, box, fish box, fish crate, wooden box, wooden crate, chest, packing case, packing "
        "crate, fishing crate, wood box, wood crate, cardboard box, fish container, fishbox, "
        "fishing box"
    ),
    "barrel": (
        "barrel, keg, cask, drum, wine barrel, beer barrel, oil drum, rain barrel, wooden barrel, "
        "herring barrel, tun, butt of water"
    ),
    "suitcase": (
        "suitcase, case, luggage, baggage, trunk, travel case, travelling case, traveling case, "
        "travel bag, holdall, valise, travelling bag"
    ),
    "backpack": (
        "backpack, rucksack, knapsack, bag, pack, school bag, schoolbag, ruck sack, back pack, "
        "satchel, duffel bag, sack"
    ),
    "lantern": (
        "lantern, hurricane lamp, oil lamp, storm lantern, storm lamp, ship lantern, ships lantern, "
        "ship s lantern, paraffin lamp, kerosene lamp, oil lantern, petroleum lamp, gas lantern"
    ),
    "lamp": (
        "lamp, desk lamp, table lamp, floor lamp, standing lamp, reading lamp, bedside lamp, "
        "electric lamp, ceiling lamp, hanging lamp, lampshade, light bulb"
    ),
    "candle": (
        "candle, taper, candlestick, tea light, wax candle, candelabra, candle light holder, taper candle"
    ),
    "cup": (
        "cup, mug, teacup, tea cup, coffee cup, tumbler, coffee mug, cup of tea, cup of coffee, mug "
        "of tea, mug of coffee, mug of beer, mug of cocoa, cup of cocoa, cup of water, glass of "
        "water, glass of wine, glass of milk, beer mug, tea mug, beaker, goblet, chalice, drinking "
        "glass, wine glass, tea glass, coffee, tea, cuppa, bowl of soup"
    ),
    "bottle": (
        "bottle, flask, wine bottle, bottle of wine, bottle of rum, bottle of water, bottle of "
        "beer, water bottle, beer bottle, rum bottle, whisky bottle, milk bottle, glass bottle, "
        "thermos, thermos flask, hip flask, wine flask, carafe, jug"
    ),
    "plate": (
        "plate, dish, saucer, dinner plate, soup plate, bowl, platter, tray, dish of food, plate of "
        "food, plate of fish, plate of bread"
    ),
    "book": (
        "book, novel, notebook, diary, journal, logbook, ledger, log book, paperback, textbook, "
        "bible, tome, picture book, storybook, story book, note book, sketchbook, log, atlas, "
        "hardback, old book, diary book, photo album, album"
    ),
    "letter": (
        "letter, note, envelope, sheet of paper, piece of paper, postcard, sheet, telegram, "
        "message, slip of paper, document, piece of mail, scroll, folded paper, written note, "
        "handwritten note, love letter, ticket, map"
    ),
    "phone": (
        "phone, telephone, mobile, cell phone, smartphone, cellphone, mobile phone, cell, handset, "
        "landline phone, mobile telephone, iphone, telephone set"
    ),
    "laptop": "laptop, computer, notebook computer, notebook pc, portable computer, macbook, pc",
    "sign": (
        "sign, signpost, placard, notice board, signboard, road sign, noticeboard, street sign, "
        "billboard, notice, board with writing, poster, warning sign, wooden sign, wood sign, "
        "nameplate, shop sign, information board, timetable board, plaque, sign board, board, panel "
        "with writing"
    ),
    "umbrella": "umbrella, parasol, brolly, sunshade, rain umbrella, walking umbrella",
    "sword": (
        "sword, blade, sabre, saber, rapier, cutlass, dagger sword, long sword, longsword, katana, "
        "foil, scimitar"
    ),
    "bicycle": (
        "bicycle, bike, cycle, pushbike, push bike, racing bike, old bike, two wheeler, mountain bike"
    ),
    "tree": (
        "tree, pine, oak, fir tree, pine tree, oak tree, fir, apple tree, birch, palm, palm tree, "
        "willow, small tree, christmas tree, beech, leafy tree, bare tree"
    ),
    "rock": (
        "rock, boulder, big stone, stone block, large stone, big rock, cliff rock, large rock, "
        "pebble, stones rock"
    ),
    "plant": (
        "plant, potted plant, houseplant, pot plant, flower pot, fern, bush, shrub, flower, bunch "
        "of flowers, bouquet, flowerpot, pot of flowers, flowers in a pot, potted flower, cactus, "
        "pot plant in a pot, houseplants, indoor plant, vase of flowers"
    ),
}
GENERAL = {  # words that may mean any of several kinds
    "light": "lantern lamp candle",
    "lights": "lantern lamp candle",
    "drink": "cup bottle",
    "seat": "chair stool bench sofa",
    "bag": "backpack suitcase",
    "luggage": "suitcase backpack",
    "light source": "lantern lamp candle",
    "light sources": "lantern lamp candle",
    "something to drink": "cup bottle",
    "something to read": "book letter",
    "something to sit on": "chair stool bench sofa",
}
IRREGULAR_PLURALS = {"shelf": "shelves"}
MATERIAL = {
    "wood": (
        "wood, wooden, timber, oak wood, oak, pine wood, driftwood, wooden planks, walnut, "
        "timbered, mahogany, bamboo"
    ),
    "metal": (
        "metal, steel, iron, brass, metallic, tin, copper, golden metal, aluminium, aluminum, "
        "chrome, cast iron, wrought iron, stainless steel, rusty metal, rusty iron, bronze metal, "
        "silver metal, gold metal, metallic steel"
    ),
    "stone": ("stone, marble, granite, rock stone, concrete, slate stone, sandstone, cement, brick stone"),
    "glass": "glass, crystal, clear glass, transparent glass, see through glass",
    "ceramic": "ceramic, porcelain, clay, china, earthenware, pottery, terracotta, stoneware, tile",
    "plastic": "plastic, acrylic, rubber, vinyl, pvc",
    "cloth": (
        "cloth, fabric, textile, linen cloth, canvas cloth, velvet, felt cloth, woven cloth, cotton cloth"
    ),
    "leather": "leather, leathery, faux leather, suede",
    "paper": "paper, cardboard, card, papier mache, carton",
}
ROLES = {  # sex and age
    "any child": (
        "kid, child, kiddo, little one, youngster, youngest, youngest one, small one, youngest of "
        "them, youngest kid, little kid, small child, young child, small kid, young kid, youngster "
        "there, tot, small person, the little person, nipper, bairn, littlest one"
    ),
    "m child": (
        "boy, lad, little boy, young boy, small boy, laddie, young lad, little lad, little man, "
        "small lad, schoolboy, cabin boy, little fellow, little guy, young fellow"
    ),
    "f child": (
        "girl, little girl, lass, young girl, small girl, lassie, schoolgirl, young lass, little miss"
    ),
    "f adult": (
        "woman, lady, young woman, mum, mother, young lady, gal, redhead woman, female, grown "
        "woman, traveller woman, red haired woman, red headed woman, mom, redhead, miss, the "
        "redhead, woman with the suitcase, lady with the suitcase"
    ),
    "m adult": (
        "man, guy, bloke, fellow, chap, gentleman, dude, fella, male, grown man, mister, dad, "
        "father, man of the two"
    ),
    "m old": (
        "old man, grandfather, grandpa, old guy, old fellow, old timer, old bloke, elderly man, "
        "older man, old chap, greybeard, old boy, bearded man, man with the beard, bearded one, guy "
        "with the beard, bearded guy, oldster, old sailor, older guy, older fellow, elderly "
        "gentleman, older gentleman, old gentleman, granddad, grandad, bearded fellow, old seaman, "
        "old skipper, skipper, old captain, captain, ferry man, old ferryman, old ferry man, ferry "
        "captain, old father, old dude, old fella, old mate, old geezer, geezer, white haired man, "
        "grey haired man, gray haired man, grey bearded man, man with beard, man with a beard, guy "
        "with a beard, the beard"
    ),
    "f old": (
        "old woman, old lady, grandmother, grandma, elderly woman, older woman, granny, gran, old dame"
    ),
    "any old": (
        "oldest, eldest, old one, elder, senior, oldest one, older one, elderly one, oldest person, "
        "old person, older person, elderly person"
    ),
    "any adult": "adult, grown up, grownup, grown up person, grown-up one",
}
FEATURES = {
    "back": (
        "window, door, doorway, back wall, wall, background, back of the room, back, far end, in "
        "the back, at the back, in the background, far wall, distance, rear, far back, very back, "
        "back of the picture, back of the frame, back of the shot, rear of the picture, far "
        "distance, in the distance, in the rear, at the rear, horizon line, further back there, far "
        "background, behind everything, backmost, at the window, by the window, at the door, by the "
        "door, back corner, far corner, in the back of the picture, behind everyone, behind all of "
        "them, corner, in the corner, the corner, back left corner, upstage, up stage"
    ),
    "front": (
        "foreground, front, camera, front of the frame, near the camera, towards the camera, very "
        "front, front of the picture, front edge, front of the camera, close to the camera, nearest "
        "the camera, right up front, up front, in the foreground, in the front, at the front, in "
        "front, front of everything, front of the shot, near us, towards us, near the lens, before "
        "the camera, in front of the camera, close up front, nearest to us, downstage, down stage"
    ),
    "left": (
        "left, left side, frame left, screen left, camera left, left of frame, left hand side, left "
        "edge, picture left, left of the frame, left of the picture, stage right, left hand edge, "
        "left of the picture frame, left edge of the frame, left edge of the picture, left half, "
        "far left, left hand, left corner, the left, left part, left third, left of the screen, on "
        "the left side, at the left, left of shot, left of screen, left side of the frame, left "
        "side of the picture, left side of the shot"
    ),
    "right": (
        "right, right side, frame right, screen right, camera right, right of frame, right hand "
        "side, right edge, picture right, right of the frame, right of the picture, stage left, "
        "right hand edge, right edge of the frame, right edge of the picture, right half, far "
        "right, right hand, right corner, the right, right part, right third, right of the screen, "
        "on the right side, at the right, right of shot, right of screen, right side of the frame, "
        "right side of the picture, right side of the shot"
    ),
    "centre": (
        "middle of the room, centre of the room, center of the room, middle of the set, middle of "
        "the floor, middle of the stage, centre of the stage, centre stage, center stage"
    ),
}
GROUND = "floor, ground, planks, deck, sand, steps, floorboards, boards, pier, pavement, earth, jetty"
SCENERY = {
    "wall": (
        "walls, wall, wallpaper, wall colour, wall color, wall paint, wall paper, boards of the "
        "wall, backdrop, back wall, sky colour, sky color, all the walls, all walls, all four walls"
    ),
    "floor": (
        "floor, ground, floorboards, boards, sand, planks, flooring, floor boards, floor colour, "
        "floor color, planking, carpet, decking, steps, tiles"
    ),
    "accent": (
        "door, doors, accent, curtains, trim, roofs, roof, accent colour, accent color, curtain, "
        "door frame, window frame, window frames, doorframe, accents, detail colour, trims, "
        "shutters, woodwork, window trim, window sill"
    ),
}
SETS = {
    "plain": (
        "plain, empty plain, field, emptiness, nowhere, meadow, desert, open field, grassland, "
        "heath, moor, void plain, wasteland"
    ),
    "room": (
        "room, interior, indoors, living room, kitchen, house, cabin, a room, indoor room, inside "
        "room, cottage, hut, shed, hall, bedroom, office, bar, pub, tavern, cafe, shop, kitchen "
        "interior, attic"
    ),
    "shore": (
        "shore, beach, seaside, coast, harbour, harbor, pier, quay, waterfront, seashore, sea "
        "shore, sandy beach, dock, docks, port, jetty, river bank, riverbank, lakeside, lake shore, "
        "seafront, marina, wharf"
    ),
    "street": (
        "street, road, alley, city street, town, alleyway, lane, city, square, market square, "
        "village street, sidewalk, market, town square"
    ),
    "forest": (
        "forest, woods, wood, woodland, jungle, a forest, trees, grove, park, garden, orchard, meadow edge"
    ),
    "cyclorama": (
        "cyclorama, studio backdrop, infinity cove, white void, limbo, cyc, white background, "
        "studio background, blank background, empty studio, photo studio backdrop, plain backdrop"
    ),
}
UNDRAWN = (
    "boat, ship, ferry, sea, water, sky, birds, bird, cloud, clouds, moon, sun, stars, crowd, "
    "people, passers by, extras, dog, cat, fish, smoke, steam, car, cars, gull, gulls, seagull, "
    "seagulls, waves, keys, key, cigarette, gun, pistol, knife, boats, ships, ferries, dogs, cats, "
    "animals, animal, horse, horses, rat, rats, mouse, mice, tourists, passengers, strangers, "
    "bystanders, onlookers, pedestrians, other people, crowds, blood, weapons, weapon, guns, "
    "knives, cigarettes, alcohol, beer, wine, insects, flies, flags, flag, ropes, rope, nets, net, "
    "anchor, anchors, mast, masts, sail, sails, lighthouse, buildings, building, houses, mountains, "
    "mountain, hills, island, islands, planes, plane, aeroplane, airplane, train, trains, trucks, "
    "truck, vehicles, vehicle, bikes, fire, flames, litter, rubbish, trash, puddles, reflections, "
    "reflection, mirror, mirrors, posters, wires, cables, power lines, lens flare, lens flares, "
    "motion blur, blur, grain, film grain, vignette, bokeh, noise, glare, rainbow, rainbows, "
    "graffiti, modern things, phones, cars and bikes, harbour, shoreline, horizon, window, door, "
    "door frame"
)
"""Things that no prop is: they can be pointed at, spoken of and forbidden, and not be put in."""
