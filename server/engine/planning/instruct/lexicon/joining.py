"""Words that do not begin a form: what may be passed over, what parts two forms, what takes away."""

from server.engine.planning.instruct.words import word_set

MILD = word_set(
    "is are be 's should must has have had to will would can could get gets got go goes going of in "
    "on at for with up it that this now then still there here over his her their make let want as so "
    "been does do were was all by bit one everything painted clean dirty raking who missing slight "
    "faint subtle big single whole each together just straight right"
)
"""Words that a form may pass over, at a price: what they say is said by the others."""

SILENT = word_set(
    "a an the this that these those some is are am be been being was were do does did has have had "
    "having will would shall should must can could may might ought i we you us me my our your it its "
    "there here want wants wanted need needs like likes get gets getting got make makes making made "
    "let lets see sees seeing show shows showing happen happens happening occur occurs now then also "
    "really very quite rather well please maybe perhaps simply actually as to"
)
"""Words that say nothing by themselves: a form may pass over any number of them, and so may a text."""

AUXILIARIES = word_set(
    "is are be am was were been being 's should must could can may might will would shall ought"
)

CARRYING = word_set(", ; and then but while & n")
"""After these, a verb without a subject has that of the clause before."""

SEPARATORS = word_set(", ; . ! ? & + : / … ( ) and then but plus n while also with so because")
"""What may stand between two forms."""

NEGATIONS = word_set(
    "no not never isnt arent dont doesnt didnt wont shouldnt cant hasnt havent without minus sans "
    "stop stops stopped quit quits lose loses lost drop drops dropped remove removes delete cut kill "
    "erase ditch scrap scratch chuck bin axe strike omit dump nix out off away gone less rid avoid "
    "avoids exclude forbid ban hide neither nobody nothing clear cleared empty end ends ended break "
    "over done burn blow nowhere exit exits leave leaves leaving left wipe take takes took taking "
    "taken pull pulls slip slips shed sheds doff strip shave shaves shaved lifts lift passes fades "
    "disappear disappears vanish vanishes absent alone elsewhere keep blank silent wordless unset "
    "zero turn kick send throw get whip whips lifted goes go"
)
"""A form that takes away or forbids needs one of these."""
