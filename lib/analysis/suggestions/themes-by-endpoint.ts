import { z } from 'zod'
import type { Progress } from '../../jobs/run-in-child'
import { applyRedactions } from '../../methods/redaction/apply-redactions'
import { proposeRedactions } from '../../methods/redaction/propose-redactions'
import { cleanAnswer, comparableAnswer } from '../../methods/themes/clean-answer'
import { isEmptyAnswer } from '../../methods/themes/empty-answer'
import type { FoundThemes } from '../work-out-themes'
import { askEndpoint, notUnderstood } from './ask-endpoint'
import type { ThemeEndpoint } from './theme-endpoint'

/** Answers that themes are found in, and that are given theirs at once; characters of each that are sent. */
const TO_FIND = 200
const AT_ONCE = 40
const MOST_CHARACTERS = 800
const EXAMPLES = 5

const Themes = z.object({
  themes: z
    .array(
      z.object({
        label: z.string().trim().min(1).max(120),
        phrases: z.array(z.string().max(120)).default([]),
      }),
    )
    .min(1)
    .max(100),
})
const Given = z.object({ answers: z.array(z.object({ n: z.number().int(), theme: z.number().int() })) })

type Wanted = { answers: string[]; count?: number }

/**
 * Themes by an endpoint that an administrator configured and a researcher chose: it names themes for a part of the answers,
 * drawn evenly, then says for each distinct answer which it speaks of. Only redacted text is sent: what may say who somebody
 * is, as far as it is found, is taken out before. Nothing is kept where any of it fails.
 * @throws InvalidInput where the endpoint fails
 */
export async function themesByEndpoint(
  endpoint: ThemeEndpoint,
  { answers, count }: Wanted,
  onProgress: (progress: Progress) => Promise<void>,
): Promise<FoundThemes> {
  const cleaned = answers.map(cleanAnswer)
  const telling = [...cleaned.keys()].filter((i) => !isEmptyAnswer(cleaned[i]!))
  const groups = groupsOf(telling, cleaned)
  if (groups.length === 0) return found(answers, 0, [], [], [])
  const texts = (part: number[][]) => part.map(([first]) => redacted(answers[first!]!))
  const step = Math.ceil(groups.length / TO_FIND)
  const sample = texts(groups.filter((_, i) => i % step === 0))
  const said = Themes.safeParse(await askEndpoint(endpoint, findTask(count), { answers: sample }))
  if (!said.success) throw notUnderstood(endpoint)
  const { themes } = said.data
  const labels = themes.map(({ label }, i) => ({ theme: i + 1, label }))
  const themeOfGroup: number[] = []
  for (let start = 0; start < groups.length; start += AT_ONCE) {
    const part = texts(groups.slice(start, start + AT_ONCE)).map((text, i) => ({ n: i + 1, text }))
    const given = Given.safeParse(await askEndpoint(endpoint, GIVE, { themes: labels, answers: part }))
    if (!given.success) throw notUnderstood(endpoint)
    part.forEach(({ n }) => {
      const theme = given.data.answers.find((one) => one.n === n)?.theme ?? 0
      themeOfGroup.push(theme >= 1 && theme <= themes.length ? theme - 1 : -1)
    })
    await onProgress({ step: 'grouping', done: Math.min(1, (start + AT_ONCE) / groups.length) })
  }
  return found(answers, telling.length, themes, groups, themeOfGroup)
}

const findTask = (count: number | undefined) =>
  `You find themes in answers to a public consultation. Name ${count ?? 'as many as are needed, at most 30,'} themes. ` +
  'Keep agreement and disagreement apart. Answer in JSON: {"themes": [{"label": "a few words", "phrases": ["...", "..."]}]}.'

const GIVE =
  'You are given themes and answers to a public consultation. Say for each answer which one theme it speaks of most, or 0. ' +
  'Answer in JSON: {"answers": [{"n": 1, "theme": 2}]}.'

function redacted(text: string): string {
  return applyRedactions(text, proposeRedactions(text)).publicText.slice(0, MOST_CHARACTERS)
}

/** Answers that are the same but for case, signs and spaces: one of them is sent. */
function groupsOf(telling: number[], cleaned: string[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const i of telling) {
    const key = comparableAnswer(cleaned[i]!) || cleaned[i]!
    groups.set(key, [...(groups.get(key) ?? []), i])
  }
  return [...groups.values()]
}

type Named = { label: string; phrases: string[] }

function found(
  answers: string[],
  telling: number,
  themes: Named[],
  groups: number[][],
  themeOfGroup: number[],
): FoundThemes {
  const themeOf = answers.map(() => -1)
  groups.forEach((group, i) => group.forEach((answer) => (themeOf[answer] = themeOfGroup[i]!)))
  const members = themes.map((_, theme) => [...answers.keys()].filter((i) => themeOf[i] === theme))
  const order = [...themes.keys()]
    .filter((theme) => members[theme]!.length > 0)
    .sort((a, b) => members[b]!.length - members[a]!.length || a - b)
  return {
    answers: answers.length,
    empty: answers.length - telling,
    duplicates: { exact: telling - groups.length, near: 0 },
    themes: order.map((theme) => ({
      ...themes[theme]!,
      size: members[theme]!.length,
      share: members[theme]!.length / telling,
      examples: members[theme]!.slice(0, EXAMPLES),
    })),
    themeOf: themeOf.map((theme) => order.indexOf(theme)),
    strengths: themeOf.map((theme) => (theme < 0 ? 0 : 1)),
  }
}
