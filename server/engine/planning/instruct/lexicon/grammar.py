"""Words that hold a sentence together: what can be passed over, numbers, verbs in all their forms."""

FLUFF = (
    "please, pls, plz, just, really, actually, ok, okay, hm, hmm, hey, so, well, um, uh, too, also, "
    "as well, now, maybe, quite, simply, kindly, thanks, thank you, for me, i think, yes, yeah, "
    "yep, nope, nah, oh, ah, a bit of, some, i want, i need, i would like, id like, can you, could "
    "you, can we, could we, lets, let us, let, we need, we see, i want to see, i need that, i want "
    "that, give me, give us, how about, what about, make sure, make sure that, go with, go for, we "
    "go with, i d like, i'd like, would you, will you, do, want, need, like, exactly, completely, "
    "totally, fully, definitely, all right, alright, right now, for now, instead, rather than that, "
    "this time, here, there, be, is, are, should be, should, must be, must, has to be, have to be, "
    "was, were, will be, am, been, get, gets, got, the, a, an, of, to, it, s, then, kind of, sort "
    "of, my, our, that, this, its, i'm, im, we, i, us, you, very much, dear, mate, man please, and "
    "then, be able to, make it, try, lets try, lets have, lets see, id love, i'd love, i want it, "
    "set it, more like, nice, good, perfect, great, cool thanks, shot, picture, frame, panel, "
    "looks, look, looking, seems, both of them, change it, switch it, put it, go, going, use, "
    "switch, change, turn it, with, have, has, having, let me see, show, shows, show me, see, in "
    "this picture, in the picture, in the shot, in shot, on screen, visible, scene, set, now show, "
    "as, by, on, at, in, for, from now, even, still, yet, again please, up, camera, the camera"
)
"""What may be passed over between two forms, cheap or dear (see `cover`)."""

CHEAP = (
    "'s, a, actually, ah, also, an, as well, can you, could you, here, hey, hm, hmm, i need, i want, "
    "instead, just, kindly, let, lets, maybe, now, oh, ok, okay, please, pls, plz, quite, really, s, "
    "simply, so, some, thank you, thanks, the, then, there, too, uh, um, well, yeah, yes, directly, "
    "immediately, somewhere, nearly, almost, slowly, quickly, gently, carefully, suddenly, finally, "
    "clearly, obviously, basically, properly, nicely, certainly, surely, probably, perhaps, possibly, "
    "honestly, anyway, somehow, already, currently, again please, of course, for example, for instance, "
    "by the way, after all, than now, than before, than it is, than it is now, feels right, feels "
    "better, looks right, at last, in fact, you see, i guess, i suppose, i mean, i think, we think, i "
    "believe, it seems, sort of, kind of, more or less, a tiny bit, if possible, i would like, i would "
    "love, id love, id like, would be nice, would be great, could we, can we, can i, may we, shall we, "
    "why not, what if, how about, what about, please can you, would you, will you, go ahead and, try "
    "to, let me, i wish, do me a favour and, i would rather, i would prefer, i prefer, i would rather "
    "have, i would much rather, we would like, i would love it, id rather, it would be better, it would "
    "be nice, it would be good, it would be great, it would be lovely, better if, nice if, good if, "
    "great if, lovely if, would it be possible, is it possible, possible to, i was thinking, i am "
    "thinking, i was wondering, wondering if, i feel, i feel like, i want to see, i want to have, i "
    "would like to see, i would like to have, i would like it, we should, we could, maybe we, could we "
    "have, can we have, can i have, could i have, may i have, i want you to, i need you to, i would "
    "like you to, make sure, make sure that, be sure to, see to it that, for me, for us, if you please, "
    "do please, be so kind, be so good, if you would, if you could, would you mind, do you think, "
    "suppose, let us say, lets say, say that, imagine, imagine that, in this case, on second thought, "
    "on second thoughts, come to think of it, to be honest, frankly, ideally, preferably, hopefully, "
    "for the moment, for now, at the moment, right now, right away, at once, straight away, in the end, "
    "after that, next up, first of all, to begin with, to start with, first off, last but not least, "
    "the way i see it, in my opinion, if i may, all right, alright, right then, okay then, ok then, "
    "well then, so then, oh and, and also, as well as, along with, together with, not only, but also, "
    "on top of that, at the same time, meanwhile, additionally, furthermore, moreover, besides that, "
    "apart from that, other than that, otherwise, in addition, be the one who, be the one that, be the "
    "one to, is the one who, is the one that, the one to, the one who should, a little bit, a bit, a "
    "little, a tad, a touch, a notch, a lot, a good bit, a good deal, somewhat, slightly, just a bit, "
    "just a little, just slightly, ever so slightly, quite a bit, quite a lot, a fair bit, a whole lot, "
    "far enough, or so, or something, or thereabouts, something like, roughly, approximately, exactly, "
    "precisely, completely, totally, entirely, fully, wholly, definitely, absolutely, particularly, "
    "especially, mostly, mainly, truly, generally, anymore, any more, any longer, these days, this "
    "time, once again, all of a sudden, big time, for real, and all, and everything, and stuff, et "
    "cetera, etc, everything here, all of this, all this, the whole thing, so much, very much, that "
    "much, as much as possible, as possible, quietly, calmly, firmly, tightly, neatly, loudly, "
    "politely, proudly, shyly, hard, silently, thanks a lot, many thanks, thank you very much, cheers, "
    "ta, yup, sure, good, great, perfect, lovely, excellent, nice, mate, guys, folks, dear, hello, hi, "
    "hi there, hey there, no worries, sorry, my bad, wait, hang on, hold on, look here, listen, yo, "
    "alternatively, rather, instead please, pretty please, work better here, would work better, works "
    "better, work better, is better, looks better, would look better, looks nicer, would be better, "
    "would be nicer, would suit it better, fits better, would be cool, would be fun, would be perfect, "
    "for this one, for this shot, for this panel, for this picture, for this image, right here, over "
    "here, out here, here  here  at all costs, i would like it if, i would love it if, i would prefer "
    "it if, i would prefer if, i prefer it if, it would be nice if, it would be good if, it would be "
    "great if, it would be better if, i wonder if, i wondered if, would it be ok if, is it ok if, what "
    "would happen if, over his head, over her head, above his head, above her head, lol, lmao, haha, "
    "hehe, xd, rofl, btw, asap, imo, imho, fyi, omg, yay, supposed to, meant to, go and, back to, take "
    "place, takes place, taking place, at all, perfectly, pure, purely, random, herself, himself, "
    "themselves, while you are at it, of all, for a start, for once, by now, in this moment, at this "
    "moment, over this scene, in that moment, at that moment, at this point, at that point"
)
"""What costs nearly nothing to pass over, inside a form too."""

EMPTY_VERBS = (
    "make, put, keep, take, bring, set, use, give, do, try, change, switch, turn, push, play, "
    "shoot, film, frame, hold, want, need, add, leave, feel, start, dial, bump, shift, bring it, "
    "take it, keep it, push it"
)
"""Verbs that say nothing where what follows says it ("take it to night")."""

NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
    "dozen": 12, "couple": 2, "pair": 2, "forty five": 45, "twenty five": 25, "thirty five": 35,
    "eighty five": 85, "a dozen": 12, "half a dozen": 6, "a couple": 2, "a pair": 2, "a couple of": 2,
    "a pair of": 2, "pair of": 2, "couple of": 2, "a hundred": 100,
    "a few": 3, "few": 3, "several": 4, "a handful of": 5, "handful of": 5, "half dozen": 6,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "last": -1, "final": -1, "opening": 1, "closing": -1,
}  # fmt: skip

VERBS = {
    "remove": (
        "remove, lose, delete, drop, cut, kill, erase, ditch, scrap, scratch, chuck, bin, axe, take "
        "out, take away, get rid of, strike, omit, throw out, chuck out, clear away, cut out, leave "
        "out, out with, do away with, edit out, be gone with, dump, clear out, no more, nix"
    ),
    "add": (
        "dress, add, put in, insert, bring in, include, place, drop in, set up, throw in, dress in, "
        "introduce, bring, put, need, stick, pop, put up, lay, set, have, want, get, show, hang, "
        "park"
    ),
    "replace": (
        "flip, replace, swap, exchange, substitute, swap out, switch, trade, change, turn, switch "
        "out, trade out"
    ),
    "move": (
        "move, shift, slide, push, put, place, scoot, bring, nudge, set, shove, drag, position, "
        "relocate, pull, stick, pop, go, step, come, walk, lay, park, get"
    ),
    "turn": "turn, rotate, spin, swivel, face, twist, pivot",
    "give": "give, hand, pass, hand over, pass over, give over, bring, offer, throw, toss",
    "take": (
        "take, grab, pick up, get, snatch, seize, lift, collect, take hold of, pick, receive, have, "
        "take up, catch, grab hold of"
    ),
    "hold": (
        "hold, carry, hold onto, hold on to, clutch, keep, have, hold up, bear, raise, grip, grasp, "
        "lift up, carry around, cradle, brandish"
    ),
    "putdown": (
        "put down, set down, drop, lay down, let go of, let go, place down, release, put, set, lay, place"
    ),
    "wear": (
        "wear, put on, don, get, have, have on, dress in, be in, sport, pull on, slip on, slip "
        "into, throw on, change into, be dressed in, be wearing, start wearing, need, switch to, "
        "get into, be put in, go for, gain, now have"
    ),
    "undress": (
        "roll off, tear off, rip off, peel off, kick off, whip off, shrug off, get out of, step out of, "
        "wriggle out of, take off, remove, lose, doff, drop, shed, pull off, slip off, slip out of, "
        "strip off, get rid of, ditch, take, without, no longer wear, stop wearing, "
        "not wear, no longer have, be "
        "without, have no, go without, not have, lift off, throw off"
    ),
    "puton": "put, dress, clothe, change",
    "say": (
        "swear, curse, grumble, growl, groan, beg, plead, warn, joke, insist, explain, continue, admit, "
        "promise, demand, gasp, blurt out, stammer, stutter, chuckle, sneer, object, protest, confess, "
        "complain, remind, declare, conclude, interrupt, retort, urge, add, repeat, begin, "
        "say, speak, tell, reply, answer, ask, remark, mutter, mumble, murmur, announce, call out, "
        "state, respond, snap, mention, exclaim"
    ),
    "whisper": "whisper, breathe, hiss",
    "shout": "shout, yell, scream, cry out, bellow, call out, holler, roar",
    "think": "think, wonder, think to herself, think to himself, muse, ponder",
    "look": (
        "peek, peep, gape, goggle, keep an eye on, keep watch on, keep looking, keep staring, "
        "look up, look down, look over, fix, look, gaze, stare, glance, peer, eye, watch, look "
        "over, glare, squint, regard, check out"
    ),
    "rename": "rename, call, name, retitle, title, entitle",
    "read": "read, say, show, spell, spell out, state, bear, be",
    "enter": (
        "enter, join, come in, appear, walk in, be in, arrive, show up, be there, be here, step in, "
        "come into, be present, turn up, be in on"
    ),
    "exit": (
        "leave, exit, walk out, go away, disappear, vanish, be gone, be out, walk off, step out, go "
        "out, get out, go, be absent, not be, not be here, not be there, not be in, be not, be "
        "elsewhere, wander off"
    ),
    "duplicate": "duplicate, copy, repeat, clone, dupe, double, do again, redo",
    "dye": "dye, colour, color, tint, paint, recolour, recolor, bleach, repaint",
    "stand": (
        "hide, stand, be, lean, wait, rest, hang, stay, position, place, be placed, be standing, be put, "
        "belong, sit, lie, get placed, park"
    ),
    "split": "split, break, divide",
    "undo": "undo, revert, take back, roll back, take that back",
    "start": (
        "start, begin, be, look, look like, seem, appear, act, become, get, feel, go, turn, be "
        "looking, make, play, stay, be more, do, keep, remain"
    ),
    "stop": "stop, quit, cease, no longer, not, no more, dont, end",
    "frame": (
        "frame, focus, favour, favor, feature, concentrate, centre, center, shoot, film, see, point, show"
    ),
    "allow": "allow, permit",
    "avoid": (
        "avoid, exclude, forbid, ban, never show, dont show, do not show, not show, dont include, "
        "dont draw, do not draw, keep out, dont let, leave out, hide"
    ),
}
