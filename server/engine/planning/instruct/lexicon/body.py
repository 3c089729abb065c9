"""What people call hair, beards, marks, faces and the dials of a body."""

HAIR = {
    "bald": (
        "bald, hairless, bald head, shaved head, no hair, head shaved, bald headed, no hair at all, "
        "shaven head, without hair, shaved bald, completely bald, a bald head, with a bald head"
    ),
    "receding": (
        "receding, receding hair, receding hairline, thinning hair, thinning, balding, going bald, "
        "losing his hair, thin hair, half bald, high forehead"
    ),
    "cropped": (
        "cropped, buzz cut, crew cut, cropped hair, very short hair, buzzcut, close cropped, close "
        "cropped hair, shaved short, very short, close cut, crewcut, short cropped hair, shorn, "
        "cropped short, cut very short, extremely short hair, shaven short, military cut, stubble "
        "hair"
    ),
    "short": (
        "short hair, short, hair short, shorter hair, cut short, short haired, short cut, short "
        "haircut, hair cut short"
    ),
    "side_part": (
        "side parting, side part, side parted hair, parted hair, side parted, parted on the side, "
        "parting, hair parted on the side, hair with a parting"
    ),
    "pixie": "pixie cut, pixie, pixie hair, pixie haircut, elfin cut, short pixie, pixie style",
    "curly": (
        "curly hair, curls, curly, ringlets, curled hair, curled, locks, frizzy hair, frizzy, curly "
        "locks, curly haired, hair curly, tight curls, hair with curls, curly head"
    ),
    "afro": "afro, afro hair, an afro, afro look",
    "bob": (
        "bob, bob cut, bobbed hair, chin length hair, bobbed, chin length, a bob, page boy, "
        "pageboy, chin length bob, short bob, jaw length hair"
    ),
    "wavy": (
        "wavy hair, waves in her hair, wavy, shoulder length hair, hair wavy, shoulder length, wavy "
        "long hair, hair with waves, beach waves, mid length hair, medium long hair, medium length "
        "hair"
    ),
    "long": (
        "long hair, long, long straight hair, hair down, hair long, straight long hair, long "
        "haired, hair loose, loose hair, loose long hair, very long hair, long flowing hair, "
        "flowing hair, waist length hair, long loose hair, hair open, open hair, hair down to the "
        "waist, hair falling down, hair let down, long straight, let down, worn loose, worn open, "
        "worn long, hanging loose"
    ),
    "bun": (
        "bun, hair up, hair in a bun, topknot, chignon, man bun, hair tied up, hair pinned up, hair "
        "put up, top knot, hair in a knot, knot, hair up in a bun, in a bun, updo, hair bun, a bun, "
        "hair in bun, hair up in a knot, tied up, pinned up, put up, in a knot at the back, up in a "
        "bun, up in a knot"
    ),
    "ponytail": (
        "ponytail, pony tail, hair in a ponytail, hair tied back, pony, tied back hair, hair tied "
        "in a ponytail, hair pulled back, a ponytail, in a ponytail, hair in ponytail, horse tail, "
        "hair tied behind, hair bound back, tied back, pulled back, bound back"
    ),
    "braid": (
        "braid, plait, braided hair, braided, plaited hair, hair in a braid, plaits, a braid, "
        "french braid, a plait, plaited, hair plaited, hair braided, in a braid, long braid, hair "
        "in a plait, single braid, one braid, in a single braid, in braids"
    ),
    "twin_tails": (
        "twin tails, pigtails, bunches, two tails, two ponytails, twin ponytails, hair in pigtails, "
        "two braids, two plaits, pig tails, twin braids, two pigtails, hair in bunches, hair in two "
        "braids, two bunches, two pony tails, hair in two tails"
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
        "beard, full beard, bushy beard, big beard, thick beard, a beard, heavy beard, whole beard, "
        "short beard, short full beard, normal beard"
    ),
    "long": (
        "long beard, wizard beard, very long beard, beard long, a long beard, beard to his chest, "
        "beard down to his chest, santa beard, santa claus beard, gandalf beard"
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
