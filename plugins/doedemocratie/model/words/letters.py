"""Letters that are no letter of ours with a mark on it, and how an address spells them.

The form is given SPELLED with its data; assets/js/text/names.js has LATIN too, and tests/names.json
holds both to it. Letters of yet other alphabets (日, ह) are not here: an address leaves them out.
"""

from __future__ import annotations


def _pairs(*rows: str) -> dict[str, str]:
    return {pair[0]: pair[1:] for row in rows for pair in row.split()}


# Letters of the Latin alphabet, as names are compared too; and a sigma at the end of a word.
LATIN = _pairs("ßss æae œoe øo đd ðd þth łl ħh ŧt ıi ĸk ŋng ƒf əe ɔo ɛe ɨi ʉu ςσ")
# Each after the letter; with nothing after it a letter is not spelled.
SPELLED = _pairs(
    "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo",
    "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь",
    "эe юyu яya ґg єye іi ѕdz јj љlj њnj ђdj ћc џdzh әa ғgh қq ңng өo ұu үu һh ѣe",
    "אa בb גg דd הh וv זz חch טt יy ךk כk לl םm מm ןn נn סs עa ףp פp ץts צts קk רr שsh תt",
    "اa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy",
    "ةa ىa ء ـ ٱa پp چch ڤv گg کk ژzh ڭng ٹt ڈd ڑr ںn ھh ہh ەa ڕr ڵl ۆo ێe یy ےe ېe ۇu",
    "٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9",
)
LETTERS = {**LATIN, **SPELLED}
