import { cleanAnswer } from './clean-answer'

/** Whether somebody says that they are for or against what is asked. Most answers say neither. */
export type Stance = 'for' | 'against'

const WHO = String.raw`\b(?:i|we)(?: \w+ly| do| would| also| must)?`
/** Nothing more, or what is asked: “Agree.”, “Support this”, and not “Agree with the council who leads”. */
const END = String.raw` *[,.!;:]| *$`
const IT = String.raw`(?:this|these|that|it|all|your|the (?:proposal|plan|idea|draft|strateg|change|suggestion|closure))`
/** Not an opposite: “we do not always agree”. */
const NEITHER = /(?:\bnot|n't) \w+ (?:agree|support)\b/g
const AGAINST = [
  new RegExp(String.raw`${WHO} (?:disagree|oppose|object|reject)\b`, 'g'),
  /\b(?:do|does|did|would|could|can)(?: not|n't) (?:\w+ly )?(?:agree|support|want this|welcome|accept|approve)\b/g,
  /\bcannot (?:agree|support|accept|approve)\b/g,
  /\b(?:am|are|is|was|were|i'm|we're)(?: \w+ly)? (?:against|opposed to)\b/g,
  /^(?:strongly )?(?:disagree|against|opposed|object)\b/g,
  /^no(?: *[,.!;:]| *$)/g,
  /\bnot (?:a good idea|in favou?r)\b/g,
  /\b(?:a )?(?:bad|terrible|poor) idea\b/g,
]
const FOR = [
  new RegExp(String.raw`${WHO} (?:agree|support|welcome|endorse|approve)\b`, 'g'),
  new RegExp(String.raw`^(?:\w+ly )?(?:agreed?(?: with)?|support(?:ed)?|in favour of)(?:${END}| ${IT})`, 'g'),
  /^yes(?: *[,.!;:]| *$)/g,
  /\b(?:am|are|i'm|we're)(?: \w+ly)? in favou?r of\b/g,
  /\b(?:a )?(?:good|great|excellent) idea\b/g,
]

/**
 * The stance that an answer in English declares in so many words; null where it declares none, or both. By cues alone:
 * what is meant without being said is not found, so this tells apart what is told apart by its writers and nothing else.
 * Cues as in S. Mohammad, P. Sobhani & S. Kiritchenko, "Stance and sentiment in tweets" (2017), there as features.
 */
export function stanceOf(answer: string): Stance | null {
  let text = cleanAnswer(answer).toLowerCase()
  let against = 0
  // Taken out once counted: "do not agree" must not be read as "agree".
  for (const cue of AGAINST)
    text = text.replace(cue, () => {
      against++
      return ' # '
    })
  text = text.replace(NEITHER, ' # ')
  const isFor = FOR.some((cue) => new RegExp(cue.source).test(text))
  if (isFor === against > 0) return null
  return isFor ? 'for' : 'against'
}

/** Fewer declared stances than these make no leaning; and one side must be so many times the other. */
const FEWEST = 3
const TIMES = 3

/** To which side answers lean, taken together; null where too few declare anything or both sides do. */
export function leaningOf(stances: (Stance | null)[]): Stance | null {
  const forIt = stances.filter((stance) => stance === 'for').length
  const against = stances.filter((stance) => stance === 'against').length
  if (forIt >= FEWEST && forIt >= TIMES * against) return 'for'
  return against >= FEWEST && against >= TIMES * forIt ? 'against' : null
}
