import type { z } from 'zod'
import { NotFound } from '../../core/errors'
import type { AnswerTableInput } from '../schema'
import type { ClosedQuestion } from './closed-questions'
import type { Filters, Parted } from './count-answers'
import { NAMED_COLUMNS } from './list-columns'

type Input = z.output<typeof AnswerTableInput>

/** What is counted of what was asked for, and in words why something of it is left out. */
export type Settled = { parted: Parted | null; filters: Filters; note: string; only: string | null }

const ONE_AT_A_TIME =
  'Of members of the public only one thing can be looked at at a time, so that nobody can be picked out. What else was chosen is left out.'
const NO_KINDS =
  'Members of the public are of no kind of body and have no basis of view: they are shown all together.'
const WITH_ITSELF = 'A question cannot be compared with itself: its answers are shown all together.'
const ALL_ENTRIES =
  'Of members of the public entries are shown all together: parted or filtered, and laid beside the figures of people, they could tell of one. The question “in any entry” can be compared and filtered.'
const OTHER_GROUP =
  'Entries of two different groups do not belong to each other: there is nothing to compare them by. They are shown all together.'
const BY_ENTRIES =
  'A response may have several entries, and would stand in several columns. Choose the question of the entries, and compare that by this one. Responses are shown all together.'

export const filtersOf = ({ bodyType, borough, channel, basis }: Input): Filters => ({
  ...(bodyType ? { bodyType } : {}),
  ...(borough ? { borough } : {}),
  ...(channel ? { channel } : {}),
  ...(basis ? { basis } : {}),
})

/**
 * What is counted. Of persons one thing at a time: a filter is a column of the table by it, so that a figure hidden in
 * that table is hidden behind the filter too; of their entries nothing but all together.
 * @throws NotFound where it is to be parted by what is not there
 */
export function settleAsked(
  asked: Input,
  questions: ClosedQuestion[],
  question: ClosedQuestion | null,
): Settled {
  const filters = filtersOf(asked)
  const { parted, note } = partedAs(asked.by ?? '', questions, question)
  if (asked.strand === 'bodies') return { parted, filters, note, only: null }
  const isOfBodies = parted?.by === 'bodyType' || parted?.by === 'basis'
  const own = isOfBodies ? null : parted
  const { borough, channel } = filters
  const only = borough ?? channel ?? null
  const chosen = [own, borough, channel, filters.bodyType, filters.basis].filter(Boolean)
  if (question?.entry) {
    const isMore = chosen.length > 0 || parted !== null
    return { parted: null, filters: {}, note: isMore ? ALL_ENTRIES : note, only: null }
  }
  const said = isOfBodies ? NO_KINDS : chosen.length > 1 ? ONE_AT_A_TIME : note
  if (own || only === null) return { parted: own, filters: {}, note: said, only: null }
  return { parted: { by: borough ? 'borough' : 'channel' }, filters: {}, note: said, only }
}

/** What it is parted by, or why it is not. */
function partedAs(by: string, questions: ClosedQuestion[], question: ClosedQuestion | null) {
  if (question !== null && by === `q:${question.name}`) return { parted: null, note: WITH_ITSELF }
  const parted = partedBy(by, questions)
  const of = parted?.by === 'question' ? parted.of : null
  if (!of?.entry || (question?.entry && question.key === of.key)) return { parted, note: '' }
  return { parted: null, note: question?.entry ? OTHER_GROUP : BY_ENTRIES }
}

function partedBy(by: string, questions: ClosedQuestion[]): Parted | null {
  if (by === '') return null
  if (NAMED_COLUMNS.includes(by as never)) return { by: by as (typeof NAMED_COLUMNS)[number] }
  const of = by.startsWith('q:') ? questions.find(({ name }) => name === by.slice(2)) : undefined
  if (!of || of.kind === 'several') throw new NotFound('Answers cannot be compared by that.')
  return { by: 'question', of }
}
