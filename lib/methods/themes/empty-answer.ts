import { comparableAnswer } from './clean-answer'

/** Longer ones say something, whatever their words. */
const MOST_WORDS = 14

const listed = (words: string) => new Set(words.split(/\s+/))

/** Words that say there is nothing to say; one of them must be there. */
const NOTHING = listed(
  'nothing none no nope nil na nada nah not non naught nowt cant dont dunno idk unsure comment comments blank',
)

/** Words that may stand beside them without saying anything. */
const BESIDE = listed(`
  a absolutely add additional any anything all am answer applicable as at at better can come comes comment comments could
  currently different else for further have honestly i id idea im in is it just know like mention mind moment more much my
  now of off offhand oh ok okay on opinion other others particular particularly personally please present problem problems
  question really right say so sorry springs suggest suggestion suggestions sure terms thank thanks that the there thing
  things think this time to today top head truly well what whatsoever with would yet you`)

/** "Do not" and "cannot" in one word, so that "do" need not be among the words that say nothing: "nothing to do" says a lot. */
const joined = (words: string) =>
  words
    .replace(/\bdo not\b|\bdoes not\b|\bdid not\b|\bdoesnt\b|\bdidnt\b/g, 'dont')
    .replace(/\bcan ?not\b|\bcould not\b|\bcouldnt\b/g, 'cant')
    .replace(/\bn a\b/g, 'na')

/**
 * Whether an answer says nothing about what was asked: blank, signs or pictures alone, "N/A", "none", "nothing I can think of". English.
 * Such answers are counted and set aside, so that they are no theme. What praises ("nothing, it was all excellent") or
 * has any other word of its own stays.
 * @param cleaned by `cleanAnswer`
 */
export function isEmptyAnswer(cleaned: string): boolean {
  const comparable = comparableAnswer(cleaned)
  if (comparable === '') return true
  const words = joined(comparable).split(' ')
  if (words.length > MOST_WORDS) return false
  return (
    words.some((word) => NOTHING.has(word)) && words.every((word) => NOTHING.has(word) || BESIDE.has(word))
  )
}
