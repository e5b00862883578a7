import { stanceOf, type Stance } from './stance'

type Theme = { label: string; phrases: string[]; size: number; share: number; examples: number[] }
type Found<T extends Theme> = { themes: T[]; themeOf: number[]; strengths: number[] }

/** Both sides must be as many, and as large a share of the theme, for it to be parted. */
const FEWEST = 3
const LEAST_SHARE = 0.1
const EXAMPLES = 5

/**
 * Parts each theme in which some answers declare that they are for what is asked and others that they are against it: they
 * use the same words, so what groups by words and meaning puts them together, and what they say is the opposite. Answers that
 * declare nothing stay with the larger side. Largest first again.
 */
export function partByStance<T extends Theme>(found: Found<T>, answers: string[]): Found<T> {
  const themeOf = [...found.themeOf]
  const themes = [...found.themes]
  found.themes.forEach((theme, place) => {
    const members = found.themeOf.flatMap((own, answer) => (own === place ? [answer] : []))
    const stances = new Map(members.map((answer) => [answer, stanceOf(answers[answer]!)]))
    const [smaller, larger] = sidesOf([...stances.values()])
    const leaving = members.filter((answer) => stances.get(answer) === smaller)
    if (leaving.length < Math.max(FEWEST, LEAST_SHARE * members.length)) return
    for (const answer of leaving) themeOf[answer] = themes.length
    const staying = members.filter((answer) => stances.get(answer) !== smaller)
    themes.push(partOf(theme, smaller, leaving, found.strengths))
    themes[place] = partOf(theme, larger, staying, found.strengths)
  })
  const order = [...themes.keys()].sort((a, b) => themes[b]!.size - themes[a]!.size || a - b)
  return {
    themes: order.map((place) => themes[place]!),
    themeOf: themeOf.map((place) => (place < 0 ? -1 : order.indexOf(place))),
    strengths: found.strengths,
  }
}

function sidesOf(stances: (Stance | null)[]): [smaller: Stance, larger: Stance] {
  const forIt = stances.filter((stance) => stance === 'for').length
  const against = stances.filter((stance) => stance === 'against').length
  return forIt < against ? ['for', 'against'] : ['against', 'for']
}

function partOf<T extends Theme>(theme: T, side: Stance, answers: number[], strengths: number[]): T {
  const kept = theme.examples.filter((answer) => answers.includes(answer))
  const best = answers
    .filter((answer) => !kept.includes(answer))
    .sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b)
  return {
    ...theme,
    label: `${theme.label}: ${side}`,
    size: answers.length,
    share: (theme.share * answers.length) / theme.size,
    examples: [...kept, ...best].slice(0, EXAMPLES),
  }
}
