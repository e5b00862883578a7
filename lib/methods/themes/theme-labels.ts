import { seededRandom, shuffled } from '../numbers/random'
import { HOLLOW, phrasesOf, type Phrase } from './phrases'
import { STOP_WORDS } from './stop-words'
import { stemOf, wordsOf } from './terms'

export type ThemeLabel = { label: string; phrases: string[] }

/** Texts that phrases are looked for in: of all, and the fewest of each theme. */
const MOST_TEXTS = 3000
const FEWEST_OF_THEME = 60
const MOST_PHRASES = 6
/** A phrase of more words says more: so much more weight for each. */
const LONGER = 0.35
/** A phrase is a theme's own from so many times its share in all themes on. */
const LEAST_LIFT = 1.5

type Count = { key: string; form: string; times: number; weight: number }

/**
 * Names themes by the phrases that are frequent in them and rare in the others (class-based TF-IDF); a theme with no phrase in
 * common by its words. No two themes have the same label. Good for what is concrete; a person will rename what praises or blames.
 * Source: M. Grootendorst, "BERTopic: neural topic modeling with a class-based TF-IDF procedure" (2022).
 * @param texts cleaned, one for each of `themes`
 * @param themes the number of the theme of each text, from 0 to `count` - 1
 */
export function labelThemes(
  texts: string[],
  themes: ArrayLike<number>,
  count: number,
  seed: number,
): ThemeLabel[] {
  const sample = sampleOfThemes(themes, count, seed)
  const used = new Set<string>()
  const counted = sample.map((places) =>
    countIn(
      places.map((i) => texts[i]!),
      phrasesOf,
    ),
  )
  const words = sample.map((places) =>
    countIn(
      places.map((i) => texts[i]!),
      contentWords,
    ),
  )
  const byPhrase = weigh(counted, sample)
  const byWord = weigh(words, sample)
  return byPhrase.map((phrases, theme) => {
    const chosen = withoutParts([...phrases, ...byWord[theme]!])
    return { label: uniqueLabel(chosen, used), phrases: chosen.map(({ form }) => form) }
  })
}

/** Places of texts by theme: some of each, more of the larger ones. */
function sampleOfThemes(themes: ArrayLike<number>, count: number, seed: number): number[][] {
  const places: number[][] = Array.from({ length: count }, () => [])
  for (let i = 0; i < themes.length; i++) places[themes[i]!]!.push(i)
  const share = Math.min(1, MOST_TEXTS / Math.max(1, themes.length))
  const random = seededRandom(seed)
  return places.map((all) =>
    shuffled(random, all).slice(0, Math.max(FEWEST_OF_THEME, Math.ceil(all.length * share))),
  )
}

function contentWords(text: string): Phrase[] {
  const words = wordsOf(text).filter((word) => word.length > 2 && !STOP_WORDS.has(word) && !HOLLOW.has(word))
  return [...new Map(words.map((word) => [stemOf(word), { key: stemOf(word), form: word }])).values()]
}

/** How many of the texts have each phrase, and the form in which most of them do. */
function countIn(texts: string[], find: (text: string) => Phrase[]): Map<string, Map<string, number>> {
  const forms = new Map<string, Map<string, number>>()
  for (const text of texts)
    for (const { key, form } of find(text)) {
      const known = forms.get(key) ?? new Map<string, number>()
      forms.set(key, known.set(form, (known.get(form) ?? 0) + 1))
    }
  return forms
}

const timesOf = (forms: Map<string, number>) => [...forms.values()].reduce((sum, times) => sum + times, 0)

/** Phrases of each theme by weight: their share of the theme's texts, times how few other themes' texts have them. */
function weigh(counted: Map<string, Map<string, number>>[], sample: number[][]): Count[][] {
  const everywhere = new Map<string, number>()
  counted.forEach((phrases, theme) => {
    for (const [key, forms] of phrases)
      everywhere.set(key, (everywhere.get(key) ?? 0) + timesOf(forms) / Math.max(1, sample[theme]!.length))
  })
  const mean = [...everywhere.values()].reduce((sum, share) => sum + share, 0) / Math.max(1, counted.length)
  const isOwn = (share: number, mean: number) => counted.length === 1 || share >= LEAST_LIFT * mean
  return counted.map((phrases, theme) => {
    const size = sample[theme]!.length
    const fewest = size >= 30 ? 3 : size >= 6 ? 2 : 1
    return [...phrases]
      .map(([key, forms]) => {
        const times = timesOf(forms)
        const rarity = Math.log(1 + mean / everywhere.get(key)!)
        const length = 1 + LONGER * (key.split(' ').length - 1)
        return { key, form: commonest(forms), times, weight: (times / size) * rarity * length }
      })
      .filter(
        ({ key, times }) => times >= fewest && isOwn(times / size, everywhere.get(key)! / counted.length),
      )
      .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
      .slice(0, 5 * MOST_PHRASES)
  })
}

function commonest(forms: Map<string, number>): string {
  const [first] = [...forms].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
  return first![0]
}

/** The first phrases of which none is part of another, nor made of the same words. */
function withoutParts(phrases: Count[]): Count[] {
  const chosen: Count[] = []
  for (const phrase of phrases) {
    if (chosen.length === MOST_PHRASES) break
    const own = new Set(phrase.key.split(' '))
    const isTold = chosen.some(({ key }) => {
      const words = key.split(' ')
      return words.every((word) => own.has(word)) || [...own].every((word) => words.includes(word))
    })
    if (!isTold) chosen.push(phrase)
  }
  return chosen
}

/** One long phrase, or two: "Waiting times", "Car park, parking charges"; more where another theme has that label already. */
function uniqueLabel(phrases: Count[], used: Set<string>): string {
  const [first] = phrases
  let count = first && first.key.includes(' ') ? 1 : 2
  let label = ''
  for (; count <= phrases.length + 1; count++) {
    label = sentenceCase(
      phrases
        .slice(0, count)
        .map(({ form }) => form)
        .join(', '),
    )
    if (label !== '' && !used.has(label)) break
  }
  const name = label === '' ? 'Other answers' : label
  let numbered = name
  for (let i = 2; used.has(numbered); i++) numbered = `${name} (${i})`
  used.add(numbered)
  return numbered
}

const sentenceCase = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
