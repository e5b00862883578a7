import { seededRandom, type Random } from '@/lib/methods/numbers/random'

/** Answers made of the words of a subject each, so that which belong together is known. */
const SUBJECTS = {
  parking: ['car park', 'parking charges', 'parking spaces', 'disabled parking bays', 'parking permits'],
  burglary: [
    'house burglaries',
    'garden shed burglaries',
    'burglary victims',
    'stolen bikes',
    'burglar alarms',
  ],
  speeding: [
    'speeding motorbikes',
    'speed cameras',
    'speeding cars',
    'road safety',
    'dangerous speeding drivers',
  ],
  youth: ['youth clubs', 'youth workers', 'teenagers hanging about', 'youth centres', 'bored teenagers'],
}
const ROUND_ABOUT =
  'honestly station estate weekend evening school summer winter road park library market church council morning night street lane house shop'.split(
    ' ',
  )

export type Planted = { texts: string[]; labels: string[] }

/** `each` answers on each of the four subjects, in a mixed order; no two the same. */
export function plantedAnswers(each: number, seed = 1): Planted {
  const random = seededRandom(seed)
  const made: { text: string; label: string }[] = []
  for (const [label, phrases] of Object.entries(SUBJECTS))
    for (let i = 0; i < each; i++) {
      const [first, second] = [oneOf(random, phrases), oneOf(random, phrases)]
      const [a, b, c, d] = Array.from({ length: 4 }, () => oneOf(random, ROUND_ABOUT))
      const text = `The ${a} by the ${b}: ${first}, and ${second} near ${c} or ${d} (${label[0]}${i}).`
      made.push({ text, label })
    }
  made.sort((a, b) => (a.text.slice(-14) < b.text.slice(-14) ? -1 : 1))
  return { texts: made.map(({ text }) => text), labels: made.map(({ label }) => label) }
}

const oneOf = (random: Random, list: string[]) => list[Math.floor(random() * list.length)]!
