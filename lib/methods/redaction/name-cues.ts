/** Forms of address and ranks that stand before a name. Ranks and offices stay readable in the mark. */
const ADDRESS =
  'mr|mrs|ms|miss|mx|mister|missus|dr|doctor|prof|professor|sir|dame|baroness|baron|señor|senor|señora|senora|monsieur|madame|mme|signor|signora|haji|hajji|lord|lady|master|madam'
const FAITH =
  'maulana|mufti|pandit|guru|swami|rev|revd|reverend|father|fr|imam|rabbi|pastor|sheikh|bishop|canon|vicar|brother|sister|auntie|aunty|aunt|uncle|nan|grandma|grandad|elder'
const POLICE =
  'pc|ch|pcs|wpc|pcso|sergeants|officers|psco|dc|ds|di|dci|ps|sgt|sargent|sergeant|sarge|constable|police constable|inspector|insp|chief inspector|superintendent|supt|' +
  'chief superintendent|detective constable|detective sergeant|detective inspector|detective|det|officer|special constable|ch insp|' +
  'commander|borough commander|commissioner|deputy commissioner|assistant commissioner'
const OFFICE = 'cllr|cllrs|councillor|councillors|councilor|mp|alderman|judge|magistrate'

const title = (words: string) => new Set(words.split('|'))
export const TITLES = {
  address: title(ADDRESS),
  faith: title(FAITH),
  police: title(POLICE),
  office: title(OFFICE),
}

/** The kind of form of address that a word is, with the one before it (“chief inspector”); null where it is none. */
export function titleOf(word: string): keyof typeof TITLES | null {
  for (const kind of ['address', 'faith', 'police', 'office'] as const)
    if (TITLES[kind].has(word)) return kind
  return null
}

/** Only a title when it is written large: “i miss the bus”, “a special officer asked”, “my sister”. */
export const LARGE_ONLY = new Set(
  'miss|master|lady|lord|father|brother|sister|elder|bishop|canon|officer|detective|judge|madam|commander|officers|ch|pcs|sergeants|doctor|nan|sheikh|ps|ds|di|det|fr|mp'.split(
    '|',
  ),
)

/** After these whoever is named follows, even in small letters or by a word that is no known name. */
export const SAYS_NAME = new RegExp(
  "(?:\\b(?:my|his|her|their|the|officer[’']?s|son[’']?s|daughter[’']?s|neighbour[’']?s|whose|first|full|last|maiden) name(?:[’']s| is| was|s are)|" +
    '\\bname(?: is| was)? ?[:=-]|\\b(?:called|named|nicknamed|known (?:locally )?as|goes by(?: the name of)?|by the name of|call me)|' +
    '\\b(?:signed|signed by|written by|submitted by|completed by|sent by|posted by|from the desk of|c/o|f\\.?a\\.?o\\.?|attn|contact(?: name)?) ?:?|' +
    '\\byours(?: sincerely| faithfully| truly)?,?|\\b(?:(?:kind|best|warm|many) )?(?:regards|wishes),?|\\bsincerely,?|\\bcheers,|\\b(?:many )?thanks,|\\bthank you,)\\s*$',
  'i',
)

/** After these a word that begins large and is neither English nor a place is somebody. */
export const MEETS_PERSON = new RegExp(
  '\\b(?:(?:spoke|speak|speaking|spoken|talk|talked|talking|chat|chatted|complained|reported it|wrote|written|rang|emailed|e-mailed|texted) (?:to|with)|' +
    'met|asked|ask|told|rang|phoned|emailed|contacted|thank|thanks|cheers|thank you|thanks to|thank you to|arrested|stopped|searched|seen by|treated by|named|saw|' +
    "helped by|dealt with by|interviewed by|attacked by|abused by|threatened by|visited by|interviewed|dear|hi|hello|hey|i am|i[’']m|im|it[’']s|this is|ask for|speak to|" +
    'regarding|(?:family|murder|death|killing|mother|father|parents|friend|friends|funeral|arrest) of|justice for|according to|me and|myself and|about|blame|reported|married to|lives with|friends with|cc)\\s+$',
  'i',
)
const KIN =
  'son|daughter|husband|wife|partner|mother|mum|mam|mom|dad|father|brother|sister|uncle|aunt|auntie|cousin|nephew|niece|grandson|granddaughter|' +
  'grandmother|grandfather|gran|nan|grandad|neighbour|neighbor|friend|mate|carer|boyfriend|girlfriend|fianc[ée]e?|child|baby|boy|girl|lad|teenager|' +
  'landlord|tenant|boss|manager|colleague|teacher|client|flatmate|stepson|stepdaughter|ex|secretary|chair|chairman|chairwoman|treasurer|warden|caretaker|youth worker|social worker'
export const KIN_BEFORE = new RegExp(`\\b(?:${KIN})[,:(]?\\s+$`, 'i')

/** After a word like these whoever stands before it is somebody: “Hodan said”, “Temi lives”. */
export const PERSON_AFTER =
  /^[’']?s?,? (?:said|says|told|agreed|agrees|asked|lives|lived|works as|was (?:stopped|arrested|attacked|mugged|stabbed|robbed|searched|born|beaten|followed|treated|killed|rude to me)|is my (?:son|daughter|neighbour|friend|husband|wife|brother|sister|mother|father)\b|has been (?:stopped|arrested|attacked)|from (?:number|no|flat)|who |\(my |phoned|rang|replied|reckons|thinks|and (?:his|her) |aged \d|\(\d{1,2}\)|\d{1,2},)/

/** “Gulsum’s nephew”: only persons have kin. */
export const KIN_AFTER = new RegExp(`^['’]s (?:\\p{L}+ )?(?:${KIN})\\b`, 'iu')

/** Before these a word is a place unless it is a known name. */
export const PLACE_BEFORE =
  /\b(?:in|at|near|around|across|outside|towards|through|into|via|off|along|nr|around|opposite|throughout|within|central|greater|inner|outer|north|south|east|west|upper|lower|new|old|st|saint|route|live in|borough of|town of|city of|estate|road|ward)\.?\s+$/i
/** Before these it may be a place or a person. */
export const EITHER_BEFORE = /\b(?:of|to|from|past|between)\s+$/i
