import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/*
 * Whether something is a word of English is asked of the dictionary inside wink's language model (87,000 forms, from
 * WordNet), which has no way of being asked: a word that it does not know gets a number above those it does.
 */
const nlp = winkNLP(model, [])
const numberOf = (word: string) => nlp.readDoc(word).tokens().out(nlp.its.uniqueId)[0] as unknown as number
const KNOWN = numberOf('zzqxjzzq')

const MOST_KEPT = 50_000
const kept = new Map<string, boolean>()

/** Forms that WordNet leaves out, or that answers about policing use and dictionaries do not. */
const MORE = new Set(
  (
    'everything physio physios appt appts dept depts asbo asbos cctv pcso pcsos snt snts cpeg cpegs cdrp mps mpa mopac met ward wards neighbourhoods app apps online website websites email ' +
    'emails etc ok okay lol thanx thx pls plz dont cant wont didnt isnt wasnt doesnt im ive id ill youre theyre thats whats theres ' +
    'lgbt lgbtq bame ethnicity mopeds moped ebike ebikes escooter scooters scooter drugs gang gangs mum mums dad dads gran nan kids teens ' +
    'hi hello hiya dear cheers regards thanks thankyou yeah yep nope please sorry am pm tv gp gps nhs uk usa'
  ).split(' '),
)

/** Whether a word in small letters is English, in one of its usual forms. */
export function isEnglish(word: string): boolean {
  const before = kept.get(word)
  if (before !== undefined) return before
  const known = MORE.has(word) || isKnown(word) || stems(word).some(isKnown)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(word, known)
  return known
}

const isKnown = (word: string) => /^[a-z]+$/.test(word) && numberOf(word) < KNOWN

/** What an inflected form may come from: the dictionary has most irregular ones itself. */
function stems(word: string): string[] {
  if (/['’-]/.test(word))
    return word.split(/['’-]/).every((part) => part.length < 2 || isEnglish(part)) ? ['the'] : []
  if (word.length < 4) return []
  return [
    [/ies$/, 'y'],
    [/(?<=[a-z]{2})e?s$/, ''],
    [/s$/, ''],
    [/i(?:ed|er|est|ly|ness)$/, 'y'],
    [/(?<=[a-z]{4})(?:ed|er|ers|ing|ings|ly|est|ness)$/, ''],
    [/(?<=[a-z]{3})(?:ed|er|ers|ing)$/, 'e'],
    [/([a-z])\1(?:ed|er|ers|ing)$/, '$1'],
  ]
    .filter((pair): pair is [RegExp, string] => (pair[0] as RegExp).test(word))
    .map(([ending, instead]) => word.replace(ending, instead))
    .filter((stem) => stem.length > 2)
}
