import { fisherExact } from '../../methods/numbers/fisher-exact'
import { holm } from '../../methods/numbers/holm'
import { shareDifference } from '../../methods/numbers/share-difference'
import type { BoroughVoices, Positions, Voice, VoicePair, VoiceTheme } from './types'

export type Theme = { id: string; title: string }
/** Bodies of a voice in a borough that speak of a theme. */
export type SpokenOf = { themeId: string; voice: string; borough: string; n: number }
/** Bodies of a voice that hold something of a theme. */
export type HeldOf = { themeId: string; voice: string; position: keyof Positions; n: number }

const LEVEL = 0.05

/** Every pair of voices, each once, of those that have answers. */
const pairsOf = (voices: Voice[]): [Voice, Voice][] =>
  voices.flatMap((one, i) => voices.slice(i + 1).map((other): [Voice, Voice] => [one, other]))

/**
 * Theme by theme, how far kinds of body differ: in how many speak of it, and in what they hold of it. Shares differ where
 * Fisher's exact test says so after Holm's correction for all tests together, those of positions among them: of twenty tests of
 * nothing one would be "significant" by chance. Bodies that answered are not drawn by lot; the test says how far chance alone
 * could lead, and no more.
 * @returns those that differ first, then by the largest difference; and how many tests there were
 */
export function compareVoices(
  themes: Theme[],
  voices: Voice[],
  spoken: SpokenOf[],
  held: HeldOf[],
): { themes: VoiceTheme[]; tests: number } {
  const pairs = pairsOf(voices)
  const drafts = themes.map((theme) => {
    const counts = voices.map(({ code }) => sumOf(spoken, theme.id, code))
    const positions = positionsOf(held, theme.id, voices)
    const of = (voice: Voice) => counts[voices.indexOf(voice)] ?? 0
    return {
      theme,
      counts,
      positions,
      pairs: pairs.map(([one, other]) => pairOf([one, of(one)], [other, of(other)])),
    }
  })
  const stances = drafts.flatMap(({ theme, positions }) => opposition(theme.id, positions, voices, pairs))
  const adjusted = holm([
    ...drafts.flatMap(({ pairs }) => pairs.map(({ p }) => p)),
    ...stances.map(({ p }) => p),
  ])
  const ofStances = adjusted.slice(drafts.length * pairs.length)
  const rows = drafts.map(({ theme, counts, positions, pairs }, i): VoiceTheme => ({
    ...theme,
    spoken: counts.map((count, j) => ({ count, share: share(count, voices[j]?.base ?? 0) })),
    pairs: pairs.map((pair, j) => {
      const p = adjusted[i * pairs.length + j] ?? 1
      return { ...pair, p, differs: p < LEVEL }
    }),
    positions,
    opposed: stances.flatMap(({ themeId, one, other }, j) =>
      themeId === theme.id && (ofStances[j] ?? 1) < LEVEL ? [{ one, other, p: ofStances[j] ?? 1 }] : [],
    ),
  }))
  return { themes: rows.toSorted((a, b) => weight(b) - weight(a)), tests: adjusted.length }
}

const share = (count: number, base: number) => (base === 0 ? null : count / base)

const sumOf = (spoken: SpokenOf[], themeId: string, voice: string) =>
  spoken.reduce((sum, one) => (one.themeId === themeId && one.voice === voice ? sum + one.n : sum), 0)

function pairOf([one, count]: [Voice, number], [other, otherCount]: [Voice, number]): VoicePair {
  const found = shareDifference({ count, base: one.base }, { count: otherCount, base: other.base })
  const p = fisherExact([
    [count, one.base - count],
    [otherCount, other.base - otherCount],
  ])
  return {
    ...{ one: one.code, other: other.code, p, differs: false },
    difference: found?.difference ?? 0,
    ...{ low: found?.interval.low ?? -1, high: found?.interval.high ?? 1 },
  }
}

const weight = ({ pairs, opposed }: VoiceTheme) =>
  (opposed.length > 0 ? 20 : 0) +
  (pairs.some(({ differs }) => differs) ? 10 : 0) +
  Math.max(0, ...pairs.map(({ difference }) => Math.abs(difference)))

function positionsOf(held: HeldOf[], themeId: string, voices: Voice[]): Positions[] | null {
  const own = held.filter((one) => one.themeId === themeId)
  if (own.length === 0) return null
  return voices.map(({ code }) => {
    const of = (position: keyof Positions) =>
      own.reduce((sum, one) => (one.voice === code && one.position === position ? sum + one.n : sum), 0)
    return { for: of('for'), against: of('against'), mixed: of('mixed'), unclear: of('unclear') }
  })
}

/** A test a pair of voices of which one is mostly for it and the other mostly against. */
function opposition(
  themeId: string,
  positions: Positions[] | null,
  voices: Voice[],
  pairs: [Voice, Voice][],
) {
  if (positions === null) return []
  const of = (voice: Voice) => positions[voices.indexOf(voice)]!
  return pairs.flatMap(([first, second]) => {
    const [a, b] = [of(first), of(second)]
    const isOpposed = (a.for - a.against) * (b.for - b.against) < 0
    if (!isOpposed) return []
    const p = fisherExact([
      [a.for, a.against],
      [b.for, b.against],
    ])
    return [{ themeId, one: first.code, other: second.code, p }]
  })
}

/** Borough by borough: which voices answered, what all of them speak of, and what one speaks of alone. */
export function voicesByBorough(
  boroughs: { code: string; name: string }[],
  voices: Voice[],
  bases: { voice: string; borough: string; n: number }[],
  spoken: SpokenOf[],
): BoroughVoices[] {
  return boroughs.flatMap(({ code, name }) => {
    const answered = voices.map(
      (voice) => bases.find((base) => base.voice === voice.code && base.borough === code)?.n ?? 0,
    )
    const there = voices.filter((_, i) => answered[i]! > 0)
    if (there.length === 0) return []
    const own = spoken.filter(({ borough, n }) => borough === code && n > 0)
    const themes = [...new Set(own.map(({ themeId }) => themeId))]
    const speakersOf = (themeId: string) =>
      new Set(own.filter((one) => one.themeId === themeId).map(({ voice }) => voice))
    return [
      {
        ...{ code, name, answered },
        shared: there.length < 2 ? 0 : themes.filter((id) => speakersOf(id).size === there.length).length,
        alone: voices.map(
          (voice) =>
            themes.filter((id) => speakersOf(id).size === 1 && speakersOf(id).has(voice.code)).length,
        ),
      },
    ]
  })
}
