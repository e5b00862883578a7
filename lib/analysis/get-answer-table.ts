import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { residentsOf } from '../bodies/residents'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { findConsultation } from './internal'
import { canReadAnalysis } from './policy'
import { AnswerTableInput } from './schema'
import { closedQuestions, type ClosedQuestion } from './tables/closed-questions'
import { countAnswers, type Counted, type Filters, type Parted, type Strand } from './tables/count-answers'
import { listColumns, NAMED_COLUMNS } from './tables/list-columns'
import { hiddenOfOne, tableOfBodies, tableOfPersons, turned, type ShownTable } from './tables/shown-table'
import { ALL, columnsOf, swapped, tally, type Columns } from './tables/tally'
import type { AnswerTableView } from './tables/types'
import { versionsOf } from './tables/versions-of'
import { weightedByBorough } from './tables/weighted-by-borough'

type Input = z.output<typeof AnswerTableInput>

/**
 * The answers to one closed question, counted: by choice, and by kind of body, borough, channel, basis of view or another
 * question where that is wanted. Missing and not asked are told apart. Bodies and members of the public are never in one
 * table; of the public small figures are hidden (decision 013).
 * @throws NotFound, also for a question or a column that is not there; NotAllowed
 */
export async function getAnswerTable(
  ctx: Ctx,
  input: z.input<typeof AnswerTableInput>,
): Promise<AnswerTableView> {
  const asked = withWeights(AnswerTableInput.parse(input))
  const consultation = await findConsultation(ctx, asked.consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const { stageIds, versions, hasPersons } = await versionsOf(ctx, consultation.id)
  const questions = closedQuestions(versions)
  const question = questionNamed(questions, asked.question ?? questions[0]?.name)
  const columns = await listColumns(ctx, stageIds)
  const { parted, filters, note, only } = settled(asked, questions, question)
  const about = {
    ...{ consultation, hasPersons },
    ...{ strand: asked.strand, filters: filtersOf(asked), by: asked.by ?? '', note, columns },
    questions: questions.map(({ name, title, kind }) => ({ name, title, kind })),
  }
  if (!question) return { ...about, question: null, table: null, weighted: null }
  const counted = await countAnswers(ctx, { stageIds, strand: asked.strand, question, parted, filters })
  const named = partsOf(parted, counted, columns)
  const table = shownTable(asked.strand, question, parted, counted, named)
  const { name, title, kind } = question
  return {
    ...{ ...about, question: { name, title, kind } },
    table: only === null ? table : onlyColumn(table, only),
    weighted: asked.weights ? weightedOf(table, parted, only, columns) : null,
  }
}

/** Weights are of persons alone: who answered for a body speaks for it, however many live there. They need the boroughs. */
function withWeights(asked: Input): Input {
  const { weights, ...others } = asked
  if (weights === undefined || asked.strand === 'bodies') return others
  return { ...asked, by: asked.by || 'borough' }
}

function weightedOf(
  table: ShownTable,
  parted: Parted | null,
  only: string | null,
  { borough }: AnswerTableView['columns'],
): AnswerTableView['weighted'] {
  if (parted?.by !== 'borough' || only !== null)
    return 'Weights go with a comparison by borough, and with no filter.'
  const known = borough.flatMap(({ code }) => {
    const residents = residentsOf(code)
    return residents === null ? [] : [[code, residents] as const]
  })
  return weightedByBorough(table, new Map(known))
}

function questionNamed(questions: ClosedQuestion[], name: string | undefined): ClosedQuestion | null {
  if (name === undefined) return null
  const found = questions.find((question) => question.name === name)
  if (!found) throw new NotFound('There is no such question in this consultation.')
  return found
}

const filtersOf = ({ bodyType, borough, channel, basis }: Input): Filters => ({
  ...(bodyType ? { bodyType } : {}),
  ...(borough ? { borough } : {}),
  ...(channel ? { channel } : {}),
  ...(basis ? { basis } : {}),
})

type Settled = { parted: Parted | null; filters: Filters; note: string; only: string | null }

const ONE_AT_A_TIME =
  'Of members of the public only one thing can be looked at at a time, so that nobody can be picked out. What else was chosen is left out.'
const NO_KINDS =
  'Members of the public are of no kind of body and have no basis of view: they are shown all together.'
const WITH_ITSELF = 'A question cannot be compared with itself: its answers are shown all together.'

/**
 * What is counted. Of persons one thing at a time: a filter is a column of the table by it, so that a figure hidden in
 * that table is hidden behind the filter too.
 */
function settled(asked: Input, questions: ClosedQuestion[], question: ClosedQuestion | null): Settled {
  const filters = filtersOf(asked)
  const isWithItself = question !== null && asked.by === `q:${question.name}`
  const parted = isWithItself ? null : partedBy(asked.by ?? '', questions)
  const itself = isWithItself ? WITH_ITSELF : ''
  if (asked.strand === 'bodies') return { parted, filters, note: itself, only: null }
  const isOfBodies = parted?.by === 'bodyType' || parted?.by === 'basis'
  const own = isOfBodies ? null : parted
  const { borough, channel } = filters
  const only = borough ?? channel ?? null
  const chosen = [own, borough, channel, filters.bodyType, filters.basis].filter(Boolean)
  const note = isOfBodies ? NO_KINDS : chosen.length > 1 ? ONE_AT_A_TIME : itself
  if (own || only === null) return { parted: own, filters: {}, note, only: null }
  return { parted: { by: borough ? 'borough' : 'channel' }, filters: {}, note, only }
}

function partedBy(by: string, questions: ClosedQuestion[]): Parted | null {
  if (by === '') return null
  if (NAMED_COLUMNS.includes(by as never)) return { by: by as (typeof NAMED_COLUMNS)[number] }
  const of = by.startsWith('q:') ? questions.find(({ name }) => name === by.slice(2)) : undefined
  if (!of || of.kind === 'several') throw new NotFound('Answers cannot be compared by that.')
  return { by: 'question', of }
}

function partsOf(
  parted: Parted | null,
  counted: Counted[],
  lists: AnswerTableView['columns'],
): Columns | null {
  if (!parted) return null
  if (parted.by === 'question') return columnsOf(parted.of, counted)
  const there = new Set(counted.map(({ part }) => (part === null ? NONE : String(part))))
  const named = lists[parted.by].filter(({ code }) => there.has(code))
  const choices = there.has(NONE) ? [...named, { code: NONE, label: 'Not said' }] : named
  return { choices, codeOf: ({ part }) => (part === null ? NONE : String(part)) }
}
const NONE = ' none'

function shownTable(
  strand: Strand,
  question: ClosedQuestion,
  parted: Parted | null,
  counted: Counted[],
  parts: Columns | null,
): ShownTable {
  const tallied = tally(question, counted, parts)
  const { kind } = question
  if (strand === 'bodies') return withoutEmpty(tableOfBodies(tallied, kind))
  if (parted?.by !== 'question') return tableOfPersons(tallied, { kind })
  const isTurned = kind !== 'several' && parted.of.name < question.name
  if (!isTurned) return withoutEmpty(tableOfPersons(tallied, { kind, lastColumns: 2 }))
  // From either side the same figures must be hidden: both are worked out from the one that comes first by name.
  const turnedCounts = counted.map(swapped)
  const other = tally(parted.of, turnedCounts, columnsOf(question, turnedCounts))
  const totals = hiddenOfOne(tally(question, counted, null).columns, 0)[0]!
  const mask = turned(hiddenOfOne(other.columns, 2), totals)
  return withoutEmpty(tableOfPersons(tallied, { kind, lastColumns: 2, mask }))
}

/** Nobody missing, nobody not asked: no columns for them. */
function withoutEmpty(table: ShownTable): ShownTable {
  return { ...table, columns: table.columns.filter(({ code, size }) => code === ALL || size !== 0) }
}

/** Behind a filter of persons: the one column, and the one of all gone. */
function onlyColumn(table: ShownTable, code: string): ShownTable {
  const columns = table.columns.filter((column) => column.code === code)
  return { ...table, columns: columns.map((column) => ({ ...column, code: ALL })) }
}
