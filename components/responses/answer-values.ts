import type { SurveyAnswers } from '@/components/ui/survey/survey-types'

/** Whether two answers say the same. None is as good as null: an answer taken away is none. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a ?? null) === canonical(b ?? null)
}

/** The keys under which two sets of answers differ. */
export function differingKeys(a: SurveyAnswers, b: SurveyAnswers): string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].filter((key) => !same(a[key], b[key]))
}

/** A copy with one answer put in, or taken away. */
export function withAnswer(answers: SurveyAnswers, key: string, value: unknown): SurveyAnswers {
  const { [key]: _before, ...others } = answers
  return value === undefined || value === null ? others : { ...others, [key]: value }
}

/** The same text for the same answers: the database keeps keys in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
