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
import { COMPARED } from './heard/compared'
import { canSeeEqualityCounts } from './policy'
import { readCounts, type Counted } from './read-counts'
import { GetEqualityCountsInput } from './schema'
import { FEWEST_FOR_PERCENT, shownPeople } from '../methods/disclosure/few-people'
import { shownCounts } from './shown-counts'
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
  const counts = await readCounts(ctx, stage.id)
  const { asksEquality, hasOpenLink } = stage
  return {
    consultation: { id, title, status },
    ...{ asksEquality, hasOpenLink, codeLists: CODE_LISTS },
    people: shownPeople(people),
    tables: ALL_QUESTIONS.map((question) => tableOf(question, counts)),
  }
}

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

/** The groups by which a question is compared with the residents, so that figures here and there hide the same. */
function groupsOf({ key, choices }: EqualityQuestion): string[][] {
  const compared = COMPARED.find((one) => one.key === key)
  return (
    compared?.groups.map(({ codes }) => codes) ??
    choices.flatMap(({ code }) => (code === PREFER_NOT ? [] : [[code]]))
  )
}

function tableOf(question: EqualityQuestion, counts: Counted[]): EqualityTable {
  const { key, title, choices } = question
  const countOf = (code: string) =>
    counts.reduce((sum, one) => (one.key === key && one.code === code ? sum + one.n : sum), 0)
  const { base, codes } = shownCounts(groupsOf(question), countOf)
  return {
    ...{ key, title, base },
    rows: choices.map(({ code, label }) => {
      if (code === PREFER_NOT) return { code, label, count: shownPeople(countOf(code)), percent: null }
      const count = codes.get(code) ?? null
      const hasPercent = count !== null && base !== null && base >= FEWEST_FOR_PERCENT
      return { code, label, count, percent: hasPercent ? percentage(count, base) : null }
    }),
  }
}
