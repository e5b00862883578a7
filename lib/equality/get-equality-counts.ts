import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { percentage } from '../core/format'
import {
  BACKGROUND_KEY,
  BACKGROUNDS,
  CODE_LISTS,
  PREFER_NOT,
  QUESTIONS,
  type EqualityQuestion,
} from './code-lists'
import { canSeeEqualityCounts } from './policy'
import { GetEqualityCountsInput } from './schema'
import { FEWEST, FEWEST_FOR_PERCENT, suppressed } from '../methods/disclosure/few-people'
import type { EqualityCountsView, EqualityTable } from './types'

/**
 * What people said of themselves, question by question, for the whole consultation and never by place; small figures are
 * hidden, and answers join in lots (`shuffleEqualityAnswers`).
 * @throws NotFound, NotAllowed
 */
export async function getEqualityCounts(
  ctx: Ctx,
  input: z.input<typeof GetEqualityCountsInput>,
): Promise<EqualityCountsView> {
  const { consultationId } = GetEqualityCountsInput.parse(input)
  const { id, title, status, stage } = await getConsultation(ctx, { id: consultationId })
  authorise(canSeeEqualityCounts(ctx.actor))
  const where = { stageId: stage.id, isCounted: true, codeLists: CODE_LISTS }
  const people = await ctx.db.equalityAnswer.count({ where })
  const counts = await ctx.db.$queryRaw<Counted[]>`
    SELECT e.key, e.value AS code, count(*)::int AS n
    FROM equality_answer a CROSS JOIN LATERAL jsonb_each_text(a.answers) e
    WHERE a.stage_id = ${stage.id}::uuid AND a.is_counted AND a.code_lists = ${CODE_LISTS}
    GROUP BY e.key, e.value`
  const { asksEquality, hasOpenLink } = stage
  return {
    consultation: { id, title, status },
    ...{ asksEquality, hasOpenLink, codeLists: CODE_LISTS },
    people: people < FEWEST ? null : people,
    tables: ALL_QUESTIONS.map((question) => tableOf(question, counts)),
  }
}

type Counted = { key: string; code: string; n: number }

/** As asked, with every background of every group as one question at the end. */
const ALL_QUESTIONS: EqualityQuestion[] = [
  ...QUESTIONS,
  {
    key: BACKGROUND_KEY,
    title: 'Background within the ethnic group',
    hint: '',
    choices: [
      ...Object.values(BACKGROUNDS).flatMap((choices) => choices.filter(({ code }) => code !== PREFER_NOT)),
      { code: PREFER_NOT, label: 'Prefer not to say' },
    ],
  },
]

function tableOf({ key, title, choices }: EqualityQuestion, counts: Counted[]): EqualityTable {
  const of = (code: string) => counts.find((count) => count.key === key && count.code === code)?.n ?? 0
  const numbers = choices.map(({ code }) => of(code))
  const base = numbers.reduce((sum, n) => sum + n, 0)
  const shown = suppressed(numbers)
  return {
    ...{ key, title },
    base: base < FEWEST ? null : base,
    rows: choices.map(({ code, label }, i) => {
      const count = base < FEWEST ? null : (shown[i] ?? null)
      const hasPercent = count !== null && base >= FEWEST_FOR_PERCENT
      return { code, label, count, percent: hasPercent ? percentage(count, base) : null }
    }),
  }
}
