// Letters that are no letter of ours with a mark on it, and how an address spells them, as
// model/words/letters.py has it; the table tests/names.json holds both to it. Pure.

/** @param {string[]} rows */
const pairs = (rows) =>
  rows
    .flatMap((row) => row.split(" "))
    .map((pair) => /** @type {const} */ ([pair[0], pair.slice(1)]));

/** Letters of the Latin alphabet, as names are compared too; and a sigma at the end of a word. */
export const LATIN = new Map(
  pairs(["ßss æae œoe øo đd ðd þth łl ħh ŧt ıi ĸk ŋng ƒf əe ɔo ɛe ɨi ʉu ςσ"]),
);

const SPELLED = [
  "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo",
  "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь",
  "эe юyu яya ґg єye іi ѕdz јj љlj њnj ђdj ћc џdzh әa ғgh қq ңng өo ұu үu һh ѣe",
  "אa בb גg דd הh וv זz חch טt יy ךk כk לl םm מm ןn נn סs עa ףp פp ץts צts קk רr שsh תt",
  "اa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy",
  "ةa ىa ء ـ ٱa پp چch ڤv گg کk ژzh ڭng ٹt ڈd ڑr ںn ھh ہh ەa ڕr ڵl ۆo ێe یy ےe ېe ۇu",
  "٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9",
];

/** How an address spells a letter; one that is not here is no letter of an address. */
export const LETTERS = new Map([...LATIN, ...pairs(SPELLED)]);
